"""Each step of a check at the command line, on the version that a person saw."""

from pathlib import Path

import pytest

from claimtrack.model.verdict import VerificationState
from tests.builders import FLOODS, write
from tests.cli.newsdesk import Run, cited, corrected, published, read, ruled

INES = ("--by", "Ines")
ADA = ("--by", "Ada")
WHY = ("--because", "The register was corrected.")


def test_each_step_says_how_the_claim_stands_and_what_comes_next(run: Run, claim: str) -> None:
    assert run("check", "take-up", claim, *INES).out == (
        f"{claim[:8]} is in check, version 1; next: assign, release, park, cite, note reply, rule, accept\n"
    )


def test_each_step_answers_in_json(run: Run, claim: str) -> None:
    by = (*INES, "--json")
    assert run("check", "assign", claim, "--to", "Ines", *by).json["assignee"] == "Ines"
    assert run("check", "take-up", claim, *by).json["checker"] == "Ines"
    assert run("check", "release", claim, *by).json["checker"] == ""
    parked = run("check", "park", claim, *WHY, "--until", "2030-01-02", *by).json
    assert (parked["state"], parked["parked_until"]) == ("parked", "2030-01-02")
    assert run("check", "resume", claim, *by).json["state"] == "unreviewed"
    run("check", "take-up", claim, *by)
    told = ("--url", "https://register.example", "--accessed", "2026-03-04", "--quote", "34")
    copy = ("--archived-url", "https://copies.example/1")
    first = ("--source", "Register", "--stance", "supports")
    piece = run("check", "cite", claim, *first, *told, *copy, *by).json["evidence"][0]
    assert piece["source"]["url"] == "https://register.example"
    assert (piece["accessed"], piece["archived_url"]) == ("2026-03-04", "https://copies.example/1")
    asked = run("check", "reply", claim, "--of", "The ministry", "--words", "No.", *by).json
    assert asked["replies"] == [{"of": "The ministry", "words": "No."}]
    rule = ("check", "rule", claim, "--rating", "true", *WHY, "--exception", "A register.")
    assert run(*rule, *by).json["verdict"]["exception"] == "A register."
    rated = run("check", "rate", claim, "--rating", "true", "--by", "Omar", "--json").json
    assert rated["second_rating"] == {"by": "Omar", "rating": "true"}
    assert run("check", "send-back", claim, *WHY, *by).json["state"] == "in check"
    run(*rule, *by)
    assert run("check", "sign-off", claim, "--by", "Omar", "--json").json["signed_off_by"] == "Omar"
    assert run("check", "why-not", "sign off", claim, *by).json
    url = ("--url", "https://desk.example/1")
    assert run("check", "publish", claim, *url, *by).json["url"] == "https://desk.example/1"
    assert run("check", "keep", claim, *WHY, *by).json["state"] == "published"
    assert run("check", "withdraw", claim, *WHY, *by).json["state"] == "withdrawn"
    assert run("check", "reopen", claim, *WHY, *by).json["state"] == "reopened"
    assert run("boost", claim, "--points", "-20", *WHY, *by).json["boost"] == -20


@pytest.mark.parametrize("command", [("show",), ("check", "show")])
def test_a_ruling_that_is_to_be_rated_blindly_is_not_shown(
    command: tuple[str, ...], run: Run, claim: str, tmp_path: Path
) -> None:
    ruled(run, claim)
    rules = write(tmp_path / "rules.toml", "[policy]\nblind_second_rating = true\n")
    show = (*command, claim, "--rules", str(rules))

    told, form = run(*show).out, run(*show, "--json").out
    run("check", "rate", claim, "--rating", "true", "--by", "Omar")

    assert "Verdict\n  not shown: a second reader rates it first\n" in told
    assert "True" not in told
    assert "ruled it" not in told
    assert "Ruled" not in form
    assert "“True” for 34 people killed" in run(*show).out


def test_parts_of_a_claim_are_rated_with_or_without_a_reason(run: Run, claim: str) -> None:
    cited(run, claim, "Register of deaths", "Hospital lists")
    parts = ("--part", "number=true", "--part", "date=false: It was 2 March.")

    run("check", "rule", claim, "--rating", "half-true", *WHY, *parts, *INES)

    shown = run("check", "show", claim).out
    assert "  the number: “True”\n" in shown
    assert "  the date: “False”: It was 2 March.\n" in shown


