"""Nearest: the tracked claims that share the most telling terms with what is sought; pure functions over arrays.

In two steps. First the lists of the rarest terms are read, and the weights of the terms that a claim shares are summed: that
finds a few hundred out of a million. Then these are weighed exactly, by all their terms. `docs/speed.md` says why so.

Claims and terms are numbers here, so that the lists can be kept anywhere; every weight is a whole number, so that a sum comes
out the same in whatever order its parts are read. What is found thus depends on the claims alone.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.integer[Any]]
Floats = NDArray[np.float64]

# The rarest terms tell claims apart best: of so many at most the lists are read, and so many entries of them at most, but
# always those of the rarest. Eight times as many entries found no more true duplicates, in 100,000 claims as in 1,000,000.
# A claim in the midst of its article has some fifty terms; in a small desk, where lists are short, all of them help.
MOST_TERMS = 100
MOST_ENTRIES = 2_500

# So many claims are weighed exactly. With 100, one true duplicate in 200 is lost; with 300, none is gained.
SHORTLIST = 200

# What is left of the likeness of a claim that does not have the sought figure: its twin but for the figure then comes behind
# a retelling in other words. Less would put what is read with a wrong figure too far back.
OTHER_FIGURE = 0.4

# So many stand for a weight of 1.0.
_UNIT = 4096


class Bags(NamedTuple):
    """The terms of several claims, those of one behind those of the other.

    Attributes:
        terms: The numbers of the terms, each once a claim; in a claim they may stand in any order.
        lengths: How many terms each claim has; 1 or more.
    """

    terms: Numbers
    lengths: Numbers


class Postings(Protocol):
    """For each term the claims that have it, and for each claim its terms: all that is read to find the nearest.

    Both are known by numbers, given in any order; what is found does not depend on these. Those of claims may be any, those of
    terms count from 0 on.
    """

    def __len__(self) -> int:
        """Return how many claims there are."""
        ...

    def numbers(self, terms: Sequence[str]) -> Numbers:
        """Return the number of each of *terms*; below 0 where no claim ever had it."""
        ...

    def frequencies(self, terms: Numbers) -> Numbers:
        """Return how many claims have each of *terms*; a term may be asked for many times."""
        ...

    def having(self, terms: Numbers) -> Sequence[Numbers]:
        """Return the claims that have each of *terms*, each once, in any order; fastest when it is a rising one."""
        ...

    def bags(self, claims: Numbers) -> Bags:
        """Return the terms of *claims*, in the order of these."""
        ...


class Found(NamedTuple):
    """What was found.

    Attributes:
        claims: The numbers of the claims, the most alike first.
        likeness: How alike each is, above 0.0; 1.0 where it has the same terms and figures.
    """

    claims: list[int]
    likeness: list[float]


class _Sought(NamedTuple):
    """What is sought: terms that some claim has, the rarest first, each with its weight; and the weight of all its terms."""

    terms: Numbers
    weights: Numbers
    frequencies: Numbers
    whole: int


def nearest(
    terms: AbstractSet[str], figures: AbstractSet[str], postings: Postings, limit: int
) -> Found:
    """Return the claims most alike to what has these *terms*.

    Args:
        terms: What is sought.
        figures: Those of them that have to agree for a claim to tell the same, all of them if it is to tell just the same.
        postings: The claims.
        limit: How many to return; 1 or more.

    Returns:
        At least *limit* claims, as far as so many share one of the rarest terms; more where others are as much alike as the
        last one. Their likeness is the cosine of the terms, each weighed by its rarity (tf-idf), times `OTHER_FIGURE` where
        no figure agrees. Where the step that goes by rare terms alone cannot tell which of many claims belong to the
        shortlist, it takes none of these if it has *limit* others, else all of them.
    """
    sought = _sought(terms, postings)
    if not len(sought.terms):
        return Found([], [])
    claims = _shortlist(sought, postings, limit)
    bags = postings.bags(claims)
    likeness = _cosines(bags, sought, postings)
    if figures:
        likeness *= OTHER_FIGURE + (1 - OTHER_FIGURE) * _agreement(bags, figures, postings)
    last = np.sort(likeness)[-min(limit, len(likeness))]
    order = np.argsort(-likeness, kind="stable")[: np.count_nonzero(likeness >= last)]
    return Found(claims[order].tolist(), likeness[order].tolist())


def weights(claims: int, frequencies: Numbers) -> Numbers:
    """Return the squared weight of terms that so many of all *claims* have (tf-idf), in whole numbers."""
    rarity = np.log1p(claims / np.maximum(frequencies, 1))
    squared: Numbers = np.rint(rarity * rarity * _UNIT).astype(np.int64)
    return squared


def _sought(terms: AbstractSet[str], postings: Postings) -> _Sought:
    numbers = postings.numbers(sorted(terms))
    numbers = numbers[numbers >= 0]
    frequencies = postings.frequencies(numbers)
    order = np.argsort(frequencies, kind="stable")  # equally rare ones stay in alphabetical order
    order = order[frequencies[order] > 0]
    weighed = weights(len(postings), frequencies[order])
    unknown = int(weights(len(postings), np.zeros(1, dtype=np.int64))[0]) * (
        len(terms) - len(order)
    )
    return _Sought(numbers[order], weighed, frequencies[order], int(weighed.sum()) + unknown)


def _shortlist(sought: _Sought, postings: Postings, limit: int) -> Numbers:
    """Return the claims that have most of the weight of the rarest of the sought terms; 1 or more."""
    entries = np.cumsum(sought.frequencies[:MOST_TERMS])
    count = max(1, int(np.searchsorted(entries, MOST_ENTRIES, side="right")))
    lists = postings.having(sought.terms[:count])
    claims, shared = _sums(lists, sought.weights)
    if len(claims) <= SHORTLIST:
        return claims
    last = np.sort(shared)[-SHORTLIST]
    above = shared > last
    kept: Numbers = claims[above if np.count_nonzero(above) >= limit else shared >= last]
    return kept


def _sums(lists: Sequence[Numbers], weighed: Numbers) -> tuple[Numbers, Numbers]:
    """Return the claims in any of *lists*, each once, with the sum of the weights of the lists that it is in."""
    entries = np.concatenate(lists)
    order = np.argsort(entries, kind="stable")  # merges lists that rise, which is fast
    entries = entries[order]
    starts = np.flatnonzero(np.diff(entries, prepend=entries[:1] - 1))
    parts = np.repeat(weighed[: len(lists)], [len(each) for each in lists])[order]
    return entries[starts], np.add.reduceat(parts, starts)


def _cosines(bags: Bags, sought: _Sought, postings: Postings) -> Floats:
    """Return the cosine of what is sought and each of *bags*."""
    weighed = weights(len(postings), postings.frequencies(bags.terms))
    shared = _summed(weighed * _among(sought.terms, bags.terms), bags)
    cosines: Floats = shared / np.sqrt(_summed(weighed, bags) * float(sought.whole))
    return cosines


def _agreement(bags: Bags, figures: AbstractSet[str], postings: Postings) -> Floats:
    """Return what share of *figures* each of *bags* has."""
    numbers = postings.numbers(sorted(figures))
    agreement: Floats = _summed(_among(numbers[numbers >= 0], bags.terms), bags) / len(figures)
    return agreement


def _among(sought: Numbers, terms: Numbers) -> Numbers:
    """Return 1 for each of *terms* that is sought, else 0."""
    table = np.zeros(1 + max(terms.max(), sought.max(initial=0)), dtype=np.int64)
    table[sought] = 1
    return table[terms]


def _summed(values: Numbers, bags: Bags) -> Numbers:
    """Return the sum of *values*, one for each term, over each of *bags*."""
    starts = np.cumsum(bags.lengths) - bags.lengths
    return np.add.reduceat(values, starts)
