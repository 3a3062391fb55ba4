"""Markdown: the words of a text without its markup, each of which knows its place in the file.

Markdown parsers tell on which lines a block stands, and nothing of the places within; so this one only takes the markup
away, block by block in one pass, and keeps where each stretch of words came from.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

import attrs

from claimtrack.model import fields


@attrs.frozen(kw_only=True)
class Plain:
    """The words of a file.

    Attributes:
        text: The words; paragraphs are parted by blank lines.
        cuts: Pairs of a place in the text and the place in the file it came from, ascending; from each to the next one both
            run on side by side.
    """

    text: str
    cuts: tuple[tuple[int, int], ...] = fields.items()

    def origin(self, place: int) -> int:
        """Return where in the file the character at *place* came from."""
        found = bisect_right(self.cuts, place, key=_place) - 1
        if found < 0:
            return place
        text, file = self.cuts[found]
        return file + place - text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the file the words from *start* to *end* stand, markup inside them included."""
        return self.origin(start), self.origin(max(start, end - 1)) + 1


def _place(cut: tuple[int, int]) -> int:
    return cut[0]


class Words:
    """Gathers words with the places they came from."""

    def __init__(self) -> None:
        """Begin without any."""
        self._pieces: list[str] = []
        self._cuts: list[tuple[int, int]] = []
        self._length = 0
        self._next = -1  # where in the file the words would run on without a cut

    def add(self, piece: str, place: int, width: int | None = None) -> None:
        """Add a piece that stands at *place* in the file, where it is *width* characters wide."""
        if piece:
            if place != self._next:
                self._cuts.append((self._length, place))
            self._pieces.append(piece)
            self._length += len(piece)
            # A piece that is written otherwise in the file ("&amp;") is cut off behind it.
            self._next = place + len(piece) if width in {None, len(piece)} else -1

    def plain(self) -> Plain:
        """Return what was gathered."""
        return Plain(text="".join(self._pieces), cuts=tuple(self._cuts))


_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def without_comments(text: str, *, start: int = 0) -> Plain:
    """Return a plain *text* without HTML comments, the only markup that a writer may have put there.

    Args:
        text: What the file holds.
        start: Where its body begins.
    """
    words = Words()
    for comment in _COMMENT.finditer(text, start):
        words.add(text[start : comment.start()], start)
        start = comment.end()
    words.add(text[start:], start)
    return words.plain()


def plain(text: str, *, start: int = 0) -> Plain:
    """Return the words of a Markdown *text*: no code, pictures, tables, comments or addresses, no signs of emphasis.

    Headings, items of lists and paragraphs become paragraphs; the lines of one are joined.

    Args:
        text: What the file holds.
        start: Where its body begins, behind the front matter.
    """
    words = Words()
    for block in _blocks(text, start):
        for number, (begin, end) in enumerate(block):
            if number:
                words.add(" ", begin - 1, width=0)
            _inline(text, begin, end, words)
        words.add("\n\n", block[-1][1], width=0)
    return words.plain()


_Line = tuple[int, int]

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_RULE = re.compile(r" {0,3}(?:[-*_][ \t]*+){3,}$|\s*+=+\s*+$|\s*+-+\s*+$")
_HEADING = re.compile(r" {0,3}#{1,6}(?=[ \t]|$)[ \t]*+")
_HEADING_END = re.compile(r"[ \t]+#+[ \t]*+$|[ \t]++$")
_LEAD = re.compile(r"[ \t]*+(?:>[ \t]?+|(?:[-*+]|\d{1,9}[.)])[ \t]++(?:\[[ xX]\][ \t]++)?)")
_QUOTE_LEAD = re.compile(r"[ \t]*+>[ \t]?+")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]]++\]:")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]]++\]:[ \t]*+")
_TABLE = re.compile(r"\s*+\|")
_INDENTED = re.compile(r" {4}|\t")


def _blocks(text: str, start: int) -> Iterator[list[_Line]]:
    """Yield the blocks of words, each as the places of its lines."""
    block: list[_Line] = []
    fence = ""
    was_blank, in_list = True, False
    for begin, end in _lines(text, start):
        line = text[begin:end]
        mark = _FENCE.match(line)
        if fence or (mark and not fence):
            if mark and not fence:
                fence = mark[1]
            elif mark and mark[1].startswith(fence) and not line[mark.end() :].strip():
                fence = ""
            kind = ""
        else:
            kind = _kind(line, was_blank=was_blank, in_list=in_list)
        opens = kind in {"heading", "item"}
        if (opens or kind == "") and block:
            yield block
            block = []
        if kind:
            block.append(_trimmed(text, begin, end))
        if kind == "heading":
            yield block
            block = []
        in_list = kind == "item" or (
            in_list and (not line.strip() or line[:1].isspace() or not was_blank)
        )
        was_blank = not line.strip()
    if block:
        yield block


