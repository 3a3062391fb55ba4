"""Periods: the time words of a sentence as periods of the calendar."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from claimtrack.model.period import Period
from claimtrack.reading.language import words
from claimtrack.reading.periods import days as cal
from claimtrack.reading.periods.moments import Moment, moments
from claimtrack.reading.periods.resolving import reaching_back
from claimtrack.reading.periods.words import time_words
from claimtrack.reading.text.patterns import any_of
from claimtrack.reading.text.sentences import Sentence

# The rule of a period that only the clause behind it has: "the worst since 1988, when 63 died".
POINTED_BACK = "pointed back"


class FoundPeriod(NamedTuple):
    """A period and where its words stand in the sentence.

    Attributes:
        start: Where they start, with the words that say how they are meant ("since", "in").
        end: Where they end, exclusive.
        period: What they mean.
        rules: The rules that read them.
    """

    start: int
    end: int
    period: Period
    rules: tuple[str, ...]


class _Links(NamedTuple):
    """The words before and between moments, compiled."""

    before: re.Pattern[str]
    between: re.Pattern[str]
    measured: re.Pattern[str]
    measured_to: tuple[str, ...]
    since_clause: re.Pattern[str]
    record: re.Pattern[str]
    during: re.Pattern[str]
    article: re.Pattern[str]
    own: tuple[str, ...]
    pointing_back: re.Pattern[str]
    traded: re.Pattern[str]
    named: re.Pattern[str]
    on: tuple[str, ...]


# How far before a moment a clause with "since" may begin: "since the first case was found there in March".
_CLAUSE = 80

# How far before a moment the words that say how it is meant may begin, and an article.
_REACH = 40
_NEAR = 8


@cache
def _links(language: str) -> _Links:
    section = words(language)["periods"]
    names = time_words(language).names
    kinds = ("since", "starting", "until", "by", "before", "after", "from", "against", "inside")
    before = "|".join(rf"(?P<{kind}>{any_of(section[kind])})" for kind in kinds)
    number = any_of([*names.numbers, *names.vague])
    ending = any_of(section["measured_to"])
    return _Links(
        re.compile(rf"(?<![\w-])(?:{before})\s+$", re.IGNORECASE),
        re.compile(
            rf"\s*(?:,\s+)?(?:{any_of(section['to'])}|(?P<and>{any_of(section['and'])}))\s*(?:{any_of(section['definite'])}\s+)?",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<!\w)(?:{any_of(section['measured_in'])}\s+)?(?:{any_of(section['definite'])}\s+)?(?:{any_of(section['measured_whole'])}\s+)?(?:(?P<number>{number}|\d{{1,3}})[\s-]+)?(?P<unit>{any_of(names.units)})(?:\s+{any_of(section['spans'])})?\s+{ending}\s+$",
            re.IGNORECASE,
        ),
        tuple(section["measured_to"]),
        re.compile(rf"(?<!\w){any_of(section['since'])}\s[^,;.:]*+$", re.IGNORECASE),
        re.compile(rf"(?<!\w){any_of(section['records'])}\b[^,;.:]*+$", re.IGNORECASE),
        re.compile(
            rf"(?i:\b{any_of(section['throughout'])})\s+(?:{any_of(section['definite'])}\s+)?$"
        ),
        re.compile(rf"(?i:\b{any_of(section['article'])})\s+$"),
        tuple(section["own"]),
        re.compile(rf",\s+{any_of(section['pointing_back'])}\s"),
        re.compile(rf"\s+{any_of(section['traded'])}\b"),
        re.compile(
            rf"(?:\s[A-Z][\w’']*+|\b{any_of(section['classes'])})\s{any_of(section['of'])}\s$"
        ),
        tuple(f" {word} " for word in section["on"]),
    )


def find_periods(sentence: Sentence, today: date | None, language: str) -> tuple[FoundPeriod, ...]:
    """Return the periods that a *sentence* names, in order.

    Args:
        sentence: The sentence.
        today: The day to resolve "yesterday", "Friday", "in May" against; None when there is none, so that only days,
            months and years that name their year are read.
        language: BCP 47 code.
    """
    return tuple(
        _Finder(sentence.text, today, language).periods(tuple(moments(sentence, today, language)))
    )


_Bounds = tuple[date | None, date | None]


class _Finder:
    """Finds the periods of one sentence from its moments and the words around them."""

    def __init__(self, sentence: str, today: date | None, language: str) -> None:
        self._text = sentence
        self._today = today
        self._links = _links(language)
        self._names = time_words(language).names

    def periods(self, found: Sequence[Moment]) -> Iterator[FoundPeriod]:
        """Yield the periods of the moments *found*."""
        rest = zip_longest(found, found[1:])
        told: FoundPeriod | None = None
        for moment, after in rest:
            start, kind = self._meant(moment)
            if after is not None and self._is_range(moment, after, kind):
                next(rest)
                told = self._range(start, moment, after)
                yield told
            else:
                meant = _as_told(moment, told)
                period = self._single(meant, *self._since_clause(meant, start, kind))
                if period is not None:
                    told = period
                    yield period

    def _meant(self, moment: Moment) -> tuple[int, str]:
        """Return where the words of a period begin, and how it is meant: the kind of word before the moment."""
        head = self._links.before.search(self._text, max(0, moment.start - _REACH), moment.start)
        return (moment.start, "") if head is None else (head.start(), head.lastgroup or "")

    def _since_clause(self, moment: Moment, start: int, kind: str) -> tuple[int, str]:
        """Return the same for a moment in a clause that "since" opens: "since the first case in March"."""
        if kind not in {"", "inside", "after"}:
            return start, kind
        clause = max(0, start - _CLAUSE)
        opening = self._links.since_clause.search(self._text, clause, moment.start)
        return (start, kind) if opening is None else (opening.start(), "since")

    def _is_range(self, first: Moment, last: Moment, kind: str) -> bool:
        link = self._links.between.fullmatch(self._text, first.end, last.start)
        if link is None:
            return False
        if link["and"] is not None and kind == "inside":
            return _are_neighbours(first, last)
        return kind == "from" or (link["and"] is None and kind in {"", "inside", "since"})

    def _range(self, start: int, first: Moment, last: Moment) -> FoundPeriod:
        since, until = first.days.since, last.days.until
        if since > until:  # the first one lacks its year: "from November 20 to January 8, 2016"
            years = -(-(since - until).days // _DAYS_OF_YEAR)
            since = min(cal.shifted_months(since, -cal.MONTHS * years), until)
        tolerance = max(first.days.tolerance, last.days.tolerance)
        return self._made(start, last.end, (since, until), tolerance, ("range", last.rule))

    def _single(self, moment: Moment, start: int, kind: str) -> FoundPeriod | None:
        days, rule = moment.days, moment.rule
        if kind == "from" and rule == "day" and days.since < days.until:  # from March 1 to 6
            kind = "inside"
        measured = self._measured(moment.start)
        if measured is not None:
            days = reaching_back(days.until, measured["number"], measured["unit"], self._names)
            start, kind, rule = measured.start(), "measured", "measured to"
        elif self._is_comparison(start, kind):
            if self._links.pointing_back.match(self._text, moment.end) is None:
                return None
            kind, rule = "", POINTED_BACK
        elif self._names_event(moment, kind):
            return None
        bounds = self._bounds(days.since, days.until, kind)
        rules = (kind, rule) if kind in _OPEN else (rule,)
        return bounds and self._made(start, moment.end, bounds, days.tolerance, rules)

    def _measured(self, place: int) -> re.Match[str] | None:
        """Return the span whose end is told at *place*: "in the three months to"."""
        before = max(0, place - _REACH)
        ends = self._text[before:place].rstrip().lower().endswith(self._links.measured_to)
        return self._links.measured.search(self._text, before, place) if ends else None

    def _bounds(self, since: date, until: date, kind: str) -> _Bounds | None:
        """Return the first and the last day that the words before a moment give it; None when they give it none."""
        is_ahead = self._today is not None and until > self._today
        given: dict[str, _Bounds] = {
            "": (since, until),
            "inside": (since, until),
            "measured": (since, until),
            "since": self._since(since),
            "starting": (since, None),
            "until": (self._today if is_ahead else None, until),
            "by": (None, until),
            "before": (None, cal.shifted(since, -1)),
        }
        if self._today is not None and since > self._today:
            given["from"] = (since, None)  # "24 ships a day from Friday"
        return given.get(kind)

    def _since(self, since: date) -> _Bounds:
        if self._today is None:
            return since, None
        if since > self._today:  # "since September 11" in an August: last year's
            since = cal.shifted_months(since, -cal.MONTHS)
        return since, self._today if since <= self._today else None

    def _is_comparison(self, start: int, kind: str) -> bool:
        """Return whether the words only tell how rare something is: "the highest since 2011"."""
        before = max(0, start - _CLAUSE)
        return kind == "since" and self._links.record.search(self._text, before, start) is not None

    def _names_event(self, moment: Moment, kind: str) -> bool:
        """Return whether a moment is part of a name ("in the 2018 election", "next year's vote") or stands unbound."""
        return self._stands_unbound(moment, kind) or self._opens_name(moment)

    def _stands_unbound(self, moment: Moment, kind: str) -> bool:
        match moment.rule:
            case "years":
                return kind not in _BINDING
            case "year":
                return not self._is_bound(moment, kind) or self._is_named(moment)
            case "month":
                return self._is_no_time(moment, kind)
            case _:
                return False

    def _opens_name(self, moment: Moment) -> bool:
        match moment.rule:
            case "around":
                return self._text[moment.start : moment.end].endswith(self._links.own)
            case (
                "same_period" | "year_before" | "counted"
            ):  # no name either: "up 9 percent on a year earlier"
                return self._text[: moment.start].lower().endswith(self._links.on)
            case "year" | "month":
                before = max(0, moment.start - _NEAR)
                article = self._links.article.search(self._text, before, moment.start)
                follows = _NOUN_FOLLOWS.match(self._text, moment.end)
                return article is not None and follows is not None and not self._is_during(moment)
            case _:
                return False

    def _is_bound(self, moment: Moment, kind: str) -> bool:
        """Return whether the word before a year makes it a time: "in 2018", and "from 2025" while that is to come."""
        is_ahead = self._today is not None and moment.days.since > self._today
        return kind in _BINDING or (kind == "from" and is_ahead)

    def _is_named(self, moment: Moment) -> bool:
        """Return whether a year belongs to a name or a class of people: "the Fair Hours Act of 1941"."""
        before = max(0, moment.start - _REACH)
        return self._links.named.search(self._text, before, moment.start) is not None

    def _is_no_time(self, moment: Moment, kind: str) -> bool:
        """Return whether the name of a month is another word, or tells what is traded: "for December delivery"."""
        words = self._text[moment.start : moment.end].lower()
        is_name = not kind and _NAME_FOLLOWS.match(self._text, moment.end) is not None  # Jan Holub
        is_word = is_name or (not kind and words in self._names.ambiguous_months)
        return is_word or self._links.traded.match(self._text, moment.end) is not None

    def _is_during(self, moment: Moment) -> bool:
        before = max(0, moment.start - _REACH)
        return self._links.during.search(self._text, before, moment.start) is not None

    def _made(
        self, start: int, end: int, bounds: _Bounds, tolerance: int, rules: tuple[str, ...]
    ) -> FoundPeriod:
        since, until = bounds
        words = self._text[start:end]
        period = Period(since=since, until=until, tolerance_days=tolerance, words=words)
        return FoundPeriod(start, end, period, rules)


# Rules of moments that are counted from a period told before: "$22bn in the second quarter, against $20bn a year earlier".
_COUNTED_FROM = frozenset({"same_period", "year_before", "counted"})


def _as_told(moment: Moment, told: FoundPeriod | None) -> Moment:
    """Return a *moment* counted from a period *told* before in the sentence, where its words point there."""
    if moment.rule not in _COUNTED_FROM or told is None:
        return moment
    since, until = told.period.since, told.period.until
    if since is None or until is None or (until - since).days > _DAYS_OF_YEAR:
        return moment
    length = (moment.days.until - moment.days.since).days + 1
    if length < _SHORTEST_YEAR:  # the week before
        if moment.rule == "counted" or (until - since).days + 1 != length:
            return moment
        days = cal.Days(cal.shifted(since, -length), cal.shifted(since, -1))
    else:
        months = -cal.MONTHS * max(1, until.year - moment.days.since.year)
        days = cal.Days(cal.shifted_months(since, months), cal.shifted_months(until, months))
    return moment._replace(days=days)


_SHORTEST_YEAR = 360


def _are_neighbours(first: Moment, last: Moment) -> bool:
    """Return whether two months or years follow each other: "in February and March"."""
    is_next = cal.shifted(first.days.until, 1) == last.days.since
    return is_next and first.rule == last.rule and first.rule in {"month", "year"}


_OPEN = frozenset({"since", "starting", "until", "by", "before"})
# Words before a year without which it is part of a name.
_BINDING = _OPEN | {"inside"}
_NAME_FOLLOWS = re.compile(r"\s+[A-Z]")
_NOUN_FOLLOWS = re.compile(r"(?:['’]s)?\s+[A-Za-z]")
_DAYS_OF_YEAR = 365
