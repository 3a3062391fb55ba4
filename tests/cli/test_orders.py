"""The queue, the judgements, mergers and the record at the command line; and the desk as it stood."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from claimtrack.tracker import Tracker
from tests.builders import FLOODS, an_article, write
from tests.cli.newsdesk import Run, published, read

INES = ("--by", "Ines")
WHY = ("--because", "Two valleys.")
FIRE = "A fire in Brennock has destroyed 12 warehouses."


@pytest.fixture
def fire(run: Run, claim: str, tmp_path: Path) -> str:
    """A desk that tracks a second claim; its id."""
    return read(run, tmp_path, FIRE, "Courier", "2026-03-10")


@pytest.fixture
def later(run: Run, claim: str, tmp_path: Path) -> str:
    """A desk that tracks a later value of the toll; its id."""
    return read(run, tmp_path, FLOODS.replace("34", "47"), "Courier", "2026-03-05")


def listed(run: Run, *options: str) -> list[str]:
    return [item["claim"] for item in run("queue", *options, "--json").json_lines]


def test_the_queue_says_why_each_claim_stands_where_it_stands(
    run: Run, claim: str, fire: str
) -> None:
    run("boost", fire, "--points", "50", "--because", "The minister asked.", *INES)

    head, first, second = (line.split("\t") for line in run("queue").out.splitlines())

    assert head == ["claim", "points", "state", "with", "quantity", "text", "why"]
    assert [first[0], second[0]] == [fire[:8], claim[:8]]
    assert first[6].endswith("moved by Ines: The minister asked. (+50)")
    assert second[6].startswith("1 independent source (+10), first seen ")
    (item, _) = run("queue", "--json").json_lines
    assert item["points"] == sum(share["points"] for share in item["shares"])


def test_the_queue_is_filtered(run: Run, claim: str, fire: str, later: str) -> None:
    run("check", "take-up", fire, *INES)

    assert listed(run, "--state", "in check") == [fire]
    assert listed(run, "--assignee", "ines") == [fire]
    assert set(listed(run, "--outlet", "Courier")) == {fire, later}
    assert listed(run, "--since", "2026-03-06") == [fire]
    assert listed(run, "--until", "2026-03-04") == [claim]
    assert set(listed(run, "--series", claim)) == {claim, later}


def test_a_long_queue_is_cut_and_says_so(run: Run, claim: str, fire: str) -> None:
    answer = run("queue", "--limit", "1")

    assert claim
    assert fire
    assert len(answer.out.splitlines()) == 2
    assert answer.err == "and 1 more; --limit shows them\n"


def test_a_queue_in_which_nothing_speaks_for_a_claim(run: Run, claim: str, tmp_path: Path) -> None:
    rules = write(tmp_path / "rules.toml", "[priority]\nsource = 0\nspread = 0\nday = 0\n")

    answer = run("queue", "--rules", str(rules))

    assert answer.out.splitlines()[1].split("\t")[0] == claim[:8]
    assert answer.out.endswith("\tnothing speaks for it\n")


def test_a_judgement_is_taken_back_by_another(run: Run, claim: str, later: str) -> None:
    said = ("judge", claim, later, *WHY, *INES)
    assert run(*said, "--says", "not the same", "--json").json["says"] == "not the same"
    assert run("show", claim, "--json").json["matches"] == []

    run(*said, "--says", "unjudged")

    assert run("show", claim, "--json").json["matches"]
    assert [each["says"] for each in run("judgements", claim, "--json").json_lines] == [
        "not the same",
        "unjudged",
    ]
    assert (
        run("judgements", claim)
        .out.splitlines()[0]
        .endswith(": not the same, says Ines: Two valleys.")
    )


def test_a_judgement_names_the_version_that_was_seen(run: Run, claim: str, later: str) -> None:
    said = ("judge", claim, later, "--says", "same", *WHY, *INES, "--seen", "0")

    assert run(*said).status == 0
    assert run(*said).status == 3


def test_judgements_that_clash_are_reported(run: Run, claim: str, later: str) -> None:
    assert run("conflicts").out == ""
    run("judge", claim, later, "--says", "same", *WHY, *INES)
    run("judge", claim, later, "--says", "not the same", *WHY, "--by", "Omar")

    assert "says Omar: Two valleys." in run("conflicts").out
    (conflict,) = run("conflicts", "--json").json_lines
    assert [each["by"] for each in conflict["judgements"]] == ["Ines", "Omar"]


def test_claims_are_merged_and_split_and_every_id_leads_on(
    run: Run, claim: str, later: str
) -> None:
    merged = run("merge", later, claim, "--because", "A typing error.", *INES)
    assert merged.out == f"{later} is part of {claim[:8]} from now on\n"
    assert run("show", later, "--json").json["claim"] == claim
    places = run("show", claim, "--json").json["sightings"]
    assert [place["outlet"] for place in places] == ["Harbour Post", "Courier"]

    off = run("split", claim, places[1]["appearance"], "--because", "None after all.", *INES)

    assert off.out == f"{later[:8]} {FLOODS.replace('34', '47')}\n"
    assert (
        run("merge", later, claim, "--because", "After all.", *INES, "--json").json["claim"]
        == claim
    )


def test_the_record_is_verified_against_a_head_that_was_kept(
    run: Run, claim: str, tmp_path: Path, pipe: Callable[[str], None]
) -> None:
    head = run("audit", "head").out.strip()
    assert run("audit", "head", "--json").json["head"] == head
    kept = write(tmp_path / "head.txt", f"{head}\n")
    run("check", "take-up", claim, *INES)

    plain = run("audit", "verify")
    assert plain.out == run("audit", "head").out
    assert plain.err == "2 entries, each whole and in its place; no kept head was given\n"
    for since in (head, f"@{kept}"):
        answer = run("audit", "verify", "--since", since)
        assert "it goes on from the head that was kept" in answer.err
    pipe(f"{head}\n")
    assert run("audit", "verify", "--since", "-", "--json").json["count"] == 2


def test_tampering_is_found_and_fails(run: Run, claim: str, tmp_path: Path) -> None:
    published(run, claim)
    with sqlite3.connect(tmp_path / "desk.db") as database:
        for (trigger,) in database.execute(
            "select name from sqlite_master where type = 'trigger' and tbl_name = 'ct_event'"
        ).fetchall():
            database.execute(f"drop trigger {trigger}")
        database.execute("update ct_event set text = replace(text, 'Omar', 'Tom')")
    database.close()

    answer = run("audit", "verify")

    assert answer.status == 1
    assert answer.out == ""
    assert "tampered with at entry 6" in answer.err


@pytest.mark.parametrize(
    ("since", "sentence"),
    [
        ("42", "A head is written as count:seal"),
        ("@nowhere.txt", "nowhere.txt: the head that was kept cannot be read"),
        (f"9:{'0' * 64}", "the record ends before it; it once had 9"),
    ],
)
def test_a_head_that_leads_nowhere_fails(since: str, sentence: str, run: Run, claim: str) -> None:
    answer = run("audit", "verify", "--since", since)

    assert claim
    assert answer.status == 1
    assert sentence in answer.err


def test_the_record_is_handed_out_with_its_seals(run: Run, claim: str) -> None:
    run("check", "take-up", claim, *INES)

    entries = run("audit", "export").json_lines

    assert [entry["entry"]["event"]["event"] for entry in entries] == ["ArticleRead", "TakenUp"]
    assert run("audit", "head").out == f"2:{entries[-1]['seal']}\n"


@pytest.fixture
def old(run: Run, tmp_path: Path) -> str:
    """A desk that read an article on 4 March, and decides today; the claim's id."""

    def clock() -> datetime:
        return datetime(2026, 3, 4, 9, tzinfo=UTC)

    with Tracker.open(tmp_path / "desk.db", clock=clock) as desk:
        claim = desk.read(an_article()).findings[0].claim
    run("check", "take-up", claim.id, *INES)
    return claim.id


