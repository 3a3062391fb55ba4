"""What is shown of the texts of others: it can neither steer a terminal nor pass for what it is not. The data stay as they are."""

import re
import unicodedata
from collections.abc import Iterator

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Controls, formats such as the turns of the writing direction, and what is no character at all.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})

# Letters and marks that are as empty as a space, or nothing at all: the grapheme joiner, the fillers of Hangul and Khmer,
# the selectors of Mongolian, the blank of Braille.
_EMPTY = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
_VARIANTS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")

# Persian, the scripts of India and emoji need the two joiners inside their words; nothing before Hebrew does.
_JOINERS = frozenset("\u200c\u200d")
_FIRST_JOINED = "\u0590"

# How many marks one letter can bear: Hebrew with vowels and accents has four, Tibetan as many.
_MOST_MARKS = 4

# Letters in a word of Latin ones that only look like them: whoever writes P\u0430ris so, with a Cyrillic letter, wants
# not to be found, or to pass for another.
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_LOOKALIKES = re.compile("[\u0370-\u052f]+")

# The longest claim there is; what is longer floods a terminal.
LONGEST = 10_000

_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def clean(text: str) -> str:
    """Return *text* on one line and without what steers a terminal, is not seen, or turns the writing direction.

    Each such character is shown as U+FFFD, and marks that pile up on one letter as one. Greek and Cyrillic letters in a
    word of Latin ones are put in brackets, so that what only looks like Paris is not taken for it.
    """
    flat = " ".join(text.split())
    if flat.isascii() and flat.isprintable():
        return flat
    return _WORD.sub(_told_apart, "".join(_harmless(flat)))


def for_terminal(text: str) -> str:
    """Return *text*, cleaned already, so that writing from right to left stays where it is, and it floods nothing."""
    cut = text if len(text) <= LONGEST else f"{text[:LONGEST]}… ({len(text):,} characters)"
    return cut if cut.isascii() else "".join(_isolated(cut))


def _harmless(text: str) -> Iterator[str]:
    marks = 0
    for at, char in enumerate(text):
        category = unicodedata.category(char)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks > _MOST_MARKS:
            yield _REPLACEMENT if marks == _MOST_MARKS + 1 else ""
        elif _VARIANTS.match(char):
            yield char if marks == 1 and at else _REPLACEMENT
        elif char in _EMPTY or (category in _UNSEEN and not _joins(text, at)):
            yield _REPLACEMENT
        else:
            yield char


def _joins(text: str, at: int) -> bool:
    beside = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    return text[at] in _JOINERS and min(beside) > _FIRST_JOINED and not _JOINERS & {*beside}


def _told_apart(word: re.Match[str]) -> str:
    is_latin = _LATIN.search(word[0]) is not None
    return _LOOKALIKES.sub(r"[\g<0>]", word[0]) if is_latin else word[0]


def _isolated(text: str) -> Iterator[str]:
    """Yield *text* with each stretch from one letter of right-to-left writing to the last before a Latin one isolated.

    Else the figures and marks of the desk that follow would be drawn among its words.
    """
    first = last = None
    place = 0
    for at, char in enumerate(text):
        direction = unicodedata.bidirectional(char)
        if direction in {"R", "AL"}:
            first = at if first is None else first
            last = at + 1
        elif direction == "L" and first is not None:
            yield f"{text[place:first]}{_ISOLATE}{text[first:last]}{_END}"
            place, first = last or 0, None
    if first is not None:
        yield f"{text[place:first]}{_ISOLATE}{text[first:last]}{_END}"
        place = last or 0
    yield text[place:]
