"""Figures: how the values of one measure lie to each other, on one day and over the days."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import attrs

from claimtrack.matching.words.vocabulary import ENGLISH
from claimtrack.model.interval import Interval, Position, position
from claimtrack.model.quantity import APPROXIMATION, Modifier, Quantity
from claimtrack.model.relation import Relation, Side

# A vague word reaches from its lower end up to where the next one begins: dozens end about where hundreds begin.
VAGUE_REACH = 5

# A figure told in tens or more is a round one.
_ROUND = 10

# A figure converted from another unit is told as a round one there: 15 miles are "25 kilometres" in the next outlet.
_CONVERSION = APPROXIMATION

# A figure that lies no further from another one than this, and is round where that one is not, rounds it: 44,058 votes
# are "44,000" in the next outlet. A house value.
_ROUNDING = Decimal("0.005")

# One digit says too little of what it rounds.
_FEWEST_DIGITS = 2

_WORD = re.compile(r"[a-z]+")

# Of a count that only grows, a later value below this share of an earlier one hardly corrects it; it is another count.
# A house value: corrections in the stories for development take back a third at the most.
_LEAST_REVISED = Decimal("0.5")

_LOOSE = {Modifier.ABOUT, Modifier.NEARLY}
_LOWER_BOUNDS = {Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.VAGUE}


@attrs.frozen(kw_only=True)
class Figure:
    """The value of a measure on a day.

    Attributes:
        quantity: The value.
        as_of: The day it speaks from; None when unknown.
        scale: What one of its unit is in the unit in which figures are compared; above 0.
    """

    quantity: Quantity
    as_of: date | None
    scale: Decimal = Decimal(1)

    @property
    def extent(self) -> Interval[Decimal]:
        """All figures for which it would be true, in the unit of comparison."""
        return _scaled(self.quantity.extent, self.scale)

    @property
    def told(self) -> Interval[Decimal]:
        """The figures that its teller has in mind: a bound reaches no further than its roundness."""
        low, high = self.quantity.low, self.quantity.high
        if low is None or high is not None:
            return self.extent
        reach = low + _reach(low, self.quantity.modifier)
        return _scaled(Interval(low=low, high=reach), self.scale)

    @property
    def lower_bound(self) -> Decimal | None:
        """The low end of a figure that says no more than that; else None."""
        is_bound = self.quantity.modifier in _LOWER_BOUNDS and self.quantity.high is None
        low = self.quantity.low if is_bound else None
        return None if low is None else low * self.scale


@attrs.frozen(kw_only=True)
class Movement:
    """How two figures of one measure lie to each other.

    Attributes:
        relation: SAME, COMPATIBLE, UPDATE, REVISION, CONTRADICTS; or RELATED when a day is missing to tell.
        side: The narrower one (COMPATIBLE) or the later one (UPDATE, REVISION); else None.
    """

    relation: Relation
    side: Side | None = None


def movement(
    this: Figure, other: Figure, *, falls: bool = False, is_settled: bool = False
) -> Movement:
    """Return how two figures of one measure lie to each other.

    Args:
        this: A figure.
        other: Another.
        falls: Whether the measure falls as naturally as it rises; then a lower figure is an update too.
        is_settled: Whether the measure is what it is from the start; then another figure contradicts on any day.
    """
    lies = _position(this, other)
    if lies is Position.EQUAL:
        return Movement(relation=Relation.SAME)
    if _rounds(this, other):
        return Movement(relation=Relation.COMPATIBLE, side=Side.OTHER)
    if _rounds(other, this):
        return Movement(relation=Relation.COMPATIBLE, side=Side.THIS)
    apart = lies in _APART
    later = later_side(this.as_of, other.as_of)
    if later is not None and not is_settled:
        new, old = (this, other) if later is Side.THIS else (other, this)
        moved = _moved(old, new)
        if moved is not None:
            fell = moved is Position.ABOVE and not falls
            return Movement(relation=Relation.REVISION if fell else Relation.UPDATE, side=later)
    if not apart:
        return Movement(relation=Relation.COMPATIBLE, side=_NARROWER.get(lies))
    is_told_together = this.as_of is not None and this.as_of == other.as_of
    contradicts = is_settled or is_told_together
    return Movement(relation=Relation.CONTRADICTS if contradicts else Relation.RELATED)


def covers(this: Figure, other: Figure) -> bool:
    """Return whether the *other* figure says all that *this* one says: whoever denies this denies that."""
    return _position(this, other) in {Position.EQUAL, Position.AROUND}


def later_side(this: date | None, other: date | None) -> Side | None:
    """Return which of two days is the later one; None when they are one, or one is unknown."""
    if this is None or other is None or this == other:
        return None
    return Side.THIS if this > other else Side.OTHER


_APART = {Position.BELOW, Position.ABOVE}
_NARROWER = {Position.WITHIN: Side.THIS, Position.AROUND: Side.OTHER}


def _position(this: Figure, other: Figure) -> Position:
    lies = position(this.extent, other.extent)
    if this.scale == other.scale or lies not in _APART:
        return lies
    return position(_rounded(this.extent), _rounded(other.extent))


def _moved(old: Figure, new: Figure) -> Position | None:
    """Return how *old* lies to *new* when they are apart beyond what words leave open: BELOW or ABOVE; else None.

    "At least 304" a day before "1,297" was not a wider word for it: a bound is told near to what it bounds.
    """
    lies = _position(old, new)
    if lies in _APART:
        return lies
    lies = position(old.told, new.told)
    if lies in _APART and old.scale == new.scale:
        return lies
    if old.lower_bound is not None and new.lower_bound is not None:
        return Position.BELOW if old.lower_bound < new.lower_bound else None
    return None


def _reach(low: Decimal, modifier: Modifier) -> Decimal:
    """Return how far above *low* its teller may see the true figure.

    A round bound leaves room, a tenth as for "about"; one told to the last digit ("at least 304") is the count of the
    day. "More than" leaves one at least: more than five are six.
    """
    if modifier is Modifier.VAGUE:
        return abs(low) * (VAGUE_REACH - 1)
    tenth = abs(low) * APPROXIMATION
    if modifier is Modifier.MORE_THAN:
        return max(Decimal(1), tenth)
    return tenth if low % _ROUND == 0 else Decimal(0)


def is_far_below(new: Figure, old: Figure) -> bool:
    """Return whether a figure is too far below an older one to correct it."""
    ends = [end for end in (new.extent.low, new.extent.high) if end is not None]
    return old.extent.low is not None and ends[-1] < old.extent.low * _LEAST_REVISED


# A figure with fewer digits is too short to tell a slip from another count.
_FEWEST_SLIPPED = 4


def is_slip(one: Figure, other: Figure) -> bool:
    """Return whether two figures, each told in full, are one but for a digit left out or put in: 1,941 and 194."""
    short, long = sorted((one.quantity.low or 0, other.quantity.low or 0))
    digits = f"{long:f}"
    is_whole = short == int(short) and long == int(long)
    if not is_whole or short <= 0 or len(digits) < _FEWEST_SLIPPED:
        return False
    return f"{short:f}" in {digits[:at] + digits[at + 1 :] for at in range(len(digits))}


def _rounds(this: Figure, other: Figure) -> bool:
    """Return whether *this* is one figure, and a rounder one for the *other*."""
    mine, yours = this.extent.low, other.extent.low
    is_one = mine == this.extent.high and yours == other.extent.high
    if _is_nearly(this, other):
        return True
    if not is_one or mine is None or yours is None or not mine or _digits(mine) >= _digits(yours):
        return False
    is_near = abs(mine - yours) <= abs(mine) * _ROUNDING
    return (is_near and mine % _ROUND**2 == 0) or _is_rounded_to(mine, yours, this)


def _is_nearly(this: Figure, other: Figure) -> bool:
    """Return whether *this* is a whole figure told as about right, and the *other* a fraction that rounds to it.

    "Nearly one point" are 0.8, though a tenth around it does not reach so far.
    """
    mine, yours = this.quantity.low, other.quantity.low
    is_told_so = this.quantity.modifier in _LOOSE and this.scale == other.scale
    if not is_told_so or yours is None or yours != other.quantity.high:
        return False
    whole = yours.to_integral_value(ROUND_HALF_UP)
    return whole == mine and whole != yours


def _is_rounded_to(mine: Decimal, yours: Decimal, teller: Figure) -> bool:
    """Return whether *yours*, told in as few digits as *mine*, is mine: 51.18 and 51.2, 4,634,000 and "4.6 million".

    A whole figure in full is meant as it stands, and one digit is too few to tell: 6 percent are not 6.4.
    """
    last = mine.normalize().as_tuple().exponent
    is_short = not ENGLISH.scales.isdisjoint(_WORD.findall(teller.quantity.words.lower()))
    has_decimals = yours != yours.to_integral_value()
    if not isinstance(last, int) or _digits(mine) < _FEWEST_DIGITS:
        return False
    if not (is_short or (has_decimals and last <= 0)):
        return False
    return yours.quantize(Decimal(1).scaleb(last), rounding=ROUND_HALF_UP) == mine


def _digits(value: Decimal) -> int:
    """Return how many digits tell *value*, zeros at its end left out."""
    return len(value.normalize().as_tuple().digits)


def _scaled(extent: Interval[Decimal], scale: Decimal) -> Interval[Decimal]:
    return attrs.evolve(
        extent,
        low=None if extent.low is None else extent.low * scale,
        high=None if extent.high is None else extent.high * scale,
    )


def _rounded(extent: Interval[Decimal]) -> Interval[Decimal]:
    low, high = extent.low, extent.high
    return Interval(
        low=None if low is None else low - abs(low) * _CONVERSION,
        high=None if high is None else high + abs(high) * _CONVERSION,
    )
