"""Writers wait their turn, and none needs more than the desk itself to write."""

import runpy
import stat
import sys
from pathlib import Path
from threading import Thread

import pytest

from claimtrack.storage import turns
from claimtrack.storage.turns import in_turn


def test_one_writer_at_a_time_is_at_the_head_of_the_queue(tmp_path: Path) -> None:
    place, order = str(tmp_path / "desk.db"), list[str]()

    def wait() -> None:
        with in_turn(place):
            order.append("second")

    with in_turn(place):
        second = Thread(target=wait)
        second.start()
        second.join(0.1)
        order.append("first")
    second.join()

    assert order == ["first", "second"]


def test_the_queue_is_private(tmp_path: Path) -> None:
    with in_turn(str(tmp_path / "desk.db")):
        (queue,) = tmp_path.iterdir()

    assert (queue.name, stat.S_IMODE(queue.stat().st_mode)) == ("desk.db-queue", 0o600)


@pytest.mark.parametrize("place", ["nowhere/desk.db", ":memory:"])
def test_where_no_queue_can_be_made_nobody_waits(place: str, tmp_path: Path) -> None:
    with in_turn(place if place == ":memory:" else str(tmp_path / place)):
        assert list(tmp_path.iterdir()) == []


def test_without_locks_of_files_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)  # as on Windows
    unlocked = runpy.run_path(turns.__file__)["in_turn"]

    with unlocked(str(tmp_path / "desk.db")):
        assert list(tmp_path.iterdir()) == []
