"""Patterns from words: alternations that try the longest first and stop at the edges of words."""

import re
from collections.abc import Iterable


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of *phrases*, the longest first, with any white space where they have a blank."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered) + ")"


def whole_words(phrases: Iterable[str]) -> str:
    """Return a pattern for any of *phrases* that neither starts nor ends inside a word."""
    return rf"(?<!\w){any_of(phrases)}(?!\w)"
