"""The command line: data to standard output, messages to standard error, and an exit status that programs can use."""

import json
import runpy
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimtrack import cli
from claimtrack.cli import output, shown
from tests.builders import FLOODS, write
from tests.cli.newsdesk import HEADER, Run, published, ruled, write_article
from tests.matching.syndication.newswire import DATELINE, HURT, TOLL
from tests.pages import OUTLET, a_page


def test_help_tells_every_command() -> None:
    for words in ([], ["check"], ["arrange"], ["audit"], ["import"], ["export"]):
        with pytest.raises(SystemExit) as ended:
            cli.main([*words, "--help"])
        assert ended.value.code == 0


def test_the_package_runs_as_a_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["claimtrack", "--version"])

    with pytest.raises(SystemExit) as ended:
        runpy.run_module("claimtrack", run_name="__main__")

    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("claimtrack ")


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out.startswith("claimtrack ")


def test_reading_reports_each_claim(run: Run, tmp_path: Path) -> None:
    answer = run("read", write_article(tmp_path / "first.txt", FLOODS))

    assert answer.status == 0
    assert "Harbour Post, 2026-03-03: Floods (1 new)" in answer.out
    assert "new: 34 people killed" in answer.out
    assert "1 articles read" in answer.err


def test_reading_again_changes_nothing(run: Run, claim: str) -> None:
    assert "(read before)" in run("read", "Harbour Post-2026-03-03.txt").out
    assert len(run("claims", "--json").json_lines) == 1
    assert claim


def test_a_text_without_header_is_told_about_in_options(run: Run, tmp_path: Path) -> None:
    page = str(write(tmp_path / "page.txt", FLOODS))

    answer = run(
        "read", page, "--title", "Floods", "--published", "2026-03-03", "--outlet", "Harbour Post"
    )

    assert "34 people killed" in answer.out


def test_claims_are_listed_those_of_most_outlets_first(
    run: Run, claim: str, tmp_path: Path
) -> None:
    run(
        "read",
        write_article(tmp_path / "other.txt", "A fire in Brennock has destroyed 12 warehouses."),
    )
    run("read", write_article(tmp_path / "copy.txt", FLOODS, outlet="Inland Gazette"))

    first, second = run("claims", "--json").json_lines

    assert first["claim"] == claim
    assert first["outlets"] == ["Harbour Post", "Inland Gazette"]
    assert [len(first["sightings"]), len(second["sightings"])] == [2, 1]
    assert run("claims").out.splitlines()[1].split("\t") == [
        claim[:8],
        "unreviewed",
        "2",
        "2026-03-03",
        "34 people killed",
        FLOODS,
    ]
    assert run("claims", "--state", "published").out.splitlines()[1:] == []


def test_events_are_read_where_they_are_asked_for(run: Run, tmp_path: Path) -> None:
    path = write_article(tmp_path / "first.txt", "The mayor of Corrin resigned on Monday.")

    assert run("read", "--db", "plain.db", path).out.endswith("(no claims)\n")
    assert "new: The mayor of Corrin resigned on Monday." in run("read", "--events", path).out


SAYING = "At least 34 people have died since Sunday, the fire service said. It rained."


def test_explaining_shows_which_rule_gave_which_slot(run: Run, tmp_path: Path) -> None:
    head, _, sentence, *rows = run(
        "read", "--explain", write_article(tmp_path / "first.txt", SAYING)
    ).out.splitlines()

    assert head == "Harbour Post, 2026-03-03: Floods (1 claim)"
    assert sentence == "»At least 34 people« have died since Sunday, the fire service said."
    assert [row.split("\t") for row in rows] == [
        ["slot", "value", "words", "rules"],
        [
            "quantity",
            "at least 34 people killed",
            "At least 34 people",
            "number.figure, modifier.at_least, noun.behind, role.behind",
        ],
        ["period", "2026-03-01 to 2026-03-03", "since Sunday", "since, weekday"],
        ["speaker", "the fire service", "the fire service", "said after"],
    ]


