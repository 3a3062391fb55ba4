"""Earlier: the published verdicts on what a statement has to do with."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from claimtrack.checking.case import replay
from claimtrack.model.claim import Statement
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
    of_one_measure = [match for match in matches if match.relation.is_of_one_measure]
    events = transaction.case_events(match.claim.id for match in of_one_measure)
    cases = {claim: replay(claim, decided) for claim, decided in events.items()}
    return tuple(
        _offer(statement, match, review_of(match.claim, cases[match.claim.id]))
        for match in of_one_measure
        if match.claim.id in cases and cases[match.claim.id].standing is not None
    )


def with_offers(report: Report, transaction: "Transaction") -> Report:
    """Return *report* with the earlier verdicts on each of its findings."""
    findings = (
        attrs.evolve(
            found, offers=offers_on(found.appearance.statement, found.matches, transaction)
        )
        for found in report.findings
    )
    return attrs.evolve(report, findings=tuple(findings))


def _offer(statement: Statement, match: Match, review: Review) -> Offer:
    return Offer(
        claim=match.claim,
        comparison=match.comparison,
        review=review,
        covers=review.verdict.scope.covers(statement.quantity),
    )
