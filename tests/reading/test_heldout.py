"""The texts in heldout/, which no rule was written on: the figures are found, and little else."""

from pathlib import Path
from typing import Any

import pytest

from benchmarks.heldout import articles
from benchmarks.reading import extract

FILES = sorted((Path(__file__).parent / "heldout").glob("*.txt"))
MARKED = [
    pytest.param(article, claims, id=article["id"])
    for file in FILES
    for article, claims in articles(file)
]


def is_inside(found: dict[str, Any], spans: list[dict[str, Any]]) -> bool:
    return any(
        span["start"] < found["mention_end"] and found["mention_start"] < span["end"]
        for span in spans
    )


@pytest.mark.parametrize(("article", "claims"), MARKED)
def test_no_claim_comes_out_of_furniture(
    article: dict[str, Any], claims: list[dict[str, Any]]
) -> None:
    assert claims
    read = extract(article)
    assert [each["quote"] for each in read if is_inside(each, article["boilerplate"])] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nearly_all_claims_are_found_with_their_figures(file: Path) -> None:
    asked, right = 0, 0
    for article, claims in articles(file):
        read = extract(article)
        for claim in claims:
            place = {"start": claim["mention_start"], "end": claim["mention_end"]}
            figures = [(each["low"], each["high"]) for each in read if is_inside(each, [place])]
            asked += not claim["optional"]
            right += not claim["optional"] and (claim["low"], claim["high"]) in figures
    assert right / asked > 0.9  # well below the share, so that one sentence does not decide
