"""Archive: many articles that come in at once, and the index by which their claims are found again."""

from datetime import date

import pytest
from pytest_bdd import given, then, when

from claimtrack import Article, ClaimtrackError, Tracker
from features.steps.kinds import day as day_of
from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom


@given("the archive holds", target_fixture="archive")
def holds(datatable: list[list[str]]) -> list[Article]:
    return [_article(row["text"], row["outlet"], day_of(row["day"])) for row in records(datatable)]


@given(step("the archive holds an article of {day:Day} as well"))
def holds_more(archive: list[Article], day: date) -> None:
    archive.append(_article("In Arlen 9 ferries were sold.", "Arlen Herald", day))


@given("the archive was read")
@when("the archive is read")
def read_archive(newsroom: Newsroom, archive: list[Article]) -> None:
    newsroom.reports += newsroom.desk.read_all(archive)


@when("the archive is read two by two", target_fixture="refusal")
def read_in_pairs(newsroom: Newsroom, archive: list[Article]) -> str:
    with pytest.raises(ClaimtrackError) as refused:
        newsroom.reports += newsroom.desk.read_all(archive, batch=2)
    return str(refused.value)


@given(step("{name:Person} has had the index made anew"))
@when(step("{name:Person} has the index made anew"))
def make_anew(newsroom: Newsroom, name: str) -> None:
    assert newsroom.desk.rebuild_index() == len(newsroom.desk.dossiers())


@then("the desk tracks the same as one that reads it day by day")
def tracks_the_same(newsroom: Newsroom, archive: list[Article]) -> None:
    with Tracker.open(clock=lambda: newsroom.now) as other:
        assert newsroom.reports == [other.read(article) for article in archive]
        assert newsroom.desk.dossiers() == other.dossiers()


@then(step('the toll in Lower Ormel moved from "{old:Q}" to "{new:Q}"'))
def moved(newsroom: Newsroom, old: str, new: str) -> None:
    values = newsroom.desk.series(newsroom.claim_at(0)).values
    assert [str(value.quantity.figure) for value in values] == [old, new]


@then("that is a claim of the archive")
def is_known(newsroom: Newsroom) -> None:
    (finding,) = newsroom.reports[-1].findings
    assert not finding.is_new


@then(step("that is refused, since {day:Day} lies in the future"))
def lies_ahead(refusal: str, day: date) -> None:
    assert f"{day}, which lies in the future" in refusal


@then("the desk tracks all but the last article")
def tracks_all_but_one(newsroom: Newsroom, archive: list[Article]) -> None:
    read = {sighting.article for each in newsroom.desk.dossiers() for sighting in each.sightings}
    assert read == set(archive[:-1])


@then("the index fits the claims")
def fits(newsroom: Newsroom) -> None:
    assert newsroom.desk.check_index().is_well


def _article(text: str, outlet: str, day: date) -> Article:
    return Article.from_text(text, title="News of the day", published=day, outlet=outlet)
