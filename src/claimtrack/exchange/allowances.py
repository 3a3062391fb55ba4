"""Allowances: what a writer allows in a draft, for a stated reason, in a comment beside it."""

import re
from collections.abc import Iterator

import attrs

from claimtrack.model import fields
from claimtrack.model.remark import RemarkCode


@attrs.frozen(kw_only=True)
class Allowance:
    """A comment such as ``<!-- claimtrack: allow superseded, because the toll of that day is meant -->``.

    It holds on its own line; where it stands there alone, for the paragraph below it.

    Attributes:
        start: Where it starts in the file.
        end: Where it ends, exclusive.
        codes: What it allows, in the words of the writer.
        because: Why; empty when the writer does not say, and then it allows nothing.
        lines: The lines it holds for, the first one being 1.
    """

    start: int
    end: int
    codes: tuple[str, ...] = fields.items()
    because: str = fields.text()
    lines: range

    @property
    def unknown(self) -> tuple[str, ...]:
        """The codes that no remark has."""
        known = {code.value for code in RemarkCode}
        return tuple(code for code in self.codes if code not in known)

    def allows(self, code: RemarkCode, line: int) -> bool:
        """Return whether a remark with that *code* on that *line* is allowed."""
        return bool(self.because) and line in self.lines and code.value in self.codes


_COMMENT = re.compile(r"<!--\s*+claimtrack\s*+:(.*?)-->", re.DOTALL)
_ALLOW = re.compile(r"\s*+allow\b(?P<codes>.*?)(?:\bbecause\b(?P<why>.*))?\Z", re.DOTALL)
_CODE = re.compile(r"[^\s,;]++")


def allowances(text: str) -> Iterator[Allowance]:
    """Yield what is allowed in *text*, in order."""
    for comment in _COMMENT.finditer(text):
        told = _ALLOW.match(comment[1])
        codes = tuple(_CODE.findall(told["codes"])) if told else ()
        because = " ".join((told["why"] or "").split()).strip(" :,.") if told else ""
        yield Allowance(
            start=comment.start(),
            end=comment.end(),
            codes=codes,
            because=because,
            lines=_held(text, comment.start(), comment.end()),
        )


def _held(text: str, start: int, end: int) -> range:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    line = text.count("\n", 0, end) + 1
    if (text[first:start] + text[end:last]).strip():
        return range(line, line + 1)
    below = text[last:].split("\n")[1:]
    blank = next((number for number, words in enumerate(below) if words.strip()), 0)
    count = next(
        (n for n, words in enumerate(below[blank:]) if not words.strip()), len(below) - blank
    )
    return range(line + 1 + blank, line + 1 + blank + count)
