"""Flags: what of a series a person should look at."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimtrack.matching.figures import is_slip
from claimtrack.matching.gist import gist_of
from claimtrack.matching.series.member import Value
from claimtrack.matching.words.spelling import listed, shared
from claimtrack.model.claim import Statement
from claimtrack.model.relation import Relation, Side
from claimtrack.model.series import Flag, FlagKind, SeriesPolicy

# How far a factor may lie from ten, or a hundred, to look like a slip of the point: a tenth of it. A house value.
_NEAR_TEN = Decimal("0.1")

_POWERS = {
    10: ("ten", "a digit"),
    100: ("a hundred", "two digits"),
    1000: ("a thousand", "three digits"),
}


def flags_of(
    value: Value, values: Sequence[Value], neighbours: Sequence[Statement], policy: SeriesPolicy
) -> Iterator[Flag]:
    """Yield what a person should look at in *value*: that it fell, that it is contradicted, that it leaps.

    Args:
        value: The value.
        values: All values of its series.
        neighbours: What the desk knows of other measures of the story; a figure of theirs may have been taken for this one.
        policy: From where on a leap is suspicious.
    """
    others = [other for other in values if other is not value]
    older = [other for other in others if other.is_positive and _is_before(other, value)]
    yield from _revision(value, older)
    yield from _contradictions(value, others)
    if value.is_positive:
        yield from _leap(value, others, older, neighbours, policy)


def _is_before(one: Value, other: Value) -> bool:
    return one.last is not None and other.first is not None and one.last < other.first


def _revision(value: Value, older: Sequence[Value]) -> Iterator[Flag]:
    fallen = [
        other
        for other in older
        if (moved := value.moved(other)).relation is Relation.REVISION and moved.side is Side.THIS
    ]
    if fallen and value.is_positive:
        old = max(fallen, key=lambda other: (other.last, other.place))
        words = (
            f"{value.quantity.figure} of {value.first} ({value.teller}) is lower than "
            f"{old.quantity.figure} of {old.last} ({old.teller})"
        )
        yield Flag(kind=FlagKind.REVISION, words=words)


def _contradictions(value: Value, others: Sequence[Value]) -> Iterator[Flag]:
    for other in others:
        are_told = value.is_positive and other.is_positive
        if are_told and value.moved(other).relation is Relation.CONTRADICTS:
            words = (
                f"{value.teller}: {value.quantity.figure} on {value.last}; "
                f"{other.teller}: {other.quantity.figure} on {other.last}"
            )
            yield Flag(kind=FlagKind.CONTRADICTION, words=words)


def _leap(
    value: Value,
    others: Sequence[Value],
    older: Sequence[Value],
    neighbours: Sequence[Statement],
    policy: SeriesPolicy,
) -> Iterator[Flag]:
    """Yield that *value* is out of proportion to the one before it, or else to one of its own day."""
    beside = [
        other for other in others if other.is_positive and other.first == value.first is not None
    ]
    before = max(older, key=lambda other: (other.last, other.place), default=None)
    for other in [before] if before else beside:
        factor = _factor(value, other)
        if factor is None:
            continue
        is_leap = max(factor, 1 / factor) >= Decimal(str(policy.jump))
        if is_leap or is_slip(value.figure, other.figure):
            words = (
                f"{value.quantity.figure} is {_times(factor)} {other.quantity.figure} "
                f"of {other.last}: {_suspicion(value, other, factor, neighbours)}"
            )
            yield Flag(kind=FlagKind.SUSPICIOUS, words=words)


def _factor(value: Value, other: Value) -> Decimal | None:
    one, two = (_size(each) for each in (value, other))
    return one / two if one > 0 and two > 0 else None


def _size(value: Value) -> Decimal:
    ends = [end for end in (value.figure.extent.low, value.figure.extent.high) if end is not None]
    return ends[0]


def _times(factor: Decimal) -> str:
    return f"{factor:.1f} times" if factor >= 1 else f"1/{1 / factor:.1f} of"


def _suspicion(value: Value, other: Value, factor: Decimal, neighbours: Sequence[Statement]) -> str:
    """Return what may have gone wrong, the likeliest first."""
    taken = _taken_from(value, neighbours)
    if taken:
        return taken
    mine, yours = (gist_of(each.member.claim.statement).places for each in (value, other))
    if mine and yours and not shared(mine, yours):
        return f"perhaps the figure of another place, {listed(mine)} for {listed(yours)}"
    size = max(factor, 1 / factor)
    for power, (times, digits) in _POWERS.items():
        if abs(size - power) <= power * _NEAR_TEN:
            return f"perhaps {times} times too much or too little: {digits} too many, or missing"
    if is_slip(value.figure, other.figure):
        return "perhaps a digit is missing, or one too many"
    return "out of proportion; perhaps the figure of another place or of another measure"


def _taken_from(value: Value, neighbours: Sequence[Statement]) -> str:
    """Return whose figure this may be in truth; empty when no other measure of the story has it."""
    for statement in neighbours:
        quantity = statement.quantity
        if quantity is None or quantity.extent != value.quantity.extent:
            continue
        gist = gist_of(statement)
        if gist.measure.roles != value.measure.roles:
            return f"{quantity} are told as well: perhaps one measure was taken for the other"
        if gist.places:
            return f"{quantity} are told of {listed(gist.places)}: perhaps one place was taken for the other"
    return ""
