import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching.words.scoring import likeness, most_overlap, overlap
from claimtrack.matching.words.terms import MOST_CHARACTERS, Bag, weighted_terms

bags = st.dictionaries(
    st.text("abehiknsu", min_size=1, max_size=9), st.floats(0.1, 3.0), max_size=12
).map(Bag)


@given(bags, bags)
def test_likeness_lies_between_0_and_1_and_is_symmetric(one: Bag, other: Bag) -> None:
    there, back = likeness(one, other), likeness(other, one)
    assert there == back
    assert 0.0 <= there.cosine <= 1.0
    assert 0.0 <= there.cover <= 1.0


@given(bags, bags)
def test_no_overlap_is_larger_than_the_most_it_can_be(one: Bag, other: Bag) -> None:
    assert overlap(one, other) <= most_overlap(one, other) + 1e-9


@given(bags.filter(bool))
def test_equal_bags_are_wholly_alike(bag: Bag) -> None:
    assert likeness(bag, Bag(bag)).cosine == pytest.approx(1.0)


def test_nothing_is_like_nothing() -> None:
    assert likeness(Bag(), Bag()).cosine == 0.0
    assert likeness(Bag(), Bag(flood=1.0)).cover == 0.0


def test_each_term_counts_once_among_variants() -> None:
    alike = likeness(Bag(hussein=1.0), Bag(huseein=1.0, husseim=1.0))
    assert 0.0 < alike.cosine < 0.7


def test_names_weigh_more_than_words_and_faint_words_little() -> None:
    terms = weighted_terms("Officials said floods struck Tolvane in 2026, killing 34.")
    assert terms["tolvan"] > terms["flood"] > terms["2026"] > terms["killed"]
    assert "34" not in terms
    assert "in" not in terms


def test_capitals_of_a_headline_mark_no_names() -> None:
    assert set(weighted_terms("Ormel River Breaks Dyke").values()) == {1.0}


def test_accents_and_apostrophes_do_not_matter() -> None:
    assert weighted_terms("in Kadhimīya’s streets") == weighted_terms("in Kadhimiya's streets")


def test_what_stands_far_down_is_left_out() -> None:
    assert "tolvan" not in weighted_terms("a " * MOST_CHARACTERS + "Tolvane")
