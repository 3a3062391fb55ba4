"""Messages: what a post or a sentence says, without the furniture that networks put around it."""

import re
from datetime import date

import attrs

from claimtrack.matching.retrieval.words import month_names

_LINK = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/|t\.co/)\S*")
_TAG = re.compile(r"[#@](\w+)")

# Where a word begins inside a tag: "portOfMeldra", "Election2026", "USNavy".
_HUMP = re.compile(
    r"(?<=[a-z])(?=[A-Z])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|(?<=[A-Z])(?=[A-Z][a-z])|_"
)

# How an embedded post ends: "— Ada Field (@adafield) March 3, 2026".
_SIGNATURE = re.compile(
    rf"\s[\u2014\u2013-]\s*(?P<author>[^\u2014\u2013\n]{{0,80}}\(@\w+\))"
    rf"\s+(?P<month>{'|'.join(month_names())})\s(?P<day>\d{{1,2}}),\s(?P<year>\d{{4}})\s*$"
)


@attrs.frozen(kw_only=True)
class Message:
    """What a message says.

    Attributes:
        text: Its words, links left out and tags split into words.
        author: Who signed it, in the same form; empty when it is not signed.
        day: The day beside the signature; None when it is not signed.
    """

    text: str
    author: str = ""
    day: date | None = None


def read_message(text: str) -> Message:
    """Return what *text* says; a signature as embedded posts have it is told apart."""
    signed = _SIGNATURE.search(text)
    if signed is None:
        return Message(text=_plain(text))
    return Message(
        text=_plain(text[: signed.start()]), author=_plain(signed["author"]), day=_day(signed)
    )


def _plain(text: str) -> str:
    return _TAG.sub(lambda tag: f" {_HUMP.sub(' ', tag[1])} ", _LINK.sub(" ", text))


def _day(signed: re.Match[str]) -> date | None:
    month = month_names().index(signed["month"]) + 1
    try:
        return date(int(signed["year"]), month, int(signed["day"]))
    except ValueError:  # the 31st of a month that has 30 days
        return None
