"""Rows: how a transaction adds and finds rows, now or as they were after some entry of the record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, Select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql import Executable
from sqlmodel import col, func, select

from claimtrack.checking.events import Event
from claimtrack.model.claim import ClaimId
from claimtrack.storage import bulk
from claimtrack.storage.tables import ChangeRow, ClaimRow, EventRow, KeptRow, Row

# The columns that can change, each with its history in ct_change.
SERIES = "series"
HOLDER = "holder"
MERGED = "merged"

# SQLite takes 32,766 values in one statement.
_MOST_VALUES = 10_000

Value = TypeVar("Value")


def portions(values: Iterable[Value]) -> Iterator[list[Value]]:
    """Yield *values* in lists as long as one statement takes."""
    rest = iter(values)
    while some := list(islice(rest, _MOST_VALUES)):
        yield some


class Rows:
    """What the parts of a transaction share."""

    def __init__(self, connection: Connection, *, until: int | None = None) -> None:
        """Work on *connection*; with *until*, on the desk as it was after that entry of the record."""
        self._connection = connection
        self._until = until
        self._entry: int | None = None
        self._said: dict[type[Event], list[Event]] = {}
        self._former: dict[str, dict[str, str | None]] | None = None
        self._roots: dict[ClaimId, ClaimId] | None = None

    def _last_entry(self) -> int:
        """Return the number of the last entry of the record, 0 when there is none."""
        row = self._first(select(func.max(EventRow.number).label("number")))
        return 0 if row is None else row["number"] or 0

    def merged(self) -> Mapping[ClaimId, ClaimId]:
        """Return where the id of each claim leads that was merged into another."""
        if self._roots is None:
            # Not null, in words for which SQLite uses the index; else it looks at all claims.
            query = select(ClaimRow.id, ClaimRow.merged).where(col(ClaimRow.merged) > "")
            found = {row["id"]: row["merged"] for row in self._rows(query)} | self._was(MERGED)
            self._roots = {ClaimId(key): ClaimId(into) for key, into in found.items() if into}
        return self._roots

    def _root(self, claim: str) -> ClaimId:
        return self.merged().get(ClaimId(claim), ClaimId(claim))

    def _aliases(self, claims: Iterable[ClaimId]) -> list[ClaimId]:
        """Return *claims* and all that were merged into one of them."""
        wanted = set(claims)
        return [*wanted, *(one for one, into in self.merged().items() if into in wanted)]

    def _was(self, what: str) -> dict[str, str | None]:
        """Return what a column was at the time looked at, for the keys for which it has changed since."""
        if self._until is None:
            return {}
        if self._former is None:
            self._former = {SERIES: {}, HOLDER: {}, MERGED: {}}
            query = (
                select(*ChangeRow.table().columns)
                .where(col(ChangeRow.entry) > self._until)
                .order_by("number")
            )
            for row in self._rows(query):  # the first change since then tells what it was
                self._former[row["what"]].setdefault(row["key"], row["before"])
        return self._former[what]

    def _change(self, what: str, table: type[Row], values: Mapping[Any, str | None]) -> None:
        """Set the column *what* of the rows with these ids, and keep what it was."""
        rows = table.table()
        column = rows.c.claim if what == HOLDER else rows.c[what]
        known = self._connection.execute(
            select(rows.c.id, column).where(rows.c.id.in_(list(values))).order_by(rows.c.id)
        ).all()
        changed = [(key, before) for key, before in known if before != values[key]]
        entry = self._this_entry()
        self._add(
            ChangeRow,
            [
                {"entry": entry, "what": what, "key": key, "before": before}
                for key, before in changed
            ],
        )
        for key, _ in changed:
            self._connection.execute(
                rows.update().where(rows.c.id == key).values({column.name: values[key]})
            )

    def _this_entry(self) -> int:
        """Return the number of the entry with which things come in: the last of this transaction, or the next one."""
        return self._last_entry() + 1 if self._entry is None else self._entry

    def _find(self, table: type[Row]) -> Select[Any]:
        """Return a query for all columns of the rows of *table* that were there at the time looked at."""
        query: Select[Any] = select(*table.table().columns)
        if self._until is not None and issubclass(table, KeptRow):
            query = query.where(table.table().c.entry <= self._until)
        return query

    def _add_new(self, table: type[Row], values: list[dict[str, Any]]) -> int:
        """Keep those rows whose keys are not taken; return how many."""
        if not values:
            return 0
        is_postgres = self._connection.dialect.name == "postgresql"
        insert = postgresql.insert(table.table()) if is_postgres else sqlite.insert(table.table())
        kept = insert.on_conflict_do_nothing().returning(*table.table().primary_key)
        return len(self._connection.execute(kept, self._dated(table, values)).all())

    def _add(self, table: type[Row], values: list[dict[str, Any]]) -> None:
        if values:
            bulk.insert(self._connection, table.table(), self._dated(table, values))

    def _dated(self, table: type[Row], values: list[dict[str, Any]]) -> list[dict[str, Any]]:
        if not issubclass(table, KeptRow):
            return values
        entry = self._this_entry()
        return [{**row, "entry": entry} for row in values]

    def _rows(self, query: Executable) -> Sequence[RowMapping]:
        return self._connection.execute(query).mappings().all()

    def _first(self, query: Executable) -> RowMapping | None:
        return self._connection.execute(query).mappings().first()
