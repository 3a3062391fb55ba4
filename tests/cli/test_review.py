"""Going through the queue key by key: what is shown, what each key does, what is taken back, what others did meanwhile."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from claimtrack.tracker import Tracker
from tests.builders import FLOODS, write
from tests.cli.newsdesk import Answer, Run, cited, published, read, ruled

DENIED = "It is not true that 47 people were killed by the floods in Lower Ormel province."
Review = Callable[..., Answer]


@pytest.fixture
def review(run: Run, pipe: Callable[[str], None]) -> Review:
    """Sits down as a person and types some lines."""

    def review(*typed: str, by: str = "Ines", options: tuple[str, ...] = ()) -> Answer:
        pipe("".join(f"{line}\n" for line in typed))
        return run("review", "--by", by, *options)

    return review


@pytest.fixture
def denial(run: Run, claim: str, tmp_path: Path) -> str:
    """A desk that also tracks a denial of another toll, which it takes for what may be the same; its id."""
    return read(run, tmp_path, DENIED, "Courier", "2026-03-03")


def state(run: Run, claim: str) -> str:
    return str(run("check", "show", claim, "--json").json["state"])


def words(run: Run, claim: str) -> list[str]:
    return [event["words"] for event in run("check", "show", claim, "--json").json["record"]]


def says(run: Run, claim: str) -> list[str]:
    return [each["says"] for each in run("judgements", claim, "--json").json_lines]


def test_a_claim_is_shown_with_all_that_is_known(
    run: Run, claim: str, denial: str, review: Review, tmp_path: Path
) -> None:
    read(run, tmp_path, FLOODS.replace("34", "47"), "Inland Gazette", "2026-03-04")

    run("boost", claim, "--points", "90", "--because", "First.", "--by", "Ada")

    shown = review("q").out

    assert shown.startswith(f"{claim[:8]}: unreviewed, version 1\n  {FLOODS}\n  ")
    assert "1 independent source (+10)" in shown
    assert "Harbour Post: “Floods in Lower Ormel province have killed »34 people«.”" in shown
    assert "Sources\n  1 appearance, 1 independent source: Harbour Post\n" in shown
    assert "Has to do with\n" in shown
    assert " update, 47 people killed: Floods in Lower Ormel" in shown
    assert (
        f"Is it the same? (s, n or u)\n  {denial[:8]} related, 47 people killed: {DENIED}" in shown
    )
    assert "  - another figure is denied\n" in shown
    assert "  next: take up, assign, park, accept\n" in shown


def test_an_empty_queue_says_so(run: Run, claim: str, review: Review) -> None:
    answer = review(options=("--state", "in check"))

    assert claim
    assert answer.status == 0
    assert answer.err == "Nothing is left in the queue.\n0 decisions, 0 skipped\n"


@pytest.mark.parametrize(
    ("key", "says_so"), [("s", "same"), ("n", "not the same"), ("u", "unsure")]
)
@pytest.mark.usefixtures("denial")
def test_a_suggested_match_is_judged(
    key: str, says_so: str, run: Run, claim: str, review: Review
) -> None:
    answer = review(f"{key} Read both.", options=("--until", "2026-03-03"))

    assert f"You judged the two “{says_so}”." in answer.err
    assert says(run, claim) == [says_so]
    assert answer.out.count("Is it the same?") == (2 if key == "u" else 1)


def test_a_judgement_is_taken_back_to_the_former_word(
    run: Run, claim: str, denial: str, review: Review
) -> None:
    run("judge", claim, denial, "--says", "unsure", "--because", "Hm.", "--by", "Omar")

    answer = review("s", "Read both.", "z Too fast.", "n Two tolls.", "z")

    assert says(run, claim) == ["unsure", "same", "unsure", "not the same", "unsure"]
    assert "Taken back: you judged the two “same”." in answer.err
    assert "4 decisions, 0 skipped" in answer.err
    reasons = [each["because"] for each in run("judgements", claim, "--json").json_lines]
    assert reasons[2:] == [
        "Too fast.",
        "Two tolls.",
        "Taken back: Ines judged the two “not the same”.",
    ]


def test_a_judgement_that_was_taken_back_is_asked_for_again(
    run: Run, claim: str, denial: str, review: Review
) -> None:
    review("n Two tolls.", "z")

    assert denial
    assert "Is it the same?" in review("q").out
    assert says(run, claim) == ["not the same", "unjudged"]


def test_without_a_suggestion_there_is_nothing_to_judge(
    run: Run, claim: str, review: Review
) -> None:
    answer = review("s Read both.")

    assert "No match is suggested" in answer.err
    assert says(run, claim) == []


def test_a_claim_is_taken_up_cited_and_ruled_in_one_sitting(
    run: Run, claim: str, review: Review
) -> None:
    first = ("c", "Register of deaths", "sup", "34 deaths", "https://register.example")
    answer = review("t", *first, "c Hospital lists", "supports", "", "", "r t", "Both say 34.")

    assert "You took it up." in answer.err
    assert "You ruled it true." in answer.err
    assert answer.err.endswith("Nothing is left in the queue.\n4 decisions, 0 skipped\n")
    case = run("check", "show", claim, "--json").json
    assert case["verdict"]["rating"]["key"] == "true"
    assert case["evidence"][0]["source"]["url"] == "https://register.example"
    assert case["evidence"][1]["source"]["url"] is None
    assert answer.out.count("Stands in") == 1


def test_too_little_evidence_asks_for_an_exception(run: Run, claim: str, review: Review) -> None:
    cited(run, claim, "Register of deaths")

    review("r true", "It says so.", "The register is the only source there can be.")

    verdict = run("check", "show", claim, "--json").json["verdict"]
    assert verdict["exception"] == "The register is the only source there can be."


def test_evidence_on_one_side_asks_for_an_exception_where_the_desk_wants_both(
    run: Run, claim: str, review: Review, tmp_path: Path
) -> None:
    cited(run, claim, "Register of deaths", "Hospital lists")
    rules = write(tmp_path / "rules.toml", "[policy]\nboth_sides = true\n")

    review("r true", "It says so.", "Nobody denies it.", options=("--rules", str(rules)))

    assert run("check", "show", claim, "--json").json["verdict"]["exception"] == "Nobody denies it."


def test_what_was_typed_for_a_refused_decision_need_not_be_typed_again(
    run: Run, claim: str, review: Review
) -> None:
    cited(run, claim, "Register of deaths")

    answer = review("r true", "It says so, on page 3.", "", "r", "", "", "The only source.")

    assert "It rests on 1 independent source (Register of deaths)" in answer.err
    verdict = run("check", "show", claim, "--json").json["verdict"]
    assert (verdict["because"], verdict["exception"]) == (
        "It says so, on page 3.",
        "The only source.",
    )


def test_nothing_is_done_without_an_answer_that_is_needed(
    run: Run, claim: str, review: Review
) -> None:
    answer = review("p", "", "q")

    assert answer.err == "Nothing was done.\n0 decisions, 0 skipped\n"
    assert words(run, claim) == []


def test_a_second_reader_signs_off(run: Run, claim: str, review: Review) -> None:
    ruled(run, claim)

    assert "a second reader must sign it off" in review("o").err
    answer = review("o", by="Omar")

    assert "You signed it off." in answer.err
    assert run("check", "show", claim, "--json").json["signed_off_by"] == "Omar"


def test_a_second_reader_rates_without_seeing_the_ruling(
    run: Run, claim: str, review: Review, tmp_path: Path
) -> None:
    ruled(run, claim)
    rules = write(tmp_path / "rules.toml", "[policy]\nblind_second_rating = true\n")
    options = ("--rules", str(rules))

    seen = review("q", by="Ines", options=options)
    answer = review("r t", "o", by="Omar", options=options)

    assert "“True” for 34 people killed" in seen.out
    before, after = answer.out.split(f"{claim[:8]}: in review, version 5")
    assert "Verdict\n  not shown: rate it first (r)\n" in before
    assert "“True”" not in before
    assert "“True” for 34 people killed" in after
    assert "You rated it true." in answer.err
    assert run("check", "show", claim, "--json").json["signed_off_by"] == "Omar"


def test_a_claim_is_put_aside_until_a_day(run: Run, claim: str, review: Review) -> None:
    answer = review("p The court sits.", "soon", "p", "", "2030-01-02")

    assert "The day until which it is put aside is 'soon'" in answer.err
    assert run("check", "show", claim, "--json").json["parked_until"] == "2030-01-02"


@pytest.mark.parametrize(
    ("typed", "left_as"),
    [
        (["t"], ("unreviewed", "Ines released it: Not mine.")),
        (["p The court sits.", ""], ("unreviewed", "Ines resumed it")),
        (["r true", "Both say 34."], ("in check", "Ines sent it back: Not mine.")),
    ],
)
@pytest.mark.usefixtures("denial")
def test_a_decision_is_taken_back_by_a_further_one(
    typed: list[str], left_as: tuple[str, str], run: Run, claim: str, review: Review
) -> None:
    if "r true" in typed:
        cited(run, claim, "Register of deaths", "Hospital lists")
    run("boost", claim, "--points", "90", "--because", "First.", "--by", "Ada")

    answer = review(*typed, "z Not mine.")

    assert "Taken back: you " in answer.err
    assert (state(run, claim), words(run, claim)[-1]) == left_as
    assert answer.out.split("Stands in")[-2].splitlines()[-3].startswith(claim[:8])


def test_what_cannot_be_taken_back_is_said(run: Run, claim: str, review: Review) -> None:
    answer = review("z", "t", "c Register", "supports", "", "", "z")

    assert "There is no way back: you have decided nothing." in answer.err
    assert "There is no way back: you cited Register." in answer.err
    assert state(run, claim) == "in check"


def test_what_is_skipped_is_skipped_for_this_sitting_only(
    run: Run, claim: str, denial: str, review: Review
) -> None:
    answer = review("k", "K")

    assert answer.err == "Nothing is left in the queue.\n0 decisions, 2 skipped\n"
    assert answer.out.count("Stands in") == 2
    assert {claim[:8], denial[:8]} <= {line[:8] for line in answer.out.splitlines()}
    assert review("q").out.count("Stands in") == 1


def test_unknown_keys_and_a_question_mark_are_answered_with_all_keys(
    run: Run, claim: str, review: Review
) -> None:
    answer = review("?", "what", "q")

    assert claim
    assert answer.err.count("t take up: begin to check it\n") == 2
    assert answer.out.count("Stands in") == 1


class Colleague:
    """Standard input during which somebody else works at the desk: each line may first do something."""

    def __init__(self, *typed: str | Callable[[], object]) -> None:
        self._typed = iter(typed)

    def isatty(self) -> bool:
        return False

    def readline(self) -> str:
        for each in self._typed:
            if isinstance(each, str):
                return f"{each}\n"
            each()
        return ""


def test_what_somebody_else_did_meanwhile_is_told_and_nothing_is_lost(
    run: Run, claim: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cited(run, claim, "Register of deaths", "Hospital lists")

    def meanwhile() -> None:
        with Tracker.open(tmp_path / "desk.db") as desk:
            desk.cite(claim, source="Court file", stance="refutes", by="Omar")

    monkeypatch.setattr(sys, "stdin", Colleague("r true", meanwhile, "Both say 34.", "r", "", ""))

    answer = run("review", "--by", "Ines")

    assert "you saw version 3, it is now at version 4" in answer.err
    assert "Omar cited Court file, which refutes it" in answer.err
    assert answer.out.count("Stands in") == 2
    assert "  refutes: Court file\n" in answer.out
    verdict = run("check", "show", claim, "--json").json["verdict"]
    assert (verdict["because"], len(verdict["evidence"])) == ("Both say 34.", 3)


def test_a_decision_that_somebody_built_on_is_not_taken_back(
    run: Run, claim: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile() -> None:
        with Tracker.open(tmp_path / "desk.db") as desk:
            desk.cite(claim, source="Court file", stance="refutes", by="Omar")

    monkeypatch.setattr(sys, "stdin", Colleague("t", meanwhile, "z", "q"))

    answer = run("review", "--by", "Ines")

    assert "Omar cited Court file, which refutes it" in answer.err
    assert state(run, claim) == "in check"


def test_offers_are_shown(run: Run, claim: str, review: Review, tmp_path: Path) -> None:
    published(run, claim)
    read(run, tmp_path, FLOODS.replace("34", "at least 30"), "Courier", "2026-03-03")

    assert f"Earlier verdicts\n  {claim[:8]} “True” for 34 people killed" in review("q").out


def test_at_a_terminal_keys_are_asked_for_and_marks_are_in_colour(
    run: Run, claim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal("p\n\nq\n"))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")

    answer = run("review", "--by", "Ines")

    assert claim
    assert "t take up · p park · k skip · z undo · ? help · q quit: " in answer.err
    assert "Why: Nothing was done." in answer.err
    assert "╭─" in answer.out
    assert "killed \x1b[1;33m»34 people«\x1b[0m" in answer.out


def test_each_question_tells_its_choices_and_what_was_typed_before(
    run: Run, claim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    cited(run, claim, "Register of deaths")
    monkeypatch.setattr(sys, "stdin", Terminal("r\ntrue\nIt says so.\n\nr\n"))

    asked = run("review", "--by", "Ines").err

    assert "Rating (false, mostly-false, half-true, mostly-true, true): " in asked
    assert "Rating (false, mostly-false, half-true, mostly-true, true) [true]: " in asked
