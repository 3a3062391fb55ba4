"""From the bytes of a page to its tree, and the lines a reader sees in it."""

import codecs
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, cast

from charset_normalizer import from_bytes
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from claimtrack.reading.page.words import words

# A long live blog has 10,000 tags and 1.5 MB, most of it scripts; what is beyond would only tie up the desk.
MOST_BYTES = 4_000_000
MOST_TAGS = 20_000
MOST_ATTRIBUTES = 500

BLOCKS = frozenset(words()["tags"]["blocks"])
SILENT = frozenset(words()["tags"]["silent"])

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""", re.IGNORECASE)
# What browsers take these names for: the larger set, which pages mean when they name the smaller.
_LARGER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_CHARSET_STANDS_WITHIN = 4096

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_SPACE = re.compile(r"[\s\u200b\u200e\u200f\ufeff]+")


class UnreadableError(ValueError):
    """A page that cannot be read; the message says why."""


def parse(html: bytes | str) -> HtmlElement:
    """Return the tree of a page.

    Raises:
        UnreadableError: If it is binary data, too large, or nothing at all.
    """
    text = decoded(html) if isinstance(html, bytes) else html
    if len(text) > MOST_BYTES:
        msg = f"more than {MOST_BYTES:,} characters; a page with an article is smaller"
        raise UnreadableError(msg)
    if text.count("<") > MOST_TAGS:
        msg = f"more than {MOST_TAGS:,} tags; a page with an article has fewer"
        raise UnreadableError(msg)
    clean = storable(text).encode("utf-8")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        # The types of lxml ask for more methods than its parser does.
        etree.fromstring(clean, etree.HTMLParser(target=cast("Any", _Tags()), encoding="utf-8"))
        return document_fromstring(clean, parser=parser)
    except UnreadableError:
        raise
    except (etree.LxmlError, ValueError) as error:
        msg = "there is nothing on the page"
        raise UnreadableError(msg) from error


class _Tags:
    """Looks at the tags of a page before a tree is made of it, which takes quadratic time over their attributes."""

    def start(self, _: str, attributes: Mapping[str, str]) -> None:
        if len(attributes) > MOST_ATTRIBUTES:
            msg = f"a tag with more than {MOST_ATTRIBUTES} attributes"
            raise UnreadableError(msg)

    def end(self, _: str) -> None:
        """Pass over the end of an element, as the parser asks."""

    def data(self, _: str) -> None:
        """Pass over text."""

    def close(self) -> None:
        """Tell the parser that there is nothing to return."""


def decoded(data: bytes) -> str:
    """Return the text of a page's bytes: by its byte order mark, else as UTF-8, else as it says, else as it looks.

    Raises:
        UnreadableError: If it is binary data, or too large.
    """
    if len(data) > MOST_BYTES:
        msg = f"more than {MOST_BYTES:,} bytes; a page with an article is smaller"
        raise UnreadableError(msg)
    for mark, charset in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(charset, "replace").removeprefix("\ufeff")
    if b"\x00" in data:
        msg = f"not a page, but binary data @ byte {data.index(0)}"
        raise UnreadableError(msg)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _lossily(data, _declared(data)) or data.decode(_guessed(data), "replace")


def _lossily(data: bytes, charset: str | None) -> str:
    """Return *data* in a *charset* of text, or nothing: what a page names may be unknown, or no charset but a packing."""
    try:
        return data.decode(charset, "replace") if charset else ""
    except (LookupError, ValueError):
        return ""


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_CHARSET_STANDS_WITHIN])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
    except (LookupError, ValueError):
        return None
    return _LARGER.get(name, name)


def _guessed(data: bytes) -> str:
    best = from_bytes(data[:100_000]).best()
    return "cp1252" if best is None else best.encoding


class Line(NamedTuple):
    """A line of text as it stands on the page: what is between two breaks or ends of blocks.

    Attributes:
        text: The text, white space folded; never empty.
        block: The innermost block that it stands in.
        origin: The element, within or equal to the block, that its first word stands in.
    """

    text: str
    block: HtmlElement
    origin: HtmlElement


def lines(root: HtmlElement) -> list[Line]:
    """Return the lines of a page in the order of the page."""
    return list(_Typesetter().set(root))


class _Typesetter:
    """Walks a tree and lets out a line wherever a block begins or ends, or a line breaks."""

    def __init__(self) -> None:
        self._blocks: list[HtmlElement] = []
        self._parts: list[str] = []
        self._origin: HtmlElement | None = None

    def set(self, root: HtmlElement) -> Iterator[Line]:
        body = root.find("body")
        top = root if body is None else body
        walk = etree.iterwalk(top, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            breaks = tag in BLOCKS or tag == "br"
            if breaks:
                yield from self._let_out()
            if event == "start":
                if tag in SILENT:
                    walk.skip_subtree()
                    continue
                if tag in BLOCKS:
                    self._blocks.append(element)
                self._add(element.text, element)
            else:
                if tag in BLOCKS:
                    self._blocks.pop()
                self._add(element.tail if element is not top else None, element.getparent())

    def _add(self, text: str | None, element: HtmlElement | None) -> None:
        if text and element is not None:
            self._parts.append(text)
            if self._origin is None and text.strip():
                self._origin = element

    def _let_out(self) -> Iterator[Line]:
        text = squeezed("".join(self._parts))
        if text and self._origin is not None:
            yield Line(text, self._blocks[-1], self._origin)
        self._parts.clear()
        self._origin = None


def storable(text: str) -> str:
    """Return *text* without control characters and lone surrogates, which neither a tree nor a database holds."""
    return _CONTROL.sub("", text)


def squeezed(text: str | None) -> str:
    """Return *text* with each stretch of white space and invisible marks as one blank, none at the ends."""
    return _SPACE.sub(" ", text or "").strip()


def folded(text: str | None) -> str:
    """Return *text* as it is compared: white space, case, quotation marks and dashes do not matter."""
    return " ".join(_WORD.findall((text or "").casefold()))


_WORD = re.compile(r"\w+")

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SEPARATORS = re.compile(r"[_\s:./]+")
_LONGEST_NAMES = 400
_NAMING = ("class", "id", "role", "itemprop", "rel", "data-testid", "data-component", "data-qa")
# "has-sidebar" and the like tell what stands elsewhere on the page; tags and categories, what the article is about.
_ABOUT_OTHERS = re.compile(r"\b(?:has|no|without|with|hide|tag|category|section|topic|js)-[\w-]+")


def names(element: HtmlElement, above: int = 0) -> str:
    """Return the names that the page's builder gave to *element* and as many of the elements *above* it.

    They come in lower case, with hyphens between their words and blanks between them; tags come first.
    """
    found: list[str] = []
    here: HtmlElement | None = element
    while here is not None and above >= 0:
        given = " ".join(value for name in _NAMING if (value := here.get(name)))
        found.append(f"{here.tag!s} {_normal(given[:_LONGEST_NAMES])}")
        here = here.getparent()
        above -= 1
    return " ".join(found)


@lru_cache(maxsize=4096)
def _normal(given: str) -> str:
    marks = (_SEPARATORS.sub("-", _CAMEL.sub("-", mark)).lower() for mark in given.split())
    return _ABOUT_OTHERS.sub("", " ".join(marks))


def named(words: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of names that have one of *words* in them."""
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(re.escape, words))})(?![a-z0-9])")
