from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching.retrieval.messages import Message, read_message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("34 dead, see https://news.example/x?y=1 now", ["34", "dead,", "see", "now"]),
        ("Terrible pictures pic.twitter.com/aB3 here", ["Terrible", "pictures", "here"]),
        ("#LowerOrmelFloods2026 get worse", ["Lower", "Ormel", "Floods", "2026", "get", "worse"]),
        ("thanks @USNavy", ["thanks", "US", "Navy"]),
        ("#stay_safe", ["stay", "safe"]),
        ("34 dead in Ormel", ["34", "dead", "in", "Ormel"]),
    ],
)
def test_links_go_and_tags_become_words(text: str, words: list[str]) -> None:
    assert read_message(text).text.split() == words


def test_the_signature_of_an_embedded_post_is_told_apart() -> None:
    post = "The dyke held. — Ada Field (@adafield) March 3, 2026"

    message = read_message(post)

    assert message.text == "The dyke held."
    assert message.author.split() == ["Ada", "Field", "(", "adafield", ")"]
    assert message.day == date(2026, 3, 3)


def test_a_day_that_no_calendar_has_is_no_day() -> None:
    message = read_message("The dyke held. — Ada (@ada) February 31, 2026")

    assert message.author
    assert message.day is None


@pytest.mark.parametrize("text", ["Rain — more on March 3, 2026", "The dyke held — Ada (@ada)"])
def test_a_dash_alone_makes_no_signature(text: str) -> None:
    assert read_message(text).author == ""


@given(st.text())
def test_any_text_is_a_message(text: str) -> None:
    assert isinstance(read_message(text), Message)
