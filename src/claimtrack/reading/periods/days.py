"""Days: calendar spans with the arithmetic that time words need, safe from year 1 to year 9999."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

MONTHS = 12
WEEK = 7
# The guide of the field's corpora: early is the first to the tenth, late from the 21st on.
_EARLY_ENDS, _LATE_STARTS = 10, 21


class Days(NamedTuple):
    """Whole days from *since* to *until*, both inclusive.

    Attributes:
        since: The first day.
        until: The last day.
        tolerance: By how many days either end may be off.
    """

    since: date
    until: date
    tolerance: int = 0


def shifted(day: date, days: int) -> date:
    """Return the day *days* later, or the first or last day of the calendar when that lies beyond it."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def shifted_months(day: date, months: int) -> date:
    """Return the same day *months* later, or the last day of that month when it is shorter; never beyond the calendar."""
    index = day.year * MONTHS + day.month - 1 + months
    year, month = divmod(index, MONTHS)
    if year < date.min.year:
        return date.min
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def of_day(day: date) -> Days:
    """Return the days of one *day*."""
    return Days(day, day)


def of_month(year: int, month: int) -> Days:
    """Return the days of a *month*; ``shifted_months`` is the way to count months."""
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def of_months(year: int, first: int, count: int) -> Days:
    """Return the days of *count* months from the *first* (1 to 12) of a *year*."""
    last = shifted_months(date(year, first, 1), count - 1)
    return Days(date(year, first, 1), of_month(last.year, last.month).until)


def of_year(year: int) -> Days:
    """Return the days of a *year*."""
    return Days(date(year, 1, 1), date(year, 12, 31))


def of_week(day: date) -> Days:
    """Return the days from Monday to Sunday around *day*."""
    monday = shifted(day, -day.weekday())
    return Days(monday, shifted(monday, WEEK - 1))


def part_of_month(days: Days, part: str) -> Days:
    """Return the "early", "mid" or "late" days of the month *days*: 1 to 10, 11 to 20, from 21 on."""
    first, last = days.since, days.until
    if part == "early":
        return Days(first, first.replace(day=_EARLY_ENDS))
    if part == "mid":
        return Days(first.replace(day=_EARLY_ENDS + 1), first.replace(day=_LATE_STARTS - 1))
    return Days(first.replace(day=_LATE_STARTS), last)


def part_of_span(days: Days, part: str) -> Days:
    """Return the "early", "mid" or "late" third of a longer span such as a year."""
    first, last = days.since, days.until
    third = ((last - first).days + 1) // 3
    tolerance = max(days.tolerance, third // 3)
    if part == "early":
        return Days(first, shifted(first, third), tolerance)
    if part == "mid":
        return Days(shifted(first, third), shifted(last, -third), tolerance)
    return Days(shifted(last, -third), last, tolerance)


def latest_weekday(weekday: int, today: date) -> date:
    """Return the latest *weekday* (0 is Monday) on or before *today*."""
    return shifted(today, -((today.weekday() - weekday) % WEEK))


def next_weekday(weekday: int, today: date) -> date:
    """Return the first *weekday* (0 is Monday) after *today*."""
    return shifted(today, (weekday - today.weekday() - 1) % WEEK + 1)


# --- units by the name of their list in the language's file -------------------------------------------------------------

_IN_MONTHS = {"months_unit": 1, "quarters": 3, "years": 12, "decades": 120, "centuries": 1200}
_IN_DAYS = {"days": 1, "weeks": 7, "fortnights": 14, "weekend": 7}
_HOURS = 24

# By how many days a moment "two weeks ago" may be off: about half a unit, for nobody counts more exactly.
TOLERANCE = {
    "hours": 1,
    "days": 1,
    "weeks": 4,
    "fortnights": 7,
    "weekend": 1,
    "months_unit": 16,
    "quarters": 45,
    "years": 183,
    "decades": 1826,
    "centuries": 18262,
}
# ... and by how many the far end of "the past three weeks".
SLACK = {
    "hours": 0,
    "days": 1,
    "weeks": 1,
    "fortnights": 1,
    "weekend": 1,
    "months_unit": 3,
    "quarters": 7,
    "years": 31,
    "decades": 366,
    "centuries": 3652,
}


def moved(day: date, count: int, unit: str) -> date:
    """Return the day *count* units away; hours count as the days they reach into."""
    if unit in _IN_MONTHS:
        return shifted_months(day, count * _IN_MONTHS[unit])
    if unit == "hours":
        return shifted(day, int(count / _HOURS) or (count > 0) - (count < 0))
    return shifted(day, count * _IN_DAYS[unit])


def unit_around(day: date, step: int, unit: str) -> Days:
    """Return the calendar's unit (week, month, year, …) that lies *step* away from the one around *day*."""
    there = moved(day, step, unit)
    if unit in _UNITS_AROUND:
        return _UNITS_AROUND[unit](there)
    return Days(min(there, day), max(there, day))


def _weekend(day: date) -> Days:
    saturday = shifted(of_week(day).since, _SATURDAY)
    return Days(saturday, shifted(saturday, 1))


_SATURDAY = 5


def _quarter_around(day: date) -> Days:
    return of_months(day.year, (day.month - 1) // 3 * 3 + 1, 3)


def _years_around(length: int) -> Callable[[date], Days]:
    def around(day: date) -> Days:
        first = day.year // length * length
        last = min(first + length - 1, date.max.year)
        return Days(date(max(first, 1), 1, 1), date(last, 12, 31), TOLERANCE["years"])

    return around


_UNITS_AROUND: Mapping[str, Callable[[date], Days]] = {
    "weeks": of_week,
    "weekend": _weekend,
    "months_unit": lambda day: of_month(day.year, day.month),
    "quarters": _quarter_around,
    "years": lambda day: of_year(day.year),
    "decades": _years_around(10),
    "centuries": _years_around(100),
}
