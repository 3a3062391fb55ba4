"""Intervals on an ordered line (numbers, days) and how two of them lie to each other."""

import enum
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

import attrs

from claimtrack.errors import InvalidValueError

Point = TypeVar("Point", Decimal, date)


class Position(enum.Enum):
    """How one interval lies to another; exactly one holds for any two."""

    EQUAL = "equal"
    WITHIN = "within"
    AROUND = "around"
    OVERLAPS = "overlaps"
    BELOW = "below"
    ABOVE = "above"

    @property
    def mirrored(self) -> "Position":
        """The same position seen from the other interval."""
        return _MIRROR.get(self, self)


_MIRROR = {
    Position.WITHIN: Position.AROUND,
    Position.AROUND: Position.WITHIN,
    Position.BELOW: Position.ABOVE,
    Position.ABOVE: Position.BELOW,
}


@attrs.frozen(kw_only=True)
class Interval(Generic[Point]):
    """All points from *low* to *high*.

    Attributes:
        low: The lower end, or None when it is open to everything below.
        high: The upper end, or None when it is open to everything above.
        low_excluded: Whether *low* itself stands outside ("more than 450").
        high_excluded: Whether *high* itself stands outside ("fewer than 10").

    Raises:
        InvalidValueError: If no point lies between the ends.
    """

    low: Point | None
    high: Point | None
    low_excluded: bool = False
    high_excluded: bool = False

    def __attrs_post_init__(self) -> None:
        if _ends_below(self, self):
            msg = f"No value lies between {self.low} and {self.high}; the low end must come first."
            raise InvalidValueError(msg)

    def __contains__(self, point: Point) -> bool:
        """Return whether *point* lies in the interval."""
        return position(Interval(low=point, high=point), self) in {Position.EQUAL, Position.WITHIN}


def position(one: Interval[Point], other: Interval[Point]) -> Position:
    """Return how *one* lies to *other*.

    Returns:
        BELOW or ABOVE when they share no point, EQUAL when they share all, WITHIN when *one* is the narrower,
        AROUND when it is the broader, OVERLAPS when each has points of its own.
    """
    if _ends_below(one, other):
        return Position.BELOW
    if _ends_below(other, one):
        return Position.ABOVE
    starts_inside = _start(one) >= _start(other)
    ends_inside = _end(one) <= _end(other)
    if starts_inside and ends_inside:
        same = _start(one) == _start(other) and _end(one) == _end(other)
        return Position.EQUAL if same else Position.WITHIN
    if _start(one) <= _start(other) and _end(one) >= _end(other):
        return Position.AROUND
    return Position.OVERLAPS


# An end becomes a key that orders on one line with all others: the first item tells the open sides apart, the last
# puts an excluded end just beyond the point (a start) or just before it (an end).
_Key = tuple[int] | tuple[int, Point, int]


def _start(interval: Interval[Point]) -> _Key[Point]:
    return (0,) if interval.low is None else (1, interval.low, int(interval.low_excluded))


def _end(interval: Interval[Point]) -> _Key[Point]:
    return (2,) if interval.high is None else (1, interval.high, -int(interval.high_excluded))


def _ends_below(one: Interval[Point], other: Interval[Point]) -> bool:
    return _end(one) < _start(other)
