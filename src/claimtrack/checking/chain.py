r"""Chain: each entry of the record is sealed together with all before it, so that no entry can be changed unnoticed.

The seal of an entry is ``SHA-256("claimtrack record 1\n" + the seal before + "\n" + the entry's text)``, in hexadecimal
digits; before the first entry stands `GENESIS`. The text is the entry in canonical JSON: keys sorted, ASCII, no spaces.
A chain alone notices neither a tail that was cut off nor somebody who seals everything anew: that takes a `Head` that is
kept elsewhere; docs/record.md says what each proves.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Self

import attrs

from claimtrack.errors import InvalidValueError, TamperedError
from claimtrack.model import fields

# The version stands in the sealed bytes, so that no text of another form can have the same seal.
_FORM = "claimtrack record 1"

GENESIS = "0" * 64

_HEAD = re.compile(r"(0|[1-9][0-9]{0,17}):([0-9a-f]{64})")


@attrs.frozen(kw_only=True)
class Head:
    """How far a record goes, in a form that can be kept in a file, in a repository or on paper.

    Attributes:
        count: How many entries.
        seal: The seal of the last one; `GENESIS` when there is none.
    """

    count: int = fields.count()
    seal: str = GENESIS

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the head written as "count:seal".

        Raises:
            InvalidValueError: If it is written otherwise.
        """
        found = _HEAD.fullmatch(text.strip())
        if found is None:
            msg = f"A head is written as count:seal, such as 42: and 64 hexadecimal digits, not {text[:80]!r}."
            raise InvalidValueError(msg)
        return cls(count=int(found[1]), seal=found[2])

    def __str__(self) -> str:
        """Return it as "count:seal"."""
        return f"{self.count}:{self.seal}"


@attrs.frozen(kw_only=True)
class Sealed:
    """An entry as it is kept.

    Attributes:
        number: Its place in the record, from 1.
        text: The entry in canonical JSON.
        seal: Its seal.
    """

    number: int
    text: str
    seal: str


def canonical(form: object) -> str:
    """Return *form* in canonical JSON: keys sorted, ASCII, no spaces, no NaN.

    Raises:
        ValueError: If it holds NaN or an infinity.
    """
    return json.dumps(
        form, sort_keys=True, ensure_ascii=True, allow_nan=False, separators=(",", ":")
    )


def seal(text: str, before: str) -> str:
    """Return the seal of an entry that follows the one sealed with *before*."""
    return hashlib.sha256(f"{_FORM}\n{before}\n{text}".encode("ascii")).hexdigest()


def follow(entries: Iterable[Sealed], *, since: Head | None = None) -> Head:
    """Return the head of *entries*, after each has been found whole and in its place.

    Args:
        entries: All entries of a record, the oldest first.
        since: A head that was kept elsewhere: the record must go on from it.

    Raises:
        TamperedError: At the first entry that is not what it was, or is missing.
    """
    count, last = 0, GENESIS
    _demand_passed(count, last, since)
    for entry in entries:
        if entry.number != count + 1:
            raise TamperedError(count + 1, f"it is missing; entry {entry.number} comes next")
        if not entry.text.isascii() or seal(entry.text, last) != entry.seal:
            raise TamperedError(entry.number, "it, or one before it, is not what was sealed")
        count, last = entry.number, entry.seal
        _demand_passed(count, last, since)
    if since is not None and count < since.count:
        raise TamperedError(count + 1, f"the record ends before it; it once had {since.count}")
    return Head(count=count, seal=last)


def _demand_passed(count: int, last: str, since: Head | None) -> None:
    if since is not None and count == since.count and last != since.seal:
        raise TamperedError(count, "its seal is not the one that was kept: it was sealed anew")
