"""Judgements: what people said of pairs of claims, heeded wherever a match is proposed."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import attrs

from claimtrack.matching.ranking import best_home, closeness
from claimtrack.model.claim import ClaimId
from claimtrack.model.judgement import Judgement, Sameness
from claimtrack.model.relation import Comparison, Match, Reason, Relation, Tier

# What caps a match of which a person has said something.
JUDGEMENT = "judgement"

M = TypeVar("M", bound=Match)

_AGREES = {Sameness.SAME: True, Sameness.NOT_THE_SAME: False, Sameness.UNSURE: None}


class Judgements:
    """What people said of pairs of claims; of several judgements on one pair the last one given holds."""

    def __init__(self, given: Iterable[Judgement] = ()) -> None:
        """Take the judgements in the order in which they were given."""
        last = {judgement.pair: judgement for judgement in given}
        self._by_pair = {
            pair: judgement
            for pair, judgement in last.items()
            if judgement.says is not Sameness.UNJUDGED
        }

    def on(self, one: ClaimId, other: ClaimId) -> Judgement | None:
        """Return what holds on a pair, whichever is named first; None when nobody said anything, or it was taken back."""
        return self._by_pair.get((min(one, other), max(one, other)))

    def are_apart(self, one: ClaimId, other: ClaimId) -> bool:
        """Return whether a person said that two claims are not the same."""
        judgement = self.on(one, other)
        return judgement is not None and judgement.says is Sameness.NOT_THE_SAME

    def same_as(self, claim: ClaimId) -> Iterator[ClaimId]:
        """Yield the claims of which a person said that they are the same as *claim*."""
        for (one, other), judgement in self._by_pair.items():
            if claim in {one, other} and judgement.says is Sameness.SAME:
                yield other if claim == one else one

    def saying(self, says: Sameness) -> list[Judgement]:
        """Return the judgements that hold and say so, by pair."""
        holding = (self._by_pair[pair] for pair in sorted(self._by_pair))
        return [judgement for judgement in holding if judgement.says is says]

    def heeded(self, match: M, claim: ClaimId) -> M:
        """Return what a *match* of a known *claim* comes to: a person's word wins over what was found."""
        judgement = self.on(claim, match.claim.id)
        if judgement is None:
            return match
        return attrs.evolve(match, comparison=judged(match.comparison, judgement))

    def heeded_by(self, matches: Iterable[M]) -> tuple[M, ...]:
        """Return the matches of a new statement, without those that people ruled out.

        A statement that repeats a claim has with others what that claim has with them: whatever is not the same as the
        claim is not proposed, and whatever is the same as it is the same here. The claim that it repeats comes first, the
        others behind it, the closest first; where it repeats none, all keep their order.
        """
        found = tuple(matches)
        home = best_home(found)
        if home is None or home.relation is not Relation.SAME:
            return found
        heeded = (self.heeded(each, home.claim.id) for each in found if each is not home)
        others = (match for match in heeded if not _is_ruled_out(match))
        return (home, *sorted(others, key=closeness))


def _is_ruled_out(match: Match) -> bool:
    return match.comparison.tier is Tier.HIDDEN and match.comparison.capped_by == JUDGEMENT


def judged(comparison: Comparison, judgement: Judgement) -> Comparison:
    """Return what a *comparison* comes to when a person has said something of the pair.

    "Same" makes it so, whatever the words; "not the same" leaves at most that they are related, and keeps it from sight;
    "unsure" leaves the relation, and joins nothing by itself.
    """
    agrees = _AGREES[judgement.says]
    reason = Reason(slot="judgement", agrees=agrees, words=str(judgement))
    told = attrs.evolve(comparison, reasons=(reason, *comparison.reasons))
    match judgement.says:
        case Sameness.SAME:
            return attrs.evolve(
                told, relation=Relation.SAME, side=None, tier=Tier.JOINED, capped_by=""
            )
        case Sameness.NOT_THE_SAME:
            is_unrelated = comparison.relation is Relation.UNRELATED
            relation = Relation.UNRELATED if is_unrelated else Relation.RELATED
            return attrs.evolve(
                told, relation=relation, side=None, tier=Tier.HIDDEN, capped_by=JUDGEMENT
            )
        case Sameness.UNSURE if comparison.tier is Tier.JOINED:
            return attrs.evolve(told, tier=Tier.SUGGESTED, capped_by=JUDGEMENT)
        case _:
            return told
