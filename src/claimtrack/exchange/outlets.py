"""Outlets: the file in which a desk says what it knows of them, in TOML.

[[outlet]]
name = "Harbour Post"
names = ["The Harbour Post", "HP Online"]
domain = "harbourpost.example"
owner = "Lanis Media"
"""

from pathlib import Path
from typing import cast

from claimtrack.errors import FormatError
from claimtrack.exchange.toml import load_toml
from claimtrack.model.source import Outlet
from claimtrack.serial import structure


def load(path: Path) -> tuple[Outlet, ...]:
    """Return the outlets that the file *path* describes, in its order.

    Raises:
        FormatError: If it cannot be read, is not TOML, or describes anything but outlets; every problem with its place.
    """
    form = load_toml(path)
    unknown = sorted(form.keys() - {"outlet"})
    if unknown:
        problem = f"unknown {', '.join(map(repr, unknown))}, expected only [[outlet]] @ file"
        raise FormatError(str(path), [problem])
    tables = form.get("outlet", [])
    if not isinstance(tables, list):
        raise FormatError(str(path), ["expected [[outlet]], not a single value @ file"])
    return tuple(
        structure(table, Outlet, path=f"{path}, outlet {number}")
        for number, table in enumerate(cast("list[object]", tables), start=1)
    )