def test_explaining_opens_no_database(run: Run, tmp_path: Path) -> None:
    run("read", "--explain", write_article(tmp_path / "first.txt", SAYING))

    assert [file.name for file in tmp_path.iterdir()] == ["first.txt"]


def test_explaining_answers_in_json(run: Run, tmp_path: Path) -> None:
    form = run("read", "--explain", "--json", write_article(tmp_path / "first.txt", SAYING)).json

    assert form["outlet"] == "Harbour Post"
    (claim,) = form["claims"]
    assert claim["mention"]["exact"] == "At least 34 people"
    assert claim["statement"]["quantity"]["low"] == "34"
    assert claim["slots"][1] == {
        "slot": "period",
        "value": "2026-03-01 to 2026-03-03",
        "words": "since Sunday",
        "rules": ["since", "weekday"],
    }


def test_a_passage_is_marked_as_a_claim(run: Run, tmp_path: Path) -> None:
    article = write_article(tmp_path / "first.txt", f"The mayor knew of it. {FLOODS}")

    logged = run("mark", article, "The mayor knew of it.", "--by", "Ines", "--json").json

    assert logged["text"] == "The mayor knew of it."
    assert "Ines marked a passage" in run("show", logged["claim"]).out
    again = run("mark", article, "The mayor knew of it.", "--by", "Tom")
    assert again.out.startswith(logged["claim"][:8])


def test_a_passage_is_marked_in_one_article(run: Run, tmp_path: Path) -> None:
    (tmp_path / "day").mkdir()
    for name in ("first", "second"):
        write_article(tmp_path / "day" / f"{name}.txt", FLOODS)

    answer = run("mark", str(tmp_path / "day"), "The mayor knew of it.", "--by", "Ines")

    assert answer.status == 2
    assert "holds 2 articles" in " ".join(answer.err.replace("│", " ").split())


@pytest.mark.parametrize(
    ("body", "counted"), [("It rained.", "no claims"), (f"{SAYING} Two died.", "2 claims")]
)
def test_explaining_counts_the_claims(body: str, counted: str, run: Run, tmp_path: Path) -> None:
    answer = run("read", "--explain", write_article(tmp_path / "first.txt", body))

    assert answer.out.splitlines()[0] == f"Harbour Post, 2026-03-03: Floods ({counted})"


def test_events_cannot_be_explained(run: Run, tmp_path: Path) -> None:
    answer = run("read", "--explain", "--events", write_article(tmp_path / "first.txt", SAYING))

    assert answer.status == 2
    assert "leave out" in answer.err


def test_similar_answers_with_relation_and_reasons(run: Run, claim: str) -> None:
    found = run(
        "similar", "34 dead in Lower Ormel floods", "--as-of", "2026-03-03", "--json"
    ).json_lines[0]

    assert found["claim"] == claim
    assert found["relation"] == "same"
    assert found["reasons"]
    assert run("similar", "34 dead in Lower Ormel floods").out.splitlines()[1].split("\t")[:1] == [
        claim[:8]
    ]


def test_similar_explains_each_match(run: Run, claim: str) -> None:
    told = run("similar", "43 dead in Lower Ormel floods", "--explain").out.splitlines()

    assert told[0].startswith("They are of one story")
    assert told[1] == "  »43« »dead« in Lower Ormel »floods«"
    assert "quantity\t43\t34\t" in "\n".join(told)
    (form,) = run("similar", "34 dead in Lower Ormel floods", "--explain", "--json").json_lines
    assert form["sentence"].startswith("Both say the same: 34 = 34")
    assert form["tier"] == "joined"
    assert form["capped_by"] == ""


