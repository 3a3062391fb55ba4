"""Every number of a text, whatever it counts; a text is looked up by them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack import read_statement
from claimtrack.reading import read_numbers


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In March 2026, 34 people died and 1.2 million fled.", ["2,026", "34", "1,200,000"]),
        ("About 20 per cent of the €5 million", ["about 20 percent", "5,000,000 EUR"]),
        ("A 12-year-old in flat 7", ["12", "7"]),
        ("One man and a dog", []),
        ("Nobody came", []),
        ("Several hundred were there", ["200 or so"]),
    ],
)
def test_numbers_that_count_nothing_are_read_as_well(text: str, figures: list[str]) -> None:
    assert [str(number) for number in read_numbers(text)] == figures


@pytest.mark.parametrize("text", ["A three-fold rise", "He had 5 to fold", "5 to manifold"])
def test_fold_is_no_number_by_itself(text: str) -> None:
    assert read_statement(text).text == text


@given(st.text())
def test_any_text_can_be_read_for_numbers(text: str) -> None:
    assert all(number.words for number in read_numbers(text))
