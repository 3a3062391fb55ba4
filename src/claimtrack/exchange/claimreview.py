"""ClaimReview: a published verdict in the words of schema.org, for search engines, archives and other desks."""

from collections.abc import Sequence

from claimtrack.model.article import Article
from claimtrack.model.claim import Sighting
from claimtrack.model.source import Evidence
from claimtrack.model.verdict import Review

Document = dict[str, object]


def document(review: Review, sightings: Sequence[Sighting], *, publisher: str) -> Document:
    """Return *review* as a JSON-LD document.

    What schema.org has no place for (figures, periods, relations between claims) is left out.

    Args:
        review: The published verdict.
        sightings: Where the claim stands, the earliest first.
        publisher: The name of the organisation that checked.
    """
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": review.url,
        "datePublished": review.published_at.date().isoformat(),
        "author": {"@type": "Organization", "name": publisher},
        "claimReviewed": review.claim.text,
        "reviewRating": _rating(review),
        "itemReviewed": _claim(review, sightings),
        "citation": [_citation(piece) for piece in review.verdict.evidence],
    }


def _rating(review: Review) -> Document:
    rating = review.verdict.rating
    return {
        "@type": "Rating",
        "ratingValue": review.scale.value(rating),
        "worstRating": 1,
        "bestRating": len(review.scale.ratings),
        "alternateName": rating.label,
        "ratingExplanation": review.verdict.because,
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
