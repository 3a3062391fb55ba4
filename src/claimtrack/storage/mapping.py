"""Rows to the model's values and back, here and nowhere else."""

from functools import lru_cache
from typing import Any

import attrs
from sqlalchemy import RowMapping

from claimtrack import serial
from claimtrack.checking.events import Event
from claimtrack.model.article import Article
from claimtrack.model.claim import Appearance, Claim, ClaimId, Statement
from claimtrack.model.factcheck import FactCheck
from claimtrack.model.relation import Comparison, Link, Relation, Tier
from claimtrack.model.series import SeriesId

Values = dict[str, Any]

# So many entries of the record are remembered, each with some kilobytes. They never change, and every decision on a claim
# reads all earlier ones; to build one from its text takes about a tenth of a millisecond.
_MOST_EVENTS = 4096


def article_values(article: Article) -> Values:
    """Return the columns of *article*."""
    return {"id": article.id, **attrs.asdict(article)}


def article(row: RowMapping) -> Article:
    """Return the article in *row*."""
    return Article(**{field.name: row[field.name] for field in attrs.fields(Article)})


def claim_values(claim: Claim, series: SeriesId) -> Values:
    """Return the columns of *claim* in *series*."""
    return {"id": claim.id, "series": series, "statement": serial.unstructure(claim.statement)}


def claim(row: RowMapping) -> Claim:
    """Return the claim in *row*."""
    path = f"claim {row['id']}"
    return Claim(
        id=ClaimId(row["id"]), statement=serial.structure(row["statement"], Statement, path=path)
    )


def appearance_values(
    appearance: Appearance, claim: ClaimId, comparison: Comparison | None
) -> Values:
    """Return the columns of *appearance* of *claim*, joined to it because of *comparison*."""
    return {
        "id": appearance.id,
        "article": appearance.article,
        "claim": claim,
        "appearance": serial.unstructure(appearance),
        "comparison": serial.unstructure(comparison),
    }


def appearance(row: RowMapping) -> Appearance:
    """Return the appearance in *row*."""
    return serial.structure(row["appearance"], Appearance, path=f"appearance {row['id']}")


def link_values(link: Link) -> Values:
    """Return the columns of *link*."""
    return {
        "this": link.this,
        "other": link.other,
        "relation": link.comparison.relation.value,
        "score": link.comparison.score,
        "tier": link.comparison.tier.value,
        "version": link.comparison.version,
        "comparison": serial.unstructure(link.comparison),
    }


# The columns of a link that tell what was joined, without the reasons.
JOIN = ("this", "other", "relation", "score", "tier", "version")


def join(row: RowMapping) -> Link:
    """Return the link in *row* without its reasons, which takes a tenth of the time."""
    bare = Comparison(
        relation=Relation(row["relation"]),
        score=row["score"],
        reasons=(),
        tier=Tier(row["tier"]),
        version=row["version"],
    )
    return Link(this=ClaimId(row["this"]), other=ClaimId(row["other"]), comparison=bare)


def link(row: RowMapping) -> Link:
    """Return the link in *row*."""
    path = f"link {row['this']} to {row['other']}"
    comparison = serial.structure(row["comparison"], Comparison, path=path)
    return Link(this=ClaimId(row["this"]), other=ClaimId(row["other"]), comparison=comparison)


def event_values(event: Event, number: int, text: str, seal: str) -> Values:
    """Return the columns of *event*, the entry *number* of the record, from its *text* and its *seal*."""
    return {
        "number": number,
        "kind": type(event).__name__,
        "at": serial.unstructure(event.at),
        "text": text,
        "seal": seal,
    }


def event(row: RowMapping) -> Event:
    """Return the event of the entry in *row*."""
    return _event(row["number"], row["text"])


@lru_cache(maxsize=_MOST_EVENTS)
def _event(number: int, text: str) -> Event:
    path = f"entry {number}"
    return serial.structure_event(serial.parse_json(text, path=path)["event"], path=path)


def factcheck_values(check: FactCheck) -> Values:
    """Return the columns of *check*."""
    return {"id": check.id, **attrs.asdict(check)}


def factcheck(row: RowMapping) -> FactCheck:
    """Return the fact-check in *row*."""
    return FactCheck(**{field.name: row[field.name] for field in attrs.fields(FactCheck)})
