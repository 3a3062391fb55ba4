"""SQLite: how a file is opened so that no update is lost, and how a foreign file is told apart."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from claimtrack.errors import StorageError
from claimtrack.storage import fts
from claimtrack.storage.mounts import network_file_system
from claimtrack.storage.tables import APPLICATION_ID, GUARDED, SCHEMA_VERSION, Row
from claimtrack.storage.turns import MEMORY, in_turn

# The busy timeout comes first, since switching to WAL can itself meet a lock. SQLite's busy wait is unfair: with eight
# writers single waits of 4.5 s were measured, so the usual 5 s are too short.
_PRAGMAS = (
    "busy_timeout=30000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",  # without it INSERT OR REPLACE walks past the triggers that guard the events
    "trusted_schema=OFF",
    "cache_size=-65536",  # 64 MiB: fingerprints go to all places of their table, and in 2 MiB a quarter of the time went into reading it back
)


# Guards are a fence, not a proof: whoever may write the file can drop them too.
_GUARDS = tuple(
    f"CREATE TRIGGER ct_{kind}_no_{verb.lower()} BEFORE {verb} ON ct_{kind} "
    f"BEGIN SELECT RAISE(ABORT, 'the record is only ever added to'); END"
    for kind in GUARDED
    for verb in ("UPDATE", "DELETE")
)


def engine_of(path: str | Path, *, create: bool) -> Engine:
    """Return an engine on the file *path*, or on a desk in memory.

    Args:
        path: A file, or ":memory:" for a desk that ends with the program.
        create: Whether to make the file when there is none; it can be read by nobody but its owner then.

    Raises:
        StorageError: If there is no such file, it is something else, it is newer than this program, or it cannot be opened.
            Nothing has been changed then.
    """
    if str(path) != MEMORY:
        _check_file(Path(path), create=create)
    # A desk in memory is one connection: every further one would see an empty database of its own.
    options: dict[str, Any] = (
        {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
        if str(path) == MEMORY
        else {}
    )
    engine = create_engine(f"sqlite:///{path}", **options)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def schema_of(connection: Connection) -> int:
    """Return the schema version of the desk, 0 when its tables are still to be made."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def make_tables(connection: Connection) -> None:
    """Make the tables of an empty database."""
    Row.metadata.create_all(connection)
    fts.make(connection)
    add_guards(connection)


def add_guards(connection: Connection) -> None:
    """Let the tables of the record refuse whatever does not add to them."""
    for guard in _GUARDS:
        connection.exec_driver_sql(guard)


def set_schema(connection: Connection, version: int) -> None:
    """Keep the schema version, and that the file is ours."""
    for pragma in (f"application_id={APPLICATION_ID}", f"user_version={version}"):
        connection.exec_driver_sql(f"PRAGMA {pragma}")


def _set_up(connection: sqlite3.Connection, _: object) -> None:
    # The driver's own transaction handling sends no BEGIN before a SELECT, so that of 800 read-modify-write updates by
    # eight processes 664 were lost. We send it ourselves.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # IMMEDIATE takes the write lock at once; a transaction that reads first and writes later would fail as soon as
    # somebody else has committed in between, whatever the timeout.
    read_only = connection.get_execution_options().get("ct_readonly", False)
    if read_only:
        connection.exec_driver_sql("BEGIN")
        return
    with in_turn(str(connection.engine.url.database)):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _check_file(path: Path, *, create: bool) -> None:
    """Refuse a file that is no desk of ours, before a connection of ours, which switches to WAL, could change it."""
    mount = network_file_system(path)
    if mount:
        msg = (
            f"The database {path} lies on a network file system ({mount}), where SQLite loses changes; "
            "keep it on a disk of this machine, or use PostgreSQL."
        )
        raise StorageError(msg)
    try:
        # The file is never opened but by SQLite: whoever closes it lets go of all locks that this process has on it, and
        # another program would take the log away under a desk that is open here (seen: what was acknowledged was lost).
        kind = path.stat()
    except FileNotFoundError as error:
        if create and path.parent.is_dir():
            _make_private(path)
            return
        what = "There is no folder for the database" if create else "There is no database"
        msg = f"{what} {path}."
        raise StorageError(msg) from error
    except OSError as error:
        msg = f"The database {path} cannot be opened: {error.strerror}."
        raise StorageError(msg) from error
    if stat.S_ISDIR(kind.st_mode):
        msg = f"The database {path} cannot be opened: it is a folder."
        raise StorageError(msg)
    if kind.st_size:
        _demand_ours(path)


def _make_private(path: Path) -> None:
    """Make an empty file that nobody but its owner can read; SQLite gives its companions the same mode."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        _demand_ours(path)  # another program was faster
    except OSError as error:
        msg = f"The database {path} cannot be made: {error.strerror}."
        raise StorageError(msg) from error


def _demand_ours(path: Path) -> None:
    application, version, tables = _look(path)
    if application != APPLICATION_ID and (application or tables):
        msg = f"{path} is not a claimtrack database; name another file, it has been left as it is."
        raise StorageError(msg)
    if version > SCHEMA_VERSION:
        msg = (
            f"The database {path} has schema {version}, made by a newer claimtrack; this one reads up to "
            f"schema {SCHEMA_VERSION}. Upgrade claimtrack."
        )
        raise StorageError(msg)


def _look(path: Path) -> tuple[int, int, int]:
    """Return application id, schema version and number of tables of a file without changing it; of no SQLite file 0, 0, 1."""
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        ) as connection:
            return (
                connection.execute("PRAGMA application_id").fetchone()[0],
                connection.execute("PRAGMA user_version").fetchone()[0],
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0],
            )
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            return 0, 0, 1
        msg = f"The database {path} cannot be opened: {error}."
        raise StorageError(msg) from error
