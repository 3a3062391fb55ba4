"""Guards: the slots of two statements compared exactly, each with a reason in words."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from claimtrack.matching.figures import Figure, Movement
from claimtrack.matching.gist import Gist
from claimtrack.matching.measure import Breadth, Measure
from claimtrack.matching.places import nested_in
from claimtrack.matching.scoring import likeness, variant_score
from claimtrack.matching.terms import folded, is_year
from claimtrack.matching.vocabulary import ENGLISH
from claimtrack.model.claim import Statement
from claimtrack.model.interval import Position, position
from claimtrack.model.period import Period
from claimtrack.model.relation import Reason, Relation, Side

# From this likeness on the statements' own words measure the same, and from this one on those that are neither the
# speaker's nor the noun's; house values, tried on the articles in examples.
ONE_FRAME_FROM = 0.3
TOLD_ALIKE_FROM = 0.4

# Tolls of one event stop moving after about two months; measured on the stories for development.
ONE_EVENT_DAYS = 70

# Statistics of a month stay the latest ones for about as long.
LATEST_PERIOD_DAYS = 31

LONE_FIGURE = Reason(slot="quantity", agrees=None, words="a figure on one side only")
OTHER_FIGURE_DENIED = Reason(slot="stance", agrees=None, words="another figure is denied")
FAR_FEWER = Reason(slot="quantity", agrees=None, words="far fewer: hardly one count")
OTHER_WORDS = Reason(slot="frame", agrees=False, words="other words")


def of_one_measure(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield whether two statements with a figure count the same thing, slot by slot.

    A reason that disagrees settles that they do not. One that cannot be told ("people" may be the soldiers) leaves it
    to the figures: only equal ones are then taken for one count.
    """
    if this.figure is None or other.figure is None:
        return
    one, two = this.measure, other.measure
    yield from _currency(one, two)
    yield from _role(one, two)
    yield from _noun(this, other)
    yield from _which(this, other)
    yield from _place(this, other)
    yield from _subject(this, other)
    yield from _frame(this, other)
    yield from _count(this, other)
    yield from _sentence(this, other)
    yield from _period(this, other)
    yield from _event(this, other)
    yield from _factness(this.statement, other.statement)


def polarity(this: Statement, other: Statement) -> Reason:
    """Return whether both statements say that it is so, or both that it is not."""
    agrees = this.is_positive == other.is_positive
    return _either("stance", _stance(this), _stance(other), agrees=agrees)


def figures(this: Figure, other: Figure, moved: Movement) -> Reason:
    """Return how two figures of one measure lie to each other, in words."""
    mine, yours = this.quantity.figure, other.quantity.figure
    if moved.side is not None and moved.relation is not Relation.COMPATIBLE:
        new, old = (this, other) if moved.side is Side.THIS else (other, this)
        words = f"{new.quantity.figure} as of {new.as_of}, {_later(new, old)} than {old.quantity.figure}"
        return Reason(slot="quantity", agrees=False, words=words)
    agrees = moved.relation in {Relation.SAME, Relation.COMPATIBLE}
    words = {
        Relation.SAME: f"{mine} = {yours}",
        Relation.COMPATIBLE: f"{mine} can hold beside {yours}",
        Relation.CONTRADICTS: f"{mine}, not {yours}",
    }.get(moved.relation, f"{mine}, not {yours}, and no days to tell which came later")
    return Reason(slot="quantity", agrees=agrees, words=words)


def _later(new: Figure, old: Figure) -> str:
    days = (new.as_of - old.as_of).days if new.as_of and old.as_of else 0
    return f"{days} {'day' if days == 1 else 'days'} later"


def are_of_one_spell(this: Gist, other: Gist) -> bool:
    """Return whether both speak of one spell that was over when they did; a rate of it moves no more."""
    one, two = this.period, other.period
    if one is None or two is None or one.until is None or this.day is None or other.day is None:
        return False
    is_one = (one.since, one.until) == (two.since, two.until)
    return is_one and one.until <= min(this.day, other.day)


def _currency(one: Measure, two: Measure) -> Iterator[Reason]:
    if one.currency or two.currency:
        agrees = one.currency == two.currency
        yield _either(
            "currency", one.currency or "no money", two.currency or "no money", agrees=agrees
        )


def _role(one: Measure, two: Measure) -> Iterator[Reason]:
    if one.roles or two.roles:
        yield _either(
            "role", _listed(one.roles), _listed(two.roles), agrees=_agree(one.roles, two.roles)
        )


def _agree(one: frozenset[str], two: frozenset[str]) -> bool | None:
    if one == two:
        return True
    return None if one & two or not (one and two) else False


def _noun(this: Gist, other: Gist) -> Iterator[Reason]:
    one, two = this.measure, other.measure
    if one.heads or two.heads:
        yield _either("noun", _unit(this), _unit(other), agrees=_nouns_agree(one, two))


