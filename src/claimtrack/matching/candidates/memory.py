"""Memory: a candidate index in memory. It takes numpy, a tenth of a second that only those who open a desk pay."""

from array import array
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

import numpy as np

from claimtrack.matching.candidates.index import figure_terms, index_terms
from claimtrack.matching.candidates.nearest import Bags, Numbers, nearest
from claimtrack.model.claim import Claim, ClaimId, Statement


class MemoryPostings:
    """For each term the claims that have it, and for each claim its terms, in memory; it grows at its end.

    Claims and terms are numbered in the order in which they come.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._having: list[array[int]] = []
        self._frequencies = array("I")
        self._terms = array("I")  # of all claims, one behind the other
        self._starts = array("q")  # of each claim in it
        self._lengths = array("I")

    def __len__(self) -> int:
        return len(self._starts)

    def add(self, terms: Collection[str]) -> int:
        """Take in a claim by its *terms*, each once; return its number."""
        claim = len(self)
        self._starts.append(0)
        self._lengths.append(0)
        self._list(claim, terms)
        return claim

    def fill(self, vocabulary: Sequence[str], bags: Bags) -> None:
        """Take in many claims whose terms are numbers already, as a database keeps them.

        Args:
            vocabulary: The terms.
            bags: The terms of each claim by their places in the vocabulary.
        """
        own = np.fromiter(map(self._number, vocabulary), dtype=np.uintc, count=len(vocabulary))
        terms = own[bags.terms]
        ends = np.cumsum(bags.lengths, dtype=np.int64)
        claims = np.arange(len(self), len(self) + len(ends), dtype=np.uintc)
        starts = len(self._terms) + ends - bags.lengths
        self._terms.frombytes(terms.tobytes())
        self._starts.frombytes(starts.astype(np.int64).tobytes())
        self._lengths.frombytes(bags.lengths.astype(np.uintc).tobytes())
        self._list_many(terms, np.repeat(claims, bags.lengths))

    def replace(self, claim: int, terms: Collection[str]) -> None:
        """Give the claim of this number other *terms*."""
        start, length = self._starts[claim], self._lengths[claim]
        for term in self._terms[start : start + length]:
            self._having[term].remove(claim)
            self._frequencies[term] -= 1
        self._list(claim, terms)

    def numbers(self, terms: Sequence[str]) -> Numbers:
        """Return the number of each of *terms*; -1 where no claim ever had it."""
        found = [self._numbers.get(term, -1) for term in terms]
        return np.array(found, dtype=np.int64)

    def frequencies(self, terms: Numbers) -> Numbers:
        """Return how many claims have each of *terms*."""
        return np.frombuffer(self._frequencies, dtype=np.uintc)[terms]

    def having(self, terms: Numbers) -> list[Numbers]:
        """Return the claims that have each of *terms*, rising but for those that were given other terms."""
        sought: list[int] = terms.tolist()
        # Copies, since an array that is looked at cannot grow.
        return [np.array(np.frombuffer(self._having[term], dtype=np.uintc)) for term in sought]

    def bags(self, claims: Numbers) -> Bags:
        """Return the terms of *claims*."""
        starts = np.frombuffer(self._starts, dtype=np.int64)[claims]
        lengths = np.frombuffer(self._lengths, dtype=np.uintc)[claims].astype(np.int64)
        ends = np.cumsum(lengths)
        places = np.arange(int(ends[-1]), dtype=np.int64) + np.repeat(
            starts - ends + lengths, lengths
        )
        return Bags(np.frombuffer(self._terms, dtype=np.uintc)[places], lengths)

    def _number(self, term: str) -> int:
        number = self._numbers.setdefault(term, len(self._having))
        if number == len(self._having):
            self._having.append(array("I"))
            self._frequencies.append(0)
        return number

    def _list(self, claim: int, terms: Collection[str]) -> None:
        self._starts[claim], self._lengths[claim] = len(self._terms), len(terms)
        for term in map(self._number, terms):
            self._terms.append(term)
            self._having[term].append(claim)
            self._frequencies[term] += 1

    def _list_many(self, terms: Numbers, claims: Numbers) -> None:
        """Add to the list of each of *terms* the claim beside it."""
        order = np.argsort(terms, kind="stable")
        terms, claims = terms[order], claims[order]
        starts = np.flatnonzero(np.diff(terms.astype(np.int64), prepend=-1))
        edges = [*starts.tolist(), len(terms)]
        listed: list[int] = terms[starts].tolist()
        for term, (start, end) in zip(listed, pairwise(edges), strict=True):
            self._having[term].frombytes(claims[start:end].tobytes())
            self._frequencies[term] += end - start


class MemoryIndex:
    """A candidate index in memory."""

    def __init__(self, claims: Iterable[Claim] = ()) -> None:
        self._claims: list[Claim] = []
        self._places: dict[ClaimId, int] = {}
        self._postings = MemoryPostings()
        self.add(claims)

    def __len__(self) -> int:
        return len(self._claims)

    def add(self, claims: Iterable[Claim]) -> None:
        """Take *claims* in; one whose id is known already takes the place of the former."""
        for claim in claims:
            terms = index_terms(claim.statement)
            place = self._places.setdefault(claim.id, len(self._claims))
            if place < len(self._claims):
                self._claims[place] = claim
                self._postings.replace(place, terms)
            else:
                self._claims.append(claim)
                self._postings.add(terms)

    def fill(self, claims: Sequence[Claim], vocabulary: Sequence[str], bags: Bags) -> None:
        """Take in *claims* that are not known yet and whose terms need not be read again, as a database keeps them.

        Args:
            claims: The claims.
            vocabulary: What index terms there are.
            bags: The index terms of each claim by their places in the vocabulary.
        """
        first = len(self._claims)
        self._claims.extend(claims)
        self._places.update((claim.id, first + place) for place, claim in enumerate(claims))
        self._postings.fill(vocabulary, bags)

    def candidates(self, statement: Statement, limit: int) -> Sequence[Claim]:
        """Return at most *limit* claims that share a rare term with *statement*, the most alike first, ties by id.

        Args:
            statement: What to look for.
            limit: How many at most; 1 or more.

        Returns:
            The order depends on the claims alone, not on the order in which they were added. See `nearest` for how alike
            two claims are.
        """
        figures = figure_terms(statement)
        found = nearest(index_terms(statement), figures, self._postings, limit)
        claims = [self._claims[place] for place in found.claims]
        ranked = zip((-each for each in found.likeness), claims, strict=True)
        best = sorted(ranked, key=lambda item: (item[0], item[1].id))
        return [claim for _, claim in best[:limit]]
