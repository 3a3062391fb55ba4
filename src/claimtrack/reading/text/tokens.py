"""The tokens of a sentence: one pass of one regular expression, then everything works on words."""

import re
from collections.abc import Sequence
from typing import NamedTuple, Self

import attrs

# Money written tight (RM210, N80 million, but not N95), abbreviations (U.S., p.m.) and words (with inner digits and apostrophes), figures with their
# grouping, any other sign; the most frequent ones first. No repetition can match what another one has, so nothing is ever
# read twice. Digits are ASCII on purpose: figures in other scripts belong to other languages.
_TOKEN = re.compile(
    r"(?:RM|Rs|USD|EUR|GBP|KSh|Ksh|Sh|Tk|[NR](?=[0-9.,]++\s?(?:m|mn|bn|tn|million|billion|trillion)\b))(?=[0-9])"
    r"|[^\W\d_](?:\.(?:[^\W\d_]\.)+|\w*+(?:'[^\W\d_]++)*)"
    r"|[0-9]++(?:[.,][0-9]++)*"
    r"|\.(?<![\w.]\.)[0-9]++"
    r"|°[CF]\b"
    r"|\S"
)

# Empty tokens behind the last one: rules may look a few places ahead, or behind the first one, without counting.
_PAD = 12
_PADDING = [""] * _PAD


class Word(NamedTuple):
    """A token that is a word or a figure, no sign: where it stands, and its letters in lower case.

    Hyphens part words, since "mid-March" and "15-year" are two; apostrophes belong to them ("didn't", "Mali's").
    """

    start: int
    end: int
    lower: str


@attrs.frozen
class Tokens:
    """The tokens of one sentence, in parallel; beyond either end stand empty ones.

    Attributes:
        text: The sentence.
        words: As written, with straight apostrophes.
        lower: In lower case.
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
        matches = list(_TOKEN.finditer(sentence.replace("\u2019", "'")))
        words = [match[0] for match in matches]
        nowhere = [len(sentence) + 1] * _PAD
        return cls(
            sentence,
            words + _PADDING,
            [word.lower() for word in words] + _PADDING,
            [match.start() for match in matches] + nowhere,
            [match.end() for match in matches] + nowhere,
            len(matches),
        )

    def plain_words(self) -> tuple[Word, ...]:
        """Return the words and figures among them, in order."""
        parts = zip(self.starts, self.ends, self.lower[: self.count], strict=False)
        return tuple([Word._make(part) for part in parts if part[2][0].isalnum()])

    def slice(self, first: int, after: int) -> str:
        """Return the text of the tokens from *first* to the one before *after*."""
        return self.text[self.starts[first] : self.ends[after - 1]] if after > first else ""

    def glued(self, index: int) -> bool:
        """Return whether the token at *index* follows the one before without a space."""
        return index > 0 and self.starts[index] == self.ends[index - 1]


def split(phrase: str) -> tuple[str, ...]:
    """Return the tokens of a *phrase* in lower case, split as a sentence would be."""
    return tuple(_TOKEN.findall(phrase.lower()))
