"""A desk tells copies from sources, in whatever order the articles come in."""

from datetime import UTC, datetime
from itertools import permutations

import pytest

from claimtrack import Article, NotFoundError, Tracker
from tests.builders import an_article
from tests.matching.syndication.newswire import DATELINE, HURT, SOLDIERS, TOLL

OWN = "The mayor of Corrin told the Inland Gazette that 12 schools had been closed for the week."
STORY = (
    an_article(f"{DATELINE}{TOLL}\n\n{HURT}\n\n{SOLDIERS}", "Ormel Courier"),
    an_article(f"{TOLL}\n\n{OWN}\n\n{HURT}", "Inland Gazette", "2026-03-04"),
    an_article(f"Villages under water\n\n{TOLL}".replace("Tolvane", "Tolwan"), "Harbour Post"),
    an_article(
        "Floods in Lower Ormel province have killed 34 people, AFP reported on Tuesday.",
        "Corrin Examiner",
        "2026-03-05",
    ),
)

Answer = dict[str, list[tuple[str, tuple[str, ...]]]]


def desk() -> Tracker:
    return Tracker.open(clock=lambda: datetime(2026, 4, 1, tzinfo=UTC))


def answers(articles: tuple[Article, ...]) -> Answer:
    with desk() as tracker:
        for article in articles:
            tracker.read(article)
        return {
            str(dossier.claim.statement.quantity): [
                (group.origin.name, group.outlets)
                for group in tracker.sources(dossier.claim).groups
            ]
            for dossier in tracker.dossiers()
        }


def test_articles_read_in_any_order_give_the_same_answer() -> None:
    found = [answers(order) for order in permutations(STORY)]

    assert found[0]["34 people killed"] == [
        ("AFP", ("Ormel Courier", "Harbour Post", "Inland Gazette", "Corrin Examiner"))
    ]
    assert found[0]["12 schools"] == [("Inland Gazette", ("Inland Gazette",))]
    assert all(answer == found[0] for answer in found)


def test_every_article_has_an_origin() -> None:
    with desk() as tracker:
        for article in STORY:
            tracker.read(article)
        origin = tracker.origin(STORY[1])
        own = tracker.origin(STORY[3].id)

    assert origin.source.name == "AFP"
    assert set(origin.copies) == {STORY[0].id, STORY[2].id}
    assert (own.source.name, own.copies) == ("Corrin Examiner", ())


def test_an_article_that_was_not_read_has_none() -> None:
    with desk() as tracker, pytest.raises(NotFoundError, match="has read no article 'abc'"):
        tracker.origin("abc")
