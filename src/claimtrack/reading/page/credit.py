"""Which agency a line of text gives credit to; each function knows one place where credit is given."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from claimtrack.reading.page.words import agencies

# A line that is longer is prose, and an agency in prose is a speaker or a subject.
LONGEST = 160
_HEAD = 100

# Scripts without blanks between words, or with prefixes written to them.
_UNEDGED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0600-\u06ff]")

# The desk of an agency (dpa/lno), and who worked with it (det/dpa).
_DESK = r"(?:\s?[/,+&-]\s?[\w.]{1,14}){0,3}"
_WITH = r"(?:[\w.]{1,14}\s?[/,+&]\s?){0,3}"
_THE = r"(?:(?:[Tt]he|[Ll]a|[Dd]ie|[Dd]er|[Aa]g(?:encia|ence|enzia|ência|entur))\s|[Ll]['’])?"
_PLACE = r"(?:[^\W\d_a-z][\w.'’/-]*[\s,]+){0,5}"
_OPEN, _CLOSE = r"[(（\[［【/]", r"[)）\]］】/]"
_DASH = r"[—–-]{1,2}"
_YEAR = r"(?:19|20)\d\d"


class _Patterns(NamedTuple):
    """Patterns of credit; each finds its agency as the group of that name."""

    name: re.Pattern[str]
    whole: re.Pattern[str]
    tail: re.Pattern[str]
    material: re.Pattern[str]
    staff: re.Pattern[str]
    rights: re.Pattern[str]
    datelines: tuple[re.Pattern[str], ...]
    sign_offs: tuple[re.Pattern[str], ...]


@cache
def _by(key: str) -> Mapping[str, str]:
    """Return the agencies by what stands under *key* in their list: spellings, hosts, endings."""
    return {
        found: agency["name"]
        for agency in agencies()["agency"]
        for found in (*([agency["name"]] if key == "spellings" else ()), *agency.get(key, ()))
    }


@cache
def _patterns() -> _Patterns:
    spellings = map(re.escape, sorted(_by("spellings"), key=len, reverse=True))
    edged = (s if _UNEDGED.search(s) else rf"(?<!\w){s}(?!\w)" for s in spellings)
    agency = rf"(?P<agency>{'|'.join(edged)})"
    lists = {key: "|".join(map(re.escape, found)) for key, found in agencies()["credits"].items()}
    label = rf"(?P<label>(?:(?i:{lists['source']})(?:\s?[:：]\s?|\s|(?<=[\u3000-\u9fff]))){{0,2}})"
    material = rf"(?i:{lists['material']})\s"
    return _Patterns(
        name=re.compile(agency),
        whole=re.compile(
            rf"^[\W_]{{0,4}}{label}{_THE}{_WITH}{agency}{_DESK}(?:\s(?:[Ss]taff|[Nn]ews|in\s[\w .]{{1,40}}|/.{{1,40}}))?[\W_]{{0,4}}$"
        ),
        tail=re.compile(rf"(?:[\s/,;|(–—-]|\b{material}){_THE}{agency}\)?$"),
        material=re.compile(
            rf"(?:^|[(\[—–-]\s?|[.]\s){material}(?:[^().]{{0,40}}?\b)?{_THE}{agency}"
        ),
        staff=re.compile(
            rf"^[\W_]{{0,4}}{_THE}{agency}(?:\s[\w-]{{1,20}}){{0,2}}?\s(?i:{lists['staff']})\b"
        ),
        # Without a year it is the credit of a picture.
        rights=re.compile(
            rf"(?:©|\([cC]\)|(?i:copyright))\W{{0,4}}{_YEAR}[\s,.–-]{{0,3}}(?:by\s)?{_THE}{agency}"
        ),
        datelines=tuple(map(re.compile, _datelines(agency))),
        sign_offs=tuple(map(re.compile, _sign_offs(agency))),
    )


def _datelines(agency: str) -> Iterable[str]:
    # CORRIN, March 5 (dpa/cor) -
    yield rf"^[^!?。()]{{0,60}}?[(（][^()（）]{{0,20}}?{agency}{_DESK}[^()（）]{{0,12}}?[)）]\s?[.,]?\s?[—–:-]"
    # CORRIN (dpa) The … ; 【コリン共同】; but not: The Port Authority (PA) said
    yield rf"^{_PLACE}{_OPEN}[^()【】]{{0,20}}?{agency}{_DESK}[^()【】]{{0,12}}?{_CLOSE}[.\s]{{0,2}}(?=[^\sa-z])"
    # CORRIN, March 5. /TASS/.
    yield rf"^[^!?]{{0,60}}?/{agency}/"
    # CORRIN, dpa — ; CORRIN POST via dpa —
    yield rf"^{_PLACE}(?:via\s)?{agency}{_DESK}\s?{_DASH}\s"
    # CORRIN, March 5 - RIA Novosti.
    yield rf"^[^.!?]{{0,40}}[—–-]\s?{agency}\.\s"
    # 新华社北京3月5日电
    yield rf"^[【（(]?据?{agency}[^。，,]{{0,30}}?[电電讯訊]"


def _sign_offs(agency: str) -> Iterable[str]:
    yield rf"(?:^|\s){_DASH}\s?{_THE}{_WITH}{agency}{_DESK}$"
    yield rf"[.。!?”\"»]\s?{_OPEN}{_WITH}{agency}{_DESK}{_CLOSE}[.。]?$"
    yield rf"[.。!?”\"»]\s(?:[\w.]{{1,6}}/){{0,2}}/?{agency}{_DESK}$"


def _named(found: re.Match[str] | None) -> str:
    return _by("spellings")[found["agency"]] if found else ""


def _first(found: Iterable[re.Match[str] | None]) -> str:
    return next((name for match in found if (name := _named(match))), "")


def mentions(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each place in *text* where an agency is named, with the name we use."""
    telling, others = _telling_words()
    if not telling.isdisjoint(re.findall(r"\w+", text)) or others.search(text):
        for found in _patterns().name.finditer(text):
            yield found, _named(found)