@pytest.mark.parametrize("parts", [["number"], ["=true"], ["number="], ["date=true", "date=false"]])
def test_a_part_that_says_nothing_or_is_rated_twice_is_a_wrong_call(
    parts: list[str], run: Run, claim: str
) -> None:
    options = [word for part in parts for word in ("--part", part)]

    answer = run("check", "rule", claim, "--rating", "true", *WHY, *options, *INES)

    assert answer.status == 2
    assert "--part is written once for each aspect" in " ".join(answer.err.replace("│", "").split())


def test_a_decision_on_what_is_no_longer_so_changes_nothing_and_tells_what_is(
    run: Run, claim: str
) -> None:
    run("check", "assign", claim, "--to", "Omar", "--by", "Ada")

    answer = run("check", "take-up", claim, "--seen", "0", *INES)

    assert answer.status == 3
    assert "you saw version 0, it is now at version 1" in answer.err
    assert "Ada assigned it to Omar" in answer.err
    assert run("check", "show", claim, "--json").json["version"] == 1
    assert run("check", "take-up", claim, "--seen", "1", "--by", "Omar").status == 0


def test_a_refusal_lists_all_reasons_and_fails(run: Run, claim: str) -> None:
    answer = run("check", "rule", claim, "--rating", "true", "--because", "", *INES)

    assert answer.status == 1
    assert answer.out == ""
    assert answer.err == (
        "claimtrack: Cannot rule: The claim is unreviewed; what can be done now: "
        "take up or assign or park or accept. "
        "A verdict needs evidence; none has been cited. A verdict needs a reason in words.\n"
    )


def test_asking_why_not_is_not_trying(run: Run, claim: str) -> None:
    ruled(run, claim)

    answer = run("check", "why-not", "sign off", claim, *INES)

    assert answer.status == 0
    assert answer.out == "Ines made this ruling; a second reader must sign it off.\n"


def test_a_correction_says_of_which_kind_it_is_and_whom_to_tell(run: Run, claim: str) -> None:
    corrected(run, claim)
    publish = ("check", "publish", claim, "--url", "https://desk.example/checks/1", *ADA)

    assert "say of which kind the correction is" in run(*publish).err
    told = ("--kind", "new evidence", *WHY, "--tell", "The ministry", "--tell", "Inland Gazette")
    assert run(*publish, *told).status == 0

    column = run("corrections").out
    assert "We rated this “True”; we now rate it “False” (new evidence)" in column
    assert column.endswith("(tell The ministry, Inland Gazette)\n")
    assert run("corrections", claim, "--json").json_lines[0]["kind"] == "new evidence"
    assert "Corrections" in run("show", claim).out


def test_a_withdrawal_is_a_correction(run: Run, claim: str) -> None:
    published(run, claim)

    run("check", "withdraw", claim, *WHY, "--kind", "update", "--tell", "The ministry", *ADA)

    assert "we have withdrawn that verdict (update)" in run("corrections").out


def test_a_check_is_shown_in_words(run: Run, claim: str) -> None:
    run("check", "assign", claim, "--to", "Ines", *ADA)
    published(run, claim)
    run("check", "keep", claim, "--because", "It still fits.", *ADA)

    head, text, *rest = run("check", "show", claim).out.splitlines()

    assert head == f"{claim}: published, version 8"
    assert text == FLOODS
    shown = "\n".join(rest)
    assert "Check\n  published, version 8\n  assigned to Ines\n  taken up by Ines\n" in shown
    assert "Evidence\n  supports: Register of deaths\n  supports: Hospital lists\n" in shown
    assert (
        "Verdict\n  “True” for 34 people killed, as of 2026-03-03: It says so.\n  ruled by Ines\n"
        "  signed off by Omar\n  published by Ada at https://desk.example/checks/1\n"
        "  kept by Ada against 34 people killed, as of 2026-03-03: It still fits.\n"
    ) in shown
    assert "Ines cited Hospital lists, which supports it" in rest[-5]


