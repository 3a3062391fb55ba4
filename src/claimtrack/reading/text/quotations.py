"""Quotations: where they open and close in a passage, and which of them run on from one paragraph to the next."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Quotation(NamedTuple):
    """A stretch of direct speech.

    Attributes:
        start: Where it opens, the mark included.
        end: Where it closes, exclusive; the end of the paragraph when it runs on.
        runs_on: Whether it is still open at the end of its paragraph.
    """

    start: int
    end: int
    runs_on: bool


_MARK = re.compile('["“”«»]')
_BEFORE_OPENING = frozenset(" \t\n([{—–-:,/“\"'‘")


def quotations(body: str, start: int, end: int) -> Iterator[Quotation]:
    """Yield the quotations of *body* between *start* and *end*, a paragraph."""
    opened: int | None = None
    for mark in _MARK.finditer(body, start, end):
        place = mark.start()
        if opened is None:
            opened = place if _opens(body, start, end, place) else None
        elif _closes(body, end, place):
            yield Quotation(opened, place + 1, runs_on=False)
            opened = None
    if opened is not None:
        yield Quotation(opened, end, runs_on=True)


def _opens(body: str, start: int, end: int, place: int) -> bool:
    if body[place] in "”»":
        return False
    followed = place + 1 < end and not body[place + 1].isspace()
    return followed and (place == start or body[place - 1] in _BEFORE_OPENING)


def _closes(body: str, end: int, place: int) -> bool:
    if body[place] in "“«":
        return False
    return body[place] in "”»" or place + 1 >= end or not body[place + 1].isalnum()
