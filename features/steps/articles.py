"""Articles: what outlets write, and what the desk finds in it."""

from datetime import date

from pytest_bdd import given, then, when

from claimtrack import Finding
from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom


@given("the desk asks for events")
def ask_for_events(newsroom: Newsroom) -> None:
    newsroom.move_to_new_desk(events=True)


@given(step('the {outlet:Outlet} wrote on {day:Day} "{text:Q}"'))
@when(step('the {outlet:Outlet} writes on {day:Day} "{text:Q}"'))
def write(newsroom: Newsroom, outlet: str, day: date, text: str) -> None:
    newsroom.read(text, outlet, day)


@given(step("the {outlet:Outlet} ran on {day:Day} the agency story"))
@when(step("the {outlet:Outlet} publishes on {day:Day}"))
def publish(newsroom: Newsroom, outlet: str, day: date, docstring: str) -> None:
    newsroom.read(docstring, outlet, day)


@when(step("the {outlet:Outlet} runs on {day:Day} the same agency story"))
def run_copy(newsroom: Newsroom, outlet: str, day: date) -> None:
    newsroom.read(newsroom.reports[-1].article.body, outlet, day)


@when("the same article is read again")
def read_again(newsroom: Newsroom) -> None:
    newsroom.reports.append(newsroom.desk.read(newsroom.reports[-1].article))


@when(step('{name:Person} marks "{text:Q}"'))
def mark(newsroom: Newsroom, name: str, text: str) -> None:
    newsroom.desk.mark(newsroom.reports[-1].article, text, by=name)


@then("the desk says that it has read it before")
def read_before(newsroom: Newsroom) -> None:
    assert newsroom.reports[-1].already_read
    assert newsroom.reports[-1].findings == ()


@then("the desk tracks nothing")
def tracks_nothing(newsroom: Newsroom) -> None:
    assert newsroom.desk.dossiers() == ()


@then("the desk tracks")
def tracks(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    expected = records(datatable)
    found = [_as_told(finding) for finding in newsroom.reports[-1].findings]

    assert [{name: told[name] for name in expected[0]} for told in found] == expected


def _as_told(finding: Finding) -> dict[str, str]:
    statement = finding.appearance.statement
    period = statement.period
    return {
        "quantity": str(statement.quantity),
        "stance": statement.attribution.stance.value,
        "speaker": statement.attribution.speaker,
        "since": str(period and period.since),
        "until": str(period and period.until),
        "said on": str(statement.attribution.said_on),
    }
