"""Series: the dated values of one measure, such as a death toll over a week."""

import enum
from datetime import date
from typing import NewType

import attrs

from claimtrack.model import fields
from claimtrack.model.claim import ClaimId
from claimtrack.model.quantity import Quantity

SeriesId = NewType("SeriesId", str)


class Standing(enum.Enum):
    """What a dated value is worth today."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    DISPUTED = "disputed"
    WITHDRAWN = "withdrawn"


@attrs.frozen(kw_only=True)
class DatedValue:
    """One value of a series.

    Attributes:
        claim: The claim that gives it.
        quantity: The value.
        as_of: The day it speaks from; None when unknown.
        standing: What it is worth today.
        outlets: Who carries it, each once, in order of first appearance.
    """

    claim: ClaimId
    quantity: Quantity
    as_of: date | None
    standing: Standing
    outlets: tuple[str, ...] = fields.items()


@attrs.frozen(kw_only=True)
class Series:
    """The dated values of one measure.

    Attributes:
        id: Named after its first claim.
        measure: What is counted, in words.
        values: By day, the earliest first; values of one day in order of their figures; never empty.
    """

    id: SeriesId
    measure: str
    values: tuple[DatedValue, ...] = fields.items()

    @property
    def current(self) -> tuple[DatedValue, ...]:
        """The values that hold today; more than one only while they are compatible."""
        return tuple(value for value in self.values if value.standing is Standing.CURRENT)
