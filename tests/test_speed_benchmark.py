"""The benchmark of speed invents claims, asks all engines the same, and tells what is missing."""

import json
import sqlite3
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
import pytest

from benchmarks import __main__ as speed
from benchmarks.speed import measuring, own, report, startup, storing
from benchmarks.speed.engines import BRUTE, OURS, PEERS, Fts5, RareFts5, engines
from benchmarks.speed.filling import Filling, fillings
from benchmarks.speed.invented import TOPICS, Corpus, Inventor, Told, Topic
from benchmarks.speed.measuring import Floors, Measured, goals, measure

CORPUS = Corpus(
    claims=[
        Told("Floods in Corrin killed 34 people.", 1, 1),
        Told("Floods in Corrin killed 43 people.", 2, 1),
        Told("34 people died in Corrin.", 1, 1),
        Told("The mayor denied that floods in Corrin killed 34 people.", -2, 1, denies=True),
        Told("Nurses in Tolvane walk out.", 3, 2),
    ],
    sought=[Told("34 were killed in Corrin.", 1, 1), Told("A bridge opens in Ormel.", -1, -1)],
)


class Fixed:
    """An engine that always answers the same."""

    def __init__(self, name: str, *found: int) -> None:
        self.name = name
        self.found = list(found)

    def build(self, texts: Sequence[str]) -> None:
        assert len(texts) == len(CORPUS.claims)

    def asked(self, text: str) -> Any:
        return text

    def find(self, asked: Any) -> list[int]:
        assert asked in {told.text for told in CORPUS.sought}
        return self.found


def measured() -> list[Measured]:
    return measure([Fixed(BRUTE, 0, 1, 2), Fixed(OURS, 0, 2, 1)], CORPUS, 1.0)


# --- invented claims ----------------------------------------------------------------------------------------------------


def test_the_same_claims_are_invented_each_time() -> None:
    assert Inventor(500).corpus(500, 20) == Inventor(500).corpus(500, 20)
    assert Inventor(500, seed=12).corpus(500, 20) != Inventor(500).corpus(500, 20)


def test_invented_claims_are_as_many_as_wanted_and_hold_what_is_hard() -> None:
    corpus = Inventor(1_000).corpus(1_000, 100)
    copies = corpus.copies()
    assert len(corpus.claims) == 1_000
    assert max(map(len, copies.values())) > 3
    assert any(told.denies for told in corpus.claims)
    assert all(told.fact in copies for told in corpus.sought if told.fact >= 0)
    assert 5 < sum(told.fact < 0 for told in corpus.sought) < 40
    stories = [told.story for told in corpus.claims if told.fact >= 0]
    assert len(set(stories)) < len(copies)  # some story has figures that rise, or a slip


def test_a_claim_with_another_figure_of_the_story_is_told_from_a_duplicate() -> None:
    sought = CORPUS.sought[0]
    assert [corpus_place for corpus_place in range(5) if CORPUS.changed(sought, corpus_place)] == [
        1
    ]


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic["told"][0])
def test_each_telling_of_a_topic_has_all_that_a_claim_needs(topic: Topic) -> None:
    assert len(topic["told"]) == 4
    for sentence in [*topic["told"], topic["denied"]]:
        assert all(slot in sentence for slot in ("{n}", "{place}", "{who}", "{more}"))


# --- measuring ----------------------------------------------------------------------------------------------------------


def test_duplicates_and_figures_that_mislead_are_counted() -> None:
    brute, ours = measured()
    assert (brute.found(8), brute.misled, brute.matched) == (1.0, 1, 1)
    assert (ours.found(8), ours.misled, ours.matched) == (1.0, 0, 1)
    assert 0.0 < ours.median <= ours.slowest
    (blind,) = measure([Fixed("blind", 4, 1)], CORPUS, 1.0)
    assert (blind.found(8), blind.misled) == (0.0, 1)


def test_an_engine_that_takes_too_long_is_asked_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "_LEAST", 1)
    (slow,) = measure([Fixed("slow", 0)], CORPUS, 0.0)
    assert len(slow.answers) == 1


def test_goals_are_told_with_what_was_measured() -> None:
    brute, ours = measured()
    met = [goal.is_met for goal in goals(ours, brute, Floors(0, -1.0))]
    assert met == [True, True, True]
    assert [goal.is_met for goal in goals(brute, brute, Floors(2))] == [False, False, False]


def test_without_true_duplicates_nothing_is_found_and_nobody_misled() -> None:
    (lone,) = measure([Fixed("lone", 0)], Corpus(CORPUS.claims, CORPUS.sought[1:]), 1.0)
    assert (lone.found(8), lone.misled, lone.matched) == (0.0, 0, 0)


# --- engines ------------------------------------------------------------------------------------------------------------


def test_every_engine_finds_what_is_the_same() -> None:
    corpus = Inventor(300).corpus(300, 5)
    texts = [told.text for told in corpus.claims]
    known, _ = engines()
    for engine in known:
        engine.build(texts)
        found = engine.find(engine.asked(texts[7]))
        assert texts[7] in {texts[place] for place in found}, engine.name


def test_rare_terms_are_as_many_as_stand_in_few_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.speed.engines._ENTRIES", 1)
    engine = RareFts5()
    engine.build(["floods killed 1,234", "floods hurt many"])
    assert engine.asked("Floods killed 1234!") == '"1234"'
    assert engine.find(engine.asked("killed")) == [0]
    assert engine.find(engine.asked("of no such word")) == []


def test_a_peer_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("tantivy", "bm25s", "datasketch"):
        monkeypatch.setitem(sys.modules, name, None)
    known, missing = engines()
    assert [engine.name for engine in known[3:]] == [Fts5.name, RareFts5.name]
    assert missing == [name for name in PEERS if "SQLite" not in name]


