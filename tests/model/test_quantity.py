from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.errors import InvalidValueError
from claimtrack.model.interval import Position, position
from claimtrack.model.quantity import LARGEST, Modifier, Quantity
from tests.strategies import quantities


@given(quantities())
def test_a_figure_as_told_lies_in_its_extent_unless_excluded(quantity: Quantity) -> None:
    ends = {quantity.low, quantity.high} - {None}
    excluded = quantity.modifier in {Modifier.MORE_THAN, Modifier.FEWER_THAN}
    assert all((end in quantity.extent) is not excluded for end in ends if end is not None)


@given(st.integers(1, 10**9))
def test_looser_words_reach_further(figure: int) -> None:
    exact = Quantity.exactly(figure).extent
    nearly, about = (
        Quantity(low=figure, high=figure, modifier=modifier).extent
        for modifier in (Modifier.NEARLY, Modifier.ABOUT)
    )
    assert position(exact, nearly) is Position.WITHIN
    assert position(nearly, about) is Position.WITHIN


@pytest.mark.parametrize(
    ("modifier", "inside", "outside"),
    [
        (Modifier.ABOUT, [90, 110], [89, 111]),
        (Modifier.NEARLY, [90, 100], [89, 101]),
    ],
)
def test_about_covers_a_tenth(modifier: Modifier, inside: list[int], outside: list[int]) -> None:
    extent = Quantity(low=100, high=100, modifier=modifier).extent
    assert all(Decimal(point) in extent for point in inside)
    assert not any(Decimal(point) in extent for point in outside)


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity.exactly(4600000, "people", "killed"), "4,600,000 people killed"),
        (Quantity(low=450, modifier=Modifier.MORE_THAN, noun="people"), "more than 450 people"),
        (Quantity(high=10, modifier=Modifier.FEWER_THAN), "fewer than 10"),
        (Quantity(low=5000, high=7000, modifier=Modifier.RANGE), "5,000 to 7,000"),
        (Quantity(low=24, modifier=Modifier.VAGUE, noun="houses"), "24 or so houses"),
        (Quantity(low=3, high=3, currency="EUR", noun="a year"), "3 EUR a year"),
    ],
)
def test_it_prints_as_people_write_it(quantity: Quantity, words: str) -> None:
    assert str(quantity) == words


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "no end known"),
        ({"low": 2, "high": 1}, "a low end above the high end"),
        ({"low": 1, "high": 2}, "'exact' has one figure, not a low and a high end"),
        ({"low": 1, "modifier": Modifier.UP_TO}, "'up to' has a high end only"),
        ({"low": True, "high": True}, "a Decimal or a whole number, not True"),
        ({"low": 1.5, "high": 1.5}, "not float 1.5"),
        ({"low": Decimal("nan"), "high": Decimal("nan")}, "out of reach"),
        ({"low": LARGEST * 2, "high": LARGEST * 2}, "out of reach"),
    ],
)
def test_what_makes_no_sense_is_refused(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidValueError, match=message):
        Quantity(**fields)
