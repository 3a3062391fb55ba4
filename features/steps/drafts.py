"""Drafts: what a writer is told before a draft is published."""

from datetime import date

import attrs
import pytest
from pytest_bdd import given, then, when

from claimtrack import Article, LintPolicy, Remark
from claimtrack.exchange import drafts
from claimtrack.exchange.spots import Spot, spots
from features.steps.kinds import records, step
from features.steps.newsroom import TODAY, Newsroom
from tests.builders import publish_verdict


@attrs.define
class Linted:
    """What a desk wants to be told, and what it was told last."""

    policy: LintPolicy = attrs.field(factory=LintPolicy)
    remarks: tuple[Remark, ...] = ()
    spots: tuple[Spot, ...] = ()


@pytest.fixture
def linted() -> Linted:
    return Linted()


@given(step('the desk has rated the first claim "{rating:Q}"'))
def rated_first(newsroom: Newsroom, rating: str) -> None:
    publish_verdict(newsroom.desk, newsroom.first_two[0], rating)


@given(step('the desk has rated the second claim "{rating:Q}"'))
def rated_second(newsroom: Newsroom, rating: str) -> None:
    publish_verdict(newsroom.desk, newsroom.first_two[1], rating)


@given(step('the desk takes "{code:Q}" for a "{severity:Q}"'))
@given(step('the desk takes "{code:Q}" for "{severity:Q}"'))
def takes_for(linted: Linted, code: str, severity: str) -> None:
    linted.policy = LintPolicy(severities={code: severity})


@when(step('{name:Person} checks the draft "{text:Q}"'))
def check(newsroom: Newsroom, linted: Linted, name: str, text: str) -> None:
    check_of_day(newsroom, linted, name, TODAY.date(), text)


@when(step('{name:Person} checks the draft of {day:Day} "{text:Q}"'))
def check_of_day(newsroom: Newsroom, linted: Linted, name: str, day: date, text: str) -> None:
    draft = Article.from_text(text, title="News of the day", published=day, outlet="Our Paper")
    linted.remarks = newsroom.desk.lint(draft, policy=linted.policy)


@when(step("{name:Person} checks the file"))
def check_file(newsroom: Newsroom, linted: Linted, name: str, docstring: str) -> None:
    (draft,) = drafts.from_text(docstring, name="draft.md", is_markdown=True, today=TODAY.date())
    found = spots(draft, newsroom.desk.lint(draft.article), linted.policy)
    linted.spots = tuple(spot for spot in found if not spot.because)


@then("the draft is told")
def is_told(linted: Linted, datatable: list[list[str]]) -> None:
    expected = records(datatable)
    assert [
        {
            "severity": remark.severity.value,
            "code": remark.code.value,
            "quote": remark.quote.exact,
            "says": told["says"] if told["says"] in remark.message else remark.message,
        }
        for remark, told in zip(linted.remarks, expected, strict=True)
    ] == expected


@then("the file is told")
def file_is_told(linted: Linted, datatable: list[list[str]]) -> None:
    assert [
        {
            "line": str(spot.line),
            "column": str(spot.column),
            "severity": spot.remark.severity.value,
            "code": spot.remark.code.value,
        }
        for spot in linted.spots
    ] == records(datatable)


@then("nothing is remarked")
def nothing(linted: Linted) -> None:
    assert [str(remark) for remark in linted.remarks] == []
    assert linted.spots == ()


@then(step("the desk tracks {number:d} claims"))
def tracks_so_many(newsroom: Newsroom, number: int) -> None:
    assert len(newsroom.desk.dossiers()) == number
