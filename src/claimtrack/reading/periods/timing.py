"""Timing: which period of a sentence a quantity belongs to."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import attrs

from claimtrack.reading.language import words
from claimtrack.reading.periods.found import POINTED_BACK, FoundPeriod
from claimtrack.reading.text.clauses import Clause, clause_at, clause_words
from claimtrack.reading.text.patterns import any_of

# Where a quantity starts and ends in its sentence.
Place = tuple[int, int]


class _Changes(NamedTuple):
    """The words around quantities that change."""

    total: re.Pattern[str]
    rising_from: re.Pattern[str]
    rising_to: re.Pattern[str]
    dated_noun: re.Pattern[str]
    compared_with: re.Pattern[str]
    background: re.Pattern[str]
    dating: re.Pattern[str]


@cache
def _changes(language: str) -> _Changes:
    section = words(language)["periods"]
    return _Changes(
        re.compile(
            rf"(?<!\w)(?:{any_of(section['cumulative'])}\b[^,;:]*+|{any_of(section['running'])}\b[^;]*\s{any_of(section['rising_to'])}\s+)$",
            re.IGNORECASE,
        ),
        re.compile(rf"\b{any_of(section['rising_from'])}\s+$"),
        re.compile(rf"\s+(?:\w+\s+)?{any_of(section['rising_to'])}\s"),
        re.compile(rf"(?:{any_of(section['own'])}(?:\s+[\w-]++){{1,4}})?\s*"),
        re.compile(rf"\b{any_of(section['compared_with'])}\s"),
        re.compile(rf"(?:^|,\s){any_of(section['background'])}\s[^,;]*+$", re.IGNORECASE),
        re.compile(
            rf"\b{any_of(section['article'])}\s(?:[\w-]++\s){{1,4}}?{any_of(section['dating'])}\s(?:(?:by|in)\s(?:[\w-]++\s){{1,3}})?$"
        ),
    )


# How far before a quantity "from" may stand, and how far the words of a running total.
_NEAR = 8
_TOTAL_WITHIN = 160


def is_old_value(place: Place, sentence: str, language: str) -> bool:
    """Return whether a quantity is what another was before: the first of "from 11 million to 12 million"."""
    start, end = place
    known = _changes(language)
    return (
        known.rising_from.search(sentence, max(0, start - _NEAR), start) is not None
        and known.rising_to.match(sentence, end) is not None
    )


def _is_total(place: Place, sentence: str, language: str) -> bool:
    """Return whether a quantity is a running total, which no "past 24 hours" limits."""
    start = place[0]
    return (
        _changes(language).total.search(sentence, max(0, start - _TOTAL_WITHIN), start) is not None
    )


# How far before a period the noun may begin that it dates.
_DATED_WITHIN = 70

# A period this near to the start of the sentence opens it.
_FRONT = 3
# One that opens the sentence gives way to another in the quantity's clause, when that is nearer than this.
_NEARBY = 30


class Timing:
    """Tells the periods of one sentence from one another.

    Args:
        sentence: The sentence.
        language: BCP 47 code.
        parts: Its clauses.
        found: Its periods.
        quantities: The places of its quantities.
    """

    def __init__(
        self,
        sentence: str,
        language: str,
        *,
        parts: tuple[Clause, ...],
        found: Sequence[FoundPeriod],
        quantities: Sequence[Place],
    ) -> None:
        self._sentence = sentence
        self._language = language
        self._parts = parts
        self._starts = sorted(start for start, _ in quantities)
        self._words = clause_words(language)
        self._found = [(each, clause_at(parts, each.start)) for each in found]
        self._describing = {each for each in found if self._describes(each)}
        self._dating = {
            each: noun for each in found if (noun := self._dated_noun(each)) is not None
        }

    def period_of(self, place: Place) -> FoundPeriod | None:
        """Return the period that the quantity at *place* belongs to, if any.

        That of its own clause, the nearest one; else one that opens the sentence, for it frames all of it; else that of
        a neighbouring clause which tells of the same event ("were killed when a bomb went off on Friday").
        """
        found = self._fitting(place)
        if not found:
            return None
        own = clause_at(self._parts, place[0])
        described = next((each for each, _ in found if self._is_described_by(each, own)), None)
        if described is not None:
            return described
        found = [(each, part) for each, part in found if each not in self._describing]
        found = [(each, part) for each, part in found if not self._is_beyond(place, each)]
        found = [(each, part) for each, part in found if self._dating.get(each, 0) <= place[0]]
        inside = [each for each, part in found if part == own]
        ranges = [each for each in inside if each.rules[0] == "range" and each.start >= place[1]]
        if ranges and inside[0].start > _FRONT and not self._is_parted_from(place, ranges[0]):
            return ranges[0]
        if len(inside) > 1:
            inside = [each for each in inside if not self._is_parted_from(place, each)]
        if inside:
            return min(inside, key=lambda each: _distance(each, place))
        if found and found[0][0].start <= _FRONT:
            return found[0][0]
        around = [each for each, part in found if part != own and self._same_event(own, part)]
        return min(around, key=lambda each: _distance(each, place), default=None)

    def _fitting(self, place: Place) -> list[tuple[FoundPeriod, int]]:
        """Return the periods that such a quantity can have, each with its clause."""
        found = self._found
        if found and is_old_value(place, self._sentence, self._language):
            found = [each for each in found if each[0].rules[0] not in {"by", "until"}]
        if found and _is_total(place, self._sentence, self._language):
            found = [(_up_to(each), part) for each, part in found if _bounds_total(each, place)]
        return found

    def _is_described_by(self, each: FoundPeriod, own: int) -> bool:
        """Return whether the clause *own* describes what a period stands beside: "the raid on Monday that killed six"."""
        part = self._parts[own]
        if part.start < each.end:
            return False
        if each.rules[0] == POINTED_BACK:
            return self._sentence[each.end : part.start] == ", "
        if part.opener not in self._words.relative:
            return False
        dated = _changes(self._language).dated_noun
        return dated.fullmatch(self._sentence, each.end, part.start) is not None

    def _dated_noun(self, each: FoundPeriod) -> int | None:
        """Return where a noun begins that alone has a period: "a deal signed in 2017"; None where there is none."""
        before = max(0, each.start - _DATED_WITHIN)
        noun = _changes(self._language).dating.search(self._sentence, before, each.start)
        return None if noun is None else noun.start()

    def _describes(self, each: FoundPeriod) -> bool:
        """Return whether a period belongs to a noun that a clause with a quantity of its own describes."""
        return each.rules[0] == POINTED_BACK or any(
            self._is_described_by(each, i) and self._holds_quantity(part.start, part.end)
            for i, part in enumerate(self._parts)
        )

    def _is_beyond(self, place: Place, each: FoundPeriod) -> bool:
        """Return whether a period belongs to a value that the quantity is compared with, or to what a description parts.

        "61 percent, down from 66 percent in 2018"; "the museum, which draws 600 visitors a day, reopened on Tuesday".
        """
        between = _changes(self._language).compared_with.search(
            self._sentence, place[1], max(each.start, place[1])
        )
        if between is not None and self._holds_quantity(between.end(), each.start):
            return True
        aside = _changes(self._language).background.search(self._sentence, 0, each.start)
        if aside is not None and "," in self._sentence[each.end : place[0]]:
            return True
        part = self._parts[clause_at(self._parts, place[0])]
        low, high = min(place[1], each.end), max(place[0], each.start)
        return (
            part.opener in self._words.relative
            and self._sentence.endswith(", ", 0, part.start)
            and part.start <= low
            and ", " in self._sentence[low:high]
        )

    def _is_parted_from(self, place: Place, each: FoundPeriod) -> bool:
        """Return whether another quantity stands between: each of "40 in March and 95 in April" has its own."""
        if each.start <= _FRONT:
            return False
        first, last = min(place[1], each.end), max(place[0], each.start)
        return self._holds_quantity(first, last)

    def _holds_quantity(self, first: int, last: int) -> bool:
        return bisect_left(self._starts, first) < bisect_left(self._starts, last)

    def _same_event(self, own: int, other: int) -> bool:
        low, high = min(own, other), max(own, other)
        return all(
            part.opener in self._words.same_event and part.kind != "ahead"
            for part in self._parts[low + 1 : high + 1]
        )


def _bounds_total(each: FoundPeriod, place: Place) -> bool:
    """Return whether a period tells since or up to when a running total counts: also the day behind it."""
    is_day_behind = each.period.since == each.period.until and each.start >= place[1]
    return each.rules[0] in {"since", "until", "by"} or is_day_behind


def _up_to(each: FoundPeriod) -> FoundPeriod:
    """Return a day as the end of what was counted: "the toll rose to 22 on Thursday"."""
    if each.period.since != each.period.until:
        return each
    return each._replace(period=attrs.evolve(each.period, since=None))


def _distance(each: FoundPeriod, place: Place) -> int:
    """Return how far a period is from a quantity."""
    if each.start <= _FRONT:
        return _NEARBY
    return max(each.start - place[1], place[0] - each.end)
