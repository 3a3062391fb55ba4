"""What a person marks is read as a statement with its place."""

import pytest

from claimtrack.errors import InvalidValueError
from claimtrack.model.article import Quote
from claimtrack.model.claim import Appearance
from claimtrack.reading import read
from claimtrack.reading.marked import read_marked
from tests.builders import FLOODS, an_article

ARTICLE = an_article(body=f"No comment. {FLOODS} No comment.")


def test_a_passage_with_a_figure_is_the_appearance_that_was_read() -> None:
    (known,) = read(ARTICLE)
    found = read_marked(ARTICLE, " have killed 34 people")

    assert found.id == known.id
    assert found.quote == Quote.at(ARTICLE.body, 43, 64)
    assert found.statement.quantity == known.statement.quantity
    assert found.statement.context == ARTICLE.title


@pytest.mark.parametrize("start", [0, 66])
def test_words_that_stand_twice_are_marked_by_their_place(start: int) -> None:
    place = Quote(exact="No comment.", start=start, end=start + 11)
    found = read_marked(ARTICLE, place)

    assert isinstance(found, Appearance)
    assert found.quote == Quote.at(ARTICLE.body, start, start + 11)
    assert found.mention is None


@pytest.mark.parametrize(
    ("passage", "problem"),
    [
        ("No comment.", "stand more than once in the article; say which by their place"),
        ("killed 43 people", "'killed 43 people' do not stand there"),
        ("", "do not stand there"),
        (" ", "do not stand there"),
        (Quote(exact="No comment.", start=1, end=12), "do not stand there"),
    ],
)
def test_a_passage_that_cannot_be_told_is_refused(passage: str | Quote, problem: str) -> None:
    with pytest.raises(InvalidValueError, match=problem):
        read_marked(ARTICLE, passage)
