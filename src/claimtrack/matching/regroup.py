"""Regroup: which series the claims of some series belong to, once people have said something of them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from claimtrack.matching.gist import gist_of
from claimtrack.matching.judgements import Judgements, judged
from claimtrack.matching.ranking import best_home
from claimtrack.matching.relation import compare
from claimtrack.model.arrangement import Arrangement, ArrangementKind
from claimtrack.model.claim import Claim, ClaimId
from claimtrack.model.relation import Link, Match
from claimtrack.model.series import SeriesId


def regroup(
    claims: Sequence[Claim],
    links: Iterable[Link],
    judgements: Judgements,
    arrangements: Iterable[Arrangement] = (),
) -> Mapping[ClaimId, SeriesId]:
    """Return the series of each claim, as if all came in by their days and people had said before what they said since.

    Each claim goes to the series of its best home among those of earlier days, or begins one, so that it does not matter
    in which order they were read. No series holds two claims of which a person said that they are not the same, or that
    they are of two series; what a person joined is in one.

    Args:
        claims: All claims of the series in question, in the order in which they came in; a series is named after the first of its own.
        links: What was found between them; links to other claims do not matter.
        judgements: What people said of pairs.
        arrangements: What people said of series, in the order in which they said it.
    """
    ordered = sorted(claims, key=_by_day)
    known = {claim.id: claim for claim in ordered}
    found: dict[ClaimId, dict[ClaimId, Match]] = {claim.id: {} for claim in ordered}
    for link in links:
        if link.this in known and link.other in known:
            there, back = link.comparison, link.comparison.mirrored
            found[link.this][link.other] = Match(claim=known[link.other], comparison=there)
            found[link.other][link.this] = Match(claim=known[link.this], comparison=back)
    word = {each.pair: each.does for each in arrangements if each.other is not None}
    matches = {
        claim.id: [
            *(judgements.heeded(match, claim.id) for match in found[claim.id].values()),
            *_judged_same(claim, known, judgements, found[claim.id]),
        ]
        for claim in ordered
    }
    series: dict[ClaimId, SeriesId] = {}
    for claim in ordered:
        series[claim.id] = _series(claim, matches[claim.id], series, judgements, word)
    for claim in ordered:
        if list(series.values()).count(series[claim.id]) == 1:
            # It found nobody before it; it may belong with what came later, such as a rounder figure of its own day.
            others = {other: home for other, home in series.items() if other != claim.id}
            series[claim.id] = _series(claim, matches[claim.id], others, judgements, word)
    united = _united(series, word)
    names = {united[claim.id]: SeriesId(claim.id) for claim in reversed(claims)}
    return {claim.id: names[united[claim.id]] for claim in claims}


def _by_day(claim: Claim) -> tuple[object, ...]:
    """Return what puts claims in an order that does not depend on when they were read."""
    statement = claim.statement
    day = gist_of(statement).day
    return (day is None, day or date.max, statement.text, str(statement.quantity), claim.id)


def _united(
    series: Mapping[ClaimId, SeriesId], word: Mapping[frozenset[ClaimId], ArrangementKind]
) -> Mapping[ClaimId, SeriesId]:
    """Return *series* with those of claims that a person joined made one."""
    united = dict(series)
    for pair, does in word.items():
        if does is ArrangementKind.JOINED and pair <= united.keys():
            first, *others = sorted({united[claim] for claim in pair})
            united = {claim: first if home in others else home for claim, home in united.items()}
    return united


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
    word: Mapping[frozenset[ClaimId], ArrangementKind],
) -> SeriesId:
    closed = {
        series[other]
        for other in series
        if judgements.are_apart(claim.id, other)
        or word.get(frozenset({claim.id, other})) is ArrangementKind.SPLIT
    }
    open_ones = [
        match
        for match in matches
        if match.claim.id in series and series[match.claim.id] not in closed
    ]
    home = best_home(open_ones)
    return SeriesId(claim.id) if home is None else series[home.claim.id]
