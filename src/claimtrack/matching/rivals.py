"""Rivals: whether two speakers stand for two parties, and whether one speaks for an office."""

from functools import lru_cache

from claimtrack.matching.words.phrase import words_in
from claimtrack.matching.words.vocabulary import ENGLISH


def are_rivals(one: str, other: str) -> bool:
    """Return whether two speakers bear names and have none in common.

    "The Russian Defence Ministry" does not speak for "the Ukrainian military"; "the police" may pass on what "the governor"
    said, and so may anybody what a nameless one did.
    """
    mine, yours = _names(one), _names(other)
    return bool(mine and yours) and not mine & yours


@lru_cache(maxsize=4096)
def is_official(speaker: str) -> bool:
    """Return whether a speaker speaks for an office: a ministry, the police, a mayor."""
    return any(word.text in ENGLISH.official for word in words_in(speaker))


@lru_cache(maxsize=4096)
def _names(speaker: str) -> frozenset[str]:
    return frozenset(word.term for word in words_in(speaker) if word.is_name and word.tells)
