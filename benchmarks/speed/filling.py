"""Filling: how long a claim takes to come into the index in memory, by the ways in which it can."""

import time
from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

import numpy as np

from benchmarks.speed.invented import DAY, Told
from claimtrack.matching import index_terms
from claimtrack.matching.candidates.memory import MemoryIndex
from claimtrack.matching.candidates.nearest import Bags
from claimtrack.model.claim import Claim, ClaimId
from claimtrack.reading import read_statement

# So many of them come in one by one.
_ONE_BY_ONE = 500

_T = TypeVar("_T")


class Filling(NamedTuple):
    """What one claim takes on the mean.

    Attributes:
        way: In which way.
        seconds: How long.
    """

    way: str
    seconds: float


def fillings(told: Sequence[Told]) -> list[Filling]:
    """Return what the ways take, with the claims *told*."""
    texts = [each.text for each in told]
    claims, reading = _timed(
        lambda: [
            Claim(id=ClaimId(str(place)), statement=read_statement(text, as_of=DAY))
            for place, text in enumerate(texts)
        ]
    )
    last = claims[-_ONE_BY_ONE:]
    index, adding = _timed(lambda: MemoryIndex(claims[: -len(last)]))
    _, one_by_one = _timed(lambda: _add_each(index, last))
    vocabulary, bags = _numbered(claims)
    _, filling = _timed(lambda: MemoryIndex().fill(claims, vocabulary, bags))
    return [
        Filling("read", reading / len(claims)),
        Filling("indexed, all at once", adding / max(len(claims) - len(last), 1)),
        Filling("indexed, one more", one_by_one / len(last)),
        Filling("indexed, its terms numbered already", filling / len(claims)),
    ]


def _add_each(index: MemoryIndex, claims: Sequence[Claim]) -> None:
    for claim in claims:
        index.add([claim])


def _numbered(claims: Sequence[Claim]) -> tuple[list[str], Bags]:
    """Return the terms of *claims* as a database keeps them."""
    terms = [index_terms(claim.statement) for claim in claims]
    numbers: dict[str, int] = {}
    flat = [numbers.setdefault(term, len(numbers)) for term in chain.from_iterable(terms)]
    return list(numbers), Bags(np.array(flat), np.array([len(bag) for bag in terms]))


def _timed(work: Callable[[], _T]) -> tuple[_T, float]:
    start = time.perf_counter()
    done = work()
    return done, time.perf_counter() - start
