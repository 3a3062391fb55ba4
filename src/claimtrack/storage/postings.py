"""Postings: what is read of the index in a database to find the claims nearest to what is sought."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from sqlalchemy import Connection

from claimtrack.errors import StorageError
from claimtrack.matching.candidates.memory import MemoryPostings
from claimtrack.matching.candidates.nearest import Bags, Numbers
from claimtrack.model.claim import Claim
from claimtrack.storage.indexing import kind_of, numbers_of
from claimtrack.storage.tables import DAMAGED

# So many claims are kept at hand. To build one from its row takes as long as to find it.
_MOST_CLAIMS = 20_000

# When more claims have come in meanwhile, it is quicker to ask again in how many claims each term stands.
_MOST_MISSED = 1_000

# When so many are sought, it is quicker to read all there are.
_MANY_TERMS = 100_000


class Recall:
    """What a program remembers of the index of a desk from one transaction to the next.

    It stays true, since claims are only ever added and never reworded: what has come in meanwhile is counted. Only what a
    transaction that failed has added must be forgotten.

    Attributes:
        claims: Claims by their numbers.
        numbers: The numbers of terms.
        frequencies: By their numbers, how many claims have terms; below 0 where that is not known.
        size: Among how many claims.
        loaded: The lists of the index, as far as they were loaded into memory.
        edition: How often all terms had been numbered anew.
    """

    def __init__(self) -> None:
        self.forget()

    def forget(self, edition: int = 0) -> None:
        """Forget everything."""
        self.claims: dict[int, Claim] = {}
        self.numbers: dict[str, int] = {}
        self.frequencies = np.full(1, -1, dtype=np.int64)
        self.size = 0
        self.loaded = MemoryPostings()
        self.edition = edition

    def keep(self, claims: dict[int, Claim]) -> None:
        """Keep *claims* at hand, in place of those that came first where they are too many."""
        self.claims |= claims
        for number in list(self.claims)[: max(0, len(self.claims) - _MOST_CLAIMS)]:
            del self.claims[number]

    def make_room(self, number: int) -> None:
        """Make room for the terms up to this *number*, for which there is none yet."""
        more = np.full(number + 1 - len(self.frequencies) + number // 2, -1, dtype=np.int64)
        self.frequencies = np.concatenate([self.frequencies, more])


class StoredPostings:
    """The index of a desk as one transaction sees it; claims are known by the numbers of their rows."""

    def __init__(self, connection: Connection, recall: Recall) -> None:
        """Look at what *connection* shows, with what a *recall* still knows of it."""
        self._connection = connection
        self._kind = kind_of(connection)
        self._recall = recall
        self._catch_up()

    def __len__(self) -> int:
        return self._recall.size

    def numbers(self, terms: Sequence[str]) -> Numbers:
        """Return the number of each of *terms*; -1 where no claim has it."""
        known = self._recall.numbers
        unknown = [term for term in terms if term not in known]
        if unknown:
            known |= numbers_of(self._connection, unknown)
        return np.array([known.get(term, -1) for term in terms], dtype=np.int64)

    def frequencies(self, terms: Numbers) -> Numbers:
        """Return how many claims have each of *terms*."""
        self._make_room(terms)
        known = self._recall.frequencies
        unknown = np.unique(terms[known[terms] < 0])
        if len(unknown):
            query = f"SELECT number, frequency FROM ct_term WHERE number {self._kind.AMONG}"  # noqa: S608 - words of our own
            rows = self._among(query, unknown)
            found = np.array([tuple(row) for row in rows], dtype=np.int64).reshape(-1, 2)
            known[found[:, 0]] = found[:, 1]
        return known[terms]

    def having(self, terms: Numbers) -> list[Numbers]:
        """Return the claims that have each of *terms*, rising."""
        return list(self._kind.having(self._connection, terms.tolist()))

    def bags(self, claims: Numbers) -> Bags:
        """Return the terms of *claims*."""
        query = self._kind.BAGS, (self._kind.several(claims.tolist()),)
        rows = dict(map(tuple, self._connection.exec_driver_sql(*query).all()))
        if len(rows) < len(claims):
            raise StorageError(DAMAGED)
        return self._bags([rows[claim] for claim in claims.tolist()])

    def bags_after(self, claim: int, *, until: int) -> Bags:
        """Return the terms of the claims after that with the number *claim* and up to *until*, in the order of these."""
        one = self._kind.VALUE
        query = f"SELECT terms FROM ct_bag WHERE claim > {one} AND claim <= {one} ORDER BY claim"  # noqa: S608 - words of our own
        rows = self._connection.exec_driver_sql(query, (claim, until)).scalars().all()
        if len(rows) != until - claim:
            raise StorageError(DAMAGED)
        return self._bags(rows)

    def vocabulary(self, terms: Numbers) -> tuple[Numbers, list[str]]:
        """Return at least *terms*, each once, and what they are in words."""
        query = "SELECT number, term FROM ct_term"
        wanted = np.unique(terms) if len(terms) < _MANY_TERMS else None
        rows = (
            self._connection.exec_driver_sql(query)
            if wanted is None
            else self._among(f"{query} WHERE number {self._kind.AMONG}", wanted)
        )
        found = [(number, term) for number, term in rows]
        numbers = np.array([number for number, _ in found], dtype=np.int64)
        if numbers.max(initial=0) < terms.max(initial=0):
            raise StorageError(DAMAGED)
        return numbers, [term for _, term in found]

    def _bags(self, kept: Sequence[Any]) -> Bags:
        lengths = np.fromiter(map(self._kind.count_in, kept), dtype=np.int64, count=len(kept))
        return Bags(self._kind.numbers_in(kept), lengths)

    def _among(self, query: str, numbers: Numbers) -> Iterable[Any]:
        several = self._kind.several(numbers.tolist())
        return self._connection.exec_driver_sql(query, (several,)).all()

    def _make_room(self, terms: Numbers) -> None:
        """Make room for *terms*; none of them can be beyond the last one there is."""
        highest = int(terms.max(initial=0))
        if highest < len(self._recall.frequencies):
            return
        last = self._connection.exec_driver_sql("SELECT max(number) FROM ct_term").scalar_one()
        if highest > last:
            raise StorageError(DAMAGED)
        self._recall.make_room(highest)

    def _catch_up(self) -> None:
        """Let what is remembered be true of what is there now."""
        size, edition = self._connection.exec_driver_sql(_NOW).one()
        recall = self._recall
        if edition != recall.edition or size < recall.size:
            recall.forget(edition)
        if size - recall.size > _MOST_MISSED:
            recall.frequencies[:] = -1
        elif size > recall.size:
            more = self.bags_after(recall.size, until=size).terms
            self._make_room(more)
            np.add.at(recall.frequencies, more[recall.frequencies[more] >= 0], 1)
        recall.size = size


_NOW = (
    "SELECT coalesce((SELECT max(number) FROM ct_claim), 0), "
    "coalesce((SELECT frequency FROM ct_term WHERE number = 0), 0)"
)
