"""What is found does not depend on where the index is kept, nor on who wrote into it, and it is always true."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimtrack import Article, Tracker
from claimtrack.matching import index_terms
from claimtrack.matching.candidates import nearest
from claimtrack.matching.candidates.memory import MemoryIndex
from claimtrack.model.claim import Claim, ClaimId
from claimtrack.model.series import SeriesId
from claimtrack.storage import Store, Transaction, postings
from claimtrack.storage.postings import Recall
from tests.builders import FLOODS, NOON, an_article, publish_verdict
from tests.databases import NewPlace
from tests.matching.newsroom import amount, claim, said
from tests.strategies import claims

own_desk_each = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)

# Few words, so that claims share them, and of some claims all.
PLACES = st.sampled_from("Tolvane Corrin Ormel Brennock".split())
EVENTS = st.sampled_from("flood fire strike quake".split())


@st.composite
def alike(draw: st.DrawFn) -> Claim:
    quantity = draw(st.sampled_from([amount(34), amount(43), amount(300, "homes", "destroyed")]))
    text = f"The {draw(EVENTS)} at {draw(PLACES)} and {draw(PLACES)} was reported."
    name = draw(st.text("0123456789abcdef", min_size=16, max_size=16))
    return claim(said(quantity, text, context=draw(PLACES)), name)


corpora = st.lists(st.one_of(alike(), claims), max_size=20, unique_by=lambda claim: claim.id)


@pytest.fixture
def _little_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a few claims as hard as a million, and a few missed ones as many."""
    monkeypatch.setattr(nearest, "MOST_ENTRIES", 8)
    monkeypatch.setattr(nearest, "SHORTLIST", 4)
    monkeypatch.setattr(postings, "_MOST_MISSED", 3)
    monkeypatch.setattr(postings, "_MANY_TERMS", 30)
    monkeypatch.setattr(postings, "_MOST_CLAIMS", 5)


def add(transaction: Transaction, known: Iterable[Claim]) -> None:
    transaction.add_claims([(each, SeriesId(each.id)) for each in known])


def found(transaction: Transaction, recall: Recall, known: Iterable[Claim]) -> list[list[ClaimId]]:
    index = transaction.index(recall)
    return [ids(index.candidates(each.statement, 10)) for each in known]


def ids(known: Iterable[Claim]) -> list[ClaimId]:
    return [each.id for each in known]


def in_memory(kept: Iterable[Claim], known: Iterable[Claim]) -> list[list[ClaimId]]:
    index = MemoryIndex(kept)
    return [ids(index.candidates(each.statement, 10)) for each in known]


@pytest.mark.usefixtures("_little_is_read")
@given(corpora, st.lists(st.integers(0, 20), max_size=3), corpora)
@own_desk_each
def test_the_same_ten_are_found_in_memory_and_in_each_database(
    new_place: NewPlace, known: list[Claim], cuts: list[int], strangers: list[Claim]
) -> None:
    """Claims come in by several transactions, of which some are seen by one who remembers the earlier ones."""
    store, remembered, loaded = Store.open(new_place()), Recall(), Recall()
    edges = sorted({0, len(known), *(min(cut, len(known)) for cut in cuts)})
    sought = [*known, *strangers]
    for start, end in zip(edges, [*edges[1:], len(known)], strict=True):
        with store.writing() as transaction:
            add(transaction, known[start:end])
            expected = in_memory(known[:end], sought)
            assert found(transaction, remembered, sought) == expected
        with store.reading() as transaction:
            index = transaction.index(loaded, in_memory=True)
            assert [ids(index.candidates(each.statement, 10)) for each in sought] == expected
            assert found(transaction, Recall(), sought) == expected
    assert store.rebuild_index() == len(known)
    with store.reading() as transaction:
        assert found(transaction, remembered, sought) == in_memory(known, sought)
        assert found(transaction, Recall(), sought) == in_memory(known, sought)
    assert store.examine_index().is_well
    store.close()


FLOOD, FIRE = (
    claim(said(amount(34), f"The {what} at Tolvane was reported."), ClaimId(what[:2] * 8))
    for what in ("flood", "fire")
)


def test_what_one_writes_another_sees_at_once(tmp_path: Path) -> None:
    one, other = (Store.open(tmp_path / "desk.db") for _ in range(2))
    mine, theirs = Recall(), Recall()
    for store, recall, seen, new in (
        (one, mine, [], [FLOOD]),
        (other, theirs, [FLOOD], [FIRE]),
        (one, mine, [FLOOD, FIRE], []),
    ):
        with store.writing() as transaction:
            sought = [FLOOD, FIRE]
            assert found(transaction, recall, sought) == in_memory(seen, sought)
            add(transaction, new)
            assert found(transaction, recall, sought) == in_memory([*seen, *new], sought)
    other.rebuild_index()
    with one.reading() as transaction:
        assert found(transaction, mine, [FLOOD]) == [[FLOOD.id, FIRE.id]]
    one.close()
    other.close()


def test_the_past_does_not_find_what_came_later(new_place: NewPlace) -> None:
    store = Store.open(new_place())
    with store.writing() as transaction:
        add(transaction, [FLOOD])
        transaction._entry = 1  # noqa: SLF001 - as if something had been decided
        add(transaction, [FIRE])
    past = type(store)(store.place, store._engine, until=0)  # noqa: SLF001 - before the first decision
    with store.writing() as transaction:
        transaction._connection.exec_driver_sql("UPDATE ct_claim SET entry = 0 WHERE number = 1")  # noqa: SLF001 - the same
    with past.reading() as transaction:
        assert found(transaction, Recall(), [FIRE]) == in_memory([FLOOD], [FIRE])
        assert transaction.last_number() == 1
    store.close()


