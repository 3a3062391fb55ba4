"""Sources: who really says so."""

from datetime import date

from pytest_bdd import given, then, when

from claimtrack import Outlet, Sourcing
from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom


@given(step("the {outlet:Outlet} published on {day:Day}"))
def published(newsroom: Newsroom, outlet: str, day: date, docstring: str) -> None:
    newsroom.read(docstring, outlet, day)


@when(step("AFP publishes on {day:Day}"))
def agency_publishes(newsroom: Newsroom, day: date, docstring: str) -> None:
    newsroom.read(docstring, "AFP", day)


@given(step("the desk has told that {owner:Outlet} owns the {one:Outlet} and the {other:Outlet}"))
def owns(newsroom: Newsroom, owner: str, one: str, other: str) -> None:
    outlets = [Outlet(name=name, owner=owner) for name in (one, other)]
    newsroom.move_to_new_desk(outlets=outlets)


def sources_of(newsroom: Newsroom, words: str) -> Sourcing:
    """Return the sources of the claim whose sentence holds *words*."""
    found = next(
        dossier
        for dossier in newsroom.desk.dossiers()
        if words in dossier.claim.text
        and str(dossier.claim.statement.quantity and dossier.claim.statement.quantity.words)
        in words
    )
    return newsroom.desk.sources(found.claim)


@then(step('the sources of "{words:Q}" are'))
def sources_are(newsroom: Newsroom, words: str, datatable: list[list[str]]) -> None:
    assert [
        {"origin": group.origin.name, "outlets": ", ".join(group.outlets)}
        for group in sources_of(newsroom, words).groups
    ] == records(datatable)


@then(step('the {outlet:Outlet} is counted there because it "{reason:Q}"'))
def counted_because(newsroom: Newsroom, outlet: str, reason: str) -> None:
    (group,) = sources_of(newsroom, "34 people").groups
    (account,) = [one for one in group.accounts if one.sighting.article.outlet == outlet]
    assert reason in account.reasons


@then(step('the figure "{words:Q}" came to the {outlet:Outlet} by way of "{route:Q}"'))
def came_by(newsroom: Newsroom, words: str, outlet: str, route: str) -> None:
    (group,) = sources_of(newsroom, words).groups
    assert [
        account.route for account in group.accounts if account.sighting.article.outlet == outlet
    ] == [route]


@then(step("the articles of the {one:Outlet} and the {other:Outlet} are two texts"))
def two_texts(newsroom: Newsroom, one: str, other: str) -> None:
    found = {report.article.outlet: report.article for report in newsroom.reports}
    assert newsroom.desk.origin(found[one]).copies == ()
    assert newsroom.desk.origin(found[other]).copies == ()
    assert newsroom.desk.origin(found[other]).source.name == other


@then(step('"{words:Q}" is corrected in "{told:Q}"'))
def corrected_in(newsroom: Newsroom, words: str, told: str) -> None:
    (group,) = sources_of(newsroom, words).groups
    assert [str(each) for each in group.errata] == [told]
