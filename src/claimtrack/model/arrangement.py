"""Arrangement: a person's word on a series: what belongs to it, what it is called, of which kind it is."""

import enum
from datetime import datetime

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.model import fields
from claimtrack.model.claim import ClaimId
from claimtrack.model.series import SeriesKind


class ArrangementKind(enum.Enum):
    """What a person does to a series."""

    JOINED = "joined"
    SPLIT = "split"
    NAMED = "named"
    KIND = "kind"


_OF_TWO = {ArrangementKind.JOINED, ArrangementKind.SPLIT}


@attrs.frozen(kw_only=True)
class Arrangement:
    """A person's word on the series of a claim; it is kept for good, and a later one on the same thing takes its place.

    Attributes:
        claim: A claim of the series. Series come and go with what belongs to them; claims stay.
        does: What is done.
        other: The claim that is joined to it or split from it; None for a name or a kind.
        words: The name, or the value of a `SeriesKind`; empty when two are joined or split.
        by: Who says so; never empty.
        at: When.
        because: Why, in words; never empty.

    Raises:
        InvalidValueError: If something is missing or does not belong, both claims are one, or there is no such kind.
    """

    claim: ClaimId
    does: ArrangementKind
    other: ClaimId | None = None
    words: str = fields.text()
    by: str = fields.filled_text()
    at: datetime = fields.aware_time()
    because: str = fields.filled_text()

    def __attrs_post_init__(self) -> None:
        is_of_two = self.does in _OF_TWO
        if is_of_two != (self.other is not None) or is_of_two == bool(self.words.strip()):
            msg = f"What is {self.does.value} has {'another claim' if is_of_two else 'some words'}, and nothing else."
            raise InvalidValueError(msg)
        if self.other == self.claim:
            msg = f"A claim is always in its own series; name two claims, not {self.claim!r} twice."
            raise InvalidValueError(msg)
        if self.does is ArrangementKind.KIND and self.words not in {
            kind.value for kind in SeriesKind
        }:
            known = ", ".join(kind.value for kind in SeriesKind)
            msg = f"There is no kind {self.words!r}; choose one of {known}."
            raise InvalidValueError(msg)

    @property
    def pair(self) -> frozenset[ClaimId]:
        """The claims that it speaks of."""
        return frozenset({self.claim} if self.other is None else {self.claim, self.other})

    def __str__(self) -> str:
        """Return it in one line: "split, says Ines: two floods"."""
        told = f"{self.does.value} {self.words}".strip()
        return f"{told}, says {self.by}: {self.because}"
