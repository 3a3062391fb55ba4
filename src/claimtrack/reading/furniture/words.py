"""Words of pages: the section ``[furniture]`` of a language, made ready to tell furniture from story."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from claimtrack.reading.language import words
from claimtrack.reading.text.patterns import any_of, whole_words


class LineRule(NamedTuple):
    """A rule about a line of a page.

    Attributes:
        name: The rule's name.
        longest: Lines beyond this length it does not know.
        pattern: What the line must look like.
        holds: Words and signs of which such a line holds one; with none of them it need not be looked at closely.
    """

    name: str
    longest: int
    pattern: re.Pattern[str]
    holds: tuple[str, ...] = ("",)


class PageWords(NamedTuple):
    """What tells furniture in one language.

    Attributes:
        openings: How a line of the page itself may start, in lower case.
        marks: What such a line may hold, when it is short.
        caption_phrases: What the words under a picture hold.
        sidebars: Lines that open a list of other stories.
        rules: The rules about the form of a line.
        dateline: Place, day and agency before the first sentence.
        leading_date: A date before the first sentence.
        sign_off: The agency after the last sentence.
    """

    openings: tuple[str, ...]
    marks: tuple[str, ...]
    caption_phrases: tuple[str, ...]
    sidebars: frozenset[str]
    rules: tuple[LineRule, ...]
    dateline: re.Pattern[str]
    leading_date: re.Pattern[str]
    sign_off: re.Pattern[str]


@cache
def page_words(language: str) -> PageWords:
    """Return the words of pages of a *language*."""
    section = words(language)["furniture"]
    pieces = _pieces(section, words(language)["periods"])
    return PageWords(
        openings=tuple(section["openings"]),
        marks=tuple(section["marks"]),
        caption_phrases=tuple(section["caption_phrases"]),
        sidebars=frozenset(section["sidebars"]),
        rules=_rules(section, pieces),
        dateline=re.compile(_dateline(pieces)),
        leading_date=re.compile(rf"{pieces['date']}\s*(?:[|•·—–-]\s*)?(?=[A-Z\"“])"),
        sign_off=re.compile(
            rf"(?:(?:^|\s)(?:—|–|--|-)\s?(?:{any_of(section['before_agency'])}\s+)?{pieces['agencies']}|[(\[]{pieces['agencies']}[)\]])\s*$"
        ),
    )


def _pieces(section: Mapping[str, Any], times: Mapping[str, Any]) -> dict[str, str]:
    weekday = whole_words([*times["weekdays"], *times["weekdays_short"]])
    month = any_of([*times["months"], *times["months_short"], *times["months_other"]])
    ordinal = r"(?:st|nd|rd|th)?"
    day = rf"(?:{month}\.?\s+\d{{1,2}}{ordinal}|\d{{1,2}}{ordinal}\s+{month}\.?)"
    numeric = r"\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4}"
    agency = any_of(section["agencies"])
    name = r"[A-Z][\w.'’-]*+"
    return {
        "weekday": weekday,
        "day": day,
        "date": rf"(?:{weekday}\.?,?\s+)?(?:{day},?\s+\d{{4}}|{numeric})",
        "clock": rf"(?:\d{{1,2}}[:.]\d\d(?::\d\d)?|\d{{1,2}}(?=\s*[ap]\.?m))(?:\s*{any_of(section['clock_zones'])}\b\.?){{0,2}}",
        "stamp": rf"(?:{any_of(section['stamps'])}\s*:?\s*)?",
        "agency": agency,
        "agencies": rf"{agency}(?:\s*[/,]\s*{agency}){{0,3}}",
        "name": name,
        "names": rf"{name}(?:\s+(?:{any_of(section['name_joiners'])}\s+)?{name}){{0,7}}",
    }


def _rules(section: Mapping[str, Any], pieces: Mapping[str, str]) -> tuple[LineRule, ...]:
    by = any_of(form for word in section["byline"] for form in (word, word.title(), word.upper()))
    labels, credit = any_of(section["credit_labels"]), any_of(section["credits"])
    between = rf"[\s,|•·@-]*+(?:{any_of(section['between_times'])}\s+)?"
    anyhow = re.IGNORECASE
    return (
        LineRule(
            "date line",
            90,
            re.compile(
                rf"{pieces['stamp']}{between}(?:(?:{pieces['date']}|{pieces['clock']}|{pieces['weekday']}|{pieces['day']}){between}){{1,4}}$",
                anyhow,
            ),
        ),
        LineRule(
            "time ago",
            70,
            re.compile(
                rf"{pieces['stamp']}(?:\d+|\w{{1,10}})\s*{any_of(section['time_ago'])}\s+{any_of(section['ago'])}\b.{{0,12}}$",
                anyhow,
            ),
        ),
        LineRule(
            "breadcrumbs",
            320,
            re.compile(r"[^.!?>›»]{1,60}(?:\s[>›»]\s[^>›»]{1,200}){1,6}$"),
            (">", "›", "»"),
        ),
        LineRule("link", 200, re.compile(r"(?:https?://|www\.|pic\.twitter|@\w)\S*+$")),
        LineRule(
            "byline",
            160,
            re.compile(
                rf"{by}\s+{pieces['names']}(?:\s*[,|/–—-]\s*[\w .,'’|/&-]{{0,60}})?(?<!\.)$"
            ),
        ),
        LineRule("staff", 60, re.compile(rf"{any_of(section['staff'])}$", anyhow)),
        LineRule("agency alone", 80, re.compile(rf"[([—–-]*\s*{pieces['agencies']}\s*[)\]]?$")),
        LineRule(
            "credit",
            320,
            re.compile(
                rf".*?(?:[({{\[](?=[^)]*(?:/|[Pp]hoto|[Ii]mage))|[/|]|©|\b{labels}\s*(?::|{any_of(section['credit_by'])})\s*)\s*"
                rf"(?:[\w .,'’-]{{0,40}}?[/|]\s*)?{credit}(?:[/|\s][\w .,'’-]{{0,40}})?[)\]}}.]*$"
            ),
            tuple(section["credits"]),
        ),
        LineRule(
            "credit label",
            320,
            re.compile(rf"(?:.*[.!?)\s])?{labels}\s?:\s*(?:[A-Z]\.\s?){{0,3}}[^.!?:]{{1,60}}\.?$"),
            (":",),
        ),
    )


def _dateline(pieces: Mapping[str, str]) -> str:
    city = r"[A-Z][A-Z.'’-]++(?:[ /][A-Z][A-Z.'’-]*+){0,3}"
    place = r"(?:,\s+[A-Z][\w.'’]*+(?:\s[\w.'’]++){0,3}){0,3}"
    credit = rf"\s*\((?:{pieces['agency']}|[A-Z][\w /.&-]{{1,30}})\)"
    dash = r"\s*(?:—|–|--|-|:)\s*+"
    return (
        rf"(?:{city}{place}(?:{credit})?(?:\s(?:—|–|--|-)\s+|—\s*|:\s+)"
        rf"|{pieces['names']}{place}{credit}{dash}"
        rf"|{pieces['names']}(?:,\s+[\w.]++){{0,2}},\s+{pieces['day']}\.?(?:,?\s+\d{{4}})?{dash}"
        rf"|\({pieces['agency']}\)\s*(?:—|–|--|-)?\s*)"
    )
