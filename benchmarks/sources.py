"""Sources: which articles of a group are one text, and which agency stands behind each.

Run from the project's root, with the scorer that lies beside the data:

    python sourcebench.py GROUPS --sources benchmarks.sources:sources --path .
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from claimtrack.matching.syndication import ONE_TEXT_FROM, Text, origin_of, share_of
from claimtrack.model.article import Article
from claimtrack.model.origin import CreditKind
from claimtrack.reading.credits import credits_of

Row = Mapping[str, str | None]

# Articles without a day of their own; it matters only for who was first.
UNKNOWN_DAY = "2999-12-31"


def sources(articles: Sequence[Row]) -> list[dict[str, str | None]]:
    """Return of each article which text it is, named after its first article, and the agency or nothing."""
    texts = [text_of(row) for row in articles]
    first = list(range(len(texts)))
    for one, other in combinations(range(len(texts)), 2):
        if share_of(texts[one], texts[other]) >= ONE_TEXT_FROM:
            first = [first[one] if found == first[other] else found for found in first]
    return [
        {"source": str(articles[first[i]]["id"]), "agency": agency_of(text, texts)}
        for i, text in enumerate(texts)
    ]


def text_of(row: Row) -> Text:
    """Return the article in *row* with its credits."""
    article = Article.from_text(
        row["text"] or "",
        title=row["title"] or "Untitled",
        published=row["date"] or UNKNOWN_DAY,
        outlet=row["outlet"] or "unknown",
        url=row["url"],
        byline=row["authors"] or "",
    )
    return Text(article=article, credits=credits_of(article))


def agency_of(text: Text, texts: Sequence[Text]) -> str | None:
    """Return whose text an outlet took over, in whole or in part; of what an outlet prints of its own, nothing.

    An agency's story on its own site is a copy of nothing; it has an agency here once another outlet took it over.
    """
    others = [other for other in texts if other is not text]
    origin = origin_of(text, others).source
    own = text.outlet.name
    if origin.name != own:
        return origin.name
    helpers = [one.source.name for one in text.credits if one.kind is CreditKind.PART]
    if helpers:
        return helpers[0]
    is_taken = any(
        share_of(text, other) and origin_of(other, [text]).source.name == own
        for other in others
        if other.outlet.name != own
    )
    return origin.name if is_taken else None
