"""The tables in cases/slots/: sentences of the news and what must be read from them; add the one that went wrong."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimtrack.model.article import Article
from claimtrack.model.claim import Statement
from claimtrack.reading import read
from claimtrack.reading.furniture.survey import story

CASES = Path(__file__).parent / "cases" / "slots"
DAY = date(2024, 5, 15)


def table(name: str) -> list[Any]:
    entries = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [
        pytest.param(entry, id=entry.get("name") or f"{entry['figure']} in {entry['text']}")
        for entry in entries
    ]


def statement_about(figure: str, text: str) -> Statement:
    article = Article(title="News of the day", body=text, published=DAY, outlet="The Harbour Times")
    about = [
        appearance.statement
        for appearance in read(article)
        if appearance.mention is not None and figure in appearance.mention.exact
    ]
    assert len(about) == 1, f"{figure} was read {len(about)} times"
    return about[0]


def days_apart(one: date | None, other: date | None) -> int:
    if one is None or other is None:
        return 0 if one is other else 10_000
    return abs((one - other).days)


@pytest.mark.parametrize("case", table("periods"))
def test_when_it_holds(case: dict[str, Any]) -> None:
    period = statement_about(case["figure"], case["text"]).period
    since, until = case.get("since"), case.get("until")
    if since is None and until is None:
        assert period is None
    else:
        assert period is not None
        within = case.get("within", 0)
        assert days_apart(period.since, since) <= within, period
        assert days_apart(period.until, until) <= within, period
        assert period.words in case["text"]


@pytest.mark.parametrize("case", table("attribution"))
def test_who_says_it_and_how(case: dict[str, Any]) -> None:
    attribution = statement_about(case["figure"], case["text"]).attribution
    assert attribution.speaker == case.get("speaker", "")
    assert attribution.stance.value == case.get("stance", "asserted")
    assert attribution.said_on == case.get("said_on")


@pytest.mark.parametrize("case", table("furniture"))
def test_what_is_the_story(case: dict[str, Any]) -> None:
    page = case["page"]
    passages = [
        page[each.start : each.end].strip()
        for each in story(page, "Ferry sinks off Port Amal", "en")
    ]
    assert passages == [each.strip() for each in case["story"]]
