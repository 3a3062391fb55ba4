"""Mergers: claims that are made one or two, and judgements that clash."""

from pytest_bdd import given, then, when

from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom


@given(step('{name:Person} has merged the second claim into the first because "{because:Q}"'))
@when(step('{name:Person} merges the second claim into the first because "{because:Q}"'))
def merge(newsroom: Newsroom, name: str, because: str) -> None:
    first, second = newsroom.claim_at(0), newsroom.claim_at(1)
    newsroom.attempt(lambda: newsroom.desk.merge(second, first, because=because, by=name))


@when(step('{name:Person} splits off what stands in the {outlet:Outlet} because "{because:Q}"'))
def split(newsroom: Newsroom, name: str, outlet: str, because: str) -> None:
    first = newsroom.claim_at(0)
    going = [
        place.appearance
        for place in newsroom.desk.dossier(first).sightings
        if place.article.outlet == outlet
    ]
    newsroom.attempt(lambda: newsroom.desk.split(first, going, because=because, by=name))


@then("the id of the second claim leads to the first")
def leads_to_first(newsroom: Newsroom) -> None:
    assert newsroom.desk.claim(newsroom.claim_at(1).id).id == newsroom.claim_at(0).id
    assert len(newsroom.desk.dossiers()) == 1


@then(step("the {which:Which} claim stands in"))
def stands_in(newsroom: Newsroom, which: int, datatable: list[list[str]]) -> None:
    dossier = newsroom.desk.dossier(newsroom.claim_at(which).id)
    assert [{"outlet": outlet} for outlet in dossier.outlets] == records(datatable)


@then("the desk reports a conflict between")
def reports_conflict(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    (conflict,) = newsroom.desk.conflicts()
    assert [{"judgement": str(each)} for each in conflict.judgements] == records(datatable)


@then("the desk reports no conflict")
def reports_no_conflict(newsroom: Newsroom) -> None:
    assert newsroom.desk.conflicts() == ()
