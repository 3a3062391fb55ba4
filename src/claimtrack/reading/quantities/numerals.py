"""A number as written, in digits or words, and the figures it stands for."""

import enum
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from math import gcd
from typing import NamedTuple

import attrs

from claimtrack.model.quantity import LARGEST
from claimtrack.reading.language import filled, words
from claimtrack.reading.text.phrases import Phrases
from claimtrack.reading.text.tokens import Tokens

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?")
_PLAIN = re.compile(r"[0-9]*(?:\.[0-9]+)?")
_SWAP = str.maketrans(".,", ",.")

# Nobody writes a longer figure than this; what is longer is a code.
_LONGEST = 24

_VULGAR = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal("0.33"),
    "⅔": Decimal("0.67"),
}
_DIGITS = frozenset("0123456789½¼¾⅓⅔")
# What a token in digits may begin with; a point alone is none.
FIGURE_SIGNS = _DIGITS | {"."}
_CENT = Decimal("0.01")
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_YEAR_DIGITS = 4
_MOST_SCALES = 2  # two lakh crore

# One in a million is the rarest of shares that news tell of.
_LARGEST_WHOLE = 1_000_000


class Form(enum.Enum):
    """How a number is put."""

    FIGURE = "figure"
    ROUND = "round figure"
    """A dozen: as good as "about" in front."""
    VAGUE = "vague word"
    SHARE = "share"
    """A fraction of a whole, as percent."""
    MULTIPLE = "multiple"


class Numeral(NamedTuple):
    """A number as written.

    Attributes:
        first: Its first token.
        after: The token behind its last one.
        value: The figure; the least of it for vague words.
        form: How it is put.
        bare: Whether it stands in digits only, without grouping, decimals or scale, as years and codes do.
        digits: Whether it begins with digits.
        scale: What a word for its size, such as "million", has multiplied it by.
    """

    first: int
    after: int
    value: Decimal
    form: Form = Form.FIGURE
    bare: bool = False
    digits: bool = False
    scale: Decimal = Decimal(1)


@attrs.frozen(kw_only=True)
class NumberWords:
    """The number words of a language, ready for use."""

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    suffixes: Mapping[str, int]
    groups: Mapping[str, int]
    vague: Mapping[str, int]
    shares: Mapping[str, int]
    multiples: Mapping[str, int]
    articles: frozenset[str]
    after_articles: frozenset[str]
    """Words that make a number of the article before them: a dozen, a third, a few hundred."""
    joiner: str
    half: frozenset[str]
    and_a_half: Phrases[str]
    several: Phrases[str]
    tens_of: Phrases[str]
    of: str
    bound: frozenset[str]
    binders: frozenset[str]
    within: Phrases[str]
    not_within: frozenset[str]
    counted: frozenset[str]
    lengths: frozenset[str]
    fold: str
    plural: str
    comma: bool
    """Whether the comma is the decimal sign."""
    starters: frozenset[str]
    """Words that a number may begin with; a sentence without them and without digits has no number."""


@cache
def number_words(language: str) -> NumberWords:
    """Return the number words of a *language*."""
    table = words(language)["numbers"]
    small, tens = table["small"], table["tens"]
    cardinals = {word: figure for figure, word in enumerate(small)}
    cardinals |= {word: 10 * figure for figure, word in enumerate(tens, start=2)}
    several = Phrases[str].listed(table["several"])
    tens_of = Phrases[str].listed(table["tens_of"])
    return filled(
        NumberWords,
        table,
        cardinals=cardinals,
        after_articles=frozenset(
            {*table["scales"], *table["groups"], *table["shares"], *several.by_first}
        ),
        plural=words(language)["nouns"]["plural"],
        comma=table["decimal"] == ",",
        starters=frozenset(
            {*cardinals, *table["articles"], *table["half"], *table["vague"], *table["multiples"]}
            | {f"{word}{table['fold']}" for word in cardinals}
            | {*several.by_first, *tens_of.by_first}
        ),
    )


def read_numeral(
    tokens: Tokens, index: int, table: NumberWords, *, money: bool = False
) -> Numeral | None:
    """Return the number that begins with the token at *index*.

    Args:
        tokens: The sentence.
        index: Where to read.
        table: The number words of its language.
        money: Whether a sign of money stands in front, so that "m" means million, not metres.
    """
    reader = _in_digits if is_figure(tokens.lower[index]) else _in_words
    numeral = reader(tokens, index, table)
    if numeral is None:
        return None
    if numeral.form is Form.FIGURE:
        numeral = _with_scale(tokens, numeral, table, money=money)
        numeral = _as_share(tokens, numeral, table) or numeral
    if numeral.value > LARGEST:
        return None
    if numeral.bare:
        return numeral
    value = _plain(numeral.value)
    return numeral if value is numeral.value else numeral._replace(value=value)


