"""The kinds of field that the model's classes share: text that can be stored, aware times, tuples."""

from datetime import datetime
from typing import Any, cast

import attrs

from claimtrack.errors import InvalidValueError


def _unstorable(text: str) -> str:
    """Return what of *text* no database could hold; empty for nearly all texts.

    NUL ends a string inside SQLite and is refused by PostgreSQL; a lone surrogate cannot be encoded at all.
    """
    nul = text.find("\x00")
    if nul >= 0:
        return f"a NUL character at position {nul}"
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return f"a lone surrogate at position {error.start}"
    return ""


def _place(instance: object, attribute: "attrs.Attribute[Any]") -> str:
    return f"{type(instance).__name__}.{attribute.name}"


def _check_text(instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:
    if not isinstance(value, str):
        msg = f"{_place(instance, attribute)} must be text, not {type(value).__name__}."
        raise InvalidValueError(msg)
    if value.isascii() and "\x00" not in value:
        return  # most texts, and this runs for every one
    problem = _unstorable(value)
    if problem:
        msg = f"{_place(instance, attribute)} holds {problem}; text must be valid Unicode without NUL."
        raise InvalidValueError(msg)


def _check_filled(instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:
    _check_text(instance, attribute, value)
    if not str(value).strip():
        msg = f"{_place(instance, attribute)} is empty; it needs some words."
        raise InvalidValueError(msg)


def _check_aware(instance: object, attribute: "attrs.Attribute[datetime]", value: datetime) -> None:
    if value.utcoffset() is None:
        msg = (
            f"{_place(instance, attribute)} is {value.isoformat()}, a time without a zone; "
            "give one with an offset, such as datetime.now(UTC)."
        )
        raise InvalidValueError(msg)


def _check_count(instance: object, attribute: "attrs.Attribute[int]", value: int) -> None:
    if value < 0:
        msg = f"{_place(instance, attribute)} is {value}; it cannot be below zero."
        raise InvalidValueError(msg)


def _check_some(
    instance: object, attribute: "attrs.Attribute[Any]", value: tuple[object, ...]
) -> None:
    if not value:
        msg = f"{_place(instance, attribute)} is empty; it needs at least one."
        raise InvalidValueError(msg)


# attrs types a field's default through its return value, so the builders below return Any as attrs.field does.
def text(*, default: str | None = "") -> Any:
    """Return a field for text that may be empty; ``None`` as default makes it a field that may be missing."""
    check = _check_text if default is not None else attrs.validators.optional(_check_text)
    return attrs.field(default=cast("Any", default), validator=check)


def filled_text() -> Any:
    """Return a required field for text that holds at least one visible character."""
    return attrs.field(validator=_check_filled)


def aware_time() -> Any:
    """Return a required field for a time with an offset."""
    return attrs.field(validator=_check_aware)


def count() -> Any:
    """Return a field for a whole number that is zero unless given, and never below."""
    return attrs.field(default=0, validator=_check_count)


def items() -> Any:
    """Return a field for a tuple that is empty unless given; any iterable is taken."""
    return attrs.field(default=(), converter=tuple)


def some_items() -> Any:
    """Return a required field for a tuple that is never empty; any iterable is taken."""
    return attrs.field(converter=tuple, validator=_check_some)
