"""Anchors: where a quote stands in an edited version of its text, and whether its words are still the same.

The way of the annotation clients: the exact words are searched first, then words like them; where there are several
places, quote, prefix, suffix and position rank them.
"""

import enum
import heapq
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice

import attrs
from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from claimtrack.errors import InvalidValueError
from claimtrack.model.article import CONTEXT_CHARACTERS, Quote

# The most that may have changed in recognisable words: characters taken away and put in, as a share of the characters
# of both versions. Of the sentences of two news articles even the likest mostly differ in 0.35 to 0.55.
MOST_CHANGED = 0.3

# The longest quote that is searched for in other words, as long as the longest sentence that is read; whatever is longer
# is found only unchanged.
LONGEST_EDITED = 4_000

# What each kind of agreement counts; together 1.0. The words come first, then what stands around them. Position only
# decides between places that are alike in all else: an insertion above moves everything below.
_QUOTE, _PREFIX, _SUFFIX, _POSITION = 0.58, 0.2, 0.2, 0.02

# How many places are weighed: of the same words the nearest ones, of edited words those that share most with the quote.
_MOST_PLACES = 1_000
_MOST_EDITED_PLACES = 6

# Edited words are looked for where runs of this many characters, each standing once in the quote, stand again.
_RUN = 5


class AnchorState(enum.Enum):
    """What became of a quote in an edited text."""

    ANCHORED = "anchored"
    MOVED = "moved"
    FUZZY = "fuzzy"
    ORPHANED = "orphaned"


@attrs.frozen(kw_only=True)
class Anchor:
    """Where a quote stands in an edited text.

    Attributes:
        state: Anchored: the same words at the same place. Moved: the same words elsewhere. Fuzzy: the words were edited,
            be it in one digit, but can be recognised. Orphaned: they are gone.
        quote: The place in the edited text with its words as they are now; None when orphaned.
        score: How well words, surroundings and position agree, 0.0 (orphaned) to 1.0 (nothing has changed).

    Raises:
        InvalidValueError: If there is a quote of orphaned words, or none of others.
    """

    state: AnchorState
    quote: Quote | None
    score: float

    def __attrs_post_init__(self) -> None:
        if (self.quote is None) != (self.state is AnchorState.ORPHANED):
            has = "has no" if self.quote is None else "has a"
            msg = f"An anchor that is {self.state.value} {has} quote; exactly those that are orphaned have none."
            raise InvalidValueError(msg)


def find_again(quote: Quote, text: str) -> Anchor:
    """Return where *quote* stands in *text*, an edited version of the text it was taken from.

    Words count as the same only as a whole: "34" is not found in "340" or "34.5", nor "art" in "party". Where the same
    words stand more than once, their surroundings decide, then nearness.

    Args:
        quote: The quote, with the prefix and suffix it had.
        text: Any text that an article can hold. Time grows linearly with it.

    Raises:
        InvalidValueError: If NUL characters or lone surrogates stand around the place in *text*.
    """
    same = heapq.nsmallest(_MOST_PLACES, _places(quote, text), key=lambda at: abs(at - quote.start))
    found = [Quote.at(text, at, at + len(quote.exact)) for at in same]
    places = [(_score(quote, place, text), place) for place in found or _edited(quote, text)]
    if not places:
        return Anchor(state=AnchorState.ORPHANED, quote=None, score=0.0)
    score, best = max(places, key=lambda place: place[0])
    return Anchor(state=_state(quote, best), quote=best, score=score)


def _state(old: Quote, new: Quote) -> AnchorState:
    if new.exact != old.exact:
        return AnchorState.FUZZY
    return AnchorState.ANCHORED if new.start == old.start else AnchorState.MOVED


def _score(old: Quote, new: Quote, text: str) -> float:
    agreements = (
        (_QUOTE, _alike(old.exact, new.exact)),
        (_PREFIX, _akin(old.prefix, new.prefix)),
        (_SUFFIX, _akin(old.suffix, new.suffix)),
        (_POSITION, max(0.0, 1 - abs(new.start - old.start) / len(text))),
    )
    return min(1.0, round(sum(weight * agreement for weight, agreement in agreements), 4))


def _alike(one: str, other: str) -> float:
    return fuzz.ratio(one, other) / 100


def _akin(one: str, other: str) -> float:
    # Any two stretches of one language have up to half of their letters in common, which tells nothing.
    return max(0.0, 2 * _alike(one, other) - 1)


# --- the same words -----------------------------------------------------------------------------------------------------


def _places(quote: Quote, text: str) -> Iterator[int]:
    """Yield where the words of *quote* stand in *text*: where they stood, then elsewhere, no two overlapping."""
    if _stands(quote, text, quote.start):
        yield quote.start
    at = text.find(quote.exact)
    while at >= 0:
        if at != quote.start and _stands(quote, text, at):
            yield at
        at = text.find(quote.exact, at + len(quote.exact))


