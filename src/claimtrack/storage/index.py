"""Index: what finds the candidates of a statement in a database, inside one transaction."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, cast

import numpy as np
from sqlalchemy.sql import Executable
from sqlmodel import col, select

from claimtrack.matching.candidates.index import GrowingIndex, figure_terms, index_terms
from claimtrack.matching.candidates.memory import MemoryPostings
from claimtrack.matching.candidates.nearest import Bags, Postings, nearest
from claimtrack.model.claim import Claim, Statement
from claimtrack.model.series import SeriesId
from claimtrack.storage.claims import Claims
from claimtrack.storage.indexing import clear_index, index_claims
from claimtrack.storage.postings import Recall, StoredPostings
from claimtrack.storage.tables import BagRow, TermRow

# So many claims are indexed at once when all of them are.
_BATCH = 2_000


class Index(Claims):
    """The part of a transaction that finds candidates."""

    def index(self, recall: Recall, *, in_memory: bool = False) -> GrowingIndex:
        """Return what finds the claims that are kept, among them at once those that this transaction adds.

        Args:
            recall: What is remembered of this desk from earlier transactions; it goes on being filled.
            in_memory: Whether to load all lists into memory: slow to begin with, then faster. The past is always looked at
                so, since the lists of a database tell of today.
        """
        if in_memory or self._until is not None:
            return _LoadedIndex(self, recall)
        return _StoredIndex(self, recall)

    def postings(self, recall: Recall) -> StoredPostings:
        """Return the lists of the index as they are now."""
        return StoredPostings(self._connection, recall)

    def bags(self) -> Iterator[tuple[Claim, frozenset[str]]]:
        """Yield all claims with their index terms as they are kept, in the order in which they came in."""
        words = dict(self._pairs(select(TermRow.number, TermRow.term)))
        for numbers in self._portions():
            claims = self.claims_numbered(numbers)
            query = select(*BagRow.table().c).where(
                col(BagRow.claim).between(numbers[0], numbers[-1])
            )
            kept = dict(self._pairs(query))
            for number in numbers:
                terms = frozenset(words.get(term, "") for term in kept.get(number, []))
                yield claims[number], terms

    def _pairs(self, query: Executable) -> Iterable[tuple[Any, Any]]:
        return cast("Iterable[tuple[Any, Any]]", self._connection.execute(query).all())

    def rebuild_index(self) -> int:
        """Make the index anew from the claims; return how many these are."""
        clear_index(self._connection)
        for numbers in self._portions():
            claims = self.claims_numbered(numbers)
            index_claims(self._connection, [(number, claims[number]) for number in numbers])
        return self.last_number()

    def _portions(self) -> Iterator[range]:
        """Yield the numbers of all claims, some at a time."""
        end = self.last_number() + 1
        for start in range(1, end, _BATCH):
            yield range(start, min(start + _BATCH, end))


class _Numbered:
    """What finds claims by the numbers of their rows."""

    def __init__(self, transaction: Index, recall: Recall) -> None:
        self._transaction = transaction
        self._recall = recall

    def _nearest(
        self, statement: Statement, postings: Postings, limit: int, first: int
    ) -> list[Claim]:
        """Return the claims nearest to *statement*; *first* is the number of that which *postings* call 0."""
        found = nearest(index_terms(statement), figure_terms(statement), postings, limit)
        claims = self._claims([first + claim for claim in found.claims])
        ranked = zip((-each for each in found.likeness), claims, strict=True)
        best = sorted(ranked, key=lambda item: (item[0], item[1].id))
        return [claim for _, claim in best[:limit]]

    def _claims(self, numbers: Sequence[int]) -> list[Claim]:
        known = self._recall.claims
        here = {number: known[number] for number in numbers if number in known}
        missing = [number for number in numbers if number not in here]
        if missing:
            built = self._transaction.claims_numbered(missing)
            self._recall.keep(built)
            here |= built
        return [here[number] for number in numbers]


class _StoredIndex(_Numbered):
    """What finds claims by the lists in the database."""

    def begin(self, claim: Claim, series: SeriesId) -> None:
        """Keep *claim* in *series*."""
        number = self._transaction.add_claims([(claim, series)])
        self._recall.keep({number: claim})

    def settle(self) -> None:
        """Do nothing: what began is kept already."""

    def candidates(self, statement: Statement, limit: int) -> Sequence[Claim]:
        """Return the claims most alike; see `MemoryIndex.candidates`, which returns the same."""
        return self._nearest(statement, self._transaction.postings(self._recall), limit, 0)


class _LoadedIndex(_Numbered):
    """What finds claims by lists in memory, into which those of the database are loaded as far as they are not there yet."""

    def __init__(self, transaction: Index, recall: Recall) -> None:
        super().__init__(transaction, recall)
        self._postings = self._caught_up()
        self._begun = list[tuple[Claim, SeriesId]]()

    def candidates(self, statement: Statement, limit: int) -> Sequence[Claim]:
        """Return the claims most alike; see `MemoryIndex.candidates`, which returns the same."""
        return self._nearest(statement, self._postings, limit, 1)

    def begin(self, claim: Claim, series: SeriesId) -> None:
        """Let *claim* in *series* be found; it is kept by the next `settle`."""
        place = self._postings.add(index_terms(claim.statement))
        self._recall.keep({1 + place: claim})
        self._begun.append((claim, series))

    def settle(self) -> None:
        """Keep what began."""
        self._transaction.add_claims(self._begun)
        self._begun.clear()

    def _caught_up(self) -> MemoryPostings:
        loaded = self._recall.loaded
        last = self._transaction.last_number()
        if len(loaded) < last:
            stored = self._transaction.postings(self._recall)
            bags = stored.bags_after(len(loaded), until=last)
            numbers, vocabulary = stored.vocabulary(bags.terms)
            places = np.zeros(1 + int(numbers.max(initial=0)), dtype=np.int64)
            places[numbers] = np.arange(len(numbers))
            loaded.fill(vocabulary, Bags(places[bags.terms], bags.lengths))
        return loaded
