"""The options and arguments that several commands share; those that belong together are the fields of one class (`grouped`)."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

import attrs
import typer

from claimtrack.exchange import outlets, rules
from claimtrack.exchange.rules import Rules
from claimtrack.model.article import parse_day
from claimtrack.tracker import Tracker

_DESK = "The desk"

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
At = Annotated[
    str,
    typer.Option(metavar="DAY", help="As the desk stood at the end of a day, such as 2026-03-04."),
]
Because = Annotated[str, typer.Option(help="Why, in words for readers.")]
By = Annotated[
    str, typer.Option("--by", envvar="CLAIMTRACK_BY", show_envvar=True, help="Who decides.")
]
ClaimArgument = Annotated[str, typer.Argument(help="The claim's id, or the beginning of it.")]
OtherArgument = Annotated[str, typer.Argument(help="The other claim's id, or the beginning of it.")]
Seen = Annotated[
    int | None,
    typer.Option(
        "--seen",
        metavar="VERSION",
        min=0,
        help="The version of the claim that you saw; if it is another by now, nothing is done.",
    ),
]


@attrs.frozen(kw_only=True)
class Place:
    """Where a desk is kept, and by which rules it works."""

    database: Annotated[
        str,
        typer.Option(
            "--db",
            envvar="CLAIMTRACK_DB",
            show_envvar=True,
            rich_help_panel=_DESK,
            help="The desk's database: a file, or an address of PostgreSQL.",
        ),
    ] = "claimtrack.db"
    rules: Annotated[
        Path | None,
        typer.Option(
            "--rules",
            envvar="CLAIMTRACK_RULES",
            show_envvar=True,
            rich_help_panel=_DESK,
            help="A file with the desk's rules: people, policy, scale, series, priority, lint.",
        ),
    ] = None
    outlets: Annotated[
        Path | None,
        typer.Option(
            "--outlets",
            envvar="CLAIMTRACK_OUTLETS",
            show_envvar=True,
            rich_help_panel=_DESK,
            help="A file that says what the desk knows of outlets: other names, domain, owner.",
        ),
    ] = None

    @property
    def by_rules(self) -> Rules:
        """The rules of the desk."""
        return rules.load(self.rules) if self.rules else Rules()

    def opened(self, *, create: bool = False, events: bool = False, model: str = "") -> Tracker:
        """Return the desk.

        Args:
            create: Whether to make it when there is none; nothing can be found in a new one.
            events: Whether claims without a figure are read as well.
            model: The model that compares by meaning as well; none when empty.

        Raises:
            MissingExtraError: If there is a model, but the extra ``semantic`` is not installed.
        """
        known = outlets.load(self.outlets) if self.outlets else ()
        settings = self.by_rules.settings
        if not model:
            return Tracker.open(
                self.database, create=create, outlets=known, events=events, **settings
            )
        from claimtrack.matching.retrieval.meaning import SentenceEncoder  # noqa: PLC0415 - it takes numpy

        encoder = SentenceEncoder.load(model)
        return Tracker.open(
            self.database, create=create, outlets=known, events=events, encoder=encoder, **settings
        )

    @contextmanager
    def looking(self, at: str = "") -> Generator[Tracker]:
        """Open the desk for looking, as it is or as it stood at the end of the day *at*."""
        with self.opened() as desk:
            moment = day(at, "--at")
            yield desk if moment is None else desk.as_of(moment)


@attrs.frozen(kw_only=True)
class Who:
    """Who decides, on what they saw."""

    by: By
    seen: Seen = None


def day(text: str, option: str) -> date | None:
    """Return the day that somebody wrote behind *option*; None when they wrote nothing."""
    return parse_day(text, option) if text else None
