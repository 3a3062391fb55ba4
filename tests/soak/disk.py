"""The disk: full, read-only, or copied from while others write.

Whoever cannot write is told so in one sentence; what was there stays, and work goes on once there is room again.
"""

import itertools
import os
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from sqlalchemy import event

from claimtrack import StorageError, Tracker
from claimtrack.storage import Store
from claimtrack.storage.backup import demand_whole
from tests.soak import work
from tests.soak.crashes import Twin, examined, twin
from tests.soak.killing import FRESH
from tests.soak.newsroom import digest, noon
from tests.soak.trial import Database, Ground, Outcome, told

# The user who may write nothing that is not everybody's.
_NOBODY = 65534


def full_file(ground: Ground) -> Outcome:
    """Let the file of a desk grow no further than some size (`PRAGMA max_page_count`)."""
    chance, articles = ground.chance("full file"), ground.size(6, 40)
    right = twin(work.read, ground.seed, articles)
    whole = _pages(ground, articles)
    faults, losses = 0, list[str]()
    for _ in range(ground.size(2, 25)):
        place = ground.place("SQLite")
        work.open_it(place)
        pages = chance.randrange(_pages(ground, 0), whole - 1)
        said = _in_a_process(_fill_up, place, ground.seed, articles, pages)
        faults += 1
        losses += told(_wrong(said, "full"), f"at {pages} pages")
        losses += told(_goes_on(ground, place, right, articles), f"at {pages} pages")
    return Outcome(
        trial="the file can grow no further",
        database="SQLite",
        load=f"{articles} articles × 10 claims",
        faults=f"{faults} times full",
        losses=losses,
    )


