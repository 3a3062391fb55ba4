import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimtrack.errors import FormatError
from claimtrack.exchange import factchecks
from claimtrack.model.factcheck import FactCheck
from tests.builders import write

FULL = {
    "claim": "The dyke was blown up.",
    "title": "Was the dyke blown up?",
    "summary": "It was not.",
    "claimant": "Olof Brandt",
    "published": "2026-03-04",
    "publisher": "Facts of Meldra",
    "url": "https://facts.example/dyke",
    "rating": "false",
}


def test_a_line_is_a_fact_check(tmp_path: Path) -> None:
    short = {"claim": "Rice is dear.", "publisher": "Facts", "verdict": "true", "title": None}
    file = write(tmp_path / "checks.jsonl", f"{json.dumps(FULL)}\n\n{json.dumps(short)}\n")

    full, other = factchecks.load(file)

    assert full == FactCheck(**{**FULL, "published": date(2026, 3, 4)})  # type: ignore[arg-type]  # texts, but for the day
    assert other == FactCheck(claim="Rice is dear.", publisher="Facts")
    assert full.id != other.id


def test_what_stands_elsewhere_is_the_same_check() -> None:
    check = factchecks.from_form(FULL)

    assert check.id == factchecks.from_form({**FULL, "url": "https://mirror.example"}).id
    assert check.id != factchecks.from_form({**FULL, "publisher": "Others"}).id


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ([], "expected an object with claim and publisher"),
        ({"claim": "Rice is dear."}, "the publisher is missing"),
        ({"publisher": "Facts"}, "the claim is missing"),
        ({**FULL, "title": 7}, "expected text @ $.title"),
        ({**FULL, "published": "March"}, "must be a day such as 2019-12-17"),
        ({**FULL, "claim": " "}, "FactCheck.claim is empty"),
    ],
)
def test_what_is_no_fact_check_is_refused(form: Any, problem: str) -> None:
    with pytest.raises(FormatError) as refusal:
        factchecks.from_form(form)

    assert problem in str(refusal.value)


def test_the_line_of_a_problem_is_named(tmp_path: Path) -> None:
    file = write(tmp_path / "checks.jsonl", f"{json.dumps(FULL)}\n{{}}\n")

    with pytest.raises(FormatError, match="line 2"):
        list(factchecks.load(file))


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="cannot be read"):
        list(factchecks.load(tmp_path / "none.jsonl"))
    (tmp_path / "latin.jsonl").write_bytes(b'{"claim": "\xe9"}')
    with pytest.raises(FormatError, match="UTF-8"):
        list(factchecks.load(tmp_path / "latin.jsonl"))
