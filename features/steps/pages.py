"""Saved pages: what is read from them, and what has to be asked for."""

from datetime import date

import pytest
from pytest_bdd import given, then, when

from claimtrack import FormatError
from claimtrack.exchange import articles
from features.steps.kinds import step
from features.steps.newsroom import Newsroom


@given(step("a page of the {outlet:Outlet} that does not tell its day"), target_fixture="page")
def silent_page(outlet: str, docstring: str) -> str:
    return docstring


@when(step("this page of the {outlet:Outlet} is read"))
def read_page(newsroom: Newsroom, outlet: str, docstring: str) -> None:
    newsroom.reports.append(newsroom.desk.read(articles.from_page(docstring)))


@when("it is read", target_fixture="refusal")
def read_silent_page(page: str) -> FormatError:
    with pytest.raises(FormatError) as refusal:
        articles.from_page(page)
    return refusal.value


@when(step("it is read as of {day:Day}"))
def read_with_day(newsroom: Newsroom, page: str, day: date) -> None:
    article = articles.from_page(page, {"published": day.isoformat()})
    newsroom.reports.append(newsroom.desk.read(article))


@then(step('it is the article "{title:Q}" of the {outlet:Outlet} of {day:Day}'))
def is_article(newsroom: Newsroom, title: str, outlet: str, day: date) -> None:
    article = newsroom.reports[-1].article

    assert (article.title, article.outlet, article.published) == (title, outlet, day)


@then("the article is credited to Reuters")
def is_credited(newsroom: Newsroom) -> None:
    assert newsroom.reports[-1].article.agency == "Reuters"


@then("it is refused, because the day of publication is missing")
def is_refused(refusal: FormatError) -> None:
    assert refusal.problems == ("the published is missing @ page; name it with --published",)
