"""The command that checks drafts: places, colours, forms and exit statuses."""

import io
import json
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from rich.cells import cell_len

from claimtrack import Article, Tracker, cli
from tests.builders import ADDRESS, FLOODS, publish_verdict, write

STALE = "Floods in Lower Ormel province have killed 12 people."


@attrs.frozen
class Answer:
    status: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A desk that knows of 12 dead, of 34, which is false, and of 36."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMTRACK_DB", "desk.db")
    newest = FLOODS.replace("34", "36")
    told = [(STALE, "2026-03-02"), (newest, "2026-03-04"), (FLOODS, "2026-03-03")]
    with Tracker.open("desk.db") as desk:
        for text, day in told:
            report = desk.read(
                Article.from_text(
                    text,
                    title="Floods in Ormel",
                    published=day,
                    outlet="Post",
                    url=f"https://post.example/{day}",
                )
            )
        publish_verdict(desk, report.findings[0].claim, "false")

    def run(*arguments: str) -> Answer:
        with pytest.raises(SystemExit) as ended:
            cli.main(("lint", *arguments))
        streams = capsys.readouterr()
        return Answer(int(ended.value.code or 0), streams.out, streams.err)

    return run


def a_draft(text: str, name: str = "draft.md") -> str:
    head = "---\ntitle: Floods in Ormel\ndate: 2026-03-04\n---\n"
    return str(write(Path(name), head + text))


def test_an_error_is_told_at_its_place_and_fails(run: Run) -> None:
    done = run(a_draft(FLOODS))

    assert done.out == (
        "draft.md:5:44: error checked-false The desk has rated this “False”, for 34 people killed as of 3 March 2026. "
        f"{ADDRESS}\n"
    )
    assert done.err == "1 draft checked: 1 error\n"
    assert done.status == 1


def test_a_warning_does_not_fail_unless_it_is_asked_to(run: Run) -> None:
    draft = a_draft(STALE)

    assert run(draft).status == 0
    assert run(draft, "--fail-on", "warning").status == 1
    assert run(draft, "--fail-on", "note").status == 1
    assert run(a_draft(FLOODS), "--fail-on", "never").status == 0


def test_a_draft_without_fault_is_told_nothing(run: Run) -> None:
    done = run(a_draft("It has rained in Lower Ormel."), "--fail-on", "note")

    assert (done.status, done.out, done.err) == (0, "", "1 draft checked: nothing to remark\n")


def test_nothing_of_a_draft_is_kept(run: Run) -> None:
    before = Path("desk.db").read_bytes()

    run(a_draft(f"{STALE} A fire in Brennock has killed 5 people."))

    assert Path("desk.db").read_bytes() == before


def test_a_folder_is_checked_at_once(run: Run) -> None:
    Path("in").mkdir()
    for name in ("in/a.md", "in/b.md"):
        a_draft(STALE, name)

    done = run("in")

    assert [line.split(":")[0] for line in done.out.splitlines()] == ["in/a.md", "in/b.md"]
    assert done.err == "2 drafts checked: 2 warnings\n"


def test_standard_input_has_a_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def typed() -> types.SimpleNamespace:
        return types.SimpleNamespace(
            buffer=io.BytesIO(f"# Floods in *Ormel*\n\n**{STALE}**".encode())
        )

    monkeypatch.setattr("sys.stdin", typed())
    assert run("-", "--day", "2026-03-04").out.startswith("standard-input.md:3:46: warning")
    monkeypatch.setattr("sys.stdin", typed())
    assert run("-", "--stdin-name", "a.txt", "--day", "2026-03-04").out.startswith("a.txt:3:46: w")


def test_the_day_may_be_told(run: Run) -> None:
    draft = a_draft(STALE)

    assert run(draft, "--day", "2026-03-02").out == ""
    assert run(draft, "--day", "2026-03-05").out != ""


def test_remarks_are_told_as_lines_of_json(run: Run) -> None:
    allowed = "<!-- claimtrack: allow superseded, because it is history -->"
    done = run(a_draft(f"{FLOODS}\n\n{STALE} {allowed}"), "--json")
    first, second = map(json.loads, done.out.splitlines())

    assert (first["path"], first["line"], first["column"]) == ("draft.md", 5, 44)
    assert (first["end_line"], first["end_column"], first["quote"]) == (5, 53, "34 people")
    assert (first["severity"], first["code"], first["rating"]) == (
        "error",
        "checked-false",
        "False",
    )
    assert first["links"] == [ADDRESS]
    assert first["claim"]
    assert first["allowed_because"] is None
    assert second["allowed_because"] == "it is history"
    assert second["related"]
    assert done.err == "1 draft checked: 1 error; 1 allowed\n"


def test_what_is_allowed_is_counted_and_not_shown(run: Run) -> None:
    done = run(a_draft(f"{STALE} <!-- claimtrack: allow superseded, because it is history -->"))

    assert (done.out, done.err) == ("", "1 draft checked: nothing to remark; 1 allowed\n")


def test_remarks_are_told_as_sarif(run: Run) -> None:
    done = run(a_draft(FLOODS), "--sarif")
    document: Any = json.loads(done.out)

    assert document["runs"][0]["tool"]["driver"]["name"] == "claimtrack"
    assert [result["ruleId"] for result in document["runs"][0]["results"]] == ["checked-false"]
    assert done.status == 1


@pytest.mark.parametrize(
    ("arguments", "status", "problem"),
    [
        (["draft.md", "--json", "--sarif"], 2, "choose one"),
        (["draft.md", "--fail-on", "grave"], 2, "none of error, warning, note, never"),
        ([], 2, "Missing argument"),
        (["none.md"], 1, "there is no such file"),
        (["draft.md", "--day", "soon"], 1, "--day is 'soon'"),
        (["draft.md", "--db", "none.db"], 4, "none.db"),
    ],
)
def test_what_cannot_be_done_is_refused(
    arguments: list[str], status: int, problem: str, run: Run
) -> None:
    a_draft(FLOODS)

    done = run(*arguments)

    assert done.status == status
    assert problem in " ".join(done.err.replace("│", " ").split())


@pytest.mark.parametrize("columns", [100, 44, 20])
def test_at_a_terminal_the_words_are_marked(
    columns: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    draft = a_draft(
        f"- 洪水：下\t奥尔梅尔。 It rained for days and days. {FLOODS} It rained for days and days and days."
    )

    _, line, marks, link, _ = run(draft).out.split("\n")[:5]

    assert link == f"      = {ADDRESS}"
    assert cell_len(line) <= columns
    start = marks.index("^")
    before, shown = "", line
    while cell_len(before) < start:
        before, shown = before + shown[0], shown[1:]
    assert cell_len(before) == start
    assert "34 people".startswith(shown[: marks.count("^")].rstrip("…"))
