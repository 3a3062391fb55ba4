"""SARIF: remarks in the format in which editors and code hosts take what linters find (OASIS SARIF 2.1.0)."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote as percent_encoded

from claimtrack.exchange.spots import Spot
from claimtrack.model.remark import LintPolicy, RemarkCode, Severity

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "note",
    Severity.OFF: "none",
}

_MEANINGS = {
    RemarkCode.CHECKED_FALSE: "The desk has rated this claim false.",
    RemarkCode.CHECKED_MIXED: "The desk has rated this claim partly true.",
    RemarkCode.CONTRADICTS_VERDICT: "This contradicts a claim that the desk has rated true.",
    RemarkCode.DENIED: "Somebody has denied this claim.",
    RemarkCode.CORRECTED: "Everybody who told this figure has corrected it.",
    RemarkCode.SUPERSEDED: "A newer figure has taken the place of this one.",
    RemarkCode.CONTRADICTS_VALUE: "This contradicts a well-sourced figure.",
    RemarkCode.SLIP: "This figure is a known one but for a digit or a zero.",
    RemarkCode.CHECKED: "The desk has checked this claim.",
    RemarkCode.ONE_SOURCE: "This claim rests on one source.",
    RemarkCode.UNKNOWN: "The desk knows nothing of this claim.",
    RemarkCode.BAD_ALLOWANCE: "An allowance without a reason, or for no known remark, allows nothing.",
}


def document(spots: Iterable[Spot], *, policy: LintPolicy, version: str) -> dict[str, Any]:
    """Return the SARIF document of one run; what a writer allows is in it as suppressed, with the reason.

    Args:
        spots: The remarks at their places.
        policy: The severities that hold unless a remark says otherwise.
        version: That of claimtrack.
    """
    codes = list(RemarkCode)
    driver = {
        "name": "claimtrack",
        "version": version,
        "rules": [_rule(code, policy) for code in codes],
    }
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(spot, codes) for spot in spots],
            }
        ],
    }


def _rule(code: RemarkCode, policy: LintPolicy) -> dict[str, Any]:
    severity = policy.severity(code)
    return {
        "id": code.value,
        "shortDescription": {"text": _MEANINGS[code]},
        "defaultConfiguration": {
            "level": _LEVELS[severity],
            "enabled": severity is not Severity.OFF,
        },
    }


def _result(spot: Spot, codes: list[RemarkCode]) -> dict[str, Any]:
    remark = spot.remark
    result: dict[str, Any] = {
        "ruleId": remark.code.value,
        "ruleIndex": codes.index(remark.code),
        "level": _LEVELS[remark.severity],
        "message": {"text": " ".join((remark.message, *remark.links))},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(spot.name)},
                    "region": {
                        "startLine": spot.line,
                        "startColumn": spot.column,
                        "endLine": spot.end_line,
                        "endColumn": spot.end_column,
                        "snippet": {"text": remark.quote.exact},
                    },
                }
            }
        ],
        "properties": {
            "claim": remark.claim,
            "related": remark.related,
            "rating": remark.rating or None,
            "links": list(remark.links),
        },
    }
    if spot.because:
        result["suppressions"] = [{"kind": "inSource", "justification": spot.because}]
    return result


def _uri(name: str) -> str:
    """Return the address of a file: relative, with slashes, unless it was named by its whole path."""
    path = Path(name)
    return path.as_uri() if path.is_absolute() else percent_encoded(path.as_posix())
