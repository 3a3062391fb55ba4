"""Crashes: whoever reads articles, or merges and splits claims, is killed at any moment and begins again.

A desk is told what happened to it by its twin, which went through the same steps and was never disturbed: after every kill
it must be, to the last row and seal, what the twin was after some number of whole steps, and no fewer than were acknowledged.
"""

import time
from functools import cache
from pathlib import Path

import attrs

from claimtrack import Head, TamperedError, Tracker
from claimtrack.storage import Store
from tests.soak import work
from tests.soak.killing import KILLED, TOLD, run
from tests.soak.newsroom import digest, noon
from tests.soak.server import Server
from tests.soak.trial import Database, Ground, Outcome, say, told

# About so many seconds pass before a program has opened its desk.
STARTING = 0.2

# So many articles are read once more by whoever begins again, and all of them at the end.
READ_AGAIN = 5


@attrs.frozen
class Twin:
    """A desk that was never disturbed: its head and digest after each step, and how long the steps took."""

    stages: tuple[tuple[str, str], ...]
    seconds: float


@cache
def twin(step: work.Step, seed: int, count: int) -> Twin:
    with Tracker.open(clock=noon) as desk:
        stages, seconds = [_stage(desk)], 0.0
        for number in range(count):
            start = time.monotonic()
            step(desk, seed, number)
            seconds += time.monotonic() - start
            stages.append(_stage(desk))
    return Twin(tuple(stages), seconds)


def _stage(desk: Tracker) -> tuple[str, str]:
    return str(desk.head()), digest(desk._store)  # noqa: SLF001 - every row, as it is kept


def examined(place: str, acks: Path, right: Twin) -> list[str]:
    """Return what is wrong with a desk whose program was killed."""
    acknowledged = acks.read_text(encoding="utf-8").splitlines() if acks.exists() else []
    with Tracker.open(place, clock=noon) as desk:
        work.await_others(desk._store)  # noqa: SLF001 - only a store can wait
        stage = _stage(desk)
        losses = [f"{each.what}: {problem}" for each in desk.doctor() for problem in each.problems]
        try:
            desk.verify(since=acknowledged[-1] if acknowledged else None)
        except TamperedError as error:
            losses.append(str(error))
    if stage not in right.stages:
        losses.append(f"after {stage[0].partition(':')[0]} entries it is not what it should be")
    elif acknowledged and right.stages.index(stage) < _count(acknowledged[-1]):
        losses.append("what was acknowledged is not there")
    return losses


def _count(head: str) -> int:
    return Head.parse(head).count


def _killed(
    ground: Ground, database: Database, step: work.Step, count: int, kills: int
) -> tuple[int, list[str]]:
    """Return how many kills there were, and what was lost."""
    chance = ground.chance(f"{step.__name__} {database}")
    right = twin(step, ground.seed, count)
    survived, losses = 0, list[str]()
    while True:
        place, acks = ground.place(database), ground.path("acks")
        arguments = (place, acks, step, ground.seed, count)
        # As many kills as fall into one story, or all that are left when it is a short one.
        for _ in range(min(kills - survived, 30)):
            longest = STARTING + right.seconds / ground.size(10, 25)
            status = run(
                work.go_on, *arguments, seconds=chance.uniform(0, longest), again=READ_AGAIN
            )
            if status not in {0, KILLED}:
                losses.append(f"the program ended with status {status}")
            survived += status == KILLED
            losses += told(examined(place, acks, right), f"kill {survived}")
            if status == 0:
                break
        status = run(work.go_on, *arguments)
        store = Store.open(place)
        if status or digest(store) != right.stages[-1][1]:
            losses.append(f"read to the end (status {status}), it is not what it should be")
        store.close()
        say(f"{step.__name__} ({database}): {survived} kills so far, {len(losses)} losses")
        if survived >= kills or losses:
            return survived, losses


def while_reading(ground: Ground, database: Database) -> Outcome:
    articles = ground.size(10, 200)
    kills, losses = _killed(ground, database, work.read, articles, ground.size(30, 1000))
    return Outcome(
        trial="killed while articles are read",
        database=database,
        load=f"{articles} articles × 10 claims a round",
        faults=f"{kills} kills",
        losses=losses,
    )


def while_merging(ground: Ground, database: Database) -> Outcome:
    steps = ground.size(25, 105)
    kills, losses = _killed(ground, database, work.merge_and_split, steps, ground.size(5, 100))
    return Outcome(
        trial="killed while claims are merged and split",
        database=database,
        load=f"{steps - work.FIRST} mergers and splits a round",
        faults=f"{kills} kills",
        losses=losses,
    )


def of_the_server(ground: Ground) -> Outcome:
    """Kill the whole server while articles are read."""
    chance, articles = ground.chance("server"), ground.size(5, 40)
    right = twin(work.read, ground.seed, articles)
    server = Server(ground.path("server"))
    survived, losses = 0, list[str]()
    try:
        for number in range(ground.size(1, 10)):
            place, acks = server.new_database(f"soak_{number}"), ground.path("acks")
            arguments = (place, acks, work.read, ground.seed, articles)
            losses += _outlived(server, arguments, chance.uniform(0.2, 0.2 + right.seconds))
            losses += told(examined(place, acks, right), f"kill {number + 1}")
            survived += 1
            if run(work.go_on, *arguments):
                losses.append("it does not go on after the server was started again")
            losses += told(examined(place, acks, right), f"after kill {number + 1}")
    finally:
        server.close()
    return Outcome(
        trial="the server killed while articles are read",
        database="PostgreSQL",
        load=f"{articles} articles × 10 claims a round",
        faults=f"{survived} kills of the server",
        losses=losses,
    )


def _outlived(server: Server, arguments: tuple[object, ...], seconds: float) -> list[str]:
    """Kill the server after so many *seconds*; return what is wrong with what the program says to that."""
    from threading import Timer  # noqa: PLC0415 - nobody else needs it

    killer = Timer(seconds, server.kill)
    killer.start()
    status = run(work.go_on, *arguments)
    killer.join()
    server.start_again()
    return (
        []
        if status in {0, TOLD}
        else [f"the program ended with status {status}, without a StorageError"]
    )
