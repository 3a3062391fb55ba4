from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.errors import InvalidValueError
from claimtrack.model.claim import ClaimId
from claimtrack.model.quantity import Quantity
from claimtrack.model.series import (
    DatedValue,
    Flag,
    FlagKind,
    Gap,
    Series,
    SeriesId,
    SeriesKind,
    SeriesPolicy,
    Standing,
)
from tests.strategies import days

TUESDAY = date(2026, 3, 3)


def value(
    day: date | None = TUESDAY, standing: Standing = Standing.CURRENT, *flags: Flag
) -> DatedValue:
    return DatedValue(
        claim=ClaimId(f"{day} {standing.value}"),
        quantity=Quantity.exactly(34),
        as_of=day,
        standing=standing,
        flags=flags,
    )


def series(*values: DatedValue, kind: SeriesKind = SeriesKind.CUMULATIVE) -> Series:
    return Series(id=SeriesId("flood"), measure="people killed", kind=kind, values=values)


def test_its_current_values_are_those_that_hold_today() -> None:
    found = series(*(value(standing=standing) for standing in Standing))
    assert [held.standing for held in found.current] == [Standing.CURRENT]


def test_a_value_is_told_in_one_line() -> None:
    assert str(value()) == "2026-03-03  34  current"
    assert value().teller == "nobody named"
    assert value().first is None


def test_flagged_values_are_those_to_look_at() -> None:
    flagged = value(TUESDAY, Standing.DISPUTED, Flag(kind=FlagKind.REVISION, words="34 after 41"))
    assert series(value(), flagged).flagged == (flagged,)


def test_the_rhythm_tells_gaps_and_when_the_next_value_is_due() -> None:
    found = series(
        *(value(TUESDAY + timedelta(days=after)) for after in (0, 7, 14, 35)), value(None)
    )

    assert found.rhythm == 7
    assert found.gaps == (Gap(since=date(2026, 3, 18), until=date(2026, 4, 6)),)
    assert found.gaps[0].days == 20
    assert found.next_expected == date(2026, 4, 14)


def test_nothing_is_expected_of_what_has_no_rhythm() -> None:
    late = value(date.max)
    assert series(value()).next_expected is None
    assert series(value(), value(date(2026, 3, 4)), kind=SeriesKind.ONE_OFF).next_expected is None
    assert series(value(date.max - timedelta(days=1)), late).next_expected is None


@given(st.lists(days, min_size=1, max_size=6))
def test_gaps_hold_no_day_with_a_value(found: list[date]) -> None:
    known = series(*map(value, found))
    assert all(not gap.since <= day <= gap.until for gap in known.gaps for day in known.days)
    assert all(gap.days >= 1 for gap in known.gaps)


@pytest.mark.parametrize("slots", [{"sources": 0}, {"jump": 1}, {"jump": float("nan")}])
def test_a_policy_out_of_range_is_refused(slots: dict[str, float]) -> None:
    with pytest.raises(InvalidValueError, match="1 or more sources"):
        SeriesPolicy(**slots)  # type: ignore[arg-type]  # fields by name
