"""The doctor finds what is wrong, and says where."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimtrack import Tracker
from tests.builders import FLOODS, NOON, an_article, publish_verdict
from tests.databases import NewPlace

LONG = "The fire service has counted them in every street of the old town since the dyke broke on Monday."


def fill(desk: Tracker) -> None:
    first = desk.read(an_article(f"{FLOODS} {LONG}")).findings[0].claim
    second = desk.read(an_article(FLOODS.replace("34", "43"))).findings[0].claim
    publish_verdict(desk, first)
    desk.merge(second, first, by="Ada", because="A slip.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "desk.db"
    with Tracker.open(path, clock=lambda: NOON) as desk:
        fill(desk)
    return path


def test_a_healthy_desk_is_well(new_place: NewPlace) -> None:
    with Tracker.open(new_place(), clock=lambda: NOON) as desk:
        fill(desk)
        found = desk.doctor()

    assert all(each.is_well for each in found), list(map(str, found))
    assert [str(each) for each in found if each.what != "fingerprints"] == [
        "tables: 12, well",
        "entries: 9, well",
        "articles: 2, well",
        "appearances: 2, well",
        "claims: 2, well",
        "indexed claims: 2, well",
    ]


@pytest.mark.parametrize(
    ("wish", "what", "problem"),
    [
        (
            "UPDATE ct_article SET body = 'Nothing.' WHERE number = 1",
            "articles",
            "is not what was read",
        ),
        (
            "UPDATE ct_article SET body = 'Nothing.' WHERE number = 1",
            "appearances",
            "does not stand where it says",
        ),
        ("UPDATE ct_event SET seal = '0' WHERE number = 3", "entries", "tampered with at entry 3"),
        ("DELETE FROM ct_fingerprint", "fingerprints", "are not those of its text"),
        ("UPDATE ct_claim SET merged = NULL", "claims", "stands nowhere"),
        ("UPDATE ct_claim SET merged = id WHERE merged IS NOT NULL", "claims", "which leads on"),
        (
            "UPDATE ct_claim SET merged = 'x' WHERE merged IS NULL",
            "appearances",
            "was merged and still holds",
        ),
        (
            "UPDATE ct_appearance SET claim = 'x'",
            "tables",
            "a row of ct_appearance names one of ct_claim that is not there",
        ),
    ],
)
def test_each_thing_that_is_wrong_is_found(wish: str, what: str, problem: str, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER ct_event_no_update")
        connection.execute(wish)

    with Tracker.open(path) as desk:
        found = {each.what: each for each in desk.doctor()}
    assert not found[what].is_well
    assert any(problem in each for each in found[what].problems)
