"""The long suite: what it says when something is lost, and that a desk that is not right does not pass."""

from pathlib import Path

import pytest

from claimtrack import Tracker
from tests.builders import an_article
from tests.soak import __main__ as soak
from tests.soak import crashes, work
from tests.soak.newsroom import noon
from tests.soak.server import Server
from tests.soak.trial import Ground, Outcome

SEED = 7


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    return Ground(folder=tmp_path, server=Server(tmp_path / "server"), seed=SEED, is_quick=True)


def lose(ground: Ground) -> Outcome:
    return Outcome(trial="lose", database="SQLite", load="1 article", losses=["it is gone"])


def keep(ground: Ground) -> Outcome:
    return Outcome(trial="keep", database="SQLite", load="1 article")


def break_off(ground: Ground) -> Outcome:
    msg = "no such thing"
    raise OSError(msg)


@pytest.mark.parametrize(
    ("trial", "status", "told"),
    [
        (keep, 0, "| keep  | SQLite   | 1 article |                 | 0      |"),
        (lose, 1, "LOST  lose (SQLite): it is gone"),
        (break_off, 1, "broke off: no such thing"),
    ],
)
def test_only_a_run_without_losses_is_well(
    trial: soak.Trial,
    status: int,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(soak, "trials", lambda: {"only": trial})

    assert soak.main(["--quick", "--seed", "7"]) == status
    printed = capsys.readouterr().out
    assert told in printed
    assert "quick size, seed 7" in printed


def test_the_same_seed_brings_the_same_chance(ground: Ground) -> None:
    assert ground.chance("one").random() == ground.chance("one").random()
    assert ground.chance("one").random() != ground.chance("other").random()


def test_a_desk_after_some_whole_steps_passes(ground: Ground) -> None:
    place, acks = ground.place("SQLite"), ground.path("acks")
    work.go_on(place, acks, work.read, SEED, 2)

    assert crashes.examined(place, acks, crashes.twin(work.read, SEED, 3)) == []


def test_a_desk_that_lost_what_was_acknowledged_does_not(ground: Ground) -> None:
    place, acks = ground.place("SQLite"), ground.path("acks")
    work.go_on(ground.place("SQLite"), acks, work.read, SEED, 2)
    work.fill(place, SEED, 1)

    assert crashes.examined(place, acks, crashes.twin(work.read, SEED, 3))


def test_a_desk_with_something_else_in_it_does_not(ground: Ground) -> None:
    place = ground.place("SQLite")
    with Tracker.open(place, clock=noon) as desk:
        desk.read(an_article())

    (loss,) = crashes.examined(place, ground.path("acks"), crashes.twin(work.read, SEED, 3))
    assert loss == "after 1 entries it is not what it should be"
