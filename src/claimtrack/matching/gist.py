"""Gist: what of a statement is compared."""

from datetime import date, timedelta
from functools import lru_cache

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


@attrs.frozen(kw_only=True, eq=False)
class Gist:
    """What of a statement is compared, made ready.

    Attributes:
        statement: The statement.
        day: The day it speaks from; None when unknown.
        period: The days in which what it counts came to pass; None when not told, or when it only tells the day.
        figure: Its figure on its day; None without one.
        measure: What the figure counts; of nothing without one.
        own: The terms of its own words.
        told: Those of them that are neither the speaker's nor the counted noun's.
        headline: The terms of the first line of its context.
        terms: Its own terms and, with less weight, those of its context.
        places: Where what it counts is said to be.
        names: The names in its own words, and that of whoever says it.
        speakers: The latter.
        is_move: Whether its figure is told as how far a measure moved, or may be: "rose by 9 percent", "rose 9 percent".
        is_former: Whether its figure is told as one that held before: "up from 31".
        puts_right: Whether it is told as what the figure is in truth: "the true figure is 17 percent".
        has_risen: Whether it is told as what a measure has risen to.
        is_taken_back: Whether its words say that a figure was taken back: "lowered to 29".
        is_doubted: Whether it is told and then put in doubt: "more than 150, which the owner denies".
        manner: What it says that happened, and how that is put forward.
    """

    statement: Statement
    day: date | None
    period: Period | None
    figure: Figure | None
    measure: Measure
    own: Bag
    told: Bag
    headline: Bag
    terms: Bag
    places: frozenset[str]
    names: frozenset[str]
    speakers: frozenset[str]
    is_move: bool
    is_former: bool
    puts_right: bool
    has_risen: bool
    is_taken_back: bool
    is_doubted: bool
    manner: Manner

    @property
    def agents(self) -> frozenset[str]:
        """The names, besides that of whoever says it, that do something to what is counted.

        A word before them that opens the sentence says what they are: Nilo in "Cyclone Nilo killed 60".
        """
        found = (self.names - self.speakers) & self.manner.doers
        return found - {opening_name(self.statement.text)} or found


@lru_cache(maxsize=8192)
def gist_of(statement: Statement) -> Gist:
    """Return the gist of *statement*; kept, since one statement is compared with many."""
    quantity = statement.quantity
    wording = Wording.of(statement)
    measure = Measure() if quantity is None else _measure(quantity, wording)
    period = _period(statement) or wording.year
    day = _day_of_level(period, statement.as_of, measure, wording)
    if day is not None:
        period = None
    elif wording.is_former:
        # "Down from the estimate of 96.4 percent in March": its period is the day it held, not what it counts.
        is_told = period is not None and period.until is not None
        day = (
            _before(statement.as_of)
            if not is_told or period is None
            else _earlier(period.until, statement.as_of)
        )
        period = None if is_told else period
    day = day or statement.as_of
    speakers = frozenset(
        word.term for word in words_in(statement.attribution.speaker) if word.is_name and word.tells
    )
    own = weighted_terms(f"{statement.frame} {quantity.unit if quantity else ''}")
    headline, rest = map(weighted_terms, statement.context.partition("\n")[::2])
    names = _names(own, rest, statement)
    return Gist(
        statement=statement,
        day=day,
        period=period,
        figure=None
        if quantity is None
        else Figure(quantity=quantity, as_of=day, scale=measure.scale),
        measure=measure,
        own=own,
        told=_told(own, statement),
        headline=headline,
        terms=_combined((own, 1.0), (headline, HEADLINE_SHARE), (rest, CONTEXT_SHARE)),
        places=wording.places,
        names=names | speakers,
        speakers=speakers,
        is_move=measure.is_change or (measure.is_share and wording.moves),
        is_former=wording.is_former,
        puts_right=wording.puts_right,
        has_risen=wording.is_level and wording.has_risen,
        is_taken_back=wording.is_taken_back,
        is_doubted=wording.is_doubted,
        manner=Manner(statement=statement, wording=wording),
    )


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