def is_figure(word: str) -> bool:
    """Return whether a token is written in digits."""
    return word != "" and (word[0] in _DIGITS or (word[0] == "." and len(word) > 1))


def figure_of(word: str, *, comma: bool = False) -> Decimal | None:
    """Return the figure that digits with points and commas stand for; None if they are no figure (1,1,1 or 1.2.3).

    Args:
        word: As written.
        comma: Whether the comma is the decimal sign and the point groups thousands.
    """
    if len(word) > _LONGEST:
        return None
    if word.isdecimal():
        return Decimal(word)
    plain = word.translate(_SWAP) if comma else word
    if _GROUPED.fullmatch(plain) or _PLAIN.fullmatch(plain):
        return Decimal(plain.replace(",", ""))
    return None


def _plain(value: Decimal) -> Decimal:
    """Return *value* without zeros behind its decimal point."""
    if value.as_tuple().exponent == 0:
        return value
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _in_digits(tokens: Tokens, index: int, table: NumberWords) -> Numeral | None:
    word = tokens.words[index]
    vulgar = _VULGAR.get(word)
    value = vulgar or figure_of(word, comma=table.comma)
    if value is None:
        return None
    after = index + 1
    part = None if vulgar else _VULGAR.get(tokens.words[after])
    if part is not None:
        value, after = value + part, after + 1
    bare = word.isdigit() and part is None
    return Numeral(first=index, after=after, value=value, bare=bare, digits=True)


def _in_words(tokens: Tokens, index: int, table: NumberWords) -> Numeral | None:
    word = tokens.lower[index]
    if word in table.cardinals:
        return _cardinal(tokens, index, table)
    if word in table.multiples:
        value = Decimal(table.multiples[word])
        return Numeral(first=index, after=index + 1, value=value, form=Form.MULTIPLE)
    times = table.cardinals.get(word.removesuffix(table.fold), 0)
    if times and word.endswith(table.fold):
        value = Decimal(times)
        return Numeral(first=index, after=index + 1, value=value, form=Form.MULTIPLE)
    return _vague(tokens, index, table) or _one_of_a_kind(tokens, index, table)


def _cardinal(tokens: Tokens, index: int, table: NumberWords, *, current: int = 0) -> Numeral:
    """Return the whole number in words that begins at *index*.

    Words below a hundred fill what room the words before left (twenty leaves room for one to nine); a scale multiplies
    what was gathered since the scale before, which must be larger.
    """
    total, room, limit = 0, 0 if current else _HUNDRED, LARGEST
    place = after = index
    while True:
        word = tokens.lower[place]
        figure, scale = table.cardinals.get(word), table.scales.get(word)
        if figure is not None and figure < room:
            current += figure
            room = _TEN if figure >= 2 * _TEN else 0
        elif scale == _HUNDRED and 0 < current < _HUNDRED:
            current, room = current * _HUNDRED, _HUNDRED
        elif scale is not None and current and _HUNDRED < scale < limit:
            total, current, room, limit = total + current * scale, 0, _HUNDRED, Decimal(scale)
        else:
            break
        after = place + 1
        place = after + _is_joint(tokens, after, table, joinable=room == _HUNDRED)
    size = Decimal(1) if current or limit == LARGEST else limit
    return Numeral(first=index, after=after, value=Decimal(total + current), scale=size)


def _is_joint(tokens: Tokens, place: int, table: NumberWords, *, joinable: bool) -> bool:
    """Return whether a hyphen or "and" at *place* holds two number words together."""
    joint, word = tokens.lower[place], tokens.lower[place + 1]
    if joint == "-":
        return tokens.glued(place) and tokens.glued(place + 1)
    return joint == table.joiner and joinable and word in table.cardinals


def _vague(tokens: Tokens, index: int, table: NumberWords) -> Numeral | None:
    """Read "dozens", "tens of thousands", "hundreds of thousands", "several hundred", "a few dozen"."""
    times, place = 1, index
    tens = table.tens_of.starting(tokens, index)
    if tens:
        times, place = 10, tens[0]
    start = place + (tokens.lower[place] in table.articles)
    several = table.several.starting(tokens, start)
    if several and not tens:
        scale = tokens.lower[several[0]]
        size = table.scales.get(scale) or table.groups.get(scale)
        value, after = 2 * (size or 0), several[0] + 1
    else:
        value, after = table.vague.get(tokens.lower[place], 0), place + 1
        larger = table.vague.get(tokens.lower[after + 1], 0)
        if tokens.lower[after] == table.of and larger > value:
            value, after = value * larger // 2, after + 2
    loose = tokens.lower[place] in table.bound and tokens.lower[after] not in table.binders
    if not value or loose:  # test scores
        return None
    return Numeral(first=index, after=after, value=Decimal(times * value), form=Form.VAGUE)


