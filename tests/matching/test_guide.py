"""docs/matching.md tells the truth: the rows of its tables are run, and its names are those of the code."""

from datetime import date
from itertools import takewhile
from pathlib import Path

import pytest

from claimtrack.matching import compare
from claimtrack.model.relation import Tier
from claimtrack.reading import read_statement

GUIDE = (Path(__file__).parents[2] / "docs" / "matching.md").read_text(encoding="utf-8")
DAY = date(2026, 3, 3)


def tables(head: str) -> list[list[str]]:
    """Return the rows of all tables that begin with the columns *head*."""
    parts = GUIDE.split(f"| {head} |")[1:]
    return [
        [cell.strip() for cell in line[1:-1].split("|")]
        for part in parts
        for line in takewhile(lambda line: line.startswith("|"), part.splitlines()[2:])
    ]


EXAMPLES = tables("One | Other | Answer | Decided by")


@pytest.mark.parametrize(("one", "other", "answer", "decisive"), EXAMPLES)
def test_two_texts_relate_so(one: str, other: str, answer: str, decisive: str) -> None:
    found = compare(read_statement(one, as_of=DAY), read_statement(other, as_of=DAY))

    assert (found.relation.value, found.reasons[0].slot) == (answer, decisive)


def test_every_feature_and_every_tier_is_explained() -> None:
    one, other = (read_statement(text, as_of=DAY) for text in EXAMPLES[0][:2])
    named = [row[0] for row in tables("Feature | Meaning")]

    assert named == [feature.name for feature in compare(one, other).features]
    assert [row[0] for row in tables("Tier | What becomes of it")] == [tier.value for tier in Tier]


def test_every_guard_that_decides_an_example_is_explained() -> None:
    explained = {row[0] for row in tables("Guard | Differs when | Cannot tell when")}

    assert {row[3] for row in EXAMPLES} - {"quantity"} <= explained
