"""Resolving: from time words, taken apart, to days of the calendar; a function for each rule."""

from collections.abc import Callable, Mapping
from datetime import date

from claimtrack.reading.periods import days as cal
from claimtrack.reading.periods.days import Days
from claimtrack.reading.periods.words import Names

# The groups of a match that took part, by name.
_Groups = Mapping[str, str]


def resolved(
    rule: str, groups: _Groups, today: date | None, names: Names, *, ahead: bool
) -> Days | None:
    """Return the days that time words name; None when they name none, or cannot be told.

    Args:
        rule: The rule that found them.
        groups: Their parts, by the names in the language's patterns.
        today: The article's day; None when there is no calendar.
        names: What the words of the language mean.
        ahead: Whether they are told of what is to come.
    """
    resolved = _ABSOLUTE[rule](groups, names) if rule in _ABSOLUTE else None
    if resolved is None and rule in _RELATIVE and today is not None:
        return _RELATIVE[rule](groups, today, names, ahead)
    return resolved


def _form(text: str) -> str:
    return " ".join(text.lower().split())


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _bounded(year: int) -> int:
    return min(max(year, date.min.year), date.max.year)


# --- days and months ----------------------------------------------------------------------------------------------------

# A day without a year is the latest one up to the article's day; one only just after it belongs to an announcement
# more likely than to the year before, and a sentence on what is to come means one that lies ahead.
_JUST_AHEAD = 45
_LONG_PAST = 180


def _iso_day(groups: _Groups, names: Names) -> Days | None:
    del names
    year, month, day = map(int, groups["iso"].split("-"))
    made = _made(year, month, day)
    return cal.of_day(made) if made is not None else None


def _month_number(text: str, names: Names) -> int:
    return names.months[text.rstrip(".").lower()]


def _days_of(groups: _Groups, year: int, names: Names) -> Days | None:
    month = _month_number(groups.get("day_month") or groups["month_last"], names)
    first = int(groups.get("first") or groups["day_first"])
    last = int(groups.get("last") or groups.get("day_last") or first)
    since, until = _made(year, month, first), _made(year, month, last)
    return Days(since, until) if since and until and since <= until else None


def _day_of_year(groups: _Groups, names: Names) -> Days | None:
    return _days_of(groups, int(groups["day_year"]), names) if "day_year" in groups else None


def _day(groups: _Groups, today: date, names: Names, ahead: bool) -> Days | None:
    if "day_year" in groups:
        return None  # a day that its year does not have
    days = _days_of(groups, today.year, names)
    if days is None:  # 29 February, in a year that has none
        return _days_of(groups, _bounded(today.year - 1), names)
    distance = (days.since - today).days
    if ahead and distance < -_LONG_PAST:
        return _days_of(groups, _bounded(today.year + 1), names)
    if not ahead and distance > _JUST_AHEAD:
        return _days_of(groups, _bounded(today.year - 1), names)
    return days


def _part(days: Days, groups: _Groups, key: str, names: Names) -> Days:
    """Return the early, mid or late part of *days* that the group *key* asks for, or all of them."""
    if key not in groups:
        return days
    part = names.parts[_form(groups[key])]
    return cal.part_of_month(days, part) if key == "month_part" else cal.part_of_span(days, part)


def _month_of_year(groups: _Groups, names: Names) -> Days | None:
    if "month_year" not in groups:
        return None
    month = _month_number(groups["month_name"], names)
    return _part(cal.of_month(int(groups["month_year"]), month), groups, "month_part", names)


def _month(groups: _Groups, today: date, names: Names, ahead: bool) -> Days | None:
    month = _month_number(groups["month_name"], names)
    if "month_near_year" in groups:
        year = today.year + names.near[_form(groups["month_near_year"])]
    else:
        step = names.near.get(_form(groups.get("month_near", "")))
        if step == -1:
            year = today.year - (month >= today.month)
        elif step == 0:
            year = today.year
        elif step == 1 or ahead:
            year = today.year + (month < today.month)
        else:
            year = today.year - (month > today.month)
    return _part(cal.of_month(_bounded(year), month), groups, "month_part", names)


def _weekday(groups: _Groups, today: date, names: Names, ahead: bool) -> Days:
    number = names.weekdays[groups["weekday_name"].rstrip(".").lower()]
    step = names.near.get(_form(groups.get("weekday_near", "")))
    if step == 1 or (ahead and step is None):
        return cal.of_day(cal.next_weekday(number, today))
    latest = cal.latest_weekday(number, today)
    return cal.of_day(cal.shifted(latest, -cal.WEEK) if step == -1 and latest == today else latest)