def test_what_is_put_aside_asked_and_rated_unseen_is_shown(run: Run, claim: str) -> None:
    cited(run, claim)
    where = ("--url", "https://r.example", "--archived-url", "https://c.example", "--quote", "34")
    source = ("--source", "Register", "--stance", "refutes", "--accessed", "2026-03-04")
    run("check", "cite", claim, *source, *where, *INES)
    run("check", "reply", claim, "--of", "The ministry", *INES)
    run("check", "reply", claim, "--of", "The mayor", "--words", "No.", *INES)
    exception = ("--exception", "A register.")
    run("check", "rule", claim, "--rating", "false", "--because", "No.", *exception, *INES)
    run("check", "rate", claim, "--rating", "false", "--by", "Omar")
    run("check", "park", claim, "--because", "The court sits.", "--until", "2030-01-02", *INES)

    shown = run("check", "show", claim).out

    assert (
        "  refutes: Register: “34” (https://r.example; copy: https://c.example; looked at on 2026-03-04)\n"
        "  The ministry was asked: no answer\n  The mayor was asked: “No.”\n"
    ) in shown
    assert "  put aside by Ines until 2030-01-02: The court sits.\n" in shown
    assert "  rated “False” by Omar, unseen\n" in shown
    assert "  an exception: A register.\n" in shown


def test_an_earlier_verdict_is_offered_taken_over_and_followed(
    run: Run, claim: str, tmp_path: Path
) -> None:
    published(run, claim)
    later = read(run, tmp_path, FLOODS.replace("34", "at least 30"), "Courier", "2026-03-03")

    (offer,) = run("check", "offers", later, "--json").json_lines
    assert (offer["claim"], offer["covers"]) == (claim, True)
    row = run("check", "offers", later).out.splitlines()[1].split("\t")
    assert row[:4] == [claim[:8], "True", "34 people killed, as of 2026-03-03", "yes"]
    assert "Earlier verdicts" in run("show", later).out

    case = run("check", "accept", later, claim, "--because", "It fits.", *INES, "--json").json
    assert case["inherits"]["claim"] == claim
    assert (
        f"  taken over from {claim[:8]}, https://desk.example/checks/1 (" in run("show", later).out
    )
    assert run("heirs", claim).out.splitlines()[1].split("\t")[:2] == [later[:8], "in review"]
    assert run("heirs", claim, "--json").json_lines[0]["claim"] == later


def test_a_verdict_that_the_figure_has_left_behind_is_listed(
    run: Run, claim: str, tmp_path: Path
) -> None:
    published(run, claim)
    assert run("stale", "--json").out == ""
    read(run, tmp_path, FLOODS.replace("34", "47"), "Courier", "2026-03-05")

    (found,) = run("stale", "--json").json_lines
    row = run("stale").out.splitlines()[1].split("\t")

    assert found["claim"] == claim
    assert row[3] == "the figure is 47 people killed since 2026-03-05"
    run("check", "keep", claim, "--because", "It was right then.", *ADA)
    assert run("stale", "--json").out == ""


def test_the_rules_of_a_desk_are_kept(run: Run, claim: str, tmp_path: Path) -> None:
    file = str(
        write(tmp_path / "rules.toml", '[people]\nInes = "checker"\n[policy]\nothers = "viewer"\n')
    )

    refused = run("check", "take-up", claim, "--by", "Tom", "--rules", file)

    assert refused.status == 1
    assert "Tom is a viewer; to take up one must be a checker." in refused.err
    assert run("check", "take-up", claim, *INES, "--rules", file).status == 0


def test_rules_that_cannot_be_read_stop_every_command(
    run: Run, claim: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path / "rules.toml", "[policy]\nsuorces = 2\n")
    monkeypatch.setenv("CLAIMTRACK_RULES", str(file))

    answer = run("claims")

    assert claim
    assert answer.status == 1
    assert "unknown field 'suorces', expected only" in answer.err
    assert "sources, both_sides" in answer.err


def test_every_state_can_be_asked_for(run: Run, claim: str) -> None:
    for state in VerificationState:
        assert run("claims", "--state", state.value).status == 0
    assert claim
