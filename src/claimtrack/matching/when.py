"""When: whether two statements speak of one period, and of one event."""

from collections.abc import Iterator
from datetime import date, timedelta

from claimtrack.matching.gist import Gist
from claimtrack.matching.words.spelling import listed, unknown
from claimtrack.matching.words.terms import WORD_WEIGHT, folded, is_year
from claimtrack.matching.words.vocabulary import ENGLISH
from claimtrack.model.interval import Position, position
from claimtrack.model.period import Period
from claimtrack.model.relation import Reason

# Tolls of one event stop moving after about two months; measured on the stories for development.
ONE_EVENT_DAYS = 70

# Statistics of a month stay the latest ones for about as long.
LATEST_PERIOD_DAYS = 31


def are_of_one_spell(this: Gist, other: Gist) -> bool:
    """Return whether both speak of one spell that was over when they did; a rate of it moves no more."""
    one, two = this.period, other.period
    if one is None or two is None or one.until is None or this.day is None or other.day is None:
        return False
    is_one = (one.since, one.until) == (two.since, two.until)
    return is_one and one.until <= min(this.day, other.day)


def periods(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield whether two figures are of one spell: one that starts on the same day, or runs on."""
    one, two = this.period, other.period
    if this.measure.is_stock and other.measure.is_stock:
        return  # its period is the day for which it holds, and that is the day it speaks from
    if one is not None and two is not None:
        slot, agrees = _periods_agree(one, two)
        yield Reason.of_values(slot, str(one), str(two), agrees=agrees)
    elif one is not None:
        yield from _lone_period(one, this, other)
    elif two is not None:
        yield from _lone_period(two, other, this)


def _lone_period(period: Period, told: Gist, untold: Gist) -> Iterator[Reason]:
    """Yield whether a figure of a *period* can be one without: not of the last hours, nor of days to come."""
    day = untold.day
    runs = not ENGLISH.rolling.isdisjoint(folded(period.words).split())
    if runs or _begins_after(period, day):
        yield Reason(slot="period", agrees=False, words=f"{period}, not without a period")
    elif (
        _is_to_come(period, told.statement.as_of)
        or _is_long_over(period, day)
        or ((told.measure.falls or untold.measure.falls) and not _just_over(period, day))
    ):
        yield Reason(slot="period", agrees=None, words=f"{period}, perhaps not without a period")


# It may be the day before elsewhere.
_ONE_DAY = timedelta(days=1)


def _begins_after(period: Period, day: date | None) -> bool:
    since = period.extent.low
    return since is not None and day is not None and since - day > _ONE_DAY


def _is_to_come(period: Period, day: date | None) -> bool:
    """Return whether a figure told on *day* is one for a day to come: "by the end of next year"."""
    until = period.until
    return period.since is None and until is not None and day is not None and until > day


def _is_long_over(period: Period, day: date | None) -> bool:
    """Return whether an event of *period* was hardly the one of which somebody spoke on *day*."""
    until = period.until
    return until is not None and day is not None and (day - until).days > ONE_EVENT_DAYS


def _just_over(period: Period, day: date | None) -> bool:
    """Return whether a rate told on *day* without a period is most likely that of *period*, the latest one then."""
    return (
        period.until is not None
        and day is not None
        and 0 <= (day - period.until).days <= LATEST_PERIOD_DAYS
    )


def events(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that events of other years, or far apart, are hardly one; a figure that is told again may be."""
    if _years(this) and _years(other) and not _years(this) & _years(other):
        yield Reason.of_values("event", listed(_years(this)), listed(_years(other)), agrees=False)
    elif this.day and other.day and not (this.period and other.period) and not this.measure.falls:
        days = abs((this.day - other.day).days)
        if days > ONE_EVENT_DAYS:
            is_other = _tells_else(this, other) and _tells_else(other, this)
            words = f"{days} days apart" + (" and told in other words" if is_other else "")
            yield Reason(slot="event", agrees=False if is_other else None, words=words)


def _tells_else(this: Gist, other: Gist) -> bool:
    """Return whether *this* has a word of weight that *other* lacks, in its sentence and around it."""
    return bool(unknown((t for t, w in this.told.items() if w >= WORD_WEIGHT), other.terms))


def _years(gist: Gist) -> frozenset[str]:
    return frozenset(filter(is_year, gist.own.keys() | gist.headline.keys()))


def _periods_agree(one: Period, two: Period) -> tuple[str, bool | None]:
    """Return whether two periods make one measure, and what of them told: those that start on one day do, as a toll that runs on."""
    if are_apart(one, two):
        return ("day", None) if _are_next_days(one, two) else ("period", False)
    if _near(one.since, two.since, one.tolerance_days + two.tolerance_days):
        return "period", True
    # Two spells that both run up to the day of the telling, but from two days on, are two spells.
    run = one.since is not None and two.since is not None and one.until == two.until
    return "period", False if run and one.until is not None else None


def _are_next_days(one: Period, two: Period) -> bool:
    """Return whether one day is meant and the next one: what happened late on Monday is Tuesday's elsewhere."""
    are_days = one.since == one.until and two.since == two.until
    return are_days and _near(one.since, two.since, 1)


def _near(one: date | None, two: date | None, days: int) -> bool:
    if one is None or two is None:
        return one is two
    return abs((one - two).days) <= days


def are_apart(one: Period, two: Period) -> bool:
    """Return whether two periods have no day in common."""
    return position(one.extent, two.extent) in {Position.BELOW, Position.ABOVE}
