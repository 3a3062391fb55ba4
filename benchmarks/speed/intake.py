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
_NOON = datetime.combine(DAY, datetime.min.time(), UTC)


class Intake(NamedTuple):
    """How fast articles came in.

    Attributes:
        way: One by one, or in batches.
        claims: How many claims the desk knew.
        articles: Articles a second.
        places: Claims found in them a second.
    """

    way: str
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
        for way, seed in (("one by one", 5), ("in batches", 6)):
            new = articles(number, seed)
            with desk._store.reading() as transaction:  # noqa: SLF001 - to count all claims takes too long
                known = transaction.last_number()
            start = time.perf_counter()
            reports = (
                [desk.read(each) for each in new]
                if way == "one by one"
                else list(desk.read_all(new))
            )
            spent = time.perf_counter() - start
            places = sum(len(each.findings) for each in reports)
            found.append(Intake(way, known, len(new) / spent, places / spent))
    return found


def intake_table(found: Sequence[Intake]) -> list[str]:
    """Return the lines of the table of intake."""
    return [
        f"{'articles read, matched, stored':<34}{'claims known':>14}{'articles/s':>12}{'claims/s':>10}",
        *(
            f"{each.way:<34}{each.claims:>14,}{each.articles:>12.1f}{each.places:>10.1f}"
            for each in found
        ),
    ]
