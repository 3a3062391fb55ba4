"""Start-up: how long a program waits for claimtrack, compiled as an installed package is, beside a Python that does nothing."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from tempfile import TemporaryDirectory
from typing import NamedTuple

BARE = "bare Python"
COMMANDS = {
    BARE: ("-c", "pass"),
    "import claimtrack": ("-c", "import claimtrack"),
    "claimtrack --help": ("-m", "claimtrack", "--help"),
}
RUNS = 7


class Start(NamedTuple):
    """How long something takes to start.

    Attributes:
        name: What was started.
        seconds: How long it took, half of the times.
        ratio: How many times as long as bare Python.
    """

    name: str
    seconds: float
    ratio: float


def starts(runs: int = RUNS) -> list[Start]:
    """Return how long each takes; they take turns, after a first one that fills the caches of the machine."""
    with TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        turns = [
            [_seconds(arguments, environment) for arguments in COMMANDS.values()]
            for _ in range(runs + 1)
        ][1:]
    medians = [statistics.median(spent) for spent in zip(*turns, strict=True)]
    bare = medians[list(COMMANDS).index(BARE)]
    return [Start(name, spent, spent / bare) for name, spent in zip(COMMANDS, medians, strict=True)]


def _seconds(arguments: Sequence[str], environment: Mapping[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=environment
    )
    return time.perf_counter() - start