def test_two_texts_are_compared_without_a_database(run: Run) -> None:
    injured = "The mudslide at Karsk injured 27 people."
    told = run("compare", "The mudslide at Karsk killed 27 people.", injured).out.splitlines()

    assert told[0] == (
        "They are of one story, and not of one thing: killed, not injured; only suggested, because of the role."
    )
    assert told[1:3] == [
        "  The mudslide at Karsk »killed« 27 people.",
        "  The mudslide at Karsk »injured« 27 people.",
    ]
    assert told[4] == "role\tkilled\tinjured\tdiffers, and decides"
    assert "word in common\tkarsk 2.00\tkarsk 2.00\tadds 0.78" in told
    days = ["--as-of", "2026-03-03", "--other-as-of", "2026-03-05"]
    form = run("compare", "12 dead at Karsk", "14 dead at Karsk", *days, "--json").json
    assert form["features"]["days apart"] == 2


def test_a_person_says_that_two_claims_are_not_the_same(
    run: Run, claim: str, tmp_path: Path
) -> None:
    later = write_article(tmp_path / "b.txt", FLOODS.replace("34", "47"), "Courier", "2026-03-05")
    other = run("read", "--json", later).json["findings"][0]["claim"]

    told = run(
        "judge", claim, other, "--says", "not the same", "--because", "Two floods.", "--by", "Ines"
    )

    assert told.out.endswith(": not the same, says Ines: Two floods.\n")
    assert run("show", claim, "--json").json["matches"] == []


def test_a_claim_is_shown_with_all_that_is_known_of_it(
    run: Run, claim: str, tmp_path: Path
) -> None:
    later = write_article(
        tmp_path / "later.txt", FLOODS.replace("34", "47"), "Inland Gazette", "2026-03-04"
    )
    run("read", later)
    run(
        "read",
        write_article(tmp_path / "hurt.txt", FLOODS.replace("killed 34", "injured 140"), "Courier"),
    )
    ruled(run, claim)

    shown = run("show", claim[:8])

    assert "in review" in shown.out
    assert "Harbour Post: “Floods in" in shown.out
    assert "update" in shown.out
    assert "and 1 related claim of the same story" in shown.out
    assert "Ines ruled it “True”" in shown.out
    assert run("show", claim, "--json").json["matches"][0]["relation"] == "update"


def test_a_series_shows_how_the_figure_moved(run: Run, claim: str, tmp_path: Path) -> None:
    later = write_article(
        tmp_path / "later.txt", FLOODS.replace("34", "47"), "Inland Gazette", "2026-03-04"
    )
    run("read", later)

    rows = [line.split("\t")[:4] for line in run("series", claim).out.splitlines()]

    assert rows[1:] == [
        ["2026-03-03", "34", "superseded", "Harbour Post"],
        ["2026-03-04", "47", "current", "Inland Gazette"],
    ]
    assert [value["standing"] for value in run("series", claim, "--json").json["values"]] == [
        "superseded",
        "current",
    ]


@pytest.fixture
def toll(run: Run, claim: str, tmp_path: Path) -> str:
    """A desk that has read of one toll twice, with a part of it and what was added; the id of its first claim."""
    told = {
        "2026-03-04": FLOODS.replace("34 people", "47 people, nine of them children"),
        "2026-03-05": FLOODS.replace("34", "45"),
        "2026-03-12": "Rescuers found 13 more bodies after the floods in Lower Ormel province.",
        "2026-03-16": FLOODS.replace("34", "49"),
    }
    for day, body in told.items():
        run("read", write_article(tmp_path / f"{day}.txt", body, "Inland Gazette", day))
    return claim


def test_a_series_says_in_words_how_the_figure_moved(run: Run, toll: str) -> None:
    shown = run("series", toll)

    assert shown.err.startswith("people killed: rose from 34 on 3 Mar to 49 on 16 Mar; 2 outlets")
    assert "cumulative: people killed can only become more" in shown.err
    assert "look at 45, revision: 45 of 2026-03-05" in shown.err
    assert "added: 13" in shown.err
    assert "a part of it: " in shown.err
    assert "no value from 2026-03-06 to 2026-03-15" in shown.err
    assert "next value expected on 2026-03-17" in shown.err
    part = run("series", toll, "--json").json["parts"][0]
    assert f"part of {toll[:8]}" in run("series", part).err


