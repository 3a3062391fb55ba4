"""Turns: writers of one SQLite file wait in a queue, so that nobody waits in vain while others go in again and again."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

try:
    from fcntl import LOCK_EX, flock
except ImportError:  # pragma: no cover - Windows, where writers wait as SQLite lets them
    LOCK_EX, flock = 0, int.__add__  # type: ignore[misc, assignment]  # names of a module are no variables to mypy

MEMORY = ":memory:"

# What stands behind the name of the file in that of the queue.
_QUEUE = "-queue"


@contextmanager
def in_turn(place: str) -> Generator[None]:
    """Let one writer at a time wait for the write lock of the file *place*; the others wait for that one.

    SQLite looks every tenth of a second whether the lock is free. One who has just let go of it is back sooner: of eight who
    wrote without a pause, three were still waiting after 30 seconds. Here such a one has to queue up behind the others.
    Where no file can be made beside that of the desk, they wait as SQLite lets them.
    """
    queue = _opened(place)
    try:
        if queue is not None:
            flock(queue, LOCK_EX)
        yield
    finally:
        if queue is not None:
            os.close(queue)


def _opened(place: str) -> int | None:
    if place == MEMORY:
        return None
    try:
        return os.open(Path(place + _QUEUE), os.O_CREAT | os.O_RDWR, 0o600)
    except OSError:
        return None
