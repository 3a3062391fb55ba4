"""All or nothing: work in one piece is killed at any moment, and is done whole or not at all.

Each time the outcome must be what was there before, or what is there when nobody disturbs the work.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import attrs

from claimtrack.storage import Store
from claimtrack.storage.backup import demand_whole
from claimtrack.storage.tables import SCHEMA_VERSION
from tests.databases import emptied
from tests.soak import work
from tests.soak.killing import KILLED, run, timed
from tests.soak.newsroom import digest
from tests.soak.trial import Database, Ground, Outcome, say

GOLDEN = Path(__file__).parents[1] / "storage" / "golden"

# After so many kills it is told how far it has come.
SAID_EVERY = 20


@attrs.frozen(kw_only=True)
class Piece:
    """Work in one piece.

    Attributes:
        work: What is done in a process of its own.
        prepare: Makes everything as it was before; returns the arguments of the work.
        state: Returns what there is now, in a form that can be compared.
    """

    work: Callable[..., None]
    prepare: Callable[[], tuple[Any, ...]]
    state: Callable[[], str]


def _killed(ground: Ground, name: str, piece: Piece, kills: int) -> tuple[int, list[str]]:
    chance = ground.chance(name)
    arguments = piece.prepare()
    before = piece.state()
    seconds = timed(piece.work, *arguments)
    after = piece.state()
    survived, losses = 0, list[str]()
    if before == after:
        losses.append("the work changes nothing, so the trial would show nothing")
    while survived < kills and not losses:
        arguments = piece.prepare()
        status = run(piece.work, *arguments, seconds=chance.uniform(0, 1.1 * seconds))
        survived += status == KILLED
        if status not in {0, KILLED}:
            losses.append(f"the program ended with status {status}")
        if piece.state() not in {before, after}:
            losses.append(
                f"kill {survived}: it is neither what was there before nor all that should be"
            )
        start = time.monotonic()
        status = run(piece.work, *arguments)
        seconds = (
            seconds + time.monotonic() - start
        ) / 2  # a machine is not equally busy all the time
        if status or piece.state() != after:
            losses.append(f"after kill {survived} the work cannot be done (status {status})")
        if survived and survived % SAID_EVERY == 0:
            say(f"{name}: {survived} kills so far, {len(losses)} losses")
    return survived, losses


def _digest(place: str | Path) -> str:
    store = Store.open(place)
    try:
        work.await_others(store)
        return digest(store)
    finally:
        store.close()


def _renewed(ground: Ground, database: Database) -> Callable[[], str]:
    """Return what makes a place empty, the same one each time on a server."""
    if database == "SQLite":
        return lambda: ground.place(database)
    address = ground.place(database)
    Store.open(address).close()
    return lambda: emptied(address)


def while_copying(ground: Ground, database: Database) -> Outcome:
    articles = ground.size(4, 50)
    source = ground.place("PostgreSQL" if database == "SQLite" else "SQLite")
    work.fill(source, ground.seed, articles)
    renew, targets = _renewed(ground, database), list[str]()

    def prepare() -> tuple[Any, ...]:
        targets.append(renew())
        return source, targets[-1]

    piece = Piece(work=work.copy, prepare=prepare, state=lambda: _digest(targets[-1]))
    kills, losses = _killed(ground, f"copying {database}", piece, ground.size(5, 100))
    return Outcome(
        trial="killed while a desk is copied to it",
        database=database,
        load=f"{articles} articles × 10 claims",
        faults=f"{kills} kills",
        losses=losses,
    )


def while_importing(ground: Ground, database: Database) -> Outcome:
    count = ground.size(500, 5_000)
    renew, places = _renewed(ground, database), list[str]()

    def prepare() -> tuple[Any, ...]:
        places.append(renew())
        return places[-1], count

    piece = Piece(work=work.bring_in, prepare=prepare, state=lambda: _digest(places[-1]))
    kills, losses = _killed(ground, f"importing {database}", piece, ground.size(5, 100))
    return Outcome(
        trial="killed while fact-checks are imported",
        database=database,
        load=f"{count:,} fact-checks",
        faults=f"{kills} kills",
        losses=losses,
    )


def while_migrating(ground: Ground) -> Outcome:
    """From every schema that was ever in use."""
    dumps = sorted(GOLDEN.glob("schema-*.sql"))
    versions = [int(dump.stem.removeprefix("schema-")) for dump in dumps]
    total, losses = 0, list[str]()
    older = [version for version in versions if version < SCHEMA_VERSION]
    for version in older:
        kills, lost = _killed(
            ground, f"migrating {version}", _migration(ground, version), ground.size(20, 200)
        )
        total, losses = total + kills, losses + lost
    return Outcome(
        trial="killed while a desk is migrated",
        database="SQLite",
        load=f"schema {', '.join(map(str, older))} to {SCHEMA_VERSION}",
        faults=f"{total} kills",
        losses=losses,
    )


def _migration(ground: Ground, version: int) -> Piece:
    dump = (GOLDEN / f"schema-{version}.sql").read_text(encoding="utf-8")
    paths = list[Path]()

    def prepare() -> tuple[Any, ...]:
        paths.append(ground.path("desk.db"))
        with closing(sqlite3.connect(paths[-1])) as connection:
            connection.executescript(dump)
        return (str(paths[-1]),)

    def state() -> str:
        kept = paths[-1].with_name(f"desk.db.schema-{version}.backup")
        if kept.exists():
            demand_whole(kept)
        with closing(sqlite3.connect(paths[-1])) as connection:
            return "\n".join(map(str, _everything_in(connection)))

    return Piece(work=work.open_it, prepare=prepare, state=state)


def _everything_in(connection: sqlite3.Connection) -> Iterator[object]:
    """Yield the version, the schema and all rows; of a full text index those of the tables that it is made of."""
    yield from connection.execute("PRAGMA user_version")
    schema = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
    ).fetchall()
    yield from schema
    for kind, name, sql in schema:
        if kind == "table" and not sql.startswith("CREATE VIRTUAL"):
            yield from connection.execute(f"SELECT * FROM {name}")  # noqa: S608 - a name of our own


def while_backing_up(ground: Ground, database: Database) -> Outcome:
    articles = ground.size(4, 50)
    source, former = ground.place(database), ground.path("former.db")
    work.fill(source, ground.seed, articles // 2)
    work.back_up(source, former)
    work.fill(source, ground.seed, articles)
    path = ground.path("backup.db")

    def prepare() -> tuple[Any, ...]:
        path.write_bytes(former.read_bytes())
        return source, path

    def state() -> str:
        demand_whole(path)
        return _digest(path)

    piece = Piece(work=work.back_up, prepare=prepare, state=state)
    kills, losses = _killed(ground, f"backing up {database}", piece, ground.size(5, 100))
    return Outcome(
        trial="killed while a backup is written",
        database=database,
        load=f"{articles} articles × 10 claims",
        faults=f"{kills} kills",
        losses=losses,
    )
