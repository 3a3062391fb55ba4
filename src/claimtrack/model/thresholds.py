"""Thresholds: from where on a match is joined by itself, or put before a person."""

import tomllib
from typing import Any, Self

import attrs

from claimtrack.errors import FormatError, InvalidValueError
from claimtrack.model import fields


@attrs.frozen(kw_only=True)
class Thresholds:
    """From where on a match is joined by itself, or put before a person.

    They cap what may become of a match, and never make one: what two claims have to do with each other is decided by the
    guards alone.

    Attributes:
        version: What to call them where a match is kept, such as "house-1"; never empty.
        join_from: The score from which on a match may be joined by itself; 0.0 to 1.0.
        suggest_from: The score from which on it is shown at all; 0.0 to 1.0, and not above *join_from*.
        join_words: The weight of telling words that the shorter side must have, with its headline and lead, to be joined
            by itself: a name weighs 2.0, another word 1.0, one that tells little nothing. 0.0 or more.
        join_days: How many days two claims may lie apart to be joined by themselves; 0 or more.

    Raises:
        InvalidValueError: If they contradict each other or one is out of range.
    """

    version: str = fields.filled_text()
    join_from: float = attrs.field(converter=float)
    suggest_from: float = attrs.field(converter=float)
    join_words: float = attrs.field(converter=float)
    join_days: int

    def __attrs_post_init__(self) -> None:
        if not 0.0 <= self.suggest_from <= 1.0 or not 0.0 <= self.join_from <= 1.0:
            msg = f"Scores lie between 0.0 and 1.0, but suggest_from is {self.suggest_from} and join_from {self.join_from}."
            raise InvalidValueError(msg)
        if self.suggest_from > self.join_from:
            msg = (
                f"suggest_from ({self.suggest_from}) lies above join_from ({self.join_from}); "
                "what is joined by itself must be good enough to be shown."
            )
            raise InvalidValueError(msg)
        if self.join_words < 0.0 or self.join_days < 0:
            msg = f"join_words ({self.join_words}) and join_days ({self.join_days}) cannot be below zero."
            raise InvalidValueError(msg)

    @classmethod
    def from_toml(cls, text: str, *, path: str = "thresholds") -> Self:
        """Return the thresholds that a TOML text holds, one key for each.

        Args:
            text: The text; see matching/thresholds.toml.
            path: What to call it in the message.

        Raises:
            FormatError: If it is no TOML, a key is missing or unknown, or a value is no number.
            InvalidValueError: If they contradict each other.
        """
        try:
            given = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise FormatError(path, [f"not TOML: {error} @ $"]) from error
        names = {field.name for field in attrs.fields(cls)}
        problems = [
            *(f"required key {name!r} is missing @ $" for name in sorted(names - given.keys())),
            *(f"unknown key {name!r} @ $" for name in sorted(given.keys() - names)),
            *(
                f"expected a {kind}, not {given[name]!r} @ $.{name}"
                for name in sorted(names & given.keys())
                if not _is(given[name], kind := _KINDS.get(name, "number"))
            ),
        ]
        if problems:
            raise FormatError(path, problems)
        return cls(**given)


_KINDS = {"version": "text", "join_days": "whole number"}


def _is(value: Any, kind: str) -> bool:
    types = {"text": (str,), "whole number": (int,), "number": (int, float)}[kind]
    return type(value) in types
