"""Why two statements have with each other what they have, as data."""

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching import Piece, compare, differences, explain_match
from claimtrack.model.relation import Relation
from tests.matching.newsroom import TUESDAY, WEDNESDAY, amount, said
from tests.strategies import statements

FIRST = said(amount(34), "The flood of the Ormel has killed 34 people in Tolvane.", context="")
LATER = said(
    amount(38), "The Ormel flood has killed 38 people in Tollvane.", as_of=WEDNESDAY, context=""
)


def test_a_comparison_is_told_in_one_sentence() -> None:
    assert compare(LATER, FIRST).sentence == (
        "The figure has moved on: 38 as of 2026-03-04, 1 day later than 34; joined by itself."
    )
    injured = said(amount(34, role="injured"), FIRST.text, as_of=TUESDAY, context="")
    assert compare(injured, FIRST).sentence == (
        "They are of one story, and not of one thing: injured, not killed; only suggested, because of the role."
    )


def test_the_values_of_both_sides_stand_beside_each_other() -> None:
    (quantity,) = [r for r in compare(LATER, FIRST).reasons if r.slot == "quantity"]
    assert (quantity.this, quantity.other) == ("38", "34")
    assert (quantity.mirrored.this, quantity.mirrored.other) == ("34", "38")


def test_the_words_in_common_are_weighed() -> None:
    explanation = explain_match(LATER, FIRST)
    ormel = next(word for word in explanation.words if word.this == "ormel")
    assert ormel.weights == (2.0, 2.0)
    assert {(word.this, word.other) for word in explanation.words} >= {("tollvan", "tolvan")}
    assert explanation.words[0].share >= explanation.words[-1].share
    assert explanation.comparison.relation is Relation.UPDATE


def test_both_texts_are_marked_where_they_differ() -> None:
    mine, yours = differences("The fire killed 34 people.", "The Fire killed 43 people in all.")
    assert [piece.text for piece in mine if piece.differs] == ["34"]
    assert [piece.text for piece in yours if piece.differs] == ["43", " in all"]
    assert mine[0] == Piece("The fire killed ", differs=False)


def test_an_explanation_prints_as_sentence_texts_and_table() -> None:
    sentence, mine, yours, *table = str(explain_match(LATER, FIRST)).splitlines()
    assert sentence.startswith("The figure has moved on")
    assert "»38«" in mine
    assert "»34«" in yours
    assert table[0] == "quantity\t38\t34\tdiffers, and decides"
    assert table[-1].startswith("made by\t\t\trules ")


def test_only_the_beginning_of_a_long_text_is_compared() -> None:
    text = "word " * 500
    mine, yours = differences(text, text)
    assert [piece.differs for piece in mine] == [piece.differs for piece in yours] == [False, True]


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_pieces_make_up_the_texts(one: str, other: str) -> None:
    mine, yours = differences(one, other)
    assert "".join(piece.text for piece in mine) == one
    assert "".join(piece.text for piece in yours) == other


@given(statements, statements)
def test_no_word_adds_more_than_all(one: object, other: object) -> None:
    explanation = explain_match(one, other)  # type: ignore[arg-type]  # drawn as such
    assert all(0 < word.share <= 1 + 1e-9 for word in explanation.words)
