"""Member: a claim of a series with all that decides what its value is worth."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

import attrs

from claimtrack.matching.figures import Figure, Movement, movement
from claimtrack.matching.gist import gist_of
from claimtrack.matching.measure import Measure
from claimtrack.matching.rivals import are_rivals, is_official
from claimtrack.model import fields
from claimtrack.model.claim import Claim, Sighting, Statement
from claimtrack.model.interval import Position, position
from claimtrack.model.origin import SourceGroup, Sourcing
from claimtrack.model.quantity import Modifier, Quantity
from claimtrack.model.relation import Relation
from claimtrack.model.series import SeriesId, SeriesKind
from claimtrack.model.source import SourceKind


@attrs.frozen(kw_only=True)
class Member:
    """A claim of a series with all its sightings.

    Attributes:
        claim: The claim.
        sightings: Where it was seen, in any order.
        sourcing: Whose word it is; None when nobody looked, and then every outlet is a source.
    """

    claim: Claim
    sightings: tuple[Sighting, ...] = fields.items()
    sourcing: Sourcing | None = None

    @property
    def days(self) -> tuple[date, ...]:
        """The days it speaks from, the earliest first."""
        told = (self.claim.statement, *(seen.appearance.statement for seen in self.sightings))
        return tuple(sorted({day for statement in told if (day := gist_of(statement).day)}))

    @property
    def appearances(self) -> tuple[Sighting, ...]:
        """Its sightings, the earliest article first, in an order that does not depend on when they were read."""
        return tuple(sorted(self.sightings, key=_published))

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who carries it, each once, in order of first appearance."""
        return tuple(dict.fromkeys(seen.article.outlet for seen in self.appearances))

    @property
    def groups(self) -> tuple[SourceGroup, ...]:
        """Its source groups, the earliest first; empty when nobody looked."""
        return () if self.sourcing is None else self.sourcing.groups

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of its independent sources, the earliest first."""
        if self.sourcing is None:
            return self.outlets
        return tuple(group.origin.name for group in self.groups)

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who is quoted with it, each once, in order of first appearance."""
        told = [seen.appearance.statement for seen in self.appearances] or [self.claim.statement]
        found = (statement.attribution.speaker for statement in told)
        return tuple(dict.fromkeys(speaker for speaker in found if speaker))

    @property
    def errata(self) -> tuple[str, ...]:
        """What texts say that correct it, when every source of it has been corrected; else empty."""
        if not self.groups or not all(group.errata for group in self.groups):
            return ()
        return tuple(dict.fromkeys(str(each) for group in self.groups for each in group.errata))

    def known_on(self, day: date) -> "Member | None":
        """Return what was known of it on *day*; None when it had not been published by then."""
        seen = tuple(each for each in self.sightings if each.article.published <= day)
        if not seen:
            return None
        groups = (_known_on(group, day) for group in self.groups)
        left = tuple(group for group in groups if group is not None)
        sourcing = attrs.evolve(self.sourcing, groups=left) if self.sourcing and left else None
        known = attrs.evolve(self, sightings=seen, sourcing=sourcing)
        first = known.appearances[0].appearance.statement
        return attrs.evolve(known, claim=attrs.evolve(self.claim, statement=first))


@attrs.frozen(kw_only=True)
class Neighbour:
    """A claim of the story that counts another thing than a series does.

    Attributes:
        member: The claim.
        series: The series that it belongs to.
        is_part: Whether it counts a part of what the series counts.
        is_whole: Whether the series counts a part of what it counts.
    """

    member: Member
    series: SeriesId
    is_part: bool = False
    is_whole: bool = False

    @property
    def statement(self) -> Statement:
        """What it says."""
        return self.member.claim.statement

    def known_on(self, day: date) -> "Neighbour | None":
        """Return it as it was known on *day*; None when it had not been published by then."""
        known = self.member.known_on(day)
        return None if known is None else attrs.evolve(self, member=known)


def _published(seen: Sighting) -> tuple[object, ...]:
    article = seen.article
    return article.published, article.outlet, article.id, seen.appearance.quote.start


def _known_on(group: SourceGroup, day: date) -> SourceGroup | None:
    accounts = tuple(
        attrs.evolve(each, errata=tuple(told for told in each.errata if told.published <= day))
        for each in group.accounts
        if each.sighting.article.published <= day
    )
    return attrs.evolve(group, accounts=accounts) if accounts else None


