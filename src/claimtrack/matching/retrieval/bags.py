"""Bags: the words of a text that tell what it is about, as terms, as letters, and the numbers beside them."""

from collections.abc import Iterable
from functools import lru_cache

from claimtrack.matching.retrieval.words import silent_words
from claimtrack.matching.words.terms import folded, term_of, words_of
from claimtrack.model.quantity import Quantity

# Letters are taken by so many at a time, the edges of the word among them.
_GRAM = 4


def words_that_tell(text: str) -> list[str]:
    """Return the words of *text*, folded; figures, single letters and words that say nothing are left out."""
    return [word for word in map(_told, words_of(text)) if word]


def terms_of(words: Iterable[str]) -> list[str]:
    """Return *words* as terms: their forms and synonyms fall together."""
    return [_term(word) for word in words]


def figures_of(numbers: Iterable[Quantity]) -> list[str]:
    """Return the figures of *numbers* as terms: "#460", however they are written."""
    return [
        f"#{end.normalize():f}"
        for number in numbers
        for end in dict.fromkeys((number.low, number.high))
        if end is not None
    ]


def letters_of(word: str) -> list[str]:
    """Return the letters of *word* by fours, with its edges: "mask" gives " mas", "mask", "ask "."""
    edged = f" {word} "
    return [edged[at : at + _GRAM] for at in range(max(1, len(edged) - _GRAM + 1))]


# A few times the words of a language; bounded, since any text may come.
@lru_cache(maxsize=100_000)
def _told(word: str) -> str:
    plain = folded(word).removesuffix("'s")
    tells = len(plain) > 1 and not plain[0].isdigit() and plain not in silent_words()
    return plain if tells else ""


@lru_cache(maxsize=100_000)
def _term(word: str) -> str:
    return term_of(word)
