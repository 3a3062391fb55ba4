import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching import index_terms
from claimtrack.matching.candidates.index import figure_terms
from claimtrack.matching.candidates.memory import MemoryIndex
from claimtrack.model.claim import Claim
from tests.matching.newsroom import MONDAY, amount, claim, said
from tests.strategies import claims

FLOOD_DEATHS = claim(said(amount(34), "The flood at Tolvane killed so many."), "a")
FLOOD_HOMES = claim(said(amount(300, "homes", "destroyed"), "The flood at Tolvane did that."), "b")
STRIKE = claim(said(amount(34, "nurses", ""), "Nurses walk out.", context="Corrin"), "c")


def test_an_identical_statement_comes_first() -> None:
    index = MemoryIndex([FLOOD_HOMES, STRIKE, FLOOD_DEATHS])
    for known in (FLOOD_DEATHS, FLOOD_HOMES, STRIKE):
        assert index.candidates(known.statement, 1) == [known]


@given(st.lists(claims, min_size=1, max_size=8, unique_by=lambda claim: claim.id))
def test_any_identical_statement_comes_first(known: list[Claim]) -> None:
    index = MemoryIndex(known)
    for sought in known:
        terms = index_terms(sought.statement)
        found = index.candidates(sought.statement, 1)
        assert [index_terms(claim.statement) for claim in found] == ([terms] if terms else [])


@given(st.lists(claims, max_size=8, unique_by=lambda claim: claim.id), claims, st.randoms())
def test_the_order_of_adding_does_not_matter(
    known: list[Claim], sought: Claim, chance: random.Random
) -> None:
    shuffled = chance.sample(known, len(known))
    found = MemoryIndex(known).candidates(sought.statement, 3)
    assert MemoryIndex(shuffled).candidates(sought.statement, 3) == found


def test_ties_go_by_id() -> None:
    twins = [claim(FLOOD_DEATHS.statement, name) for name in "dba"]
    found = MemoryIndex(twins).candidates(FLOOD_DEATHS.statement, 2)
    assert [twin.id for twin in found] == ["a", "b"]


def test_a_claim_takes_the_place_of_its_former_wording() -> None:
    index = MemoryIndex([FLOOD_DEATHS, STRIKE])
    index.add([claim(STRIKE.statement, "a")])
    assert len(index) == 2
    assert index.candidates(FLOOD_HOMES.statement, 5) == []
    assert [found.id for found in index.candidates(STRIKE.statement, 5)] == ["a", "c"]


def test_nothing_is_found_where_nothing_is_shared() -> None:
    assert MemoryIndex().candidates(STRIKE.statement, 5) == []
    lone = said(amount(7, "", ""), "7", frame="", as_of=MONDAY, context="")
    assert MemoryIndex([STRIKE]).candidates(lone, 5) == []


@pytest.mark.parametrize("written", ["460", "460.0", "4.6e2"])
def test_a_figure_is_found_however_it_is_written(written: str) -> None:
    assert "#460" in index_terms(said(amount(written)))


def test_figures_of_the_words_are_terms_too_but_only_the_counted_one_tells_how_many() -> None:
    flood = said(amount(34), "The flood of 2013 has killed 34, left 1,250.50 hectares under water.")
    assert index_terms(flood) >= {"#34", "#1250.5", "2013"}
    assert figure_terms(flood) == {"#34"}
    uncounted = said(
        None, "The toll of Sept. 17 and 18th March 2013 stands at 34.", context="412 homes"
    )
    assert figure_terms(uncounted) == {"#34"}
    assert "#412" not in index_terms(uncounted)


def test_the_same_figure_in_other_words_comes_before_another_in_the_same_words() -> None:
    retold = claim(said(amount(34), "The flood at Tolvane left so many dead."), "z")
    changed = claim(said(amount(43), FLOOD_DEATHS.text), "a")
    index = MemoryIndex([changed, retold])
    assert index.candidates(FLOOD_DEATHS.statement, 2) == [retold, changed]


def test_common_words_are_left_aside_once_rare_ones_have_found_something(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("claimtrack.matching.candidates.nearest.MOST_ENTRIES", 1)
    index = MemoryIndex([FLOOD_DEATHS, FLOOD_HOMES, STRIKE])
    assert index.candidates(FLOOD_HOMES.statement, 3) == [FLOOD_HOMES]
