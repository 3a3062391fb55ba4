"""The commands that look after the database."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.newsdesk import Run
from tests.databases import emptied


def test_a_backup_is_made_and_brought_back(run: Run, claim: str, tmp_path: Path) -> None:
    made = run("backup", str(tmp_path / "kept.db"))
    assert made.status == 0
    assert "is backed up" in made.err
    assert made.out == run("audit", "head").out

    counts = run("restore", str(tmp_path / "kept.db"), "--db", str(tmp_path / "again.db"))
    assert "claim\t1" in counts.out.splitlines()
    assert run("claims", "--db", str(tmp_path / "again.db")).out == run("claims").out
    assert run("restore", str(tmp_path / "kept.db")).status == 4
    assert claim


def test_a_desk_moves_to_a_server_and_back(
    run: Run, claim: str, tmp_path: Path, postgres: str
) -> None:
    server = emptied(postgres)
    assert run("copy", str(tmp_path / "desk.db"), server).status == 0
    assert run("show", claim, "--db", server).out == run("show", claim).out
    assert run("copy", server, str(tmp_path / "back.db")).status == 0
    assert run("audit", "head", "--db", str(tmp_path / "back.db")).out == run("audit", "head").out


def test_the_doctor_tells_what_is_wrong(run: Run, claim: str, tmp_path: Path) -> None:
    assert run("doctor").status == 0
    assert [each["problems"] for each in run("doctor", "--json").json] == [[]] * len(
        run("doctor", "--json").json
    )
    with closing(sqlite3.connect(tmp_path / "desk.db", isolation_level=None)) as connection:
        connection.execute("UPDATE ct_article SET body = 'Nothing.'")

    ill = run("doctor")
    assert ill.status == 1
    assert "is not what was read" in ill.out
    assert claim
