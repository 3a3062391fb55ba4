from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching import best_home, closeness, compare, rank
from claimtrack.matching.candidates.memory import MemoryIndex
from claimtrack.model.claim import Statement
from claimtrack.model.quantity import Modifier
from claimtrack.model.relation import Match, Relation, Tier
from tests.matching.newsroom import MONDAY, STRIKE, WEDNESDAY, amount, claim, lively, said

LEFT_460_DEAD = claim(said(amount(460), "Protests in Iraq have left so many dead."), "same")
OTHERS = [
    claim(said(amount(450, modifier=Modifier.MORE_THAN)), "compatible"),
    claim(said(amount(400), as_of=MONDAY), "update"),
    claim(said(amount(480), as_of=MONDAY), "revision"),
    claim(said(amount(461)), "contradicts"),
    claim(said(amount(460, role="injured")), "related"),
    claim(said(amount(460, "nurses", ""), "Nurses walk out.", context=STRIKE), "unrelated"),
]
INDEX = MemoryIndex([*OTHERS, LEFT_460_DEAD])


def query(figure: int) -> Statement:
    words = f"{figure} dead"
    return said(amount(figure, "", "dead"), words, frame="dead", as_of=None, context="")


def test_relation_decides_before_score() -> None:
    matches = rank(said(amount(460)), INDEX)
    assert [match.claim.id for match in matches] == [
        "same",
        "compatible",
        "update",
        "revision",
        "contradicts",
        "related",
    ]
    assert [match.relation.value for match in matches] == [match.claim.id for match in matches]
    assert matches[0].score < matches[1].score


def test_460_dead_finds_its_claim_first_and_640_dead_does_not() -> None:
    assert rank(query(460), INDEX)[0].claim == LEFT_460_DEAD
    assert all(match.relation is not Relation.SAME for match in rank(query(640), INDEX))


def test_at_most_as_many_as_asked_for() -> None:
    assert len(rank(said(amount(460)), INDEX, limit=2)) == 2


@given(lively, st.lists(lively, max_size=9), st.integers(1, 4))
def test_it_is_what_comparing_with_each_tells(
    statement: Statement, known: list[Statement], limit: int
) -> None:
    index = MemoryIndex(claim(each, str(place)) for place, each in enumerate(known))
    everything = (
        Match(claim=found, comparison=compare(statement, found.statement))
        for found in index.candidates(statement, len(known) + 1)
    )
    shown = [match for match in everything if match.comparison.tier is not Tier.HIDDEN]

    assert list(rank(statement, index, limit=limit)) == sorted(shown, key=closeness)[:limit]


def test_an_appearance_joins_the_claim_it_repeats() -> None:
    home = best_home(reversed(rank(said(amount(460)), INDEX)))
    assert home is not None
    assert home.claim == LEFT_460_DEAD


def test_a_moved_figure_belongs_to_the_series_of_its_measure() -> None:
    home = best_home(rank(said(amount(511), as_of=WEDNESDAY), INDEX))
    assert home is not None
    assert home.relation is Relation.UPDATE


def test_what_is_only_related_finds_no_home() -> None:
    assert best_home(rank(said(amount(7, role="missing")), INDEX)) is None


def test_a_few_words_are_no_ground_to_join() -> None:
    assert best_home(rank(query(460), INDEX)) is None
