"""Articles and quotes: what they are made of, and what they refuse."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.errors import InvalidValueError
from claimtrack.model.article import MOST_CHARACTERS, Article, Quote, parse_day
from tests import strategies
from tests.builders import an_article


def test_the_same_content_is_the_same_article() -> None:
    moved = attrs.evolve(
        an_article(), url="https://harbourpost.example/new", byline="By Mirelle Tasker"
    )

    assert moved.id == an_article().id


@pytest.mark.parametrize("part", ["title", "body", "outlet"])
def test_other_content_is_another_article(part: str) -> None:
    changed: dict[str, Any] = {part: "Something else."}

    assert attrs.evolve(an_article(), **changed).id != an_article().id


def test_parts_cannot_flow_into_each_other() -> None:
    one = attrs.evolve(an_article(), outlet="Harbour", title="Post Floods")
    other = attrs.evolve(an_article(), outlet="Harbour Post", title="Floods")

    assert one.id != other.id


def test_line_ends_of_any_system_become_line_feeds() -> None:
    assert an_article(body="\ufeffOne.\r\nTwo.\rThree.\n").body == "One.\nTwo.\nThree.\n"


def test_a_day_may_be_given_as_a_date() -> None:
    article = Article.from_text("x", title="x", published=date(2026, 3, 3), outlet="x")

    assert article.published == date(2026, 3, 3)


@pytest.mark.parametrize(
    ("part", "value", "sentence"),
    [
        ("title", " \n", "Article.title is empty; it needs some words."),
        ("body", "", "Article.body is empty"),
        ("body", "12\0dead", "Article.body holds a NUL character at position 2"),
        ("outlet", "Post\ud800", "Article.outlet holds a lone surrogate at position 4"),
        ("title", 7, "Article.title must be text, not int."),
        ("url", 7, "Article.url must be text, not int."),
        (
            "published",
            date(9999, 12, 31),
            "dated 9999-12-31; it must be of a year from 1600 to 2999.",
        ),
        (
            "body",
            "x" * (MOST_CHARACTERS + 1),
            "The body has 5,000,001 characters; an article has at most 5,000,000.",
        ),
    ],
)
def test_what_is_no_article_is_refused(part: str, value: object, sentence: str) -> None:
    changed: dict[str, Any] = {part: value}

    with pytest.raises(InvalidValueError) as refusal:
        attrs.evolve(an_article(), **changed)

    assert sentence in str(refusal.value)


@pytest.mark.parametrize("text", ["", "yesterday", "17.12.2019", "2019-13-01"])
def test_a_day_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(
        InvalidValueError, match=r"The day is .*; it must be a day such as 2019-12-17"
    ):
        parse_day(text, "The day")


@given(strategies.words, st.data())
def test_a_quote_holds_its_place_and_surroundings(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if not text[start:end].strip():
        return

    quote = Quote.at(text, start, end)

    assert text[quote.start : quote.end] == quote.exact
    assert quote.prefix + quote.exact + quote.suffix in text
    assert max(len(quote.prefix), len(quote.suffix)) <= 32


def test_a_quote_must_be_as_long_as_its_place() -> None:
    with pytest.raises(InvalidValueError, match="has 5 characters but runs from 0 to 4"):
        Quote(exact="floods"[:5], start=0, end=4)
    with pytest.raises(InvalidValueError, match=r"Quote\.start is -1; it cannot be below zero"):
        Quote(exact="ab", start=-1, end=1)
