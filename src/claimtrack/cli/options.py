"""The options and arguments that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from claimtrack.tracker import Tracker

Database = Annotated[
    Path,
    typer.Option(
        "--db", envvar="CLAIMTRACK_DB", show_envvar=True, help="The desk's database file."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
ClaimArgument = Annotated[str, typer.Argument(help="The claim's id, or the beginning of it.")]
By = Annotated[
    str, typer.Option("--by", envvar="CLAIMTRACK_BY", show_envvar=True, help="Who decides.")
]


def opened(database: Path) -> Tracker:
    """Return the desk kept in *database*, which must exist: nothing can be found in a new one."""
    return Tracker.open(database, create=False)