def test_a_series_is_shown_as_it_was_known_on_a_day(run: Run, toll: str) -> None:
    known = run("series", toll, "--known-on", "2026-03-03", "--json").json

    assert [value["standing"] for value in known["values"]] == ["current"]
    assert (
        "Nothing was known of it on 2026-03-01"
        in run("series", toll, "--known-on", "2026-03-01").err
    )
    assert "--known-on" in run("series", toll, "--known-on", "someday").err


def test_a_series_is_drawn_with_its_published_verdicts(run: Run, toll: str, tmp_path: Path) -> None:
    published(run, toll)

    run("series", toll, "--svg", str(tmp_path / "toll.svg"))

    drawn = (tmp_path / "toll.svg").read_text(encoding="utf-8")
    assert drawn.startswith("<svg")
    assert "True" in drawn
    nowhere = run("series", toll, "--svg", str(tmp_path / "gone" / "toll.svg"))
    assert nowhere.status == 1
    assert "cannot be written" in nowhere.err


def test_people_put_series_in_order(run: Run, toll: str) -> None:
    later = run("series", toll, "--json").json["values"][-1]["claim"]
    why = ("--because", "Two floods.", "--by", "Ines")

    assert run("arrange", "split", toll, later, *why).out == (
        f"{toll[:8]}: split, says Ines: Two floods.\n"
    )
    assert later not in run("series", toll).out
    joined = run("arrange", "join", toll, later, *why, "--json").json
    assert joined["does"] == "joined"
    assert "49" in run("series", toll).out
    run("arrange", "name", toll, "Ormel dead", *why)
    run("arrange", "kind", toll, "per period", *why)
    shown = run("series", toll).err
    assert shown.startswith("Ormel dead: ")
    assert "per period: kind per period, says Ines: Two floods." in shown
    assert run("arrange", "kind", toll, "monthly", *why).status == 2


def test_a_check_goes_from_first_look_to_claimreview(run: Run, claim: str) -> None:
    published(run, claim)

    document = run("export", "claimreview", claim, "--publisher", "The Desk").json

    assert document["reviewRating"]["alternateName"] == "True"
    assert document["author"]["name"] == "The Desk"


def test_bad_input_changes_nothing(run: Run, tmp_path: Path) -> None:
    good = write_article(tmp_path / "good.txt", FLOODS)
    bad = str(write(tmp_path / "bad.txt", ""))

    answer = run("read", good, bad)

    assert answer.status == 1
    assert "the title is missing @ header" in answer.err
    assert not (tmp_path / "desk.db").exists()


def test_an_article_from_the_future_is_refused(run: Run, claim: str, tmp_path: Path) -> None:
    answer = run("read", write_article(tmp_path / "future.txt", FLOODS, day="2998-01-01"))

    assert answer.status == 1
    assert "which lies in the future" in answer.err
    assert [found["claim"] for found in run("claims", "--json").json_lines] == [claim]


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["show", "zzzz"], 1, "No claim has an id that starts with 'zzzz'."),
        (["similar", "34 dead", "--as-of", "Tuesday"], 1, "--as-of is 'Tuesday'; it must be a day"),
        (
            ["check", "rule", "zzzz", "--rating", "pink", "--because", "x", "--by", "Ines"],
            1,
            "There is no rating 'pink'",
        ),
        (["export", "claimreview", "zzzz", "--publisher", "The Desk"], 1, "No claim has an id"),
        (["show"], 2, "Missing argument"),
        (["claims", "--db", "nowhere.db"], 4, "There is no database nowhere.db."),
    ],
)
def test_each_failure_is_one_sentence_and_a_status(
    arguments: list[str], status: int, sentence: str, run: Run, claim: str
) -> None:
    answer = run(*arguments)

    assert answer.status == status
    assert sentence in answer.err
    assert answer.out == ""
    assert claim


