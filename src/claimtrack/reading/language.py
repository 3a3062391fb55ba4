"""The words of a language: one TOML file each, so that a second language is data, not code."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar, get_origin, get_type_hints

from claimtrack.errors import NotFoundError

T = TypeVar("T")


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


def filled(kind: type[T], section: Mapping[str, Any], **made: object) -> T:
    """Return the words of a *section* as an instance of *kind*, a class of words.

    Args:
        kind: The class. Its type hints tell what becomes of each list: a set, a tuple, or what a class makes of it that
            has a way to be ``listed``, such as phrases; anything else is taken as it stands in the file.
        section: The section; each field has the name of its entry.
        made: The fields that no entry has, or that more is done for.
    """
    hints = get_type_hints(kind)
    entries = {name: hint for name, hint in hints.items() if name not in made}
    return kind(**made, **{name: _as(hint, section[name]) for name, hint in entries.items()})


def _as(hint: Any, entry: Any) -> object:
    kind = get_origin(hint)
    if kind is frozenset:
        return frozenset(entry)
    if kind is tuple:
        return tuple(entry)
    listed = getattr(kind, "listed", None)
    return entry if listed is None else listed(entry)
