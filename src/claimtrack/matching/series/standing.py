"""Standing: what each value of a series is worth, by the desk's policy, and why."""

from collections.abc import Sequence

from claimtrack.matching.figures import covers
from claimtrack.matching.series.member import Value
from claimtrack.model.relation import Relation, Side
from claimtrack.model.series import SeriesPolicy, Standing

_GRADES = ("nobody named", "one outlet", "an agency or several sources", "an official")


def standing_of(
    value: Value, values: Sequence[Value], policy: SeriesPolicy
) -> tuple[Standing, str]:
    """Return what *value* is worth among all *values* of its series, and why.

    The rules, the first that applies: a denial is disputed; what all its sources corrected is withdrawn; what moved on
    later, with enough independent sources, is superseded; what is denied from its day on, or cannot hold beside another
    value, is disputed, unless it has the better source; what has too few sources to take another's place is disputed;
    everything else holds.
    """
    if not value.is_positive:
        return Standing.DISPUTED, f"{value.teller} denies it"
    if value.member.errata:
        return Standing.WITHDRAWN, f"corrected in {'; '.join(value.member.errata)}"
    uncorrected = [other for other in values if not other.member.errata]
    others = [other for other in uncorrected if other is not value]
    newer = [other for other in others if _supersedes(other, value)]
    able = [other for other in newer if _is_borne_out(other, uncorrected, policy)]
    if able:
        new = max(able, key=_newest)
        return (
            Standing.SUPERSEDED,
            f"{new.quantity.figure} is newer, of {new.last}, from {new.teller}",
        )
    against = [other for other in others if _disputes(other, value)]
    winners = [other for other in against if not _yields(other, value, policy)]
    if winners:
        other = max(winners, key=_newest)
        return Standing.DISPUTED, _against(other, value, policy)
    if not _is_borne_out(value, others, policy):
        return (
            Standing.DISPUTED,
            f"{_sources(value)}, and the desk asks for {policy.sources} before it gives up an older value",
        )
    return Standing.CURRENT, _why_it_holds(value, against, newer, policy)


def _newest(value: Value) -> tuple[object, ...]:
    return value.last is not None, value.last or 0, value.place


def _is_borne_out(value: Value, values: Sequence[Value], policy: SeriesPolicy) -> bool:
    """Return whether a value has sources enough, or no better one stands behind it that it would push aside."""
    if value.independent >= policy.sources or policy.sources == 1:
        return True
    olders = (other for other in values if other is not value and _supersedes(value, other))
    return not any(other.independent >= policy.sources for other in olders)


def _supersedes(new: Value, old: Value) -> bool:
    if not new.is_positive:
        return False
    moved = new.moved(old)
    return moved.relation in {Relation.UPDATE, Relation.REVISION} and moved.side is Side.THIS


def _disputes(other: Value, value: Value) -> bool:
    if not other.is_positive:
        return _denies(other, value)
    moved = other.moved(value)
    undated = moved.relation is Relation.RELATED and value.last is None
    return undated or moved.relation is Relation.CONTRADICTS


def _denies(denial: Value, value: Value) -> bool:
    """Return whether *denial* is about the figure of *value*, and no older than it."""
    is_older = denial.last is not None and value.last is not None and denial.last < value.last
    return covers(denial.figure, value.figure) and not is_older


def _yields(other: Value, value: Value, policy: SeriesPolicy) -> bool:
    """Return whether *value* has the better source of two that cannot both hold; a denial never yields."""
    return policy.official_first and other.is_positive and value.grade > other.grade


def _against(other: Value, value: Value, policy: SeriesPolicy) -> str:
    if not other.is_positive:
        return f"{other.teller} denies it"
    words = f"{other.teller} says {other.quantity.figure}"
    if policy.official_first and other.grade > value.grade:
        return f"{words}, and {_GRADES[other.grade]} outweighs {_GRADES[value.grade]}"
    return words


def _why_it_holds(
    value: Value, against: Sequence[Value], newer: Sequence[Value], policy: SeriesPolicy
) -> str:
    when = f"the newest, of {value.last}" if value.last else "no other has a day either"
    words = f"{when}, with {_sources(value)}"
    if against:
        other = max(against, key=_newest)
        words += (
            f"; {_GRADES[value.grade]} outweighs {other.teller}, who says {other.quantity.figure}"
        )
    if newer:
        new = max(newer, key=_newest)
        words = f"{words}; {new.quantity.figure} is newer, but has fewer than {policy.sources}"
        words = words.replace("the newest, of", "of", 1)
    return words


def _sources(value: Value) -> str:
    count = value.independent
    return f"{count} independent source{'' if count == 1 else 's'}"
