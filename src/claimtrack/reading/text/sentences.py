"""Sentences: where each begins and ends, found by sentencex and mended where news prose misleads it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import chain
from typing import NamedTuple, Self, cast

import attrs
import sentencex  # type: ignore[import-untyped]  # it comes without types

from claimtrack.reading.language import words
from claimtrack.reading.text.patterns import any_of
from claimtrack.reading.text.tokens import Tokens, Word

# What sentencex has found: one mapping per sentence, with the places in code points.
_boundaries = cast(
    "Callable[[str, str], list[Mapping[str, int]]]",
    sentencex.get_sentence_boundaries,  # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue]  # it comes without types
)

# No sentence of prose is longer. It bounds all work per sentence, so that reading stays linear on any text.
LONGEST = 2_000


@attrs.frozen
class Sentence:
    """A sentence and its place in the text it was found in.

    Attributes:
        start: Where it starts in the text.
        end: Where it ends, exclusive.
        text: The sentence itself.
    """

    start: int
    end: int
    text: str

    @classmethod
    def alone(cls, text: str) -> Self:
        """Take *text* as one sentence."""
        return cls(0, len(text), text)

    @cached_property
    def tokens(self) -> Tokens:
        """Its tokens, signs included."""
        return Tokens.of(self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words and figures."""
        return self.tokens.plain_words()


class _Cuts(NamedTuple):
    goes_on: re.Pattern[str]
    initials: re.Pattern[str]
    opens: frozenset[str]
    goes_on_before_digits: re.Pattern[str]


@cache
def _cuts(language: str) -> _Cuts:
    section = words(language)["sentences"]
    goes_on = rf"\b{any_of(section['goes_on'])}\.\s*+$"
    # An initial ("J.") or a short form with inner stops ("U.S.") ends a sentence only before a word that opens one.
    initials = r"(?:(?<![\w'’])[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\.\s*+$"
    before_digits = rf"\b{any_of(section['goes_on_before_digits'])}\.\s*+$"
    return _Cuts(
        re.compile(goes_on),
        re.compile(initials),
        frozenset(section["opens"]),
        re.compile(before_digits),
    )


def sentences(text: str, start: int, end: int, language: str) -> Iterator[Sentence]:
    """Yield the sentences of *text* between *start* and *end*.

    Whatever is longer than 2,000 characters is cut there.
    """
    for first, last in _mended(text, _spans(text, start, end, language), _cuts(language)):
        piece = text[first:last]
        begin = first + len(piece) - len(piece.lstrip())
        stop = first + len(piece.rstrip())
        if begin < stop:
            yield Sentence(begin, stop, text[begin:stop])


def _spans(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    # In windows, since sentencex takes quadratic time over opening quotation marks. The last sentence of a window may
    # go on beyond it, so that the next window begins with it.
    while start < end:
        window = text[start : min(end, start + LONGEST)]
        found = [
            (start + cut["start_index"], start + cut["end_index"])
            for cut in _boundaries(language, window)
        ]
        reaches_end = start + len(window) == end
        if not reaches_end and len(found) > 1:
            found.pop()
        yield from chain.from_iterable(_parts(text, *span) for span in found)
        start = found[-1][1]


# Inside quotation marks sentencex sees one sentence; the news has several, each with claims of its own.
_INNER_END = re.compile(r"[.!?…][\"”’')\]]?\s++(?=[\"“‘(\[]?[A-Z])")


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _INNER_END.finditer(text, start, end):
        yield start, found.end()
        start = found.end()
    yield start, end


def _mended(text: str, spans: Iterable[tuple[int, int]], cuts: _Cuts) -> Iterator[tuple[int, int]]:
    kept: tuple[int, int] | None = None
    for start, end in spans:
        if kept is None:
            kept = start, end
        elif end - kept[0] <= LONGEST and _belong_together(text, kept[0], start, end, cuts):
            kept = kept[0], end
        else:
            yield kept
            kept = start, end
    if kept is not None:
        yield kept


_OPENS = re.compile(r"\s*+[\"“‘'(\[]*+(\w++)?")


def _belong_together(text: str, first: int, cut: int, end: int, cuts: _Cuts) -> bool:
    opens = _OPENS.match(text, cut, end)
    follows = opens.group(1) if opens else None
    if follows is None or follows[0].islower():
        return True
    before = text[max(first, cut - 24) : cut]
    if follows[0].isdigit() and cuts.goes_on_before_digits.search(before):
        return True
    if cuts.goes_on.search(before) is not None:
        return True
    return follows not in cuts.opens and cuts.initials.search(before) is not None
