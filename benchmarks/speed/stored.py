"""Stored: our index inside SQLite, in a file, as an engine; and what it costs to keep claims there."""

import atexit
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.speed.engines import TOP, FromText
from benchmarks.speed.invented import DAY
from claimtrack.matching import index_terms
from claimtrack.model.claim import Claim, ClaimId
from claimtrack.model.series import SeriesId
from claimtrack.reading import read_statement
from claimtrack.storage import Store
from claimtrack.storage.postings import Recall

# So many claims come in with one transaction, and so many such transactions are timed.
_PORTION, _TURNS = 1_000, 5


class InSqlite:
    """Our index in a desk's file, asked with what was read in an article, in a transaction each time."""

    name = "claimtrack in SQLite"

    def __init__(self, other: FromText) -> None:
        """Keep the claims that *other* has read."""
        self._other = other
        self._recall = Recall()
        folder = tempfile.mkdtemp()
        self.path = Path(folder) / "desk.db"
        self.store = Store.open(self.path)
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        atexit.register(self.store.close)

    def build(self, texts: Sequence[str]) -> None:
        """Keep the claims."""
        claims = self._other.claims[: len(texts)]
        for start in range(0, len(claims), _PORTION):
            keep(self.store, claims[start : start + _PORTION])

    def asked(self, text: str) -> Any:
        """Return what *text* claims."""
        return read_statement(text, as_of=DAY)

    def find(self, asked: Any) -> list[int]:
        """Return the closest claims."""
        with self.store.reading() as transaction:
            found = transaction.index(self._recall).candidates(asked, TOP)
        return [int(claim.id) for claim in found]


def keep(store: Store, claims: Sequence[Claim]) -> None:
    """Keep *claims*, each in a series of its own, in one transaction."""
    with store.writing() as transaction:
        transaction.add_claims([(claim, SeriesId(claim.id)) for claim in claims])


class Cost(NamedTuple):
    """What it takes to keep a claim, or to answer first.

    Attributes:
        what: What is done.
        seconds: How long it takes for one claim, half of the times.
    """

    what: str
    seconds: float


def costs(stored: InSqlite, texts: Sequence[str]) -> list[Cost]:
    """Return what further claims cost once those in *stored* are there, beside a bare full text index with as many *texts*.

    The claims that come in are those of *texts* once more. All ways take turns.
    """
    bare = sqlite3.connect(stored.path.with_name("bare.db"), isolation_level=None)
    bare.execute("pragma journal_mode=wal")
    bare.execute("create virtual table claim using fts5(text, detail=none)")
    rows = list(enumerate(texts))
    for start in range(0, len(rows), _PORTION):
        _insert(bare, rows[start : start + _PORTION])
    spent: dict[str, list[float]] = {}
    for turn in range(_TURNS):
        some = rows[turn * _PORTION : (turn + 1) * _PORTION]
        claims = [
            Claim(id=ClaimId(f"again {place}"), statement=read_statement(text, as_of=DAY))
            for place, text in some
        ]
        further = [(place + len(rows), text) for place, text in some]
        ways: list[tuple[str, Callable[[], object]]] = [
            ("a claim added to a bare FTS5 table", partial(_insert, bare, further)),
            ("a claim kept and indexed", partial(keep, stored.store, claims)),
            ("  of which: its index terms found", partial(_terms, claims)),
        ]
        for what, way in ways:
            begun = time.perf_counter()
            way()
            spent.setdefault(what, []).append((time.perf_counter() - begun) / max(1, len(some)))
    bare.close()
    return [Cost(what, statistics.median(each)) for what, each in spent.items()]


def first_answer(stored: InSqlite, text: str) -> float:
    """Return how many seconds it takes to open the desk and find candidates of *text*, half of the times."""
    spent = list[float]()
    statement = read_statement(text, as_of=DAY)
    for _ in range(_TURNS):
        start = time.perf_counter()
        store = Store.open(stored.path, create=False)
        with store.reading() as transaction:
            transaction.index(Recall()).candidates(statement, TOP)
        spent.append(time.perf_counter() - start)
        store.close()
    return statistics.median(spent)


def cost_table(found: Sequence[Cost], first: float) -> list[str]:
    """Return the lines of the table of what it costs to keep claims."""
    bare = found[0].seconds
    return [
        f"{'among those that are there':<40}{'µs':>8}{'× bare':>8}",
        *(
            f"{each.what:<40}{each.seconds * 1e6:>8.1f}{each.seconds / bare:>8.2f}"
            for each in found
        ),
        f"{'from opening the file to the first answer':<42}{first * 1e3:>6.0f} ms",
    ]


def _insert(database: sqlite3.Connection, rows: Sequence[tuple[int, str]]) -> None:
    database.execute("begin")
    database.executemany("insert into claim(rowid, text) values (?, ?)", rows)
    database.execute("commit")


def _terms(claims: Sequence[Claim]) -> None:
    for claim in claims:
        index_terms(claim.statement)
