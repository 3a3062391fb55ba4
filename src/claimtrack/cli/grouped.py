"""Options that belong together are one value: a command names the class, the parser sees its fields."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs


def grouped(function: Callable[..., None]) -> Callable[..., None]:
    """Return *function* as the parser can call it: each parameter whose class is an attrs one takes an option for each field.

    The parser knows no options that several commands share; without this each command would repeat them all.
    """
    parameters = inspect.signature(function).parameters.values()
    groups = {each.name: each.annotation for each in parameters if attrs.has(each.annotation)}

    def command(**given: Any) -> None:
        function(**_gathered(given, groups))

    flat = [one for each in parameters for one in _flat(each)]
    vars(command)["__signature__"] = inspect.Signature(flat)
    command.__annotations__ = {each.name: each.annotation for each in flat}
    command.__name__, command.__doc__ = function.__name__, function.__doc__
    return command


def _flat(parameter: inspect.Parameter) -> Iterator[inspect.Parameter]:
    if not attrs.has(parameter.annotation):
        yield parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        return
    for field in attrs.fields(parameter.annotation):
        missing = inspect.Parameter.empty if field.default is attrs.NOTHING else field.default
        yield inspect.Parameter(
            field.name, inspect.Parameter.KEYWORD_ONLY, default=missing, annotation=field.type
        )


def _gathered(given: Mapping[str, Any], groups: Mapping[str, type[Any]]) -> dict[str, Any]:
    """Return the arguments of a command, those of each group as one value."""
    rest = dict(given)
    made = {
        name: group(**{field.name: rest.pop(field.name) for field in attrs.fields(group)})
        for name, group in groups.items()
    }
    return {**rest, **made}