def full_disk(ground: Ground) -> Outcome:
    """Let the system refuse to write files beyond some size, in the middle of whatever is written."""
    chance, articles = ground.chance("full disk"), ground.size(6, 40)
    right = twin(work.read, ground.seed, articles)
    most = _pages(ground, articles) * 4096
    refused, losses = 0, list[str]()
    for number in itertools.count():
        place, acks = ground.place("SQLite"), ground.path("acks")
        work.open_it(place)
        if number % 2:
            work.fill(place, ground.seed, articles // 2)
            former = ground.path("backup.db")
            work.back_up(place, former)
            before = former.read_bytes()
            said = _in_a_process(_back_up_within, place, former, chance.randrange(most // 4))
            losses += told(_wrong(said, ""), f"time {number}")
            if former.read_bytes() != before or len(list(former.parent.iterdir())) > 1:
                losses.append("the former backup is not as it was, or something lies beside it")
        else:
            size = chance.randrange(4096, most)
            said = _in_a_process(_read_within, place, acks, ground.seed, articles, size)
            # Where the log has room for what the file has not, all is kept there, and nobody has to be told.
            losses += told(_wrong(said, "") if said else [], f"time {number}")
        refused += bool(said)
        losses += told(_goes_on(ground, place, right, articles, acks), f"time {number}")
        if refused >= ground.size(4, 50) or losses:
            break
    return Outcome(
        trial="the system writes no further",
        database="SQLite",
        load=f"{articles} articles × 10 claims, backups",
        faults=f"{refused} refused writes",
        losses=losses,
    )


def read_only(ground: Ground) -> Outcome:
    """Let somebody open the desk, read articles and make backups who may write neither the file nor the folder."""
    articles, losses = 4, list[str]()
    right = twin(work.read, ground.seed, articles)
    ways = {"file": (0o444, 0o777), "folder": (0o666, 0o555), "both": (0o444, 0o555)}
    for what, (of_file, of_folder) in ways.items():
        place = ground.place("SQLite")
        path = Path(place)
        work.fill(place, ground.seed, 2)
        path.chmod(of_file)
        path.parent.chmod(of_folder)
        said = _in_a_process(_read_as_nobody, place, ground.seed, articles)
        losses += told(_wrong(said, ""), f"read-only {what}")
        path.parent.chmod(0o700)
        path.chmod(0o600)
        losses += told(_goes_on(ground, place, right, articles), f"read-only {what}")
    return Outcome(
        trial="what may only be read",
        database="SQLite",
        load=f"{articles} articles × 10 claims",
        faults=f"read-only {', '.join(ways)}",
        losses=losses,
    )


def _pages(ground: Ground, articles: int) -> int:
    path = ground.path("desk.db")
    work.fill(str(path), ground.seed, articles)
    return path.stat().st_size // 4096


def _in_a_process(task: Callable[..., str], *args: Any) -> str:
    with ProcessPoolExecutor(1, mp_context=FRESH) as pool:
        return pool.submit(task, *args).result()


def _wrong(said: str, word: str) -> list[str]:
    """Return what is wrong with what somebody was told who could not write."""
    if not said:
        return ["nobody was told that it could not be written"]
    is_one_sentence = said.endswith(".") and "\n" not in said and word in said
    return [] if is_one_sentence else [f"this was told: {said}"]


def _goes_on(
    ground: Ground, place: str, right: Twin, articles: int, acks: Path = Path("nowhere")
) -> list[str]:
    """Return what is wrong with the desk as it was left, by what *acks* has of it, and after it went on."""
    losses = examined(place, acks, right)
    work.fill(place, ground.seed, articles)
    with Tracker.open(place, clock=noon) as desk:
        if digest(desk._store) != right.stages[-1][1]:  # noqa: SLF001 - every row, as it is kept
            losses.append("it does not go on to what it should be")
    return losses


def _said(task: Callable[..., None], *args: Any) -> str:
    """Return what a StorageError said; any other error ends the trial."""
    try:
        task(*args)
    except StorageError as error:
        return str(error)
    return ""


def _fill_up(place: str, seed: int, articles: int, pages: int) -> str:
    with Tracker.open(place, clock=noon) as desk:
        engine = desk._store._engine  # noqa: SLF001 - where the limit is set
        engine.dispose()
        event.listen(
            engine, "connect", lambda driver, _: driver.execute(f"PRAGMA max_page_count={pages}")
        )
        for number in range(articles):
            said = _said(work.read, desk, seed, number)
            if said:
                return said
    return ""


def _read_within(place: str, acks: Path, seed: int, articles: int, size: int) -> str:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return _said(work.go_on, place, acks, work.read, seed, articles)


def _back_up_within(place: str, path: Path, size: int) -> str:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return _said(work.back_up, place, path)


def _read_as_nobody(place: str, seed: int, articles: int) -> str:
    work.fill(":memory:", seed, 1)  # imports all that is needed, which nobody might not read later
    if os.geteuid() == 0:  # to whom everything is open
        os.setgid(_NOBODY)
        os.setuid(_NOBODY)
    return _said(work.fill, place, seed, articles)


def back_up_while_others_write(ground: Ground, database: Database) -> Outcome:
    """Make backups, each of which must be the desk at some moment, while somebody reads articles."""
    articles, wanted = ground.size(10, 200), ground.size(5, 100)
    right = twin(work.read, ground.seed, articles)
    place = ground.place(database)
    work.open_it(place)
    losses, heads = list[str](), set[str]()
    with ProcessPoolExecutor(1, mp_context=FRESH) as pool:
        writer = pool.submit(work.fill, place, ground.seed, articles)
        pause = right.seconds / wanted
        for number in range(wanted):
            path = ground.path("backup.db")
            work.back_up(place, path)
            demand_whole(path)
            losses += told(examined(str(path), Path("nowhere"), right), f"backup {number}")
            store = Store.open(path)
            with store.reading() as transaction:
                heads.add(str(transaction.head()))
            store.close()
            time.sleep(pause)
        writer.result()
    return Outcome(
        trial="backups while others write",
        database=database,
        load=f"{wanted} backups, {len(heads)} moments of {articles} articles × 10 claims",
        losses=losses,
    )
