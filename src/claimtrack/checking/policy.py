"""Policy: who may do what at a desk, and what a verdict needs before it can go out. Data that a desk can write itself."""

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar

import attrs

from claimtrack.errors import InvalidValueError

Key = TypeVar("Key")
Value = TypeVar("Value")


class Step(enum.Enum):
    """What a person does at a desk. The first ones move a case; those from `JUDGE` on may be taken at any time."""

    TAKE_UP = "take up"
    ASSIGN = "assign"
    RELEASE = "release"
    PARK = "park"
    RESUME = "resume"
    CITE = "cite"
    NOTE_REPLY = "note reply"
    RULE = "rule"
    ACCEPT = "accept"
    RATE = "rate"
    SEND_BACK = "send back"
    SIGN_OFF = "sign off"
    PUBLISH = "publish"
    KEEP = "keep"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    BOOST = "boost"
    JUDGE = "judge"
    ARRANGE = "arrange"
    MERGE = "merge"
    SPLIT = "split"
    MARK = "mark"


class Role(enum.Enum):
    """What a person is at a desk; each may do what those before it may."""

    VIEWER = "viewer"
    REPORTER = "reporter"
    CHECKER = "checker"
    EDITOR = "editor"
    ADMIN = "admin"

    def is_at_least(self, other: "Role") -> bool:
        """Return whether it may do all that *other* may."""
        order = list(Role)
        return order.index(self) >= order.index(other)


# What each step asks for, unless a desk says otherwise: reporters bring things in, checkers check, editors answer for what
# goes out. A house rule, after the roles of Meedan Check (collaborator, editor, admin), with readers set apart.
_ROLES = {
    Step.CITE: Role.REPORTER,
    Step.NOTE_REPLY: Role.REPORTER,
    Step.MARK: Role.REPORTER,
    Step.ASSIGN: Role.EDITOR,
    Step.PUBLISH: Role.EDITOR,
    Step.KEEP: Role.EDITOR,
    Step.REOPEN: Role.EDITOR,
    Step.WITHDRAW: Role.EDITOR,
    Step.BOOST: Role.EDITOR,
    Step.MERGE: Role.EDITOR,
    Step.SPLIT: Role.EDITOR,
}


def _frozen(mapping: Mapping[Key, Value]) -> Mapping[Key, Value]:
    return MappingProxyType(dict(mapping))


def _mapping() -> Any:
    return attrs.field(factory=dict[Any, Any], converter=_frozen)


def _from(least: int) -> Any:
    def check(_: object, attribute: "attrs.Attribute[int]", value: int) -> None:
        if value < least:
            msg = f"policy.{attribute.name} is {value}; it must be {least} or more."
            raise InvalidValueError(msg)

    return check


@attrs.frozen(kw_only=True, hash=False)
class Policy:
    """By which rules a desk checks; docs/checking.md has them in words.

    Attributes:
        people: Who is what, by name.
        others: What everybody else is; a desk that names nobody trusts everybody.
        roles: What a step asks for, where that is not what the house asks for.
        second_reader: Whether a verdict needs the word of somebody who did not give it.
        blind_second_rating: Whether the second reader must rate the claim before seeing the ruling.
        sources: How many independent sources must speak for or against the claim, unless an exception is stated; 1 or more.
        both_sides: Whether there must be evidence for and against the claim, unless an exception is stated.
        right_of_reply: Whether somebody must have been asked for a reply.
        rationale: How many characters a rationale has at least; 1 or more.

    Raises:
        InvalidValueError: If a number is out of range.
    """

    people: Mapping[str, Role] = _mapping()
    others: Role | None = None
    roles: Mapping[Step, Role] = _mapping()
    second_reader: bool = True
    blind_second_rating: bool = False
    sources: int = attrs.field(default=2, validator=_from(1))
    both_sides: bool = False
    right_of_reply: bool = False
    rationale: int = attrs.field(default=1, validator=_from(1))

    def role_of(self, name: str) -> Role:
        """Return what *name* is at this desk; spelling apart, as in `same_person`."""
        for known, role in self.people.items():
            if same_person(known, name):
                return role
        return self.others or (Role.VIEWER if self.people else Role.ADMIN)

    def role_for(self, step: Step) -> Role:
        """Return what one must be at least to take *step*."""
        return self.roles.get(step) or _ROLES.get(step, Role.CHECKER)


HOUSE_RULES = Policy()


def same_person(one: str, other: str) -> bool:
    """Return whether two names are one person's: "Ines", "ines" and "Ines " are, or a second spelling would be a second reader."""
    return one.strip().casefold() == other.strip().casefold()
