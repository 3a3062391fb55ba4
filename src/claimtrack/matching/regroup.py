"""Regroup: which series the claims of some series belong to, once people have said something of them."""

from collections.abc import Iterable, Mapping, Sequence

from claimtrack.matching.judgements import Judgements, judged
from claimtrack.matching.ranking import best_home
from claimtrack.matching.relation import compare
from claimtrack.model.claim import Claim, ClaimId
from claimtrack.model.relation import Link, Match
from claimtrack.model.series import SeriesId


def regroup(
    claims: Sequence[Claim], links: Iterable[Link], judgements: Judgements
) -> Mapping[ClaimId, SeriesId]:
    """Return the series of each claim, as if it came in now and people had said beforehand what they said since.

    Each claim goes to the series of its best home among those that came before it, or begins one. No series holds two
    claims of which a person said that they are not the same.

    Args:
        claims: All claims of the series in question, in the order in which they came in.
        links: What was found between them; links to other claims do not matter.
        judgements: What people said.
    """
    known = {claim.id: claim for claim in claims}
    found: dict[ClaimId, dict[ClaimId, Match]] = {claim.id: {} for claim in claims}
    for link in links:
        if link.this in found and link.other in known:
            found[link.this][link.other] = Match(
                claim=known[link.other], comparison=link.comparison
            )
    series: dict[ClaimId, SeriesId] = {}
    for claim in claims:
        matches = [
            *(judgements.heeded(match, claim.id) for match in found[claim.id].values()),
            *_judged_same(claim, known, judgements, found[claim.id]),
        ]
        series[claim.id] = _series(claim, matches, series, judgements)
    return series


def _judged_same(
    claim: Claim,
    known: Mapping[ClaimId, Claim],
    judgements: Judgements,
    found: Mapping[ClaimId, Match],
) -> Iterable[Match]:
    """Yield matches with claims that a person called the same and matching never found."""
    for other in judgements.same_as(claim.id):
        judgement = judgements.on(claim.id, other)
        if judgement is not None and other in known and other not in found:
            comparison = compare(claim.statement, known[other].statement)
            yield Match(claim=known[other], comparison=judged(comparison, judgement))


def _series(
    claim: Claim,
    matches: Sequence[Match],
    series: Mapping[ClaimId, SeriesId],
    judgements: Judgements,
) -> SeriesId:
    closed = {series[other] for other in series if judgements.are_apart(claim.id, other)}
    open_ones = [
        match
        for match in matches
        if match.claim.id in series and series[match.claim.id] not in closed
    ]
    home = best_home(open_ones)
    return SeriesId(claim.id) if home is None else series[home.claim.id]
