"""Scoring: how alike two texts are by their weighted terms."""

import math
from collections.abc import Iterable, Iterator, Mapping

import attrs

from claimtrack.matching.words.terms import Bag
from claimtrack.matching.words.variants import Near, near


@attrs.frozen
class Likeness:
    """How alike two bags of weighted terms are.

    Attributes:
        cosine: The cosine of their weights, 0.0 (nothing in common, or one is empty) to 1.0 (the same terms).
        cover: How much of the lighter one the other has, 0.0 to 1.0; it does not fall with the length of the other.
    """

    cosine: float
    cover: float


def likeness(one: Bag, other: Bag) -> Likeness:
    """Return how alike two bags of weighted terms are, variants counted in part; the same whichever comes first."""
    first, second = one.squared, other.squared
    if not first or not second:
        return Likeness(0.0, 0.0)
    shared = overlap(one, other)
    return Likeness(
        min(1.0, shared / math.sqrt(first * second)), min(1.0, shared / min(first, second))
    )


def overlap(one: Bag, other: Bag) -> float:
    """Return what two bags of terms share, as the sum of the products of their weights; never below 0.0."""
    known = near((one, other))
    common = reach(one, known).keys() & other.keys()
    shared = [one[term] * other[term] for term in common if term in one]
    if len(shared) < len(common):
        shared += _shared_by_variants(one, other, common - one.keys(), known)
    return math.fsum(shared)


def most_overlap(one: Bag, other: Bag) -> float:
    """Return the most that `overlap` can be, as if each term found the variant that counts most; cheap."""
    reached = reach(one, near((one, other)))
    return sum([reached[term] * other[term] for term in reached.keys() & other.keys()])


def reach(bag: Bag, known: Near) -> Mapping[str, float]:
    """Return the terms of a *bag*, and all *known* variants of them, with the most that each can count beside its own weight."""
    met = len(known)  # counted first: others may meet more meanwhile
    among, number, reached = bag.reached
    if among is known and number == met:
        return reached
    found = dict(bag)
    for term, weight in bag.items():
        for variant, score in known[term].items():
            found[variant] = max(found.get(variant, 0.0), score * weight)
    bag.reached = known, met, found
    return found


def _shared_by_variants(one: Bag, other: Bag, terms: Iterable[str], known: Near) -> Iterator[float]:
    """Yield the shares of those *terms* of *other* that have no equal but a variant; each term counts once."""
    used: set[str] = set()
    pairs = (
        (score, min(term, variant), max(term, variant))
        for term in terms
        for variant, score in known[term].items()
        if variant in one and variant not in other
    )
    for score, left, right in sorted(pairs, reverse=True):
        if left not in used and right not in used:
            used |= {left, right}
            weights = (one.get(left) or one[right]) * (other.get(right) or other[left])
            yield score * weights  # in this order the answer is the same whichever bag comes first
