"""Credits: what an article says of where it comes from, in its byline, dateline, sign-off and sentences."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from claimtrack.model.article import Article, Quote
from claimtrack.model.origin import Credit, CreditKind
from claimtrack.model.source import Source, SourceKind, outlet_key
from claimtrack.reading.page import credit
from claimtrack.reading.page.words import agencies

# How many paragraphs from its beginning an article may show pictures and a summary before its dateline, and how many at its
# end hold sign-offs, credits and the outlet's own lines.
_HEAD = 12
_TOP = 2
_FOOT = 10

# A dateline that credits an agency we have no name for: TOLVANE, March 3 (APB) —. Two letters may be a state.
_UNLISTED = re.compile(
    r"^[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’-]{2,}[^()!?:]{0,50}?\s[(](?P<name>[A-Z]{3,6}|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}\s"
    r"(?:News|Press|Agency|Service|Services|Wire|Media))[)]\s?[.,]?\s?[—–:-]"
)
_NO_AGENCY = frozenset({"USA", "UAE", "NSW", "DRC"})
# Broadcasters in North America go by such letters, and begin their own reports with them.
_CALL_SIGN = re.compile(r"[CKW][A-Z]{2,3}")

_BETWEEN_WRITERS = re.compile(r"\s*(?:[,;|/]|&|\b(?:and|und|et|y|with|mit|avec|con)\b)\s*")
_JOINED_WITH = re.compile(r"\b(?:and|und|et|y|with|mit|avec|con)\b|&", re.IGNORECASE)
_OWN_WRITER = re.compile(
    r"\b(?:staff|reporters?|correspondents?|newsroom|redaktion|rédaction|redacción|redazione)\b",
    re.IGNORECASE,
)

# Where a line, or a sentence in it, begins; and what it may speak of when it says where the text stood first.
_LINE_START = r"(?:^|[.!?]\s|[(\[*_—–-]\s?)"
_THIS_PIECE = r"(?i:(?:this|diese[rs]?|cet(?:te)?|ce|est[ea]|quest[oa])\s(?!study|paper|research)(?:[\w-]+\s){1,4}?)?"

# A line of this length at the most names a writer and says nothing else: "Associated Press Writer".
_BYLINE = 40

# How far from a word such as "told" an ambiguous name may stand: "told the ".
_NEAR = 5

# A line above the text names who wrote it; with a dash before it, it ends what stands above.
_DASHES = ("—", "–", "-")

# How many lines at its beginning and at its end may say that an article was corrected.
_NOTICES = 3

_UNPARTED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0600-\u06ff]")

_NAME = (
    r"[A-Z][\w’'&-]*(?:\.[\w-]+)*(?:\s(?:(?:of|the|and|de|la)\s)?[A-Z&][\w’'&-]*(?:\.[\w-]+)*){0,5}"
)


class _Paragraph(NamedTuple):
    start: int
    end: int
    text: str


class _Cues(NamedTuple):
    """The word lists as patterns; those of what stands before a name end where it begins."""

    contributed: re.Pattern[str]
    written: re.Pattern[str]
    first: re.Pattern[str]
    material: re.Pattern[str]
    staff: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    newsroom: re.Pattern[str]
    correction: re.Pattern[str]


def credits_of(article: Article) -> tuple[Credit, ...]:
    """Return what *article* says of where its text comes from, the surest first; empty when it says nothing.

    The agencies are those of ``page/agencies.toml``; a dateline may also name one that is not listed. A credit that covers
    the text from a dateline on, or up to a sign-off, says so; what the outlet wrote above or below is not covered.
    """
    paragraphs = [
        _Paragraph(*line.span(), line[0].strip())
        for line in re.finditer(r"[^\n]*\S[^\n]*", article.body)
    ]
    own = outlet_key(article.outlet)
    found = [*_around(article), *_inside(article, paragraphs)]
    givers = {one.source for one in found if one.kind is not CreditKind.PART}
    return tuple(
        one
        for one in dict.fromkeys(found)
        if (one.source.kind is SourceKind.AGENCY or outlet_key(one.source.name) != own)
        and not (one.kind is CreditKind.PART and one.source in givers)
    )


def cited(article: Article, quote: Quote, outlets: Iterable[str] = ()) -> tuple[Credit, ...]:
    """Return whose word the sentence *quote* of *article* is by its own account; empty when it names nobody.

    Args:
        article: The article.
        quote: A sentence of its body.
        outlets: Names of outlets that may be cited, besides the agencies.
    """
    start = article.body.rfind("\n", 0, quote.start) + 1
    end = article.body.find("\n", quote.end)
    paragraph = article.body[start : end if end >= 0 else len(article.body)]
    own = Source(name=article.outlet, kind=SourceKind.OUTLET)
    span = {"start": quote.start, "end": quote.end}
    found = [
        Credit(
            source=source, kind=CreditKind.CITED, words=f"cites {source.name}: “{words}”", **span
        )
        for source, words in _sources_in(quote.exact, outlets)
        if outlet_key(source.name) != outlet_key(article.outlet)
    ]
    told = next(_told_to_itself(paragraph, article.outlet), None)
    if told:
        found.append(
            Credit(source=own, kind=CreditKind.OWN, words=f"its own report: “{told}”", **span)
        )
    return tuple(found)


def erratum(article: Article) -> str:
    """Return the line in which *article* says that it corrects an earlier version, or nothing."""
    lines = [line.strip() for line in article.body.split("\n") if line.strip()]
    near = (article.title, *lines[:_NOTICES], *lines[-_NOTICES:])
    return next((_short(line) for line in near if _cues().correction.match(line)), "")


# --- around the text ------------------------------------------------------------------------------------------------------


def _around(article: Article) -> Iterator[Credit]:
    """Yield the credits that outlet, address, byline and the named agency give."""
    if name := credit.of_name(article.outlet):
        words = f"published by {name} itself"
        yield Credit(source=_agency(name), kind=CreditKind.OWN, words=words, end=len(article.body))
    elif name := credit.of_host(article.url):
        yield _whole(article, name, f"stands on the pages of {name}")
    people = [part for part in _writers(article.byline) if not credit.of_name(part)]
    has_own = any(_is_of(article.outlet, part) for part in people)
    if article.agency.strip():
        name = credit.of_name(article.agency) or article.agency.strip()
        words = f"credited to {name}"
        yield _part(name, words) if has_own else _whole(article, name, words)
    found = [credit.of_name(writer) for writer in (*_writers(article.byline), article.byline)]
    named = dict.fromkeys(name for name in found if name)
    is_joint = bool(people) and _JOINED_WITH.search(article.byline) is not None
    for name in named:
        words = f"byline: {_short(article.byline)}"
        is_part = has_own or is_joint or len(named) > 1
        yield _part(name, words) if is_part else _whole(article, name, words)


def _writers(byline: str) -> list[str]:
    return [part for part in _BETWEEN_WRITERS.split(byline) if part]


def _is_of(outlet: str, writer: str) -> bool:
    """Return whether a byline names a writer as the outlet's own: "Harbour Post Reporter", "Staff"."""
    return outlet_key(outlet) in outlet_key(writer) or _OWN_WRITER.search(writer) is not None


