"""Order: the values of a series put in order, each with its standing and its flags."""

from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.matching.series.flags import flags_of
from claimtrack.matching.series.kind import kind_of
from claimtrack.matching.series.member import Member, Neighbour, Value
from claimtrack.matching.series.standing import standing_of
from claimtrack.model.claim import Statement
from claimtrack.model.series import (
    HOUSE_POLICY,
    DatedValue,
    Series,
    SeriesId,
    SeriesKind,
    SeriesPolicy,
    Standing,
)


@attrs.frozen(kw_only=True)
class SeriesHistory(Series):
    """A series that can be asked what was known on a past date.

    Attributes:
        members: The claims that make it up, by id.
        added: The claims of what was added to it.
        neighbours: The claims of the story that count another thing.
        policy: By which rules it tells which value holds.
        kind_given: The kind that a person set, and in what words; None when it follows from the wording.
    """

    members: tuple[Member, ...] = attrs.field(default=(), repr=False)
    added: tuple[Member, ...] = attrs.field(default=(), repr=False)
    neighbours: tuple[Neighbour, ...] = attrs.field(default=(), repr=False)
    policy: SeriesPolicy = HOUSE_POLICY
    kind_given: tuple[SeriesKind, str] | None = None

    def at(self, day: date) -> "SeriesHistory | None":
        """Return what was known on *day*, from what had been published by then; None when nothing was.

        Each value says whose word it was (`sources`, `speakers`) and where it was first reported (`first`).
        """
        known = [found for member in self.members if (found := member.known_on(day))]
        if not any(member.claim.statement.quantity for member in known):
            return None
        return series_of(
            self.id,
            known,
            added=[found for member in self.added if (found := member.known_on(day))],
            neighbours=[kin for each in self.neighbours if (kin := each.known_on(day))],
            policy=self.policy,
            kind=self.kind_given,
            name=self.name,
        )


def series_of(  # noqa: PLR0913 - a series has that many parts, all but two named at the call
    id: SeriesId,  # noqa: A002 - the field's own name
    members: Iterable[Member],
    *,
    added: Iterable[Member] = (),
    neighbours: Iterable[Neighbour] = (),
    policy: SeriesPolicy = HOUSE_POLICY,
    kind: tuple[SeriesKind, str] | None = None,
    name: str = "",
) -> SeriesHistory:
    """Return the series that *members* make up, whatever the order in which they come.

    A claim that is told again keeps its first day as its place, and its last one to decide what it is worth.

    Args:
        id: What to call it.
        members: Its claims.
        added: Claims of what was added to it.
        neighbours: Claims of the story that count another thing, some of them a part of it or the whole.
        policy: By which rules a value holds.
        kind: The kind that a person set, and why; read from the wording when None.
        name: What people call it.

    Raises:
        InvalidValueError: If none of the members has a figure.
    """
    ordered = sorted(members, key=lambda member: member.claim.id)
    counted = [member for member in ordered if member.claim.statement.quantity]
    if not counted:
        msg = f"The series {id!r} has no figure; it needs one claim with a quantity."
        raise InvalidValueError(msg)
    found, because = kind or kind_of(member.claim.statement for member in counted)
    values = _values(counted, found)
    around = tuple(sorted(neighbours, key=lambda each: each.member.claim.id))
    told = [each.statement for each in around]
    parts = {each.series for each in around if each.is_part}
    wholes = {each.series for each in around if each.is_whole}
    additions = sorted(added, key=lambda member: member.claim.id)
    return SeriesHistory(
        id=id,
        measure=next((value.quantity.unit for value in values if value.quantity.unit), ""),
        name=name,
        kind=found,
        because=because,
        values=tuple(_dated(value, values, told, policy) for value in values),
        increments=tuple(_addition(value) for value in _values(additions, found)),
        # What seems to be both is another count, not told as one.
        parts=tuple(sorted(parts - wholes)),
        whole=min(wholes - parts, default=None),
        members=tuple(ordered),
        added=tuple(additions),
        neighbours=around,
        policy=policy,
        kind_given=kind,
    )


def _values(members: Iterable[Member], kind: SeriesKind) -> list[Value]:
    found = [
        Value(member=member, quantity=quantity, kind=kind, last=max(member.days, default=None))
        for member in members
        if (quantity := member.claim.statement.quantity)
    ]
    fresh = (value.without_stale_days(found) for value in found)
    return sorted(fresh, key=lambda value: value.place)


def _dated(
    value: Value, values: Sequence[Value], neighbours: Sequence[Statement], policy: SeriesPolicy
) -> DatedValue:
    standing, because = standing_of(value, values, policy)
    return attrs.evolve(
        _addition(value),
        standing=standing,
        because=because,
        flags=tuple(flags_of(value, values, neighbours, policy)),
    )


def _addition(value: Value) -> DatedValue:
    member = value.member
    return DatedValue(
        claim=member.claim.id,
        quantity=value.quantity,
        as_of=value.first,
        standing=Standing.CURRENT,
        outlets=member.outlets,
        appearances=member.appearances,
        sources=member.sources,
        speakers=member.speakers,
        is_denial=not value.is_positive,
    )
