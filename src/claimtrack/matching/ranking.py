"""Ranking: the tracked claims that a statement has to do with, and the one it joins."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from claimtrack.matching.candidates.index import CandidateIndex
from claimtrack.matching.gist import gist_of
from claimtrack.matching.relation import look
from claimtrack.matching.story import may_be_of_one_story
from claimtrack.matching.tiers import THRESHOLDS, is_shown
from claimtrack.model.claim import Claim, Statement
from claimtrack.model.relation import Match, Relation, Tier
from claimtrack.model.thresholds import Thresholds

# Claims compared for each one asked for: an index finds by words, and these rank other measures of a story alike.
_CANDIDATES_PER_MATCH = 5

M = TypeVar("M", bound=Match)

_PLACE = {relation: place for place, relation in enumerate(Relation)}


def rank(
    statement: Statement,
    index: CandidateIndex,
    *,
    limit: int = 10,
    thresholds: Thresholds = THRESHOLDS,
) -> tuple[Match, ...]:
    """Return the tracked claims that *statement* has to do with, the best first.

    Args:
        statement: What was said.
        index: Where the tracked claims are found.
        limit: How many at most; 1 or more.
        thresholds: From where on a match may be joined by itself, or is shown.

    Returns:
        By relation (same, compatible, update, revision, contradicts, related), then by score, then by claim id; those
        that are not to be shown, the unrelated among them, are left out.
    """
    claims = index.candidates(statement, limit * _CANDIDATES_PER_MATCH)
    this = gist_of(statement)
    looks = (
        (claim, look(this, other))
        for claim in claims
        if may_be_of_one_story(this, other := gist_of(claim.statement))
    )
    shown = [
        (claim, found)
        for claim, found in looks
        if is_shown(found.relation, found.score, thresholds)
    ]
    best = sorted(shown, key=lambda each: _closeness(each[1].relation, each[1].score, each[0]))
    return tuple(
        Match(claim=claim, comparison=found.comparison(thresholds)) for claim, found in best[:limit]
    )


def best_home(matches: Iterable[M]) -> M | None:
    """Return where a new appearance belongs: with the claim it repeats, else in the series of its measure.

    Args:
        matches: What it has to do with, in any order.

    Returns:
        The best match that is SAME (it joins that claim), else the one of the same measure that was told last (it begins
        a claim of its own in the series of that one; a toll moves on from its last value), else None. Those that are
        only suggested are passed over.
    """
    sure = sorted(filter(_is_sure, matches), key=closeness)
    same = next((match for match in sure if match.relation is Relation.SAME), None)
    return same or max(sure, key=_day, default=None)


def _day(match: Match) -> date:
    return gist_of(match.claim.statement).day or date.min


def _is_sure(match: Match) -> bool:
    return match.relation.is_of_one_measure and match.comparison.tier is Tier.JOINED


def closeness(match: Match) -> tuple[int, float, str]:
    """Return the key that puts the closest match first: by relation, then by score, then by claim id."""
    return _closeness(match.relation, match.score, match.claim)


def _closeness(relation: Relation, score: float, claim: Claim) -> tuple[int, float, str]:
    return _PLACE[relation], -score, claim.id
