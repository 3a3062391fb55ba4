"""The steps of a check: one command for each, all on the version of the claim that a person saw."""

from collections.abc import Callable
from typing import Annotated, Any

import attrs
import typer

from claimtrack.checking.case import Case
from claimtrack.checking.policy import Step
from claimtrack.checking.rules import allowed_steps
from claimtrack.cli import forms, output
from claimtrack.cli.options import (
    AsJson,
    Because,
    By,
    ClaimArgument,
    OtherArgument,
    Place,
    Seen,
    day,
)
from claimtrack.model.source import EvidenceStance
from claimtrack.model.verdict import CorrectionKind
from claimtrack.tracker import Tracker

Rating = Annotated[str, typer.Option(help="A rating of the desk's scale, such as mostly-true.")]
Tell = Annotated[
    list[str], typer.Option(help="Who must be told of the change; may be given several times.")
]


@attrs.frozen(kw_only=True)
class Decision(Place):
    """A decision on a claim: who takes it, on which version."""

    claim: ClaimArgument
    by: By
    seen: Seen = None
    as_json: AsJson = False

    def take(self, method: Callable[..., object], **given: Any) -> None:
        """Let the desk do *method*, and tell how the case stands after it."""
        with self.opened() as desk:
            done = method(desk, self.claim, by=self.by, seen=self.seen, **given)
            case = done if isinstance(done, Case) else desk.case(self.claim)
        print_case(case, as_json=self.as_json)


def print_case(case: Case, *, as_json: bool) -> None:
    """Print how a case stands."""
    if as_json:
        output.json_document(forms.case(case))
        return
    steps = ", ".join(step.value for step in allowed_steps(case))
    output.line(
        f"{output.short(case.claim)} is {case.state.value}, version {case.version}; next: {steps}"
    )


def take_up(decision: Decision) -> None:
    """Begin to check a claim."""
    decision.take(Tracker.take_up)


def assign(
    decision: Decision, to: Annotated[str, typer.Option(help="Who is to check it.")]
) -> None:
    """Ask somebody to check a claim; nobody else can take it up then."""
    decision.take(Tracker.assign, to=to)


def release(decision: Decision, because: Because = "") -> None:
    """Give a claim back that was taken up; the evidence stays."""
    decision.take(Tracker.release, because=because)


def park(
    decision: Decision,
    because: Because,
    until: Annotated[
        str, typer.Option(metavar="DAY", help="The day on which to look at it again.")
    ] = "",
) -> None:
    """Put a claim aside."""
    decision.take(Tracker.park, because=because, until=day(until, "--until"))


def resume(decision: Decision) -> None:
    """Go on with a parked claim where it stood."""
    decision.take(Tracker.resume)


def cite(
    decision: Decision,
    source: Annotated[str, typer.Option(help="Who says it: a document, an office, a person.")],
    stance: Annotated[EvidenceStance, typer.Option(help="What it does to the claim.")],
    quote: Annotated[str, typer.Option(help="The words that matter.")] = "",
    url: Annotated[str | None, typer.Option(help="Where it can be looked up.")] = None,
    archived_url: Annotated[str | None, typer.Option(help="A copy kept elsewhere.")] = None,
    accessed: Annotated[
        str, typer.Option(metavar="DAY", help="The day it was looked at, such as 2026-03-03.")
    ] = "",
) -> None:
    """Add a piece of evidence; a ruling that did not weigh it falls."""
    decision.take(
        Tracker.cite,
        source=source,
        stance=stance,
        quote=quote,
        url=url,
        archived_url=archived_url,
        accessed=day(accessed, "--accessed"),
    )


def reply(
    decision: Decision,
    of: Annotated[str, typer.Option(help="Who was asked.")],
    words: Annotated[
        str, typer.Option(help="What they said; leave it out when they did not answer.")
    ] = "",
) -> None:
    """Note that somebody was asked for a reply."""
    decision.take(Tracker.note_reply, of=of, words=words)


