"""The commands that look after the index by which claims are found."""

import typer

from claimtrack.cli import output
from claimtrack.cli.options import Place


def check(place: Place) -> None:
    """Say whether the index tells of each claim just what it says; nothing is changed.

    Exit status 1 when it does not; `index rebuild` puts it right.
    """
    with place.looking() as desk:
        found = desk.check_index()
    output.line(str(found))
    for problem in found.problems:
        output.line(problem, indent=2)
    if not found.is_well:
        raise typer.Exit(1)


def rebuild(place: Place) -> None:
    """Make the index anew from the claims; others wait meanwhile, and nothing else is changed."""
    with place.opened() as desk:
        count = desk.rebuild_index()
    output.line(f"{count} claims indexed")