def test_the_desk_is_shown_as_it_stood(run: Run, old: str) -> None:
    at = ("--at", "2026-03-04")

    assert f"{old}: in check, version 1" in run("show", old).out
    assert f"{old}: unreviewed, version 0" in run("show", old, *at).out
    assert run("check", "show", old, *at, "--json").json["version"] == 0
    assert run("claims", *at, "--json").json_lines[0]["state"] == "unreviewed"
    assert run("queue", *at, "--json").json_lines[0]["state"] == "unreviewed"
    assert run("series", old, *at, "--json").json["values"][0]["standing"] == "current"
    assert run("sources", old, *at).status == 0
    assert run("audit", "head", *at).out.startswith("1:")


def test_before_the_first_article_there_was_nothing(run: Run, old: str) -> None:
    assert run("claims", "--at", "2026-03-03", "--json").out == ""
    assert run("show", old, "--at", "2026-03-03").status == 1
    assert "--at is 'Monday'; it must be a day" in run("claims", "--at", "Monday").err


def test_whoever_brings_an_article_in_is_on_record(run: Run, tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.txt", f"title: Floods\npublished: 2026-03-03\noutlet: HP\n\n{FLOODS}"
    )

    run("read", str(path), *INES)

    assert run("audit", "export").json_lines[0]["entry"]["event"]["by"] == "Ines"
