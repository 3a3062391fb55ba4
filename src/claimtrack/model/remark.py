"""Remark: what a desk knows that the writer of a draft should know; LintPolicy: which of it is told, and how gravely."""

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.model import fields
from claimtrack.model.article import Quote
from claimtrack.model.claim import ClaimId


class RemarkCode(enum.Enum):
    """What a remark is about. The words never change, so that settings and drafts can name them."""

    CHECKED_FALSE = "checked-false"
    CHECKED_MIXED = "checked-mixed"
    CONTRADICTS_VERDICT = "contradicts-verdict"
    DENIED = "denied"
    CORRECTED = "corrected"
    SUPERSEDED = "superseded"
    CONTRADICTS_VALUE = "contradicts-value"
    SLIP = "slip"
    CHECKED = "checked"
    ONE_SOURCE = "one-source"
    UNKNOWN = "unknown"
    BAD_ALLOWANCE = "bad-allowance"


class Severity(enum.Enum):
    """How grave a remark is, from the gravest down; what is off is not told."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"

    def is_at_least(self, other: "Severity") -> bool:
        """Return whether this is as grave as the *other*, or graver."""
        order = tuple(Severity)
        return order.index(self) <= order.index(other)


# House value: an error is what the desk itself has found wrong; a warning is what others say; a note asks for nothing.
# What is off would stand beside nearly every claim of a draft that brings news.
DEFAULT_SEVERITIES: Mapping[RemarkCode, Severity] = MappingProxyType(
    {
        RemarkCode.CHECKED_FALSE: Severity.ERROR,
        RemarkCode.CHECKED_MIXED: Severity.WARNING,
        RemarkCode.CONTRADICTS_VERDICT: Severity.ERROR,
        RemarkCode.DENIED: Severity.WARNING,
        RemarkCode.CORRECTED: Severity.WARNING,
        RemarkCode.SUPERSEDED: Severity.WARNING,
        RemarkCode.CONTRADICTS_VALUE: Severity.WARNING,
        RemarkCode.SLIP: Severity.WARNING,
        RemarkCode.CHECKED: Severity.NOTE,
        RemarkCode.ONE_SOURCE: Severity.OFF,
        RemarkCode.UNKNOWN: Severity.OFF,
        RemarkCode.BAD_ALLOWANCE: Severity.WARNING,
    }
)


Named = TypeVar("Named", RemarkCode, Severity)


def _named(kind: type[Named], word: Named | str, what: str) -> Named:
    try:
        return kind(word)
    except ValueError as error:
        known = ", ".join(member.value for member in kind)
        msg = f"There is no {what} {word!r}; choose one of {known}."
        raise InvalidValueError(msg) from error


def _completed(given: Mapping[Any, Any]) -> Mapping[RemarkCode, Severity]:
    told = {
        _named(RemarkCode, code, "remark"): _named(Severity, level, "severity")
        for code, level in given.items()
    }
    return MappingProxyType({**DEFAULT_SEVERITIES, **told})


@attrs.frozen(kw_only=True)
class LintPolicy:
    """Which remarks a desk wants on its drafts, and how gravely it takes them.

    Attributes:
        severities: The severity of each code; those that are not given keep the house's. Words such as
            ``{"unknown": "note"}`` are taken as well.
        sources: How many independent sources make a value well-sourced, so that a draft that contradicts it is told so;
            the word of an official always does. 1 or more.

    Raises:
        InvalidValueError: If there is no such code or severity, or *sources* is below 1.
    """

    severities: Mapping[RemarkCode, Severity] = attrs.field(
        default=DEFAULT_SEVERITIES, converter=_completed
    )
    sources: int = 2

    def __attrs_post_init__(self) -> None:
        if self.sources < 1:
            msg = f"A value is well-sourced with 1 or more sources, not with {self.sources}."
            raise InvalidValueError(msg)

    def severity(self, code: RemarkCode) -> Severity:
        """Return how gravely the desk takes remarks with that *code*."""
        return self.severities[code]


HOUSE_LINT = LintPolicy()


@attrs.frozen(kw_only=True)
class Remark:
    """What the desk knows of one claim of a draft.

    Attributes:
        code: What it is about.
        severity: How grave it is; never off.
        message: It in words: one sentence; never empty.
        quote: The words it is about: the number phrase, or the sentence of a claim without a figure.
        is_headline: Whether they stand in the title rather than in the body.
        claim: The tracked claim that the draft repeats; None when it repeats none.
        related: The tracked claim that speaks against it, or None.
        rating: The label of the published verdict it rests on; empty when it rests on none.
        links: Where that can be read; empty when no address is known.
    """

    code: RemarkCode
    severity: Severity
    message: str = fields.filled_text()
    quote: Quote
    is_headline: bool = False
    claim: ClaimId | None = None
    related: ClaimId | None = None
    rating: str = fields.text()
    links: tuple[str, ...] = fields.items()

    def __str__(self) -> str:
        """Return one line: severity, code, message and links."""
        return " ".join((f"{self.severity.value} {self.code.value} {self.message}", *self.links))
