"""Furniture of a page: the parts of its tree that are not the article, and the lines that are not prose."""

import re
from collections.abc import Iterable
from functools import cache

from lxml import etree
from lxml.html import HtmlElement

from claimtrack.reading.page.markup import SILENT, folded, named, names, squeezed
from claimtrack.reading.page.words import agencies, words

_FURNITURE = SILENT | {"nav", "aside", "footer", "figcaption", "form", "dialog", "label"}
_ROLES = ("navigation", "complementary", "contentinfo", "dialog", "alert")
# Parts of a sentence: one that has text around it is no part of the page, whatever its name.
_INLINE = frozenset(words()["tags"]["inline"])
_UNSEEN = named(("sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden"))
_HIDDEN = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)

# A part with more of the page's own words than this is the article, or holds it, whatever its name.
_TOO_MUCH = 0.3

# A line of links alone is another story's headline; a short one may be a name or a place in a dateline.
_LINKED_SHARE = 0.9
_SHORTEST_LINKED = 15


@cache
def _furniture_names() -> re.Pattern[str]:
    return named((*words()["parts"]["furniture"], *_ROLES))


def prune(root: HtmlElement, headline: HtmlElement | None) -> None:
    """Take the parts out of the tree that are furniture by their tag, their name or their links.

    Args:
        root: The tree; it is changed.
        headline: The element with the headline, which no such part can hold, or None.
    """
    weights = _weights(root)
    kept = set[HtmlElement]() if headline is None else {headline, *headline.iterancestors()}
    most = weights[root][0] * _TOO_MUCH
    for element in list(root.iter(etree.Element)):
        if element in kept or element.getparent() is None:
            continue
        own, linked = weights[element]
        if (
            element.tag in _INLINE
            and _has_text_around(element, weights)
            and not _is_hidden(element)
        ):
            continue
        is_part = own <= most and element.tag not in {"html", "body", "head", "main", "h1"}
        if element.tag in SILENT or (
            is_part
            and (
                _is_furniture(element) or _points(element, own, linked) or _is_caption(element, own)
            )
        ):
            element.drop_tree()


def _has_text_around(element: HtmlElement, weights: dict[HtmlElement, tuple[int, int]]) -> bool:
    parent = element.getparent()
    return parent is not None and sum(weights[parent]) > sum(weights[element])


def _is_furniture(element: HtmlElement) -> bool:
    return (
        element.tag in _FURNITURE
        or _is_hidden(element)
        or _furniture_names().search(names(element)) is not None
    )


def _is_hidden(element: HtmlElement) -> bool:
    return (
        element.get("hidden") is not None
        or _HIDDEN.search(element.get("style") or "") is not None
        or _UNSEEN.search(names(element)) is not None
    )


def _points(element: HtmlElement, own: int, linked: int) -> bool:
    """Return whether *element* is a line that only leads to other pages."""
    return (
        element.tag in {"p", "li", "h2", "h3", "h4", "h5", "h6", "div"}
        and linked >= _SHORTEST_LINKED
        and linked >= _LINKED_SHARE * (own + linked)
        and not any(link.get("href", "#").startswith("#") for link in element.iter("a"))
    )


def _is_caption(element: HtmlElement, own: int) -> bool:
    """Return whether *element* is a line of words with a credit in it."""
    return (
        own <= _LONGEST_LINE
        and element.tag in {"p", "div", "span", "small", "em"}
        and any(
            _CREDITED.search(names(part))
            for part in element.iter("span", "small", "em", "i", "cite")
            if part is not element
        )
    )


_CREDITED = named(
    ("credit", "credits", "photo", "photographer", "foto", "fotograf", "fotografo", "copyright")
)


def _weights(root: HtmlElement) -> dict[HtmlElement, tuple[int, int]]:
    """Return for each element how many characters it holds outside and inside of links."""
    weights: dict[HtmlElement, tuple[int, int]] = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        own, linked = len(squeezed(element.text)), 0
        for child in element:
            more, others = weights[child]
            own, linked = own + more + len(squeezed(child.tail)), linked + others
        if element.tag == "a":
            own, linked = 0, own + linked
        weights[element] = (0, 0) if element.tag in SILENT else (own, linked)
    return weights


