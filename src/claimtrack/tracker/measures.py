"""Measures: the series of each measure that the desk knows, and what people say of them."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from claimtrack import matching
from claimtrack.checking.policy import Step
from claimtrack.checking.rules import Attempt
from claimtrack.errors import NotFoundError
from claimtrack.model.arrangement import Arrangement, ArrangementKind
from claimtrack.model.claim import Appearance, Claim, ClaimId, Sighting, Statement
from claimtrack.model.relation import Link, Relation
from claimtrack.model.series import SeriesId, SeriesKind
from claimtrack.tracker import logs
from claimtrack.tracker.decisions import Decisions
from claimtrack.tracker.desk import ClaimLike, id_of, named, sightings
from claimtrack.tracker.intake import put_in_order
from claimtrack.tracker.provenance import Provenance

if TYPE_CHECKING:  # the package can be imported without its database
    from claimtrack.storage import Transaction


class Measures(Provenance, Decisions):
    """The part of a tracker that follows how figures move."""

    def series(self, claim: ClaimLike) -> matching.SeriesHistory:
        """Return the dated values of the measure of which *claim* gives one, and which of them holds.

        Whatever the order in which the articles were read; `at()` of what it returns tells what was known on a past day.

        Raises:
            NotFoundError: If there is no such claim, or it has no figure.
        """
        with self._store.reading() as transaction:
            found = transaction.find_claim(id_of(claim))
            if found.statement.quantity is None:
                msg = f"The claim {found.id} has no figure, so it belongs to no series."
                raise NotFoundError(msg)
            series = transaction.series_of(found.id)
            members = transaction.members(series)
            ids = {member.id for member in members}
            around = _around(ids, transaction)
            added = [one for one, others in around if _adds(one, others)]
            homes = transaction.all_series(one.id for one, _ in around)
            counted = {member.id for member in (*members, *added)}
            every = [*members, *(one for one, _ in around)]
            places = transaction.appearances(member.id for member in every)
            seen = _seen(every, places, transaction)
            sourcings = self._sourcings({member: seen[member] for member in counted}, transaction)
            said = [each for each in transaction.arrangements() if each.claim in ids]
        built = {
            member.id: matching.Member(
                claim=member, sightings=seen[member.id], sourcing=sourcings.get(member.id)
            )
            for member in every
        }
        return matching.series_of(
            series,
            [built[member.id] for member in members],
            added=[built[member.id] for member in added],
            neighbours=[_neighbour(built[one.id], homes[one.id], others) for one, others in around],
            policy=self._settings.series_policy,
            kind=_kind_said(said),
            name=_name_said(said),
        )

    def join_series(
        self, claim: ClaimLike, other: ClaimLike, *, by: str, because: str
    ) -> Arrangement:
        """Make the series of two claims one: both count one thing, though the words do not tell.

        It is kept for good; to split them is a further word. Two claims that are judged "not the same" stay so.

        Raises:
            NotFoundError: If there is no such claim, or one has no figure.
            InvalidValueError: If both are one claim.
            StepRefusedError: With every reason, such as an empty *by* or *because*.
        """
        return self._arrange(ArrangementKind.JOINED, claim, other, by=by, because=because)

    def split_series(
        self, claim: ClaimLike, other: ClaimLike, *, by: str, because: str
    ) -> Arrangement:
        """Take *claim* and *other* apart: they count two things. What each is closer to goes with it.

        Raises:
            NotFoundError: If there is no such claim, or one has no figure.
            InvalidValueError: If both are one claim.
            StepRefusedError: With every reason, such as an empty *by* or *because*.
        """
        return self._arrange(ArrangementKind.SPLIT, claim, other, by=by, because=because)

    def name_series(self, claim: ClaimLike, name: str, *, by: str, because: str) -> Arrangement:
        """Say what the series of *claim* is called; the last name holds.

        Raises:
            NotFoundError: If there is no such claim, or it has no figure.
            InvalidValueError: If *name* is empty.
            StepRefusedError: With every reason, such as an empty *by* or *because*.
        """
        return self._arrange(ArrangementKind.NAMED, claim, words=name, by=by, because=because)

    def set_series_kind(
        self, claim: ClaimLike, kind: SeriesKind | str, *, by: str, because: str
    ) -> Arrangement:
        """Say of which kind the series of *claim* is; the last word holds, and wins over what the wording tells.

        Raises:
            NotFoundError: If there is no such claim or kind, or the claim has no figure.
            StepRefusedError: With every reason, such as an empty *by* or *because*.
        """
        words = named(SeriesKind, kind).value
        return self._arrange(ArrangementKind.KIND, claim, words=words, by=by, because=because)

    def arrangements(self, claim: ClaimLike) -> tuple[Arrangement, ...]:
        """Return what people said of the series of *claim*, in the order in which they said it."""
        with self._store.reading() as transaction:
            series = transaction.series_of(transaction.find_claim(id_of(claim)).id)
            ids = {member.id for member in transaction.members(series)}
            return tuple(each for each in transaction.arrangements() if each.pair & ids)

    def _arrange(  # noqa: PLR0913 - what an arrangement holds, all but three named at the call
        self,
        does: ArrangementKind,
        claim: ClaimLike,
        other: ClaimLike | None = None,
        *,
        words: str = "",
        by: str,
        because: str,
    ) -> Arrangement:
        with logs.watched(self._store) as transaction:
            pair = [_counted(each, transaction) for each in (claim, other) if each is not None]
            self._demand(Step.ARRANGE, claim, Attempt(by=by, because=because), transaction)
            arrangement = Arrangement(
                claim=pair[0],
                does=does,
                other=pair[1] if other is not None else None,
                words=words,
                by=by,
                at=self._settings.clock(),
                because=because,
            )
            made = transaction.arrangements()
            former = [each for each in made if _is_on_the_same(each, arrangement)]
            was = _in_words(former[-1] if former else None)
            transaction.append(arrangement, was, _in_words(arrangement))
            put_in_order(pair, transaction)
        return arrangement


def _is_on_the_same(one: Arrangement, other: Arrangement) -> bool:
    """Return whether the later of two arrangements takes the place of the other."""
    is_pair = one.other is not None and other.other is not None
    return one.pair == other.pair and (is_pair or one.does is other.does)


def _in_words(arrangement: Arrangement | None) -> dict[str, str]:
    words = "" if arrangement is None else f"{arrangement.does.value} {arrangement.words}".strip()
    return {"arranged": words}


def _counted(claim: ClaimLike, transaction: "Transaction") -> ClaimId:
    found = transaction.find_claim(id_of(claim))
    if found.statement.quantity is None:
        msg = f"The claim {found.id} has no figure, so it belongs to no series."
        raise NotFoundError(msg)
    return found.id


def _around(
    members: set[ClaimId], transaction: "Transaction"
) -> list[tuple[Claim, tuple[Statement, ...]]]:
    """Return the claims of the story that count another thing, each with the members that it is related to."""
    found: dict[ClaimId, list[ClaimId]] = {}
    for link in transaction.links(members):
        this, other = _ends(link, members)
        if link.comparison.relation is Relation.RELATED and other not in members:
            found.setdefault(other, []).append(this)
    known = {claim: transaction.find_claim(claim) for claim in sorted(members | found.keys())}
    return [
        (known[claim], tuple(known[one].statement for one in ones)) for claim, ones in found.items()
    ]


def _ends(link: Link, members: set[ClaimId]) -> tuple[ClaimId, ClaimId]:
    return (link.this, link.other) if link.this in members else (link.other, link.this)


def _neighbour(
    member: matching.Member, series: SeriesId, others: tuple[Statement, ...]
) -> matching.Neighbour:
    this = member.claim.statement
    return matching.Neighbour(
        member=member,
        series=series,
        is_part=any(matching.is_part(this, other) for other in others),
        is_whole=any(matching.is_part(other, this) for other in others),
    )


def _adds(claim: Claim, members: Iterable[Statement]) -> bool:
    return any(matching.is_addition(claim.statement, member) for member in members)


def _seen(
    claims: Iterable[Claim],
    places: Mapping[ClaimId, list[Appearance]],
    transaction: "Transaction",
) -> dict[ClaimId, tuple[Sighting, ...]]:
    articles = transaction.articles({place.article for found in places.values() for place in found})
    return {claim.id: sightings(places[claim.id], articles) for claim in claims}


def _kind_said(said: Iterable[Arrangement]) -> tuple[SeriesKind, str] | None:
    kinds = [each for each in said if each.does is ArrangementKind.KIND]
    return (SeriesKind(kinds[-1].words), str(kinds[-1])) if kinds else None


def _name_said(said: Iterable[Arrangement]) -> str:
    names = [each.words for each in said if each.does is ArrangementKind.NAMED]
    return names[-1] if names else ""
