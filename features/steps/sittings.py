"""Sittings: a person at the terminal, who types keys."""

import io
from pathlib import Path

import pytest
from pytest_bdd import given, then, when

from claimtrack import Tracker, VerificationState, cli
from claimtrack.checking.telling import told
from features.steps.kinds import records, step
from tests.builders import an_article


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@given(step('a desk in a file tracks "{text:Q}"'))
def tracks_in_file(file: Path, text: str) -> None:
    with Tracker.open(file) as desk:
        desk.read(an_article(text))


@given(step("{name:Person} has sat down and typed"), target_fixture="heard")
@when(step("{name:Person} sits down and types"), target_fixture="heard")
def sit(
    file: Path,
    name: str,
    docstring: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> str:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{docstring}\n"))
    with pytest.raises(SystemExit) as ended:
        cli.main(["review", "--by", name, "--db", str(file)])
    assert ended.value.code in {None, 0}
    return capsys.readouterr().err


@then(step('she is told "{words:Q}"'))
def is_told(heard: str, words: str) -> None:
    assert words in heard


@then(step("in the file the claim is {state:State}"))
def state_in_file(file: Path, state: VerificationState) -> None:
    with Tracker.open(file, create=False) as desk:
        (dossier,) = desk.dossiers()
    assert dossier.case.state is state


@then("in the file the record of the claim reads")
def record_in_file(file: Path, datatable: list[list[str]]) -> None:
    with Tracker.open(file, create=False) as desk:
        (dossier,) = desk.dossiers()
        events = desk.history(dossier.claim)
    assert [{"decision": told(event)} for event in events] == records(datatable)
