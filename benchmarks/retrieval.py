"""What the retrieval bench asks of matching: earlier checks found for a message, as `Tracker.similar` finds them."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from claimtrack.matching.retrieval.entries import Entry
from claimtrack.matching.retrieval.finder import Finder
from claimtrack.matching.retrieval.meaning import Encoder, SentenceEncoder
from claimtrack.model.factcheck import FactCheck
from claimtrack.reading import read_statement
from claimtrack.storage import Store
from claimtrack.tracker.entries import entry_of_check, sought
from claimtrack.tracker.lookup import as_hits
from claimtrack.tracker.shelf import Shelf

Record = dict[str, Any]

# Where vectors are kept between runs; in memory when it is not set.
VECTORS = "CLAIMTRACK_VECTORS"

_UNKNOWN = "unknown"


# So many hits does `Tracker.similar` show, and orders by their relation as well.
_SHOWN = 10


class Index:
    """Checks to be found; `query` and `score` do what the bench asks."""

    def __init__(self, checks: Sequence[FactCheck], encoder: Encoder | None = None) -> None:
        """Hold *checks*, known by their numbers."""
        self._checks = dict(zip(map(_key, range(len(checks))), checks, strict=True))
        self._finder = Finder(entries_of(checks), encoder=encoder, shelf=encoder and shelf(encoder))

    def query(self, text: str, k: int) -> list[tuple[int, float]]:
        """Return the numbers of *k* checks with their likeness, in the order in which a desk is shown them."""
        message = sought(text)
        found = self._finder.find(message, limit=k)
        statement = read_statement(message.text or text, as_of=message.day)
        shown = as_hits(found[:_SHOWN], self._checks, statement)
        by_check = {id(self._checks[each.key]): int(each.key) for each in found[:_SHOWN]}
        first = [(by_check[id(hit.check)], hit.likeness) for hit in shown]
        return first + [(int(each.key), each.likeness) for each in found[_SHOWN:]]

    def score(self, a: str, b: str) -> float:
        """Return how likely two texts are about one claim."""
        check = FactCheck(claim=b, publisher=_UNKNOWN)
        return self._finder.likeness(sought(a), entry_of_check(check))


def index(texts: Sequence[str], records: Sequence[Record] | None = None) -> Index:
    """Return an index of *records*, or of plain *texts*, that compares by words."""
    return Index(checks_of(texts, records))


def index_semantic(texts: Sequence[str], records: Sequence[Record] | None = None) -> Index:
    """Return an index of *records*, or of plain *texts*, that compares by words and by meaning."""
    return Index(checks_of(texts, records), SentenceEncoder.load())


def checks_of(texts: Sequence[str], records: Sequence[Record] | None = None) -> list[FactCheck]:
    """Return *records*, or plain *texts* where there are none, as fact-checks."""
    return [_check_of(row) for row in records or [{"claim": text} for text in texts]]


def entries_of(checks: Sequence[FactCheck]) -> list[Entry]:
    """Return *checks* as entries with their numbers for keys."""
    return [
        attrs.evolve(entry_of_check(check), key=_key(number)) for number, check in enumerate(checks)
    ]


def _key(number: int) -> str:
    return f"{number:07}"


def shelf(encoder: Encoder) -> Shelf:
    """Return what keeps the vectors of *encoder*."""
    path = os.environ.get(VECTORS)
    return Shelf(encoder, Store.open(Path(path) if path else ":memory:"))


def _check_of(row: Record) -> FactCheck:
    """Return a record of a data set as the fact-check that it tells of."""

    def told(*names: str) -> str:
        return "\n".join(str(row[name]) for name in names if row.get(name))

    return FactCheck(
        claim=told("claim").strip() or told("title").strip() or _UNKNOWN,
        title=told("title"),
        summary=told("subtitle", "body_head"),
        claimant=told("speaker"),
        published=_day(told("date")),
        publisher=told("publisher") or _UNKNOWN,
    )


def _day(text: str) -> date | None:
    """Return the day that *text* names: "2020-02-26T17:02:36Z", "26 May 2015"; None when it names none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        period = read_statement(text).period if text.strip() else None
        return period.since if period and period.since == period.until else None
