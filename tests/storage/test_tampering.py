"""Whoever may write the file can change the record, but not unnoticed: two verifiers look, and find it."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from claimtrack import Head, TamperedError, Tracker
from claimtrack.checking.chain import GENESIS, canonical, seal
from examples import verify_record
from tests.desks import a_desk_with_a_past
from tests.examples import as_many_as


@attrs.define
class Entry:
    """A row of ct_event."""

    number: int
    kind: str
    at: str
    text: str
    seal: str

    @property
    def form(self) -> dict[str, Any]:
        form: dict[str, Any] = json.loads(self.text)
        return form


Entries = list[Entry]
Draw = Callable[[st.SearchStrategy[int]], int]
Tampering = Callable[[Entries, Draw], Entries]


class Insider:
    """Somebody who may write the file of an open desk, and knows how it is made; `head` was kept elsewhere in time."""

    def __init__(self, path: Path, tracker: Tracker) -> None:
        self._tracker = tracker
        self._file = sqlite3.connect(path, isolation_level=None)
        self._file.execute("PRAGMA synchronous=OFF")
        guards = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        for (guard,) in self._file.execute(guards).fetchall():
            self._file.execute(f"DROP TRIGGER {guard}")
        self._entries = self._file.execute("SELECT * FROM ct_event ORDER BY number").fetchall()
        self._touches = self._file.execute("SELECT claim, version, event FROM ct_touch").fetchall()
        self.head = tracker.head()

    def close(self) -> None:
        self._file.close()

    def tamper(self, tampering: Tampering, draw: Draw, *, with_columns: bool) -> None:
        """Write what *tampering* makes of the entries, and with them what stands beside them, if asked."""
        before = [Entry(*row) for row in self._entries]
        after = tampering([attrs.evolve(entry) for entry in before], draw)
        assert after != before
        touches = list(touches_of(after)) if with_columns else self._touches
        self._write([attrs.astuple(entry) for entry in after], touches)

    def execute(self, change: str, number: int) -> int:
        """Make one change in a record that was whole; return how many rows it struck."""
        self.restore()
        return self._file.execute(change, (number,)).rowcount

    def restore(self) -> None:
        self._write(self._entries, self._touches)

    def _write(self, entries: list[tuple[Any, ...]], touches: list[tuple[Any, ...]]) -> None:
        self._file.execute("BEGIN IMMEDIATE")
        self._file.execute("DELETE FROM ct_event")
        self._file.execute("DELETE FROM ct_touch")
        self._file.executemany("INSERT INTO ct_event VALUES (?, ?, ?, ?, ?)", entries)
        self._file.executemany(
            "INSERT INTO ct_touch (claim, version, event) VALUES (?, ?, ?)", touches
        )
        self._file.execute("COMMIT")

    def ours(self, since: Head | None = None) -> Head | None:
        """Return the head that our verifier finds, None when it finds that somebody has tampered."""
        try:
            return self._tracker.verify(since=since)
        except TamperedError:
            return None

    def theirs(self, since: Head | None = None) -> Head | None:
        """Return the same of the second verifier, which reads what we export."""
        try:
            lines = [json.dumps(row) for row in self._tracker.export_record()]
            return Head.parse(verify_record.verify(lines, str(since or "0:")))
        except (TamperedError, ValueError):
            return None


def touches_of(entries: Entries) -> Iterator[tuple[str, int, int]]:
    """Yield the rows of ct_touch that go with the entries."""
    versions: dict[str, int] = defaultdict(int)
    for entry in entries:
        for claim in entry.form["claims"]:
            versions[claim] += 1
            yield claim, versions[claim], entry.number


@pytest.fixture(scope="module")
def insider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Insider]:
    path = tmp_path_factory.mktemp("desk") / "desk.db"
    with a_desk_with_a_past(path) as tracker, closing(Insider(path, tracker)) as insider:
        yield insider


def alter(entries: Entries, draw: Draw) -> Entries:
    """Change a field somewhere inside an entry, or its seal."""
    entry = entries[draw(st.integers(0, len(entries) - 1))]
    form = entry.form
    places = [*leaves(form), None]
    place = places[draw(st.integers(0, len(places) - 1))]
    if place is None:
        digit = draw(st.integers(0, 63))
        other = "0" if entry.seal[digit] != "0" else "1"
        entry.seal = entry.seal[:digit] + other + entry.seal[digit + 1 :]
    else:
        holder, key = place
        holder[key] = {str: f"{holder[key]}!", int: -1, type(None): "Mallory"}[type(holder[key])]
        entry.text = canonical(form)
    return entries


def leaves(form: Any) -> Iterator[tuple[Any, Any]]:
    """Yield where each plain value of *form* stands."""
    for key, value in form.items() if isinstance(form, dict) else enumerate(form):
        if isinstance(value, dict | list):
            yield from leaves(value)
        else:
            yield form, key


def scratch(entries: Entries, draw: Draw) -> Entries:
    """Change one character of an entry, as a failing disk would: what is left may be no JSON, or not canonical."""
    entry = entries[draw(st.integers(0, len(entries) - 1))]
    place = draw(st.integers(0, len(entry.text) - 1))
    other = draw(st.sampled_from(sorted(set(map(ord, ' "{}0aé')) - {ord(entry.text[place])})))
    entry.text = entry.text[:place] + chr(other) + entry.text[place + 1 :]
    return entries


def delete(entries: Entries, draw: Draw) -> Entries:
    """Take one out that is not the last, and close the gap or leave it."""
    gone = draw(st.integers(0, len(entries) - 2))
    del entries[gone]
    if draw(st.integers(0, 1)):
        for entry in entries[gone:]:
            entry.number -= 1
    return entries


def swap(entries: Entries, draw: Draw) -> Entries:
    """Let two entries stand in each other's place."""
    one = draw(st.integers(0, len(entries) - 2))
    other = draw(st.integers(one + 1, len(entries) - 1))
    entries[one].number, entries[other].number = entries[other].number, entries[one].number
    return sorted(entries, key=lambda entry: entry.number)


