"""The commands that check a claim, one for each step."""

from pathlib import Path
from typing import Annotated

import typer

from claimtrack.checking.case import Case
from claimtrack.checking.policy import Step
from claimtrack.checking.rules import allowed_steps
from claimtrack.cli import forms, output
from claimtrack.cli.options import AsJson, By, ClaimArgument, Database, opened
from claimtrack.model.source import EvidenceStance

app = typer.Typer(
    no_args_is_help=True, help="Check a claim: take up, cite, rule, sign off, publish."
)

Because = Annotated[str, typer.Option(help="The reason, in words for readers.")]


def _print_case(case: Case, *, as_json: bool) -> None:
    if as_json:
        output.json_document(forms.case(case))
        return
    steps = ", ".join(step.value for step in allowed_steps(case))
    output.line(f"{output.short(case.claim)} is {case.state.value}; next: {steps}")


@app.command("take-up")
def take_up(
    claim: ClaimArgument,
    by: By,
    database: Database = Path("claimtrack.db"),
    *,
    as_json: AsJson = False,
) -> None:
    """Begin to check a claim."""
    with opened(database) as desk:
        _print_case(desk.take_up(claim, by=by), as_json=as_json)


@app.command()
def cite(
    claim: ClaimArgument,
    source: Annotated[str, typer.Option(help="Who says it: a document, an office, a person.")],
    stance: Annotated[EvidenceStance, typer.Option(help="What it does to the claim.")],
    by: By,
    quote: Annotated[str, typer.Option(help="The words that matter.")] = "",
    url: Annotated[str | None, typer.Option(help="Where it can be looked up.")] = None,
    archived_url: Annotated[str | None, typer.Option(help="A copy kept elsewhere.")] = None,
    database: Database = Path("claimtrack.db"),
    *,
    as_json: AsJson = False,
) -> None:
    """Add a piece of evidence."""
    with opened(database) as desk:
        case = desk.cite(
            claim,
            source=source,
            stance=stance,
            by=by,
            quote=quote,
            url=url,
            archived_url=archived_url,
        )
    _print_case(case, as_json=as_json)


@app.command()
def rule(
    claim: ClaimArgument,
    rating: Annotated[str, typer.Option(help="A rating of the desk's scale, such as mostly-true.")],
    because: Because,
    by: By,
    database: Database = Path("claimtrack.db"),
    *,
    as_json: AsJson = False,
) -> None:
    """Give a verdict on the evidence cited so far."""
    with opened(database) as desk:
        _print_case(desk.rule(claim, rating=rating, because=because, by=by), as_json=as_json)


@app.command("sign-off")
def sign_off(
    claim: ClaimArgument,
    by: By,
    database: Database = Path("claimtrack.db"),
    *,
    as_json: AsJson = False,
) -> None:
    """Agree with a verdict, as a second reader."""
    with opened(database) as desk:
        _print_case(desk.sign_off(claim, by=by), as_json=as_json)


@app.command()
def publish(
    claim: ClaimArgument,
    url: Annotated[str, typer.Option(help="Where the check can be read.")],
    by: By,
    database: Database = Path("claimtrack.db"),
    *,
    as_json: AsJson = False,
) -> None:
    """Put a signed-off verdict out."""
    with opened(database) as desk:
        desk.publish(claim, url=url, by=by)
        _print_case(desk.case(claim), as_json=as_json)


@app.command()
def reopen(
    claim: ClaimArgument,
    because: Because,
    by: By,
    database: Database = Path("claimtrack.db"),
    *,
    as_json: AsJson = False,
) -> None:
    """Look at a published or withdrawn verdict again."""
    with opened(database) as desk:
        _print_case(desk.reopen(claim, because=because, by=by), as_json=as_json)


@app.command()
def withdraw(
    claim: ClaimArgument,
    because: Because,
    by: By,
    database: Database = Path("claimtrack.db"),
    *,
    as_json: AsJson = False,
) -> None:
    """Say that a published verdict no longer stands."""
    with opened(database) as desk:
        _print_case(desk.withdraw(claim, because=because, by=by), as_json=as_json)


@app.command("why-not")
def why_not(
    step: Annotated[Step, typer.Argument(help="The step.")],
    claim: ClaimArgument,
    by: By,
    database: Database = Path("claimtrack.db"),
    *,
    as_json: AsJson = False,
) -> None:
    """Say everything that stands against a step, without trying it."""
    with opened(database) as desk:
        reasons = desk.why_not(step, claim, by=by)
    if as_json:
        output.json_document(list(reasons))
        return
    for reason in reasons:
        output.line(reason)
