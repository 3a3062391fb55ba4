"""The one converter: every class of the model to plain JSON forms and back, strictly."""

import enum
import json
import math
import reprlib
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from types import GenericAlias, NoneType
from typing import Any, TypeVar, cast, get_args, get_origin

import attrs
from cattrs import BaseValidationError, Converter, ForbiddenExtraKeysError, transform_error
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn

from claimtrack.checking.chain import canonical
from claimtrack.checking.events import Event, claims_of
from claimtrack.errors import ClaimtrackError, FormatError

# Raised by one whenever a stored form changes; `loads` then reads every version it ever wrote.
VERSION = 1

# Larger documents are none of ours: a line with an article has 10 MB at most. The parts are what takes memory, up to 160
# bytes for each bracket or comma.
MOST_CHARACTERS = 50_000_000
MOST_PARTS = 1_000_000

# More problems of one list help nobody to mend it.
MOST_PROBLEMS = 20

T = TypeVar("T")
_Object = dict[str, Any]

# What a value that does not fit is refused with.
_REFUSALS = (ClaimtrackError, BaseValidationError, ArithmeticError, KeyError, TypeError, ValueError)


def unstructure(value: object) -> Any:
    """Return *value*, an object of the model, in plain JSON form: dicts, lists, text, numbers, true, false, null."""
    return _CONVERTER.unstructure(value)


def structure(form: object, cls: type[T], *, path: str = "$") -> T:
    """Return the *cls* that *form* describes.

    Args:
        form: A plain JSON form, as `unstructure` gives it.
        cls: A class of the model; for an event see `structure_event`.
        path: What to call the document in the message.

    Raises:
        FormatError: If anything is missing, unknown, of another type or refused by the model; nothing is coerced. It
            lists every problem with its place, of a list the first 20.
    """
    try:
        return _CONVERTER.structure(form, cls)
    except RecursionError as error:
        raise FormatError(path, ["nested too deeply to be read @ $"]) from error
    except _REFUSALS as error:
        problems = transform_error(error, format_exception=_in_words)
        raise FormatError(path, problems) from error


def unstructure_event(event: Event) -> _Object:
    """Return *event* in plain JSON form, with its class in the field "event"."""
    return {"event": type(event).__name__, **unstructure(event)}


def structure_event(form: object, *, path: str = "$") -> Event:
    """Return the event that *form* describes; its class stands in the field "event".

    Raises:
        FormatError: As for `structure`.
    """
    return cast("Event", structure(form, cast("type[Any]", Event), path=path))


# The version of an entry of the record; it stands in the sealed text.
ENTRY_VERSION = 1


def entry_text(
    number: int, event: Event, before: Mapping[str, str], after: Mapping[str, str]
) -> str:
    """Return an entry of the record in canonical JSON.

    Args:
        number: Its place in the record, from 1.
        event: What was decided.
        before: What it was before, in words.
        after: What it is after.
    """
    return canonical(
        {
            "version": ENTRY_VERSION,
            "number": number,
            "claims": list(claims_of(event)),
            "event": unstructure_event(event),
            "before": dict(before),
            "after": dict(after),
        }
    )


