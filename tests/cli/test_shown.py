"""What is shown of the texts of others can neither steer a terminal nor pass for what it is not."""

import io
import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.cli import output, shown

BAD = "\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("12 dead\n\ttoday", "12 dead today"),
        ("12\x1b[2Jdead", f"12{BAD}[2Jdead"),
        ("\x9b2J", f"{BAD}2J"),
        ("\u202e21 dead", f"{BAD}21 dead"),
        ("\u2066a\u2069", f"{BAD}a{BAD}"),
        ("de\u200bad", f"de{BAD}ad"),
        ("de\u200dad", f"de{BAD}ad"),
        ("a\u200d", f"a{BAD}"),
        ("\u200da", f"{BAD}a"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
        ("\U0001f469\u200d\U0001f692", "\U0001f469\u200d\U0001f692"),
        ("\U0001f469\u200d\u200d\U0001f692", f"\U0001f469{BAD * 2}\U0001f692"),
        ("\u3164\u2800\u034f", BAD * 3),
        ("\u2764\ufe0f", "\u2764\ufe0f"),
        ("\u2764\ufe0f\ufe0e\ufe0f", f"\u2764\ufe0f{BAD * 2}"),
        ("\U000e0100a", f"{BAD}a"),
        ("e\u0301\u0302", "e\u0301\u0302"),
        ("e" + "\u0301" * 900 + "f", "e" + "\u0301" * 4 + f"{BAD}f"),
        ("\ud800\ue000", BAD * 2),
        ("P\u0430ris", "P[\u0430]ris"),
        ("\u0391lpha", "[\u0391]lpha"),
        ("\u041c\u043e\u0441\u043a\u0432\u0430", "\u041c\u043e\u0441\u043a\u0432\u0430"),
        ("\u03b1-particle", "\u03b1-particle"),
        ("5 \u00b5g", "5 \u00b5g"),
        ("caf\u00e9", "caf\u00e9"),
    ],
)
def test_what_is_not_seen_or_not_what_it_seems_is_flagged(text: str, seen: str) -> None:
    assert shown.clean(text) == seen


@given(st.text())
def test_nothing_that_steers_a_terminal_is_left_of_any_text(text: str) -> None:
    seen = shown.clean(text)

    assert not {unicodedata.category(char) for char in seen} & {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert not any("\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069" for char in seen)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("12 dead", "12 dead"),
        ("\u05d0\u05d1 5", "\u2068\u05d0\u05d1\u2069 5"),
        ("a \u05d0 12 \u05d1 5 b \u0627", "a \u2068\u05d0 12 \u05d1\u2069 5 b \u2068\u0627\u2069"),
        ("caf\u00e9", "caf\u00e9"),
        ("x" * 10_002, "x" * 10_000 + "… (10,002 characters)"),
    ],
)
def test_at_a_terminal_writing_from_right_to_left_stays_where_it_is(text: str, seen: str) -> None:
    assert shown.for_terminal(text) == seen


def test_only_a_terminal_gets_marks_that_isolate(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output.line("\u05d0 5")
    assert capsys.readouterr().out == "\u05d0 5\n"

    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdout", terminal)
    output.line("\u05d0 5")
    assert terminal.getvalue() == "\u2068\u05d0\u2069 5\n"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_json_says_the_same_without_what_steers_a_terminal(text: str) -> None:
    printed = output._as_json({"text": text})  # noqa: SLF001 - both printers of JSON use it

    assert json.loads(printed) == {"text": text}
    assert not any(char in printed for char in "\x9b\x7f\u202e\u2066\u200b")
