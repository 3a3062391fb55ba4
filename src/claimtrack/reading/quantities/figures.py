"""The figures of a quantity: one number or a range, with sign of money, percent and the words that modify it."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import attrs

from claimtrack.model.quantity import Modifier
from claimtrack.reading.language import filled, words
from claimtrack.reading.quantities.money import (
    Currencies,
    currencies,
    name_at,
    sign_at,
    sign_before,
)
from claimtrack.reading.quantities.numerals import (
    Form,
    NumberWords,
    Numeral,
    number_words,
    read_numeral,
)
from claimtrack.reading.text.phrases import Phrases
from claimtrack.reading.text.tokens import Tokens

_DASHES = frozenset("-\u2013\u2014\u2011")
_WINDOW = 8
_NEIGHBOURS = 2


class Figures(NamedTuple):
    """The figures of a quantity as they stand in a sentence.

    Attributes:
        first: The first token, with modifier and sign of money.
        number: The first token of the number itself.
        after: The token behind the last one, with percent and name of money.
        low: The lower end; None when open.
        high: The upper end; None when open.
        modifier: How exactly the figure is meant.
        numeral: The (first) number as written.
        second: The second number of a range.
        currency: ISO 4217 code for money, else empty.
        share: "percent", "percentage points" or "basis points", else empty.
        rules: Names of the rules that gave the figures and the modifier.
    """

    first: int
    number: int
    after: int
    low: Decimal | None
    high: Decimal | None
    modifier: Modifier
    numeral: Numeral
    second: Numeral | None = None
    currency: str = ""
    share: str = ""
    rules: tuple[str, ...] = ()

    @property
    def is_one(self) -> bool:
        """Whether the figure is a single one."""
        return self.low == self.high == 1


@attrs.frozen(kw_only=True)
class FigureWords:
    """The words of a language around figures, ready for use."""

    numbers: NumberWords
    money: Currencies
    percent: Phrases[str]
    share: str
    before: Phrases[Modifier]
    behind: Phrases[Modifier]
    to: frozenset[str]
    neighbours: frozenset[str]
    between: tuple[str, str]
    from_: str
    by: str
    than: str
    changes: frozenset[str]


@cache
def figure_words(language: str) -> FigureWords:
    """Return the words of a *language* around figures."""
    table = words(language)
    numbers, modifiers, figures = table["numbers"], table["modifiers"], table["figures"]
    return filled(
        FigureWords,
        {**numbers, **figures},
        numbers=number_words(language),
        money=currencies(language),
        share=table["units"]["share"],
        percent=Phrases[str].grouped(table["units"]["percent"]),
        before=_modifiers(modifiers["before"]),
        behind=_modifiers(modifiers["after"]),
        from_=figures["from"],
    )


def _modifiers(table: Mapping[str, list[str]]) -> Phrases[Modifier]:
    return Phrases[Modifier].grouped({Modifier(name): phrases for name, phrases in table.items()})


def read_figures(tokens: Tokens, index: int, table: FigureWords) -> Figures | None:
    """Return the figures whose number begins at *index*, with what stands around them."""
    first, currency = sign_before(tokens, index, table.money)
    numeral = read_numeral(tokens, index, table.numbers, money=bool(currency))
    if numeral is None:
        return None
    after, share = _percent(tokens, numeral.after, table)
    second = _second(tokens, numeral, first, after, table)
    if second is not None:
        numeral = _sharing_scale(numeral, second)
        after, share = _percent(tokens, second.after, table)
    last = second or numeral
    named = (
        None if share or currency else name_at(tokens, after, table.money, scaled=last.scale > 1)
    )
    if named:
        after, currency = named
    if numeral.form is Form.SHARE:
        share = table.share
    figures = Figures(
        first=first
        - (second is not None and tokens.lower[first - 1] in {table.from_, table.between[0]}),
        number=index,
        after=after,
        low=numeral.value,
        high=last.value,
        modifier=Modifier.RANGE if second else Modifier.EXACT,
        numeral=numeral,
        second=second,
        currency=currency,
        share=share,
        rules=(f"number.{'range' if second else numeral.form.name.lower()}",),
    )
    if tokens.lower[first - 1] == table.by and _is_change(tokens, first, table):
        figures = figures._replace(rules=(*figures.rules, "number.change"))  # rose by 4 to 20
    return _modified(tokens, figures, table)


def _percent(tokens: Tokens, index: int, table: FigureWords) -> tuple[int, str]:
    return table.percent.starting(tokens, index) or (index, "")


def _sharing_scale(numeral: Numeral, second: Numeral) -> Numeral:
    """Give the first figure of a range the scale of the second: $4-5 million."""
    if numeral.scale == 1 and numeral.value < second.value / second.scale:
        return numeral._replace(value=numeral.value * second.scale)
    return numeral


def _second(
    tokens: Tokens, numeral: Numeral, first: int, after: int, table: FigureWords
) -> Numeral | None:
    """Return the second number of a range that *numeral* begins; None if there is no range."""
    joint = tokens.lower[after]
    shared = after > numeral.after
    if not _joins(tokens, joint, first, after, table) or (
        shared and tokens.lower[first - 1] in table.changes
    ):
        return None  # rose 9% to 12%
    modified = table.before.starting(tokens, after + 1)  # from 40 to over 55
    start = modified[0] if modified else after + 1
    place = sign_at(tokens, start, table.money)
    if place > start and first == numeral.first:
        return None  # rose 9 to $12
    second = read_numeral(tokens, place, table.numbers, money=place > start)
    forms = (Form.FIGURE, Form.SHARE, Form.ROUND)
    if second is None or numeral.form not in forms or second.form not in forms:
        return None
    if _sharing_scale(numeral, second).value >= second.value:
        return None
    if shared and _percent(tokens, second.after, table)[1] == "":
        return None
    near = second.value - numeral.value <= _NEIGHBOURS
    return second if near or joint not in table.neighbours else None


def _joins(tokens: Tokens, joint: str, first: int, after: int, table: FigureWords) -> bool:
    """Return whether *joint* makes one range of the numbers around it: "to", a dash, "or", "between … and"."""
    before = tokens.lower[first - 1]
    if joint == table.between[1]:
        return before == table.between[0]
    if joint in _DASHES:
        return tokens.glued(after) == tokens.glued(after + 1)
    if joint in table.neighbours:
        return True
    return joint in table.to and not _is_change(tokens, first, table)


def _is_change(tokens: Tokens, first: int, table: FigureWords) -> bool:
    """Return whether "from 4 to 20" or "by 4 to 20" tells a move from one figure to another, which makes two claims."""
    if tokens.lower[first - 1] not in {table.from_, table.by}:
        return False
    window = tokens.lower[max(0, first - _WINDOW) : first]
    return any(word in table.changes for word in window)


def _modified(tokens: Tokens, figures: Figures, table: FigureWords) -> Figures:
    """Return the *figures* as the words before and behind them mean them."""
    first, modifier = figures.first, Modifier.EXACT
    while found := table.before.ending(tokens, first):
        if found[1] is Modifier.UP_TO and tokens.lower[found[0] - 1] in table.changes:
            break  # the wage goes up to 12 euros
        first = found[0]
        if modifier in (Modifier.EXACT, Modifier.ABOUT) and found[1] is not Modifier.EXACT:
            modifier = found[1]
    behind = modifier_behind(tokens, figures.after, table)
    if behind:
        modifier = behind[1]
        figures = figures._replace(after=behind[0])
    if first != figures.first:
        figures = figures._replace(first=first)
    return _folded(figures, modifier)


def _folded(figures: Figures, modifier: Modifier) -> Figures:
    """Open or keep the ends of the *figures* as *modifier* has it; a range and a vague word keep theirs."""
    rules = (
        figures.rules
        if modifier is Modifier.EXACT
        else (*figures.rules, f"modifier.{modifier.name.lower()}")
    )
    if figures.modifier is Modifier.RANGE:
        return figures._replace(rules=rules)
    if modifier is Modifier.EXACT and figures.numeral.form not in (Form.VAGUE, Form.ROUND):
        return figures
    low, high = figures.low, figures.high
    if figures.numeral.form is Form.VAGUE:
        modifier, high = Modifier.VAGUE, None
    elif figures.numeral.form is Form.ROUND and modifier is Modifier.EXACT:
        modifier = Modifier.ABOUT
    if modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN):
        high = None
    if modifier in (Modifier.UP_TO, Modifier.FEWER_THAN):
        low = None
    return figures._replace(low=low, high=high, modifier=modifier, rules=rules)


def modifier_behind(tokens: Tokens, after: int, table: FigureWords) -> tuple[int, Modifier] | None:
    """Return the modifier that begins at *after* ("or more"), and the place behind it."""
    behind = table.behind.starting(tokens, after)
    return behind if behind and tokens.lower[behind[0]] != table.than else None


def with_modifier(figures: Figures, modifier: Modifier) -> Figures:
    """Return the *figures* meant as *modifier* has it, where a word behind the noun says so ("ten people or more")."""
    return _folded(figures, modifier) if figures.modifier is Modifier.EXACT else figures
