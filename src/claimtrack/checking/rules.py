"""Who may do what next in a case, and all the reasons why not."""

import re
from collections.abc import Iterator

import attrs

from claimtrack.checking.case import Case
from claimtrack.checking.evidence import independent_sources, sides
from claimtrack.checking.policy import HOUSE_RULES, Policy, Role, Step, same_person
from claimtrack.errors import StepRefusedError
from claimtrack.model.quantity import Quantity
from claimtrack.model.verdict import CorrectionKind, Scope
from claimtrack.model.verdict import VerificationState as State

_AT_WORK = (State.UNREVIEWED, State.IN_CHECK, State.IN_REVIEW, State.REOPENED)

# From which states each step may be taken; a step that is not here may be taken from any.
_FROM = {
    Step.TAKE_UP: (State.UNREVIEWED, State.REOPENED),
    Step.ASSIGN: _AT_WORK,
    Step.RELEASE: (State.IN_CHECK,),
    Step.PARK: _AT_WORK,
    Step.RESUME: (State.PARKED,),
    Step.CITE: (State.IN_CHECK, State.IN_REVIEW),
    Step.NOTE_REPLY: (State.IN_CHECK, State.IN_REVIEW),
    Step.RULE: (State.IN_CHECK, State.IN_REVIEW),
    Step.ACCEPT: _AT_WORK,
    Step.RATE: (State.IN_REVIEW,),
    Step.SEND_BACK: (State.IN_REVIEW,),
    Step.SIGN_OFF: (State.IN_REVIEW,),
    Step.PUBLISH: (State.IN_REVIEW,),
    Step.KEEP: (State.PUBLISHED,),
    Step.REOPEN: (State.PUBLISHED, State.WITHDRAWN),
    Step.WITHDRAW: (State.PUBLISHED, State.REOPENED),
}

_REASONED = {
    Step.PARK: "Putting a claim aside needs a reason in words.",
    Step.RULE: "A verdict needs a reason in words.",
    Step.ACCEPT: "Taking over an earlier verdict needs a reason in words.",
    Step.SEND_BACK: "Sending a ruling back needs a reason in words.",
    Step.KEEP: "Keeping a verdict needs a reason in words.",
    Step.REOPEN: "Reopening needs a reason in words.",
    Step.WITHDRAW: "Withdrawing needs a reason in words.",
    Step.BOOST: "Moving a claim in the queue needs a reason in words.",
    Step.JUDGE: "A judgement needs a reason in words.",
    Step.ARRANGE: "Arranging a series needs a reason in words.",
    Step.MERGE: "Merging claims needs a reason in words.",
    Step.SPLIT: "Splitting a claim needs a reason in words.",
}

_WEB_ADDRESS = re.compile(r"https?://[^\s/]\S*")


@attrs.frozen(kw_only=True)
class Attempt:
    """A step as somebody wants to take it; what is None was not told, as when only asking.

    Attributes:
        by: Who.
        because: The reason given.
        url: The address given for publication.
        kind: Why the verdict differs from the one published before.
        exception: Why fewer sources or sides are enough than the policy asks for.
        to: Who is asked to check the claim.
        offered: What an earlier verdict, to be taken over, was given for.
        claimed: The figure of the claim for which it is to be taken over.
        is_first_look: Whether only asking: what can still be told when the step is taken does not stand against it.
    """

    by: str
    because: str | None = None
    url: str | None = None
    kind: CorrectionKind | None = None
    exception: str = ""
    to: str | None = None
    offered: Scope | None = None
    claimed: Quantity | None = None
    is_first_look: bool = False


def allowed_steps(case: Case) -> tuple[Step, ...]:
    """Return the steps that *case* leaves open as it stands, whoever takes them."""
    return tuple(
        step
        for step, states in _FROM.items()
        if case.state in states and not (step is Step.WITHDRAW and _has_none_to_withdraw(case))
    )


def awaits_blind_rating(case: Case, policy: Policy) -> bool:
    """Return whether somebody is to rate the claim of *case* without having seen its ruling, and nobody has yet."""
    is_open = case.state is State.IN_REVIEW and case.ruling is not None
    return policy.blind_second_rating and is_open and case.second_rating is None


