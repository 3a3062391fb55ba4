"""ClaimReview: a published verdict in the words of schema.org, for search engines, archives and other desks."""

from collections.abc import Sequence
from datetime import datetime

from claimtrack.model.article import Article
from claimtrack.model.claim import Sighting
from claimtrack.model.rating import Rating
from claimtrack.model.source import Evidence
from claimtrack.model.verdict import Component, Correction, Review

Document = dict[str, object]


def document(
    review: Review,
    sightings: Sequence[Sighting],
    *,
    publisher: str,
    first_published: datetime | None = None,
    corrections: Sequence[Correction] = (),
) -> Document:
    """Return *review* as a JSON-LD document.

    What schema.org has no place for (figures, periods, relations between claims) is left out.

    Args:
        review: The published verdict.
        sightings: Where the claim stands, the earliest first.
        publisher: The name of the organisation that checked.
        first_published: When the first verdict on the claim went out; when this one did, if None.
        corrections: What was changed in it since, the oldest first.
    """
    first = first_published or review.published_at
    document: Document = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": review.url,
        "datePublished": first.date().isoformat(),
        "author": {"@type": "Organization", "name": publisher},
        "claimReviewed": review.claim.text,
        "reviewRating": _rating(review, review.verdict.rating, review.verdict.because),
        "itemReviewed": _claim(review, sightings),
        "citation": [_citation(piece) for piece in review.verdict.evidence],
    }
    if first != review.published_at:
        document["dateModified"] = review.published_at.date().isoformat()
    if corrections:
        document["correction"] = [_correction(each) for each in corrections]
    if review.verdict.components:
        document["associatedReview"] = [_part(review, each) for each in review.verdict.components]
    return document


def _rating(review: Review, rating: Rating, because: str) -> Document:
    document: Document = {"@type": "Rating", "alternateName": rating.label}
    value = review.scale.value(rating)
    if value is not None:  # a label such as "unproven" is neither more nor less true than others
        best = len(review.scale.graded)
        document |= {"ratingValue": value, "worstRating": 1, "bestRating": best}
    return document | ({"ratingExplanation": because} if because else {})


def _part(review: Review, part: Component) -> Document:
    rating = _rating(review, part.rating, part.because)
    return {"@type": "Review", "reviewAspect": part.aspect, "reviewRating": rating}


def _correction(correction: Correction) -> Document:
    return {
        "@type": "CorrectionComment",
        "text": str(correction),
        "datePublished": correction.at.date().isoformat(),
    }


def _claim(review: Review, sightings: Sequence[Sighting]) -> Document:
    claim: Document = {"@type": "Claim", "text": review.claim.text}
    speaker = review.claim.statement.attribution.speaker
    if speaker:  # Google's guide: leave the author out when the claim has none. A name does not tell what kind it is.
        claim["author"] = {"name": speaker}
    if sightings:
        claim["datePublished"] = sightings[0].article.published.isoformat()
        claim["firstAppearance"] = _work(sightings[0].article)
        claim["appearance"] = [_work(sighting.article) for sighting in sightings]
    return claim


def _work(article: Article) -> Document:
    work: Document = {
        "@type": "NewsArticle",
        "headline": article.title,
        "datePublished": article.published.isoformat(),
        "publisher": {"@type": "Organization", "name": article.outlet},
    }
    return work if article.url is None else {**work, "url": article.url}


def _citation(piece: Evidence) -> Document:
    work: Document = {"@type": "CreativeWork", "name": piece.source.name}
    optional = {
        "url": piece.source.url,
        "text": piece.quote or None,
        "archivedAt": piece.archived_url,
    }
    return work | {name: value for name, value in optional.items() if value is not None}