# --- in the text ----------------------------------------------------------------------------------------------------------


def _inside(article: Article, paragraphs: Sequence[_Paragraph]) -> Iterator[Credit]:
    begun = list(_datelines(article, paragraphs[:_HEAD]))
    yield from begun
    for line in paragraphs[:_TOP]:
        if credit.is_credit_alone(line.text) and not line.text.startswith(_DASHES):
            yield from _line(article, line, 0, len(article.body))
    since = begun[-1].start if begun else 0
    for line in paragraphs[-_FOOT:]:
        yield from _line(article, line, since, line.end)


def _datelines(article: Article, paragraphs: Sequence[_Paragraph]) -> Iterator[Credit]:
    """Yield a credit for each dateline, for the text down to the next."""
    found = [(line, name) for line in paragraphs if (name := _dateline(line.text, article.outlet))]
    ends = [line.start for line, _ in found[1:]] + [len(article.body)] * bool(found)
    for (line, name), end in zip(found, ends, strict=True):
        yield Credit(
            source=_agency(name),
            kind=CreditKind.WHOLE,
            words=f"dateline: {_opening(line.text)}",
            start=line.start,
            end=end,
        )


def _opening(text: str) -> str:
    """Return a dateline up to the bracket that closes it, else its first words."""
    found = re.match(r"[^)）】\]]{0,80}[)）】\]]", text)
    return found[0] if found else _short(text, 30)


def _dateline(text: str, outlet: str) -> str:
    """Return the agency in the dateline that *text* begins with, listed or not, or nothing."""
    unlisted = _UNLISTED.match(text)
    name = unlisted["name"] if unlisted else ""
    if name in _NO_AGENCY or _CALL_SIGN.fullmatch(name) or _stands_for(name, outlet):
        name = ""
    return credit.of_dateline(text) or name


def _stands_for(name: str, outlet: str) -> bool:
    """Return whether *name* is the outlet's, in full or in initials."""
    initials = "".join(word[0] for word in re.findall(r"\w+", outlet))
    return outlet_key(name) in {outlet_key(outlet), outlet_key(initials)}


def _line(article: Article, line: _Paragraph, start: int, end: int) -> Iterator[Credit]:
    """Yield what a line at the beginning or end of an article gives credit for; a sign-off is for *start* to *end*."""
    text, cues = line.text, _cues()
    tail = text[-credit.LONGEST :]
    words = f"credit line: {_short(tail)}"
    if first := cues.first.search(tail):
        source = Source(name=first["name"].rstrip(".’'"), kind=SourceKind.OUTLET)
        yield Credit(
            source=source,
            kind=CreditKind.WHOLE,
            words=f"credit line: {first[0].strip()}",
            end=len(article.body),
        )
    names = dict.fromkeys(name for _, name in credit.mentions(tail))
    has_helped = cues.contributed.search(tail) or cues.material.search(text[: credit.LONGEST])
    if names and (_gives_all(tail) or credit.of_rights(text)):
        yield _whole(article, next(iter(names)), words)
    elif names and has_helped:
        yield from (_part(name, words) for name in names)
    elif (signed := credit.of_ending(text)) and (not _is_staff(tail) or len(tail) <= _BYLINE):
        yield Credit(
            source=_agency(signed), kind=CreditKind.WHOLE, words=words, start=start, end=end
        )


