"""Others: what has tests of its own and belongs into the same table."""

import os
import re
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from tests.examples import VARIABLE
from tests.fuzz import fuzz
from tests.soak.killing import FRESH
from tests.soak.trial import Ground, Outcome

ROOT = Path(__file__).parents[2]


class Suite(NamedTuple):
    """Tests that are run once more.

    Attributes:
        path: Where they are.
        quick: How many examples they try of each kind at the size of every commit.
        release: And at the size of a release.
    """

    path: str
    quick: int
    release: int


# By what they try.
SUITES = {
    "the record is tampered with": Suite("tests/storage/test_tampering.py", 50, 1_000),
    "what is written is read back": Suite("tests/test_serial.py", 100, 20_000),
}

# So many seconds each parser is fuzzed.
FUZZING = 60


def hostile(ground: Ground) -> Outcome:
    """Feed in all that is made to break programs."""
    with ProcessPoolExecutor(
        1, mp_context=FRESH
    ) as pool:  # it forks, which two lanes of threads would not bear
        found = pool.submit(_run_cases).result()
    if found is None:
        return Outcome(trial="hostile input", database="", load="", missing="missing")
    tried, losses = found
    return Outcome(trial="hostile input", database="none", load=f"{tried} inputs", losses=losses)


def _run_cases() -> tuple[int, list[str]] | None:
    """Return how many inputs there were and what went wrong; None as long as they are not there."""
    try:
        runner = import_module("tests.hostile.runner")
    except ModuleNotFoundError:
        return None
    outcomes = runner.run_cases()
    return len(outcomes), [f"{each.name}: {each.outcome}" for each in outcomes if not each.is_held]


def fuzzed(ground: Ground) -> Outcome:
    """Fuzz all parsers, which takes too long for every commit."""
    if ground.is_quick:
        return Outcome(trial="fuzzing", database="", load="", missing="at release size only")
    done = _run("tests.fuzz.fuzz", "all", str(FUZZING))
    if done.returncode == fuzz.MISSING:
        return Outcome(trial="fuzzing", database="", load="", missing=done.stderr.strip())
    told = done.stdout.splitlines()
    broken = [line for line in told if fuzz.HELD not in line]
    if done.returncode and not broken:
        broken = [f"it ended with status {done.returncode}"]
    return Outcome(
        trial="fuzzing",
        database="none",
        load=f"{len(told)} parsers, {FUZZING} seconds each",
        losses=broken,
    )


def suite(ground: Ground, trial: str, tests: Suite) -> Outcome:
    """Run tests of others in a process of their own."""
    examples = ground.size(tests.quick, tests.release)
    done = _run(
        *("pytest", "-q", "-p", "no:cacheprovider", tests.path),
        environment={VARIABLE: str(examples)},
    )
    passed = re.search(r"(\d+) passed", done.stdout)
    failed = re.findall(r"^(?:FAILED|ERROR) (.*)$", done.stdout, re.MULTILINE)
    if done.returncode and not failed:
        failed = [f"its tests ended with status {done.returncode}"]
    load = f"{passed[1] if passed else 0} tests, {examples:,} examples of a kind"
    return Outcome(trial=trial, database="both", load=load, losses=failed)


def _run(
    *command: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env=os.environ | (environment or {}),
        capture_output=True,
        text=True,
        check=False,
    )
