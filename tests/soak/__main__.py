"""Run all trials, two at a time, and print one table; the exit status is 0 only when nothing was lost.

    python -m tests.soak [--quick] [--seed N] [WORD...]

With words, only the trials whose names contain one of them run. `CLAIMTRACK_TEST_POSTGRES` names another server than the
one of the tests' own, by an address whose user may make databases.
"""

import argparse
import os
import secrets
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tests.soak import crashes, disk, journeys, many, others, race, wholes
from tests.soak.server import Server
from tests.soak.trial import BOTH, Ground, Outcome, say

Trial = Callable[[Ground], Outcome]

_ON_BOTH = (
    many.at_once,
    race.one_verdict,
    crashes.while_reading,
    crashes.while_merging,
    wholes.while_copying,
    wholes.while_importing,
    wholes.while_backing_up,
    disk.back_up_while_others_write,
)
_ON_ONE = (
    wholes.while_migrating,
    crashes.of_the_server,
    disk.full_file,
    disk.full_disk,
    disk.read_only,
    journeys.there_and_back,
    others.fuzzed,
)


# So many losses of one trial are told in words.
_SHOWN = 10


def trials() -> dict[str, Trial]:
    """Return all trials by name, the longest one first, lest it be waited for at the end."""
    found: dict[str, Trial] = {_name(others.hostile): others.hostile}
    for on_both in _ON_BOTH:
        for database in BOTH:
            found[f"{_name(on_both)} ({database})"] = partial(on_both, database=database)
    found |= {_name(on_one): on_one for on_one in _ON_ONE}
    return found | {
        f"others {trial}": partial(others.suite, trial=trial, tests=tests)
        for trial, tests in others.SUITES.items()
    }


def _name(trial: Callable[..., Outcome]) -> str:
    return f"{trial.__module__.rpartition('.')[2]} {trial.__name__}".replace("_", " ")


def tried(name: str, trial: Trial, ground: Ground) -> Outcome:
    """Return what came of a trial; one that breaks off is a loss."""
    start = time.monotonic()
    try:
        outcome = trial(ground)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other trials go on
        traceback.print_exc()
        outcome = Outcome(trial=name, database="", load="", losses=[f"broke off: {error}"])
    took = time.monotonic() - start
    told = "; ".join(filter(None, (outcome.load, outcome.faults, outcome.missing)))
    say(f"{took:6.1f} s  {name}: {told}; {len(outcome.losses)} losses")
    return outcome


def table(outcomes: Sequence[Outcome]) -> str:
    """Return the table, and below it the losses in words."""
    head = ("trial", "database", "load held", "faults survived", "losses")
    rows = [
        (each.trial, each.database, each.load, each.faults, each.missing or str(len(each.losses)))
        for each in outcomes
    ]
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    lines = [_line(row, widths) for row in (head, tuple("-" * width for width in widths), *rows)]
    for each in outcomes:
        lines += [f"LOST  {each.trial} ({each.database}): {loss}" for loss in each.losses[:_SHOWN]]
        if len(each.losses) > _SHOWN:
            lines.append(f"LOST  {each.trial} ({each.database}): {len(each.losses) - _SHOWN} more")
    return "\n".join(lines)


def _line(row: Iterable[str], widths: Sequence[int]) -> str:
    return f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |"


def main(arguments: Sequence[str]) -> int:
    """Run the suite and return its exit status."""
    parser = argparse.ArgumentParser(prog="python3 dev.py soak", description="Try the storage.")
    parser.add_argument("--quick", action="store_true", help="the size of every commit")
    parser.add_argument("--seed", type=int, help="repeat what chance brought before")
    parser.add_argument(
        "words", nargs="*", metavar="WORD", help="only trials with this in their name"
    )
    wanted = parser.parse_args(arguments)
    seed = secrets.randbelow(1_000_000) if wanted.seed is None else wanted.seed
    folder, start = Path(tempfile.mkdtemp(prefix="soak-")), time.monotonic()
    folder.chmod(0o755)  # the server, and whoever may not write, are other users
    server = Server(folder / "server", os.environ.get("CLAIMTRACK_TEST_POSTGRES", ""))
    ground = Ground(folder=folder, server=server, seed=seed, is_quick=wanted.quick)
    say(f"seed {seed}")
    try:
        chosen = {
            name: trial
            for name, trial in trials().items()
            if not wanted.words or any(word in name for word in wanted.words)
        }
        with ThreadPoolExecutor(2) as lanes:
            outcomes = list(lanes.map(lambda name: tried(name, chosen[name], ground), chosen))
    finally:
        server.close()
        shutil.rmtree(folder, ignore_errors=True)
    size = "quick" if wanted.quick else "release"
    sys.stdout.write(
        f"{table(outcomes)}\n{size} size, seed {seed}, {time.monotonic() - start:.0f} s\n"
    )
    return 1 if any(each.losses for each in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
