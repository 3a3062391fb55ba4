"""Quantities beyond the table of sentences: what is taken over, what it costs, what it says of itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.errors import NotFoundError
from claimtrack.reading.quantities.found import FoundQuantity, find_quantities
from claimtrack.reading.text.tokens import Tokens


def units(sentence: str, *earlier: str) -> list[str]:
    known: list[FoundQuantity] = []
    for each in earlier:
        known += find_quantities(Tokens.of(each), earlier=known)
    return [found.quantity.unit for found in find_quantities(Tokens.of(sentence), earlier=known)]


def test_a_figure_without_noun_takes_over_from_the_sentence_before() -> None:
    assert units("Another 45 were treated at the scene.", "Police said 12 people were hurt.") == [
        "people injured"
    ]


def test_money_and_percent_are_nothing_to_take_over_from() -> None:
    assert units("Of them, 12 are abroad.", "The firm lost 5% and $3 million.") == []


def test_the_role_is_taken_over_with_the_noun() -> None:
    assert units("Of them, 12 were children.", "The strike killed 40 villagers.") == [
        "children killed"
    ]
    assert units("Later, 12 more.", "The strike killed 40 villagers.") == ["villagers killed"]


def test_a_found_quantity_names_its_rules() -> None:
    (found,) = find_quantities(Tokens.of("More than ten people were killed."))
    assert found.rules == ("number.figure", "modifier.more_than", "noun.behind", "role.behind")


def test_the_words_are_the_text_at_its_place() -> None:
    sentence = "Officials said nearly 500 villagers had fled."
    (found,) = find_quantities(Tokens.of(sentence))
    assert sentence[found.start : found.end] == found.quantity.words == "nearly 500 villagers"


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(NotFoundError):
        find_quantities(Tokens.of("Zehn Menschen starben."), language="de")


WORDS = st.sampled_from(
    "12 1,200 3.5 2019 ten one a half dozen million hundreds more than about to - – and of , . ; ( ) "
    "$ € % percent US The people killed children were in per year old aged May '' \" & / : 's Abc km no nobody".split()
)


@given(st.lists(WORDS, max_size=25), st.booleans())
def test_any_mixture_of_words_is_read_without_failing(words: list[str], spaced: bool) -> None:  # noqa: FBT001 - drawn, not passed
    sentence = (" " if spaced else "").join(words)
    for found in find_quantities(Tokens.of(sentence)):
        assert sentence[found.start : found.end] == found.quantity.words


@pytest.mark.parametrize(
    "unit",
    [
        "1,",
        "1 ",
        "1-",
        "12 people were killed and ",
        "one ",
        "5 of ",
        "$",
        '"',
        "((",
        "5 to ",
        "a hundred and ",
    ],
)
def test_a_text_of_one_thing_over_and_over_is_read_to_its_end(unit: str) -> None:
    text = unit * 2_000

    assert all(found.end <= len(text) for found in find_quantities(Tokens.of(text)))
