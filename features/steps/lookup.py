"""Lookup: fact-checks of others, and what is found for a post."""

from datetime import date

from pytest_bdd import given, then

from claimtrack import FactCheck, Hit
from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom


@given("these fact-checks have been imported")
@given("this fact-check has been imported as well")
def imported(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    for row in records(datatable):
        day = row.pop("published", None)
        check = FactCheck(**row, published=date.fromisoformat(day) if day else None)
        assert newsroom.desk.import_checks([check]) == 1


@then(step('it was checked by "{name:Q}"'))
def checked_by(newsroom: Newsroom, name: str) -> None:
    hit = newsroom.matches[0]
    assert isinstance(hit, Hit)
    assert hit.check is not None
    assert hit.check.publisher == name


@then("there is no answer")
def no_answer(newsroom: Newsroom) -> None:
    assert newsroom.matches == ()