def _stands(quote: Quote, text: str, at: int) -> bool:
    """Return whether the words of *quote* stand at *at* and are as whole there as they were."""
    end = at + len(quote.exact)
    if not text.startswith(quote.exact, at):
        return False
    old, begin = quote.prefix + quote.exact + quote.suffix, len(quote.prefix)
    return (not _cuts(text, at) or _cuts(old, begin)) and (
        not _cuts(text, end) or _cuts(old, begin + len(quote.exact))
    )


_NUMBER_SIGNS = frozenset(".,")


def _cuts(text: str, place: int) -> bool:
    """Return whether *place* lies inside a word or a number."""
    before, after = text[max(0, place - 2) : place], text[place : place + 2]
    if before[-1:].isalnum() and after[:1].isalnum():
        return True
    return (before[-1:].isdigit() and after[:1] in _NUMBER_SIGNS and after[1:].isdigit()) or (
        before[:1].isdigit() and before[1:] in _NUMBER_SIGNS and after[:1].isdigit()
    )


# --- edited words -------------------------------------------------------------------------------------------------------


def _edited(quote: Quote, text: str) -> Iterator[Quote]:
    """Yield the places of *text* whose words are enough like those of *quote*."""
    if len(quote.exact) <= LONGEST_EDITED:
        for start, end in _windows(quote, text):
            for first, last in _stretches(quote.exact, text, start, end):
                if _alike(quote.exact, text[first:last]) >= 1 - MOST_CHANGED:
                    yield Quote.at(text, first, last)


def _windows(quote: Quote, text: str) -> Iterator[tuple[int, int]]:
    """Yield stretches of *text* that may hold the edited quote: where most of its runs of characters stand again.

    Each run that is found tells where the quote would begin. These beginnings are counted in steps, as an edit inside
    the quote shifts them a little.
    """
    step = max(CONTEXT_CHARACTERS, len(quote.exact) // 4)
    offsets = _offsets(quote)
    votes = Counter(
        (place - offset) // step
        for place, offset in enumerate(map(offsets.get, _runs(text)))
        if offset is not None
    )
    votes[quote.start // step] += 1  # it may stand where it stood
    slack = step + round(len(quote.exact) * _LONGER)
    likely = heapq.nsmallest(_MOST_EDITED_PLACES, votes, key=lambda at: (-votes[at], at))
    for at in likely:
        start, end = at * step - slack, at * step + len(quote.exact) + step + slack
        yield max(0, start), max(0, min(len(text), end))


# By what share recognisable words may be longer than the quote, as `MOST_CHANGED` allows.
_LONGER = 2 * MOST_CHANGED / (1 - MOST_CHANGED)


def _offsets(quote: Quote) -> dict[tuple[str, ...], int]:
    """Return the runs that stand once in the quote and its surroundings, with how far behind its beginning."""
    runs = list(_runs(quote.prefix + quote.exact + quote.suffix))
    counts = Counter(runs)
    return {run: at - len(quote.prefix) for at, run in enumerate(runs) if counts[run] == 1}


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield each run of characters of *text*, in order; as a tuple, which is made faster than a slice."""
    return zip(*(islice(text, at, None) for at in range(_RUN)), strict=False)


_WORD = re.compile(r"\w++|[^\w\s]")

# By how many characters of the quote its beginning and its end are looked for, and how many places of each are tried.
_EDGE = 64
_MOST_EDGES = 3


def _stretches(exact: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of *text* between *start* and *end* that may be what became of *exact*; whole words only.

    They begin or end most like it, or beside what is left of it, since beginning or end may be what was edited.
    """
    left = [
        block
        for block in LCSseq.opcodes(exact, text[start:end])
        if block.tag == "equal" and block.src_end - block.src_start >= min(_RUN, len(exact))
    ]
    if not left:
        return
    begin = start + left[0].dest_start - left[0].src_start
    stop = start + left[-1].dest_end + len(exact) - left[-1].src_end
    head, tail = exact[:_EDGE], exact[-_EDGE:]
    words = [word.span() for word in _WORD.finditer(text, start, end)]
    firsts = [first for first, _ in words if not _cuts(text, first)]
    lasts = [last for _, last in words if not _cuts(text, last)]
    firsts = _edges(firsts, begin, lambda at: _alike(head, text[at : at + len(head)]))
    lasts = _edges(lasts, stop, lambda at: _alike(tail, text[max(0, at - len(tail)) : at]))
    yield from ((first, last) for first in firsts for last in lasts if first < last)


def _edges(places: list[int], near: int, likeness: Callable[[int], float]) -> list[int]:
    """Return the *places* most worth a try: the likest, and those next to *near*; in order, each once."""
    likest = heapq.nsmallest(_MOST_EDGES, places, key=lambda at: (-likeness(at), abs(at - near)))
    nearest = heapq.nsmallest(_MOST_EDGES, places, key=lambda at: (abs(at - near), at))
    return sorted({*likest, *nearest})
