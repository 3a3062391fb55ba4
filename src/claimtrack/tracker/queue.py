"""Queue: which claim to look at first, and why it stands where it stands."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

import attrs

from claimtrack import matching
from claimtrack.checking.case import Case
from claimtrack.checking.events import Boosted
from claimtrack.checking.policy import Step, same_person
from claimtrack.checking.priority import Facts, QueueItem, shares_of
from claimtrack.checking.rules import Attempt
from claimtrack.model.claim import Claim, ClaimId, Sighting
from claimtrack.model.verdict import VerificationState as State
from claimtrack.tracker.desk import ClaimLike, id_of
from claimtrack.tracker.offers import Offers
from claimtrack.tracker.report import Dossier


@attrs.frozen(kw_only=True)
class Filter:
    """Which claims of the queue are wanted; what is None does not matter.

    Attributes:
        state: Those in this state, published and parked ones as well.
        assignee: Those that this person was asked to check, or has taken up.
        outlet: Those that this outlet carries.
        since: Those that stand in an article of this day or later.
        until: Those that stand in an article of this day or earlier.
        series: Those in the series of this claim.
    """

    state: State | None = None
    assignee: str | None = None
    outlet: str | None = None
    since: date | None = None
    until: date | None = None
    series: str | None = None

    def wants(self, dossier: Dossier) -> bool:
        """Return whether the claim of *dossier* is wanted, its series apart."""
        return (
            self.state in {None, dossier.case.state}
            and self._is_with(dossier.case)
            and (self.outlet is None or self.outlet in dossier.outlets)
            and any(self._is_of_period(place.article.published) for place in dossier.sightings)
        )

    def _is_with(self, case: Case) -> bool:
        if self.assignee is None:
            return True
        return any(same_person(self.assignee, name) for name in (case.assignee, case.checker))

    def _is_of_period(self, day: date) -> bool:
        return (self.since or date.min) <= day <= (self.until or date.max)


EVERYTHING = Filter()


class Queue(Offers):
    """The part of a tracker that tells what to do next."""

    def queue(self, wanted: Filter = EVERYTHING) -> tuple[QueueItem, ...]:
        """Return the claims that wait for somebody, those with the most points first; of equal ones the oldest first.

        What is published waits only when it is stale, and what is parked only when its day has come, unless *wanted* asks
        for that state. `QueueItem.why` tells in words why a claim stands where it stands.
        """
        today = self._settings.clock().date()
        stale = {each.claim.id: each.reasons for each in self.stale()}
        dossiers = [
            dossier
            for dossier in self._of_series(wanted)
            if wanted.wants(dossier)
            and (wanted.state is not None or _waits(dossier.case, stale, today))
        ]
        facts = self._facts(dossiers, stale)
        items = [
            QueueItem(
                claim=dossier.claim,
                case=dossier.case,
                shares=shares_of(
                    dossier.case, facts[dossier.claim.id], today, self._settings.weights
                ),
            )
            for dossier in dossiers
        ]
        return tuple(sorted(items, key=lambda item: -item.points))

    def boost(
        self, claim: ClaimLike, points: int, *, because: str, by: str, seen: int | None = None
    ) -> Case:
        """Move a claim up the queue by *points*, or down with a negative number; 0 takes an earlier word back."""
        boosted = partial(Boosted, by_points=points)
        return self._decide(Step.BOOST, claim, Attempt(by=by, because=because), boosted, seen=seen)

    def _of_series(self, wanted: Filter) -> Iterator[Dossier]:
        if wanted.series is None:
            yield from self.dossiers()
            return
        with self._store.reading() as transaction:
            found = transaction.find_claim(id_of(wanted.series))
            members = transaction.members(transaction.series_of(found.id))
        for member in members:
            yield self.dossier(member)

    def _facts(
        self, dossiers: list[Dossier], stale: Mapping[ClaimId, tuple[str, ...]]
    ) -> dict[ClaimId, Facts]:
        sources = self._independent(
            {
                dossier.claim.id: dossier.sightings
                for dossier in dossiers
                if len(dossier.outlets) > 1
            }
        )
        against = self._against()
        return {
            dossier.claim.id: Facts(
                sources=sources.get(dossier.claim.id, 1),
                days_of_outlets=tuple(_first_days(dossier.sightings).values()),
                contradicted_by=against.get(dossier.claim.id, ()),
                stale=stale.get(dossier.claim.id, ()),
            )
            for dossier in dossiers
        }

    def _independent(self, seen: Mapping[ClaimId, tuple[Sighting, ...]]) -> dict[ClaimId, int]:
        """Return how many independent sources each claim has, of those that more than one outlet carries."""
        with self._store.reading() as transaction:
            sourcings = self._sourcings(seen, transaction)
        return {claim: sourcing.independent for claim, sourcing in sourcings.items()}

    def _against(self) -> dict[ClaimId, tuple[str, ...]]:
        """Return for each claim what contradicts it, in words; what people said of a pair wins."""
        with self._store.reading() as transaction:
            judgements = matching.Judgements(transaction.judgements())
            found = [
                (this, other)
                for link in transaction.contradictions()
                for this, other in ((link.this, link.other), (link.other, link.this))
                if judgements.on(this, other) is None
            ]
            known = transaction.claims_of({other for _, other in found})
        against: dict[ClaimId, tuple[str, ...]] = {}
        for this, other in dict.fromkeys(found):
            against[this] = (*against.get(this, ()), _said(known[other]))
        return against


def _waits(case: Case, stale: Mapping[ClaimId, object], today: date) -> bool:
    match case.state:
        case State.PUBLISHED:
            return case.claim in stale
        case State.PARKED:
            until = case.parked.until if case.parked else None
            return until is not None and until <= today
        case state:
            return state is not State.WITHDRAWN


def _said(claim: Claim) -> str:
    """Return what a claim says, in a few words: its figure, and whether it denies it."""
    statement = claim.statement
    if statement.quantity is None:
        return statement.text
    return f"{'' if statement.is_positive else 'not '}{statement.quantity}"


def _first_days(places: tuple[Sighting, ...]) -> dict[str, date]:
    days: dict[str, date] = {}
    for place in places:
        days.setdefault(place.article.outlet, place.article.published)
    return days
