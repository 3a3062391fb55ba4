"""Decisions: how a step is taken: seen, allowed, recorded, all in one transaction."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from claimtrack.checking import rules
from claimtrack.checking.case import Case, advance, effect
from claimtrack.checking.events import CaseEvent
from claimtrack.checking.policy import Step
from claimtrack.checking.rules import Attempt
from claimtrack.checking.telling import told_with_time
from claimtrack.errors import ConflictError
from claimtrack.model.claim import ClaimId
from claimtrack.tracker import logs
from claimtrack.tracker.desk import ClaimLike, Desk, case_of, id_of, named

if TYPE_CHECKING:  # the package can be imported without its database
    from claimtrack.storage import Transaction


class Decisions(Desk):
    """What the parts of a tracker that decide share.

    Every decision names the version of the claim that the person saw: with a `Case`, the version of that case; with a
    claim or its id, *seen*. Without either it is meant for the claim as it stands.
    """

    def why_not(self, step: Step | str, claim: ClaimLike, *, by: str) -> tuple[str, ...]:
        """Return every reason why *by* may not take *step* now; empty when nothing stands against it."""
        return rules.why_not(named(Step, step), self.case(claim), by, self._settings.policy)

    def _decide(
        self,
        step: Step,
        claim: ClaimLike,
        attempt: Attempt,
        event: Callable[..., CaseEvent],
        *,
        seen: int | None = None,
    ) -> Case:
        """Take a step that nothing stands against; return the case after it.

        Args:
            step: The step.
            claim: The claim.
            attempt: Who takes it, and with what.
            event: Makes the event of claim, person, time and reason.
            seen: The version of the claim that was seen.
        """
        with logs.watched(self._store) as transaction:
            case = self._demand(step, claim, attempt, transaction, seen=seen)
            return self._record(case, event, attempt, transaction)

    def _record(
        self,
        case: Case,
        event: Callable[..., CaseEvent],
        attempt: Attempt,
        transaction: "Transaction",
    ) -> Case:
        made = event(
            claim=case.claim,
            by=attempt.by,
            at=self._settings.clock(),
            because=attempt.because or "",
        )
        after = advance(case, made)
        transaction.append(made, *effect(case, after))
        return after

    def _demand(
        self,
        step: Step,
        claim: ClaimLike,
        attempt: Attempt,
        transaction: "Transaction",
        *,
        seen: int | None = None,
    ) -> Case:
        """Return the case of *claim* if nothing stands against *step*.

        Raises:
            ConflictError: If the claim is not as it was seen.
            StepRefusedError: With every reason.
        """
        case = case_of(transaction, claim)
        demand_unchanged(case, claim, seen, transaction)
        rules.demand(step, case, attempt, self._settings.policy)
        return case


def demand_unchanged(
    case: Case, claim: ClaimLike, seen: int | None, transaction: "Transaction"
) -> None:
    """Refuse to go on with a claim that is not as somebody saw it.

    Args:
        case: The case of the claim as it stands.
        claim: The claim as it was named.
        seen: The version that was seen; that of *claim* when it is a case, else no matter, when None. It is one of the
            claim named: of a claim that was merged into another, no version is one of the other.
        transaction: Where the claim is kept.

    Raises:
        ConflictError: With all that was decided meanwhile.
    """
    version = claim.version if seen is None and isinstance(claim, Case) else seen
    if version is None:
        return
    whose = _named(id_of(claim), case, transaction)
    if whose == case.claim and version == case.version:
        return
    events = transaction.events(whose)
    what = f"Claim {whose}"
    raise ConflictError(
        what,
        expected=version,
        found=len(events),
        meanwhile=map(told_with_time, events[version:]),
    )


def _named(start: str, case: Case, transaction: "Transaction") -> ClaimId:
    """Return which claim was named by *start*, its id or the beginning of it: that of *case*, or one merged into it."""
    if case.claim.startswith(start):
        return case.claim
    return next(claim for claim in transaction.merged() if claim.startswith(start))
