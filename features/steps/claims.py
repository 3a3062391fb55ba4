"""Claims: what a claim that comes in has to do with those the desk knows."""

from datetime import date

from pytest_bdd import given, parsers, then, when

from claimtrack import Finding, Relation
from features.steps.kinds import YEAR, records, step
from features.steps.newsroom import Newsroom

A_DAY = date(YEAR, 3, 1)


@given(step('the desk tracks "{text:Q}"'))
def track(newsroom: Newsroom, text: str) -> None:
    newsroom.read(text, "Harbour Post", A_DAY)


@then(step('the desk tracks the claim "{text:Q}"'))
def tracks_claim(newsroom: Newsroom, text: str) -> None:
    assert newsroom.claim.text == text


def the_finding(newsroom: Newsroom) -> Finding:
    (finding,) = newsroom.reports[-1].findings
    return finding


@then("that is the claim the desk knows")
def known_claim(newsroom: Newsroom) -> None:
    assert the_finding(newsroom).relation is Relation.SAME
    assert not the_finding(newsroom).is_new


@then("that is a new claim")
def new_claim(newsroom: Newsroom) -> None:
    assert the_finding(newsroom).is_new


@then(
    parsers.re(
        r"that (?P<relation>is an update of|is a revision of|contradicts|is compatible with) what the (?P<outlet>[A-Z]\w+ [A-Z]\w+) wrote"
    )
)
def relates(newsroom: Newsroom, relation: str, outlet: str) -> None:
    relations = {
        "is an update of": Relation.UPDATE,
        "is a revision of": Relation.REVISION,
        "contradicts": Relation.CONTRADICTS,
        "is compatible with": Relation.COMPATIBLE,
    }
    finding = the_finding(newsroom)
    assert finding.home is not None
    assert finding.relation is relations[relation]
    assert newsroom.desk.dossier(finding.home.claim).outlets == (outlet,)
    assert finding.is_new


@then(step('the value that holds is "{figure:Q}"'))
def value_holds(newsroom: Newsroom, figure: str) -> None:
    series = newsroom.desk.series(the_finding(newsroom).claim)
    assert [value.quantity.figure for value in series.current] == [figure]


@then("the toll reads")
def toll_reads(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    series = newsroom.desk.series(the_finding(newsroom).claim)
    assert [
        {
            "day": str(value.as_of),
            "value": value.quantity.figure,
            "standing": value.standing.value,
            "outlet": ", ".join(value.outlets),
        }
        for value in series.values
    ] == records(datatable)


@then(step("the desk tracks one claim, seen in {number:d} outlets"))
@then(step("the desk tracks one claim, seen in {number:d} outlet"))
def seen_in(newsroom: Newsroom, number: int) -> None:
    (dossier,) = newsroom.desk.dossiers()
    assert len(dossier.outlets) == number


@when(step('{name:Person} looks up "{text:Q}"'))
def look_up(newsroom: Newsroom, name: str, text: str) -> None:
    newsroom.matches = newsroom.desk.similar(text)


@then(step('the first answer is "{text:Q}"'))
def first_answer(newsroom: Newsroom, text: str) -> None:
    assert newsroom.matches[0].claim.text == text


@then("the answer is that it is the same")
def is_same(newsroom: Newsroom) -> None:
    assert newsroom.matches[0].relation is Relation.SAME


@then("no answer is that it is the same")
def none_same(newsroom: Newsroom) -> None:
    assert newsroom.matches
    assert all(match.relation is not Relation.SAME for match in newsroom.matches)
