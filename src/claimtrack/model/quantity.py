"""Quantity: how many, or how much, of what."""

import enum
from decimal import Decimal
from typing import Self

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.model import fields
from claimtrack.model.interval import Interval

# House rule, see features/recurrence.feature: "about 90" covers 81 to 99, "nearly 500" covers 450 to 500.
APPROXIMATION = Decimal("0.1")

# Larger figures do not occur in news, and this keeps every figure inside what databases can order as a number.
LARGEST = Decimal(10) ** 18

# A third, as Python reckons it, has 28 places; what has more is no figure that anybody wrote.
MOST_PLACES = 300


class Modifier(enum.Enum):
    """The word beside a number that says how exactly it is meant."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    FEWER_THAN = "fewer than"
    RANGE = "range"
    VAGUE = "vague"


class _Ends(enum.Enum):
    NONE = "no end known"
    LOW = "a low end only"
    HIGH = "a high end only"
    ONE = "one figure"
    BOTH = "a low and a high end"
    CROSSED = "a low end above the high end"


_FITTING = {
    Modifier.EXACT: (_Ends.ONE,),
    Modifier.ABOUT: (_Ends.ONE,),
    Modifier.NEARLY: (_Ends.ONE,),
    Modifier.AT_LEAST: (_Ends.LOW,),
    Modifier.MORE_THAN: (_Ends.LOW,),
    Modifier.UP_TO: (_Ends.HIGH,),
    Modifier.FEWER_THAN: (_Ends.HIGH,),
    Modifier.RANGE: (_Ends.BOTH,),
    Modifier.VAGUE: (_Ends.LOW, _Ends.BOTH),
}


def _as_decimal(value: Decimal | int | None) -> Decimal | None:
    if isinstance(value, bool):
        msg = f"A figure must be a Decimal or a whole number, not {value}."  # though True is 1 to Python
        raise InvalidValueError(msg)
    return Decimal(value) if isinstance(value, int) else value


@attrs.frozen(kw_only=True)
class Quantity:
    """How many, or how much, of what: ten rocket attacks, more than 450 people killed, 3 million euros.

    Attributes:
        low: The lower end of the figure; None when open. Whole numbers are taken as well as Decimal.
        high: The upper end; None when open. Equal to *low* for one figure ("460", "about 460").
        modifier: How exactly the figure is meant.
        noun: What is counted, or the unit, in the words of the text ("rocket attacks", "percent of the vote").
        role: What happened to what is counted, when that tells one count from another ("killed", "injured"); else empty.
        currency: ISO 4217 code for money, else empty.
        words: The number phrase as written; empty when the figure was not read from a text.

    Raises:
        InvalidValueError: If both ends are open, the ends are crossed, a figure is not finite, beyond ±10^18 or of more than 300
            decimal places, or the modifier does not fit the ends (such as "at least" with an upper end).
    """

    low: Decimal | None = attrs.field(default=None, converter=_as_decimal)
    high: Decimal | None = attrs.field(default=None, converter=_as_decimal)
    modifier: Modifier = Modifier.EXACT
    noun: str = fields.text()
    role: str = fields.text()
    currency: str = fields.text()
    words: str = fields.text()

    def __attrs_post_init__(self) -> None:
        for figure in (self.low, self.high):
            _check_figure(figure)
        fitting = _FITTING[self.modifier]
        ends = _ends(self.low, self.high)
        if ends not in fitting:
            right = " or ".join(fit.value for fit in fitting)
            msg = f"A quantity meant as {self.modifier.value!r} has {right}, not {ends.value} ({self.low}, {self.high})."
            raise InvalidValueError(msg)

    @classmethod
    def exactly(cls, figure: Decimal | int, noun: str = "", role: str = "") -> Self:
        """Return the quantity of one exact *figure*."""
        value = Decimal(figure)
        return cls(low=value, high=value, noun=noun, role=role)

    @property
    def unit(self) -> str:
        """What is counted and what happened to it, in one phrase: "people killed", "USD", "rocket attacks"."""
        return " ".join(part for part in (self.currency, self.noun, self.role) if part)

    @property
    def extent(self) -> Interval[Decimal]:
        """All figures for which the statement would be true, as the modifier has it."""
        low, high = self.low, self.high
        if (
            self.modifier in (Modifier.ABOUT, Modifier.NEARLY)
            and low is not None
            and high is not None
        ):
            margin = abs(low) * APPROXIMATION
            return Interval(
                low=low - margin, high=high + margin * (self.modifier is Modifier.ABOUT)
            )
        return Interval(
            low=low,
            high=high,
            low_excluded=self.modifier is Modifier.MORE_THAN,
            high_excluded=self.modifier is Modifier.FEWER_THAN,
        )

    def __str__(self) -> str:
        """Return the figure with its modifier and its unit: "more than 450 people killed"."""
        return f"{self.figure} {self.unit}".strip()

    @property
    def figure(self) -> str:
        """The figure with its modifier, in digits: "more than 450", "5,000 to 7,000"."""
        if self.low is not None and self.high is not None and self.low != self.high:
            figure = f"{self.low:,f} to {self.high:,f}"
        else:
            figure = f"{self.high if self.low is None else self.low:,f}"
        if self.modifier in (Modifier.EXACT, Modifier.RANGE):
            return figure
        return (
            f"{figure} or so"
            if self.modifier is Modifier.VAGUE
            else f"{self.modifier.value} {figure}"
        )


def _check_figure(figure: object) -> None:
    if figure is None:
        return
    if not isinstance(figure, Decimal):
        msg = (
            f"A figure must be a Decimal or a whole number, not {type(figure).__name__} {figure!r}."
        )
        raise InvalidValueError(msg)
    # Compared before anything is reckoned, since sums with figures such as 1E+1000000000 fail, and printing them takes long.
    exponent = figure.as_tuple().exponent
    if not isinstance(exponent, int) or not -LARGEST <= figure <= LARGEST:
        msg = f"The figure {figure!s:.40} is out of reach; figures lie between -10^18 and 10^18."
        raise InvalidValueError(msg)
    if abs(exponent) > MOST_PLACES:
        msg = f"The figure {figure!s:.40} has more than {MOST_PLACES} decimal places."
        raise InvalidValueError(msg)


def _ends(low: Decimal | None, high: Decimal | None) -> _Ends:
    if low is None:
        return _Ends.NONE if high is None else _Ends.HIGH
    if high is None:
        return _Ends.LOW
    if low == high:
        return _Ends.ONE
    return _Ends.BOTH if low < high else _Ends.CROSSED