def test_what_an_article_says_cannot_steer_the_terminal() -> None:
    assert (
        shown.clean("12 dead\x1b[2J\n\u202eevil")
        == "12 dead\N{REPLACEMENT CHARACTER}[2J \N{REPLACEMENT CHARACTER}evil"
    )


def test_at_a_terminal_rows_become_a_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)

    output.table(["claim", "text"], [["abc", "[bold] is no markup"]])

    assert "[bold] is no markup" in capsys.readouterr().out


def test_standard_input_is_read_as_a_text(run: Run, pipe: Callable[[str], None]) -> None:
    pipe(HEADER.format(day="2026-03-03", outlet="Harbour Post") + FLOODS)

    answer = run("read", "-")

    assert answer.status == 0
    assert "34 people" in answer.out


def test_standard_input_is_read_as_a_page_beside_a_file(
    run: Run, tmp_path: Path, pipe: Callable[[str], None]
) -> None:
    pipe(a_page(head=OUTLET))

    answer = run(
        "read", "-", write_article(tmp_path / "1.txt", FLOODS), "--published", "2026-03-04"
    )

    assert answer.status == 0
    assert "2 articles read" in answer.err


def test_a_page_without_its_day_is_asked_about(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path / "floods.html", a_page(head=OUTLET))

    answer = run("read", str(path))

    assert answer.status == 1
    assert answer.err.endswith(
        "floods.html: the published is missing @ page; name it with --published\n"
    )


def test_standard_input_without_an_end_is_refused(run: Run, pipe: Callable[[str], None]) -> None:
    pipe("x" * 10_000_001)

    assert "standard input: more than 10,000,000 bytes" in run("read", "-").err


def write_wire(tmp_path: Path) -> list[str]:
    wire = f"{DATELINE}{TOLL}\n\n{HURT}"
    corrected = f"CORRECTION: 31, not 34\n\n{wire.replace('34', '31')}"
    return [
        write_article(tmp_path / "wire.txt", wire, "Ormel Courier"),
        write_article(tmp_path / "copy.txt", TOLL, "Inland Gazette", "2026-03-04"),
        write_article(tmp_path / "corrected.txt", corrected, "AFP", "2026-03-05"),
    ]


def test_the_sources_of_a_claim_are_told_with_reasons(run: Run, tmp_path: Path) -> None:
    run("read", *write_wire(tmp_path))
    claim = next(row["claim"] for row in run("claims", "--json").json_lines if "34" in row["text"])

    told = run("sources", claim).out.splitlines()
    way = "AFP → the civil protection service"
    form = run("sources", claim, "--json").json

    assert told == [
        "2 appearances, 1 independent source: AFP ×2",
        "  AFP (Ormel Courier, Inland Gazette; first on 2026-03-03)",
        f"    2026-03-03 Ormel Courier → {way}: dateline: PORT LANIS (AFP); shares the passage with AFP, 2026-03-05; published by AFP itself",
        f"    2026-03-04 Inland Gazette → {way}: printed by Inland Gazette without credit; shares the passage with Ormel Courier, 2026-03-03; dateline: PORT LANIS (AFP)",
        "    corrected in AFP, 2026-03-05: CORRECTION: 31, not 34",
    ]
    assert (form["appearances"], form["independent"]) == (2, 1)
    assert form["groups"][0]["origin"]["name"] == "AFP"
    assert form["groups"][0]["accounts"][1]["chain"][0] == "Inland Gazette"


def test_the_sources_of_all_claims_are_listed_those_with_most_copies_first(
    run: Run, tmp_path: Path
) -> None:
    run("read", *write_wire(tmp_path))

    head, *rows = (line.split("\t") for line in run("sources").out.splitlines())
    forms = run("sources", "--json").json_lines

    assert head == ["claim", "appearances", "independent", "sources", "text"]
    assert rows[0][1:4] == ["2", "1", "AFP"]
    assert [form["claim"][:8] for form in forms] == [row[0] for row in rows]


