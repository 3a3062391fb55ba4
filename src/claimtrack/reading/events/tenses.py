"""Tenses: the verb of a clause, and whether it tells of something done."""

import enum
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claimtrack.reading.language import filled, words
from claimtrack.reading.text.tokens import Word
from claimtrack.reading.voices.words import saying_words

# How many words may stand between "has" or "was" and its participle: "was last night again arrested".
_APART = 3


class Tense(enum.Enum):
    """What the verb of a clause tells of.

    Attributes:
        DONE: Something done: "resigned", "has resigned", "was arrested".
        HELD: Something done that lasts: "is closed", "are accused".
        OPEN: Anything else: a state, a habit, a wish, a possibility.
    """

    DONE = "done"
    HELD = "held"
    OPEN = "open"


class Verb(NamedTuple):
    """The verb of a clause.

    Attributes:
        start: Where it starts in the sentence.
        end: Where it ends, exclusive.
        tense: What it tells of.
    """

    start: int
    end: int
    tense: Tense


class _Words(NamedTuple):
    """What of the section ``[events]`` of a language tells verbs."""

    past: frozenset[str]
    participles: frozenset[str]
    having: frozenset[str]
    was: frozenset[str]
    present: frozenset[str]
    open: frozenset[str]
    no_verbs: frozenset[str]
    joining: frozenset[str]
    endings: tuple[str, ...]


@cache
def _words(language: str) -> _Words:
    return filled(_Words, words(language)["events"])


def verb_of(clause: Sequence[Word], text: str, language: str) -> Verb | None:
    """Return the verb of a *clause*, or None where none is found behind its subject.

    Args:
        clause: Its words; the first of them belong to the subject.
        text: The sentence that they stand in.
        language: BCP 47 code.
    """
    known = _words(language)
    for i, token in enumerate(clause):
        tense = _tense(clause, i, text, language) if i else None
        if tense is Tense.DONE and _is_reduced(clause, i, known):
            tense = Tense.OPEN
        if tense is not None:
            return Verb(token.start, token.end, tense)
    return None


def _tense(clause: Sequence[Word], i: int, text: str, language: str) -> Tense | None:
    """Return the tense of the word at *i* of a *clause*, or None if it is no finite verb."""
    known, word = _words(language), clause[i].lower
    if word in known.having | known.was:
        return Tense.DONE if _has_participle(clause, i, known) else Tense.OPEN
    if word in known.present:
        return Tense.HELD if _has_participle(clause, i, known) else Tense.OPEN
    if word in known.open:
        return Tense.OPEN
    is_past = word in known.past or _ends_as_past(word, known)
    is_behind_subject = clause[i - 1].lower not in (
        saying_words(language).no_verb_after | known.joining
    )
    is_word = text[clause[i].start].islower() and text[clause[i].start - 1].isspace()
    return Tense.DONE if is_past and is_behind_subject and is_word else None


def _has_participle(clause: Sequence[Word], i: int, known: _Words) -> bool:
    behind = (token.lower for token in clause[i + 1 : i + 2 + _APART])
    return any(word in known.participles or _ends_as_past(word, known) for word in behind)


def _ends_as_past(word: str, known: _Words) -> bool:
    return word.endswith(known.endings) and word not in known.no_verbs


def _is_reduced(clause: Sequence[Word], i: int, known: _Words) -> bool:
    """Return whether the form at *i* only describes the subject: "the road built in May is closed"."""
    finite = known.having | known.was | known.present | known.open
    for token in clause[i + 1 :]:
        if token.lower in known.joining:
            return False
        if token.lower in finite:
            return clause[i].lower not in finite
    return False
