"""docs/record.md tells the truth: its scripts run, and the format is as it says."""

import subprocess
import sys
from pathlib import Path
from typing import get_args

from claimtrack.checking.chain import canonical
from claimtrack.checking.events import Event
from tests.desks import a_desk_with_a_past
from tests.test_readme import ROOT, blocks

GUIDE = ROOT / "docs" / "record.md"


def test_its_scripts_run(tmp_path: Path) -> None:
    script = "\n".join(blocks(GUIDE, "python"))
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    head, then = done.stdout.splitlines()
    assert head.startswith("2:")
    assert then == "()"


def test_characters_are_written_as_it_says() -> None:
    text = '"\\\b\f\n\r\t /~\x00\x7fé\u2028\uffff\U0001f600'

    assert canonical({"b": 1, "a": text}) == (
        r'{"a":"\"\\\b\f\n\r\t /~\u0000\u007f\u00e9\u2028\uffff\ud83d\ude00","b":1}'
    )


def test_an_entry_has_the_fields_that_it_says_and_no_fractions() -> None:
    with a_desk_with_a_past() as desk:
        entries = [row["entry"] for row in desk.export_record()]

    words = GUIDE.read_text(encoding="utf-8")
    for entry in entries:
        assert all(f"`{field}`" in words for field in entry)
        assert entry["before"].keys() == entry["after"].keys()
        assert entry["version"] == 1
        assert not has_fraction(entry)
    assert {entry["event"]["event"] for entry in entries} <= {
        cls.__name__ for cls in get_args(Event)
    }


def has_fraction(form: object) -> bool:
    if isinstance(form, dict):
        return any(map(has_fraction, form.values()))
    if isinstance(form, list):
        return any(map(has_fraction, form))
    return isinstance(form, float)
