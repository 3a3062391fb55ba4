"""What others have written into a desk's file is met with one sentence, never with a stranger's error."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from claimtrack import ClaimtrackError, Tracker
from tests.builders import FLOODS, NOON, an_article

LATER = an_article(FLOODS.replace("34", "43"))

CALLS: list[Callable[[Tracker], object]] = [
    lambda desk: desk.dossiers(),
    lambda desk: desk.similar(FLOODS),
    lambda desk: desk.read(LATER),
    lambda desk: list(desk.read_all([LATER])),
    lambda desk: desk.doctor(),
]


def refusal(call: Callable[[Tracker], object], desk: Tracker) -> str:
    """Return what *call* is refused with; empty where it is answered."""
    try:
        call(desk)
    except ClaimtrackError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    "wish",
    [
        "UPDATE ct_article SET title = CAST(x'ff41' AS TEXT)",
        "UPDATE ct_claim SET statement = CAST(x'ff41' AS TEXT)",
        "UPDATE ct_claim SET statement = '{'",
        "UPDATE ct_claim SET statement = '[1]'",
        "UPDATE ct_term SET term = CAST(x'ff41' AS TEXT) WHERE number = 1",
        "UPDATE ct_bag SET terms = x'0102'",
        "UPDATE ct_bag SET terms = x'ffffffff'",
        "DELETE FROM ct_bag",
    ],
)
@pytest.mark.parametrize("call", CALLS, ids=map(str, range(len(CALLS))))
def test_damage_is_told_in_one_sentence(
    wish: str, call: Callable[[Tracker], object], tmp_path: Path
) -> None:
    path = tmp_path / "desk.db"
    with Tracker.open(path, clock=lambda: NOON) as desk:
        desk.read(an_article())
    with closing(sqlite3.connect(path)) as file:
        file.execute(wish)
        file.commit()
    with Tracker.open(path, clock=lambda: NOON) as desk:
        assert len(refusal(call, desk).splitlines()) <= 1


@pytest.mark.parametrize("terms", [b"12", b"\xff\xff\xff\xff"])
def test_a_damaged_index_is_found_and_made_anew(terms: bytes, tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with Tracker.open(path, clock=lambda: NOON) as desk:
        desk.read(an_article())
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE ct_bag SET terms = ?", (terms,))
        file.commit()
    with Tracker.open(path, clock=lambda: NOON) as desk:
        assert any(
            "index rebuild" in problem for each in desk.doctor() for problem in each.problems
        )
        with pytest.raises(ClaimtrackError, match="index rebuild"):
            desk.read(LATER)
        desk.rebuild_index()
        assert all(each.is_well for each in desk.doctor())
        assert desk.read(LATER).findings


@pytest.mark.parametrize("wish", ["DELETE FROM ct_bag", "UPDATE ct_bag SET terms = x'ffffffff'"])
@pytest.mark.parametrize("call", CALLS[2:4], ids=["read", "read_all"])
def test_damage_is_met_by_those_who_had_looked_before(
    wish: str, call: Callable[[Tracker], object], tmp_path: Path
) -> None:
    path = tmp_path / "desk.db"
    with Tracker.open(path, clock=lambda: NOON) as desk:
        desk.read(an_article())
        desk.read(an_article(outlet="Inland Gazette"))  # which finds the claim, and begins none
        with closing(sqlite3.connect(path)) as file:
            file.execute(wish)
            file.commit()
        assert "index rebuild" in refusal(call, desk)