@attrs.frozen(kw_only=True, slots=False, eq=False)
class Value:
    """A member that has a figure, ready to be weighed.

    Attributes:
        member: The member.
        quantity: Its figure.
        kind: How the figure of its series goes on.
        last: The last day that decides what it is worth; None when it has no day.
    """

    member: Member
    quantity: Quantity
    kind: SeriesKind
    last: date | None

    @cached_property
    def measure(self) -> Measure:
        """What it counts."""
        return gist_of(self.member.claim.statement).measure

    @cached_property
    def first(self) -> date | None:
        """The first day it speaks from."""
        return min(self.member.days, default=None)

    @property
    def is_positive(self) -> bool:
        """Whether it says that the figure holds, rather than that it does not."""
        return self.member.claim.statement.is_positive

    @property
    def figure(self) -> Figure:
        """Its figure on the last day it was told."""
        return Figure(quantity=self.quantity, as_of=self.last, scale=self.measure.scale)

    @property
    def independent(self) -> int:
        """How many independent sources it has; 0 when it was seen nowhere."""
        return len(self.member.sources)

    @cached_property
    def grade(self) -> int:
        """What its best source is: 3 an official, 2 an agency or several sources, 1 one outlet, 0 nobody."""
        if any(map(is_official, self.member.speakers)):
            return 3
        is_agency = any(group.origin.kind is SourceKind.AGENCY for group in self.member.groups)
        return 2 if is_agency or self.independent > 1 else self.independent

    @property
    def teller(self) -> str:
        """Whose word it is, in words."""
        member = self.member
        return ", ".join(member.speakers or member.sources) or "nobody named"

    @cached_property
    def place(self) -> tuple[object, ...]:
        """What puts values in order: by first day, undated ones last, then by figure."""
        ends = [end for end in (self.quantity.low, self.quantity.high) if end is not None]
        first = self.first
        return (
            first is None,
            first or date.max,
            ends[0],
            ends[-1],
            list(Modifier).index(self.quantity.modifier),
            self.member.claim.id,
        )

    def moved(self, other: "Value") -> Movement:
        """Return how this value lies to the *other* one.

        A lower figure that another party tells takes nothing back: both cannot be true.
        """
        found = movement(
            self.figure,
            other.figure,
            falls=self.may_fall or other.may_fall,
            is_settled=self.is_settled or other.is_settled,
        )
        if found.relation is Relation.REVISION and self._is_rival(other):
            return Movement(relation=Relation.CONTRADICTS)
        return found

    def _is_rival(self, other: "Value") -> bool:
        return all(
            are_rivals(mine, yours)
            for mine in self.member.speakers or ("",)
            for yours in other.member.speakers or ("",)
        )

    @property
    def may_fall(self) -> bool:
        """Whether a lower figure later takes nothing back."""
        return self.measure.falls or self.kind in {SeriesKind.PER_PERIOD, SeriesKind.POINT_IN_TIME}

    @property
    def is_settled(self) -> bool:
        """Whether there is one figure for good, so that another one contradicts it."""
        return self.measure.is_settled or self.kind is SeriesKind.ONE_OFF

    def without_stale_days(self, others: "Iterable[Value]") -> "Value":
        """Return the value without the days on which it was old news.

        Who repeats a count after a higher one was known still tells the old one, unless the words say that it was taken back.
        """
        if self.may_fall or self.is_settled or self.last is None:
            return self
        higher = [
            other.first
            for other in others
            if other.is_positive and other.first and _is_below(self.figure, other.figure)
        ]
        since = min(higher, default=None)
        counted = [
            day
            for day, is_taken_back in _told(self.member)
            if since is None or day <= since or is_taken_back or day == self.first
        ]
        return attrs.evolve(self, last=max(counted))


def _told(member: Member) -> Iterator[tuple[date, bool]]:
    """Yield the days on which a member was told, and whether as a figure that takes another one back."""
    for statement in (member.claim.statement, *(s.appearance.statement for s in member.sightings)):
        gist = gist_of(statement)
        if gist.day is not None:
            yield gist.day, gist.is_taken_back


def _is_below(one: Figure, other: Figure) -> bool:
    return position(one.extent, other.extent) is Position.BELOW
