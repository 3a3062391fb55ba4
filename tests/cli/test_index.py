"""The commands that look after the index."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimtrack import Tracker, cli
from tests.builders import FLOODS, an_article


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMTRACK_DB", "desk.db")
    with Tracker.open("desk.db") as desk:
        desk.read(an_article(FLOODS))


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.main(("index", *arguments))
    return int(ended.value.code or 0)


def test_an_index_that_is_true_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 0
    assert capsys.readouterr().out == "indexed claims: 1, well\n"


def test_one_that_is_not_is_told_and_put_right(capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect("desk.db", isolation_level=None)) as connection:
        connection.execute("UPDATE ct_term SET frequency = 7 WHERE term = 'flood'")

    assert run("check") == 1
    assert "1 claims have the index term 'flood', and not 7" in capsys.readouterr().out
    assert run("rebuild") == 0
    assert capsys.readouterr().out == "1 claims indexed\n"
    assert run("check") == 0


def test_a_desk_that_is_not_there_is_not_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--db", "none.db") == 4
    assert "There is no database" in capsys.readouterr().err
    assert not Path("none.db").exists()
