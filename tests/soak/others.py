"""Others: what has tests of its own and belongs into the same table."""

import os
import re
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path

from tests.soak.killing import FRESH
from tests.soak.trial import Ground, Outcome

# What tells tests how many examples to try of each kind.
EXAMPLES = "CLAIMTRACK_TEST_EXAMPLES"

ROOT = Path(__file__).parents[2]

# What each of these tests tries, by where they are.
SUITES = {
    "the record is tampered with": "tests/storage/test_tampering.py",
}


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


def suite(ground: Ground, trial: str, path: str) -> Outcome:
    """Run tests of others in a process of their own."""
    if not (ROOT / path).exists():
        return Outcome(trial=trial, database="", load="", missing="missing")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", path]
    environment = os.environ | {EXAMPLES: str(ground.size(50, 1_000))}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    passed = re.search(r"(\d+) passed", done.stdout)
    failed = re.findall(r"^(?:FAILED|ERROR) (.*)$", done.stdout, re.MULTILINE)
    if done.returncode and not failed:
        failed = [f"its tests ended with status {done.returncode}"]
    return Outcome(
        trial=trial, database="both", load=f"{passed[1] if passed else 0} tests", losses=failed
    )
