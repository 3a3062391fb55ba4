"""Stance: whether two statements say that it is so, or only that it may be, or that it is not."""

from collections.abc import Iterator

from claimtrack.matching.gist import Gist
from claimtrack.matching.manner import POSSIBLE
from claimtrack.model.claim import Stance
from claimtrack.model.relation import Reason


def polarity(this: Gist, other: Gist) -> Reason:
    """Return whether both statements say that it is so, or both that it is not."""
    agrees = this.manner.is_positive == other.manner.is_positive
    return Reason.of_values("stance", this.manner.words, other.manner.words, agrees=agrees)


def factness(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that what is planned or possible is not done, nor what is possible planned; what is denied may be either."""
    one, two = this.manner, other.manner
    is_one = one.is_fact == two.is_fact and {one.words, two.words} != _POSSIBLE_OR_PLANNED
    if not is_one and one.is_positive and two.is_positive:
        yield Reason.of_values("stance", one.words, two.words, agrees=False)


_POSSIBLE_OR_PLANNED = {POSSIBLE, Stance.PLANNED.value}
