"""Claims without a figure: the hand-made tables, and how they stand beside those with one."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimtrack.model.article import Article
from claimtrack.model.claim import Appearance
from claimtrack.reading import read
from claimtrack.reading.events.events import read_all, read_events
from tests.builders import FLOODS, an_article

DAY = date(2024, 5, 15)
Cases = list[dict[str, Any]]


def cases(table: str) -> Cases:
    file = Path(__file__).parent / "cases" / "events" / f"{table}.toml"
    found: Cases = tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    return found


def article(text: str) -> Article:
    return Article.from_text(text, title="News of the day", published=DAY, outlet="Harbour Post")


def told(appearance: Appearance) -> dict[str, Any]:
    period, attribution = appearance.statement.period, appearance.statement.attribution
    return {
        "since": period and period.since,
        "until": period and period.until,
        "speaker": attribution.speaker,
        "stance": attribution.stance.value,
        "said_on": attribution.said_on,
    }


@pytest.mark.parametrize("case", cases("dated") + cases("told"), ids=lambda case: case["text"][:70])
def test_an_event_reads_as_a_person_reads_it(case: dict[str, Any]) -> None:
    found = [told(appearance) for appearance in read_events(article(case["text"]))]
    nothing = {"since": None, "until": None, "speaker": "", "stance": "asserted", "said_on": None}
    expected = {**nothing, **{slot: case[slot] for slot in nothing if slot in case}}

    assert found == ([] if "because" in case else [expected]), case.get("because")


def test_an_event_keeps_its_place_and_has_no_figure() -> None:
    sentence = "In early May the mayor of Corrin resigned."
    (found,) = read_events(article(f"It rained.\n\n{sentence} Nobody knows why."))

    assert found.quote.exact == sentence
    assert found.quote.start == 12
    assert found.mention is None
    assert found.statement.quantity is None
    assert found.statement.frame == "the mayor of Corrin resigned."
    assert found.statement.context == "News of the day"


def test_a_sentence_with_a_figure_is_read_for_its_figure_alone() -> None:
    events = "The mayor of Corrin resigned on Monday."
    both = an_article(body=f"{events} {FLOODS} The fire service said the search had ended.")

    assert [found.quote.exact for found in read_events(both)] == [
        events,
        "The fire service said the search had ended.",
    ]
    assert [found.quote.start for found in read_all(both)] == [0, 40, 94]
    assert set(read(both)) < set(read_all(both))


def test_furniture_tells_no_event() -> None:
    page = an_article(
        body=f"{FLOODS}\n\nRead more:\n- Mayor resigned on Monday\n- Court ruled on Friday"
    )

    assert read_events(page) == ()
