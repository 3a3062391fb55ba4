"""GIN: for each index term the claims that have it, in PostgreSQL: an inverted index of the arrays of term numbers."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np
from sqlalchemy import Connection

from claimtrack.matching.candidates.nearest import Numbers

# How a statement takes one value, and several values as one.
VALUE: str = "%s"
AMONG: str = "= ANY(%s)"

# The bags of several claims.
BAGS: str = f"SELECT claim, terms FROM ct_bag WHERE claim {AMONG}"  # noqa: S608 - words of our own

# What waits in a list to be put into the index would have to be read through by every search.
_MAKE = "CREATE INDEX ct_bag_terms ON ct_bag USING gin (terms) WITH (fastupdate = off)"
_COUNT = (
    "UPDATE ct_term SET frequency = frequency + more.by "
    "FROM unnest(%s::integer[], %s::integer[]) AS more(number, by) WHERE ct_term.number = more.number"
)
_HAVING = (
    "SELECT array(SELECT claim FROM ct_bag WHERE terms @> ARRAY[sought.term] ORDER BY claim) "
    "FROM unnest(%s::integer[]) WITH ORDINALITY AS sought(term, place) ORDER BY place"
)


def make(connection: Connection) -> None:
    """Make an empty index."""
    connection.exec_driver_sql(_MAKE)


def clear(connection: Connection) -> None:
    """Do nothing: an index of PostgreSQL goes with the rows."""


def several(values: Iterable[Any]) -> Any:
    """Return *values* as a statement with `AMONG` takes them."""
    return list(values)


def numbers_in(kept: Iterable[list[int]]) -> Numbers:
    """Return the term numbers of several claims as they are kept, those of one behind those of the other."""
    return np.fromiter(chain.from_iterable(kept), dtype=np.int64)


def count_in(kept: list[int]) -> int:
    """Return how many term numbers a claim has, as they are kept."""
    return len(kept)


def add(connection: Connection, bags: Sequence[tuple[int, Sequence[int]]]) -> None:
    """Do nothing: an index of PostgreSQL comes with the rows."""


def count(connection: Connection, more: Sequence[tuple[int, int]]) -> None:
    """Count *more* claims for each term with that number."""
    connection.exec_driver_sql(_COUNT, ([number for number, _ in more], [by for _, by in more]))


def having(connection: Connection, terms: Iterable[int]) -> Iterator[Numbers]:
    """Yield the claims that have each of *terms*, rising."""
    for (listed,) in connection.exec_driver_sql(_HAVING, (list(terms),)).all():
        yield np.array(listed, dtype=np.int64)
