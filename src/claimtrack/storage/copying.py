"""Copying: a whole desk from one database to another, row by row, in one transaction."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, select

from claimtrack.errors import StorageError
from claimtrack.storage import bulk
from claimtrack.storage.indexing import kind_of
from claimtrack.storage.record import Record
from claimtrack.storage.tables import BagRow, Row

# So many rows are carried at once, whatever the size of the desk.
_BATCH = 2_000


def copy_rows(source: Connection, target: Connection) -> dict[str, int]:
    """Add all rows of *source* to *target*, which must be empty; return how many, by table.

    Everything goes over as it is: ids, numbers, and the record with its seals, which is verified where it arrives.

    Raises:
        StorageError: If *target* holds something, or not all of *source* has arrived.
        TamperedError: If the record of *source* is not whole.
    """
    tables = Row.metadata.sorted_tables
    if any(_count(target, table) for table in tables):
        msg = "The target holds a desk already; name an empty one."
        raise StorageError(msg)
    for table in tables:
        for rows in _portions(source, table):
            bulk.insert(target, table, rows)
            if table is BagRow.table():
                kind_of(target).add(target, [(row["claim"], row["terms"]) for row in rows])
        _go_on_numbering(target, table)
    _demand_all(source, target)
    return {table.name: _count(target, table) for table in tables}


def _portions(source: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    query = select(table).order_by(*table.primary_key.columns)
    found = source.execution_options(yield_per=_BATCH).execute(query)
    for rows in found.mappings().partitions():
        yield [dict(row) for row in rows]


def _go_on_numbering(target: Connection, table: Table) -> None:
    """Let a server, which counts rows by itself, go on after the numbers that came along."""
    if target.dialect.name == "postgresql" and _counts_by_itself(table):
        last = target.execute(select(func.max(table.c.number))).scalar()
        if last:
            sequence = func.pg_get_serial_sequence(table.name, "number")
            target.execute(select(func.setval(sequence, last)))


def _counts_by_itself(table: Table) -> bool:
    return "number" in table.c and table.c.number.autoincrement is not False


def _demand_all(source: Connection, target: Connection) -> None:
    heads: Sequence[object] = [Record(source).head(), Record(target).verify()]
    if heads[0] != heads[1]:
        msg = "The record has not arrived whole; nothing was copied."
        raise StorageError(msg)


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()
