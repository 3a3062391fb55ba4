"""Scales: labels in order, in the languages of their readers."""

import pytest

from claimtrack.errors import InvalidValueError
from claimtrack.model.rating import CLAIMSKG, SCALES, THREE_POINT, Label, Rating, Truth

FALSE = Rating(
    key="false",
    label="False",
    truth=Truth.FALSE,
    labels=(Label(language="de", words="Falsch"), Label(language="fr", words="Faux")),
)


@pytest.mark.parametrize(
    ("language", "words"), [("de", "Falsch"), ("de-AT", "Falsch"), ("fr", "Faux"), ("it", "False")]
)
def test_a_rating_is_read_in_the_language_of_the_reader(language: str, words: str) -> None:
    assert FALSE.label_in(language) == words


def test_a_language_has_one_label() -> None:
    twice = (Label(language="de", words="Falsch"), Label(language="de", words="Unwahr"))
    with pytest.raises(InvalidValueError, match="'false' has two labels for one language: de, de"):
        Rating(key="false", label="False", truth=Truth.FALSE, labels=twice)


def test_what_is_neither_more_nor_less_true_has_no_value() -> None:
    assert CLAIMSKG.value(CLAIMSKG.rating("other")) is None
    assert [CLAIMSKG.value(rating) for rating in CLAIMSKG.graded] == [1, 2, 3]
    assert [THREE_POINT.value(rating) for rating in THREE_POINT.ratings] == [1, 2, 3]


def test_the_scales_that_come_along() -> None:
    assert list(SCALES) == ["five-point", "three-point", "claimskg"]
    for scale in SCALES.values():
        assert scale.graded[0].truth is Truth.FALSE
        assert scale.graded[-1].truth is Truth.TRUE
