"""A whole desk goes from one database to another and back, and nothing is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Table, select

from claimtrack import FactCheck, StorageError, Tracker
from claimtrack.storage import Store, copying
from claimtrack.storage.tables import Row
from tests.builders import FLOODS, NOON, an_article, publish_verdict
from tests.databases import NewPlace, emptied


def fill(place: str | Path) -> None:
    """A desk with something in every table."""
    with Tracker.open(place, clock=lambda: NOON) as desk:
        first = desk.read(an_article(body=f"{FLOODS} {LONG}")).findings[0].claim
        for figure in range(40, 65):  # enough for each way of writing many rows
            body = FLOODS.replace("34", str(figure))
            desk.read(an_article(body, published=f"2026-03-{figure - 35:02}"))
        publish_verdict(desk, first)
        second = desk.read(an_article(FLOODS.replace("34", "43"))).findings[0].claim
        desk.merge(second, first, by="Ada", because="A slip.")
        desk.import_checks([FactCheck(claim="34 dead", publisher="Check Desk")])
    store = Store.open(place)
    with store.writing() as transaction:
        transaction.add_vectors("a model", {"hash": b"\x00\x01"})
    store.close()


LONG = "The fire service has counted them in every street of the old town since the dyke broke on Monday."


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.reading() as transaction:
        return {
            table.name: [
                tuple(row)
                for row in transaction._connection.execute(  # noqa: SLF001 - every row, as it is kept
                    select(table).order_by(*table.primary_key.columns)
                )
            ]
            for table in Row.metadata.sorted_tables
        }


@pytest.fixture
def opened() -> Iterator[Callable[[str | Path], Store]]:
    stores: list[Store] = []

    def opened(place: str | Path) -> Store:
        stores.append(Store.open(place))
        return stores[-1]

    yield opened
    for store in stores:
        store.close()


def test_there_and_back_it_is_the_same(
    postgres: str, tmp_path: Path, opened: Callable[[str | Path], Store]
) -> None:
    first, last = tmp_path / "first.db", tmp_path / "last.db"
    fill(first)
    server = opened(emptied(postgres))
    counts = opened(first).copy_to(server)
    server.copy_to(opened(last))

    before = rows(opened(first))
    assert rows(server) == rows(opened(last)) == before
    assert counts == {name: len(found) for name, found in before.items()}
    assert all(counts.values())
    with Tracker.open(postgres, clock=lambda: NOON) as desk:
        desk.read(an_article(FLOODS.replace("34", "99"), outlet="Inland Gazette"))
        assert desk.verify().count == counts["ct_event"] + 1


def test_an_empty_desk_can_be_copied_and_works(
    postgres: str, tmp_path: Path, opened: Callable[[str | Path], Store]
) -> None:
    server = opened(emptied(postgres))
    assert not any(opened(tmp_path / "desk.db").copy_to(server).values())
    with Tracker.open(postgres, clock=lambda: NOON) as desk:
        desk.read(an_article())
        assert all(each.is_well for each in desk.doctor())


def test_only_an_empty_desk_is_filled(
    new_place: NewPlace, tmp_path: Path, opened: Callable[[str | Path], Store]
) -> None:
    place = new_place().replace(":memory:", str(tmp_path / "desk.db"))
    fill(place)
    with pytest.raises(StorageError, match="holds a desk already"):
        opened(tmp_path / "other.db").copy_to(opened(place))


def test_a_copy_that_did_not_arrive_whole_is_undone(
    tmp_path: Path, opened: Callable[[str | Path], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "desk.db")
    target = opened(tmp_path / "other.db")
    portions = copying._portions  # noqa: SLF001 - what is cut off: the last entry, which is about no claim

    def cut(source: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
        for rows in portions(source, table):
            yield rows[:-1] if table.name == "ct_event" else rows

    monkeypatch.setattr(copying, "_portions", cut)
    with pytest.raises(StorageError, match="has not arrived whole; nothing was copied"):
        opened(tmp_path / "desk.db").copy_to(target)
    assert rows(target)["ct_claim"] == rows(target)["ct_event"] == []
