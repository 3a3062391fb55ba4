"""Indexing: the index terms of claims are numbered, counted and kept, in the same transaction as the claims."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import Connection

from claimtrack.matching.candidates.index import index_terms
from claimtrack.matching.candidates.nearest import Numbers
from claimtrack.model.claim import Claim
from claimtrack.storage import bulk, fts, gin
from claimtrack.storage.tables import BagRow, TermRow


class _Kind(Protocol):
    """What each kind of database does in its own way: `fts` in SQLite, `gin` in PostgreSQL."""

    VALUE: str
    AMONG: str
    BAGS: str

    def clear(self, connection: Connection) -> None: ...

    def several(self, values: Iterable[Any]) -> Any: ...

    def numbers_in(self, kept: Iterable[Any]) -> Numbers: ...

    def count_in(self, kept: Any) -> int: ...

    def add(self, connection: Connection, bags: Sequence[tuple[int, Sequence[int]]]) -> None: ...

    def count(self, connection: Connection, more: Sequence[tuple[int, int]]) -> None: ...

    def having(self, connection: Connection, terms: Iterable[int]) -> Iterable[Numbers]: ...


def kind_of(connection: Connection) -> _Kind:
    """Return what the database of *connection* does in its own way."""
    return gin if connection.dialect.name == "postgresql" else fts


def numbers_of(connection: Connection, terms: Iterable[str]) -> dict[str, int]:
    """Return the numbers of those of *terms* that some claim has."""
    kind = kind_of(connection)
    found = connection.exec_driver_sql(
        f"SELECT term, number FROM ct_term WHERE term {kind.AMONG}",  # noqa: S608 - words of our own
        (kind.several(terms),),
    )
    return dict(map(tuple, found))


def index_claims(connection: Connection, claims: Sequence[tuple[int, Claim]]) -> None:
    """Let claims, given with their numbers, be found by their index terms."""
    if not claims:
        return
    bags = [(number, sorted(index_terms(claim.statement))) for number, claim in claims]
    counts = Counter(term for _, bag in bags for term in bag)
    numbers = _numbered(connection, counts)
    numbered = [(claim, [numbers[term] for term in bag]) for claim, bag in bags]
    rows = [{"claim": claim, "terms": terms} for claim, terms in numbered]
    bulk.insert(connection, BagRow.table(), rows)
    kind_of(connection).add(connection, numbered)


def clear_index(connection: Connection) -> None:
    """Take everything out of the index; what others remember of it no longer counts."""
    was = connection.exec_driver_sql("SELECT frequency FROM ct_term WHERE number = 0").scalar()
    connection.execute(BagRow.table().delete())
    connection.execute(TermRow.table().delete())
    kind_of(connection).clear(connection)
    bulk.insert(
        connection, TermRow.table(), [{"number": 0, "term": "", "frequency": (was or 0) + 1}]
    )


def _numbered(connection: Connection, counts: Mapping[str, int]) -> dict[str, int]:
    """Count that so many more claims have each term, and return the numbers of all of them; new ones get one."""
    known = numbers_of(connection, counts)
    more = [(number, counts[term]) for term, number in known.items()]
    if more:
        kind_of(connection).count(connection, more)
    last = connection.exec_driver_sql("SELECT max(number) FROM ct_term").scalar() or 0
    new = {
        term: number
        for number, term in enumerate((each for each in counts if each not in known), last + 1)
    }
    rows = [
        {"number": number, "term": term, "frequency": counts[term]} for term, number in new.items()
    ]
    bulk.insert(connection, TermRow.table(), rows)
    return known | new
