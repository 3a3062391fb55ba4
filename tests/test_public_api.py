"""The names that scripts import: sorted, real, documented, and cheap to import."""

import ast
import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import claimtrack


def test_all_is_sorted_and_every_name_is_there() -> None:
    assert claimtrack.__all__ == sorted(
        claimtrack.__all__, key=lambda name: (not name.isupper(), name.islower(), name)
    )
    assert [name for name in claimtrack.__all__ if not hasattr(claimtrack, name)] == []


def test_type_checkers_are_told_the_same() -> None:
    stub = ast.parse(Path(claimtrack.__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    told = {
        each.name: node.module
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for each in node.names
    }
    (listed,) = (node.value for node in stub.body if isinstance(node, ast.Assign))

    assert (
        ast.literal_eval(listed)
        == claimtrack.__all__
        == [name for name in claimtrack.__all__ if name in told]
    )
    assert len(told) == len(claimtrack.__all__)
    for name, home in told.items():
        assert getattr(claimtrack, name) is getattr(import_module(str(home)), name)


def test_what_is_not_there_is_told_as_ever() -> None:
    with pytest.raises(AttributeError, match="module 'claimtrack' has no attribute 'Nonsense'"):
        _ = claimtrack.Nonsense  # type: ignore[attr-defined]  # the mistake under test
    assert {*claimtrack.__all__, "__version__"} <= set(dir(claimtrack))


def test_nothing_is_fetched_before_it_is_asked_for() -> None:
    program = (
        "import sys, claimtrack; print([m for m in sys.modules if m.startswith('claimtrack.')])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", [name for name in claimtrack.__all__ if not name.isupper()])
def test_every_public_name_says_what_it_is(name: str) -> None:
    value = getattr(claimtrack, name)
    members = {
        member: found
        for member, found in inspect.getmembers(value)
        if not member.startswith("_") and (inspect.isfunction(found) or isinstance(found, property))
    }

    assert inspect.getdoc(value)
    assert [member for member, found in members.items() if not inspect.getdoc(found)] == []


def test_importing_claimtrack_loads_no_database_no_arrays_and_no_command_line() -> None:
    program = "import sys; from claimtrack import *; print([m for m in ('sqlalchemy', 'sqlmodel', 'numpy', 'typer') if m in sys.modules])"

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
