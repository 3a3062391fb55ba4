"""The kinds of words that stand in steps, each with the pattern that keeps it apart from its surroundings."""

from datetime import date, datetime
from enum import Enum
from typing import Any

from pytest_bdd import parsers

from claimtrack import AnchorState, EvidenceStance, VerificationState

YEAR = 2026  # in which all our stories play


def quoted(text: str) -> str:
    return text


def outlet(text: str) -> str:
    return text


def person(text: str) -> str:
    return text


def day(text: str) -> date:
    return datetime.strptime(f"{text} {YEAR}", "%d %B %Y").date()  # noqa: DTZ007 - a day has no zone


def state(text: str) -> VerificationState:
    return VerificationState(text)


def bearing(text: str) -> EvidenceStance:
    return EvidenceStance(text)


def anchor_state(text: str) -> AnchorState:
    return AnchorState(text)


def which(text: str) -> int:
    return ("first", "second").index(text)


def one_of(kind: type[Enum]) -> str:
    return "|".join(member.value for member in kind)


quoted.pattern = r'[^"]*'  # type: ignore[attr-defined]  # how the parser is told what a kind may hold
outlet.pattern = r"[A-Z]\w+ [A-Z]\w+"  # type: ignore[attr-defined]  # as above
person.pattern = r"Ines|Omar|Ada|Tomas"  # type: ignore[attr-defined]  # as above
day.pattern = r"\d{1,2} [A-Z]\w+"  # type: ignore[attr-defined]  # as above

which.pattern = "first|second"  # type: ignore[attr-defined]  # as above
state.pattern = one_of(VerificationState)  # type: ignore[attr-defined]  # as above
bearing.pattern = one_of(EvidenceStance)  # type: ignore[attr-defined]  # as above
anchor_state.pattern = one_of(AnchorState)  # type: ignore[attr-defined]  # as above

KINDS: dict[str, Any] = {
    "Q": quoted,
    "Outlet": outlet,
    "Person": person,
    "Day": day,
    "Which": which,
    "State": state,
    "Bearing": bearing,
    "AnchorState": anchor_state,
}


def step(text: str) -> parsers.parse:
    """Return the parser of a step in which `{name:Kind}` stands for the kinds above."""
    return parsers.parse(text, KINDS, case_sensitive=True)


def records(datatable: list[list[str]]) -> list[dict[str, str]]:
    """Return the rows of a table as dicts under its head."""
    head, *rows = datatable
    return [dict(zip(head, row, strict=True)) for row in rows]
