"""What a desk keeps is for those who work at it: nobody else on the machine can read its file."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack.tracker import Tracker
from tests.builders import an_article


@pytest.fixture
def open_to_all() -> Iterator[None]:
    """Let new files be as readable as their program asks for."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no file modes")
@pytest.mark.usefixtures("open_to_all")
def test_a_new_database_and_the_files_beside_it_are_private(tmp_path: Path) -> None:
    with Tracker.open(tmp_path / "desk.db") as desk:
        desk.read(an_article())
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}

    assert modes == {f"desk.db{end}": 0o600 for end in ("", "-wal", "-shm", "-queue")}
