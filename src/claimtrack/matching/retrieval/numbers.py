"""Numbers: whether two texts tell the same ones, compared by value whatever their wording."""

from collections.abc import Sequence
from decimal import Decimal

from claimtrack.model.quantity import APPROXIMATION, Modifier, Quantity

_EXACT = {Modifier.EXACT, Modifier.RANGE}


def count_shared(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> int:
    """Return how many of *ours* are among *theirs*."""
    return sum(any(are_one(number, other) for other in theirs) for number in ours)


def are_one(one: Quantity, other: Quantity) -> bool:
    """Return whether two numbers tell the same: the same figures, in one currency as far as told, both or neither a share.

    Where only one of them is put loosely ("about 90", "more than 450"), the other may lie a tenth away; two that are put
    alike must be equal.
    """
    if one.noun != other.noun:
        return False
    if one.currency != other.currency and one.currency and other.currency:
        return False
    mine, yours = _ends(one), _ends(other)
    if mine == yours:
        return True
    is_one_loose = (one.modifier in _EXACT) != (other.modifier in _EXACT)
    if not is_one_loose or len(mine) != len(yours):
        return False
    return all(
        abs(my - your) <= max(abs(my), abs(your)) * APPROXIMATION
        for my, your in zip(mine, yours, strict=True)
    )


def _ends(number: Quantity) -> list[Decimal]:
    """Return the figures that are told: one, or the two of a range."""
    return list(dict.fromkeys(end for end in (number.low, number.high) if end is not None))