# --- years and parts of years -------------------------------------------------------------------------------------------


def _year(groups: _Groups, names: Names) -> Days:
    return _part(cal.of_year(int(groups["year_name"])), groups, "year_part", names)


def _years(groups: _Groups, names: Names) -> Days | None:
    del names
    first, last = int(groups["years_first"]), int(groups["years_last"])
    if (
        last == (first + 1) % 100
    ):  # 2019-20, a year of money, school or sport: it begins in April, July or September
        return Days(date(first, 7, 1), date(first + 1, 6, 30), _YEARS_BEGIN_APART)
    until = last if last >= 100 else first // 100 * 100 + last  # noqa: PLR2004 - as in "2014-19"
    return Days(date(first, 1, 1), date(until, 12, 31)) if first < until else None


_YEARS_BEGIN_APART = 92


def _decade(groups: _Groups, names: Names) -> Days:
    first = int(groups["decade_first"])
    return _part(Days(date(first, 1, 1), date(first + 9, 12, 31)), groups, "decade_part", names)


def _quarter_in(groups: _Groups, year: int, names: Names) -> Days:
    if "sign" in groups:
        number, is_half = int(groups["sign"][1]), groups["sign"][0] == "H"
    else:
        number, is_half = names.ordinals[_form(groups["ordinal"])], "half" in groups
    if is_half:
        return cal.of_months(year, 1 if number == 1 else 7, 6)
    return cal.of_months(year, 3 * number - 2, 3)


def _first_units(groups: _Groups, today: date, names: Names, ahead: bool) -> Days:
    """In the first seven months of the year, or of 2024."""
    del ahead
    start = date(int(groups.get("first_year", today.year)), 1, 1)
    count, _ = _count(groups["first_number"], names)
    return Days(start, cal.shifted(cal.moved(start, count, names.units[groups["first_unit"]]), -1))


def _quarter_of_year(groups: _Groups, names: Names) -> Days | None:
    if "quarter_year" not in groups:
        return None
    return _quarter_in(groups, int(groups["quarter_year"]), names)


def _quarter(groups: _Groups, today: date, names: Names, ahead: bool) -> Days:
    if "quarter_near" in groups:
        year = today.year + names.near[_form(groups["quarter_near"])]
        return _quarter_in(groups, _bounded(year), names)
    days = _quarter_in(groups, today.year, names)
    if ahead or days.since <= today:
        return days
    return _quarter_in(
        groups, _bounded(today.year - 1), names
    )  # "the fourth quarter", in a February


def _season_of_year(groups: _Groups, names: Names) -> Days | None:
    if "season_year" not in groups:
        return None
    return _season_in(int(groups["season_year"]), names.seasons[groups["season_name"].lower()])


def _season(groups: _Groups, today: date, names: Names, ahead: bool) -> Days:
    del ahead
    month = names.seasons[groups["near_season"].lower()]
    step = names.near[_form(groups["season_near"])]
    year = today.year
    if step < 0 and month > today.month - 3:
        year -= 1
    elif step > 0 and month <= today.month:
        year += 1
    return _season_in(_bounded(year), month)


def _season_in(year: int, month: int) -> Days:
    return cal.of_months(year, month, 3)._replace(tolerance=31)


# --- units counted from today -------------------------------------------------------------------------------------------


def _count(text: str | None, names: Names) -> tuple[int, bool]:
    """Return the number that *text* means, 1 when there is none, and whether it is a vague one."""
    if text is None:
        return 1, False
    form = _form(text)
    if form.isdecimal():
        return int(form), False
    return (names.vague[form], True) if form in names.vague else (names.numbers[form], False)


def reaching_back(until: date, number: str | None, unit: str, names: Names) -> Days:
    """Return the days of *number* units that end with *until*: "the three months to June"."""
    count, is_vague = _count(number, names)
    name = names.units[_form(unit)]
    since = cal.moved(cal.shifted(until, 1), -count, name)
    return Days(since, until, cal.TOLERANCE[name] if is_vague else 0)


