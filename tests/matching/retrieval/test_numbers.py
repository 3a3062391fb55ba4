import pytest
from hypothesis import given

from claimtrack.matching.retrieval.numbers import are_one, count_shared
from claimtrack.model.quantity import Quantity
from claimtrack.reading import read_numbers
from tests.strategies import quantities


def number(text: str) -> Quantity:
    (found,) = read_numbers(text)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4.6 million", "4,600,000"),
        ("forty-six", "46"),
        ("20%", "20 per cent"),
        ("one in five", "20 percent"),
        ("$5 million", "5 million dollars"),
        ("£35", "35 pounds"),
        ("about 90", "88"),
        ("more than 450", "460"),
        ("more than 450", "over 450"),
        ("5 to 7", "5-7"),
    ],
)
def test_one_number_in_two_wordings(one: str, other: str) -> None:
    assert are_one(number(one), number(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("460", "640"),
        ("460", "4,600"),
        ("46", "46 percent"),
        ("$5 million", "€5 million"),
        ("about 90", "120"),
        ("more than 450", "more than 460"),
        ("5 to 7", "5 to 8"),
        ("about 5", "5 to 7"),
        ("2021", "2022"),
    ],
)
def test_two_numbers(one: str, other: str) -> None:
    assert not are_one(number(one), number(other))


@given(quantities(), quantities())
def test_whichever_comes_first(one: Quantity, other: Quantity) -> None:
    assert are_one(one, one)
    assert are_one(one, other) == are_one(other, one)


def test_shared_numbers_are_counted() -> None:
    ours = read_numbers("34 dead, 120 hurt in 2026")

    assert count_shared(ours, read_numbers("In 2026, thirty-four people died")) == 2
