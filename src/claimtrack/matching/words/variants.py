"""Variants: which terms are other spellings or derivations of a term; the one place that calls rapidfuzz."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import takewhile
from threading import Lock

from rapidfuzz import fuzz, process

from claimtrack.matching.words.terms import Bag
from claimtrack.matching.words.vocabulary import ENGLISH

# From here on two terms are taken for variants of one ("huseein", "hussein": 0.86; "abdul", "abdel": 0.8). Below lie
# other words of the same make ("iraq", "iran": 0.75). Measured on names of the stories for development.
VARIANTS_FROM = 0.8

# A shorter term has too few letters to be recognised in another spelling, or to stand for its derivations.
_SHORTEST_VARIANT = 4
_SHORTEST_ROOT = 5

# What a derivation ("afghan", "afghanistan") counts, against 1.0 for the same term.
_DERIVATION = 0.8

# For each term its variants with their scores.
Near = Mapping[str, Mapping[str, float]]

# So many terms are remembered. To meet a new one takes about a tenth of a millisecond then, and grows with their number.
_MOST_TERMS = 30_000


def variant_score(one: str, other: str) -> float:
    """Return how sure two terms are one: 1.0 for equal ones, 0.8 and more for variants, else 0.0; variants begin alike."""
    if one == other:
        return 1.0
    if len(one) > len(other):
        one, other = other, one
    if len(one) < _SHORTEST_VARIANT or one[0] != other[0] or (one, other) in ENGLISH.false_friends:
        return 0.0
    if len(one) >= _SHORTEST_ROOT and other.startswith(one):
        return _DERIVATION
    return fuzz.ratio(one, other, score_cutoff=VARIANTS_FROM * 100) / 100


def variants(one: AbstractSet[str], other: AbstractSet[str]) -> Iterator[tuple[float, str, str]]:
    """Yield the pairs of a term of *one* and a variant of it in *other*, in no order: score, term, variant."""
    known = _MEMORY.with_met(one, other)
    for term in one:
        found = known[term]
        for variant in found.keys() & other:
            yield found[variant], term, variant


def near(bags: Collection[Bag]) -> Near:
    """Return for each term that was met, those of *bags* among them, its variants among all the others."""
    known = _MEMORY.near
    if all(bag.met is known for bag in bags):
        return known
    met = _MEMORY.with_met(*(bag.keys() for bag in bags))
    for bag in bags:
        bag.met = met
    return met


class _Memory:
    """Terms with their variants, found once: the same words are met again and again.

    Attributes:
        near: For each term that was met its variants among the others. It grows, and is another one once too many were met.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._forget()

    def with_met(self, *terms: AbstractSet[str]) -> Near:
        """Return what is near to each term, once those of several sets were met as well."""
        known = self.near
        if all(map(known.keys().__ge__, terms)):
            return known
        with self._lock:
            if len(self.near) > _MOST_TERMS:
                self._forget()
            for some in terms:
                for term in some:
                    if term not in self.near:
                        self._meet(term)
            return self.near

    def _forget(self) -> None:
        self.near = dict[str, Mapping[str, float]]()
        self._by_letter = defaultdict[str, list[str]](list)  # in alphabetical order

    def _meet(self, term: str) -> None:
        """Find the variants of *term* among all that were met; what others read meanwhile stays whole."""
        found = dict[str, float]()
        if len(term) >= _SHORTEST_VARIANT:
            found = {
                each: score
                for each in self._looks_like(term)
                if (score := variant_score(term, each))
            }
            insort(self._by_letter[term[0]], term)
        for variant, score in found.items():
            self.near[variant] = {**self.near[variant], term: score}
        self.near[term] = found

    def _looks_like(self, term: str) -> set[str]:
        known = self._by_letter[term[0]]
        cutoff = VARIANTS_FROM * 100
        alike = process.extract(term, known, scorer=fuzz.ratio, limit=None, score_cutoff=cutoff)
        behind = (known[at] for at in range(bisect_left(known, term), len(known)))
        longer = takewhile(lambda each: each.startswith(term), behind)
        shorter = (term[:end] for end in range(_SHORTEST_ROOT, len(term)))
        return {each for each, _, _ in alike}.union(longer, self.near.keys() & set(shorter))


_MEMORY = _Memory()
