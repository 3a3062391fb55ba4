"""Race: many decide on one version of a claim at the same moment; one wins, all others are told, and nobody else is held up."""

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier

import attrs

from claimtrack import ConflictError, Tracker
from claimtrack.checking.events import Event
from tests.soak import work
from tests.soak.killing import FRESH
from tests.soak.newsroom import noon
from tests.soak.trial import Database, Ground, Outcome

# Nobody waits longer for the others, in seconds; who has to has been left alone.
_PATIENCE = 120

# For each round what somebody was told meanwhile, None where that one won.
Rounds = list[list[str] | None]


@attrs.define
class _Shared:
    barrier: Barrier | None = None


_shared = _Shared()


def _get_ready(barrier: Barrier) -> None:
    _shared.barrier = barrier


def _decide(place: str, contested: str, other: str, number: int, rounds: int) -> Rounds:
    """Rule one claim in each round, at the same moment as everybody, and boost another one that nobody contests."""
    assert _shared.barrier is not None
    found = Rounds()
    with Tracker.open(place, create=False, clock=noon) as desk:
        for turn in range(rounds):
            _shared.barrier.wait(_PATIENCE)
            seen = desk.case(contested)
            _shared.barrier.wait(_PATIENCE)
            try:
                desk.rule(
                    seen, rating="true", because=f"{turn}.", exception="One.", by=f"P{number}"
                )
                found.append(None)
            except ConflictError as conflict:
                found.append(list(conflict.meanwhile))
            desk.boost(other, turn, because="Much shared.", by=f"P{number}")
    return found


def one_verdict(ground: Ground, database: Database) -> Outcome:
    """Let them decide, in many rounds."""
    people, rounds = ground.size(8, 16), ground.size(20, 500)
    place = ground.place(database)
    work.fill(place, ground.seed, 2)
    with Tracker.open(place, clock=noon) as desk:
        contested, *others = [dossier.claim.id for dossier in desk.dossiers()][: 1 + people]
        desk.take_up(contested, by="Ines")
        desk.cite(contested, source="Register", stance="supports", by="Ines")
        head = desk.head()

    barrier = FRESH.Barrier(people)
    with ProcessPoolExecutor(
        people, mp_context=FRESH, initializer=_get_ready, initargs=(barrier,)
    ) as pool:
        jobs = [
            pool.submit(_decide, place, contested, other, who, rounds)
            for who, other in enumerate(others)
        ]
        outcomes = [job.result() for job in jobs]

    with Tracker.open(place, create=False) as desk:
        kept = desk.verify(since=head).count - head.count
        rulings = [event for event in desk.history(contested) if event.because]
        boosts = Counter(
            event.by for other in others for event in desk.history(other) if event.because
        )
    losses = list(_unfair(rulings, outcomes))
    if kept != rounds + rounds * people:
        losses.append(f"{kept} entries were kept, not {rounds + rounds * people}")
    if boosts != {f"P{who}": rounds for who in range(people)}:
        losses.append(f"of {rounds} boosts by each were kept {dict(boosts)}")
    return Outcome(
        trial="one verdict by many people at once",
        database=database,
        load=f"{people} people, {rounds} rounds",
        faults=f"{sum(len(told) - told.count(None) for told in outcomes)} conflicts told",
        losses=losses,
    )


def _unfair(rulings: Sequence[Event], outcomes: Sequence[Rounds]) -> Iterator[str]:
    """Yield in which rounds not one won, or somebody else was not told who did."""
    if len(rulings) != len(outcomes[0]):
        yield f"{len(rulings)} rulings of {len(outcomes[0])} rounds"
        return
    for turn, ruling in enumerate(rulings):
        told = [found[turn] for found in outcomes]
        by_others = [each for each in told if each is not None]
        words = f"{noon():%Y-%m-%d %H:%M} {ruling.by} ruled it “True”: {turn}."
        if len(by_others) != len(told) - 1 or told[int(ruling.by[1:])] is not None:
            yield f"round {turn}: {len(told) - len(by_others)} won"
        if any(each != [words] for each in by_others):
            yield f"round {turn}: not all others were told {words!r}"
