"""What the desk finds again: its own claims and the checks of others, in one list."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np

from claimtrack import Article, FactCheck, Relation, Tracker
from claimtrack.matching.retrieval.postings import Floats
from tests.builders import FLOODS, an_article

SHARK = FactCheck(
    claim="A photograph shows a shark on a flooded motorway in Meldra.",
    title="No shark swam on the motorway",
    publisher="Facts of Meldra",
    published=date(2026, 3, 5),
    rating="fake",
)
TOLL = FactCheck(claim="34 people were killed in the floods in Lower Ormel.", publisher="Facts")


def test_claims_and_checks_stand_in_one_list() -> None:
    with Tracker.open() as desk:
        desk.read(an_article())
        assert desk.import_checks([SHARK, TOLL]) == 2

        ours, theirs = desk.similar("34 people killed in Lower Ormel floods", limit=2)

    assert {ours.check, theirs.check} == {None, TOLL}
    assert {ours.claim.text, theirs.claim.text} == {FLOODS, TOLL.claim}
    assert {ours.relation, theirs.relation} == {Relation.SAME}
    assert ours.likeness >= theirs.likeness


def test_a_hit_tells_who_checked_and_what_was_found() -> None:
    with Tracker.open() as desk:
        desk.import_checks([SHARK, TOLL])
        (shark,) = desk.similar("#Shark on the motorway!! https://pics.example/1", limit=1)
        (toll,) = desk.similar("34 killed in Ormel", limit=1)

    assert shark.check == SHARK
    assert "[Facts of Meldra: fake]" in str(shark)
    assert "[Facts: checked]" in str(toll)


def test_what_comes_in_later_is_found_as_well(tmp_path: Path) -> None:
    with Tracker.open(tmp_path / "desk.db") as desk, Tracker.open(tmp_path / "desk.db") as other:
        assert desk.similar("34 killed in Lower Ormel floods") == ()
        other.read(an_article())
        assert [hit.check for hit in desk.similar("34 killed in Lower Ormel floods")] == [None]
        other.import_checks([TOLL])
        assert len(desk.similar("34 killed in Lower Ormel floods")) == 2


def test_a_check_that_is_known_changes_nothing() -> None:
    with Tracker.open() as desk:
        assert desk.import_checks([TOLL]) == 1
        assert desk.import_checks([TOLL, SHARK, SHARK]) == 1
        assert desk.import_checks([]) == 0


def test_of_two_claims_in_one_sentence_the_one_asked_for_comes_first() -> None:
    both = "The flood in Lower Ormel killed 34 people and injured 120."
    with Tracker.open() as desk:
        desk.read(Article.from_text(both, title="Floods", published="2026-03-03", outlet="Post"))
        found = desk.similar("120 injured in the Lower Ormel flood")

    assert found[0].relation is Relation.SAME


def test_words_that_say_nothing_find_nothing() -> None:
    with Tracker.open() as desk:
        desk.import_checks([SHARK])
        assert desk.similar("  https://pics.example/1  ") == ()
        assert desk.similar("Tomatoes grow well") == ()


class Lengths:
    """An encoder for which texts of one length mean the same; it counts what it is asked."""

    name = "lengths"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Floats:
        self.asked += texts
        return np.array([[len(text), 1.0] for text in texts])


def test_vectors_are_kept_with_the_desk(tmp_path: Path) -> None:
    first, second = Lengths(), Lengths()
    with Tracker.open(tmp_path / "desk.db", encoder=first) as desk:
        desk.import_checks([SHARK, TOLL])
        before = desk.similar("a shark")
    with Tracker.open(tmp_path / "desk.db", encoder=second) as desk:
        after = desk.similar("a shark")

    assert before == after
    assert first.asked == [SHARK.claim, SHARK.title, TOLL.claim, "a shark"]
    assert second.asked == ["a shark"]
