"""Each limit by itself: what lies beyond it is refused in a sentence that names it."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from claimtrack import serial
from claimtrack.errors import ClaimtrackError, FormatError, InvalidValueError, NotFoundError
from claimtrack.exchange import articles, factchecks, outlets
from claimtrack.model.claim import Statement
from claimtrack.model.quantity import Quantity
from claimtrack.model.source import Outlet
from claimtrack.reading import read_statement
from claimtrack.reading.page import read_page
from claimtrack.tracker import Tracker
from tests.builders import an_article, write
from tests.pages import a_page, linked

CROWDED = " ".join(f"a{i}=x" for i in range(501))
NAMES = '{"claimtrack": 1, "type": "Outlet", "value": {"name": "a", "names": [%s]}}'


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (lambda: serial.parse_json("x" * 50_000_001), "more than 50,000,000 characters"),
        (lambda: serial.parse_json("," * 1_000_001), "more than 1,000,000 brackets and commas"),
        (lambda: serial.parse_json(b"," * 1_000_001), "more than 1,000,000 brackets and commas"),
        (lambda: serial.parse_json("1e999"), "1e999 is beyond all numbers"),
        (lambda: an_article(title="x" * 10_001), "The title has 10,001 characters"),
        (lambda: Statement(text="x" * 10_001), "The words have 10,001 characters"),
        (lambda: read_statement("x" * 10_001), "The words have 10,001 characters"),
        (lambda: Quantity.exactly(Decimal("1E-301")), "more than 300 decimal places"),
        (lambda: Quantity.exactly(Decimal("1E+999999")), "is out of reach"),
        (lambda: read_page(f"<p {CROWDED}>{a_page()}"), "more than 500 attributes"),
        (lambda: read_page(a_page("x " * 250_001)), "more than 500,000 characters of text"),
        (lambda: articles.from_text("title: x\n" + "y\n" * 30), "is no header line"),
    ],
    ids=map(str, range(12)),
)
def test_what_lies_beyond_a_limit_is_refused(call: Callable[[], object], problem: str) -> None:
    with pytest.raises(ClaimtrackError, match=problem):
        call()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("#" * 1_000_001, "more than 1,000,000 characters"),
        ("a." * 301 + "a = 1", "more than 300 dots in a line"),
        ("a = " + "[" * 20_000, "nested too deeply"),
    ],
)
def test_outlets_beyond_a_limit_are_refused(text: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=problem):
        outlets.load(write(tmp_path / "outlets.toml", text))


def test_of_a_list_only_the_first_mistakes_are_told() -> None:
    with pytest.raises(FormatError) as refusal:
        serial.loads(NAMES % ", ".join("1" * 30), Outlet)

    assert len(refusal.value.problems) == serial.MOST_PROBLEMS


def test_what_is_nested_beyond_the_stack_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Sinking:
        def structure(self, *_: object) -> None:
            raise RecursionError

    monkeypatch.setattr(serial, "_CONVERTER", Sinking())

    with pytest.raises(FormatError, match="nested too deeply"):
        serial.structure({}, Outlet)


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (OSError(36, "File name too long"), "File name too long"),
        (RecursionError(), "nested too deeply"),
    ],
)
def test_a_folder_that_cannot_be_walked_is_told(
    error: Exception, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "rglob", refuse)

    with pytest.raises(FormatError, match=problem):
        list(articles.load(tmp_path))


def test_a_folder_is_no_file_of_checks(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="it is a folder"):
        list(factchecks.load(tmp_path))


@pytest.mark.parametrize("charset", ["zip", "undefined", "hex"])
def test_a_charset_that_is_none_is_guessed(charset: str) -> None:
    html = a_page(head=f"<meta charset={charset}>").encode("cp1252")

    assert read_page(html).title


def test_linked_data_beyond_a_limit_is_passed_over() -> None:
    page = a_page(head=linked(f'"headline": "Other", "x": [{"[]," * 200_000}[]]'))

    assert "Other" not in read_page(page).title


@pytest.mark.parametrize("name", ["a\u0301", "\x00", "\ud800"])
def test_what_no_database_can_look_for_is_no_claim(name: str) -> None:
    with Tracker.open() as desk, pytest.raises(NotFoundError, match="No claim has an id"):
        desk.claim(name)


def test_a_message_never_becomes_longer_than_a_page() -> None:
    message = str(InvalidValueError("a" * 9_000 + "z"))

    assert message.startswith("aaa")
    assert message.endswith("z")
    assert len(message) < 2_000