def _one_of_a_kind(tokens: Tokens, index: int, table: NumberWords) -> Numeral | None:
    """Read "a hundred", "a dozen", "half a million", "half", "a third", "a quarter of a million"."""
    word = tokens.lower[index]
    part = Decimal("0.5") if word in table.half else Decimal(1)
    place = index + 1
    if word in table.half:
        place += tokens.lower[place] in table.articles or tokens.lower[place] == "-"
    name = tokens.lower[place]
    if name in table.groups:
        value = part * table.groups[name]
        return Numeral(first=index, after=place + 1, value=value, form=Form.ROUND)
    if name in table.scales and word in table.half:
        return Numeral(first=index, after=place, value=part)
    if name in table.scales:
        return _cardinal(tokens, place, table, current=1)._replace(first=index)
    if word in table.half:
        return Numeral(first=index, after=index + 1, value=Decimal(50), form=Form.SHARE)
    if name in table.shares:
        return Numeral(first=index, after=place, value=Decimal(1))
    return None


def _with_scale(tokens: Tokens, numeral: Numeral, table: NumberWords, *, money: bool) -> Numeral:
    """Multiply out what follows a figure: 1.5 million, 50k, two and a half million, two dozen."""
    value, after, size = numeral.value, numeral.after, numeral.scale
    half = table.and_a_half.starting(tokens, after)
    if half:
        value, after = value + Decimal("0.5"), half[0]
    for _ in range(_MOST_SCALES):
        place = after + (tokens.lower[after] == "-" and tokens.glued(after + 1))
        word = tokens.lower[place]
        scale = table.scales.get(word) or table.groups.get(word)
        if scale is None and numeral.digits:
            scale = table.scales.get(word.removesuffix(table.plural))  # 4 millions
        if scale is None and numeral.digits and tokens.glued(after):
            scale = _suffix(tokens, after, table, money=money)
        if scale is None:
            break
        value, after, size = value * scale, place + 1, size * scale
    if after == numeral.after:
        return numeral
    bare = numeral.bare and size == 1
    return numeral._replace(value=value, after=after, scale=size, bare=bare)


def _suffix(tokens: Tokens, place: int, table: NumberWords, *, money: bool) -> int | None:
    """Return what a letter straight after digits multiplies by: 50k, $3m, 5m people, but not a 5m wave."""
    scale = table.suffixes.get(tokens.lower[place])
    following = tokens.lower[place + 1]
    counts = following in table.counted or (
        following.endswith(table.plural) and following not in table.lengths
    )
    return scale if money or counts or scale == _THOUSAND else None


def _as_share(tokens: Tokens, numeral: Numeral, table: NumberWords) -> Numeral | None:
    """Read a figure as the first part of a fraction: two-thirds, a quarter of a million, one in five, 9 out of 10."""
    place = numeral.after + (tokens.lower[numeral.after] == "-" and tokens.glued(numeral.after))
    whole = table.shares.get(tokens.lower[place])
    if whole is not None and numeral.value < whole and gcd(int(numeral.value), whole) == 1:
        return _fraction(tokens, numeral, whole, place + 1, table)
    within = table.within.starting(tokens, numeral.after)
    if within is None or numeral.scale > 1 or numeral.value > _HUNDRED:
        return None
    whole, after = _whole_number(tokens, within[0], table)
    if not numeral.value < whole <= _LARGEST_WHOLE or tokens.lower[after] in table.not_within:
        return None
    share = _HUNDRED * numeral.value / whole
    if share > 1:
        share = share.quantize(_CENT)
    return numeral._replace(value=share, after=after, form=Form.SHARE, bare=False)


def _fraction(
    tokens: Tokens, numeral: Numeral, whole: int, after: int, table: NumberWords
) -> Numeral:
    place = after + 2 * (
        tokens.lower[after] == table.of and tokens.lower[after + 1] in table.articles
    )
    scale = table.scales.get(tokens.lower[place])
    if scale is not None:
        value = (numeral.value * scale / whole).quantize(_CENT)
        return numeral._replace(value=value, after=place + 1, scale=Decimal(scale), bare=False)
    share = (_HUNDRED * numeral.value / whole).quantize(_CENT)
    return numeral._replace(value=share, after=after, form=Form.SHARE, bare=False)


def _whole_number(tokens: Tokens, place: int, table: NumberWords) -> tuple[int, int]:
    """Return the whole number at *place*, written as a share is (not as a year is), and the place behind it."""
    word = tokens.lower[place]
    if word in table.cardinals:
        cardinal = _cardinal(tokens, place, table)
        return int(cardinal.value), cardinal.after
    if word.isascii() and word.isdigit() and (len(word) < _YEAR_DIGITS or word.endswith("000")):
        return int(word[:_LONGEST]), place + 1
    figure = figure_of(word) if is_figure(word) else None
    return (int(figure) if figure and "," in word else 0), place + 1
