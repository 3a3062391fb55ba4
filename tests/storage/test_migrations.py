"""A desk of every earlier schema is brought up to date: whole, after a backup, or left as it was."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from claimtrack import Standing, StorageError, Tracker, VerificationState
from claimtrack.storage import migrations
from claimtrack.storage.tables import SCHEMA_VERSION
from tests.builders import FLOODS, an_article

# A dump of a desk of each schema that was ever in use, made by the program of that time.
GOLDEN = sorted(Path(__file__).with_name("golden").glob("schema-*.sql"))
VERSIONS = [int(path.stem.removeprefix("schema-")) for path in GOLDEN]

NOON = datetime(2026, 4, 1, 12, tzinfo=UTC)


def restored(version: int, path: Path) -> Path:
    dump = Path(__file__).with_name("golden") / f"schema-{version}.sql"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    return path


def look(path: Path, wish: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(wish).fetchall()


def shape(path: Path) -> dict[str, set[Any]]:
    """What the tables of a file are like, the order of their columns apart."""
    tables = [name for (name,) in look(path, "SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {
        "guards": set(look(path, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")),
        "indexes": set(look(path, "SELECT name FROM sqlite_schema WHERE type = 'index'")),
    } | {
        table: {
            (name, kind, is_filled, key)
            for _, name, kind, is_filled, _, key in look(path, f"PRAGMA table_info({table})")
        }
        for table in tables
    }


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_desk_goes_on(version: int, tmp_path: Path) -> None:
    path = restored(version, tmp_path / "desk.db")

    with Tracker.open(path, clock=lambda: NOON + timedelta(days=1)) as desk:
        toll, later, fire, marked = (each.claim for each in desk.dossiers())
        assert [value.standing for value in desk.series(toll).values] == [Standing.CURRENT]
        assert desk.series(toll).name == "The flood"
        assert desk.review(toll).verdict.rating.label == "True"
        assert desk.case(fire).state is VerificationState.IN_CHECK
        assert [each.because for each in desk.judgements(later)] == ["Two valleys?"]
        assert desk.history(marked)[0].by == "Ines"
        assert all(each.is_well for each in desk.doctor())
        desk.withdraw(toll, because="Forged.", by="Ada")
        assert desk.read(an_article(FLOODS, outlet="Corrin Examiner")).findings[0].claim == toll
        at_noon = desk.as_of(NOON + timedelta(minutes=30))
        assert at_noon.review(toll).url == "https://desk.example/1"
        assert len(at_noon.dossiers()) == 4
        assert desk.verify() == desk.head()


@pytest.mark.parametrize("version", VERSIONS)
def test_a_migrated_desk_has_the_tables_of_a_new_one(version: int, tmp_path: Path) -> None:
    path = restored(version, tmp_path / "desk.db")
    Tracker.open(path).close()
    Tracker.open(tmp_path / "new.db").close()

    assert shape(path) == shape(tmp_path / "new.db")
    assert look(path, "PRAGMA user_version") == [(SCHEMA_VERSION,)]


@pytest.mark.parametrize("version", [each for each in VERSIONS if each < SCHEMA_VERSION])
def test_the_desk_as_it_was_is_kept(version: int, tmp_path: Path) -> None:
    path = restored(version, tmp_path / "desk.db")
    before = look(path, "SELECT * FROM ct_claim")
    Tracker.open(path).close()
    kept = tmp_path / f"desk.db.schema-{version}.backup"

    assert look(kept, "SELECT * FROM ct_claim") == before
    assert look(kept, "PRAGMA user_version") == [(version,)]


def test_a_migration_that_fails_leaves_the_desk_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = restored(VERSIONS[0], tmp_path / "desk.db")
    before = shape(path)
    monkeypatch.setattr(migrations, "ChangeRow", None)  # the last table that is made

    with pytest.raises(AttributeError):
        Tracker.open(path)
    monkeypatch.undo()
    assert shape(path) == before
    Tracker.open(path).close()


def test_without_room_for_a_backup_nothing_is_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = restored(VERSIONS[0], tmp_path / "desk.db")

    def refuse(draft: Path) -> None:
        msg = f"{draft} is not whole"
        raise StorageError(msg)

    monkeypatch.setattr("claimtrack.storage.backup.demand_whole", refuse)
    with pytest.raises(StorageError, match="is not whole"):
        Tracker.open(path)
    assert look(path, "PRAGMA user_version") == [(VERSIONS[0],)]