def _lines(text: str, start: int) -> Iterator[_Line]:
    """Yield the lines, without what a comment over several of them hides; one within a line is left there."""
    comments = _COMMENT.finditer(text, start)
    hidden = next(comments, None)
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        begin = start
        while hidden is not None and hidden.start() < end:
            if hidden.start() < start:
                begin = min(end, hidden.end())  # it began above
            if hidden.end() > end:
                break  # it goes on below
            hidden = next(comments, None)
        stop = end if hidden is None else min(end, max(begin, hidden.start()))
        if begin < stop or start == end:
            yield begin, stop
        start = end + 1


def _kind(line: str, *, was_blank: bool, in_list: bool) -> str:
    """Return what a line is: "heading", "item" (whatever begins a paragraph), "words"; empty for none of the story's."""
    bare = _QUOTE_LEAD.sub("", line) if _QUOTE_LEAD.match(line) else line
    is_code = was_blank and not in_list and _INDENTED.match(line) is not None
    no_words = not bare.strip() or is_code or _RULE.match(bare) or _TABLE.match(bare)
    if no_words or _DEFINITION.match(bare):
        return ""
    if _HEADING.match(bare):
        return "heading"
    lead = _LEAD.match(bare)
    return "item" if (lead and ">" not in lead[0]) or _FOOTNOTE.match(bare) else "words"


def _trimmed(text: str, begin: int, end: int) -> _Line:
    """Return the place of a line's words, without what marks it as a quote, an item or a heading."""
    while (lead := _LEAD.match(text, begin, end)) is not None:
        begin = lead.end()
    for pattern in (_HEADING, _FOOTNOTE):
        found = pattern.match(text, begin, end)
        begin = found.end() if found else begin
    line = text[begin:end]
    tail = _HEADING_END.search(line)
    begin += len(line) - len(line.lstrip())
    return begin, max(begin, end - (len(line) - tail.start() if tail else 0))


# What stands inside a line: each kind with the group that holds its words, if any. What is longer than a paragraph is no
# markup, which keeps all work linear.
_MARKUP = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<ticks>`++)(?P<code>[^`](?:.{0,1000}?[^`])?)(?P=ticks)(?!`)
    | (?P<comment><!--)
    | !\[[^\]]{0,1000}+\](?:\([^)\s]{0,1000}+(?:[ ]"[^"]{0,1000}+")?[ ]*+\)|\[[^\]]{0,1000}+\])?
    | \[\^[^\]]{1,1000}+\]
    | \[(?P<link>(?:[^\[\]]|\[[^\[\]]{0,300}+\]){1,300})\]
      (?:\((?:[^()\s]|\([^()\s]{0,300}+\)){0,300}(?:[ ](?:"[^"]{0,1000}+"|'[^']{0,1000}+'))?[ ]*+\)|\[[^\]]{0,1000}+\])
    | <(?:https?://|mailto:)[^>\s]{1,1000}+>
    | </?[A-Za-z][^<>]{0,1000}+>
    | &(?P<entity>\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});
    | ~~(?=\S)|(?<=\S)~~
    | (?<!\w)_{1,3}+(?=\S)|(?<=\S)_{1,3}+(?!\w)
    | (?<!\d)\*{1,3}+(?=\S)|(?<=\S)\*{1,3}+(?!\d)
    """,
    re.VERBOSE,
)


def _inline(text: str, begin: int, end: int, words: Words) -> None:
    """Add the words from *begin* to *end* without the markup between them."""
    while (found := _MARKUP.search(text, begin, end)) is not None:
        words.add(text[begin : found.start()], begin)
        begin = found.end()
        if found["comment"] is not None:
            close = text.find("-->", begin, end)
            begin = end if close < 0 else close + len("-->")
        elif found["link"] is not None:
            _inline(text, *found.span("link"), words)
        elif found["code"] is not None:
            words.add(found["code"], found.start("code"))
        elif found["escaped"] is not None:
            words.add(found["escaped"], found.start("escaped"))
        elif found["entity"] is not None:
            words.add(html.unescape(found[0]), found.start(), width=len(found[0]))
    words.add(text[begin:end], begin)
