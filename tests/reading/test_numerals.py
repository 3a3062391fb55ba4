"""Numbers as written: what they stand for, whatever way they are put."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.reading.quantities.numerals import (
    Form,
    Numeral,
    figure_of,
    number_words,
    read_numeral,
)
from claimtrack.reading.text.tokens import Tokens

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))


def in_words(number: int, *, joiner: str = " and ", hyphen: str = "-") -> str:
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens = TENS[number // 10 - 2]
        return tens if number % 10 == 0 else f"{tens}{hyphen}{SMALL[number % 10]}"
    size, name = next(scale for scale in SCALES if number >= scale[0])
    head = f"{in_words(number // size, joiner=joiner, hyphen=hyphen)} {name}"
    rest = number % size
    if not rest:
        return head
    return f"{head}{joiner if rest < 100 else ' '}{in_words(rest, joiner=joiner, hyphen=hyphen)}"


def read(text: str) -> Numeral | None:
    return read_numeral(Tokens.of(text), 0, number_words("en"))


def value(text: str) -> Decimal | None:
    numeral = read(text)
    return None if numeral is None else numeral.value


NUMBERS = st.integers(min_value=0, max_value=10**9)


@given(NUMBERS)
def test_digits_and_words_read_the_same(number: int) -> None:
    assert value(in_words(number)) == value(f"{number:,}") == value(str(number)) == number


@given(NUMBERS)
def test_american_words_without_and_read_the_same(number: int) -> None:
    assert value(in_words(number, joiner=" ", hyphen=" ")) == number


@given(NUMBERS, st.sampled_from([" people", ", he said", "; one", " and the rest"]))
def test_what_follows_does_not_change_the_number(number: int, rest: str) -> None:
    assert value(f"{in_words(number)}{rest}") == number


@given(st.decimals(min_value=0, max_value=10**6, places=2), st.sampled_from(SCALES[:3]))
def test_a_scale_multiplies(figure: Decimal, scale: tuple[int, str]) -> None:
    size, name = scale
    assert value(f"{figure} {name}") == figure * size


@given(st.text(max_size=60))
def test_any_text_is_read_or_left_alone(text: str) -> None:
    tokens = Tokens.of(text)
    for index in range(tokens.count):
        numeral = read_numeral(tokens, index, number_words("en"))
        assert numeral is None or index < numeral.after <= tokens.count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2.5 lakh crore", 2_500_000_000_000),
        ("2½ miles", Decimal("2.5")),
        ("½ mile", Decimal("0.5")),
        (".5 percent", Decimal("0.5")),
        ("5m people", 5_000_000),
        ("5m waves", 5),
        ("50k", 50_000),
        ("2,50,000", 250_000),
        ("half a million", 500_000),
        ("half-million", 500_000),
        ("three-quarters of a million", 750_000),
        ("a hundred and five", 105),
        ("several hundred", 200),
        ("tens of millions", 20_000_000),
        ("hundreds of thousands", 200_000),
        ("threefold", 3),
    ],
)
def test_a_number_may_be_put_in_many_ways(text: str, expected: Decimal | int) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    "text",
    ["1,1,1", "1.2.3", "1,23", "9" * 30, "10000 trillion trillion", "٣٤", "a man", "several", ""],
)
def test_what_is_no_number_is_left_alone(text: str) -> None:
    assert read(f"{text} people") is None


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("one in five", 20),
        ("9 out of 10", 90),
        ("one in 1,000", Decimal("0.1")),
        ("two-thirds", Decimal("66.67")),
        ("a quarter", 25),
    ],
)
def test_a_share_is_read_as_percent(text: str, percent: Decimal | int) -> None:
    numeral = read(text)
    assert numeral is not None
    assert (numeral.value, numeral.form) == (percent, Form.SHARE)


@pytest.mark.parametrize(
    "text", ["one in 2019", "one in 10 days", "ten in five", "one in 1,1", "two quarters"]
)
def test_what_only_looks_like_a_share_is_none(text: str) -> None:
    numeral = read(text)
    assert numeral is not None
    assert numeral.form is Form.FIGURE


def test_the_comma_is_the_decimal_sign_where_the_language_has_it_so() -> None:
    assert figure_of("1.234,5", comma=True) == Decimal("1234.5")
    assert figure_of("1.234,5") is None
