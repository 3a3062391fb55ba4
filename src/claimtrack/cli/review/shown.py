"""Shown: all that a person sees of a claim when its turn comes, and on what they decide."""

import enum
from collections.abc import Iterator

import attrs

from claimtrack.checking.case import Case
from claimtrack.checking.policy import Policy, same_person
from claimtrack.checking.priority import QueueItem
from claimtrack.checking.rules import awaits_blind_rating
from claimtrack.cli import page
from claimtrack.cli.page import Section
from claimtrack.model.claim import ClaimId
from claimtrack.model.judgement import Judgement, Sameness
from claimtrack.model.origin import Sourcing
from claimtrack.model.relation import Match, Tier
from claimtrack.tracker import Dossier, Offer, Tracker


@attrs.frozen(kw_only=True)
class Shown:
    """A claim as a person saw it.

    Attributes:
        item: Its place in the queue, and why.
        dossier: The claim, where it stands, how far its check has come.
        sourcing: Who really says so.
        matches: What it has to do with others, the closest first.
        offers: The earlier verdicts that may be taken over.
        judged: What was last said of it and each other claim.
        by: Who sees it.
        is_blind: Whether the person is to rate it without seeing the ruling.
    """

    item: QueueItem
    dossier: Dossier
    sourcing: Sourcing
    matches: tuple[Match, ...]
    offers: tuple[Offer, ...]
    judged: dict[ClaimId, Judgement]
    by: str
    is_blind: bool

    @property
    def case(self) -> Case:
        """How far the check has come, with the version on which the person decides."""
        return self.dossier.case

    @property
    def suggested(self) -> Match | None:
        """The closest match that may be the same, those of which nobody is unsure first; None when nothing is left to say."""
        asked = [match for match in self.matches if _may_be_the_same(match)]
        return min(asked, key=self._is_spoken_of, default=None)

    def word_on(self, other: ClaimId) -> Sameness:
        """What was last said of it and *other*."""
        judgement = self.judged.get(other)
        return Sameness.UNJUDGED if judgement is None else judgement.says

    def _is_spoken_of(self, match: Match) -> bool:
        return self.word_on(match.claim.id) is not Sameness.UNJUDGED


def _may_be_the_same(match: Match) -> bool:
    """Return whether it is worth a person's look: it is suggested, nothing that was compared differs, both count one thing."""
    if match.comparison.tier is not Tier.SUGGESTED or match.comparison.failed:
        return False
    return not any(each.slot == "noun" and each.agrees is None for each in match.reasons)


def look_at(desk: Tracker, item: QueueItem, *, by: str, policy: Policy) -> Shown:
    """Return the claim of *item* as it is now, for *by* to see."""
    claim = item.claim
    dossier = desk.dossier(claim)
    return Shown(
        item=item,
        dossier=dossier,
        sourcing=desk.sources(claim),
        matches=desk.matches(claim),
        offers=desk.offers(claim),
        judged={_other(each, claim.id): each for each in desk.judgements(claim)},
        by=by,
        is_blind=_is_blind(dossier.case, by, policy),
    )


def _other(judgement: Judgement, claim: ClaimId) -> ClaimId:
    one, two = judgement.pair
    return two if one == claim else one


def _is_blind(case: Case, by: str, policy: Policy) -> bool:
    has_ruled = case.ruling is not None and same_person(case.ruling.by, by)
    return awaits_blind_rating(case, policy) and not has_ruled


class View(enum.Enum):
    """How much of a claim is shown."""

    ALL = "all"  # it comes up, or somebody else has changed it
    CHECK = "check"  # what a decision of the person may have changed
    NOTHING = "nothing"  # it stands on the screen as it is


def sections(shown: Shown, view: View) -> Iterator[Section]:
    """Yield what is shown of a claim below its wording."""
    case = shown.case.for_second_reader() if shown.is_blind else shown.case
    if view is View.ALL:
        yield page.appearances(shown.dossier.sightings)
        yield page.sources(shown.sourcing)
        yield page.relations(match for match in shown.matches if match is not shown.suggested)
        yield page.offers(shown.offers)
    yield _question(shown.suggested)
    yield page.progress(case)
    yield page.evidence(case)
    yield page.verdict(case)
    if shown.is_blind:
        yield Section("Verdict", ("not shown: rate it first (r)",))


def _question(match: Match | None) -> Section:
    if match is None:
        return Section("Is it the same?")
    reasons = (f"- {reason.words}" for reason in match.reasons)
    return Section("Is it the same? (s, n or u)", (page.named(match), *reasons))
