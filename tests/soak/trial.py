"""What a trial gets, and what it returns."""

import itertools
import random
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import attrs

from tests.soak.server import Server

Database = Literal["SQLite", "PostgreSQL"]
BOTH: tuple[Database, ...] = ("SQLite", "PostgreSQL")

_numbers = itertools.count()


@attrs.frozen(kw_only=True)
class Outcome:
    """One row of the table.

    Attributes:
        trial: What was tried.
        database: Where.
        load: What was carried.
        faults: What was survived; empty when nothing was broken on purpose.
        losses: What was lost, doubled, torn or refused without need, each in words.
        missing: Why the trial did not run, when it did not.
    """

    trial: str
    database: str
    load: str
    faults: str = ""
    losses: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    missing: str = ""


@attrs.frozen(kw_only=True)
class Ground:
    """Where trials run, and how far they go.

    Attributes:
        folder: For all files; it goes away afterwards.
        server: The server for desks in PostgreSQL.
        seed: All chance comes from it.
        is_quick: Whether to run at the size of every commit.
    """

    folder: Path
    server: Server
    seed: int
    is_quick: bool

    def size(self, quick: int, release: int) -> int:
        """Return the size to run at."""
        return quick if self.is_quick else release

    def chance(self, trial: str) -> random.Random:
        """Return the chance of one trial, which does not depend on the others."""
        return random.Random(f"{self.seed} {trial}")  # noqa: S311 - to be repeated, not to be secret

    def path(self, name: str) -> Path:
        """Return a path at which there is nothing, in a folder of its own."""
        folder = self.folder / f"{next(_numbers)}"
        folder.mkdir()
        return folder / name

    def place(self, database: Database) -> str:
        """Return where a new desk can be made."""
        return (
            str(self.path("desk.db"))
            if database == "SQLite"
            else self.server.new_database(f"soak_{next(_numbers)}")
        )


def say(words: str) -> None:
    """Say at once how far a trial has come, which may take an hour."""
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


def told(losses: Iterable[str], where: str) -> list[str]:
    """Return *losses* with where they happened."""
    return [f"{where}: {each}" for each in losses]
