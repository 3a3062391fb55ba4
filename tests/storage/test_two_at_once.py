"""Eight programs at one desk: of those that decide on one version of a claim one wins, and nobody else is held up."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path

import attrs
import pytest

from claimtrack import ConflictError, Tracker
from tests.builders import NOON
from tests.desks import read_stories

PROCESSES = 8
ROUNDS = 20


@attrs.define
class _Shared:
    barrier: Barrier | None = None


shared = _Shared()


def get_ready(barrier: Barrier) -> None:
    shared.barrier = barrier


def work(path: Path, contested: str, other: str, number: int) -> list[list[str] | None]:
    """Rule a claim in each round, at the same moment as everybody; return what was told meanwhile, None where we won."""
    assert shared.barrier is not None
    found: list[list[str] | None] = []
    with Tracker.open(path, create=False, clock=lambda: NOON) as desk:
        for turn in range(ROUNDS):
            shared.barrier.wait(60)
            seen = desk.case(contested)
            shared.barrier.wait(60)
            try:
                desk.rule(
                    seen, rating="true", because=f"{turn}.", exception="One.", by=f"P{number}"
                )
                found.append(None)
            except ConflictError as conflict:
                found.append(list(conflict.meanwhile))
            desk.boost(other, turn, because="Much shared.", by=f"P{number}")
    return found


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "desk.db"
    with closing(sqlite3.connect(tmp_path / "desk.db")) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.slow
def test_of_eight_who_decide_on_one_version_one_wins_and_seven_are_told(path: Path) -> None:
    with Tracker.open(path, clock=lambda: NOON) as desk:
        contested, *_, other = read_stories(desk)
        desk.take_up(contested, by="Ines")
        desk.cite(contested, source="Register", stance="supports", by="Ines")
        head = desk.head()

    context = get_context("spawn")
    barrier = context.Barrier(PROCESSES)
    with ProcessPoolExecutor(
        PROCESSES, mp_context=context, initializer=get_ready, initargs=(barrier,)
    ) as pool:
        jobs = [pool.submit(work, path, contested, other, n) for n in range(PROCESSES)]
        outcomes = [job.result() for job in jobs]

    with Tracker.open(path, create=False) as desk:
        assert desk.verify(since=head).count == head.count + ROUNDS + ROUNDS * PROCESSES
        rulings = [event for event in desk.history(contested) if event.because]
        assert [event.because for event in rulings] == [f"{turn}." for turn in range(ROUNDS)]
        boosts = Counter(event.by for event in desk.history(other))
        assert boosts == {f"P{n}": ROUNDS for n in range(PROCESSES)}
    for turn, ruling in enumerate(rulings):
        lost = [found[turn] for found in outcomes if found[turn] is not None]
        assert outcomes[int(ruling.by[1:])][turn] is None
        assert len(lost) == PROCESSES - 1
        assert lost == [[f"2026-04-01 12:00 {ruling.by} ruled it “True”: {turn}."]] * 7