def test_this_sqlite_can_search_text() -> None:
    sqlite3.connect(":memory:").execute("create virtual table t using fts5(text)")


# --- claims of one's own ------------------------------------------------------------------------------------------------


def test_claims_of_ones_own_stand_among_invented_ones(tmp_path: Path) -> None:
    rows = [
        {"text": "Floods killed 34.", "fact": "flood"},
        {"text": "34 died.", "fact": "flood"},
        {"text": "Nurses walk out."},
    ]
    lines = [*map(json.dumps, rows), "A bridge opens.", ""]
    file = tmp_path / "claims.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    corpus = own.among(own.load(file), CORPUS)
    assert [told.text for told in corpus.sought] == ["Floods killed 34.", "Nurses walk out."]
    assert [told.text for told in corpus.claims][:2] == ["34 died.", "A bridge opens."]
    assert len(corpus.claims) == len(CORPUS.claims)
    assert corpus.copies()[corpus.sought[0].fact] == {0}


# --- report -------------------------------------------------------------------------------------------------------------


def test_the_table_has_a_line_for_each_engine_and_each_that_is_missing() -> None:
    told = "\n".join(report.table(measured(), ["tantivy, all terms"]))
    assert told.startswith("5 claims; ")
    assert OURS in told
    assert "tantivy, all terms" in told
    assert "missing" in told
    assert f"{BRUTE:<36}" in "\n".join(report.growth([measured(), measured()]))
    brute, ours = measured()
    assert "MISSED" in "\n".join(report.goal_table(goals(ours, brute, Floors(1e9))))


def test_figures_are_told_for_programs_and_as_a_picture() -> None:
    start = startup.Start("bare Python", 0.01, 1.0)
    figures = report.as_json([measured()], [Filling("read", 0.5)], [start])
    assert {row["name"] for row in figures["search"]} == {BRUTE, OURS}
    assert figures["index"] == [{"way": "read", "seconds": 0.5}]
    assert figures["start"] == [{"name": "bare Python", "seconds": 0.01, "ratio": 1.0}]
    picture = ET.fromstring(report.picture([measured(), measured()]))  # noqa: S314 - we drew it
    words = [text.text for text in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert words.count(OURS) == 2
    assert "Among 5 claims" in words


def test_a_picture_says_where_an_engine_was_asked_less() -> None:
    brute, ours = measured()
    slow = attrs.evolve(brute, answers=[measuring.Answer(12.5, 1.0, misled=False)])
    assert "12,500 ms · 1.000 (1 asked)" in report.picture([[slow, ours]])


def test_each_way_into_the_index_is_timed() -> None:
    told = fillings(CORPUS.claims)
    assert told[0].way == "read"
    assert all(each.seconds > 0.0 for each in told)
    assert len(list(report.filling_table(told))) == 5


def test_starting_is_timed_beside_a_bare_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(startup, "COMMANDS", {"-": ("-c", "0"), startup.BARE: ("-c", "pass")})
    other, bare = startup.starts(1)
    assert bare.ratio == 1.0
    assert other.seconds > 0.0


def test_storing_is_timed_beside_the_barest_way_of_each_database(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(storing, "_PORTION", 2)
    monkeypatch.setattr(storing, "_TURNS", 2)
    found = storing.storings()
    assert [each.database for each in found] == ["SQLite"] * 3 + ["PostgreSQL"] * 3
    table = storing.storing_table(found)
    assert all(line.endswith("1.00") for line in (table[1], table[4]))


def test_a_database_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storing, "_PORTION", 1)
    monkeypatch.setattr(storing, "_TURNS", 1)
    monkeypatch.setattr(storing, "_SERVER", "no_such_server")
    assert storing.storing_table(storing.storings())[-1].startswith("PostgreSQL is missing")


# --- the command --------------------------------------------------------------------------------------------------------


@pytest.fixture
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "QUICK_CLAIMS", 300)
    monkeypatch.setattr(speed, "QUICK_QUESTIONS", 5)
    monkeypatch.setattr(speed, "FILLING", 20)
    monkeypatch.setattr(speed, "storings", list)
    monkeypatch.setattr(speed, "starts", lambda _: [startup.Start("bare Python", 0.01, 1.0)])


@pytest.mark.usefixtures("_small")
@pytest.mark.parametrize(("floor", "status"), [(0, 0), (1e9, 1)])
def test_the_quick_run_fails_below_its_floors(
    floor: float, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(speed, "QUICK_FLOORS", Floors(floor, -1.0))
    assert speed.main(["--quick", "--peers"]) == status
    assert ("MISSED" in capsys.readouterr().out) == bool(status)


@pytest.mark.usefixtures("_small")
def test_several_sizes_are_compared_and_written_down(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(tmp_path / name) for name in ("own.txt", "figures.json", "picture.svg")]
    Path(files[0]).write_text("Floods in Corrin killed 34 people.\n", encoding="utf-8")
    arguments = f"--claims 50 90 --articles 1 --questions 3 --peers --data {files[0]} --json {files[1]} --svg {files[2]}"
    assert speed.main(arguments.split()) == 0
    told = capsys.readouterr().out
    for words in ("in times of that at 50", "a claim kept and indexed", "in batches"):
        assert words in told
    assert len(json.loads(Path(files[1]).read_text(encoding="utf-8"))["search"]) == 8
    assert Path(files[2]).read_text(encoding="utf-8").startswith("<svg")


def test_what_is_asked_depends_on_the_size() -> None:
    assert speed.asked(10_000) is None
    assert speed.asked(100_000) == Floors(300)
    assert speed.asked(2_000_000) == Floors(3_000)
