"""Sitting: what a person has skipped and decided since they sat down; it is kept nowhere, decisions are in the desk."""

from collections.abc import Iterable, Mapping

import attrs

from claimtrack.checking.priority import QueueItem
from claimtrack.cli.review.decisions import Taken
from claimtrack.cli.review.keys import Key
from claimtrack.cli.review.shown import View
from claimtrack.model.claim import ClaimId


@attrs.frozen(kw_only=True)
class Sitting:
    """How far a sitting has come.

    Attributes:
        passed: The claims that do not come up again.
        taken: The decisions, the oldest first, without those that were taken back.
        decided: How many decisions were made, those included.
        skipped: How many claims were skipped.
        focus: The claim to show next, wherever it stands in the queue; None for the first one.
        unsent: What was typed for a decision that was refused, by claim and key, so that nobody types it twice.
        view: How much is to be shown of the claim whose turn it is.
        is_over: Whether the person has ended it.
    """

    passed: frozenset[ClaimId] = frozenset()
    taken: tuple[Taken, ...] = ()
    decided: int = 0
    skipped: int = 0
    focus: ClaimId | None = None
    unsent: Mapping[tuple[ClaimId, Key], Mapping[str, str]] = attrs.field(
        factory=dict[tuple[ClaimId, Key], Mapping[str, str]]
    )
    view: View = View.ALL
    is_over: bool = False

    def next_of(self, queue: Iterable[QueueItem]) -> QueueItem | None:
        """Return whose turn it is; None when nothing is left."""
        left = [item for item in queue if item.claim.id not in self.passed]
        focused = (item for item in left if item.claim.id == self.focus)
        return next(focused, left[0] if left else None)

    def stays_with(self, item: QueueItem) -> bool:
        """Return whether it is still the turn of the claim that was shown."""
        return item.claim.id == self.focus and item.claim.id not in self.passed

    def skip(self, claim: ClaimId) -> "Sitting":
        """Return it after *claim* was skipped."""
        passed = self.passed | {claim}
        return attrs.evolve(
            self, passed=passed, skipped=self.skipped + 1, focus=None, view=View.ALL
        )

    def decide(self, taken: Taken) -> "Sitting":
        """Return it after a decision."""
        passed = self.passed | {taken.claim} if taken.is_done_with else self.passed
        return attrs.evolve(
            self,
            passed=passed,
            taken=(*self.taken, taken),
            decided=self.decided + 1,
            focus=taken.claim,
            unsent={},
            view=View.ALL if taken.is_done_with else View.CHECK,
        )

    def take_back(self) -> "Sitting":
        """Return it after the last decision was taken back: its claim comes up again."""
        claim = self.taken[-1].claim
        return attrs.evolve(
            self,
            passed=self.passed - {claim},
            taken=self.taken[:-1],
            decided=self.decided + 1,
            focus=claim,
            view=View.ALL,
        )

    def stay(self, claim: ClaimId) -> "Sitting":
        """Return it with *claim* before the person as it is: nothing was done."""
        return attrs.evolve(self, focus=claim, view=View.NOTHING)

    def keep_unsent(
        self, claim: ClaimId, key: Key, given: Mapping[str, str], view: View
    ) -> "Sitting":
        """Return it with what was typed for a decision that came to nothing."""
        unsent = {**self.unsent, (claim, key): given}
        return attrs.evolve(self, unsent=unsent, focus=claim, view=view)

    def end(self) -> "Sitting":
        """Return it ended."""
        return attrs.evolve(self, is_over=True)
