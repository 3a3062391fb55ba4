"""The names that scripts import: sorted, real, documented, and cheap to import."""

import inspect
import subprocess
import sys

import pytest

import claimtrack


def test_all_is_sorted_and_every_name_is_there() -> None:
    assert claimtrack.__all__ == sorted(
        claimtrack.__all__, key=lambda name: (not name.isupper(), name.islower(), name)
    )
    assert [name for name in claimtrack.__all__ if not hasattr(claimtrack, name)] == []


def test_every_public_name_of_ours_is_in_all() -> None:
    public = {
        name
        for name, value in vars(claimtrack).items()
        if not name.startswith("_") and not inspect.ismodule(value)
    }

    assert public == set(claimtrack.__all__)


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
    program = "import sys, claimtrack; print([m for m in ('sqlalchemy', 'sqlmodel', 'numpy', 'typer') if m in sys.modules])"

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
