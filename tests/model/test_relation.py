import pytest

from claimtrack.errors import InvalidValueError
from claimtrack.model.claim import Claim, ClaimId, Statement
from claimtrack.model.relation import Comparison, Match, Reason, Relation, Side

SAME = Comparison(
    relation=Relation.SAME,
    score=0.5,
    reasons=(
        Reason(slot="quantity", agrees=True, words="34 = 34"),
        Reason(slot="role", agrees=True, words="killed"),
    ),
)


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan")])
def test_a_score_lies_between_0_and_1(score: float) -> None:
    with pytest.raises(InvalidValueError, match="between"):
        Comparison(relation=Relation.SAME, score=score)


def test_a_match_prints_as_one_line() -> None:
    claim = Claim(id=ClaimId("a"), statement=Statement(text="34 people died."))
    match = Match(claim=claim, comparison=SAME)
    assert str(match) == "0.50  same  34 people died.  (34 = 34; killed)"
    assert match.reasons == SAME.reasons


def test_the_other_statement_sees_the_other_side() -> None:
    update = Comparison(relation=Relation.UPDATE, score=1, side=Side.THIS)
    assert update.mirrored.side is Side.OTHER
    assert SAME.mirrored == SAME


def test_only_related_and_unrelated_claims_are_of_two_measures() -> None:
    apart = {relation for relation in Relation if not relation.is_of_one_measure}
    assert apart == {Relation.RELATED, Relation.UNRELATED}
