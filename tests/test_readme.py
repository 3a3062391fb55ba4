"""Every command and every block of the README and of docs/ does what it says."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from claimtrack.exchange import articles

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCUMENTS = [README, *sorted((ROOT / "docs").glob("*.md"))]


def blocks(document: Path, kind: str = r"\w+") -> list[str]:
    """Return the blocks of one kind."""
    text = document.read_text(encoding="utf-8")
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def commands(document: Path) -> list[str]:
    """Return the commands that a reader can run as they are."""
    found = [line for block in blocks(document, "sh") for line in block.splitlines()]
    return [command for command in found if command not in RUN_BY_THE_GATE]


def name_of(document: object) -> str:
    return document.name if isinstance(document, Path) else str(document)


every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)

# These make environments of their own, so the gate runs them rather than a test inside one of them.
RUN_BY_THE_GATE = {
    "python3 dev.py demo": '"$python" dev.py demo',
    "python3 dev.py test": '"$python" dev.py test',
    "pip install .": "pip wheel --no-deps",
}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with what a reader of the README has before the first command."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    return tmp_path


@every_document
def test_there_is_nothing_but_known_kinds_of_blocks(document: Path) -> None:
    known = [block for kind in ("sh", "python", "text", "toml") for block in blocks(document, kind)]

    assert sorted(known) == sorted(blocks(document))


@pytest.mark.parametrize("command", RUN_BY_THE_GATE)
def test_commands_that_make_environments_are_run_by_the_gate(command: str) -> None:
    assert any(command in block for block in blocks(README, "sh"))
    assert RUN_BY_THE_GATE[command] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@every_document
def test_the_commands_run_one_after_the_other(document: Path, checkout: Path) -> None:
    outputs = [run(command, checkout) for command in commands(document)]

    assert all(outputs)


@pytest.mark.parametrize(
    ("document", "first", "last"),
    [
        (README, "new: 34 people killed", "True"),
        (ROOT / "docs" / "reading.md", "quantity", "speaker | the fire service | said after"),
        (
            ROOT / "docs" / "sources.md",
            "2 appearances, 1 independent source: AFP ×2",
            "Inland Gazette → AFP → the civil protection service",
        ),
        (
            ROOT / "docs" / "series.md",
            "people killed: rose from at least 34 on 3 Mar to 41 on 6 Mar; 3 outlets, 3 independent sources",
            "2026-03-04  47  current: the newest, of 2026-03-04, with 1 independent source",
        ),
        (
            ROOT / "docs" / "linting.md",
            "43 34 people",
            "error superseded The latest figure is 46 people killed, as of 6 March 2026, according to the civil protection service (1 independent source).",
        ),
        (
            ROOT / "docs" / "pages.md",
            "Flood toll rises",
            "Flood toll rises to 47 in Lower Ormel 2026-03-05 ",
        ),
    ],
    ids=name_of,
)
def test_the_script_runs(document: Path, first: str, last: str, checkout: Path) -> None:
    (script,) = blocks(document, "python")

    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=checkout,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert first in done.stdout
    assert done.stdout.splitlines()[-1] == last


def test_the_article_is_one() -> None:
    (text,) = blocks(README, "text")

    assert articles.from_text(text).title == "Floods kill 34"


@every_document
def test_the_documents_it_names_are_there(document: Path) -> None:
    for name in re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text(encoding="utf-8")):
        assert (document.parent / name).exists(), name


def run(command: str, folder: Path) -> str:
    program, *arguments = shlex.split(command)
    assert program == "claimtrack", command
    done = subprocess.run(
        [sys.executable, "-m", "claimtrack", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout
