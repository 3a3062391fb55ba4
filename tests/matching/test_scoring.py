import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching.scoring import likeness, variant_score
from claimtrack.matching.terms import MOST_CHARACTERS, Weights, weighted_terms

bags = st.dictionaries(
    st.text("abehiknsu", min_size=1, max_size=9), st.floats(0.1, 3.0), max_size=12
)


@given(bags, bags)
def test_likeness_lies_between_0_and_1_and_is_symmetric(one: Weights, other: Weights) -> None:
    there, back = likeness(one, other), likeness(other, one)
    assert there == back
    assert 0.0 <= there.cosine <= 1.0
    assert 0.0 <= there.cover <= 1.0


@given(bags.filter(bool))
def test_equal_bags_are_wholly_alike(bag: Weights) -> None:
    assert likeness(bag, dict(bag)).cosine == pytest.approx(1.0)


def test_nothing_is_like_nothing() -> None:
    assert likeness({}, {}).cosine == 0.0
    assert likeness({}, {"flood": 1.0}).cover == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [("hussein", "huseein"), ("abdul", "abdel"), ("iraq", "iraqi"), ("kazakh", "kazakhstan")],
)
def test_spellings_and_derivations_are_variants(one: str, other: str) -> None:
    assert variant_score(one, other) == variant_score(other, one) >= 0.8


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("iraq", "iran"),
        ("austria", "australia"),
        ("north", "south"),
        ("mali", "malta"),
        ("un", "up"),
    ],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert variant_score(one, other) == variant_score(other, one) == 0.0


def test_each_term_counts_once_among_variants() -> None:
    alike = likeness({"hussein": 1.0}, {"huseein": 1.0, "husseim": 1.0})
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
