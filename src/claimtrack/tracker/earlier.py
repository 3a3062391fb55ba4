"""Earlier: the published verdicts on what a statement has to do with."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import attrs

from claimtrack.checking.case import Case, replay
from claimtrack.model.claim import ClaimId, Statement
from claimtrack.model.relation import Match
from claimtrack.model.verdict import Review
from claimtrack.tracker.report import Offer, Report
from claimtrack.tracker.reviews import review_of

if TYPE_CHECKING:  # the package can be imported without its database
    from claimtrack.storage import Transaction


def offers_on(
    statement: Statement, matches: Iterable[Match], transaction: "Transaction"
) -> tuple[Offer, ...]:
    """Return the published verdicts on those of *matches* that are of one measure with *statement*, in their order."""
    found = list(matches)
    return _offers(statement, found, _cases(found, transaction))


def with_offers(report: Report, transaction: "Transaction") -> Report:
    """Return *report* with the earlier verdicts on each of its findings."""
    cases = _cases([match for found in report.findings for match in found.matches], transaction)
    if not cases:
        return report
    findings = (
        attrs.evolve(found, offers=_offers(found.appearance.statement, found.matches, cases))
        for found in report.findings
    )
    return attrs.evolve(report, findings=tuple(findings))


def _cases(matches: Iterable[Match], transaction: "Transaction") -> dict[ClaimId, Case]:
    """Return the cases of the claims that are matched as of one measure, as far as any has a verdict that stands."""
    sought = {match.claim.id for match in matches if match.relation.is_of_one_measure}
    events = transaction.case_events(sought) if sought else {}
    cases = (replay(claim, decided) for claim, decided in events.items())
    return {case.claim: case for case in cases if case.standing is not None}


def _offers(
    statement: Statement, matches: Iterable[Match], cases: Mapping[ClaimId, Case]
) -> tuple[Offer, ...]:
    return tuple(
        _offer(statement, match, review_of(match.claim, cases[match.claim.id]))
        for match in matches
        if match.relation.is_of_one_measure and match.claim.id in cases
    )


def _offer(statement: Statement, match: Match, review: Review) -> Offer:
    return Offer(
        claim=match.claim,
        comparison=match.comparison,
        review=review,
        covers=review.verdict.scope.covers(statement.quantity),
    )
