"""Scales, verdicts and reviews that cannot be built wrong."""

from datetime import datetime
from decimal import Decimal

import attrs
import pytest

from claimtrack.checking.events import TakenUp
from claimtrack.errors import InvalidValueError, NotFoundError
from claimtrack.model.claim import Claim, Statement
from claimtrack.model.quantity import Modifier, Quantity
from claimtrack.model.rating import FIVE_POINT, Rating, RatingScale, Truth
from claimtrack.model.relation import Comparison, Relation, Side
from claimtrack.model.series import DatedValue, Series, SeriesId, Standing
from claimtrack.model.verdict import Component, Correction, CorrectionKind, Review, Scope, Verdict
from tests.builders import CLAIM, NOON, a_piece

AT_LEAST_30 = Quantity(low=Decimal(30), high=None, modifier=Modifier.AT_LEAST, noun="people")
PINK = Rating(key="pink", label="Pink", truth=Truth.OTHER)


def a_verdict(rating: Rating) -> Verdict:
    return Verdict(rating=rating, because="It says so.", evidence=(a_piece(),))


def test_the_least_true_is_one_and_the_most_true_the_length_of_the_scale() -> None:
    assert [FIVE_POINT.value(rating) for rating in FIVE_POINT.ratings] == [1, 2, 3, 4, 5]
    assert FIVE_POINT.rating("false").truth is Truth.FALSE


def test_a_rating_that_is_not_on_the_scale_is_told() -> None:
    with pytest.raises(
        NotFoundError, match="no rating 'pink'; the scale 'five-point' has false, mostly-false"
    ):
        FIVE_POINT.rating("pink")


@pytest.mark.parametrize("ratings", [(), (PINK,), (PINK, PINK)])
def test_a_scale_needs_two_different_ratings(ratings: tuple[Rating, ...]) -> None:
    with pytest.raises(InvalidValueError, match="needs two or more ratings with different keys"):
        RatingScale(name="pinkish", ratings=ratings)


def test_a_verdict_rests_on_evidence() -> None:
    with pytest.raises(
        InvalidValueError, match=r"Verdict\.evidence is empty; it needs at least one"
    ):
        Verdict(rating=PINK, because="I feel so.", evidence=())


def test_a_review_stays_on_its_scale() -> None:
    claim = Claim(id=CLAIM, statement=Statement(text="34 people were killed."))

    with pytest.raises(NotFoundError, match="no rating 'pink'"):
        Review(
            claim=claim,
            verdict=a_verdict(PINK),
            scale=FIVE_POINT,
            url="https://desk.example/1",
            published_at=NOON,
            checked_by="Ines",
            signed_off_by="Omar",
            published_by="Ada",
        )


def test_a_decision_has_a_time_with_an_offset() -> None:
    with pytest.raises(
        InvalidValueError, match=r"TakenUp\.at is 2026-03-03T00:00:00, a time without a zone"
    ):
        TakenUp(claim=CLAIM, by="Ines", at=datetime(2026, 3, 3))  # noqa: DTZ001 - the mistake under test


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan")])
def test_a_score_lies_between_zero_and_one(score: float) -> None:
    with pytest.raises(InvalidValueError, match=r"A score lies between 0\.0 and 1\.0"):
        Comparison(relation=Relation.SAME, score=score)


def test_a_comparison_seen_from_the_other_side() -> None:
    update = Comparison(relation=Relation.UPDATE, score=0.5, side=Side.THIS)

    assert update.mirrored == attrs.evolve(update, side=Side.OTHER)
    assert update.mirrored.mirrored == update
    assert Comparison(relation=Relation.SAME, score=0.5).mirrored.side is None


def test_the_current_values_of_a_series() -> None:
    values = tuple(
        DatedValue(claim=CLAIM, quantity=Quantity.exactly(figure), as_of=None, standing=standing)
        for figure, standing in [(34, Standing.SUPERSEDED), (47, Standing.CURRENT)]
    )

    assert Series(id=SeriesId("s"), measure="people killed", values=values).current == values[1:]


def test_each_part_of_a_claim_is_rated_once() -> None:
    parts = (Component(aspect="date", rating=PINK), Component(aspect="date", rating=PINK))
    with pytest.raises(InvalidValueError, match="rates each part of a claim once, not date, date"):
        Verdict(rating=PINK, because="I feel so.", evidence=(a_piece(),), components=parts)


def test_a_scope_covers_what_can_be_true_with_it() -> None:
    scope = Scope(quantity=Quantity.exactly(34, "people"))

    assert scope.covers(AT_LEAST_30)
    assert scope.covers(None)
    assert Scope().covers(Quantity.exactly(47, "people"))
    assert not scope.covers(Quantity.exactly(47, "people"))
    assert str(Scope()) == "the claim as it stands"


def test_a_verdict_says_the_same_on_other_evidence() -> None:
    verdict = a_verdict(FIVE_POINT.rating("true"))

    assert verdict.says_as(attrs.evolve(verdict, evidence=(a_piece("Another register"),)))
    assert not verdict.says_as(attrs.evolve(verdict, because="It says so twice."))


def test_a_correction_of_the_words_alone_is_told_as_that() -> None:
    old = a_verdict(FIVE_POINT.rating("true"))
    correction = Correction(
        claim=CLAIM,
        old=old,
        new=attrs.evolve(old, because="The register says so."),
        kind=CorrectionKind.ERROR,
        because="We had named no source.",
        at=NOON,
        by="Ada",
        url="https://desk.example/1",
    )

    assert str(correction) == (
        "2026-04-01: We rated this “True”; the rating stands, and we have corrected the text (error): "
        "We had named no source."
    )
