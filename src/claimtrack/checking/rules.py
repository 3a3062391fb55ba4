"""Who may do what next in a case, and all the reasons why not."""

import enum
import re

from claimtrack.checking.case import Case
from claimtrack.errors import StepRefusedError
from claimtrack.model.verdict import VerificationState as State


class Step(enum.Enum):
    """What a person does in a case."""

    TAKE_UP = "take up"
    CITE = "cite"
    RULE = "rule"
    SIGN_OFF = "sign off"
    PUBLISH = "publish"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"


# From which states each step may be taken.
_FROM = {
    Step.TAKE_UP: (State.UNREVIEWED, State.REOPENED),
    Step.CITE: (State.IN_CHECK, State.IN_REVIEW),
    Step.RULE: (State.IN_CHECK, State.IN_REVIEW),
    Step.SIGN_OFF: (State.IN_REVIEW,),
    Step.PUBLISH: (State.IN_REVIEW,),
    Step.REOPEN: (State.PUBLISHED, State.WITHDRAWN),
    Step.WITHDRAW: (State.PUBLISHED,),
}

_REASONED = {
    Step.RULE: "A verdict needs a reason in words.",
    Step.REOPEN: "Reopening needs a reason in words.",
    Step.WITHDRAW: "Withdrawing needs a reason in words.",
}

_WEB_ADDRESS = re.compile(r"https?://[^\s/]\S*")


def allowed_steps(case: Case) -> tuple[Step, ...]:
    """Return the steps that the state of *case* leaves open, whoever takes them."""
    return tuple(step for step, states in _FROM.items() if case.state in states)


def why_not(
    step: Step, case: Case, *, by: str, because: str | None = None, url: str | None = None
) -> tuple[str, ...]:
    """Return every reason why *by* may not take *step* in *case*; empty when nothing stands against it.

    Args:
        step: The step.
        case: The case as it stands.
        by: Who wants to take it.
        because: The reason given, where the step needs one; None when only asking.
        url: The address given, where the step needs one; None when only asking.

    Returns:
        Sentences for people, in the order of the rules.
    """
    reasons: list[str] = []
    if not by.strip():
        reasons.append("Every step needs the name of who takes it.")
    if case.state not in _FROM[step]:
        reasons.append(_out_of_order(case))
    if step is Step.RULE and not case.evidence:
        reasons.append("A verdict needs evidence; none has been cited.")
    if step is Step.SIGN_OFF:
        reasons += _against_second_reader(case, by)
    if step is Step.PUBLISH and case.sign_off is None and case.state is State.IN_REVIEW:
        reasons.append("A second reader has not signed off the verdict yet.")
    if because is not None and not because.strip():
        reasons.append(_REASONED[step])
    if url is not None and not _WEB_ADDRESS.fullmatch(url):
        reasons.append(f"A review is published at a web address, not at {url!r}.")
    return tuple(reasons)


def demand(
    step: Step, case: Case, *, by: str, because: str | None = None, url: str | None = None
) -> None:
    """Refuse *step* unless nothing stands against it; arguments as for `why_not`.

    Raises:
        StepRefusedError: With every reason.
    """
    reasons = why_not(step, case, by=by, because=because, url=url)
    if reasons:
        raise StepRefusedError(step.value, reasons)


def _out_of_order(case: Case) -> str:
    steps = " or ".join(step.value for step in allowed_steps(case))
    return f"The claim is {case.state.value}; what can be done now: {steps}."


def _against_second_reader(case: Case, by: str) -> list[str]:
    reasons: list[str] = []
    if case.ruling is not None and _same_person(case.ruling.by, by):
        reasons.append(f"{case.ruling.by} made this ruling; a second reader must sign it off.")
    if case.sign_off is not None and case.state is State.IN_REVIEW:
        reasons.append(f"{case.sign_off.by} has signed it off already.")
    return reasons


def _same_person(one: str, other: str) -> bool:
    # "Ines", "ines" and "Ines " are one person; otherwise a second spelling would be a second reader.
    return one.strip().casefold() == other.strip().casefold()
