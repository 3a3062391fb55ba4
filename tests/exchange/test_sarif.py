"""SARIF: what editors and code hosts are handed."""

import json
from pathlib import Path

import attrs

from claimtrack.exchange import sarif
from claimtrack.exchange.spots import Spot
from claimtrack.model.article import Quote
from claimtrack.model.claim import ClaimId
from claimtrack.model.remark import LintPolicy, Remark, RemarkCode, Severity

REMARK = Remark(
    code=RemarkCode.CHECKED_FALSE,
    severity=Severity.ERROR,
    message="The desk has rated this “False”.",
    quote=Quote.at("It is 34 people", 6, 15),
    claim=ClaimId("0123456789abcdef"),
    rating="False",
    links=("https://desk.example/1",),
)
SPOT = Spot(
    name="drafts/the flood.md",
    line=3,
    column=7,
    end_line=3,
    end_column=16,
    remark=REMARK,
    source="It is 34 people",
)


def test_a_remark_becomes_a_result_with_its_rule_and_its_region() -> None:
    document = sarif.document([SPOT], policy=LintPolicy(), version="1.2.3")
    (run,) = document["runs"]
    (result,) = run["results"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    place = result["locations"][0]["physicalLocation"]

    assert document["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    assert rule["id"] == result["ruleId"] == "checked-false"
    assert rule["defaultConfiguration"] == {"level": "error", "enabled": True}
    assert result["level"] == "error"
    assert result["message"]["text"] == "The desk has rated this “False”. https://desk.example/1"
    assert place["artifactLocation"]["uri"] == "drafts/the%20flood.md"
    assert place["region"] == {
        "startLine": 3,
        "startColumn": 7,
        "endLine": 3,
        "endColumn": 16,
        "snippet": {"text": "34 people"},
    }
    assert "suppressions" not in result
    json.dumps(document)


def test_every_code_has_a_rule_with_what_it_means() -> None:
    (run,) = sarif.document([], policy=LintPolicy(), version="1")["runs"]
    rules = run["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == [code.value for code in RemarkCode]
    assert all(rule["shortDescription"]["text"].endswith(".") for rule in rules)
    assert {"level": "none", "enabled": False} in [rule["defaultConfiguration"] for rule in rules]


def test_what_a_writer_allows_is_suppressed_with_the_reason(tmp_path: Path) -> None:
    spot = attrs.evolve(SPOT, name=str(tmp_path / "a.md"), because="it is history")
    (run,) = sarif.document([spot], policy=LintPolicy(), version="1")["runs"]
    (result,) = run["results"]

    assert result["suppressions"] == [{"kind": "inSource", "justification": "it is history"}]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("file:")
