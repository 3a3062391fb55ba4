"""The hand-made table of sentences and their readings; a sentence that went wrong is added to cases/."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimtrack.reading.quantities.found import find_quantities
from claimtrack.reading.text.tokens import Tokens

CASES = [
    pytest.param(case, id=f"{file.stem}: {case['text'][:60]}")
    for file in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize("case", CASES)
def test_a_sentence_reads_as_a_person_reads_it(case: dict[str, Any]) -> None:
    found = [
        [each.quantity.words, each.quantity.figure, each.quantity.unit]
        for each in find_quantities(Tokens.of(case["text"]))
    ]
    assert found == case["found"]
