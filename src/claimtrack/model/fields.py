"""The kinds of field that the model's classes share: text that can be stored, aware times, tuples."""

import re
from datetime import datetime
from typing import Any, cast

import attrs

from claimtrack.errors import InvalidValueError

# NUL ends a string inside SQLite and is refused by PostgreSQL; a lone surrogate cannot be encoded at all.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str, where: str) -> None:
    """Refuse text that no database could hold.

    Args:
        text: Any text.
        where: What to call it in the message.

    Raises:
        InvalidValueError: If it holds a NUL character or a lone surrogate.
    """
    found = _UNSTORABLE.search(text)
    if found is not None:
        what = "a NUL character" if found.group() == "\x00" else "a lone surrogate"
        msg = f"{where} holds {what} at position {found.start()}; text must be valid Unicode without NUL."
        raise InvalidValueError(msg)


def _place(instance: object, attribute: "attrs.Attribute[Any]") -> str:
    return f"{type(instance).__name__}.{attribute.name}"


def _check_text(instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:
    if not isinstance(value, str):
        msg = f"{_place(instance, attribute)} must be text, not {type(value).__name__}."
        raise InvalidValueError(msg)
    if "\x00" in value or not _is_encodable(value):
        storable(value, _place(instance, attribute))


def _is_encodable(text: str) -> bool:
    """Return whether *text* has no lone surrogate; encoding tells it many times faster than looking for one does."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


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
