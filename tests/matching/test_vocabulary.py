import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching.words.vocabulary import ENGLISH, stem


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("protesters", "protests"),
        ("injuries", "injury"),
        ("planned", "plans"),
        ("homes", "home"),
        ("waiting", "waits"),
        ("Tolvane's".lower(), "tolvane"),
    ],
)
def test_forms_of_a_word_fall_together(word: str, other: str) -> None:
    assert stem(word) == stem(other)


@pytest.mark.parametrize("word", ["boss", "virus", "crisis", "sing", "red", "ties", "the"])
def test_what_only_looks_like_an_ending_stays(word: str) -> None:
    assert stem(word).startswith(word[:3])


@given(st.text())
def test_any_text_has_a_stem_no_longer_than_itself(word: str) -> None:
    assert len(stem(word)) <= len(word)


def test_phrases_become_words() -> None:
    assert (
        ENGLISH.joined("Per cent, on board; Percentage Points")
        == "percent, aboard; percentagepoint"
    )
    assert ENGLISH.joined("paper centre") == "paper centre"