_WIDE = {Breadth.UNSAID, Breadth.ANYONE, Breadth.CROWD}


def _nouns_agree(one: Measure, two: Measure) -> bool | None:
    """Return whether two counted nouns are one; "people" may be soldiers, yet are taken for protesters."""
    if _share(one.heads, two.heads):
        return True
    breadths = {one.breadth, two.breadth}
    if breadths <= _WIDE and breadths != {Breadth.CROWD}:
        return True
    if breadths & {Breadth.UNSAID, Breadth.ANYONE} or breadths == {Breadth.CROWD}:
        return None
    return None if one.currency else False


def _which(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield whether the same of them are meant: those in Germany, those taken to hospital, American ones."""
    one, two = this.measure, other.measure
    if one.which or two.which or (one.kinds and two.kinds):
        yield _either("which", _unit(this), _unit(other), agrees=_which_agree(this, other))


def _which_agree(this: Gist, other: Gist) -> bool:
    one, two = this.measure, other.measure
    pairs = ((one.names, two.names), (one.kinds, two.kinds))
    if any(mine and yours and not _share(mine, yours) for mine, yours in pairs):
        return False
    return _is_covered(one, other, this) and _is_covered(two, this, other)


def _is_covered(narrow: Measure, told: Gist, teller: Gist) -> bool:
    """Return whether *told* says all that narrows the count of *teller*: beside its figure, or else nearby.

    A name may stand in the headline; other words belong to the sentence.
    """
    said = set(told.measure.which)
    elsewhere = told.statement.text != teller.statement.text
    return all(
        _share([term], said)
        or (elsewhere and _share([term], told.terms if term in narrow.names else told.own))
        for term in narrow.which
    )


def _place(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that two places are not one, where names can tell.

    Two names may well be of one place: the port and its country. They are not where either side tells both, and not of
    one that it lies in the other, or where neither side ever names what the other one names.
    """
    mine, yours = this.places, other.places
    if not mine or not yours or _share(mine, yours) or _are_nested(this, other):
        return
    if _share(yours, this.terms) == _share(mine, other.terms):
        yield _either("place", _listed(mine), _listed(yours), agrees=False)


def _subject(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that two shares are hardly of one thing when each side names what the other never does: a product, a country."""
    are_shares = this.measure.is_share and other.measure.is_share
    if not are_shares or _share(this.names, other.names):
        return
    mine, yours = _unknown(this.names, other), _unknown(other.names, this)
    if mine and yours:
        yield _either("subject", _listed(mine), _listed(yours), agrees=False)


def _unknown(names: Iterable[str], gist: Gist) -> list[str]:
    return [name for name in names if not _share([name], gist.terms)]


def _are_nested(this: Gist, other: Gist) -> bool:
    nested = _nested(this) | _nested(other)
    return any(
        (one, two) in nested or (two, one) in nested for one in this.places for two in other.places
    )


def _nested(gist: Gist) -> frozenset[tuple[str, str]]:
    return nested_in(gist.statement.text) | nested_in(gist.statement.context)


def _frame(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield whether bare nouns and units measure the same, which only the words around them can tell."""
    if this.measure.is_bare or other.measure.is_bare:
        alike = _are_told_alike(this, other)
        words = "in like words" if alike else "in other words"
        yield Reason(slot="frame", agrees=alike or None, words=words)


def _are_told_alike(this: Gist, other: Gist) -> bool:
    """Return whether two statements are put in like words; that two shares are in percent says nothing of that."""
    told = likeness(this.told, other.told).cosine
    if this.measure.is_share and other.measure.is_share:
        return told >= ONE_FRAME_FROM
    return told >= TOLD_ALIKE_FROM or likeness(this.own, other.own).cosine >= ONE_FRAME_FROM


def _count(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield whether both count in the same way: in all, for each of some spell, on top of others, a part of them."""
    one, two = this.measure, other.measure
    if one.rates != two.rates:
        rates = (_listed(one.rates, "in all"), _listed(two.rates, "in all"))
        yield _either("count", *rates, agrees=False)
    if one.is_increment != two.is_increment:
        yield _either("count", _added(one), _added(two), agrees=False)
    elif one.is_increment and this.day != other.day:
        yield Reason(slot="count", agrees=False, words="additions of two days")
    if one.is_part != two.is_part:
        yield _either("count", _parted(one), _parted(two), agrees=False)
    if one.is_change != two.is_change:
        yield _either("count", _moved(one), _moved(two), agrees=None)


def _sentence(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that two figures of one sentence count two things, unless two speakers tell them or one is the former."""
    one, two = this.statement, other.statement
    are_of_two_speakers = len({one.attribution.speaker, two.attribution.speaker} - {""}) > 1
    if one.text != two.text or one.frame == two.frame or are_of_two_speakers:
        return
    if this.is_former == other.is_former:
        yield Reason(slot="sentence", agrees=False, words="two figures of one sentence")


def _period(this: Gist, other: Gist) -> Iterator[Reason]:
    one, two = this.period, other.period
    if this.measure.is_stock and other.measure.is_stock:
        return  # its period is the day for which it holds, and that is the day it speaks from
    if one is not None and two is not None:
        yield _either("period", str(one), str(two), agrees=_periods_agree(one, two))
    elif one is not None:
        yield from _lone_period(one, this, other)
    elif two is not None:
        yield from _lone_period(two, other, this)


def _lone_period(period: Period, told: Gist, untold: Gist) -> Iterator[Reason]:
    """Yield whether a figure of a *period* can be one without: not of the last hours, nor of days to come."""
    day = untold.day
    runs = not ENGLISH.rolling.isdisjoint(folded(period.words).split())
    if runs or _begins_after(period, day):
        yield Reason(slot="period", agrees=False, words=f"{period}, not without a period")
    elif (
        _is_to_come(period, told.statement.as_of)
        or _is_long_over(period, day)
        or ((told.measure.falls or untold.measure.falls) and not _just_over(period, day))
    ):
        yield Reason(slot="period", agrees=None, words=f"{period}, perhaps not without a period")


# It may be the day before elsewhere.
_ONE_DAY = timedelta(days=1)


def _begins_after(period: Period, day: date | None) -> bool:
    since = period.extent.low
    return since is not None and day is not None and since - day > _ONE_DAY


def _is_to_come(period: Period, day: date | None) -> bool:
    """Return whether a figure told on *day* is one for a day to come: "by the end of next year"."""
    until = period.until
    return period.since is None and until is not None and day is not None and until > day


def _is_long_over(period: Period, day: date | None) -> bool:
    """Return whether an event of *period* was hardly the one of which somebody spoke on *day*."""
    until = period.until
    return until is not None and day is not None and (day - until).days > ONE_EVENT_DAYS


def _just_over(period: Period, day: date | None) -> bool:
    """Return whether a rate told on *day* without a period is most likely that of *period*, the latest one then."""
    return (
        period.until is not None
        and day is not None
        and 0 <= (day - period.until).days <= LATEST_PERIOD_DAYS
    )


def _event(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that events of other years, or far apart, are hardly one; a figure that is told again may be."""
    if _years(this) and _years(other) and not _years(this) & _years(other):
        yield _either("event", _listed(_years(this)), _listed(_years(other)), agrees=False)
    elif this.day and other.day and not (this.period and other.period) and not this.measure.falls:
        days = abs((this.day - other.day).days)
        if days > ONE_EVENT_DAYS:
            yield Reason(slot="event", agrees=None, words=f"{days} days apart")


def _years(gist: Gist) -> frozenset[str]:
    return frozenset(filter(is_year, gist.own.keys() | gist.headline.keys()))


def _periods_agree(one: Period, two: Period) -> bool | None:
    """Return whether two periods make one measure: those that start on one day do, as in a toll that runs on."""
    lies = position(one.extent, two.extent)
    if lies in {Position.BELOW, Position.ABOVE}:
        return False
    return True if _near(one.since, two.since, one.tolerance_days + two.tolerance_days) else None


def _near(one: date | None, two: date | None, days: int) -> bool:
    if one is None or two is None:
        return one is two
    return abs((one - two).days) <= days


def _factness(this: Statement, other: Statement) -> Iterator[Reason]:
    """Yield that what is planned is not done; what is denied may be either."""
    if this.is_fact != other.is_fact and this.is_positive and other.is_positive:
        yield _either("stance", _stance(this), _stance(other), agrees=False)


def _stance(statement: Statement) -> str:
    return statement.attribution.stance.value


def _share(one: Iterable[str], two: Iterable[str]) -> bool:
    others = tuple(two)
    return any(variant_score(term, other) for term in one for other in others)


def _unit(gist: Gist) -> str:
    quantity = gist.statement.quantity
    return quantity.unit if quantity else ""


def _listed(words: Iterable[str], none: str = "not said") -> str:
    return " and ".join(sorted(words)) or none


def _added(measure: Measure) -> str:
    return "more than before" if measure.is_increment else "in all"


def _parted(measure: Measure) -> str:
    return "part of them" if measure.is_part else "all of them"


def _moved(measure: Measure) -> str:
    return "how far it moved" if measure.is_change else "how far it came"


def _either(slot: str, mine: str, yours: str, *, agrees: bool | None) -> Reason:
    """Return the reason for a slot, in the words "killed, not injured"."""
    mine, yours = mine.strip() or "not said", yours.strip() or "not said"
    if mine == yours:
        words = mine
    elif agrees:
        words = f"{mine} = {yours}"
    else:
        words = f"{mine}, not {yours}" if agrees is False else f"{mine}, perhaps {yours}"
    return Reason(slot=slot, agrees=agrees, words=words)
