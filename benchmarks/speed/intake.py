"""Intake: how many articles are read, matched and stored a second, from end to end, in a desk that knows some claims already."""

import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from benchmarks.speed.invented import DAY, Inventor
from claimtrack.model.article import Article
from claimtrack.tracker import Tracker

# As many sentences as the article has that the project began with, and as many claims.
_SENTENCES, _CLAIMING = 24, 6
_ONE_BY_ONE = "one by one"
_NOON = datetime.combine(DAY, datetime.min.time(), UTC)


class Intake(NamedTuple):
    """How fast articles came in.

    Attributes:
        way: One by one, or in batches.
        loading: How many seconds it took before to read one article: for batches the lists of the index are loaded then.
        claims: How many claims the desk knew.
        articles: Articles a second.
        places: Claims found in them a second.
    """

    way: str
    loading: float
    claims: int
    articles: float
    places: float


def articles(number: int, seed: int) -> list[Article]:
    """Return invented articles; a quarter of the sentences of each claim something that others may have claimed as well."""
    inventor = Inventor(number * _CLAIMING, seed=seed)
    told = inventor.corpus(number * _CLAIMING, 0).claims
    return [
        Article.from_text(
            "\n\n".join(
                sentence
                for each in told[start : start + _CLAIMING]
                for sentence in (
                    each.text + ".",
                    *(inventor.quiet() for _ in range(_SENTENCES // _CLAIMING - 1)),
                )
            ),
            title=told[start].text,
            published=str(DAY),
            outlet=f"Outlet {start}",
        )
        for start in range(0, number * _CLAIMING, _CLAIMING)
    ]


def intakes(place: Path, number: int) -> list[Intake]:
    """Return how fast *number* articles come into the desk at *place*, one by one and, other ones, all at once."""
    found = list[Intake]()
    with Tracker.open(place, clock=lambda: _NOON) as desk:
        for way, seed in ((_ONE_BY_ONE, 5), ("in batches", 6)):
            first, *new = articles(1 + number, seed)
            _, loading = _taken_in(desk, way, [first])
            with desk._store.reading() as transaction:  # noqa: SLF001 - to count all claims takes too long
                known = transaction.last_number()
            places, spent = _taken_in(desk, way, new)
            found.append(Intake(way, loading, known, len(new) / spent, places / spent))
    return found


def _taken_in(desk: Tracker, way: str, new: Sequence[Article]) -> tuple[int, float]:
    """Return how many claims *new* articles hold, and how many seconds it took to take them in."""
    start = time.perf_counter()
    reports = map(desk.read, new) if way == _ONE_BY_ONE else desk.read_all(new)
    places = sum(len(each.findings) for each in reports)
    return places, time.perf_counter() - start


def intake_table(found: Sequence[Intake]) -> list[str]:
    """Return the lines of the table of intake."""
    return [
        f"{'articles read, matched, stored':<34}{'claims known':>14}{'first, s':>10}{'articles/s':>12}{'claims/s':>10}",
        *(
            f"{each.way:<34}{each.claims:>14,}{each.loading:>10.2f}{each.articles:>12.1f}{each.places:>10.1f}"
            for each in found
        ),
    ]
