"""How work is done in a process of its own, and how that process is killed."""

import signal
import time
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from claimtrack import StorageError

# A process that is forked from a small one, which has imported all and opened nothing, starts in a hundredth of the time.
FRESH = get_context("forkserver")
FRESH.set_forkserver_preload(
    [
        "claimtrack.cli",
        "claimtrack.storage",
        "claimtrack.matching.candidates.memory",
        "psycopg",
        "tests.soak.work",
    ]
)

KILLED = -signal.SIGKILL
TOLD = 3  # of one who met a StorageError
FAILED = 1  # of one who met any other error


def run(work: Callable[..., None], *args: Any, seconds: float | None = None, **options: Any) -> int:
    """Do *work* in a process of its own, which is killed after so many *seconds*; return how it ended.

    The process tells that itself: the server of forks now and then loses an exit status when two threads ask it.
    """
    receiver, sender = FRESH.Pipe(duplex=False)
    process = FRESH.Process(target=_telling, args=(sender, work, *args), kwargs=options)
    process.start()
    sender.close()
    process.join(seconds)
    process.kill()  # does nothing to one that has ended
    process.join()
    process.close()
    with receiver:
        try:
            return int(receiver.recv()) if receiver.poll() else KILLED
        except EOFError:
            return KILLED


def _telling(ended: Connection, work: Callable[..., None], *args: Any, **options: Any) -> None:
    try:
        work(*args, **options)
    except StorageError:
        ended.send(TOLD)
    except BaseException:
        ended.send(FAILED)
        raise
    else:
        ended.send(0)


def timed(work: Callable[..., None], *args: Any) -> float:
    """Return how many seconds *work* takes that nobody kills."""
    start = time.monotonic()
    status = run(work, *args)
    if status:
        msg = f"{work.__name__} ended with status {status} though nobody disturbed it."
        raise RuntimeError(msg)
    return time.monotonic() - start
