"""Turns: writers of one SQLite file wait in a queue, so that nobody waits in vain while others go in again and again."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType


def _file_locks() -> ModuleType | None:
    """Return what locks files; None on Windows, where writers wait as SQLite lets them."""
    try:
        return import_module("fcntl")
    except ImportError:
        return None


_LOCKS = _file_locks()

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
    if _LOCKS is None or (queue := _opened(place)) is None:
        yield
        return
    try:
        _LOCKS.flock(queue, _LOCKS.LOCK_EX)
        yield
    finally:
        os.close(queue)


def _opened(place: str) -> int | None:
    if place == MEMORY:
        return None
    try:
        return os.open(Path(place + _QUEUE), os.O_CREAT | os.O_RDWR, 0o600)
    except OSError:
        return None
