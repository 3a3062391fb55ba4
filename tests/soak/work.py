"""What the processes do that are killed, or get in one another's way."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from claimtrack import FactCheck, Tracker, copy_desk
from claimtrack.storage import Store
from tests.soak.newsroom import article, noon

# Step *number* of a story: exactly one entry of the record, the same each time.
Step = Callable[[Tracker, int, int], None]


def read(desk: Tracker, seed: int, number: int) -> None:
    desk.read(article(seed, number))


# So many articles are read before claims are merged.
FIRST = 5


def merge_and_split(desk: Tracker, seed: int, number: int) -> None:
    """Read some articles; then merge two claims, and take that back, again and again."""
    if number < FIRST:
        read(desk, seed, number)
        return
    claims = [dossier.claim.id for dossier in desk.dossiers()]
    turn = number - FIRST
    if turn % 2 == 0:
        one = claims[turn % (len(claims) - 1) + 1]
        desk.merge(one, claims[0], by="Ada", because="A slip.")
        return
    whole = desk.dossier(claims[0])
    own = {
        place.appearance.id
        for place in whole.sightings
        if place.article.id != whole.sightings[0].article.id
    }
    going = own or {whole.sightings[-1].appearance.id}
    desk.split(whole.claim, sorted(going), by="Ada", because="No slip.")


def await_others(store: Store) -> None:
    """Wait until nobody writes: a server may still be keeping what a killed program sent last."""
    with store.writing():
        pass


def go_on(  # noqa: PLR0913 - it runs in a process of its own, which gets all there is
    place: str, acks: Path, step: Step, seed: int, count: int, *, again: int = sys.maxsize
) -> None:
    """Take all steps of a story, each acknowledged in *acks* by the head of the record after it.

    As many as *again* of those that are taken already are taken once more where that changes nothing, as when articles are
    read again.
    """
    handle = os.open(acks, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    with Tracker.open(place, clock=noon) as desk:
        await_others(desk._store)  # noqa: SLF001 - only a store can wait
        taken = desk.head().count
        first = max(0, taken - again) if step is read else taken
        for number in range(first, count):
            step(desk, seed, number)
            os.write(handle, f"{desk.head()}\n".encode())


def fill(place: str, seed: int, count: int) -> None:
    with Tracker.open(place, clock=noon) as desk:
        for number in range(count):
            read(desk, seed, number)


def copy(source: str, target: str) -> None:
    """Copy a desk, unless it has arrived already."""
    with Tracker.open(target, clock=noon) as desk:
        if desk.head().count:
            return
    copy_desk(source, target)


def checks(count: int) -> list[FactCheck]:
    return [
        FactCheck(
            claim=f"{number} people have lost their homes.",
            publisher="Check Desk",
            title=f"Check {number}",
        )
        for number in range(count)
    ]


def bring_in(place: str, count: int) -> None:
    with Tracker.open(place, clock=noon) as desk:
        desk.import_checks(checks(count))


def open_it(place: str) -> None:
    Tracker.open(place, clock=noon).close()


def back_up(place: str, path: Path) -> None:
    with Tracker.open(place, clock=noon) as desk:
        desk.back_up(path)
