"""The record: whole or not, and the desk as it stood."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from claimtrack import FactCheck, Head, StorageError, TamperedError, Tracker
from tests.builders import FLOODS, NOON, an_article, publish_verdict


class Clock:
    """A clock that goes on by a minute each time somebody looks at it."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(clock: Clock) -> Iterator[Tracker]:
    with Tracker.open(clock=clock) as desk:
        yield desk


def test_the_desk_can_be_seen_at_any_minute(desk: Tracker, clock: Clock) -> None:
    older = desk.read(an_article()).findings[0].claim
    review = publish_verdict(desk, older)
    check = FactCheck(claim="34 dead in the floods", publisher="Check Desk")
    desk.import_checks([check])
    then, head = clock.now, desk.head()
    later = an_article(FLOODS.replace("34", "47"), published="2026-03-05")
    younger = desk.read(later).findings[0].claim
    desk.read(an_article(outlet="Inland Gazette"))
    desk.judge(older, younger, "same", by="Ines", because="One flood.")
    desk.name_series(older, "The flood", by="Ines", because="So it is called.")
    desk.withdraw(older, because="Forged.", by="Ada")
    desk.merge(older, younger, by="Ada", because="One flood.")

    past = desk.as_of(then)
    assert past.head() == head
    assert past.review(older) == review
    assert past.dossier(older).outlets == ("Harbour Post",)
    assert [str(value.quantity.figure) for value in past.series(older).values] == ["34"]
    empty = (past.matches(older), past.judgements(older), past.arrangements(older))
    assert empty == ((), (), ())
    assert [hit.claim.id for hit in past.similar(FLOODS)] == [older.id, check.id]
    assert len(past.origin(an_article()).copies) == 0
    assert (past.stale(), past.corrections(), past.conflicts()) == ((), (), ())
    assert past.as_of(clock.now).head() == head
    past.close()
    assert desk.claim(older.id).id == younger.id
    assert desk.as_of(NOON - timedelta(days=1)).dossiers() == ()


def test_what_was_merged_since_stood_apart_then(desk: Tracker, clock: Clock) -> None:
    one, other = (
        desk.read(an_article(FLOODS.replace("34", figure))).findings[0].claim
        for figure in ("34", "43")
    )
    then = clock.now
    desk.merge(one, other, by="Ada", because="A slip.")
    past = desk.as_of(then)

    assert [len(past.dossier(each).sightings) for each in (one, other)] == [1, 1]
    assert {each.claim for each in past.dossiers()} == {one, other}
    assert len(desk.dossiers()) == 1


def test_nothing_is_recorded_twice_or_for_nothing(desk: Tracker) -> None:
    desk.read(an_article(), by="Ines")
    check = FactCheck(claim="34 dead in the floods", publisher="Check Desk")
    desk.import_checks([check], by="Ines")
    head = desk.head()
    desk.read(an_article())
    desk.import_checks([check])

    assert desk.head() == head
    assert [line["entry"]["event"]["by"] for line in desk.export_record()] == ["Ines", "Ines"]


def test_an_empty_record_is_whole(desk: Tracker) -> None:
    assert desk.head() == desk.verify() == Head()
    assert str(desk.head()) == "0:" + "0" * 64
    assert list(desk.export_record()) == []


@pytest.mark.parametrize(
    ("wish", "entry"),
    [
        ("UPDATE ct_event SET kind = 'Released' WHERE number = 2", 2),
        ("UPDATE ct_event SET at = '2020-01-01T00:00:00.000000+00:00' WHERE number = 3", 3),
        ("UPDATE ct_touch SET version = 9 WHERE event = 4", 4),
        ("DELETE FROM ct_touch WHERE event = 3", 3),
        ("INSERT INTO ct_touch SELECT claim, 99, 1 FROM ct_touch LIMIT 1", 1),
        ("DELETE FROM ct_event WHERE number = 2", 2),
    ],
)
def test_what_stands_beside_an_entry_must_say_the_same(
    wish: str, entry: int, tmp_path: Path
) -> None:
    path = tmp_path / "desk.db"
    with Tracker.open(path, clock=lambda: NOON) as desk:
        publish_verdict(desk, desk.read(an_article()).findings[0].claim)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for trigger in ("event", "touch"):
            for verb in ("update", "delete"):
                connection.execute(f"DROP TRIGGER ct_{trigger}_no_{verb}")
        connection.execute(wish)

    with Tracker.open(path) as desk, pytest.raises(TamperedError) as found:
        desk.verify()
    assert found.value.entry == entry


def test_an_extra_word_after_the_last_entry_is_found(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with Tracker.open(path, clock=lambda: NOON) as desk:
        claim = desk.read(an_article()).findings[0].claim
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("INSERT INTO ct_touch VALUES (?, 1, 1)", [claim.id])

    with Tracker.open(path) as desk, pytest.raises(TamperedError, match="it does not name"):
        desk.verify()


def test_what_is_past_stays_as_it_was(desk: Tracker) -> None:
    claim = desk.read(an_article()).findings[0].claim
    past = desk.as_of("2026-04-01")

    for change in (
        lambda: past.take_up(claim, by="Ines"),
        lambda: past.read(an_article(outlet="Inland Gazette")),
    ):
        with pytest.raises(StorageError, match="what is past cannot be changed"):
            change()
    assert len(desk.history(claim)) == 0
