"""The words that tell the parts of a page apart, and the agencies; both are data."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Return the lists of words in ``words.toml``."""
    return _load("words.toml")


@cache
def agencies() -> Mapping[str, Any]:
    """Return what ``agencies.toml`` says of the agencies and of how they are credited."""
    return _load("agencies.toml")


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((files("claimtrack.reading.page") / name).read_text(encoding="utf-8"))
