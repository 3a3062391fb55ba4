"""Judgements that clash are reported, and no others."""

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching import Judgements, conflicts
from claimtrack.model.claim import ClaimId
from claimtrack.model.judgement import Judgement, Sameness
from tests.builders import NOON

SAME, APART, UNSURE, UNJUDGED = Sameness


def says(by: str, one: str, says: Sameness, other: str) -> Judgement:
    low, high = sorted([ClaimId(one), ClaimId(other)])
    return Judgement(one=low, other=high, says=says, by=by, at=NOON, because="I looked.")


pairs = st.lists(st.sampled_from("abcd"), min_size=2, max_size=2, unique=True)
judgements = st.builds(
    lambda by, pair, word: says(by, pair[0], word, pair[1]),
    st.sampled_from(["Ines", "Omar"]),
    pairs,
    st.sampled_from(Sameness),
)


def test_people_who_disagree_on_a_pair() -> None:
    given = [says("Ines", "a", SAME, "b"), says("Omar", "b", APART, "a")]
    (conflict,) = conflicts(given)

    assert conflict.judgements == tuple(given)
    assert str(conflict) == (
        "people disagree on a and b: same, says Ines: I looked.; not the same, says Omar: I looked."
    )


def test_who_changes_their_mind_does_not_disagree() -> None:
    assert conflicts([says("Ines", "a", SAME, "b"), says("ines ", "a", APART, "b")]) == ()


def test_what_is_the_same_by_way_of_others_is_not() -> None:
    chain = [says("Ines", *pair) for pair in [("a", SAME, "b"), ("b", SAME, "c"), ("c", SAME, "d")]]
    (conflict,) = conflicts([says("Omar", "a", APART, "d"), *chain])

    assert conflict.judgements == (*chain, says("Omar", "a", APART, "d"))
    assert "a and d are not the same, and are by way of others" in str(conflict)


@given(st.lists(judgements, max_size=10))
def test_no_conflict_means_that_all_can_be_true(given: list[Judgement]) -> None:
    found = conflicts(given)
    holding = Judgements(given)
    groups = {name: {name} for name in "abcd"}
    for judgement in holding.saying(SAME):
        joined = groups[judgement.one] | groups[judgement.other]
        groups |= dict.fromkeys(joined, joined)

    clash = [each for each in holding.saying(APART) if each.other in groups[each.one]]
    assert {each.judgements[-1].pair for each in found if "by way" in each.words} == {
        each.pair for each in clash
    }


@given(st.lists(judgements, max_size=10))
def test_what_was_taken_back_clashes_with_nothing(given: list[Judgement]) -> None:
    undone = [says("Ada", each.one, UNJUDGED, each.other) for each in given]

    assert conflicts([*given, *undone]) == ()
    assert Judgements([*given, *undone]).saying(UNSURE) == []
