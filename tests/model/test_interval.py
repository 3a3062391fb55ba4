from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.errors import InvalidValueError
from claimtrack.model.interval import Interval, Position, position

points = st.integers(-5, 5).map(Decimal)


@st.composite
def intervals(draw: st.DrawFn) -> Interval[Decimal]:
    low, high = sorted([draw(points), draw(points)])
    closed = low == high
    return Interval(
        low=draw(st.sampled_from([low, None])),
        high=draw(st.sampled_from([high, None])),
        low_excluded=not closed and draw(st.booleans()),
        high_excluded=not closed and draw(st.booleans()),
    )


# Points between whole ones too, so that an excluded end shows.
grid = [Decimal(half) / 2 for half in range(-14, 15)]


def members(interval: Interval[Decimal]) -> set[Decimal]:
    return {point for point in grid if point in interval}


@given(intervals(), intervals())
def test_position_is_mirrored(one: Interval[Decimal], other: Interval[Decimal]) -> None:
    assert position(one, other) is position(other, one).mirrored


@given(intervals())
def test_an_interval_equals_itself(one: Interval[Decimal]) -> None:
    assert position(one, one) is Position.EQUAL


@given(intervals(), intervals())
def test_position_says_which_points_are_shared(
    one: Interval[Decimal], other: Interval[Decimal]
) -> None:
    mine, yours = members(one), members(other)
    expected = {
        Position.EQUAL: mine == yours,
        Position.WITHIN: mine <= yours,
        Position.AROUND: mine >= yours,
        Position.OVERLAPS: bool(mine & yours and mine - yours and yours - mine),
        Position.BELOW: max(mine) < min(yours),
        Position.ABOVE: min(mine) > max(yours),
    }
    assert expected[position(one, other)]


@given(intervals(), intervals(), intervals())
def test_within_is_transitive(
    one: Interval[Decimal], middle: Interval[Decimal], other: Interval[Decimal]
) -> None:
    inside = {Position.EQUAL, Position.WITHIN}
    if position(one, middle) in inside and position(middle, other) in inside:
        assert position(one, other) in inside


@pytest.mark.parametrize("excluded", [{"low_excluded": True}, {"high_excluded": True}])
def test_an_interval_holds_a_point(excluded: dict[str, bool]) -> None:
    with pytest.raises(InvalidValueError, match="No value lies between 3 and 3"):
        Interval(low=Decimal(3), high=Decimal(3), **excluded)
    with pytest.raises(InvalidValueError, match="No value lies between 4 and 3"):
        Interval(low=Decimal(4), high=Decimal(3))