def test_outlets_of_one_owner_are_one_source(run: Run, tmp_path: Path) -> None:
    for outlet in ("Harbour Post", "Corrin Examiner"):
        run("read", write_article(tmp_path / f"{outlet}.txt", FLOODS, outlet))
    told = "".join(
        f"[[outlet]]\nname = '{outlet}'\nowner = 'Lanis Media'\n"
        for outlet in ("Harbour Post", "Corrin Examiner")
    )
    outlets = write(tmp_path / "outlets.toml", told)

    assert run("sources").out.splitlines()[1].split("\t")[1:3] == ["2", "2"]
    assert run("sources", "--outlets", str(outlets)).out.splitlines()[1].split("\t")[1:3] == [
        "2",
        "1",
    ]


CHECK = {
    "claim": "A photograph shows a shark on a flooded motorway.",
    "publisher": "Facts of Meldra",
    "rating": "fake",
}


def test_checks_of_others_are_found_beside_own_claims(run: Run, claim: str, tmp_path: Path) -> None:
    file = write(tmp_path / "checks.jsonl", json.dumps(CHECK) + "\n")

    assert "1 fact-checks, 1 of them new" in run("import", "checks", str(file)).out
    assert run("import", "checks", str(file), "--json").json == {"read": 1, "new": 0}
    answer = run("similar", "a shark on the motorway", "--limit", "1")
    assert "Facts of Meldra: fake" in answer.out
    (hit,) = run("similar", "a shark on the motorway", "--limit", "1", "--json").json_lines
    assert hit["check"]["publisher"] == "Facts of Meldra"
    assert 0.0 < hit["likeness"] < 1.0
    assert hit["shares"]["words"] > 0
    (ours,) = run("similar", "34 killed in floods", "--limit", "1", "--json").json_lines
    assert ours["check"] is None
    assert ours["claim"] == claim


def test_a_file_that_holds_no_checks_changes_nothing(run: Run, tmp_path: Path) -> None:
    good, bad = json.dumps(CHECK), "{}"
    answer = run("import", "checks", str(write(tmp_path / "checks.jsonl", f"{good}\n{bad}\n")))

    assert answer.status == 1
    assert "line 2" in answer.err
    assert not (tmp_path / "desk.db").exists()


def test_a_model_needs_an_extra(run: Run, claim: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)

    answer = run("similar", "34 dead", "--model", "some/model")

    assert claim
    assert answer.status == 1
    assert "pip install 'claimtrack[semantic]'" in answer.err


def test_a_model_compares_by_meaning(run: Run, claim: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Model:
        def __init__(self, name: str) -> None:
            assert name == "some/model"

        def encode(self, texts: list[str], **_: Any) -> list[list[float]]:
            return [[1.0, 0.0] for _ in texts]

    library = types.ModuleType("sentence_transformers")
    vars(library)["SentenceTransformer"] = Model
    monkeypatch.setitem(sys.modules, "sentence_transformers", library)

    (hit,) = run("similar", "a levee", "--model", "some/model", "--json").json_lines

    assert hit["claim"] == claim
    assert "claim meaning" in hit["shares"]


def test_reading_tells_what_was_checked_already(run: Run, claim: str, tmp_path: Path) -> None:
    published(run, claim)
    again = write_article(tmp_path / "again.txt", FLOODS, outlet="Inland Gazette")
    told = run("read", again).out
    assert (
        "    checked: “True” for 34 people killed, as of 2026-03-03: https://desk.example" in told
    )

    more = write_article(tmp_path / "more.txt", FLOODS, outlet="Corrin Examiner")
    (offer,) = run("read", "--json", more).json["findings"][0]["offers"]
    assert (offer["relation"], offer["covers"]) == ("same", True)
