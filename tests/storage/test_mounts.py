"""A desk on a network file system is refused: the log of SQLite does not work there."""

from pathlib import Path

import pytest

from claimtrack import StorageError, Tracker
from claimtrack.storage import mounts

TABLE = """\
/dev/sda1 / ext4 rw 0 0
server:/home {shared} nfs4 rw 0 0
tmpfs {shared}/near tmpfs rw 0 0
broken
"""


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shared = tmp_path / "the share"
    (shared / "near").mkdir(parents=True)
    table = tmp_path / "mounts"
    table.write_text(TABLE.format(shared=str(shared).replace(" ", "\\040")), encoding="utf-8")
    monkeypatch.setattr(mounts, "MOUNTS", table)
    return shared


def test_a_desk_on_a_share_is_refused(shared: Path) -> None:
    with pytest.raises(StorageError, match=r"lies on a network file system \(nfs4\)"):
        Tracker.open(shared / "desk.db")

    assert list(shared.glob("desk*")) == []


def test_what_is_mounted_nearer_decides(shared: Path) -> None:
    Tracker.open(shared / "near" / "desk.db").close()


def test_elsewhere_nothing_is_known_of_mounts(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mounts, "MOUNTS", shared / "nowhere")

    Tracker.open(shared / "desk.db").close()
