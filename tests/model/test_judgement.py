import pytest

from claimtrack.errors import InvalidValueError
from claimtrack.model.claim import ClaimId
from claimtrack.model.judgement import Judgement, Sameness
from tests.builders import NOON


def judgement(one: str = "a", other: str = "b", by: str = "Ines") -> Judgement:
    return Judgement(
        one=ClaimId(one),
        other=ClaimId(other),
        says=Sameness.NOT_THE_SAME,
        by=by,
        at=NOON,
        because="two floods",
    )


def test_a_judgement_prints_as_one_line() -> None:
    assert str(judgement()) == "not the same, says Ines: two floods"
    assert judgement().pair == ("a", "b")


def test_a_pair_has_two_claims_in_order_and_somebody_to_say_so() -> None:
    with pytest.raises(InvalidValueError, match="name two claims"):
        judgement("a", "a")
    with pytest.raises(InvalidValueError, match="'a' before 'b'"):
        judgement("b", "a")
    with pytest.raises(InvalidValueError, match=r"Judgement\.by is empty"):
        judgement(by=" ")
