"""Which terms are other spellings of a term, found among all that were met."""

from collections.abc import Set as AbstractSet

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching.words import variants as module
from claimtrack.matching.words.scoring import likeness
from claimtrack.matching.words.terms import Bag
from claimtrack.matching.words.variants import near, variant_score, variants

terms = st.sets(st.text("aehiknsu", min_size=1, max_size=9), max_size=12)


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


@given(terms, terms)
def test_what_is_remembered_is_what_each_pair_says(one: set[str], other: set[str]) -> None:
    scores = {(term, each): variant_score(term, each) for term in one for each in other}
    told = {(term, each): score for score, term, each in variants(one, other)}
    assert told == {pair: score for pair, score in scores.items() if score and len(set(pair)) > 1}


@given(st.lists(terms, min_size=2, max_size=6))
def test_what_was_forgotten_is_found_again(bags: list[AbstractSet[str]]) -> None:
    wanted = [
        likeness(Bag(dict.fromkeys(bags[0], 1.0)), Bag(dict.fromkeys(bag, 1.0))) for bag in bags
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_MEMORY", module._Memory())  # noqa: SLF001 - one that has met nothing
        patch.setattr(module, "_MOST_TERMS", 3)
        first = Bag(dict.fromkeys(bags[0], 1.0))
        assert [likeness(first, Bag(dict.fromkeys(bag, 1.0))) for bag in bags] == wanted


def test_a_bag_that_was_met_is_not_looked_through_again() -> None:
    bag = Bag(hussein=1.0)
    known = near([bag])
    assert near([bag, Bag(huseein=1.0)]) is known
    assert known["hussein"]["huseein"] >= module.VARIANTS_FROM
