"""Period: the days for which a counted thing holds."""

from datetime import date, timedelta

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.model import fields
from claimtrack.model.interval import Interval


@attrs.frozen(kw_only=True)
class Period:
    """The days for which a counted thing holds: since 28 October, last week, in 2019.

    Attributes:
        since: The first day, inclusive; None when open ("until Friday").
        until: The last day, inclusive; None when open.
        tolerance_days: How many days either end may be off, for vague words ("early December"); 0 or more.
        words: The words it was read from, or empty.

    Raises:
        InvalidValueError: If both ends are open, the ends are crossed, or the tolerance is below zero.
    """

    since: date | None = None
    until: date | None = None
    tolerance_days: int = fields.count()
    words: str = fields.text()

    def __attrs_post_init__(self) -> None:
        if self.since is None and self.until is None:
            msg = "A period needs a first or a last day."
            raise InvalidValueError(msg)
        Interval(low=self.since, high=self.until)  # refuses crossed ends

    @classmethod
    def on(cls, day: date, words: str = "") -> "Period":
        """Return the period of a single *day*."""
        return cls(since=day, until=day, words=words)

    @property
    def extent(self) -> Interval[date]:
        """All days that may belong to the period: its own, widened by the tolerance at either end."""
        return Interval(
            low=None if self.since is None else _moved(self.since, -self.tolerance_days),
            high=None if self.until is None else _moved(self.until, self.tolerance_days),
        )

    def __str__(self) -> str:
        """Return the days in ISO form: "2019-10-28 to 2019-12-17", "since …", "until …"."""
        if self.since == self.until:
            return str(self.since)
        if self.until is None:
            return f"since {self.since}"
        return f"until {self.until}" if self.since is None else f"{self.since} to {self.until}"


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max
