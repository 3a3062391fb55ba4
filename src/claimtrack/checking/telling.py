"""Telling: each decision in words, as a person would tell it to a colleague."""

from collections.abc import Callable
from datetime import UTC
from typing import Any

from claimtrack.checking.events import (
    ArticleRead,
    Assigned,
    Boosted,
    ChecksImported,
    Cited,
    Event,
    Kept,
    Marked,
    Merged,
    Parked,
    Published,
    Rated,
    Released,
    Reopened,
    ReplyNoted,
    Resumed,
    Ruled,
    SentBack,
    SignedOff,
    Split,
    TakenUp,
    Withdrawn,
)
from claimtrack.model.arrangement import Arrangement
from claimtrack.model.judgement import Judgement
from claimtrack.model.source import EvidenceStance


def told(event: Event) -> str:
    """Return what somebody did, with the reason: "Ines ruled it “False”: The statistics say 63,214."."""
    because = f": {event.because}" if event.because.strip() else ""
    return f"{event.by} {_DONE[type(event)](event)}{because}"


def told_with_time(event: Event) -> str:
    """Return what somebody did with the minute, in UTC, before it."""
    return f"{event.at.astimezone(UTC):%Y-%m-%d %H:%M} {told(event)}"


def _cited(event: Cited) -> str:
    stance = event.evidence.stance
    bears = "as context" if stance is EvidenceStance.CONTEXT else f"which {stance.value} it"
    return f"cited {event.evidence.source.name}, {bears}"


def _reply_noted(event: ReplyNoted) -> str:
    return f"asked {event.of} for a reply: {f'“{event.words}”' if event.words else 'no answer'}"


def _ruled(event: Ruled) -> str:
    label = event.verdict.rating.label
    if event.inherits is None:
        return f"ruled it “{label}”"
    return f"took over the verdict “{label}” on {event.inherits.claim}"


def _published(event: Published) -> str:
    what = "it" if event.kind is None else f"a correction ({event.kind.value})"
    return f"published {what} at {event.url}"


def _split(event: Split) -> str:
    count = len(event.appearances)
    return f"split {count} appearance{'s' if count > 1 else ''} off as {event.off}"


_DONE: dict[type, Callable[[Any], str]] = {
    TakenUp: lambda _: "took it up",
    Assigned: lambda event: f"assigned it to {event.to}",
    Released: lambda _: "released it",
    Parked: lambda event: "put it aside" + (f" until {event.until}" if event.until else ""),
    Resumed: lambda _: "resumed it",
    Cited: _cited,
    ReplyNoted: _reply_noted,
    Ruled: _ruled,
    Rated: lambda event: f"rated it “{event.rating.label}” without seeing the ruling",
    SentBack: lambda _: "sent it back",
    SignedOff: lambda _: "signed it off",
    Published: _published,
    Kept: lambda event: f"kept the verdict against {event.scope}",
    Reopened: lambda _: "reopened it",
    Withdrawn: lambda _: "withdrew the verdict",
    Boosted: lambda event: f"moved it by {event.by_points:+} in the queue",
    Marked: lambda _: "marked a passage",
    Merged: lambda event: f"merged it into {event.into}",
    Split: _split,
    Judgement: lambda event: f"said that {event.one} and {event.other} are {event.says.value}",
    Arrangement: lambda event: f"arranged its series: {event.does.value} {event.words}".rstrip(),
    ArticleRead: lambda event: f"read the article {event.article}",
    ChecksImported: lambda event: f"imported {event.new} fact-checks",
}