def why_not(
    step: Step, case: Case, by: Attempt | str, policy: Policy = HOUSE_RULES
) -> tuple[str, ...]:
    """Return every reason why *step* may not be taken; empty when nothing stands against it.

    Args:
        step: The step.
        case: The case as it stands.
        by: Who wants to take it, and with what; a name alone when only asking.
        policy: The rules of the desk.

    Returns:
        Sentences for people, in the order of the rules.
    """
    attempt = Attempt(by=by, is_first_look=True) if isinstance(by, str) else by
    return (
        *_against_person(step, attempt, policy),
        *_against_order(step, case),
        *_against_step(step, case, attempt, policy),
        *_against_reason(step, attempt, policy),
    )


def demand(step: Step, case: Case, by: Attempt, policy: Policy = HOUSE_RULES) -> None:
    """Refuse *step* unless nothing stands against it; arguments as for `why_not`.

    Raises:
        StepRefusedError: With every reason.
    """
    reasons = why_not(step, case, by, policy)
    if reasons:
        raise StepRefusedError(step.value, reasons)


def _against_person(step: Step, attempt: Attempt, policy: Policy) -> Iterator[str]:
    if not attempt.by.strip():
        yield "Every step needs the name of who takes it."
        return
    needed, is_one = policy.role_for(step), policy.role_of(attempt.by)
    if not is_one.is_at_least(needed):
        yield f"{attempt.by} is {_a(is_one)}; to {step.value} one must be {_a(needed)}."


def _against_order(step: Step, case: Case) -> Iterator[str]:
    if case.state not in _FROM.get(step, State):
        steps = " or ".join(allowed.value for allowed in allowed_steps(case))
        yield f"The claim is {case.state.value}; what can be done now: {steps}."


def _against_reason(step: Step, attempt: Attempt, policy: Policy) -> Iterator[str]:
    if attempt.because is None or step not in _REASONED:
        return
    length = len(attempt.because.strip())
    if not length:
        yield _REASONED[step]
    elif step is Step.RULE and length < policy.rationale:
        yield f"The rationale has {length} characters; the desk asks for {policy.rationale} or more."


def _against_step(step: Step, case: Case, attempt: Attempt, policy: Policy) -> Iterator[str]:
    match step:
        case Step.TAKE_UP:
            yield from _against_taker(case, attempt)
        case Step.ASSIGN:
            yield from _against_assignee(attempt, policy)
        case Step.RELEASE:
            yield from _against_releaser(case, attempt, policy)
        case Step.RULE:
            yield from _against_ruling(case, attempt, policy)
        case Step.ACCEPT:
            yield from _against_offer(attempt)
        case Step.RATE:
            yield from _against_rater(case, attempt)
        case Step.SIGN_OFF:
            yield from _against_second_reader(case, attempt, policy)
        case Step.PUBLISH:
            yield from _against_publication(case, attempt, policy)
        case Step.WITHDRAW if _has_none_to_withdraw(case):
            yield "The verdict has been withdrawn already; none was published since."
        case _:
            pass


def _has_none_to_withdraw(case: Case) -> bool:
    return case.is_withdrawn and case.state is State.REOPENED


def _against_taker(case: Case, attempt: Attempt) -> Iterator[str]:
    if case.assignee and not same_person(case.assignee, attempt.by):
        yield f"It is assigned to {case.assignee}; an editor can assign it to {attempt.by}."


def _against_assignee(attempt: Attempt, policy: Policy) -> Iterator[str]:
    if attempt.to is None:
        return
    if not attempt.to.strip():
        yield "A claim is assigned to somebody with a name."
    elif not policy.role_of(attempt.to).is_at_least(policy.role_for(Step.TAKE_UP)):
        yield f"{attempt.to} is {_a(policy.role_of(attempt.to))} and cannot take up a claim."