def _window(groups: _Groups, today: date, names: Names, ahead: bool) -> Days:
    del ahead
    near = _form(groups.get("window_near") or groups["bare_near"])
    unit = names.units[groups["window_unit"]]
    number = groups.get("window_number") or groups.get("bare_number")
    step = names.near[near]
    if step == 0 or (number is None and near in names.calendar):
        return cal.unit_around(today, step, unit)
    count, is_vague = _count(number, names)
    tolerance = cal.TOLERANCE[unit] if is_vague else cal.SLACK[unit]
    other = cal.moved(today, step * count, unit)
    return Days(min(today, other), max(today, other), tolerance)


def _counted(groups: _Groups, today: date, names: Names, ahead: bool) -> Days:
    del ahead
    unit = names.units[groups["counted_unit"]]
    count, is_vague = _count(groups["counted_number"], names)
    if unit == "years" and count == 1:
        return cal.unit_around(today, -1, unit)._replace(tolerance=cal.TOLERANCE[unit])
    day = cal.moved(today, -count, unit)
    return Days(day, day, cal.TOLERANCE[unit] * (2 if is_vague else 1))


def _year_before(groups: _Groups, today: date, names: Names, ahead: bool) -> Days:
    del ahead
    return cal.unit_around(today, -1, names.units[groups["before_unit"]])


def _same_year(groups: _Groups, names: Names) -> Days | None:
    del names
    return cal.of_year(int(groups["same_year"])) if "same_year" in groups else None


def _same_period(groups: _Groups, today: date, names: Names, ahead: bool) -> Days:
    del ahead
    unit = names.units[groups["same_unit"]] if "same_unit" in groups else "years"
    return cal.unit_around(today, -1, unit)


_RUNNING = frozenset({"years", "months_unit", "quarters"})


def _around(groups: _Groups, today: date, names: Names, ahead: bool) -> Days:
    unit = names.units[groups["around_unit"]]
    step = names.near[_form(groups["around_near"])]
    days = cal.unit_around(today, step, unit)
    since, until = days.since, days.until
    is_running = unit in _RUNNING and step == 0 and not ahead  # "has killed nine this year"
    if "so_far" in groups or (is_running and not {"still", "around_part"} & groups.keys()):
        return days._replace(until=max(since, min(until, today)))
    if "still" in groups:
        return days._replace(since=min(max(since, today), until))
    if "around_part" in groups:
        part = names.parts[_form(groups["around_part"])]
        is_month = unit == "months_unit"
        return cal.part_of_month(days, part) if is_month else cal.part_of_span(days, part)
    return days


def _part_of_this(groups: _Groups, today: date, names: Names, ahead: bool) -> Days | None:
    """By the end of the year, told ahead: of the running one. Else it may be any year that was told of before.

    Its beginning is that of the running one in any case.
    """
    part = names.parts[_form(groups["of_part"])]
    if not (ahead or part == "early"):
        return None
    return cal.part_of_span(cal.unit_around(today, 0, names.units[groups["of_unit"]]), part)


def _latest_weekend(groups: _Groups, today: date, names: Names, ahead: bool) -> Days:
    """Over the weekend: the latest one that has begun; on a day before it, when told ahead, the coming one."""
    del groups, names
    days = cal.unit_around(today, 0, "weekend")
    return days if ahead or days.since <= today else cal.unit_around(today, -1, "weekend")


def _from_today(first: int, last: int) -> "_Relative":
    def resolve(groups: _Groups, today: date, names: Names, ahead: bool) -> Days:
        del groups, names, ahead
        return Days(cal.shifted(today, first), cal.shifted(today, last))

    return resolve


_Absolute = Callable[[_Groups, Names], Days | None]
_Relative = Callable[[_Groups, date, Names, bool], Days | None]

# What names its year needs no calendar ...
_ABSOLUTE: Mapping[str, _Absolute] = {
    "iso_day": _iso_day,
    "day": _day_of_year,
    "month": _month_of_year,
    "quarter": _quarter_of_year,
    "same_period": _same_year,
    "season": _season_of_year,
    "decade": _decade,
    "years": _years,
    "year": _year,
}
# ... and the rest is counted from the article's day.
_RELATIVE: Mapping[str, _Relative] = {
    "day": _day,
    "month": _month,
    "quarter": _quarter,
    "first_units": _first_units,
    "weekday": _weekday,
    "today": _from_today(0, 0),
    "yesterday": _from_today(-1, -1),
    "tomorrow": _from_today(1, 1),
    "overnight": _from_today(-1, 0),
    "weekend": _latest_weekend,
    "window": _window,
    "counted": _counted,
    "year_before": _year_before,
    "same_period": _same_period,
    "around": _around,
    "season": _season,
    "part_of_this": _part_of_this,
}
