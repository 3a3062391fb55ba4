"""A backup is whole, private, of one moment, and looked at before it counts."""

import errno
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from claimtrack import StorageError, Tracker
from claimtrack.storage import backup
from tests.builders import NOON, an_article, publish_verdict
from tests.databases import NewPlace


@pytest.fixture
def desk(new_place: NewPlace) -> Iterator[Tracker]:
    with Tracker.open(new_place(), clock=lambda: NOON) as desk:
        publish_verdict(desk, desk.read(an_article()).findings[0].claim)
        yield desk


def test_a_backup_is_the_desk_as_it_was(desk: Tracker, tmp_path: Path) -> None:
    path = tmp_path / "backup.db"
    desk.back_up(path)
    head, dossiers = desk.head(), desk.dossiers()
    desk.read(an_article(outlet="Inland Gazette"))

    with Tracker.open(path) as kept:
        assert (kept.verify(), kept.dossiers()) == (head, dossiers)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_later_backup_takes_the_place_of_an_earlier(desk: Tracker, tmp_path: Path) -> None:
    path = tmp_path / "backup.db"
    desk.back_up(path)
    desk.read(an_article(outlet="Inland Gazette"))
    desk.back_up(path)

    with Tracker.open(path) as kept:
        assert kept.head() == desk.head()
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_backup_that_fails_leaves_the_former_one(
    desk: Tracker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "backup.db"
    desk.back_up(path)
    former = path.read_bytes()

    def refuse(draft: Path) -> None:
        msg = f"{draft} is not whole"
        raise StorageError(msg)

    for user in ("store", "backup"):
        monkeypatch.setattr(f"claimtrack.storage.{user}.demand_whole", refuse)
    with pytest.raises(StorageError, match="is not whole"):
        desk.back_up(path)
    assert path.read_bytes() == former


def test_a_backup_needs_a_folder(desk: Tracker, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be written"):
        desk.back_up(tmp_path / "nowhere" / "backup.db")


def test_a_backup_does_not_take_the_place_of_its_desk(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with Tracker.open(path) as desk:
        desk.read(an_article())
        with pytest.raises(StorageError, match="is the desk itself"):
            desk.back_up(path)
        assert desk.head().count == 1


def test_what_is_not_whole_is_told(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE a (id INTEGER PRIMARY KEY)")
        connection.execute("CREATE TABLE b (a INTEGER REFERENCES a (id))")
        connection.execute("INSERT INTO b VALUES (7)")

    with pytest.raises(StorageError, match="is not whole: a row names another that is not there"):
        backup.demand_whole(path)


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    path.write_text("shopping list", encoding="utf-8")

    with pytest.raises(StorageError, match="is not whole: file is not a database"):
        backup.demand_whole(path)


def test_a_disk_that_does_not_take_the_backup_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(backup, "_flush", refuse)
    with Tracker.open(tmp_path / "desk.db") as desk:
        with pytest.raises(StorageError, match="cannot be written: No space left on device"):
            desk.back_up(tmp_path / "backup.db")
        assert not list(tmp_path.glob("*backup*"))


def test_a_backup_that_sqlite_cannot_write_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Something already lies where the copy is to go.
    monkeypatch.setattr(Path, "touch", lambda path, **_: path.write_text("taken"))
    with (
        Tracker.open(tmp_path / "desk.db") as desk,
        pytest.raises(StorageError, match=r"The backup .* cannot be written: "),
    ):
        desk.back_up(tmp_path / "backup.db")