def insert_copy(entries: Entries, draw: Draw) -> Entries:
    """Let something have happened twice."""
    copy = attrs.evolve(entries[draw(st.integers(0, len(entries) - 1))])
    entries.insert(draw(st.integers(0, len(entries))), copy)
    for number, entry in enumerate(entries, start=1):
        entry.number = number
    return entries


def cut_tail(entries: Entries, draw: Draw) -> Entries:
    """Let the last ones, or all, never have happened."""
    return entries[: draw(st.integers(0, len(entries) - 1))]


def seal_anew(entries: Entries, draw: Draw) -> Entries:
    """Change what somebody said, and seal all that follows."""
    entry = entries[draw(st.integers(0, len(entries) - 1))]
    form = entry.form
    form["event"][("by", "because")[draw(st.integers(0, 1))]] = "Mallory"
    entry.text = canonical(form)
    before = GENESIS
    for each in entries:
        each.seal = before = seal(each.text, before)
    return entries


many = settings(
    max_examples=as_many_as(50),
    phases=[
        Phase.explicit,
        Phase.reuse,
        Phase.generate,
    ],  # the smallest of such cases tells no more than any
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)


@pytest.mark.parametrize("tampering", [alter, scratch, delete, swap, insert_copy])
@many
@given(data=st.data())
def test_a_record_that_was_changed_is_found_out_by_both(
    tampering: Tampering, insider: Insider, data: st.DataObject
) -> None:
    is_clever = tampering is not scratch and data.draw(st.booleans())
    insider.tamper(tampering, data.draw, with_columns=is_clever)

    assert insider.ours() is None
    assert insider.ours(insider.head) is None
    assert insider.theirs() is None
    assert insider.theirs(insider.head) is None