# --- lines --------------------------------------------------------------------------------------------------------------

_LONGEST_LINE = 250
# A description with fewer blanks may be a name, which the text can have as well.
_WORDS_SHOWN = 4
_ENDS = re.compile(r"[.!?…。！？؟।｡:;][\"'”’»“)\]）」』】]*$")
_QUOTE_ENDS = re.compile(r"[\"”»“」』]$")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_STAMP = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b")
# What a line of prose has at the least; signs of East Asian scripts count threefold, as their words are that much shorter.
_SHORTEST_PROSE = 60


@cache
def _openings() -> re.Pattern[str]:
    # Some words are whole lines, others begin one; none begins a sentence such as "Publicidade enganosa …".
    found = "|".join(map(re.escape, words()["lines"]["openings"]))
    return re.compile(
        rf"^[\W_]{{0,4}}(?:{found})(?:\W|$|(?<=\W)|(?<=[\u3040-\u9fff]))", re.IGNORECASE
    )


@cache
def _credit() -> re.Pattern[str]:
    labels = "|".join(map(re.escape, words()["lines"]["credit_labels"]))
    spellings = (
        name
        for agency in agencies()["agency"]
        for name in (agency["name"], *agency.get("spellings", ()))
    )
    sellers = "|".join(map(re.escape, (*spellings, *words()["lines"]["picture_sellers"])))
    name = r"(?:[^.!?]|(?<=\b\w)\.){1,80}"  # with initials
    return re.compile(
        rf"(?i:(?:^|[\s.(\[/|])(?:{labels})\s?(?:[:/©]|\bby\b)\s?{name}[.)\]]?$)"
        rf"|©\s?(?!\d{{4}}){name}$"
        # An agency and who took it (dpa/Ada Ruhl), not an agency and its desk (dpa/cor).
        rf"|[(/]\s?(?:[^()/]{{0,40}}/)?\s?(?:{sellers})\s?/\s?[^()/]{{1,30}}\s[^()]{{1,30}}[)]?\.?$"
        rf"|摄[）)。]?$"
    )


def is_pointer(line: str) -> bool:
    """Return whether *line* leads to other pages or to what the page offers: "Read also: …", "Sign up"."""
    return len(line) <= _LONGEST_LINE and _openings().match(line) is not None


def is_credit(line: str) -> bool:
    """Return whether *line* is about a picture, as the name of who took it shows."""
    return len(line) <= _LONGEST_LINE and _credit().search(line) is not None


def is_label(line: str) -> bool:
    """Return whether *line* is no sentence: a heading, a name, a date."""
    width = len(line) + 2 * len(_CJK.findall(line[:_SHORTEST_PROSE]))
    return width < _SHORTEST_PROSE and not _ENDS.search(line) and not _QUOTE_ENDS.search(line)


def is_stamp(line: str) -> bool:
    """Return whether *line* is a label that tells who wrote when: it has a year or a time of day, or begins as bylines do."""
    return is_label(line) and (
        _STAMP.search(line) is not None or _by_colon().match(line) is not None
    )


@cache
def _by_colon() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{'|'.join(map(re.escape, words()['lines']['by']))})\s?[:：]|[Bb]y\s|BY\s|Von\s|Par\s|Por\s",
        re.IGNORECASE,
    )


def descriptions(root: HtmlElement) -> frozenset[str]:
    """Return what the page's pictures are said to show, folded; the same words under a picture are its caption."""
    found: Iterable[str] = (
        element.get(name, "")
        for element in root.iter("img", "a", "figure", "div", "picture", "video")
        for name in ("alt", "title", "data-caption", "data-title", "data-alt")
    )
    return frozenset(
        text for text in map(folded, found) if text.count(" ") >= _WORDS_SHOWN or _CJK.search(text)
    )
