"""Patterns from words: alternations that try the longest first and stop at the edges of words."""

import re
from collections.abc import Iterable
from typing import NamedTuple


class Token(NamedTuple):
    """A word of a sentence: where it stands, and its letters in lower case."""

    start: int
    end: int
    lower: str


# Apostrophes belong to the word ("didn't", "Mali's"); hyphens part words, since "mid-March" and "15-year" are two.
_TOKEN = re.compile(r"\w++(?:['’]\w++)*")


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of *text* in order."""
    return tuple(
        [Token(found.start(), found.end(), found[0].lower()) for found in _TOKEN.finditer(text)]
    )


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of *phrases*, the longest first, with any white space where they have a blank."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered) + ")"


def whole_words(phrases: Iterable[str]) -> str:
    """Return a pattern for any of *phrases* that neither starts nor ends inside a word."""
    return rf"(?<!\w){any_of(phrases)}(?!\w)"
