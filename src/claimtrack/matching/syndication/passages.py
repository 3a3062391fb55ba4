"""Passages: the words of a text that are its own, and where two texts share them."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

import attrs

# Words in a row that count as shared. A changed name or a house spelling costs the words around it at most; formulas of
# the trade ("in the early hours of") reach this length, which is why no few of them make a passage. House value: on the
# groups for development copies share 67 to 100 % of their words this way, independent reports 7 % at the most.
GRAM = 4

# Scripts without blanks between words: each sign is a word.
_WORD = re.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]++(?:['’.][^\W_]++)*"
)
# The straight mark and the Swedish one open and close alike; an apostrophe is none of either.
_MARK = re.compile(r"[\"“„«»「」『』]|(?<!\w)‘|’(?!\w)|”")
_CLOSING = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "”": "”",
    '"': '"',
    "‘": "’",
}
# A title or a word at arm's length is no quotation.
_LONGEST_MENTION = 4
# Posts are shown whole, without quotation marks, above the name of who wrote them.
_POST = re.compile(r"\(@\w{1,30}\)")
# Lines that stand under everything a house prints.
_RIGHTS = re.compile(
    r"©|copyright|all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos reservados"
    r"|todos os direitos reservados|tutti i diritti riservati|все права защищены|版权所有",
    re.IGNORECASE,
)


# How many words of their own two texts share in a run before it is a passage, and how many other words may stand within
# it: a name in another language, a figure in digits. House values: independent reports of one event in the groups for
# development come to 12 words in a run, the least of the copies to 100.
PASSAGE = 20
GAP = 3

# Of a text that is hardly longer than a passage this share makes one; below this many words two reporters may well write
# the same sentence.
MOST = 0.75
SHORTEST = 10

# So many sequences has the shortest passage.
FEWEST = SHORTEST - GRAM + 1

Gram = tuple[str, ...]


class Run(NamedTuple):
    """Words of a text that another shares.

    Attributes:
        first: The number of the first word.
        last: The number of the last.
        words: How many of them are shared and stand in no quotation.
    """

    first: int
    last: int
    words: int


@attrs.frozen
class Wording:
    """The words of a text, folded for comparison.

    Attributes:
        words: The words.
        starts: Where each starts in the text, in code points.
        quoted: Of each, whether it stands in a quotation, a post or a notice of rights.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    quoted: tuple[bool, ...]

    @cached_property
    def own(self) -> Mapping[Gram, int]:
        """The sequences of words that stand in no quotation of the text, each with the number of its first word."""
        everywhere = range(len(self.words))
        cited = {gram for _, gram in self.grams(everywhere, quoted=True)}
        return {gram: i for i, gram in self.grams(everywhere) if gram not in cited}

    @cached_property
    def size(self) -> int:
        """How many words stand in no quotation."""
        return len(self.quoted) - sum(self.quoted)

    def between(self, start: int, end: int) -> range:
        """Return the numbers of the words from character *start* to *end*."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def grams(self, numbers: range, *, quoted: bool = False) -> Iterator[tuple[int, Gram]]:
        """Yield the sequences that begin at one of *numbers*: of own words, or of those in quotations."""
        run = 0
        for i in range(numbers.start, min(numbers.stop + GRAM - 1, len(self.words))):
            run = run + 1 if self.quoted[i] is quoted else 0
            if run >= GRAM:
                first = i - GRAM + 1
                yield first, self.words[first : i + 1]


def passages(this: Wording, other: Wording) -> tuple[Run, ...]:
    """Return where *this* shares whole passages with *other*; quotations neither make nor part one."""
    everywhere = range(len(this.words))
    begun = [i for i, gram in this.grams(everywhere) if gram in other.own and gram in this.own]
    return passages_from(this, begun, everywhere, fewest_words(this, other))


def passages_from(
    text: Wording, begun: Iterable[int], near: range, fewest: float
) -> tuple[Run, ...]:
    """Return the passages among the words *near* that sequences make which another text shares.

    Args:
        text: A text.
        begun: The numbers of the words with which the shared sequences begin.
        near: The numbers of the words to look at.
        fewest: So many words a passage has.
    """
    matched = [False] * len(text.words)
    for i in begun:
        matched[i : i + GRAM] = [True] * GRAM
    return tuple(run for run in _runs(matched, text.quoted, near) if run.words >= fewest)


def fewest_words(this: Wording, other: Wording) -> float:
    """Return how many words a passage that two texts share has at the least."""
    return max(SHORTEST, min(PASSAGE, MOST * min(this.size, other.size)))


def _runs(matched: Sequence[bool], quoted: Sequence[bool], numbers: range) -> Iterator[Run]:
    first, last, words, gap = 0, 0, 0, 0
    for i in range(numbers.start, min(numbers.stop + GRAM, len(matched))):
        if matched[i]:
            first = first if words else i
            last, words, gap = i, words + 1, 0
        elif not quoted[i]:
            gap += 1
            if gap > GAP and words:
                yield Run(first, last, words)
                words = 0
    if words:
        yield Run(first, last, words)


def share(this: Wording, other: Wording) -> float:
    """Return how much of the shorter text the passages are that both share, from 0.0 to 1.0."""
    least = min(this.size, other.size)
    if least < SHORTEST or len(this.own.keys() & other.own.keys()) < FEWEST:
        return 0.0
    words = max(
        sum(run.words for run in passages(this, other)),
        sum(run.words for run in passages(other, this)),
    )
    return min(1.0, words / least)


def holds(runs: Iterable[Run], place: range, quoted: Sequence[bool]) -> bool:
    """Return whether half of the own words at *place* stand in *runs*; of a place without any, whether it touches one."""
    own = [i for i in place if not quoted[i]]
    if not own:
        return any(run.first - GAP <= place.stop and place.start <= run.last + GAP for run in runs)
    return 2 * sum(any(run.first <= i <= run.last for run in runs) for i in own) >= len(own)


def wording(text: str) -> Wording:
    """Return the words of *text*."""
    found = list(_WORD.finditer(text))
    quoted = [False] * len(found)
    starts = tuple(match.start() for match in found)
    for start, end in _quotations(text):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if last - first > _LONGEST_MENTION:
            quoted[first:last] = [True] * (last - first)
    return Wording(
        words=tuple(_folded(match[0]) for match in found),
        starts=starts,
        quoted=tuple(quoted),
    )


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    """Return a word without case, accents and the shape of its apostrophe: "Müller’s" and "MULLER'S" are one."""
    parts = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(char for char in parts if not unicodedata.combining(char)).casefold()


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield where quotations, posts and notices of rights start and end; one that is left open ends with its line."""
    is_led_in = False
    for line in re.finditer(r"[^\n]+", text):
        if is_led_in or _POST.search(line[0]) or _RIGHTS.search(line[0]):
            yield line.span()
        else:
            yield from _marked(text, *line.span())
        is_led_in = line[0].rstrip().endswith((":", "："))


def _marked(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    opened: list[str] = []
    begin = first
    for mark in _MARK.finditer(text, first, last):
        if opened and mark[0] == _CLOSING[opened[-1]]:
            opened.pop()
            if not opened:
                yield begin, mark.end()
        elif mark[0] in _CLOSING:
            begin = begin if opened else mark.start()
            opened.append(mark[0])
    if opened:
        yield begin, last
