"""The tokens of a sentence: one pass of one regular expression, then everything works on words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, Self, TypeVar

import attrs

T = TypeVar("T")

# Figures with their grouping, abbreviations (U.S., p.m.), money written tight (RM210), words (with inner digits and apostrophes), any other sign.
# Every repetition is possessive, so nothing is ever read twice. Digits are ASCII on purpose: figures in other scripts
# belong to other languages.
_TOKEN = re.compile(
    r"[0-9]++(?:[.,][0-9]++)*"
    r"|(?<![\w.])\.[0-9]++"
    r"|(?:[^\W\d_]\.){2,}"
    r"|(?:RM|Rs|USD|EUR|GBP)(?=[0-9])"
    r"|[^\W\d_]\w*+(?:['\u2019][^\W\d_]++)*"
    r"|°[CF]\b"
    r"|\S"
)

# Empty tokens behind the last one: rules may look a few places ahead, or behind the first one, without counting.
_PAD = 12


@attrs.frozen
class Tokens:
    """The tokens of one sentence, in parallel; beyond either end stand empty ones.

    Attributes:
        text: The sentence.
        words: As written.
        lower: In lower case, with straight apostrophes.
        starts: Where each begins in the sentence.
        ends: Where each ends.
        count: How many there are.
    """

    text: str
    words: Sequence[str]
    lower: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    count: int

    @classmethod
    def of(cls, sentence: str) -> Self:
        """Return the tokens of a *sentence*."""
        matches = list(_TOKEN.finditer(sentence))
        words = [match[0] for match in matches]
        lower = [word.lower().replace("\u2019", "'") for word in words]
        starts = [match.start() for match in matches]
        ends = [match.end() for match in matches]
        padding = [""] * _PAD
        nowhere = [len(sentence) + 1] * _PAD
        return cls(
            sentence,
            words + padding,
            lower + padding,
            starts + nowhere,
            ends + nowhere,
            len(matches),
        )

    def slice(self, first: int, after: int) -> str:
        """Return the text of the tokens from *first* to the one before *after*."""
        return self.text[self.starts[first] : self.ends[after - 1]] if after > first else ""

    def glued(self, index: int) -> bool:
        """Return whether the token at *index* follows the one before without a space."""
        return index > 0 and self.starts[index] == self.ends[index - 1]


@attrs.frozen
class Phrases(Generic[T]):
    """Phrases of one or more words and what each means, found by their first or last word, the longest first."""

    by_first: Mapping[str, Sequence[tuple[tuple[str, ...], T]]]
    by_last: Mapping[str, Sequence[tuple[tuple[str, ...], T]]]

    @classmethod
    def of(cls, meanings: Mapping[str, T]) -> Self:
        """Split each phrase into tokens as a sentence would be."""
        split = [
            (tuple(_TOKEN.findall(phrase.lower())), meaning) for phrase, meaning in meanings.items()
        ]
        split.sort(key=lambda entry: -len(entry[0]))
        by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        by_last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for entry in split:
            by_first.setdefault(entry[0][0], []).append(entry)
            by_last.setdefault(entry[0][-1], []).append(entry)
        return cls(by_first, by_last)

    @classmethod
    def grouped(cls, groups: Mapping[T, Iterable[str]]) -> Self:
        """Return the phrases of a table that lists them by meaning."""
        return cls.of(
            {phrase: meaning for meaning, phrases in groups.items() for phrase in phrases}
        )

    def starting(self, tokens: Tokens, index: int) -> tuple[int, T] | None:
        """Return the place behind the phrase that begins at *index*, and its meaning."""
        for phrase, meaning in self.by_first.get(tokens.lower[index], ()):
            after = index + len(phrase)
            if tuple(tokens.lower[index:after]) == phrase:
                return after, meaning
        return None

    def ending(self, tokens: Tokens, after: int) -> tuple[int, T] | None:
        """Return where the phrase that ends just before *after* begins, and its meaning."""
        for phrase, meaning in self.by_last.get(tokens.lower[after - 1], ()) if after > 0 else ():
            first = after - len(phrase)
            if first >= 0 and tuple(tokens.lower[first:after]) == phrase:
                return first, meaning
        return None


def any_of(phrases: Iterable[str]) -> Phrases[str]:
    """Return *phrases* of which only the place matters; each means itself."""
    return Phrases[str].of({phrase: phrase for phrase in phrases})
