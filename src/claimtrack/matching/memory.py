"""Memory: a candidate index in memory. It takes numpy, a tenth of a second that only those who open a desk pay."""

import heapq
import math
from array import array
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from numpy.typing import NDArray

from claimtrack.matching.index import index_terms
from claimtrack.model.claim import Claim, ClaimId, Statement

# Claims weighed exactly for each one asked for; the sum of shared weights alone prefers long ones.
_SHORTLIST = 3

# How many entries of the lists are read for one query, rarest terms first; common terms tell claims apart least.
_MOST_ENTRIES = 20_000

Floats = NDArray[np.float64]


class MemoryIndex:
    """A candidate index in memory: for each term the list of the claims that have it.

    Claims and terms are numbered in the order in which they come; answers do not depend on the numbers.
    """

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        self._claims: list[Claim] = []
        self._places: dict[ClaimId, int] = {}
        self._terms_of: list[frozenset[int]] = []
        self._terms: dict[str, int] = {}
        self._having: list[array[int]] = []
        self._rarity: list[float] | None = None
        self.add(claims)

    def __len__(self) -> int:
        return len(self._claims)

    def add(self, claims: Iterable[Claim]) -> None:
        """Take *claims* in; one whose id is known already takes the place of the former."""
        for claim in claims:
            place = self._places.setdefault(claim.id, len(self._claims))
            if place == len(self._claims):
                self._claims.append(claim)
                self._terms_of.append(frozenset())
            self._claims[place] = claim
            self._enter(place, frozenset(map(self._number, index_terms(claim.statement))))

    def candidates(self, statement: Statement, limit: int) -> Sequence[Claim]:
        """Return at most *limit* claims that share terms with *statement*, the most alike first, ties by id.

        Args:
            statement: What to look for.
            limit: How many at most; 1 or more.

        Returns:
            The order depends on the claims alone, not on the order in which they were added.
        """
        numbered = ((self._terms.get(term), term) for term in index_terms(statement))
        sought = {
            number: term for number, term in numbered if number is not None and self._having[number]
        }
        rarity = self._rarity_of_terms()
        ranked = (
            (-_likeness(sought.keys(), self._terms_of[place], rarity), self._claims[place])
            for place in _largest(self._shared(sought, rarity), limit * _SHORTLIST)
        )
        best = heapq.nsmallest(limit, ranked, key=lambda item: (item[0], item[1].id))
        return [claim for _, claim in best]

    def _enter(self, place: int, terms: frozenset[int]) -> None:
        for term in self._terms_of[place] - terms:
            self._having[term].remove(place)
        for term in terms - self._terms_of[place]:
            self._having[term].append(place)
        self._terms_of[place] = terms
        self._rarity = None

    def _rarity_of_terms(self) -> list[float]:
        """Return the weight of each term by its document frequency, as in tf-idf."""
        rarity = self._rarity
        if rarity is None:
            having = np.fromiter(map(len, self._having), dtype=np.float64, count=len(self._having))
            rarity = self._rarity = np.log1p(len(self._claims) / np.maximum(having, 1)).tolist()
        return rarity

    def _shared(self, sought: Mapping[int, str], rarity: Sequence[float]) -> Floats:
        """Return for each claim the weight of the sought terms that it has, the rarest terms first, as far as entries go."""
        shared = np.zeros(len(self._claims))
        entries = 0
        for term in sorted(sought, key=lambda term: (len(self._having[term]), sought[term])):
            entries += len(self._having[term])
            if entries > _MOST_ENTRIES and shared.any():
                break
            shared[np.frombuffer(self._having[term], dtype=np.uintc)] += rarity[term]
        return shared

    def _number(self, term: str) -> int:
        number = self._terms.setdefault(term, len(self._having))
        if number == len(self._having):
            self._having.append(array("I"))
        return number


def _likeness(sought: AbstractSet[int], has: frozenset[int], rarity: Sequence[float]) -> float:
    """Return the share of weight that two sets of terms have in common (Dice): 1.0 for equal sets."""
    shared, first, second = (
        math.fsum(rarity[term] for term in terms) for terms in (sought & has, sought, has)
    )
    return 2 * shared / (first + second)


def _largest(values: Floats, count: int) -> list[int]:
    """Return the places of the *count* largest positive values, and of all that equal the last of them."""
    positive = int(np.count_nonzero(values))
    if not positive:
        return []
    last = np.partition(values, -min(count, positive))[-min(count, positive)]
    return [int(place) for place in np.flatnonzero(values >= last)]
