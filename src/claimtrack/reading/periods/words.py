"""Time words: the section ``[periods]`` of a language, made ready to find moments and to count with their parts."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple, cast

from claimtrack.reading.language import words
from claimtrack.reading.text.patterns import any_of, whole_words


class Names(NamedTuple):
    """The words that mean something to count with, in lower case.

    Attributes:
        months: "may": 5.
        ambiguous_months: Those that are other words as well ("may").
        weekdays: "monday": 0.
        ordinals: "third": 3.
        numbers: "twelve": 12.
        vague: "a few": 3.
        seasons: The first month of each: "summer": 6.
        units: "fortnight": the name of its list, "fortnights".
        parts: "beginning of": "early".
        near: "last": -1, "this": 0, "next": 1.
        calendar: Those of them that name the calendar's own unit even behind "the": "the previous week".
    """

    months: Mapping[str, int]
    ambiguous_months: frozenset[str]
    weekdays: Mapping[str, int]
    ordinals: Mapping[str, int]
    numbers: Mapping[str, int]
    vague: Mapping[str, int]
    seasons: Mapping[str, int]
    units: Mapping[str, str]
    parts: Mapping[str, str]
    near: Mapping[str, int]
    calendar: frozenset[str]


class TimeWords(NamedTuple):
    """Everything that finds moments in one language.

    Attributes:
        names: What the words mean.
        scanner: All patterns in one; the group that took part and is a rule names the rule.
        rules: The names of the rules.
        starters: The words with which a moment may begin.
        openers: Those of them that begin one only before another, such as articles and numbers.
        behind_openers: What may stand behind such a word, or behind a figure.
        future_heads: The first words of those below.
        future: Words which tell that a sentence speaks of what is to come.
        deadline: Words before a month or the end of a year by which something is to be.
        said_then: Verbs of saying, before a day that is theirs.
    """

    names: Names
    scanner: re.Pattern[str]
    rules: tuple[str, ...]
    starters: frozenset[str]
    openers: frozenset[str]
    behind_openers: frozenset[str]
    future_heads: frozenset[str]
    future: re.Pattern[str]
    deadline: re.Pattern[str]
    said_then: re.Pattern[str]


_UNITS = (
    "hours",
    "days",
    "weeks",
    "fortnights",
    "months_unit",
    "quarters",
    "years",
    "decades",
    "centuries",
    "weekend",
)
_PARTS = ("early", "mid", "late")
# Years of the news: 1500 to 2099, not part of a longer figure.
_YEAR = r"(?:1[5-9]|20)\d\d(?![\d,]\d|\d|%|s\b)"


@cache
def time_words(language: str) -> TimeWords:
    """Return the time words of a *language*."""
    section = words(language)["periods"]
    names = _names(section)
    pieces = _pieces(section, names)
    patterns = {
        rule: _PLACE.sub(lambda place: pieces[place[1]], pattern)
        for rule, pattern in section["patterns"].items()
    }
    heads: set[str] = {_FIRST.findall(form)[0] for form in _starting(section, names)}
    starters = frozenset(heads | {f"{head}{end}" for head in heads for end in section["own"]})
    scanner = "|".join(f"(?P<{rule}>{pattern})" for rule, pattern in patterns.items())
    return TimeWords(
        names,
        re.compile(rf"(?<![\w$€£.,/])(?:{scanner})(?!\w)"),
        tuple(patterns),
        starters,
        frozenset({*names.numbers, *section["pointing"]}) - names.units.keys(),
        starters.union(section["behind_figures"]),
        frozenset(form.split(maxsplit=1)[0] for form in section["future"]),
        re.compile(whole_words(section["future"]), re.IGNORECASE),
        re.compile(rf"(?<!\w){any_of(section['deadlines'])}\s+$"),
        re.compile(rf"(?<!\w){any_of(section['said_then'])}(?:\s+\S{{1,9}}){{0,2}}\s+$"),
    )


_PLACE = re.compile(r"\{([a-z_]+)\}")
_FIRST = re.compile(r"\w+")


def _starting(section: Mapping[str, Any], names: Names) -> Iterable[str]:
    lists = (
        "today",
        "yesterday",
        "tomorrow",
        "overnight",
        "so_far",
        "still_to_come",
        "fiscal",
        "also_starting",
    )
    for forms in (*names[:10], *(section[name] for name in lists)):
        yield from (form.lower() for form in forms)


def _numbered(entries: Iterable[str], first: int) -> dict[str, int]:
    return {form.lower(): number for number, form in enumerate(entries, first)}


def _names(section: Mapping[str, Any]) -> Names:
    months = _numbered(section["months"], 1) | _numbered(section["months_short"], 1)
    return Names(
        months=months | {form.lower(): month for form, month in section["months_other"].items()},
        ambiguous_months=frozenset(form.lower() for form in section["ambiguous_months"]),
        weekdays=_numbered(section["weekdays"], 0) | _numbered(section["weekdays_short"], 0),
        ordinals=section["ordinals"],
        numbers=section["numbers"],
        vague=section["vague_numbers"],
        seasons=section["seasons"],
        units={form: unit for unit in _UNITS for form in section[unit]},
        parts={form: part for part in _PARTS for form in section[part]},
        near={
            form: step
            for step, key in ((-1, "past"), (0, "this"), (1, "next"))
            for form in section[key]
        },
        calendar=frozenset(section["calendar"]),
    )


def _pieces(section: Mapping[str, Any], names: Names) -> dict[str, str]:
    lists = {
        name: _cased(cast("Iterable[str]", forms))
        for name, forms in section.items()
        if isinstance(forms, list | dict)
    }
    months = [*section["months"], *section["months_short"], *section["months_other"]]
    weekdays = [*section["weekdays"], *(f"{short}." for short in section["weekdays_short"])]
    return lists | {
        "year": _YEAR,
        "month": rf"{any_of(months)}\.?",
        "weekday": any_of(weekdays),
        "near": _cased(names.near),
        "unit": any_of(names.units),
        "number": rf"(?:{_cased([*names.numbers, *names.vague])}|\d{{1,3}})",
        "part": _cased(names.parts),
    }


def _cased(forms: Iterable[str]) -> str:
    """Return a pattern for *forms* as they are and as they open a sentence."""
    known = list(forms)
    return any_of([*known, *(form[:1].upper() + form[1:] for form in known)])
