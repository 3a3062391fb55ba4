"""The command that tells how many sources of a claim there really are."""

from typing import Annotated

import typer

from claimtrack.cli import forms, output
from claimtrack.cli.options import AsJson, At, Place
from claimtrack.model.origin import Sourcing
from claimtrack.tracker import Tracker


def sources(
    claim: Annotated[
        str | None,
        typer.Argument(
            help="The claim's id, or the beginning of it; all claims when it is missing."
        ),
    ] = None,
    *,
    place: Place,
    at: At = "",
    as_json: AsJson = False,
) -> None:
    """Show who really says so: copies of one text count once, for whoever wrote it, and why.

    Without a claim, list all claims, those with the fewest independent sources for their appearances first.
    """
    with place.looking(at) as desk:
        if claim is None:
            _report(desk, as_json=as_json)
            return
        found = desk.sources(claim)
    if as_json:
        output.json_document(forms.sourcing(found))
        return
    output.line(str(found))
    for group in found.groups:
        output.line(str(group), indent=2)
        for account in group.accounts:
            day = account.sighting.article.published
            output.line(f"{day} {account.route}: {'; '.join(account.reasons)}", indent=4)
        for erratum in group.errata:
            output.line(f"corrected in {erratum}", indent=4)


def _report(desk: Tracker, *, as_json: bool) -> None:
    found = [(desk.sources(dossier.claim), dossier.claim.text) for dossier in desk.dossiers()]
    found.sort(key=lambda row: row[0].independent - row[0].appearances)
    if as_json:
        for sourcing, _ in found:
            output.json_line(forms.sourcing(sourcing))
        return
    output.table(
        ["claim", "appearances", "independent", "sources", "text"],
        [_row(sourcing, text) for sourcing, text in found],
    )


def _row(sourcing: Sourcing, text: str) -> list[str]:
    names = ", ".join(group.origin.name for group in sourcing.groups)
    counts = [str(sourcing.appearances), str(sourcing.independent)]
    return [output.short(sourcing.claim), *counts, names, text]
