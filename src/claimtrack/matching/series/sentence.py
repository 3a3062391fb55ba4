"""Sentence: a series in words."""

from datetime import date
from decimal import Decimal

from claimtrack.model.series import DatedValue, Series, Standing


def in_words(series: Series) -> str:
    """Return how the figure of *series* moved, who says so, and who still says otherwise, in one sentence.

    Such as "people killed: rose from at least 304 on 14 Aug to 2,207 on 22 Aug; 9 outlets, 3 independent sources; one
    outlet still says 1,941". A year is told where the days are of more than one.
    """
    told_so = tuple(value for value in series.values if not value.is_denial) or series.values
    first, last = told_so[0], (series.current or told_so)[-1]
    is_one_year = len({day.year for day in series.days}) < 2  # noqa: PLR2004 - two years
    told = f"{_moved(series, first, last, is_one_year=is_one_year)}; {_carried(series)}"
    parts = [told, *_otherwise(series)]
    name = series.name or series.measure
    return "; ".join([f"{name}: {parts[0]}" if name else parts[0], *parts[1:]])


def _moved(series: Series, first: DatedValue, last: DatedValue, *, is_one_year: bool) -> str:
    end = f"{last.quantity.figure}{_on(last.as_of, is_one_year=is_one_year)}"
    if not series.current:
        return f"no value holds, the last one told is {end}"
    if first.quantity.extent == last.quantity.extent or first.as_of == last.as_of:
        return end
    start = f"{first.quantity.figure}{_on(first.as_of, is_one_year=is_one_year)}"
    verb = "rose" if _size(last) > _size(first) else "fell"
    return f"{verb} from {start} to {end}"


def _size(value: DatedValue) -> Decimal:
    ends = (value.quantity.low, value.quantity.high)
    return next(end for end in ends if end is not None)


def _on(day: date | None, *, is_one_year: bool) -> str:
    if day is None:
        return ""
    return f" on {day.day} {day:%b}" + ("" if is_one_year else f" {day.year}")


def _carried(series: Series) -> str:
    outlets = {outlet for value in series.values for outlet in value.outlets}
    sources = {source for value in series.values for source in value.sources}
    return f"{_count(len(outlets), 'outlet')}, {_count(len(sources), 'independent source')}"


def _otherwise(series: Series) -> list[str]:
    """Return who disputes what holds, or still tells an older value after a newer one was known."""
    found = [
        f"{value.teller} {_verb(value)} {value.quantity.figure}"
        for value in series.values
        if value.standing is Standing.DISPUTED
    ]
    current = [value.as_of for value in series.current if value.as_of]
    for value in series.values:
        late = {
            seen.article.outlet
            for seen in value.appearances
            if value.standing is Standing.SUPERSEDED
            and current
            and seen.article.published > min(current)
        }
        if late:
            verb = "say" if len(late) > 1 else "says"
            found.append(f"{_count_words(len(late))} still {verb} {value.quantity.figure}")
    return found


def _verb(value: DatedValue) -> str:
    one, several = ("denies", "deny") if value.is_denial else ("says", "say")
    return several if len(value.speakers or value.sources or value.outlets) > 1 else one


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _count_words(number: int) -> str:
    return "one outlet" if number == 1 else f"{number} outlets"
