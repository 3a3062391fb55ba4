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


def opened(database: Path, outlets: Path | None = None, *, model: str = "") -> Tracker:
    """Return the desk kept in *database*, which must exist: nothing can be found in a new one.

    Args:
        database: The file.
        outlets: What the desk knows of outlets, if anything.
        model: The model that compares by meaning as well; none when empty.

    Raises:
        MissingExtraError: If there is a model, but the extra ``semantic`` is not installed.
    """
    known = load_outlets(outlets) if outlets else ()
    if not model:
        return Tracker.open(database, create=False, outlets=known)
    from claimtrack.matching.retrieval.meaning import SentenceEncoder  # noqa: PLC0415 - it takes numpy

    encoder = SentenceEncoder.load(model)
    return Tracker.open(database, create=False, outlets=known, encoder=encoder)