def test_what_is_forgotten_is_found_again(new_place: NewPlace) -> None:
    store, recall = Store.open(new_place()), Recall()
    with store.writing() as transaction:
        add(transaction, [FLOOD])
        assert found(transaction, recall, [FLOOD]) == [[FLOOD.id]]
    recall.size = 9  # as after a transaction that failed
    with store.reading() as transaction:
        assert found(transaction, recall, [FLOOD]) == [[FLOOD.id]]
    store.close()


def test_a_word_without_end_is_found(new_place: NewPlace) -> None:
    endless = claim(said(amount(34), f"{'1' * 300} {'x' * 1_500}", context=""), ClaimId("e" * 16))
    store = Store.open(new_place())
    with store.writing() as transaction:
        add(transaction, [endless, FLOOD])
        assert found(transaction, Recall(), [endless])[0][0] == endless.id
    assert max(map(len, index_terms(endless.statement))) == 200
    store.close()


# --- at the desk --------------------------------------------------------------------------------------------------------


def told(*figures: int, outlet: str = "Harbour Post") -> list[Article]:
    return [an_article(FLOODS.replace("34", str(figure)), outlet=outlet) for figure in figures]


def test_many_articles_at_once_are_read_as_one_by_one(new_place: NewPlace) -> None:
    twice = f"{FLOODS} Nurses in Corrin walk out after 34 people were killed in floods in Ormel."
    stories = [an_article(twice), *told(34, 36, 36), *told(36, 41, outlet="Inland Gazette")]
    with Tracker.open(new_place(), clock=lambda: NOON) as desk:
        one_by_one = [desk.read(story) for story in stories]
    with Tracker.open(new_place(), clock=lambda: NOON) as desk:
        assert list(desk.read_all(stories, batch=2)) == one_by_one
        assert all(each.is_well for each in desk.doctor())
        assert [each.already_read for each in desk.read_all(stories)] == [True] * len(stories)
        assert list(desk.read_all([])) == []


def test_a_batch_that_fails_is_forgotten(
    new_place: NewPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Tracker.open(new_place(), clock=lambda: NOON) as desk:
        desk.read(told(34)[0])
        with monkeypatch.context() as broken:
            broken.setattr(Transaction, "add_links", None)
            with pytest.raises(TypeError):
                list(desk.read_all(told(36, 41)))
            with pytest.raises(TypeError):
                desk.read(told(36)[0])
        report = desk.read(told(41)[0])
        assert [match.claim.statement.quantity for match in report.findings[0].matches] == [
            desk.dossiers()[0].claim.statement.quantity
        ]
        assert all(each.is_well for each in desk.doctor())


def test_merged_and_split_claims_are_found_where_they_lead(new_place: NewPlace) -> None:
    with Tracker.open(new_place(), clock=lambda: NOON) as desk:
        first, slip = (desk.read(each).findings[0].claim for each in told(34, 43))
        desk.merge(slip, first, by="Ada", because="A slip.")
        again = desk.read(told(43, outlet="Inland Gazette")[0]).findings[0]
        assert again.claim == first
        desk.split(first, [again.appearance], by="Ada", because="No slip.")
        with desk._store.reading() as transaction:  # noqa: SLF001 - every claim, as it is kept
            kept = [each for _, each in transaction.claims()]
            assert found(transaction, Recall(), kept) == in_memory(kept, kept)
        assert desk.check_index().is_well


def test_a_draft_is_held_against_what_others_have_just_found(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with (
        Tracker.open(path, clock=lambda: NOON) as one,
        Tracker.open(path, clock=lambda: NOON) as other,
    ):
        draft = told(34)[0]
        assert one.lint(draft) == ()
        publish_verdict(other, other.read(draft).findings[0].claim, "false")
        assert len(one.lint(draft)) == 1
        assert one.as_of("2026-03-31").lint(draft) == ()


# --- health -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wishes", "problem"),
    [
        (["UPDATE ct_term SET term = 'else' WHERE number = 1"], "the index terms of claim"),
        (["UPDATE ct_bag SET terms = x'' WHERE claim = 1"], "the index terms of claim"),
        (["DELETE FROM ct_bag WHERE claim = 2"], "the index terms of claim"),
        (["UPDATE ct_term SET frequency = 9 WHERE number = 2"], "and not 9"),
        (["DELETE FROM ct_term WHERE number = 2"], "and not 0"),
        (
            ["INSERT INTO ct_posting(ct_posting) VALUES ('delete-all')"],
            "the list of claims that have the index term",
        ),
        (["INSERT INTO ct_posting(rowid, terms) VALUES (9, '1')"], "is another"),
        (["DELETE FROM ct_bag", "DELETE FROM ct_term"], "the index terms of claim"),
    ],
)
def test_what_is_wrong_with_the_index_is_found_and_put_right(
    wishes: Sequence[str], problem: str, tmp_path: Path
) -> None:
    path = tmp_path / "desk.db"
    with Tracker.open(path, clock=lambda: NOON) as desk:
        for each in told(34, 43):
            desk.read(each)
        assert desk.check_index().is_well
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for wish in wishes:
                connection.execute(wish)
        checked = desk.check_index()
        assert not checked.is_well
        assert any(problem in each for each in checked.problems), checked.problems
        assert checked in desk.doctor()
        assert desk.rebuild_index() == 2
        assert desk.check_index().is_well


def test_an_empty_desk_has_an_empty_index(new_place: NewPlace) -> None:
    with Tracker.open(new_place()) as desk:
        assert str(desk.check_index()) == "indexed claims: 0, well"
        assert desk.rebuild_index() == 0
