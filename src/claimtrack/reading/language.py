"""The words of a language: one TOML file each, so that a second language is data, not code."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from claimtrack.errors import NotFoundError


@cache
def words(language: str) -> Mapping[str, Any]:
    """Return the sections of words of a *language*, as its file has them.

    Args:
        language: BCP 47 code; a region ("en-GB") is read as its language.

    Raises:
        NotFoundError: If there is no file of words for it.
    """
    code = language.partition("-")[0].lower()
    file = files("claimtrack.reading") / "languages" / f"{code}.toml"
    if not code.isalpha() or not file.is_file():
        msg = f"There are no words for the language {language!r} yet; docs/reading.md says how to add one."
        raise NotFoundError(msg)
    return tomllib.loads(file.read_text(encoding="utf-8"))
