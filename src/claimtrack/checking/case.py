"""Case: how far the check of a claim has come, as it follows from its events and nothing else."""

from collections.abc import Iterable
from functools import reduce
from typing import Any, assert_never

import attrs

from claimtrack.checking.events import (
    Cited,
    Event,
    Marked,
    Published,
    Reopened,
    Ruled,
    SignedOff,
    TakenUp,
    Withdrawn,
)
from claimtrack.model import fields
from claimtrack.model.claim import ClaimId
from claimtrack.model.source import Evidence
from claimtrack.model.verdict import VerificationState as State


@attrs.frozen(kw_only=True)
class Case:
    """The check of one claim.

    Attributes:
        claim: The claim.
        version: How many events it follows from; 0 for a claim that nobody has done anything about.
        state: How far the check has come.
        checker: Who took it up, or empty.
        evidence: All that was cited, in order.
        ruling: The verdict that awaits or found a second reader, or None.
        sign_off: The second reader's word on it, or None.
        publication: How it went out, or None while it has not.
    """

    claim: ClaimId
    version: int = fields.count()
    state: State = State.UNREVIEWED
    checker: str = fields.text()
    evidence: tuple[Evidence, ...] = fields.items()
    ruling: Ruled | None = None
    sign_off: SignedOff | None = None
    publication: Published | None = None


def replay(claim: ClaimId, events: Iterable[Event]) -> Case:
    """Return the case that follows from *events*, the oldest first."""
    return reduce(advance, events, Case(claim=claim))


def advance(case: Case, event: Event) -> Case:
    """Return *case* after one more event.

    It trusts the event: whether a step is allowed is for `rules` to say before the event is made.
    """
    return attrs.evolve(case, version=case.version + 1, **_changes(case, event))


def _changes(case: Case, event: Event) -> dict[str, Any]:
    undecided = {"ruling": None, "sign_off": None, "publication": None}
    match event:
        case TakenUp(by=checker):
            changes = {"state": State.IN_CHECK, "checker": checker}
        case Cited(evidence=piece):
            # What the ruling did not weigh, it cannot rest on: new evidence sends the case back to be ruled again.
            changes = {"state": State.IN_CHECK, "evidence": (*case.evidence, piece), **undecided}
        case Ruled():
            changes = {"state": State.IN_REVIEW, **undecided, "ruling": event}
        case SignedOff():
            changes = {"sign_off": event}
        case Published():
            changes = {"state": State.PUBLISHED, "publication": event}
        case Reopened():
            changes = {"state": State.REOPENED, "checker": "", **undecided}
        case Withdrawn():
            changes = {"state": State.WITHDRAWN}
        case Marked():
            changes = {}
        case _:
            assert_never(event)
    return changes
