"""FTS: for each index term the claims that have it, in SQLite: a full text index of term numbers, and of no text.

It is read term by term and never ranked: ranking inside of it takes 35 times as long as reading the lists.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from sqlalchemy import Connection

from claimtrack.errors import StorageError
from claimtrack.matching.candidates.nearest import Numbers
from claimtrack.storage.tables import DAMAGED

# How a statement takes one value, several values as one, and rows to add.
VALUE: str = "?"
AMONG: str = "IN (SELECT value FROM json_each(?))"

# The bags of several claims; a fifth of the time faster than with `AMONG`.
BAGS: str = (
    "SELECT claim, terms FROM json_each(?) AS sought CROSS JOIN ct_bag ON claim = sought.value"
)

# No text, no places of terms in it, no lengths: what is left are the lists.
_MAKE = "CREATE VIRTUAL TABLE ct_posting USING fts5(terms, content='', detail=none, columnsize=0, tokenize=ascii)"
_CLEAR = "INSERT INTO ct_posting(ct_posting) VALUES ('delete-all')"
_ADD = "INSERT INTO ct_posting(rowid, terms) VALUES (?, ?)"
_COUNT = "UPDATE ct_term SET frequency = frequency + ? WHERE number = ?"
_HAVING = (
    "SELECT (SELECT group_concat(rowid, ' ') FROM ct_posting WHERE ct_posting MATCH value) "
    "FROM json_each(?) ORDER BY key"
)


def make(connection: Connection) -> None:
    """Make an empty index."""
    connection.exec_driver_sql(_MAKE)


def clear(connection: Connection) -> None:
    """Take everything out of the index."""
    connection.exec_driver_sql(_CLEAR)


def several(values: Iterable[Any]) -> Any:
    """Return *values* as a statement with `AMONG` takes them."""
    return json.dumps(list(values))


def numbers_in(kept: Iterable[bytes]) -> Numbers:
    """Return the term numbers of several claims as they are kept, those of one behind those of the other."""
    joined = b"".join(kept)
    if len(joined) % 4:
        raise StorageError(DAMAGED)
    return np.frombuffer(joined, dtype="<u4")


def count_in(kept: bytes) -> int:
    """Return how many term numbers a claim has, as they are kept."""
    return len(kept) // 4


def add(connection: Connection, bags: Sequence[tuple[int, Sequence[int]]]) -> None:
    """Let claims be found by the terms of their *bags*."""
    rows = [(claim, " ".join(map(str, terms))) for claim, terms in bags]
    connection.exec_driver_sql(_ADD, rows)


def count(connection: Connection, more: Sequence[tuple[int, int]]) -> None:
    """Count *more* claims for each term with that number."""
    connection.exec_driver_sql(_COUNT, [(by, number) for number, by in more])


def having(connection: Connection, terms: Iterable[int]) -> Iterator[Numbers]:
    """Yield the claims that have each of *terms*, rising."""
    found = connection.exec_driver_sql(_HAVING, (several(map(str, terms)),))
    for (listed,) in found.all():
        yield np.fromstring(listed or "", dtype=np.int64, sep=" ")
