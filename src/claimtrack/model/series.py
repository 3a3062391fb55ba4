"""Series: the dated values of one measure, such as a death toll over a week."""

import enum
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import NewType

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.model import fields
from claimtrack.model.claim import ClaimId, Sighting
from claimtrack.model.interval import Interval
from claimtrack.model.quantity import Quantity

SeriesId = NewType("SeriesId", str)


class SeriesKind(enum.Enum):
    """How the figure of a measure goes on."""

    CUMULATIVE = "cumulative"
    PER_PERIOD = "per period"
    POINT_IN_TIME = "point in time"
    ONE_OFF = "one-off"


class Standing(enum.Enum):
    """What a dated value is worth today."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    DISPUTED = "disputed"
    WITHDRAWN = "withdrawn"


class FlagKind(enum.Enum):
    """Why a person should look at a value."""

    REVISION = "revision"
    CONTRADICTION = "contradiction"
    SUSPICIOUS = "suspicious"


@attrs.frozen(kw_only=True)
class Flag:
    """A reason for a person to look at a value.

    Attributes:
        kind: Which.
        words: What is to be seen, with the other figure and who says it; never empty.
    """

    kind: FlagKind
    words: str = fields.filled_text()


@attrs.frozen(kw_only=True)
class SeriesPolicy:
    """By which rules a desk tells which value of a series holds; docs/series.md has them in words.

    Attributes:
        sources: How many independent sources a value needs before it takes the place of an older one; 1 or more.
        official_first: Whether, of values that cannot both hold on one day, an official's wins over an agency's and an
            agency's over that of a single outlet; otherwise all of them are disputed.
        jump: How many times as high, or as low, a value may be as the one before it before the jump is suspicious; above 1.

    Raises:
        InvalidValueError: If one of them is out of range.
    """

    sources: int = 1
    official_first: bool = True
    jump: float = attrs.field(default=8.0, converter=float)

    def __attrs_post_init__(self) -> None:
        if self.sources < 1 or not self.jump > 1.0:
            msg = (
                f"A policy asks for 1 or more sources, not {self.sources}, "
                f"and for a jump above 1, not {self.jump}."
            )
            raise InvalidValueError(msg)


HOUSE_POLICY = SeriesPolicy()


@attrs.frozen(kw_only=True)
class DatedValue:
    """One value of a series.

    Attributes:
        claim: The claim that gives it.
        quantity: The value.
        as_of: The day it speaks from; None when unknown.
        standing: What it is worth today.
        because: Why; empty when nobody asked.
        outlets: Who carries it, each once, in order of first appearance.
        appearances: Where it stands, the earliest article first.
        sources: Whose word it is: its independent sources, the earliest first.
        speakers: Who is quoted with it, each once.
        flags: What a person should look at.
        is_denial: Whether it says that the figure does not hold.
    """

    claim: ClaimId
    quantity: Quantity
    as_of: date | None
    standing: Standing
    because: str = fields.text()
    outlets: tuple[str, ...] = fields.items()
    appearances: tuple[Sighting, ...] = fields.items()
    sources: tuple[str, ...] = fields.items()
    speakers: tuple[str, ...] = fields.items()
    flags: tuple[Flag, ...] = fields.items()
    is_denial: bool = False

    @property
    def interval(self) -> Interval[Decimal]:
        """All figures for which it is true."""
        return self.quantity.extent

    @property
    def teller(self) -> str:
        """Whose word it is, in words: who is quoted, else its sources, else the outlets; "nobody named" without any."""
        return ", ".join(self.speakers or self.sources or self.outlets) or "nobody named"

    @property
    def first(self) -> Sighting | None:
        """Where it was reported first; None when it was seen nowhere."""
        return self.appearances[0] if self.appearances else None

    def __str__(self) -> str:
        """Return one line: day, figure, standing, and why."""
        because = f": {self.because}" if self.because else ""
        return f"{self.as_of or 'undated'}  {self.quantity.figure}  {self.standing.value}{because}"


@attrs.frozen(kw_only=True)
class Gap:
    """Days for which a series has no value though it has them before and after.

    Attributes:
        since: The first day without.
        until: The last one.
    """

    since: date
    until: date

    @property
    def days(self) -> int:
        """How many they are, at least 1."""
        return (self.until - self.since).days + 1


@attrs.frozen(kw_only=True)
class Series:
    """The dated values of one measure.

    Attributes:
        id: Named after its first claim.
        measure: What is counted, in words.
        name: What people call it; empty when nobody named it.
        kind: How its figure goes on.
        because: Why it is taken for that kind; empty when nobody asked.
        values: By day, the earliest first; values of one day in order of their figures; never empty.
        increments: What was added to it, such as "13 more bodies": values that belong to it and are none of its own.
        parts: The series of parts of what it counts, such as the children among the dead.
        whole: The series of which it counts a part; None when no such is known.
    """

    id: SeriesId
    measure: str
    name: str = fields.text()
    kind: SeriesKind = SeriesKind.CUMULATIVE
    because: str = fields.text()
    values: tuple[DatedValue, ...] = fields.items()
    increments: tuple[DatedValue, ...] = fields.items()
    parts: tuple[SeriesId, ...] = fields.items()
    whole: SeriesId | None = None

    @property
    def current(self) -> tuple[DatedValue, ...]:
        """The values that hold today; more than one only while they are compatible."""
        return tuple(value for value in self.values if value.standing is Standing.CURRENT)

    @property
    def flagged(self) -> tuple[DatedValue, ...]:
        """The values that a person should look at, by day."""
        return tuple(value for value in self.values if value.flags)

    @property
    def days(self) -> tuple[date, ...]:
        """The days for which it has values, the earliest first, each once."""
        return tuple(sorted({value.as_of for value in self.values if value.as_of}))

    @property
    def rhythm(self) -> int | None:
        """How many days usually lie between two values: the median, the lower one of two; None with fewer than two days."""
        days = self.days
        steps = sorted((after - before).days for before, after in pairwise(days))
        return steps[(len(steps) - 1) // 2] if steps else None

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The days without a value where more than twice its rhythm lies between two values, the earliest first."""
        rhythm = self.rhythm
        return tuple(
            Gap(since=before + timedelta(days=1), until=after - timedelta(days=1))
            for before, after in pairwise(self.days)
            if rhythm is not None and (after - before).days > 2 * rhythm
        )

    @property
    def next_expected(self) -> date | None:
        """The day on which a further value is due by its rhythm; None when it has none, or is one-off."""
        if self.rhythm is None or self.kind is SeriesKind.ONE_OFF:
            return None
        last = self.days[-1]
        return None if (date.max - last).days < self.rhythm else last + timedelta(days=self.rhythm)
