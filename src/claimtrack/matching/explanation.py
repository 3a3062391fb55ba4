"""Explanation: why two statements have with each other what they have, as data, for people and programs."""

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs
from rapidfuzz.distance import Indel

from claimtrack.matching.gist import gist_of
from claimtrack.matching.relation import compare
from claimtrack.matching.tiers import THRESHOLDS
from claimtrack.matching.words.terms import MOST_CHARACTERS, Bag, folded
from claimtrack.matching.words.variants import variant_score
from claimtrack.model import fields
from claimtrack.model.claim import Statement
from claimtrack.model.relation import Comparison, Reason
from claimtrack.model.thresholds import Thresholds

# Words in common that the table tells; the rest add little.
MOST_WORDS = 8

_OUTCOMES = {True: "agrees", False: "differs", None: "unclear"}

# A word with its inner marks, or whatever stands between two.
_PIECE = re.compile(r"\w++(?:[.,'\u2019]\w++)*|\W+?(?=\w|$)")


@attrs.frozen
class Piece:
    """A stretch of a text.

    Attributes:
        text: Its words as written, with what stands between them.
        differs: Whether the other text has other words there, or none.
    """

    text: str
    differs: bool

    def __str__(self) -> str:
        """Return the text, with »marks« around its words if they differ."""
        words = self.text.strip()
        if not self.differs or not words:
            return self.text
        before, _, after = self.text.partition(words)
        return f"{before}»{words}«{after}"


class Row(NamedTuple):
    """A line of the table that tells why.

    Attributes:
        what: What was compared: a guard, a feature, a word.
        this: The value on this side; of what has no values, what came out in words.
        other: The value on the other side.
        outcome: What came of it.
    """

    what: str
    this: str
    other: str
    outcome: str


@attrs.frozen(kw_only=True)
class CommonWord:
    """A word that both sides have, in their sentence or around it.

    Attributes:
        this: Its key on this side; words fall together by stem, role and synonym.
        other: Its key on the other side: the same one, or another spelling.
        weights: Its weight on either side: a name 2.0, a word 1.0, one that tells little 0.25, less around the sentence.
        share: What it adds to the score, 0.0 to 1.0.
    """

    this: str
    other: str
    weights: tuple[float, float]
    share: float


@attrs.frozen(kw_only=True)
class Explanation:
    """Why two statements have with each other what they have.

    Attributes:
        this: One of them.
        other: The other.
        comparison: What they have to do with each other, with every guard and feature.
        words: The words they have in common, those that add most to the score first.
        marked: Both texts in pieces that, put together, are the text again.
    """

    this: Statement
    other: Statement
    comparison: Comparison
    words: tuple[CommonWord, ...] = fields.items()
    marked: tuple[tuple[Piece, ...], tuple[Piece, ...]]

    @property
    def texts(self) -> tuple[str, str]:
        """Both texts with »marks« around what differs."""
        this, other = ("".join(map(str, pieces)) for pieces in self.marked)
        return this, other

    @property
    def rows(self) -> tuple[Row, ...]:
        """The table: guards with the decisive one first, features, words in common, and what made it."""
        comparison = self.comparison
        return (
            *(_guard(reason, decides=at == 0) for at, reason in enumerate(comparison.reasons)),
            *(Row(each.name, "", "", f"{each.value:.2f}") for each in comparison.features),
            *map(_word, self.words[:MOST_WORDS]),
            Row("made by", "", "", comparison.version),
        )

    def __str__(self) -> str:
        """Return the sentence, both texts with »marks«, and the table with tabs, each on a line of its own."""
        table = ("\t".join(row) for row in self.rows)
        return "\n".join([self.comparison.sentence, *self.texts, *table])


def _guard(reason: Reason, *, decides: bool) -> Row:
    outcome = _OUTCOMES[reason.agrees] + (", and decides" if decides else "")
    return Row(reason.slot, reason.this or reason.words, reason.other, outcome)


def _word(word: CommonWord) -> Row:
    this, other = (f"{weight:.2f}" for weight in word.weights)
    share = f"adds {word.share:.2f}"
    return Row("word in common", f"{word.this} {this}", f"{word.other} {other}", share)


def explain_match(
    this: Statement, other: Statement, *, thresholds: Thresholds = THRESHOLDS
) -> Explanation:
    """Return why *this* statement has with the *other* what it has; arguments as for `compare`."""
    words = _common(gist_of(this).terms, gist_of(other).terms)
    return Explanation(
        this=this,
        other=other,
        comparison=compare(this, other, thresholds=thresholds),
        words=tuple(sorted(words, key=lambda word: (-word.share, word.this))),
        marked=differences(this.text, other.text),
    )


def differences(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both texts in pieces, those that only one of them has marked; case and accents make no difference.

    Of longer texts the first 2,000 characters are compared, and the rest is one piece that differs.
    """
    mine, yours = _split(one), _split(other)
    steps = Indel.opcodes([*map(folded, mine)], [*map(folded, yours)])
    return (
        _pieces(mine, [(s.src_start, s.src_end, s.tag != "equal") for s in steps], one),
        _pieces(yours, [(s.dest_start, s.dest_end, s.tag != "equal") for s in steps], other),
    )


def _split(text: str) -> list[str]:
    return _PIECE.findall(text[:MOST_CHARACTERS])


def _pieces(
    words: Sequence[str], steps: Sequence[tuple[int, int, bool]], text: str
) -> tuple[Piece, ...]:
    found = [
        Piece("".join(words[first:last]), differs) for first, last, differs in steps if last > first
    ]
    rest = text[sum(len(piece.text) for piece in found) :]
    return (*found, Piece(rest, differs=True)) if rest else tuple(found)


def _common(one: Bag, other: Bag) -> Iterator[CommonWord]:
    length = math.sqrt(one.squared * other.squared)
    free = dict(other)
    for term in sorted(one, key=lambda term: (term not in other, term)):
        score, partner = max(
            ((variant_score(term, found), found) for found in free), default=(0.0, "")
        )
        product = score * one[term] * other.get(partner, 0.0)
        if product:
            del free[partner]
            weights = (one[term], other[partner])
            yield CommonWord(this=term, other=partner, weights=weights, share=product / length)