@cache
def _telling_words() -> tuple[frozenset[str], re.Pattern[str]]:
    """Return the longest word of each spelling, and a pattern for those without: most texts hold none of either."""
    longest = {
        spelling: max(re.findall(r"\w+", spelling), key=len)
        for spelling in _by("spellings")
        if not _UNEDGED.search(spelling)
    }
    telling = {spelling: word for spelling, word in longest.items() if len(word) > 1}
    others = "|".join(re.escape(found) for found in _by("spellings") if found not in telling)
    return frozenset(telling.values()), re.compile(others)


def of_host(url: str | None) -> str:
    """Return the agency whose own site *url* is on, or nothing."""
    host = (urlsplit(url).hostname or "") if url else ""
    return next((name for own, name in _by("hosts").items() if f".{host}".endswith(f".{own}")), "")


def of_name(text: str) -> str:
    """Return the agency in the name of a writer or a source: "dpa", "det/dpa", "Ada Ruhl, AP", "Associated Press in Corrin"."""
    if len(text) > LONGEST:
        return ""
    return _first((_patterns().whole.match(text), _patterns().tail.search(text))) or of_ending(text)


def of_label(text: str) -> str:
    """Return the agency that a line of unknown purpose names, if it says what for: "Source: dpa", "by Reuters".

    Letters that stand alone may mean anything; "AA" is a button for larger type.
    """
    found = _patterns().whole.match(text) if len(text) <= LONGEST else None
    return _named(found) if found and found["label"] else ""


def of_dateline(text: str) -> str:
    """Return the agency in the dateline that *text* begins with, or nothing."""
    return _first(pattern.match(text[:_HEAD]) for pattern in _patterns().datelines)


def of_ending(text: str) -> str:
    """Return the agency that the end of a text gives as its source; a piece made of several is none of theirs."""
    patterns, line = _patterns(), text[-LONGEST:]
    whole = (patterns.whole.match(text), patterns.staff.match(text)) if line == text else ()
    credited = _first((*whole, *(pattern.search(line) for pattern in patterns.sign_offs)))
    own = next((name for words, name in _by("endings").items() if text.startswith(words)), "")
    return credited or own or _of_material(line)


def _of_material(line: str) -> str:
    found = _patterns().material.search(line)
    if found is None:
        return ""
    several = {_named(one) for one in _patterns().name.finditer(line, found.start())}
    return _named(found) if len(several) == 1 else ""


def of_rights(text: str) -> str:
    """Return the agency that a line gives the rights to, or nothing."""
    return _named(_patterns().rights.search(text[:LONGEST]))


def is_credit_alone(line: str) -> bool:
    """Return whether *line* does nothing but give credit to agencies."""
    patterns = _patterns()
    alone = (patterns.whole, patterns.staff, patterns.material)
    return len(line) <= LONGEST and any(pattern.match(line) for pattern in alone)
