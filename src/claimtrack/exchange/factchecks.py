"""Fact-checks from files of JSON Lines."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from claimtrack.errors import FormatError, InvalidValueError
from claimtrack.exchange import files
from claimtrack.model.article import parse_day
from claimtrack.model.factcheck import FactCheck
from claimtrack.serial import parse_json

REQUIRED = ("claim", "publisher")
OPTIONAL = ("title", "summary", "claimant", "published", "url", "rating")


def load(path: Path) -> Iterator[FactCheck]:
    """Yield the fact-checks in the file *path*, one a line.

    Raises:
        FormatError: If it cannot be read, or a line is no fact-check; with every problem of the line and its place.
    """
    for where, line in files.lines(path):
        yield from_form(parse_json(files.as_text(line, where), path=where), path=where)


def from_form(form: object, *, path: str = "$") -> FactCheck:
    """Return the fact-check of a JSON object with claim, publisher and, if known, the rest.

    Fields that claimtrack has no use for are passed over: such files come from other programs.

    Raises:
        FormatError: If a required field is missing, one is not text, or the day is no ISO date.
    """
    if not isinstance(form, Mapping):
        raise FormatError(path, [f"expected an object with {' and '.join(REQUIRED)} @ $"])
    given = cast("Mapping[str, Any]", form)
    parts = {name: given[name] for name in (*REQUIRED, *OPTIONAL) if given.get(name) is not None}
    problems = [f"the {name} is missing @ $" for name in REQUIRED if name not in parts]
    problems += [
        f"expected text @ $.{name}" for name, value in parts.items() if not isinstance(value, str)
    ]
    if problems:
        raise FormatError(path, problems)
    day = parts.pop("published", "").strip()
    try:
        return FactCheck(
            **parts, published=parse_day(day, "The day of publication") if day else None
        )
    except InvalidValueError as error:
        raise FormatError(path, [str(error)]) from error
