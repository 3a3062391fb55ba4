"""What the command line says of its work on standard error: in words, in JSON, or not at all."""

import json
import logging
from pathlib import Path

import pytest

from claimtrack.cli import main
from tests.builders import FLOODS, write

ARTICLE = f"title: Floods\npublished: 2026-03-03\noutlet: Harbour\x1b Post\n\n{FLOODS}"


def run(folder: Path, *options: str, claim: str = "") -> int:
    file = write(folder / "floods.txt", ARTICLE)
    command = ["show", claim] if claim else ["read", str(file)]
    with pytest.raises(SystemExit) as ended:
        main([*options, *command, "--db", str(folder / "desk.db")])
    return int(ended.value.code or 0)


def test_verbose_says_in_words_what_is_opened_read_and_decided(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(tmp_path, "--verbose")

    lines = [line[9:] for line in capsys.readouterr().err.splitlines()]
    assert lines[0] == f"desk opened: where={tmp_path / 'desk.db'}"
    assert lines[1] == "decision recorded: entry=1, step=ArticleRead, claims=, by=claimtrack"
    assert "outlet=Harbour� Post, claims=1, new=1" in lines[2]


def test_log_json_says_the_same_in_lines_of_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(tmp_path, "--log-json", "--verbose")

    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()[:3]]
    assert [line["event"] for line in lines] == ["desk opened", "decision recorded", "article read"]
    assert lines[2]["logger"] == "claimtrack.articles"
    assert lines[2]["level"] == "info"
    assert lines[2]["outlet"] == "Harbour\x1b Post"
    assert lines[2]["at"].endswith("+00:00")


def test_a_command_that_fails_says_with_what(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "--log-json", claim="beef") == 4

    told = json.loads(capsys.readouterr().err.splitlines()[-1])
    assert (told["event"], told["error"], told["status"]) == ("command failed", "StorageError", 4)


def test_without_either_nothing_is_logged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(tmp_path, "--verbose")
    capsys.readouterr()
    run(tmp_path)

    assert capsys.readouterr().err == f"1 articles read into {tmp_path / 'desk.db'}\n"


def test_what_has_no_fields_is_one_line_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(tmp_path, "--verbose")
    capsys.readouterr()
    logging.getLogger("claimtrack.mine").warning("all is well")
    run(tmp_path)

    assert "all is well\n" in capsys.readouterr().err
