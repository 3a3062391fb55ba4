"""The second verifier as somebody runs it who has nothing but the export and, perhaps, a head."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desks import a_desk_with_a_past

VERIFIER = Path(__file__).parents[1] / "examples" / "verify_record.py"


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    path = tmp_path_factory.mktemp("export") / "record.jsonl"
    with a_desk_with_a_past() as desk:
        lines = [json.dumps(row) + "\n" for row in desk.export_record()]
        path.write_text("".join(lines), encoding="ascii")
        return path, str(desk.head())


def run(*arguments: str | Path) -> tuple[int, str]:
    """Run it with nothing of ours within its reach."""
    done = subprocess.run(
        [sys.executable, "-I", VERIFIER, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert not done.stderr
    return done.returncode, done.stdout


def test_a_whole_record_shows_its_head(exported: tuple[Path, str]) -> None:
    path, head = exported

    assert run(path) == run(path, head) == (0, f"The record is whole. Its head is {head}\n")


def test_what_is_wrong_is_told(exported: tuple[Path, str], tmp_path: Path) -> None:
    path, head = exported
    lines = path.read_text(encoding="ascii").splitlines(keepends=True)
    cut, altered = tmp_path / "cut.jsonl", tmp_path / "altered.jsonl"
    cut.write_text("".join(lines[:-1]), encoding="ascii")
    altered.write_text("".join(lines).replace("Ines", "Inez", 1), encoding="ascii")

    first = next(number for number, line in enumerate(lines, start=1) if "Ines" in line)
    assert run(cut)[0] == 0
    assert run(cut, head) == (
        1,
        "The record has been tampered with: entry 32 is missing, or has not the seal that was kept.\n",
    )
    assert run(altered) == (
        1,
        f"The record has been tampered with: entry {first}, or one before it, is not what was sealed.\n",
    )


def test_it_imports_nothing_of_ours() -> None:
    assert "claimtrack" not in [
        word
        for line in VERIFIER.read_text(encoding="utf-8").splitlines()
        if line.startswith(("import ", "from "))
        for word in line.replace(".", " ").split()
    ]
