"""A desk in a folder of its own, and the command line to work with it."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from claimtrack import cli
from tests.builders import FLOODS
from tests.cli.newsdesk import Answer, Run, read


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMTRACK_DB", str(tmp_path / "desk.db"))

    def run(*arguments: str) -> Answer:
        with pytest.raises(SystemExit) as ended:
            cli.main(arguments)
        streams = capsys.readouterr()
        return Answer(int(ended.value.code or 0), streams.out, streams.err)

    return run


@pytest.fixture
def claim(run: Run, tmp_path: Path) -> str:
    """A desk that has read one article with one claim; the claim's id."""
    return read(run, tmp_path, FLOODS, "Harbour Post", "2026-03-03")


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts a text before the next command as its standard input."""

    def pipe(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    return pipe
