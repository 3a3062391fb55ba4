"""Store: one transaction per `with`, in which articles, claims and decisions are added and found."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from claimtrack.errors import StorageError
from claimtrack.storage.articles import Articles
from claimtrack.storage.claims import Claims
from claimtrack.storage.engine import explain, open_engine
from claimtrack.storage.library import Library
from claimtrack.storage.record import Record


class Transaction(Articles, Claims, Record, Library):
    """What can be added and found inside one transaction."""


class Store:
    """A desk's database, as it is or as it was.

    Attributes:
        path: Where it is kept, or ":memory:".
        until: The last entry of the record that is looked at; None for the desk as it is.
    """

    def __init__(self, path: str | Path, engine: Engine, *, until: int | None = None) -> None:
        self.path = path
        self.until = until
        self._engine = engine

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True) -> Self:
        """Return the store at *path*, made when there is none and *create* is set.

        Raises:
            StorageError: If it cannot be opened, is something else, or is newer than this program.
        """
        return cls(path, open_engine(path, create=create))

    def as_of(self, moment: datetime) -> Self:
        """Return the store as it was at *moment*: for looking only, and closed with this one."""
        with self.reading() as transaction:
            until = transaction.last_entry_at(moment)
        return type(self)(self.path, self._engine, until=until)

    def close(self) -> None:
        """Let go of the file."""
        if self.until is None:
            self._engine.dispose()

    @contextmanager
    def writing(self) -> Generator[Transaction]:
        """Open a transaction that sees nobody else's changes and is kept whole or not at all.

        Raises:
            StorageError: If the database cannot be written, or this is the past; nothing has been changed then.
        """
        if self.until is not None:
            msg = "This is the desk as it was; what is past cannot be changed. Decide at the desk as it is."
            raise StorageError(msg)
        with self._connected() as connection, connection.begin():
            yield Transaction(connection)

    @contextmanager
    def reading(self) -> Generator[Transaction]:
        """Open a transaction for looking only; it does not wait for writers."""
        with self._connected() as connection:
            connection.execution_options(ct_readonly=True)
            with connection.begin():
                yield Transaction(connection, until=self.until)

    @contextmanager
    def _connected(self) -> Generator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise StorageError(explain(self.path, error)) from error
