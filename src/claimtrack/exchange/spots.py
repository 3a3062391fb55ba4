"""Spots: remarks at their line and column in the file of a draft, and those that its writer allows."""

from bisect import bisect_right
from collections.abc import Iterable

import attrs

from claimtrack.checking import remarks as words
from claimtrack.exchange.allowances import Allowance
from claimtrack.exchange.drafts import Draft
from claimtrack.model import fields
from claimtrack.model.article import Quote
from claimtrack.model.remark import LintPolicy, Remark, RemarkCode, Severity


@attrs.frozen(kw_only=True)
class Spot:
    """A remark at its place in a file.

    Attributes:
        name: What the file is called.
        line: The line where the words start; the first one is 1.
        column: The column, in code points; the first one is 1.
        end_line: The line where they end.
        end_column: The column behind their last character.
        remark: The remark.
        source: The line of the file where they start.
        because: Why the writer allows it; empty when nobody does.
    """

    name: str
    line: int
    column: int
    end_line: int
    end_column: int
    remark: Remark
    source: str
    because: str = fields.text()

    def __str__(self) -> str:
        """Return one line as compilers write it: file, line, column, severity, code, message, links."""
        return f"{self.name}:{self.line}:{self.column}: {self.remark}"


def spots(draft: Draft, remarks: Iterable[Remark], policy: LintPolicy) -> tuple[Spot, ...]:
    """Return *remarks* on a *draft* at their places, in order, and those on what its writer allows."""
    lines = draft.text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    placed = [
        (draft.span(remark.quote, is_headline=remark.is_headline), remark) for remark in remarks
    ]
    placed += [
        ((allowance.start, allowance.end), remark)
        for allowance in draft.allowances
        if (remark := _on(allowance, draft, policy)) is not None
    ]
    found = [_spot(draft, remark, *span, lines, starts) for span, remark in placed]
    return tuple(sorted(found, key=lambda spot: (spot.line, spot.column)))


def _spot(  # noqa: PLR0913, PLR0917 - a spot has that many parts
    draft: Draft, remark: Remark, start: int, end: int, lines: list[str], starts: list[int]
) -> Spot:
    line, end_line = bisect_right(starts, start), bisect_right(starts, end)
    allowing = (each.because for each in draft.allowances if each.allows(remark.code, line))
    return Spot(
        name=draft.name,
        line=line,
        column=start - starts[line - 1] + 1,
        end_line=end_line,
        end_column=end - starts[end_line - 1] + 1,
        remark=remark,
        source=lines[line - 1],
        because=next(allowing, ""),
    )


def _on(allowance: Allowance, draft: Draft, policy: LintPolicy) -> Remark | None:
    """Return the remark on an allowance that allows nothing; None on one that is in order."""
    severity = policy.severity(RemarkCode.BAD_ALLOWANCE)
    if severity is Severity.OFF or (
        allowance.because and allowance.codes and not allowance.unknown
    ):
        return None
    message = (
        words.misnamed(", ".join(allowance.unknown))
        if allowance.unknown
        else words.unexplained(", ".join(allowance.codes))
    )
    return Remark(
        code=RemarkCode.BAD_ALLOWANCE,
        severity=severity,
        message=message,
        quote=Quote.at(draft.text, allowance.start, allowance.end),
    )
