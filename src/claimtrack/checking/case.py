"""Case: how far the check of a claim has come, as it follows from its events and nothing else."""

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import pairwise
from typing import Any

import attrs

from claimtrack.checking.events import (
    Assigned,
    Boosted,
    Cited,
    Event,
    Kept,
    Parked,
    Published,
    Rated,
    Released,
    Reopened,
    ReplyNoted,
    Resumed,
    Ruled,
    SentBack,
    SignedOff,
    TakenUp,
    Withdrawn,
)
from claimtrack.model import fields
from claimtrack.model.claim import ClaimId
from claimtrack.model.source import Evidence
from claimtrack.model.verdict import Correction, CorrectionKind
from claimtrack.model.verdict import VerificationState as State


@attrs.frozen(kw_only=True)
class Edition:
    """A verdict as it was published.

    Attributes:
        ruling: The verdict and who gave it.
        sign_off: The second reader's word; None at a desk that asked for none.
        publication: How it went out.
    """

    ruling: Ruled
    sign_off: SignedOff | None
    publication: Published


@attrs.frozen(kw_only=True)
class Case:
    """The check of one claim.

    Attributes:
        claim: The claim.
        version: How many decisions were made on the claim; 0 when nobody has done anything about it. Whoever decides
            names the version that they saw.
        state: How far the check has come.
        checker: Who took it up, or empty.
        assignee: Who was asked to check it, or empty.
        evidence: All that was cited, in order.
        replies: Who was asked for a reply, in order.
        ruling: The verdict that awaits or found a second reader, or None.
        second_rating: What a second reader found without seeing it, or None.
        sign_off: The second reader's word on it, or None.
        publication: How it went out, or None while it has not.
        editions: All verdicts that were published, the oldest first.
        withdrawals: Each withdrawal, after which number of editions.
        parked: Why and until when it is put aside, or None.
        rests_in: The state to which a parked case returns, or None.
        boost: The last word on its place in the queue, or None.
        kept: The last time that the published verdict was looked at and kept, or None.
    """

    claim: ClaimId
    version: int = fields.count()
    state: State = State.UNREVIEWED
    checker: str = fields.text()
    assignee: str = fields.text()
    evidence: tuple[Evidence, ...] = fields.items()
    replies: tuple[ReplyNoted, ...] = fields.items()
    ruling: Ruled | None = None
    second_rating: Rated | None = None
    sign_off: SignedOff | None = None
    publication: Published | None = None
    editions: tuple[Edition, ...] = fields.items()
    withdrawals: tuple[tuple[int, Withdrawn], ...] = fields.items()
    parked: Parked | None = None
    rests_in: State | None = None
    boost: Boosted | None = None
    kept: Kept | None = None

    @property
    def standing(self) -> Edition | None:
        """The published verdict that stands; None when none does."""
        return self.editions[-1] if self.state is State.PUBLISHED else None

    @property
    def is_withdrawn(self) -> bool:
        """Whether the verdict that readers saw last has been withdrawn, and none was published since."""
        return bool(self.withdrawals) and self.withdrawals[-1][0] == len(self.editions)

    @property
    def turns(self) -> int:
        """How often a verdict was published or withdrawn."""
        return len(self.editions) + len(self.withdrawals)

    @property
    def is_unread(self) -> bool:
        """Whether a ruling awaits its second reader."""
        return self.state is State.IN_REVIEW and self.sign_off is None

    def for_second_reader(self) -> "Case":
        """Return the case without the ruling, as a second reader may see it who is to rate blindly."""
        return attrs.evolve(self, ruling=None)


def replay(claim: ClaimId, events: Iterable[Event]) -> Case:
    """Return the case that follows from *events*, the oldest first."""
    return reduce(advance, events, Case(claim=claim))


def advance(case: Case, event: Event) -> Case:
    """Return *case* after one more event.

    It trusts the event: whether a step is allowed is for `rules` to say before the event is made.
    """
    return attrs.evolve(case, version=case.version + 1, **_changes(case, event))


_UNDECIDED = {"ruling": None, "second_rating": None, "sign_off": None, "publication": None}


