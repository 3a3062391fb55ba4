"""The commands that hold the desk to its record."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from claimtrack.cli import forms, output
from claimtrack.cli.options import AsJson, At, Place
from claimtrack.errors import FormatError


def head(place: Place, *, at: At = "", as_json: AsJson = False) -> None:
    """Print how far the record goes; keep it elsewhere, and `verify --since` proves that nothing before it was changed."""
    with place.looking(at) as desk:
        found = desk.head()
    if as_json:
        output.json_document(forms.record_head(found))
        return
    output.line(str(found))


def verify(
    place: Place,
    since: Annotated[
        str,
        typer.Option(
            metavar="HEAD",
            help="A head that was kept: count:seal, @FILE for one in a file, - for standard input.",
        ),
    ] = "",
    *,
    as_json: AsJson = False,
) -> None:
    """Prove that every entry of the record is whole and in its place, and print the head; exit status 1 if one is not.

    Without a head that was kept elsewhere, neither a tail that was cut off nor a record that was sealed anew can be told.
    """
    with place.looking() as desk:
        found = desk.verify(since=_kept(since) if since else None)
    if as_json:
        output.json_document(forms.record_head(found))
    else:
        output.line(str(found))
    against = "and it goes on from the head that was kept" if since else "no kept head was given"
    output.note(f"{found.count} entries, each whole and in its place; {against}")


def _kept(since: str) -> str:
    """Return the head that *since* is, or says where to find."""
    if since == "-":
        return sys.stdin.readline()
    if not since.startswith("@"):
        return since
    try:
        return Path(since[1:]).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:  # also what is not UTF-8
        raise FormatError(since[1:], ["the head that was kept cannot be read @ file"]) from error


def export(place: Place) -> None:
    """Print every entry of the record with its seal, one line of JSON each: what a second verifier needs."""
    with place.looking() as desk:
        output.json_lines(desk.export_record())
