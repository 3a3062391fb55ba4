"""Postings: for each term the texts that have it, with its weight there; what a query finds is their sum."""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Numbers = NDArray[np.integer[Any]]

# BM25 (Robertson and Zaragoza 2009): how soon a repeated term adds nothing more, and how much long texts are held back.
_SATURATION = 2.0
_LENGTH = 0.6

# How many terms a text has on the whole, where there is no second one to tell.
_USUAL_LENGTH = 25.0

# What is known of terms before any text is: as if so many texts had been seen, of which one has a term, and some more
# have one that says little. It steadies the weights of a desk with few texts, and is all that two lone texts have.
_TEXTS_BEFORE = 200
_FAINT_BEFORE = 10


class Lexicon:
    """The terms of all texts, numbered, and how many texts have each."""

    def __init__(self, faint: Iterable[str] = ()) -> None:
        self._numbers: dict[str, int] = {}
        self._texts = 0
        self._rarity: Floats = np.zeros(0, dtype=np.float32)
        self._faint = frozenset(faint)

    def numbers(self, terms: Iterable[str], spare: dict[str, int] | None = None) -> Numbers:
        """Return the numbers of *terms*; new ones are kept here, or in *spare* when that is given."""
        known = self._numbers
        if spare is None:
            found = [known.setdefault(term, len(known)) for term in terms]
        else:
            found = [
                known[term] if term in known else spare.setdefault(term, len(known) + len(spare))
                for term in terms
            ]
        return np.array(found, dtype=np.int32)

    def recount(self, bags: Sequence[Numbers]) -> None:
        """Take in that there are these texts and no others, with these terms, each term once a text."""
        terms = np.concatenate([*bags, np.zeros(0, dtype=np.int32)])
        self._texts = len(bags)
        self._rarity = self._weights(self._having(terms))

    def rarity(self, spare: Iterable[str] = ()) -> Floats:
        """Return the weight of each term by how rare it is (idf as in BM25); terms in *spare* come behind the others.

        Terms that came in since the last count are not told apart from those in *spare*.
        """
        late = [*islice(reversed(self._numbers), len(self._numbers) - len(self._rarity))]
        terms = [*reversed(late), *spare]
        unseen = [1.0 + _FAINT_BEFORE * (term in self._faint) for term in terms]
        return np.concatenate([self._rarity, self._weights(np.array(unseen))])

    def _having(self, terms: Numbers) -> Floats:
        having = 1.0 + np.bincount(terms, minlength=len(self._numbers))
        faint = [self._numbers[term] for term in self._faint if term in self._numbers]
        having[faint] += _FAINT_BEFORE
        return having

    def _weights(self, having: Floats) -> Floats:
        texts = self._texts + _TEXTS_BEFORE
        return np.log1p((texts - having + 0.5) / (having + 0.5)).astype(np.float32)


class Postings:
    """For each term the texts that have it."""

    def __init__(self, bags: Sequence[Numbers], weigh: "Weighing", rarity: Floats) -> None:
        """Turn *bags* round.

        Args:
            bags: The numbers of each text's terms, as often as each stands there.
            weigh: What a term weighs in a text.
            rarity: The weight of each term by its rarity; numbers beyond are in no text.
        """
        self._size = max(len(bags), 1)
        lengths = np.fromiter(map(len, bags), dtype=np.int64, count=len(bags))
        terms = np.concatenate([*bags, np.zeros(0, dtype=np.int32)]).astype(np.int64)
        texts = np.repeat(np.arange(len(bags), dtype=np.int64), lengths)
        pairs, times = np.unique(terms * self._size + texts, return_counts=True)
        terms, texts = np.divmod(pairs, self._size)
        self._starts = np.searchsorted(terms, np.arange(len(rarity) + 1)).tolist()
        self._texts = texts.astype(np.int32)
        self._weights = weigh(
            Occurrences(rarity[terms].astype(np.float64), times, texts, lengths)
        ).astype(np.float32)

    def scores(self, terms: Numbers, weights: Floats | None = None) -> Floats:
        """Return for each text the weights of those *terms* that it has, each times its own of *weights*, summed."""
        scores = np.zeros(self._size, dtype=np.float32)
        known = len(self._starts) - 1
        for place, term in enumerate(terms.tolist()):
            if term < known:
                run = slice(self._starts[term], self._starts[term + 1])
                part = self._weights[run]
                scores[self._texts[run]] += part if weights is None else part * weights[place]
        return scores


class Occurrences(NamedTuple):
    """Each term in each text that has it, in parallel.

    Attributes:
        rarity: The weight of the term by its rarity.
        times: How often it stands there.
        text: The number of the text.
        lengths: How many terms each text has.
    """

    rarity: Floats
    times: Numbers
    text: Numbers
    lengths: Numbers


Weighing = Callable[[Occurrences], Floats]


def bm25(found: Occurrences) -> Floats:
    """Weigh terms as BM25 does: by rarity, by how often each stands there, and by the length of the text."""
    usual = found.lengths.mean() if len(found.lengths) > 1 else _USUAL_LENGTH
    held_back = _SATURATION * (1 - _LENGTH + _LENGTH * found.lengths / max(usual, 1.0))
    return found.rarity * found.times * (_SATURATION + 1) / (found.times + held_back[found.text])


def share(found: Occurrences) -> Floats:
    """Weigh each term by its share of the rarity of all terms of its text: those of one text sum to 1.0."""
    sums = np.bincount(found.text, found.rarity, minlength=len(found.lengths))
    return found.rarity / sums[found.text]


def cosine(found: Occurrences) -> Floats:
    """Weigh terms by rarity, so that the squares of one text sum to 1.0."""
    squares = np.bincount(found.text, found.rarity**2, minlength=len(found.lengths))
    return found.rarity / np.sqrt(squares)[found.text]
