"""Store: one transaction per `with`, in which articles, claims and decisions are added and found."""

from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import datetime
from json import JSONDecodeError
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from claimtrack.errors import StorageError
from claimtrack.model.checkup import Checkup
from claimtrack.storage.backup import demand_whole, drafted, snapshot
from claimtrack.storage.copying import copy_rows
from claimtrack.storage.engine import explain, name_of, open_engine
from claimtrack.storage.health import examine, examine_index
from claimtrack.storage.transaction import Transaction


class Store:
    """A desk's database, as it is or as it was.

    Attributes:
        place: Where it is kept, without any password, or ":memory:".
        until: The last entry of the record that is looked at; None for the desk as it is.
    """

    def __init__(self, place: str | Path, engine: Engine, *, until: int | None = None) -> None:
        self.place = name_of(place)
        self.until = until
        self._engine = engine

    @classmethod
    def open(cls, place: str | Path, *, create: bool = True) -> Self:
        """Return the store at *place*, a file or an address of PostgreSQL, made when there is none and *create* is set.

        Raises:
            StorageError: If it cannot be opened, is something else, or is newer than this program.
            MissingExtraError: If it is in PostgreSQL, and the extra ``postgres`` is not installed.
        """
        return cls(place, open_engine(place, create=create))

    def as_of(self, moment: datetime) -> Self:
        """Return the store as it was at *moment*: for looking only, and closed with this one."""
        with self.reading() as transaction:
            until = transaction.last_entry_at(moment)
        return type(self)(self.place, self._engine, until=until)

    def close(self) -> None:
        """Let go of the file."""
        if self.until is None:
            self._engine.dispose()

    def copy_to(self, target: "Store") -> dict[str, int]:
        """Add all that is kept here to *target*, which must be empty, whole or not at all; return how many rows, by table.

        Raises:
            StorageError: If *target* holds something, or a database cannot be read or written.
            TamperedError: If the record is not whole.
        """
        with self._looking() as source, target._connected() as connection, connection.begin():  # noqa: SLF001 - another of our own
            return copy_rows(source, connection)

    def back_up(self, path: Path) -> None:
        """Write a copy of the desk into the SQLite file *path*, in place of what is there, whole or not at all.

        Others may go on writing meanwhile; the copy is of one moment, and is looked at before it counts.

        Raises:
            StorageError: If it cannot be written, or is not whole; *path* is as it was then.
        """
        if self._engine.dialect.name == "sqlite":
            snapshot(self._engine, path)
            return
        with drafted(path) as draft:
            with closing(type(self).open(draft)) as copy:
                self.copy_to(copy)
            demand_whole(draft)

    def examine(self) -> tuple[Checkup, ...]:
        """Return what was found in each part of the desk."""
        with self._looking() as connection:
            return tuple(examine(Transaction(connection), connection))

    def examine_index(self) -> Checkup:
        """Return whether the index by which claims are found tells of each claim what it says."""
        with self._looking() as connection:
            return examine_index(Transaction(connection), connection)

    def rebuild_index(self) -> int:
        """Make the index by which claims are found anew, whole or not at all; return how many claims are in it."""
        with self.writing() as transaction:
            return transaction.rebuild_index()

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
        with self._looking() as connection:
            yield Transaction(connection, until=self.until)

    @contextmanager
    def _looking(self) -> Generator[Connection]:
        with self._connected() as connection:
            connection.execution_options(ct_readonly=True)
            with connection.begin():
                yield connection

    @contextmanager
    def _connected(self) -> Generator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise StorageError(explain(self.place, error)) from error
        except JSONDecodeError as error:
            # All JSON from elsewhere is read by `serial`, which says so itself.
            msg = f"The database {self.place} holds something that is no JSON where there should be: {error.msg}."
            raise StorageError(msg) from error
