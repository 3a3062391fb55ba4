"""History: whether a draft tells an older figure as what it is, a figure of its own day."""

from collections.abc import Iterable
from datetime import date

from claimtrack.model.interval import Position, position
from claimtrack.model.period import Period
from claimtrack.model.series import DatedValue
from claimtrack.tracker.told import Told

# The newer figure stands this near to the older one, in one paragraph. House value: a long paragraph of news.
_PARAGRAPH = 600

# By these a sentence says that it is so today.
_PRESENT = frozenset(["is", "are", "has", "have", "still", "remain", "remains", "stands"])

_KILLED = "killed"

# By these it says what was so before something else: "460 had died".
_BEFORE = frozenset(["had", "formerly", "originally", "previously", "earlier"])


def is_told_as_old(told: Told, value: DatedValue, old: date | None, draft: Iterable[Told]) -> bool:
    """Return whether a figure is told for its own day, or as what came before a newer one.

    Args:
        told: The figure, as the draft tells it.
        value: The newer one.
        old: The day of the older one, as far as the desk knows it.
        draft: All that the draft tells.
    """
    new, said, day = value.as_of, told.statement.attribution.said_on, told.gist.day
    if new is None or told.gist.is_former or not _BEFORE.isdisjoint(told.words):
        return True
    if (day and day < new) or (said and said < new) or _is_of_old_period(told, value, old):
        return True
    return any(
        _leads_to(told, other)
        for other in draft
        if other.tells(value.claim) or _is_of_one_sentence(told, other, value)
    )


def may_still_be(told: Told, value: DatedValue) -> bool:
    """Return whether a figure is told of the past and the newer one is lower: it may well have been so many.

    "9,000 had to leave their homes" stays true when 5,000 cannot return, and "29 are missing" does not; nor does a count of
    the dead, which only falls when it was wrong.
    """
    quantity, gist = told.statement.quantity, told.gist
    is_today = not _PRESENT.isdisjoint(told.words) or _KILLED in gist.measure.roles
    if quantity is None or is_today or not gist.manner.is_fact:
        return False
    return position(value.quantity.extent, quantity.extent) is Position.BELOW


def _is_of_old_period(told: Told, value: DatedValue, old: date | None) -> bool:
    """Return whether a figure is told for a spell that was over when the newer one came: "34 were dead on 3 March".

    Where the newer figure is told for the same spell, that is when it happened, and not when it was counted.
    """
    period, new = told.statement.period, value.as_of
    if period is None or period.until is None or new is None or period.until >= new:
        return False
    is_of_event = any(
        _is_same(seen.appearance.statement.period, period) for seen in value.appearances
    )
    return not is_of_event and (old is None or old in period.extent)


def _is_same(one: Period | None, other: Period) -> bool:
    return one is not None and one.extent == other.extent


def _is_of_one_sentence(told: Told, other: Told, value: DatedValue) -> bool:
    """Return whether the other claim gives the newer figure in the same sentence, be its unit left out or not."""
    mine, figure = other.statement.quantity, value.quantity
    is_one = told.place.quote.start == other.place.quote.start and other is not told
    return is_one and mine is not None and (mine.low, mine.high) == (figure.low, figure.high)


def _leads_to(told: Told, other: Told) -> bool:
    """Return whether the *other* claim stands in the same sentence, later in the paragraph, or in the next one."""
    if told.is_headline or other.is_headline:
        return False
    one, two = told.place.quote, other.place.quote
    between = told.article.body[one.end : two.start]
    is_near = len(between) <= _PARAGRAPH and "\n\n" not in between
    return one.start == two.start or (one.end <= two.start and (is_near or not between.strip()))