def dumps(value: object) -> str:
    """Return *value* as one line of JSON that names its class and the version of the form."""
    envelope = {"claimtrack": VERSION, "type": type(value).__name__, "value": unstructure(value)}
    return json.dumps(envelope, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def loads(text: str, cls: type[T], *, path: str = "$") -> T:
    """Return the *cls* written by `dumps`.

    Raises:
        FormatError: If *text* is not such a document, is of another class, or of a newer version.
    """
    envelope = parse_json(text, path=path)
    if not isinstance(envelope, dict) or cast("_Object", envelope).keys() != {
        "claimtrack",
        "type",
        "value",
    }:
        raise FormatError(path, ['expected an object with "claimtrack", "type" and "value" @ $'])
    envelope = cast("_Object", envelope)
    version = envelope["claimtrack"]
    if type(version) is not int or not 1 <= version <= VERSION:
        raise FormatError(
            path,
            [
                f"version {reprlib.repr(version)} is unknown; this program reads 1 to {VERSION} @ $.claimtrack"
            ],
        )
    if envelope["type"] != cls.__name__:
        raise FormatError(
            path, [f"expected {cls.__name__!r}, not {_shown(envelope['type'])} @ $.type"]
        )
    return structure(envelope["value"], cls, path=path)


def parse_json(text: str | bytes, *, path: str = "$") -> Any:
    """Return what the JSON *text* says.

    Raises:
        FormatError: If it is not JSON, holds NaN or an infinity, is nested too deeply, or is larger than any document
            of ours.
    """
    if len(text) > MOST_CHARACTERS:
        raise FormatError(path, [f"more than {MOST_CHARACTERS:,} characters @ $"])
    if _parts(text) > MOST_PARTS:
        raise FormatError(path, [f"more than {MOST_PARTS:,} brackets and commas @ $"])
    try:
        return json.loads(text, parse_constant=_no_constant, parse_float=_finite)
    except RecursionError as error:
        raise FormatError(path, ["nested too deeply to be read @ $"]) from error
    except ValueError as error:
        raise FormatError(path, [f"not JSON: {error} @ $"]) from error


def _parts(text: str | bytes) -> int:
    if isinstance(text, bytes):
        return text.count(b",") + text.count(b"[") + text.count(b"{")
    return text.count(",") + text.count("[") + text.count("{")


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        msg = f"{digits[:40]} is beyond all numbers"
        raise ValueError(msg)
    return number


def _no_constant(name: str) -> object:
    msg = f"{name} is no JSON number"
    raise ValueError(msg)


def _in_words(error: BaseException, _: type | None) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        unknown = sorted(error.extra_fields)[:MOST_PROBLEMS]
        known = ", ".join(field.name for field in attrs.fields(error.cl))
        return f"unknown field {', '.join(map(_shown, unknown))}, expected only {known}"
    if isinstance(error, KeyError):
        return f"required field {error} is missing"
    return str(error)


def _shown(value: object) -> str:
    """Return the beginning of a *value*, as it may stand in a message; of lists and objects only what they are."""
    is_plain = isinstance(value, (str, int, float, date, NoneType))
    return repr(str(value)[:40]) if is_plain else "…"


def _name(cls: Any) -> str:
    return getattr(cls, "__name__", str(cls))


def _exactly(*types: type) -> Callable[[object, Any], Any]:
    """Return a hook that takes values of *types* as they are and refuses everything else."""

    def take(value: object, expected: Any) -> object:
        if type(value) not in types:
            msg = f"expected {_name(expected)}, not {type(value).__name__} {_shown(value)}"
            raise TypeError(msg)
        return value

    return take


def _from_text(read: Callable[[str], T]) -> Callable[[object, Any], T]:
    """Return a hook that reads a value from text with *read*, and from nothing else."""

    def take(value: object, expected: Any) -> T:
        if not isinstance(value, str):
            msg = f"expected {_name(expected)} as text, not {type(value).__name__}"
            raise TypeError(msg)
        try:
            return read(value)
        except (ValueError, InvalidOperation) as error:
            msg = f"{value[:40]!r} is no {_name(expected)}"
            raise ValueError(msg) from error

    return take


def _aware(text: str) -> datetime:
    time = datetime.fromisoformat(text)
    if time.utcoffset() is None:
        msg = "no offset"
        raise ValueError(msg)
    return time


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    if day.isoformat() != text:  # fromisoformat also takes "20191217" and "2019-W51-2"
        msg = "not written as year-month-day"
        raise ValueError(msg)
    return day


def _in_utc(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def _tuple_hook(converter: Converter) -> Callable[[Any], Callable[[object, Any], tuple[Any, ...]]]:
    def hook(cls: Any) -> Callable[[object, Any], tuple[Any, ...]]:
        of: Any = get_args(cls)[0]

        def take(value: object, _: Any) -> tuple[Any, ...]:
            if not isinstance(value, (list, tuple)):
                msg = f"expected a list, not {type(value).__name__}"
                raise TypeError(msg)
            found: list[Any] = []
            errors: list[Exception] = []
            read = converter.get_structure_hook(of)
            for at, item in enumerate(cast("list[object]", value)):
                try:
                    found.append(read(item, of))
                except _REFUSALS as error:
                    error.add_note(IterableValidationNote(f"item {at}", at, of))
                    errors.append(error)
                    if len(errors) == MOST_PROBLEMS:
                        break
            if errors:
                msg = "while reading a list"
                raise IterableValidationError(msg, errors, cls)  # pyright: ignore[reportCallIssue]  # its own __new__ takes three
            return tuple(found)

        return take

    return hook


def _mapping_hook(converter: Converter) -> Callable[[Any], Callable[[object, Any], object]]:
    def hook(cls: Any) -> Callable[[object, Any], object]:
        table: Any = GenericAlias(dict, get_args(cls))

        def take(value: object, _: Any) -> object:
            if not isinstance(value, Mapping):  # cattrs would fail with a bare AttributeError
                msg = f"expected a table of names and values, not {type(value).__name__}"
                raise TypeError(msg)
            return converter.structure(value, table)

        return take

    return hook


def _read_member(value: object, expected: type[enum.Enum]) -> enum.Enum:
    try:
        return expected(value)
    except ValueError as error:
        words = ", ".join(str(member.value) for member in expected)
        msg = f"{str(value)[:40]!r} is no {_name(expected)}; choose one of {words}"
        raise ValueError(msg) from error


def _class_hook(converter: Converter) -> Callable[[type[T]], Callable[[object, type[T]], T]]:
    def hook(cls: type[T]) -> Callable[[object, type[T]], T]:
        fill = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True)

        def take(value: object, expected: type[T]) -> T:
            if not isinstance(value, Mapping):  # cattrs would fail with a bare AttributeError
                msg = f"expected an object ({cls.__name__}), not {type(value).__name__}"
                raise TypeError(msg)
            return fill(cast("_Object", value), expected)

        return take

    return hook


_EVENTS = {cls.__name__: cls for cls in get_args(Event)}


def _read_event(converter: Converter) -> Callable[[object, Any], Event]:
    def take(value: object, _: Any) -> Event:
        form = dict(cast("_Object", value)) if isinstance(value, Mapping) else {}
        kind = form.pop("event", None)
        if not isinstance(kind, str) or kind not in _EVENTS:
            msg = f"expected an event, one of {', '.join(_EVENTS)}, not {_shown(kind)}"
            raise TypeError(msg)
        return cast("Event", converter.structure(form, _EVENTS[kind]))

    return take


def _is_tuple(cls: Any) -> bool:
    return get_origin(cls) is tuple


def _is_mapping(cls: Any) -> bool:
    return get_origin(cls) is Mapping


def _make_converter() -> Converter:
    converter = Converter()
    for plain in (str, int, float, bool):
        # A whole number is a fine float in JSON; every other mixture is a mistake at the other end.
        converter.register_structure_hook(
            plain, _exactly(plain, int) if plain is float else _exactly(plain)
        )
    converter.register_structure_hook(Decimal, _from_text(Decimal))
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(datetime, _from_text(_aware))
    converter.register_unstructure_hook(datetime, _in_utc)
    converter.register_structure_hook(date, _from_text(_day))
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(enum.Enum, _read_member)
    converter.register_structure_hook_factory(_is_tuple, _tuple_hook(converter))
    converter.register_structure_hook_factory(_is_mapping, _mapping_hook(converter))
    converter.register_structure_hook_factory(attrs.has, _class_hook(converter))
    converter.register_structure_hook(Event, _read_event(converter))
    return converter


_CONVERTER = _make_converter()
