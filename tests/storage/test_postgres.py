"""A desk in PostgreSQL: the same desk, and the same refusals."""

import sys

import psycopg
import pytest

from claimtrack import MissingExtraError, StorageError, Tracker
from claimtrack.storage import Store
from claimtrack.storage import postgres as kind
from claimtrack.storage.tables import SCHEMA_VERSION
from tests.builders import NOON, an_article, publish_verdict
from tests.databases import emptied


@pytest.fixture
def place(postgres: str) -> str:
    return emptied(postgres)


def run(place: str, *wishes: str) -> None:
    with psycopg.connect(place.replace("+psycopg", ""), autocommit=True) as connection:
        for wish in wishes:
            connection.execute(wish)


@pytest.fixture
def own_place(place: str) -> str:
    """A database without a desk."""
    name = f"{place.rpartition('claimtrack_test_')[2].partition('?')[0]}_own"
    run(place, f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name}")
    head, _, tail = place.partition("/claimtrack_test_")
    return f"{head}/{name}?{tail.partition('?')[2]}"


def test_a_desk_is_only_made_where_asked(own_place: str) -> None:
    with pytest.raises(StorageError, match="There is no desk in the database postgresql"):
        Store.open(own_place, create=False)

    Store.open(own_place).close()
    Store.open(own_place, create=False).close()


def test_a_newer_desk_is_refused(own_place: str) -> None:
    Store.open(own_place).close()
    run(own_place, "UPDATE ct_desk SET version = 99")

    with pytest.raises(StorageError, match=f"schema 99, .* up to schema {SCHEMA_VERSION}"):
        Store.open(own_place)


def test_tables_that_only_look_like_ours_are_left_alone(own_place: str) -> None:
    run(own_place, "CREATE TABLE ct_claim (recipe text)")

    with pytest.raises(StorageError, match="tables that look like claimtrack's and are not"):
        Store.open(own_place)


def test_tables_of_others_are_no_matter(own_place: str) -> None:
    run(own_place, "CREATE TABLE recipes (name text)")

    Store.open(own_place).close()


@pytest.mark.parametrize(
    "wish", ["UPDATE ct_event SET text = ''", "DELETE FROM ct_event", "TRUNCATE ct_touch"]
)
def test_the_record_is_only_ever_added_to(wish: str, place: str) -> None:
    with pytest.raises(psycopg.errors.RaiseException, match="only ever added to"):
        run(place, wish)


def test_two_makers_of_one_desk_make_it_once(
    own_place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store.open(own_place).close()
    versions = iter([0])
    real = kind.schema_of
    # As the second of them sees it: there was no desk yet when it looked.
    monkeypatch.setattr(
        kind,
        "schema_of",
        lambda connection: real(connection) if next(versions, None) is None else 0,
    )

    Store.open(own_place).close()


def test_nobody_reads_a_password_in_an_error() -> None:
    with pytest.raises(StorageError) as refusal:
        Tracker.open("postgresql://ines:s3cret@127.0.0.1:1/desk")

    assert "s3cret" not in str(refusal.value)
    assert "postgresql+psycopg://ines:***@127.0.0.1:1/desk answered: " in str(refusal.value)


def test_an_address_that_is_none_is_told_without_showing_it() -> None:
    with pytest.raises(
        StorageError, match=r"cannot be read; write postgresql\+psycopg://"
    ) as refusal:
        Tracker.open("postgresql://ines:s3cret@host:port/desk")

    assert "s3cret" not in str(refusal.value)


def test_without_its_extra_it_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'claimtrack\[postgres\]'"):
        Tracker.open("postgresql://ines@host/desk")


def test_two_desks_on_one_database_see_each_other(place: str) -> None:
    with (
        Tracker.open(place, clock=lambda: NOON) as one,
        Tracker.open(place, clock=lambda: NOON) as other,
    ):
        claim = one.read(an_article()).findings[0].claim
        publish_verdict(other, claim)
        (finding,) = other.read(an_article(outlet="Inland Gazette")).findings

        assert finding.claim == claim
        assert one.review(claim) == other.review(claim)
        assert one.verify() == other.head()
