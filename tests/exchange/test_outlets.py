"""The file in which a desk says what it knows of outlets."""

from pathlib import Path

import pytest

from claimtrack.errors import FormatError
from claimtrack.exchange import outlets
from claimtrack.model.source import Outlet
from tests.builders import write

FILE = """
[[outlet]]
name = "Harbour Post"
names = ["HP Online"]
domain = "harbourpost.example"
owner = "Lanis Media"

[[outlet]]
name = "Inland Gazette"
"""


def test_each_outlet_is_read(tmp_path: Path) -> None:
    assert outlets.load(write(tmp_path / "outlets.toml", FILE)) == (
        Outlet(
            name="Harbour Post",
            names=("HP Online",),
            domain="harbourpost.example",
            owner="Lanis Media",
        ),
        Outlet(name="Inland Gazette"),
    )


def test_an_empty_file_tells_of_none(tmp_path: Path) -> None:
    assert outlets.load(write(tmp_path / "outlets.toml", "")) == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[outlet]\n", "not TOML: "),
        (
            "[[paper]]\nname = 'Harbour Post'\n",
            r"unknown 'paper', expected only \[\[outlet\]\] @ file",
        ),
        ("[[outlet]]\nowner = 'Lanis Media'\n", "required field 'name' is missing"),
        ("[[outlet]]\nname = 'Harbour Post'\ncity = 'Lanis'\n", "unknown field 'city'"),
        ("outlet = 3\n", r"expected \[\[outlet\]\], not a single value @ file"),
    ],
)
def test_what_is_wrong_is_named(text: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=problem):
        outlets.load(write(tmp_path / "outlets.toml", text))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"nothing\.toml: cannot be read: "):
        outlets.load(tmp_path / "nothing.toml")
