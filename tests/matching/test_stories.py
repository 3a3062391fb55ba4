"""The stories of our own: their claims relate as marked by hand, and never to those of another story."""

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from benchmarks import heldout
from benchmarks.matching import relate

STORIES = sorted((Path(__file__).parent / "stories").glob("*.txt"))
Row = dict[str, Any]


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module", params=STORIES, ids=lambda path: path.stem)
def told(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, Row], list[Row]]:
    folder = tmp_path_factory.mktemp(request.param.stem)
    heldout.main(str(request.param), str(folder))
    articles = {article["id"]: article for article in rows(folder / "articles.jsonl")}
    claims = rows(folder / "claims.jsonl")
    known = {c["id"]: c | {"article_record": articles[c["article"]]} for c in claims}
    return known, rows(folder / "links.jsonl")


def test_most_claims_relate_as_marked(told: tuple[dict[str, Row], list[Row]]) -> None:
    claims, links = told
    right = [relate(claims[x["a"]], claims[x["b"]]) == x["relation"] for x in links]
    assert len(links) >= 60
    assert sum(right) / len(right) >= 0.9


def test_no_claim_relates_to_one_of_another_story(told: tuple[dict[str, Row], list[Row]]) -> None:
    claims, _ = told
    apart = (
        (one, other)
        for one, other in combinations(claims.values(), 2)
        if one["article"].split(".")[0] != other["article"].split(".")[0]
    )
    assert {relate(one, other) for one, other in apart} == {"different"}