def _gives_all(line: str) -> bool:
    """Return whether *line* says that an agency's staff wrote the text, or the agency: "this story was reported by"."""
    place, _ = next(credit.mentions(line))
    is_by_staff = _is_staff(line) and _cues().contributed.search(line) is not None
    return is_by_staff or _cues().written.search(line, 0, place.start()) is not None


def _is_staff(line: str) -> bool:
    """Return whether *line* begins with writers of an agency; what they did may be news."""
    place, _ = next(credit.mentions(line), (None, ""))
    if place is None or line[: place.start()].strip(" \t_—–-(The"):
        return False
    return _cues().staff.match(line, place.end()) is not None


# --- in its sentences -----------------------------------------------------------------------------------------------------


def _sources_in(sentence: str, outlets: Iterable[str]) -> Iterator[tuple[Source, str]]:
    for place, name in credit.mentions(sentence):
        if place[0] in _words()["ambiguous"]:
            words = _led_in(sentence, *place.span())
        else:
            words = _cue(sentence, *place.span())
        if words:
            yield _agency(name), words
    names = tuple(sorted(set(outlets)))
    for place in _named(names).finditer(sentence) if names else ():
        if words := _cue(sentence, *place.span()):
            yield Source(name=place[0], kind=SourceKind.OUTLET), words


def _told_to_itself(paragraph: str, outlet: str) -> Iterator[str]:
    """Yield the words with which an outlet says that it found something out itself."""
    if phrase := _cues().newsroom.search(paragraph):
        yield phrase[0]
    for place in _named((outlet,)).finditer(paragraph):
        if words := _cue(paragraph, *place.span()) or _staff_of(paragraph, place):
            yield words


def _staff_of(paragraph: str, name: re.Match[str]) -> str:
    found = _cues().staff.match(paragraph[name.end() :])
    return name[0] + found[0] if found else ""


def _cue(text: str, start: int, end: int) -> str:
    """Return the words that make the name between *start* and *end* one whose word is repeated, or nothing."""
    before, after = _cues().before.search(text, 0, start), _cues().after.match(text, end)
    if before:
        return text[before.start() : end].strip()
    return text[start : after.end()].strip() if after else ""


def _led_in(text: str, start: int, end: int) -> str:
    """Return the words right before the name, if they make it one whose word is repeated."""
    found = _cues().before.search(text, 0, start)
    is_near = found is not None and start - found.end("cue") <= _NEAR
    return text[found.start() : end].strip() if found and is_near else ""


@lru_cache(maxsize=256)
def _named(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


# --- words ----------------------------------------------------------------------------------------------------------------


@cache
def _cues() -> _Cues:
    lists = {key: _any_of(words) for key, words in _words().items()}
    told = {key: _any_of(words) for key, words in agencies()["credits"].items()}
    near = r"[^.;!?。，\n]{0,25}?"
    return _Cues(
        contributed=re.compile(lists["contributed"]),
        written=re.compile(rf"{_LINE_START}{lists['written']}{near}$"),
        first=re.compile(
            rf"{_LINE_START}{_THIS_PIECE}{lists['first']}\s(?i:the\s)?(?P<name>{_NAME})"
        ),
        material=re.compile(rf"(?:^|[(\[—–-]\s?|[.]\s){told['material']}"),
        staff=re.compile(rf"(?:[’']s?)?(?:\s[\w-]{{1,20}}){{0,2}}?\s{told['staff']}"),
        before=re.compile(rf"(?P<cue>{lists['before']}){near}$"),
        after=re.compile(rf"{near}{lists['after']}"),
        newsroom=re.compile(lists["newsroom"]),
        correction=re.compile(rf"[\W_]{{0,4}}{lists['correction']}"),
    )


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of *words*, whole where their script parts words, in any case."""
    longest_first = sorted(words, key=len, reverse=True)
    return rf"(?i:{'|'.join(map(_edged, longest_first))})"


def _edged(word: str) -> str:
    if _UNPARTED.search(word):
        return re.escape(word)
    return rf"(?<!\w){re.escape(word)}" + (r"(?!\w)" if word[-1].isalnum() else "")


@cache
def _words() -> Mapping[str, Sequence[str]]:
    text = (files("claimtrack.reading") / "credits.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _agency(name: str) -> Source:
    return Source(name=name, kind=SourceKind.AGENCY)


def _whole(article: Article, name: str, words: str) -> Credit:
    return Credit(source=_agency(name), kind=CreditKind.WHOLE, words=words, end=len(article.body))


def _part(name: str, words: str) -> Credit:
    return Credit(source=_agency(name), kind=CreditKind.PART, words=words)


def _short(text: str, longest: int = 60) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
