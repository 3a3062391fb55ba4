"""The options and arguments that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from claimtrack.exchange.outlets import load as load_outlets
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
Outlets = Annotated[
    Path | None,
    typer.Option(
        "--outlets",
        envvar="CLAIMTRACK_OUTLETS",
        show_envvar=True,
        help="A file that says what the desk knows of outlets: other names, domain, owner.",
    ),
]


def opened(database: Path, outlets: Path | None = None) -> Tracker:
    """Return the desk kept in *database*, which must exist: nothing can be found in a new one."""
    known = load_outlets(outlets) if outlets else ()
    return Tracker.open(database, create=False, outlets=known)
