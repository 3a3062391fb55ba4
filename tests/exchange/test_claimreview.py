"""A published verdict in the words of schema.org."""

from typing import Any

import attrs
from hypothesis import given

from claimtrack.exchange import claimreview
from claimtrack.model.claim import Attribution, Claim, ClaimId, Sighting
from claimtrack.model.rating import FIVE_POINT
from claimtrack.model.source import Evidence, EvidenceStance, Source
from claimtrack.model.verdict import Review, Verdict
from tests import strategies
from tests.builders import NOON, an_appearance, an_article


def a_review(speaker: str = "", piece: Evidence | None = None) -> Review:
    statement = attrs.evolve(
        an_appearance(an_article()).statement, attribution=Attribution(speaker=speaker)
    )
    evidence = piece or Evidence(source=Source(name="Register"), stance=EvidenceStance.REFUTES)
    return Review(
        claim=Claim(id=ClaimId("c"), statement=statement),
        verdict=Verdict(
            rating=FIVE_POINT.rating("mostly-false"), because="It was 43.", evidence=(evidence,)
        ),
        scale=FIVE_POINT,
        url="https://desk.example/checks/1",
        published_at=NOON,
        checked_by="Ines",
        signed_off_by="Omar",
        published_by="Ada",
    )


def test_the_required_fields_are_there() -> None:
    document: dict[str, Any] = claimreview.document(a_review(), [], publisher="The Desk")

    assert document["@type"] == "ClaimReview"
    assert document["url"] == "https://desk.example/checks/1"
    assert document["datePublished"] == "2026-04-01"
    assert document["author"] == {"@type": "Organization", "name": "The Desk"}
    assert document["reviewRating"] == {
        "@type": "Rating",
        "ratingValue": 2,
        "worstRating": 1,
        "bestRating": 5,
        "alternateName": "Mostly false",
        "ratingExplanation": "It was 43.",
    }


def test_a_claim_without_speaker_has_no_author() -> None:
    silent: dict[str, Any] = claimreview.document(a_review(), [], publisher="The Desk")
    spoken: dict[str, Any] = claimreview.document(a_review("the mayor"), [], publisher="The Desk")

    assert "author" not in silent["itemReviewed"]
    assert spoken["itemReviewed"]["author"] == {"name": "the mayor"}


def test_every_place_is_an_appearance_and_the_earliest_the_first() -> None:
    first, second = (
        an_article(),
        attrs.evolve(an_article(outlet="Gazette"), url="https://gazette.example/1"),
    )
    sightings = [
        Sighting(appearance=an_appearance(article), article=article) for article in (first, second)
    ]

    item: dict[str, Any] = claimreview.document(a_review(), sightings, publisher="The Desk")[
        "itemReviewed"
    ]  # type: ignore[assignment]  # a nested document

    assert item["firstAppearance"]["publisher"]["name"] == "Harbour Post"
    assert "url" not in item["firstAppearance"]
    assert [work.get("url") for work in item["appearance"]] == [None, "https://gazette.example/1"]


def test_evidence_is_cited_with_what_is_known_of_it() -> None:
    piece = Evidence(
        source=Source(name="Register", url="https://register.example"),
        stance=EvidenceStance.REFUTES,
        quote="43 deaths",
        archived_url="https://archive.example/1",
    )

    document = claimreview.document(a_review(piece=piece), [], publisher="The Desk")

    assert document["citation"] == [
        {
            "@type": "CreativeWork",
            "name": "Register",
            "url": "https://register.example",
            "text": "43 deaths",
            "archivedAt": "https://archive.example/1",
        }
    ]


@given(strategies.reviews())
def test_any_review_becomes_a_document_within_its_scale(review: Review) -> None:
    rating: Any = claimreview.document(review, [], publisher="The Desk")["reviewRating"]

    is_graded = review.verdict.rating in review.scale.graded
    assert ("ratingValue" in rating) is is_graded
    assert not is_graded or rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
