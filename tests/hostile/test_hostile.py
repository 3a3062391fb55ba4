"""Hostile input is read, or refused in one sentence of ours, within bounds; how long it takes is judged by the long suite."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile import doors
from tests.hostile.cases import CASES, Case

pytest.importorskip("resource", reason="this system does not tell how much memory a program took")

# Large ones; the others cannot take much.
MEASURED = ("100 MB", "000,000")

SCRIPT = """
import json, sys
from tests.hostile.runner import MOST_MEBIBYTES, run_cases
print(json.dumps([each for each in run_cases(sys.argv[1:]) if each.mebibytes > MOST_MEBIBYTES]))
"""


@pytest.mark.parametrize(
    "case", CASES, ids=[case.name[:60].encode("ascii", "replace").decode() for case in CASES]
)
def test_hostile_input_is_read_or_refused_in_one_sentence(case: Case, tmp_path: Path) -> None:
    from tests.hostile.runner import fits  # noqa: PLC0415 - not every system has what it imports

    outcome = doors.tell(case.door, case.make(tmp_path))

    assert fits(case, outcome), outcome


def test_hostile_input_takes_little_memory() -> None:
    command = [sys.executable, "-c", SCRIPT, *MEASURED]

    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert json.loads(done.stdout) == []


def test_no_two_cases_have_one_name() -> None:
    names = [case.name for case in CASES]

    assert len(names) == len(set(names)) > 100
