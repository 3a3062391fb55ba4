"""Every decision can be told in words."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from claimtrack.checking.events import (
    ArticleRead,
    Assigned,
    Boosted,
    ChecksImported,
    Cited,
    Event,
    Kept,
    Merged,
    Parked,
    Published,
    ReplyNoted,
    Ruled,
    Split,
)
from claimtrack.checking.telling import told, told_with_time
from claimtrack.model.article import ArticleId
from claimtrack.model.claim import AppearanceId, ClaimId
from claimtrack.model.rating import FIVE_POINT
from claimtrack.model.relation import Relation
from claimtrack.model.source import Evidence, EvidenceStance, Source
from claimtrack.model.verdict import CorrectionKind, Inheritance, Scope, Verdict
from tests import strategies
from tests.builders import CLAIM, NOON, a_piece

CONTEXT = Evidence(source=Source(name="A history"), stance=EvidenceStance.CONTEXT)
VERDICT = Verdict(rating=FIVE_POINT.rating("true"), because="So it is.", evidence=(a_piece(),))
EARLIER = Inheritance(
    claim=ClaimId("e"), turn=1, url="https://desk.example/1", relation=Relation.SAME
)
OF: Any = {"claim": CLAIM, "by": "Ada", "at": NOON}


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Assigned(**OF, to="Omar"), "assigned it to Omar"),
        (Parked(**OF, because="Later."), "put it aside: Later."),
        (Parked(**OF, until=date(2026, 4, 9)), "put it aside until 2026-04-09"),
        (Cited(**OF, evidence=CONTEXT), "cited A history, as context"),
        (ReplyNoted(**OF, of="the mayor"), "asked the mayor for a reply: no answer"),
        (ReplyNoted(**OF, of="the mayor", words="No."), "asked the mayor for a reply: “No.”"),
        (
            Ruled(**OF, verdict=VERDICT, scale=FIVE_POINT, inherits=EARLIER),
            "took over the verdict “True” on e",
        ),
        (
            Published(**OF, url="https://desk.example/1", kind=CorrectionKind.UPDATE),
            "published a correction (update) at https://desk.example/1",
        ),
        (Kept(**OF, scope=Scope()), "kept the verdict against the claim as it stands"),
        (Boosted(**OF, by_points=-5), "moved it by -5 in the queue"),
        (Merged(**OF, into=ClaimId("b")), "merged it into b"),
        (
            Split(**OF, off=ClaimId("b"), appearances=(AppearanceId("x"), AppearanceId("y"))),
            "split 2 appearances off as b",
        ),
        (ArticleRead(by="Ada", at=NOON, article=ArticleId("a")), "read the article a"),
        (ChecksImported(by="Ada", at=NOON, new=3), "imported 3 fact-checks"),
    ],
)
def test_a_decision_in_words(event: Event, words: str) -> None:
    assert told(event) == f"Ada {words}"
    assert told_with_time(event) == f"2026-04-01 12:00 Ada {words}"


@given(strategies.events)
def test_whatever_was_decided_is_told_with_its_reason(event: Event) -> None:
    assert told(event).startswith(event.by)
    assert event.because.strip() in told(event)