def rule(
    decision: Decision,
    rating: Rating,
    because: Because,
    part: Annotated[
        list[str],
        typer.Option(
            metavar="ASPECT=RATING[: WHY]",
            help='What was found of a part, such as "date=false: It was 2 March."; may be given several times.',
        ),
    ] = [],  # noqa: B006 - the parser's way to say that an option may be left out; it makes a new list each time
    exception: Annotated[
        str, typer.Option(help="Why fewer sources are enough than the desk asks for.")
    ] = "",
) -> None:
    """Give a verdict on the evidence cited so far; it awaits a second reader."""
    decision.take(
        Tracker.rule,
        rating=rating,
        because=because,
        parts=_parts(part),
        exception=exception,
    )


def _parts(texts: list[str]) -> dict[str, tuple[str, str]]:
    """Return the rating and the reason of each aspect, as told in lines such as "date=false: It was 2 March."."""
    parts: dict[str, tuple[str, str]] = {}
    for text in texts:
        aspect, _, found = map(str.strip, text.partition("="))
        key, _, because = map(str.strip, found.partition(":"))
        if not (aspect and key) or aspect in parts:
            problem = f"--part is written once for each aspect, as date=false or date=false: why, not as {text!r}."
            raise typer.BadParameter(problem)
        parts[aspect] = (key, because)
    return parts


def rate(decision: Decision, rating: Rating) -> None:
    """Rate a ruled claim as its second reader, without having seen the ruling."""
    decision.take(Tracker.rate, rating=rating)


def send_back(decision: Decision, because: Because) -> None:
    """Send a ruling back to be worked on."""
    decision.take(Tracker.send_back, because=because)


def sign_off(decision: Decision) -> None:
    """Agree with a verdict, as a second reader."""
    decision.take(Tracker.sign_off)


def publish(
    decision: Decision,
    url: Annotated[str, typer.Option(help="Where the check can be read.")],
    kind: Annotated[
        CorrectionKind | None,
        typer.Option(help="Why it differs from the verdict that was published before."),
    ] = None,
    because: Because = "",
    tell: Tell = [],  # noqa: B006 - as above
) -> None:
    """Put a signed-off verdict out; one that changes what was published says of which kind the correction is, and why."""
    decision.take(Tracker.publish, url=url, kind=kind, because=because, tell=tell)


def keep(decision: Decision, because: Because) -> None:
    """Say that a published verdict stands, although the figure or its origin has moved."""
    decision.take(Tracker.keep, because=because)


def reopen(decision: Decision, because: Because) -> None:
    """Look at a published or withdrawn verdict again; the evidence stays."""
    decision.take(Tracker.reopen, because=because)


def withdraw(
    decision: Decision,
    because: Because,
    kind: Annotated[
        CorrectionKind, typer.Option(help="Why it is withdrawn.")
    ] = CorrectionKind.ERROR,
    tell: Tell = [],  # noqa: B006 - as above
) -> None:
    """Say that a published verdict no longer stands."""
    decision.take(Tracker.withdraw, because=because, kind=kind, tell=tell)


def accept(
    decision: Decision,
    earlier: OtherArgument,
    because: Because,
) -> None:
    """Take the published verdict on an earlier claim over; it awaits a second reader, as any ruling does."""
    decision.take(Tracker.accept, earlier=earlier, because=because)


def boost(
    decision: Decision,
    points: Annotated[
        int,
        typer.Option(help="How far up; below zero for down, 0 takes an earlier word back."),
    ],
    because: Because,
) -> None:
    """Move a claim up the queue, or down."""
    decision.take(Tracker.boost, points=points, because=because)


def why_not(
    step: Annotated[Step, typer.Argument(help="The step.")],
    claim: ClaimArgument,
    by: By,
    place: Place,
    *,
    as_json: AsJson = False,
) -> None:
    """Say everything that stands against a step, without trying it."""
    with place.looking() as desk:
        reasons = desk.why_not(step, claim, by=by)
    if as_json:
        output.json_document(list(reasons))
        return
    for reason in reasons:
        output.line(reason)
