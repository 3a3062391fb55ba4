"""The engine: how a SQLite file is opened so that no update is lost, and how a foreign file is told apart."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool

from claimtrack.errors import StorageError
from claimtrack.storage.tables import APPLICATION_ID, GUARDS, SCHEMA_VERSION, Row

MEMORY = ":memory:"

_MAGIC = b"SQLite format 3\x00"

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


def open_engine(path: str | Path, *, create: bool) -> Engine:
    """Return an engine on the desk kept at *path*.

    Args:
        path: A file, or ":memory:" for a desk that ends with the program.
        create: Whether to make the file when there is none.

    Raises:
        StorageError: If there is no such file, it is something else, it is newer than this program, or it cannot be
            opened. Nothing has been changed then.
    """
    is_ours = str(path) != MEMORY and _check_file(Path(path), create=create)
    engine = _engine(path)
    try:
        if not is_ours:
            with engine.begin() as connection:
                _make_tables(connection)
    except SQLAlchemyError as error:
        engine.dispose()
        raise StorageError(explain(path, error)) from error
    return engine


def explain(path: str | Path, error: SQLAlchemyError) -> str:
    """Return one sentence that says what the database at *path* answered."""
    cause = getattr(error, "orig", None) or error
    return f"The database {path} answered: {cause}."


def _engine(path: str | Path) -> Engine:
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
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def _check_file(path: Path, *, create: bool) -> bool:
    """Return whether the file is a desk of ours; False when it is still empty or to be made.

    A foreign file is refused here, before a connection of ours, which switches to WAL, could change it.
    """
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except FileNotFoundError as error:
        if create and path.parent.is_dir():
            return False
        what = "There is no folder for the database" if create else "There is no database"
        msg = f"{what} {path}."
        raise StorageError(msg) from error
    except OSError as error:
        msg = f"The database {path} cannot be opened: {error.strerror}."
        raise StorageError(msg) from error
    return bool(head) and _is_ours(path, head)


def _is_ours(path: Path, head: bytes) -> bool:
    application, version, tables = _look(path) if head == _MAGIC else (0, 0, 1)
    if application != APPLICATION_ID and (application or tables):
        msg = f"{path} is not a claimtrack database; name another file, it has been left as it is."
        raise StorageError(msg)
    if version not in {0, SCHEMA_VERSION}:
        msg = f"The database {path} has schema {version}; this claimtrack reads schema {SCHEMA_VERSION}. Upgrade it."
        raise StorageError(msg)
    return application == APPLICATION_ID


def _look(path: Path) -> tuple[int, int, int]:
    """Return application id, schema version and number of tables of a SQLite file without changing it."""
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
        msg = f"The database {path} cannot be opened: {error}."
        raise StorageError(msg) from error


def _make_tables(connection: Connection) -> None:
    if inspect(connection).get_table_names():
        return
    Row.metadata.create_all(connection)
    for guard in GUARDS:
        connection.exec_driver_sql(guard)
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
