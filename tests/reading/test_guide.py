"""docs/reading.md tells the truth: its tables of examples are run, and its names and words are those of the code."""

import re
from datetime import date
from decimal import Decimal
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest

import claimtrack
from claimtrack.model.article import Article
from claimtrack.model.claim import Statement
from claimtrack.model.quantity import Modifier
from claimtrack.reading import read
from claimtrack.reading.language import words
from claimtrack.reading.periods.words import time_words
from claimtrack.reading.quantities import found as found_quantities
from claimtrack.reading.quantities.numerals import Form
from claimtrack.reading.quantities.traps.names import is_loose_share
from claimtrack.reading.quantities.traps.trap import trap

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
MODULES = Path(claimtrack.__file__).parent / "reading"
CODE = "\n".join(file.read_text(encoding="utf-8") for file in MODULES.rglob("*.py"))
DAY = date(2026, 3, 3)


def rows(head: str) -> list[list[str]]:
    """Return the rows of the table that begins with the columns *head*."""
    behind = GUIDE[GUIDE.index(f"| {head} ") :].splitlines()[2:]
    lines = takewhile(lambda line: line.startswith("|"), behind)
    return [[cell.strip() for cell in line[1:-1].split("|")] for line in lines]


def article(text: str) -> Article:
    return Article(title="News of the day", body=text, published=DAY, outlet="Harbour Post")


def the_statement(text: str) -> Statement:
    (found,) = read(article(text))
    return found.statement


@pytest.mark.parametrize(("text", "told", "extent"), rows("As written | Read as | True for"))
def test_the_quantities_are_read_so(text: str, told: str, extent: str) -> None:
    quantity = the_statement(text).quantity
    assert quantity is not None

    assert str(quantity) == told
    assert in_words(quantity.extent.low, quantity.extent.high) == extent


def in_words(low: Decimal | None, high: Decimal | None) -> str:
    if high is None:
        return f"{low} and up"
    return f"down from {high}" if low is None else f"{low.normalize():f} to {high.normalize():f}"


def test_the_vague_words_are_those_of_the_language() -> None:
    told = {word: int(least.replace(",", "")) for word, least in rows("Vague word | At least")}

    assert told == words("en")["numbers"]["vague"]


@pytest.mark.parametrize(("text", "since", "until", "days"), rows("As written | Since | Until"))
def test_the_periods_are_read_so(text: str, since: str, until: str, days: str) -> None:
    period = the_statement(text).period
    assert period is not None

    found = [str(period.since or "open"), str(period.until or "open"), str(period.tolerance_days)]
    assert found == [since, until, days]


@pytest.mark.parametrize(("text", "speaker", "stance", "said_on"), rows("As written | Speaker"))
def test_the_attributions_are_read_so(text: str, speaker: str, stance: str, said_on: str) -> None:
    attribution = the_statement(text).attribution

    found = [attribution.speaker, attribution.stance.value, str(attribution.said_on or "")]
    assert found == [speaker, stance, said_on]


@pytest.mark.parametrize(("name", "text"), rows("Trap | Example"))
def test_the_traps_are_told_by_their_names(
    name: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[str] = []

    def noted(*arguments: Any, **named: Any) -> str:
        found.append(trap(*arguments, **named))
        return found[-1]

    monkeypatch.setattr(found_quantities, "trap", noted)

    assert read(article(text)) == ()
    assert name in found


def test_all_traps_are_told() -> None:
    checks = set(re.findall(r'^    "([a-z]+)": (?:names|times)\.is_', CODE, re.MULTILINE))

    assert {name for name, _ in rows("Trap | Example")} == checks | {
        is_loose_share.__name__.removeprefix("is_").replace("_", " ")
    }


def told_rules(slot: str) -> set[str]:
    return {
        name
        for its_slot, names, _ in rows("Slot | Rule")
        for name in re.findall(r"`([^`]+)`", names)
        if its_slot == slot
    }


def test_all_rules_of_quantities_are_told() -> None:
    told = {name for name in told_rules("quantity") if not name.startswith("modifier.")}

    numbers = {f"number.{form.name.lower()}" for form in Form} | {
        "number.range",
        "number.none",
        "number.change",
    }
    others = set(re.findall(r'"((?:noun|role)\.[a-z]+)"', CODE))
    assert told == numbers | others
    assert f"`modifier.{Modifier.AT_LEAST.name.lower()}`" in GUIDE


def test_all_rules_of_periods_and_speakers_and_stance_are_in_the_code() -> None:
    told = told_rules("period") | told_rules("speaker") | told_rules("stance")
    modal = {
        f"{verb}{end}" for verb in ("will", "would", "may") for end in (" with an outcome", " not")
    }

    unknown = {name for name in told - modal if f'"{name}"' not in CODE}
    assert unknown <= set(time_words("en").rules)


def test_the_sections_it_names_are_those_of_the_language() -> None:
    named = {
        section.partition(".")[0]
        for _, cell in rows("Wording | Section")
        for section in re.findall(r"`\[([a-z.]+)\]`", cell)
    }

    assert named <= set(words("en"))


def test_the_files_it_names_are_there() -> None:
    for name in re.findall(r"`((?:reading|matching|src|tests)/[\w./]+)`", GUIDE):
        assert (ROOT / name).exists() or (MODULES.parent / name).exists(), name