@pytest.mark.parametrize("tampering", [cut_tail, seal_anew])
@many
@given(data=st.data())
def test_a_tail_cut_off_and_a_record_sealed_anew_show_only_beside_a_kept_head(
    tampering: Tampering, insider: Insider, data: st.DataObject
) -> None:
    insider.tamper(tampering, data.draw, with_columns=True)

    found = insider.ours()
    assert found is not None
    assert found == insider.theirs() != insider.head
    assert insider.ours(insider.head) is None
    assert insider.theirs(insider.head) is None


@many
@given(data=st.data())
def test_a_kept_head_proves_what_stands_before_it_and_no_more(
    insider: Insider, data: st.DataObject
) -> None:
    insider.tamper(cut_tail, data.draw, with_columns=True)
    earlier = insider.ours()
    assert earlier is not None
    assert insider.ours(earlier) == insider.theirs(earlier) == earlier

    insider.restore()
    assert insider.ours(earlier) == insider.theirs(earlier) == insider.head


def test_a_whole_record_is_whole_to_both(insider: Insider) -> None:
    insider.restore()

    for since in (None, Head(), insider.head):
        assert insider.ours(since) == insider.theirs(since) == insider.head


@pytest.mark.parametrize("count", [0, 1, 20, 99])
def test_a_head_that_never_was_is_refused_by_both(insider: Insider, count: int) -> None:
    insider.restore()
    other = Head(count=count, seal="f" * 64)

    assert insider.ours(other) is None
    assert insider.theirs(other) is None


BESIDE = {
    "a kind": "UPDATE ct_event SET kind = 'TakenUp' WHERE number = ? AND kind != 'TakenUp'",
    "a time": "UPDATE ct_event SET at = '2026-03-01T00:00:00.000000+00:00' WHERE number = ?",
    "a claim taken away": "DELETE FROM ct_touch WHERE event = ?",
    "a claim added": "INSERT INTO ct_touch (claim, version, event) VALUES ('feed', 1, ?)",
    "a claim and no entry": "INSERT INTO ct_touch (claim, version, event) SELECT 'feed', 1, ? + 99",
    "another claim": "UPDATE ct_touch SET claim = claim || '!' WHERE event = ?",
    "another version": "UPDATE ct_touch SET version = version + 100 WHERE event = ?",
    "another entry": "UPDATE ct_touch SET event = event - 1 WHERE event = ?",
}


@pytest.mark.parametrize("change", BESIDE.values(), ids=BESIDE)
def test_what_stands_beside_an_entry_must_say_the_same(insider: Insider, change: str) -> None:
    for number in range(1, insider.head.count + 1):
        found = None if insider.execute(change, number) else insider.head

        assert insider.ours() == insider.ours(insider.head) == found
        # The entries themselves are as they were, and the export takes nothing but them.
        assert insider.theirs(insider.head) == insider.head


NO_ENTRY = ["no JSON", "[]", "{}", '{"claims":5,"event":{"at":0,"event":0},"number":1}', "[" * 9999]


@pytest.mark.parametrize("text", NO_ENTRY, ids=["text", "list", "object", "numbers", "deep"])
def test_what_was_sealed_and_is_no_entry_is_found(insider: Insider, text: str) -> None:
    def seal_nonsense(entries: Entries, _: Draw) -> Entries:
        entries[0].text, entries[0].seal = text, seal(text, GENESIS)
        return entries

    insider.tamper(seal_nonsense, lambda _: 0, with_columns=False)

    assert insider.ours() is insider.theirs() is None


def test_an_export_shows_nothing_otherwise_than_it_is_kept(insider: Insider) -> None:
    def sprawl(entries: Entries, _: Draw) -> Entries:
        entries[3].text = json.dumps(entries[3].form)
        return entries

    insider.tamper(sprawl, lambda _: 0, with_columns=True)

    assert insider.ours() is insider.theirs() is None
