"""Scoring: how alike two texts are by their weighted terms; the one place that calls rapidfuzz."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

import attrs
from rapidfuzz import fuzz

from claimtrack.matching.terms import Weights
from claimtrack.matching.vocabulary import ENGLISH

# From here on two terms are taken for variants of one ("huseein", "hussein": 0.86; "abdul", "abdel": 0.8). Below lie
# other words of the same make ("iraq", "iran": 0.75). Measured on names of the stories for development.
VARIANTS_FROM = 0.8

# A shorter term has too few letters to be recognised in another spelling, or to stand for its derivations.
_SHORTEST_VARIANT = 4
_SHORTEST_ROOT = 5

# What a derivation ("afghan", "afghanistan") counts, against 1.0 for the same term.
_DERIVATION = 0.8


@attrs.frozen
class Likeness:
    """How alike two bags of weighted terms are.

    Attributes:
        cosine: The cosine of their weights, 0.0 (nothing in common, or one is empty) to 1.0 (the same terms).
        cover: How much of the lighter one the other has, 0.0 to 1.0; it does not fall with the length of the other.
    """

    cosine: float
    cover: float


def likeness(one: Weights, other: Weights) -> Likeness:
    """Return how alike two bags of weighted terms are, variants counted in part; the same whichever comes first."""
    first, second = _squared(one.values()), _squared(other.values())
    if not first or not second:
        return Likeness(0.0, 0.0)
    shared = overlap(one, other)
    return Likeness(
        min(1.0, shared / math.sqrt(first * second)), min(1.0, shared / min(first, second))
    )


def overlap(one: Weights, other: Weights) -> float:
    """Return what two bags of terms share, as the sum of the products of their weights; never below 0.0."""
    shared = [weight * other[term] for term, weight in one.items() if term in other]
    return math.fsum([*shared, *_shared_by_variants(one, other)])


def variant_score(one: str, other: str) -> float:
    """Return how sure two terms are one: 1.0 for equal ones, 0.8 and more for variants, else 0.0."""
    if one == other:
        return 1.0
    if len(one) > len(other):
        one, other = other, one
    if len(one) < _SHORTEST_VARIANT or (one, other) in ENGLISH.false_friends:
        return 0.0
    if len(one) >= _SHORTEST_ROOT and other.startswith(one):
        return _DERIVATION
    return fuzz.ratio(one, other, score_cutoff=VARIANTS_FROM * 100) / 100


def _shared_by_variants(one: Weights, other: Weights) -> Iterator[float]:
    """Yield the shares of terms that have no equal on the other side but a variant; each term counts once."""
    used: set[str] = set()
    for score, left, right in sorted(_variants(one, other), reverse=True):
        if left not in used and right not in used:
            used |= {left, right}
            weights = (one.get(left) or one[right]) * (other.get(right) or other[left])
            yield score * weights  # in this order the answer is the same whichever bag comes first


def _variants(one: Weights, other: Weights) -> Iterator[tuple[float, str, str]]:
    """Yield the pairs of variants, in alphabetical order; they begin alike, or there were too many pairs to try."""
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for term in other.keys() - one.keys():
        by_letter[term[0]].append(term)
    for term in one.keys() - other.keys():
        for candidate in by_letter.get(term[0], ()):
            score = variant_score(term, candidate)
            if score:
                yield score, min(term, candidate), max(term, candidate)


def _squared(weights: Iterable[float]) -> float:
    return math.fsum(weight * weight for weight in weights)
