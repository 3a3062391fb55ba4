"""Gist: what of a statement is compared."""

from datetime import date, timedelta
from functools import cached_property, lru_cache

import attrs

from claimtrack.matching.figures import Figure
from claimtrack.matching.manner import Manner
from claimtrack.matching.measure import Breadth, Measure, measure_of
from claimtrack.matching.predicate import opening_name
from claimtrack.matching.wording import Wording
from claimtrack.matching.words.phrase import words_in
from claimtrack.matching.words.terms import NAME_WEIGHT, Bag, folded, weighted_terms
from claimtrack.matching.words.vocabulary import ENGLISH
from claimtrack.model.claim import Statement
from claimtrack.model.period import Period
from claimtrack.model.quantity import Quantity

# What words of the context count against the statement's own: its first line, the headline, and the rest. Measured on
# the stories for development.
HEADLINE_SHARE = 1.0
CONTEXT_SHARE = 0.6


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Gist:
    """What of a statement is compared: the terms at once, the rest when it is asked for, since most statements have other terms.

    Attributes:
        statement: The statement.
        own: The terms of its own words.
        headline: The terms of the first line of its context.
        rest: Those of its other lines.
        terms: Its own terms and, with less weight, those of its context.
    """

    statement: Statement
    own: Bag
    headline: Bag
    rest: Bag
    terms: Bag

    @classmethod
    def of(cls, statement: Statement) -> "Gist":
        """Return the gist of *statement*."""
        quantity = statement.quantity
        own = weighted_terms(f"{statement.frame} {quantity.unit if quantity else ''}")
        headline, rest = map(weighted_terms, statement.context.partition("\n")[::2])
        terms = _combined((own, 1.0), (headline, HEADLINE_SHARE), (rest, CONTEXT_SHARE))
        return cls(statement=statement, own=own, headline=headline, rest=rest, terms=terms)

    @property
    def day(self) -> date | None:
        """The day it speaks from; None when unknown."""
        return self._days[0]

    @property
    def period(self) -> Period | None:
        """The days in which what it counts came to pass; None when not told, or when it only tells the day."""
        return self._days[1]

    @cached_property
    def figure(self) -> Figure | None:
        """The figure on its day; None without one."""
        quantity = self.statement.quantity
        if quantity is None:
            return None
        return Figure(quantity=quantity, as_of=self.day, scale=self.measure.scale)

    @cached_property
    def measure(self) -> Measure:
        """What the figure counts; of nothing without one."""
        quantity = self.statement.quantity
        return Measure() if quantity is None else _measure(quantity, self._wording)

    @cached_property
    def told(self) -> Bag:
        """Those of its own terms that are neither the speaker's nor the counted noun's."""
        return _told(self.own, self.statement)

    @property
    def places(self) -> frozenset[str]:
        """Where what it counts is said to be."""
        return self._wording.places

    @cached_property
    def names(self) -> frozenset[str]:
        """The names in its own words, and that of whoever says it."""
        return _names(self.own, self.rest, self.statement) | self.speakers

    @cached_property
    def speakers(self) -> frozenset[str]:
        """The latter."""
        words = words_in(self.statement.attribution.speaker)
        return frozenset(word.term for word in words if word.is_name and word.tells)

    @cached_property
    def agents(self) -> frozenset[str]:
        """The names, besides that of whoever says it, that do something to what is counted.

        A word before them that opens the sentence says what they are: Nilo in "Cyclone Nilo killed 60".
        """
        found = (self.names - self.speakers) & self.manner.doers
        return found - {opening_name(self.statement.text)} or found

    @cached_property
    def is_move(self) -> bool:
        """Whether its figure is told as how far a measure moved, or may be: "rose by 9 percent", "rose 9 percent"."""
        return self.measure.is_change or (self.measure.is_share and self._wording.moves)

    @cached_property
    def is_former(self) -> bool:
        """Whether its figure is told as one that held before: "up from 31"."""
        return self._wording.is_former

    @cached_property
    def puts_right(self) -> bool:
        """Whether it is told as what the figure is in truth: "the true figure is 17 percent"."""
        return self._wording.puts_right

    @cached_property
    def has_risen(self) -> bool:
        """Whether it is told as what a measure has risen to."""
        return self._wording.is_level and self._wording.has_risen

    @cached_property
    def is_taken_back(self) -> bool:
        """Whether its words say that a figure was taken back: "lowered to 29"."""
        return self._wording.is_taken_back

    @cached_property
    def is_doubted(self) -> bool:
        """Whether it is told and then put in doubt: "more than 150, which the owner denies"."""
        return self._wording.is_doubted

    @cached_property
    def manner(self) -> Manner:
        """What it says that happened, and how that is put forward."""
        return Manner(statement=self.statement, wording=self._wording)

    @cached_property
    def _wording(self) -> Wording:
        return Wording.of(self.statement)

    @cached_property
    def _days(self) -> tuple[date | None, Period | None]:
        """The day it speaks from, and the period of what it counts."""
        told = self.statement.as_of
        period = _period(self.statement) or self._wording.year
        level = _day_of_level(period, told, self.measure, self._wording)
        if level is not None:
            return level, None
        if not self.is_former:
            return told, period
        # "Down from the estimate of 96.4 percent in March": its period is the day it held, not what it counts.
        if period is None or period.until is None:
            return _before(told) or told, period
        return _earlier(period.until, told) or told, None