def _against_releaser(case: Case, attempt: Attempt, policy: Policy) -> Iterator[str]:
    is_editor = policy.role_of(attempt.by).is_at_least(policy.role_for(Step.ASSIGN))
    if case.checker and not is_editor and not same_person(case.checker, attempt.by):
        yield f"{case.checker} has taken it up; only they or an editor can release it."


def _against_ruling(case: Case, attempt: Attempt, policy: Policy) -> Iterator[str]:
    if not case.evidence:
        yield "A verdict needs evidence; none has been cited."
        return
    if attempt.exception.strip() or attempt.is_first_look:
        return
    sources = independent_sources(case.evidence)
    if len(sources) < policy.sources:
        named = ", ".join(sources) or "context alone"
        yield (
            f"It rests on {len(sources)} independent source{'' if len(sources) == 1 else 's'} ({named}); "
            f"the desk asks for {policy.sources}, or for an exception with its reason."
        )
    if policy.both_sides and len(sides(case.evidence)) == 1:
        (side,) = sides(case.evidence)
        yield f"All evidence {side.value} it; the desk asks for both sides, or for an exception with its reason."


def _against_offer(attempt: Attempt) -> Iterator[str]:
    if attempt.offered is not None and not attempt.offered.covers(attempt.claimed):
        yield f"The earlier verdict was given for {attempt.offered}; this claim says {attempt.claimed}."


def _against_rater(case: Case, attempt: Attempt) -> Iterator[str]:
    if case.ruling is not None and same_person(case.ruling.by, attempt.by):
        yield f"{case.ruling.by} made this ruling; a second reader must rate it."
    if case.second_rating is not None:
        yield f"{case.second_rating.by} has rated it already."


def _against_second_reader(case: Case, attempt: Attempt, policy: Policy) -> Iterator[str]:
    if case.ruling is not None and policy.second_reader and same_person(case.ruling.by, attempt.by):
        yield f"{case.ruling.by} made this ruling; a second reader must sign it off."
    if case.sign_off is not None and case.state is State.IN_REVIEW:
        yield f"{case.sign_off.by} has signed it off already."
    if policy.blind_second_rating and case.ruling is not None:
        yield from _against_blind_rating(case, attempt)


def _against_blind_rating(case: Case, attempt: Attempt) -> Iterator[str]:
    rated = case.second_rating
    if rated is None:
        yield f"{attempt.by} must rate the claim before seeing the ruling."
    elif not same_person(rated.by, attempt.by):
        yield f"{rated.by} rated it; it is for them to sign it off."
    elif case.ruling is not None and rated.rating.key != case.ruling.verdict.rating.key:
        yield (
            f"{rated.by} found it “{rated.rating.label}”, {case.ruling.by} “{case.ruling.verdict.rating.label}”; "
            "talk, then rule anew or send it back."
        )


def _against_publication(case: Case, attempt: Attempt, policy: Policy) -> Iterator[str]:
    if policy.second_reader and case.is_unread:
        yield "A second reader has not signed off the verdict yet."
    if policy.right_of_reply and not case.replies and case.state is State.IN_REVIEW:
        yield "Nobody has been asked for a reply; note whom you asked, and what they said."
    if not attempt.is_first_look:
        yield from _against_silent_correction(case, attempt)
    if attempt.url is not None and not _WEB_ADDRESS.fullmatch(attempt.url):
        yield f"A review is published at a web address, not at {attempt.url!r}."


def _against_silent_correction(case: Case, attempt: Attempt) -> Iterator[str]:
    if not case.editions or case.ruling is None:
        return
    old, new = case.editions[-1].ruling.verdict, case.ruling.verdict
    if new.says_as(old) and attempt.kind is None and not case.is_withdrawn:
        return
    if attempt.kind is None:
        kinds = ", ".join(kind.value for kind in CorrectionKind)
        was = f"“{old.rating.label}”{' and withdrawn' if case.is_withdrawn else ''}"
        yield f"It was published before as {was}; say of which kind the correction is: {kinds}."
    if not (attempt.because or "").strip():
        yield "A correction needs a reason in words."


def _a(role: Role) -> str:
    return f"{'an' if role.value[0] in 'aeiou' else 'a'} {role.value}"
