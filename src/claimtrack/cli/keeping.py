"""The commands that look after the database: backups, copies, health."""

from pathlib import Path
from typing import Annotated

import typer

from claimtrack.cli import output
from claimtrack.cli.options import AsJson, Place
from claimtrack.serial import unstructure
from claimtrack.tracker import Tracker, copy_desk

_FILE = typer.Argument(help="The SQLite file.", dir_okay=False)


def backup(path: Annotated[Path, _FILE], place: Place) -> None:
    """Write a copy of the desk into a file, in place of what is there, and print how far its record goes.

    Others may go on working meanwhile. The head that is printed, kept elsewhere, proves later what the backup held.
    """
    with place.looking() as desk:
        desk.back_up(path)
        output.note(f"{desk.place} is backed up in {path}, and looked at")
    with Tracker.open(path, create=False) as kept:
        output.line(str(kept.head()))


def restore(
    path: Annotated[Path, typer.Argument(help="The backup.", exists=True, dir_okay=False)],
    place: Place,
) -> None:
    """Bring a backup back, into a database that is still empty."""
    _tell(copy_desk(path, place.database))


def copy(
    source: Annotated[str, typer.Argument(help="A file, or an address of PostgreSQL.")],
    target: Annotated[str, typer.Argument(help="The same, without a desk.")],
) -> None:
    """Copy a whole desk to another database, of the same kind or not; ids and the record go over as they are."""
    _tell(copy_desk(source, target))


def doctor(place: Place, *, as_json: AsJson = False) -> None:
    """Say whether all that the database holds is whole and fits together; exit status 1 if not."""
    with place.looking() as desk:
        found = desk.doctor()
    if as_json:
        output.json_document(unstructure(found))
    else:
        output.table(
            ["what", "count", "found"],
            [[each.what, str(each.count), "; ".join(each.problems) or "well"] for each in found],
        )
    if not all(each.is_well for each in found):
        raise typer.Exit(1)


def _tell(counts: dict[str, int]) -> None:
    rows = [[table.removeprefix("ct_"), str(count)] for table, count in sorted(counts.items())]
    output.table(["copied", "rows"], rows)
