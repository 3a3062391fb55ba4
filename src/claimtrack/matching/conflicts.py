"""Conflicts: judgements that cannot all be true."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from claimtrack.matching.judgements import Judgements
from claimtrack.model.claim import ClaimId
from claimtrack.model.judgement import Conflict, Judgement, Sameness

# What goes out from a claim: each claim that is the same as it, with the judgement that says so.
_Same = dict[ClaimId, list[tuple[ClaimId, Judgement]]]


def conflicts(given: Iterable[Judgement]) -> tuple[Conflict, ...]:
    """Return which judgements clash; the last word of each person on a pair counts.

    Args:
        given: All judgements, in the order in which they were given.

    Returns:
        First the pairs on which one says "same" and another "not the same", then those that are not the same although they
        are by way of others; each by pair.
    """
    judgements = list(given)
    return (*_between_people(judgements), *_by_way_of_others(Judgements(judgements)))


def _between_people(given: Sequence[Judgement]) -> Iterator[Conflict]:
    words: dict[tuple[ClaimId, ClaimId], dict[str, Judgement]] = {}
    for judgement in given:
        said = words.setdefault(judgement.pair, {})
        if judgement.says is Sameness.UNJUDGED:
            said.clear()
        else:
            said[judgement.by.strip().casefold()] = judgement
    for pair in sorted(words):
        same = [each for each in words[pair].values() if each.says is Sameness.SAME]
        apart = [each for each in words[pair].values() if each.says is Sameness.NOT_THE_SAME]
        if same and apart:
            told = f"people disagree on {pair[0]} and {pair[1]}"
            yield Conflict(words=told, judgements=(*same, *apart))


def _by_way_of_others(judgements: Judgements) -> Iterator[Conflict]:
    same: _Same = {}
    for judgement in judgements.saying(Sameness.SAME):
        same.setdefault(judgement.one, []).append((judgement.other, judgement))
        same.setdefault(judgement.other, []).append((judgement.one, judgement))
    for apart in judgements.saying(Sameness.NOT_THE_SAME):
        way = _way(apart.one, apart.other, same)
        if way:
            told = f"{apart.one} and {apart.other} are not the same, and are by way of others"
            yield Conflict(words=told, judgements=(*way, apart))


def _way(start: ClaimId, end: ClaimId, same: _Same) -> tuple[Judgement, ...]:
    """Return the shortest way of "same" judgements from one claim to another; empty when there is none."""
    ways: dict[ClaimId, tuple[Judgement, ...]] = {start: ()}
    waiting = deque([start])
    while waiting:
        claim = waiting.popleft()
        for other, judgement in same.get(claim, ()):
            if other not in ways:
                ways[other] = (*ways[claim], judgement)
                waiting.append(other)
    return ways.get(end, ())
