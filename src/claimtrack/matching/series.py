"""Series: the dated values of one measure put in order, each with its standing."""

from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.matching.figures import Figure, Movement, covers, movement
from claimtrack.matching.gist import gist_of
from claimtrack.matching.measure import Measure
from claimtrack.model import fields
from claimtrack.model.claim import Claim, Sighting
from claimtrack.model.quantity import Quantity
from claimtrack.model.relation import Relation, Side
from claimtrack.model.series import DatedValue, Series, SeriesId, Standing


@attrs.frozen(kw_only=True)
class Member:
    """A claim of a series with all its sightings.

    Attributes:
        claim: The claim.
        sightings: Where it was seen, in any order.
    """

    claim: Claim
    sightings: tuple[Sighting, ...] = fields.items()

    @property
    def days(self) -> tuple[date, ...]:
        """The days it speaks from, the earliest first."""
        told = (self.claim.statement, *(seen.appearance.statement for seen in self.sightings))
        return tuple(sorted({day for statement in told if (day := gist_of(statement).day)}))

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who carries it, each once, in order of first appearance."""
        articles = [seen.article for seen in self.sightings]
        in_order = sorted(articles, key=lambda article: (article.published, article.outlet))
        return tuple(dict.fromkeys(article.outlet for article in in_order))


def series_of(id: SeriesId, members: Iterable[Member]) -> Series:  # noqa: A002 - the field's own name
    """Return the series that *members* make up, whatever the order in which they come.

    A value that moved on later is superseded, be it up or down; one that another denies from the same day on, or that
    cannot hold beside another of its day, is disputed, and so is one without a day that fits no other; a denial itself
    is disputed. All others are current: they can hold together.

    A claim that is told again keeps its first day as its place, and its last one to decide what it is worth.

    Raises:
        InvalidValueError: If none of them has a figure.
    """
    values = sorted(
        (_Value.of(m, q) for m in members if (q := m.claim.statement.quantity)), key=_Value.place
    )
    if not values:
        msg = f"The series {id!r} has no figure; it needs one claim with a quantity."
        raise InvalidValueError(msg)
    return Series(
        id=id,
        measure=next((value.quantity.unit for value in values if value.quantity.unit), ""),
        values=tuple(value.dated(_standing(value, values)) for value in values),
    )


@attrs.frozen(kw_only=True)
class _Value:
    """A value with all that decides its standing."""

    member: Member
    quantity: Quantity
    measure: Measure
    first: date | None
    last: date | None

    @classmethod
    def of(cls, member: Member, quantity: Quantity) -> "_Value":
        days = member.days
        return cls(
            member=member,
            quantity=quantity,
            measure=gist_of(member.claim.statement).measure,
            first=days[0] if days else None,
            last=days[-1] if days else None,
        )

    @property
    def is_positive(self) -> bool:
        return self.member.claim.statement.is_positive

    @property
    def figure(self) -> Figure:
        return Figure(quantity=self.quantity, as_of=self.last, scale=self.measure.scale)

    def place(self) -> tuple[object, ...]:
        figures = [end for end in (self.quantity.low, self.quantity.high) if end is not None]
        return (
            self.first is None,
            self.first or date.max,
            figures[0],
            figures[-1],
            self.member.claim.id,
        )

    def dated(self, standing: Standing) -> DatedValue:
        return DatedValue(
            claim=self.member.claim.id,
            quantity=self.quantity,
            as_of=self.first,
            standing=standing,
            outlets=self.member.outlets,
        )


def _standing(value: _Value, values: Sequence[_Value]) -> Standing:
    if not value.is_positive:
        return Standing.DISPUTED
    others = [other for other in values if other is not value]
    if any(_supersedes(other, value) for other in others):
        return Standing.SUPERSEDED
    return (
        Standing.DISPUTED if any(_disputes(other, value) for other in others) else Standing.CURRENT
    )


def _supersedes(new: _Value, old: _Value) -> bool:
    if not new.is_positive:
        return False
    moved = _movement(new, old)
    return moved.relation in {Relation.UPDATE, Relation.REVISION} and moved.side is Side.THIS


def _disputes(other: _Value, value: _Value) -> bool:
    if not other.is_positive:
        return _denies(other, value)
    moved = _movement(other, value)
    undated = moved.relation is Relation.RELATED and value.last is None
    return undated or moved.relation is Relation.CONTRADICTS


def _denies(denial: _Value, value: _Value) -> bool:
    """Return whether *denial* is about the figure of *value*, and no older than it."""
    is_older = denial.last is not None and value.last is not None and denial.last < value.last
    return covers(denial.figure, value.figure) and not is_older


def _movement(this: _Value, other: _Value) -> Movement:
    return movement(
        this.figure,
        other.figure,
        falls=this.measure.falls or other.measure.falls,
        is_settled=this.measure.is_settled or other.measure.is_settled,
    )
