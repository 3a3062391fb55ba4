"""The engine: a desk in a SQLite file or in PostgreSQL, opened, made or brought up to date."""

from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from claimtrack.errors import StorageError
from claimtrack.storage import migrations, postgres, sqlite
from claimtrack.storage.tables import SCHEMA_VERSION


class _Kind(Protocol):
    """What each kind of database does in its own way."""

    def schema_of(self, connection: Connection) -> int: ...

    def make_tables(self, connection: Connection) -> None: ...

    def set_schema(self, connection: Connection, version: int) -> None: ...


def open_engine(place: str | Path, *, create: bool) -> Engine:
    """Return an engine on the desk at *place*, with all tables as this program wants them.

    Args:
        place: A file, ":memory:" for a desk that ends with the program, or an address such as
            "postgresql+psycopg://user@host/name".
        create: Whether to make the file when there is none.

    Raises:
        StorageError: If there is no such file, it is something else, it is newer than this program, or it cannot be opened.
            Nothing has been changed then.
    """
    is_address = postgres.is_address(place)
    engine = (
        postgres.engine_of(postgres.address(str(place)))
        if is_address
        else sqlite.engine_of(place, create=create)
    )
    kind: _Kind = postgres if is_address else sqlite
    with ExitStack() as refused:
        refused.callback(engine.dispose)
        try:
            _bring_up_to_date(engine, kind, place, create=create)
        except SQLAlchemyError as error:
            raise StorageError(explain(place, error)) from error
        refused.pop_all()
    return engine


def name_of(place: str | Path) -> str:
    """Return how *place* may be shown: an address without its password."""
    if not postgres.is_address(place):
        return str(place)
    return postgres.address(str(place)).render_as_string(hide_password=True)


def explain(place: str | Path, error: SQLAlchemyError) -> str:
    """Return one sentence that says what the database at *place* answered."""
    cause = str(getattr(error, "orig", None) or error).strip().splitlines()
    return f"The database {name_of(place)} answered: {cause[0] if cause else 'nothing'}."


def _bring_up_to_date(engine: Engine, kind: _Kind, place: str | Path, *, create: bool) -> None:
    with engine.connect() as connection:
        connection.execution_options(ct_readonly=True)
        with connection.begin():
            version = kind.schema_of(connection)
    if version == SCHEMA_VERSION:
        return
    if not version and not create and postgres.is_address(place):
        msg = f"There is no desk in the database {name_of(place)}."
        raise StorageError(msg)
    if version:
        migrations.keep_backup(engine, Path(place), version)
    with engine.begin() as connection:
        _make_or_migrate(connection, kind)


def _make_or_migrate(connection: Connection, kind: _Kind) -> None:
    version = kind.schema_of(connection)  # once more: another program may have been faster
    if version == SCHEMA_VERSION:
        return
    if version:
        migrations.migrate(connection, version)
    else:
        kind.make_tables(connection)
    kind.set_schema(connection, SCHEMA_VERSION)