def _changes(case: Case, event: Event) -> dict[str, Any]:  # noqa: PLR0911 - an answer for each kind of event
    match event:
        case TakenUp(by=checker):
            return {"state": State.IN_CHECK, "checker": checker}
        case Assigned(to=assignee):
            return {"assignee": assignee}
        case Released():
            state = State.REOPENED if case.editions else State.UNREVIEWED
            return {"state": state, "checker": "", "assignee": ""}
        case Parked():
            return {"state": State.PARKED, "parked": event, "rests_in": case.state}
        case Resumed() if case.rests_in is not None:
            return {"state": case.rests_in, "parked": None, "rests_in": None}
        case Boosted():
            return {"boost": event}
        case _:
            return _decided(case, event)


def _decided(case: Case, event: Event) -> dict[str, Any]:  # noqa: PLR0911 - the same
    match event:
        case Cited(evidence=piece):
            # What the ruling did not weigh, it cannot rest on: new evidence sends the case back to be ruled again.
            return {"state": State.IN_CHECK, "evidence": (*case.evidence, piece), **_UNDECIDED}
        case ReplyNoted():
            return {"replies": (*case.replies, event)}
        case Ruled():
            # What was taken over from another claim brings its own evidence along.
            new = tuple(piece for piece in event.verdict.evidence if piece not in case.evidence)
            found = {"state": State.IN_REVIEW, "evidence": (*case.evidence, *new)}
            return {**found, **_UNDECIDED, "ruling": event}
        case Rated():
            return {"second_rating": event}
        case SentBack():
            return {"state": State.IN_CHECK, **_UNDECIDED}
        case SignedOff():
            return {"sign_off": event}
        case _:
            return _out(case, event)


def _out(case: Case, event: Event) -> dict[str, Any]:
    match event:
        case Published() if case.ruling is not None:
            edition = Edition(ruling=case.ruling, sign_off=case.sign_off, publication=event)
            out = {"publication": event, "editions": (*case.editions, edition)}
            return {"state": State.PUBLISHED, "kept": None, **out}
        case Kept():
            return {"kept": event}
        case Reopened():
            return {"state": State.REOPENED, "checker": "", "assignee": "", **_UNDECIDED}
        case Withdrawn():
            withdrawal = (len(case.editions), event)
            return {"state": State.WITHDRAWN, "withdrawals": (*case.withdrawals, withdrawal)}
        case _:  # on record, and moves no case: a mark, a judgement, a merger
            return {}


def corrections(case: Case) -> tuple[Correction, ...]:
    """Return what the desk changed in the verdicts that it had published on a claim, the oldest first."""
    gone = {after for after, _ in case.withdrawals}
    changed = [
        _correction(old, new.publication, new.publication.kind, new, was_withdrawn=number in gone)
        for number, (old, new) in enumerate(pairwise(case.editions), start=1)
        if new.publication.kind is not None
    ]
    withdrawn = [
        _correction(case.editions[after - 1], event, event.kind)
        for after, event in case.withdrawals
    ]
    return tuple(sorted([*changed, *withdrawn], key=lambda correction: correction.at))


def _correction(
    old: Edition,
    event: Published | Withdrawn,
    kind: CorrectionKind,
    new: Edition | None = None,
    *,
    was_withdrawn: bool = False,
) -> Correction:
    return Correction(
        claim=event.claim,
        old=old.ruling.verdict,
        new=None if new is None else new.ruling.verdict,
        was_withdrawn=was_withdrawn,
        kind=kind,
        because=event.because,
        at=event.at,
        by=event.by,
        tell=event.tell,
        url=(old if new is None else new).publication.url,
    )


def effect(before: Case, after: Case) -> tuple[dict[str, str], dict[str, str]]:
    """Return what a decision changed of a case, in words: what it was before, and what it is after."""
    was, now = dict(_summary(before)), dict(_summary(after))
    changed = [name for name in now if was[name] != now[name]]
    return {name: was[name] for name in changed}, {name: now[name] for name in changed}


def _summary(case: Case) -> Iterator[tuple[str, str]]:
    yield "state", case.state.value
    yield "checker", case.checker
    yield "assignee", case.assignee
    yield "evidence", str(len(case.evidence))
    yield "replies", str(len(case.replies))
    yield "rating", case.ruling.verdict.rating.key if case.ruling else ""
    yield "second rating", case.second_rating.rating.key if case.second_rating else ""
    yield "signed off by", case.sign_off.by if case.sign_off else ""
    yield "url", case.publication.url if case.publication else ""
    yield "boost", str(case.boost.by_points) if case.boost else ""
    yield "kept against", str(case.kept.scope) if case.kept else ""