@lru_cache(maxsize=8192)
def gist_of(statement: Statement) -> Gist:
    """Return the gist of *statement*; kept, since one statement is compared with many."""
    return Gist.of(statement)


def _period(statement: Statement) -> Period | None:
    """Return the period of *statement*; what is told as a fact has happened, so a day to come is not its."""
    period, day = statement.period, statement.as_of
    if period is None or period.extent.low is None or day is None or not statement.is_fact:
        return period
    if period.since == day and folded(period.words) in ENGLISH.point:
        return None  # "now" is the day it speaks from
    return None if period.extent.low > day else period


def _measure(quantity: Quantity, wording: Wording) -> Measure:
    """Return what *quantity* counts; of what, and what happened to it, may stand around it."""
    measure = measure_of(quantity)
    measure = attrs.evolve(
        measure,
        is_part=measure.is_part or wording.is_part,
        is_change=wording.is_change,
        is_increment=measure.is_increment and not wording.adds_place,
        is_level=wording.is_level and not wording.is_change,
        rates=measure.rates | wording.rates,
    )
    if measure.roles or measure.currency:
        return measure
    if measure.breadth is Breadth.THESE:
        roles = wording.state or wording.roles_of_whole or wording.role_denied
        return attrs.evolve(measure, roles=roles)
    return attrs.evolve(
        measure, roles=wording.roles_of_whole or wording.roles_before or wording.roles_behind
    )


def _day_of_level(
    period: Period | None, as_of: date | None, measure: Measure, wording: Wording
) -> date | None:
    """Return the day for which a level holds that is told for another day than the article's: "stood at 34 on Tuesday"."""
    if period is None or period.until is None or as_of is None or period.until > as_of:
        return None
    marks_point = not ENGLISH.point.isdisjoint(folded(period.words).split())
    is_day = period.since == period.until
    is_level = measure.is_stock or marks_point or (wording.is_level and is_day)
    return period.until if is_level and wording.is_beside(period) else None


def _told(own: Bag, statement: Statement) -> Bag:
    quantity, speaker = statement.quantity, weighted_terms(statement.attribution.speaker)
    others = speaker if quantity is None else speaker.keys() | weighted_terms(quantity.unit).keys()
    return Bag((term, weight) for term, weight in own.items() if term not in others)


def _names(own: Bag, context: Bag, statement: Statement) -> frozenset[str]:
    """Return which of a statement's *own* terms are names; where a capital says nothing, *context* and the grammar tell."""
    opening = opening_name(statement.text)
    found = {term for term in own if NAME_WEIGHT in {own[term], context.get(term)}}
    return frozenset(found | ({opening} & own.keys()))


def _combined(*bags: tuple[Bag, float]) -> Bag:
    """Return the terms of all *bags*, each with the largest of its weights times the share of its bag."""
    terms = Bag()
    for bag, share in bags:
        for term, weight in bag.items():
            terms[term] = max(terms.get(term, 0.0), share * weight)
    return terms


def _earlier(until: date | None, as_of: date | None) -> date | None:
    """Return the last day of a former figure, which lies before those beside it."""
    before = _before(as_of)
    return before if until is None or before is None else min(until, before)


def _before(day: date | None) -> date | None:
    """Return the day before *day*: a former figure is older than those beside it."""
    return day if day is None or day == date.min else day - timedelta(days=1)
