"""Remarks: what is told of a claim in a draft, each in one sentence."""

from datetime import date

from claimtrack.model.claim import Statement
from claimtrack.model.origin import Sourcing
from claimtrack.model.quantity import Quantity
from claimtrack.model.rating import Truth
from claimtrack.model.remark import RemarkCode
from claimtrack.model.series import DatedValue
from claimtrack.model.verdict import Review

# A claim is quoted in a message up to this length; the whole of it stands in the desk.
_LONGEST_QUOTE = 90

_OF_TRUTH = {Truth.FALSE: RemarkCode.CHECKED_FALSE, Truth.MIXTURE: RemarkCode.CHECKED_MIXED}


def code_of(review: Review) -> RemarkCode:
    """Return which remark a claim gets that has been checked."""
    return _OF_TRUTH.get(review.verdict.rating.truth, RemarkCode.CHECKED)


def checked(review: Review) -> str:
    """Return that a claim has been checked: the rating, and for what it holds."""
    return f"The desk has rated this “{review.verdict.rating.label}”{_scope(review)}."


def against_verdict(review: Review) -> str:
    """Return that a claim cannot be true beside one that has been checked."""
    return (
        f"This cannot be so if “{_short(review.claim.text)}” is, "
        f"which the desk has rated “{review.verdict.rating.label}”{_scope(review)}."
    )


def denied(denial: Statement, who: str, outlets: tuple[str, ...]) -> str:
    """Return that somebody denies a claim: who, if that is known, and where and when that was told."""
    by = f" by {who}" if who else ""
    return f"This is denied{by} ({', '.join(outlets)}{_as_of(denial.as_of, ', ')})."


def corrected(value: DatedValue) -> str:
    """Return that everybody who told a figure has corrected it."""
    return f"This figure was {value.because}."


def superseded(value: DatedValue) -> str:
    """Return that a figure has moved on: the value that holds, since when, and whose word it is."""
    return f"The latest figure is {_figure(value.quantity)}{_as_of(value.as_of, ', as of ')}, {_says(value)}."


def against_value(value: DatedValue) -> str:
    """Return that a figure cannot hold beside a well-sourced one."""
    return f"This cannot be so beside {_figure(value.quantity)}{_as_of(value.as_of, ' as of ')}, {_says(value)}."


def below_value(value: DatedValue) -> str:
    """Return that a count that only grows had come further already."""
    return f"The count had already come to {_figure(value.quantity)}{_as_of(value.as_of, ' on ')}, {_says(value)}."


def slip(value: DatedValue) -> str:
    """Return that a figure is a known one but for a digit or a zero."""
    return f"This looks like a slip: the desk knows {_figure(value.quantity)}{_as_of(value.as_of, ', as of ')}, {_says(value)}."


def one_source(sourcing: Sourcing) -> str:
    """Return that a claim rests on the word of one source."""
    return f"This rests on one source: {sourcing.groups[0].origin.name}."


def unknown(statement: Statement) -> str:
    """Return that the desk has never read of a claim."""
    quantity = statement.quantity
    said = _short(statement.text) if quantity is None else _figure(quantity)
    return f"The desk knows nothing of this: {said}."


def unexplained(codes: str) -> str:
    """Return that an allowance without a reason allows nothing."""
    return f"This allows {codes or 'nothing'} without a reason, so it does not count; write “allow superseded, because …”."


def misnamed(codes: str) -> str:
    """Return that an allowance names what no remark is called."""
    known = ", ".join(code.value for code in RemarkCode)
    return f"No remark is called {codes}, so this allows nothing; there are {known}."


def _scope(review: Review) -> str:
    scope = review.verdict.scope
    what = "" if scope.quantity is None else f", for {_figure(scope.quantity)}"
    return f"{what}{_as_of(scope.as_of, ' as of ')}"


def _figure(quantity: Quantity) -> str:
    """Return a figure with its unit; money in the words of whoever told it, since nobody counts so many zeros."""
    return quantity.words if quantity.currency and quantity.words else str(quantity)


def _says(value: DatedValue) -> str:
    count = len(value.sources)
    named = ", ".join(value.speakers or value.sources) or "nobody named"
    return f"according to {named} ({count} independent source{'' if count == 1 else 's'})"


def _as_of(day: date | None, before: str) -> str:
    return "" if day is None else f"{before}{day.day} {day:%B} {day.year}"


def _short(text: str) -> str:
    words = " ".join(text.split()).strip("“”\"'")
    return words if len(words) <= _LONGEST_QUOTE else f"{words[: _LONGEST_QUOTE - 1].rstrip()}…"
