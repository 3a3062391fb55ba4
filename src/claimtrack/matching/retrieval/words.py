"""Words: what finding earlier checks knows about the words of a language, read from its file."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def silent_words(language: str = "en") -> frozenset[str]:
    """Return the words that say nothing of what a text is about."""
    return frozenset(_table(language)["silent"].split())


@cache
def month_names(language: str = "en") -> tuple[str, ...]:
    """Return the names of the months, January first."""
    return tuple(_table(language)["months"].split())


@cache
def _table(language: str) -> dict[str, Any]:
    file = files("claimtrack.matching.retrieval") / "languages" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
