from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.errors import InvalidValueError
from claimtrack.model.interval import Position, position
from claimtrack.model.period import Period
from tests.strategies import periods

MONDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 6)


@given(periods())
def test_its_days_may_be_off_by_the_tolerance(period: Period) -> None:
    widened = timedelta(days=period.tolerance_days)
    assert period.since is None or period.extent.low == period.since - widened
    assert period.until is None or period.extent.high == period.until + widened


@given(periods())
def test_its_own_days_lie_in_its_extent(period: Period) -> None:
    exact = Period(since=period.since, until=period.until).extent
    assert position(exact, period.extent) in {Position.EQUAL, Position.WITHIN}


@given(st.integers(1, 10**6))
def test_tolerance_stops_at_the_ends_of_the_calendar(days: int) -> None:
    ever = Period(since=date.min, until=date.max, tolerance_days=days)
    assert (ever.extent.low, ever.extent.high) == (date.min, date.max)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period.on(MONDAY, words="on Monday"), "2026-03-02"),
        (Period(since=MONDAY), "since 2026-03-02"),
        (Period(until=FRIDAY), "until 2026-03-06"),
        (Period(since=MONDAY, until=FRIDAY), "2026-03-02 to 2026-03-06"),
    ],
)
def test_it_prints_its_days(period: Period, words: str) -> None:
    assert str(period) == words


def test_a_period_has_an_end_and_its_ends_in_order() -> None:
    with pytest.raises(InvalidValueError, match="needs a first or a last day"):
        Period()
    with pytest.raises(InvalidValueError, match="the low end must come first"):
        Period(since=FRIDAY, until=MONDAY)
    with pytest.raises(InvalidValueError, match="tolerance_days is -1"):
        Period(since=MONDAY, tolerance_days=-1)
