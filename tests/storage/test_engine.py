"""The file itself: ours or refused, safe for many writers, and events that stay."""

import errno
import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

import pytest

from claimtrack.errors import StorageError
from claimtrack.model.series import SeriesId
from claimtrack.storage import Store, sqlite
from tests.builders import a_claim, an_article, taken_up

SERIES = SeriesId("series")


def make_foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def make_other_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id=7")


def make_newer(path: Path) -> None:
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=99")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def make_torn(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + bytes(200))


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (
            make_foreign,
            "is not a claimtrack database; name another file, it has been left as it is.",
        ),
        (make_other_program, "is not a claimtrack database"),
        (
            lambda path: path.write_text("shopping list", encoding="utf-8"),
            "is not a claimtrack database",
        ),
        (make_newer, "has schema 99, made by a newer claimtrack; this one reads up to schema 5"),
        (make_torn, "is not a claimtrack database"),
        (lambda path: path.mkdir(), "cannot be opened: it is a folder."),
    ],
    ids=["foreign", "other program", "text", "newer", "torn", "folder"],
)
def test_a_file_that_is_not_ours_is_refused_and_left_as_it_is(
    make: Callable[[Path], object], sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / "desk.db"
    make(path)
    before = path.read_bytes() if path.is_file() else b""

    with pytest.raises(StorageError) as refusal:
        Store.open(path)

    assert sentence in str(refusal.value)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_file_below_a_file_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StorageError, match="cannot be opened: Not a directory"):
        Store.open(tmp_path / "file" / "desk.db")


def test_a_file_that_comes_while_it_is_made_is_looked_at_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "desk.db"
    real = os.open

    def slow(name: Path, *arguments: int) -> int:
        make_foreign(path)  # another program is faster
        return real(name, *arguments)

    monkeypatch.setattr(os, "open", slow)
    with pytest.raises(StorageError, match="is not a claimtrack database"):
        Store.open(path)


def test_a_file_that_cannot_be_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(StorageError, match="cannot be made: No space left on device"):
        Store.open(tmp_path / "desk.db")


def test_a_file_that_sqlite_cannot_open_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> sqlite3.Connection:
        msg = "unable to open database file"
        raise sqlite3.OperationalError(msg)

    (tmp_path / "desk.db").write_text("something", encoding="utf-8")
    monkeypatch.setattr(sqlite3, "connect", refuse)
    with pytest.raises(StorageError, match="cannot be opened: unable to open database file"):
        Store.open(tmp_path / "desk.db")


def test_an_empty_file_becomes_a_desk(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    path.touch()

    Store.open(path).close()

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (0x636C6D74,)
        assert connection.execute("PRAGMA user_version").fetchone() == (5,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_desk_is_only_made_where_asked(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="There is no database"):
        Store.open(tmp_path / "desk.db", create=False)
    with pytest.raises(StorageError, match="There is no folder for the database"):
        Store.open(tmp_path / "nowhere" / "desk.db")

    assert list(tmp_path.iterdir()) == []


def test_two_programs_may_make_one_desk_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "desk.db"
    Store.open(path).close()

    versions, real = iter([0]), sqlite.schema_of
    # As the second of them sees it: the file was still empty when it looked.
    monkeypatch.setattr(
        sqlite,
        "schema_of",
        lambda connection: real(connection) if next(versions, None) is None else 0,
    )
    store = Store.open(path)
    with store.reading() as transaction:
        assert transaction.claims() == []
    store.close()


def test_a_database_that_cannot_be_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "_GUARDS", ("CREATE NONSENSE",))

    with pytest.raises(StorageError, match=r"answered: .*NONSENSE.* syntax error"):
        Store.open(tmp_path / "desk.db")

    monkeypatch.undo()
    Store.open(tmp_path / "desk.db").close()  # nothing half-made is left behind


@pytest.mark.parametrize(
    "wish",
    [
        "UPDATE ct_event SET text = '{}'",
        "DELETE FROM ct_event",
        "UPDATE ct_touch SET version = 7",
        "DELETE FROM ct_touch",
    ],
)
def test_events_cannot_be_changed_or_taken_away(wish: str, tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    store = Store.open(path)
    claim = a_claim()
    with store.writing() as transaction:
        transaction.add_claims([(claim, SERIES)])
        transaction.append(taken_up("Ines", claim.id))
    store.close()

    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="only ever added"),
    ):
        connection.execute(wish)


def count_up(path: Path, times: int) -> None:
    """Add claims, each of which depends on how many there are: a lost update would make two of one number."""
    store = Store.open(path)
    for _ in range(times):
        with store.writing() as transaction:
            number = transaction.last_number() + 1
            transaction.add_claims(
                [(a_claim(an_article(body=f"Floods killed {number} people.")), SERIES)]
            )
    store.close()


@pytest.mark.slow
def test_no_update_of_many_writers_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    Store.open(path).close()

    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        for done in [pool.submit(count_up, path, 25) for _ in range(4)]:
            done.result()

    store = Store.open(path)
    with store.reading() as transaction:
        assert transaction.last_number() == 100
        assert len({claim.text for _, claim in transaction.claims()}) == 100
    store.close()


def test_looking_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "desk.db")
    with store.writing() as writer:
        writer.add_article(an_article())
        with store.reading() as reader:
            assert reader.articles() == {}
    store.close()


@pytest.mark.slow
def test_a_desk_that_is_opened_twice_keeps_its_locks(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    first, second = Store.open(path), Store.open(path)
    with first.writing() as transaction:
        transaction.add_article(an_article())
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        # Without the locks of the first, it would take the log away when it ends.
        pool.submit(count_up, path, 1).result()
    with first.writing() as transaction:
        transaction.add_article(an_article(outlet="Inland Gazette"))
    first.close()
    second.close()

    kept = Store.open(path)
    with kept.reading() as transaction:
        assert len(transaction.articles()) == 2
    kept.close()
