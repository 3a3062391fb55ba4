"""Bulk: many rows at once, by the fastest way that each database has."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import attrs
from sqlalchemy import Connection, Dialect, Table

# So few rows are not worth the setting up of a COPY.
_FEW = 20

Values = tuple[Any, ...]


def insert(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Add *rows*, all with the same columns: through COPY in PostgreSQL, else through the driver's executemany.

    Objects in a session take more than twice as long (`python -m benchmarks`), and rows hold no behaviour anyway.
    """
    if not rows:
        return
    form = _form(table, connection.dialect, tuple(rows[0]))
    if connection.dialect.name == "postgresql" and len(rows) > _FEW:
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as cursor, cursor.copy(form.copy) as copy:
            for values in form.written(rows):
                copy.write_row(values)
    else:
        connection.exec_driver_sql(form.insert, list(form.written(rows)))


@attrs.frozen
class _Form:
    """How rows with certain columns are added.

    Attributes:
        names: The columns.
        writers: For each what turns a value into what the driver takes; None where it takes it as it is.
        insert: The statement for the driver.
        copy: The statement for COPY.
    """

    names: tuple[str, ...]
    writers: tuple[Callable[[Any], Any] | None, ...]
    insert: str
    copy: str

    def written(self, rows: Sequence[dict[str, Any]]) -> Iterator[Values]:
        """Yield the values of each row as the driver takes them."""
        columns = tuple(zip(self.names, self.writers, strict=True))
        for row in rows:
            yield tuple(row[name] if write is None else write(row[name]) for name, write in columns)


@lru_cache(maxsize=64)
def _form(table: Table, dialect: Dialect, names: tuple[str, ...]) -> _Form:
    quote = dialect.identifier_preparer.quote
    into = f"{quote(table.name)} ({', '.join(map(quote, names))})"
    values = ", ".join(["%s" if dialect.paramstyle in {"format", "pyformat"} else "?"] * len(names))
    return _Form(
        names,
        tuple(table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names),
        insert=f"INSERT INTO {into} VALUES ({values})",  # noqa: S608 - names of our own
        copy=f"COPY {into} FROM STDIN",
    )
