"""Severities, policies and remarks."""

from claimtrack.model.article import Quote
from claimtrack.model.remark import Remark, RemarkCode, Severity


def test_severities_are_in_order() -> None:
    assert Severity.ERROR.is_at_least(Severity.WARNING)
    assert Severity.NOTE.is_at_least(Severity.NOTE)
    assert not Severity.NOTE.is_at_least(Severity.WARNING)
    assert not Severity.OFF.is_at_least(Severity.NOTE)


def test_a_remark_is_one_line() -> None:
    remark = Remark(
        code=RemarkCode.DENIED,
        severity=Severity.WARNING,
        message="This is denied by Velik.",
        quote=Quote.at("41 dead", 0, 7),
        links=("https://a.example", "https://b.example"),
    )

    assert (
        str(remark) == "warning denied This is denied by Velik. https://a.example https://b.example"
    )
