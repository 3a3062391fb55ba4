"""What the benches ask of matching: how two gold claims relate, and the index of earlier checks."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from benchmarks.retrieval import index, index_semantic
from claimtrack.matching import compare
from claimtrack.model.claim import Attribution, Stance, Statement
from claimtrack.model.period import Period
from claimtrack.model.quantity import Modifier, Quantity
from claimtrack.model.relation import Relation

__all__ = ["index", "index_semantic", "relate"]

ANSWERS = {
    Relation.SAME: "same",
    Relation.COMPATIBLE: "same",
    Relation.UPDATE: "update",
    Relation.REVISION: "contradicts",
    Relation.CONTRADICTS: "contradicts",
    Relation.RELATED: "different",
    Relation.UNRELATED: "different",
}

# How much of an article's beginning tells which story it belongs to.
LEAD_CHARACTERS = 1_200

_CURRENCY = re.compile(r"[A-Z]{3}\b")

_statements: dict[str, Statement] = {}


def relate(a: dict[str, Any], b: dict[str, Any]) -> str:
    """Return "same", "update", "contradicts" or "different" for two gold claims."""
    return ANSWERS[compare(statement_of(a), statement_of(b)).relation]


def statement_of(gold: dict[str, Any]) -> Statement:
    """Return the statement that a reader without error would have read where the *gold* claim stands."""
    key = f"{gold['article_record']['id']} {gold['id']}"
    if key not in _statements:
        _statements[key] = _read(gold)
    return _statements[key]


def _read(gold: dict[str, Any]) -> Statement:
    article = gold["article_record"]
    lead = article["body"][:LEAD_CHARACTERS]
    return Statement(
        text=gold["quote"],
        frame=_without(gold["quote"], gold["mention"], gold.get("time_text")),
        quantity=_quantity(gold),
        period=_period(gold),
        as_of=date.fromisoformat(article["date"]),
        attribution=Attribution(speaker=gold.get("speaker") or "", stance=Stance(gold["status"])),
        context=f"{article['title']}\n{lead}",
    )


def _without(quote: str, *parts: str | None) -> str:
    for part in parts:
        quote = quote.replace(part, " ", 1) if part else quote
    return " ".join(quote.split())


def _quantity(gold: dict[str, Any]) -> Quantity | None:
    if gold["low"] is None and gold["high"] is None:
        return None
    currency = _CURRENCY.match(gold["unit"])
    low, high = (
        None if end is None else Decimal(f"{end:.15g}") for end in (gold["low"], gold["high"])
    )
    return Quantity(
        low=low,
        high=high,
        modifier=Modifier(gold["modifier"]),
        noun=gold["unit"][currency.end() :].strip() if currency else gold["unit"],
        currency=currency.group() if currency else "",
        words=gold["mention"],
    )


def _period(gold: dict[str, Any]) -> Period | None:
    since, until = (
        None if not day else date.fromisoformat(day) for day in (gold["since"], gold["until"])
    )
    if since is None and until is None:
        return None
    return Period(
        since=since,
        until=until,
        tolerance_days=gold.get("time_tolerance_days") or 0,
        words=gold.get("time_text") or "",
    )
