"""What is logged, printed to standard error: lines for people, or lines of JSON for programs."""

import json
import logging
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import cast

from claimtrack.cli.shown import clean


def set_up(*, verbose: bool, as_json: bool) -> None:
    """Print what is logged from now on, if anything is wanted.

    Args:
        verbose: As lines for people.
        as_json: As lines of JSON, also when lines for people are wanted.
    """
    logger = logging.getLogger("claimtrack")
    for handler in [each for each in logger.handlers if isinstance(each, _Printer)]:
        logger.removeHandler(handler)
    logger.setLevel(logging.NOTSET)
    if verbose or as_json:
        printer = _Printer(sys.stderr)
        printer.setFormatter(_Lines() if as_json else _Words())
        logger.addHandler(printer)
        logger.setLevel(logging.INFO)


class _Printer(logging.StreamHandler):  # type: ignore[type-arg]  # generic to type checkers only
    """The handler of the command line, told apart from those that others have set."""


class _Lines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        form = {
            "at": _time(record).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
            **_fields(record),
        }
        return json.dumps(form, default=str)


class _Words(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        told = ", ".join(f"{name}={_word(value)}" for name, value in _fields(record).items())
        line = f"{_time(record):%H:%M:%S} {record.getMessage()}"
        return clean(f"{line}: {told}" if told else line)


def _word(value: object) -> str:
    return (
        " ".join(map(str, cast("list[object]", value))) if isinstance(value, list) else str(value)
    )


def _fields(record: logging.LogRecord) -> Mapping[str, object]:
    return cast("Mapping[str, object]", getattr(record, "ct", {}))


def _time(record: logging.LogRecord) -> datetime:
    return datetime.fromtimestamp(record.created, UTC)
