"""Series: which value of a measure holds, what to look at, what was known when, and what a person says of it."""

from collections.abc import Iterable
from datetime import date

from pytest_bdd import then, when

from claimtrack import Article, Claim, DatedValue, Series
from claimtrack.matching import SeriesHistory, in_words
from claimtrack.model.series import HOUSE_POLICY, SeriesPolicy
from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom

FERRY = "a ferry sank"  # in the sentence with which each story begins


def claim_with(newsroom: Newsroom, words: str) -> Claim:
    """Return the claim whose sentence holds *words*, the first one."""
    return next(
        dossier.claim for dossier in newsroom.desk.dossiers() if words in dossier.claim.text
    )


def series_with(newsroom: Newsroom, words: str = FERRY) -> SeriesHistory:
    return newsroom.desk.series(claim_with(newsroom, words))


def reread(
    newsroom: Newsroom, articles: Iterable[Article], policy: SeriesPolicy = HOUSE_POLICY
) -> None:
    """Work at a new desk that has read *articles* in their order."""
    newsroom.move_to_new_desk(series_policy=policy)
    newsroom.reports = [newsroom.desk.read(article) for article in articles]


def articles_of(newsroom: Newsroom) -> list[Article]:
    return [report.article for report in newsroom.reports]


def told(value: DatedValue) -> dict[str, str]:
    first = value.first
    return {
        "day": str(value.as_of),
        "value": value.quantity.figure,
        "standing": value.standing.value,
        "because": value.because,
        "whose word": value.teller,
        "first reported": f"{first.article.outlet}, {first.article.published}" if first else "",
    }


def assert_told(series: Series, datatable: list[list[str]]) -> None:
    """Hold the columns of *datatable* against the values of *series*, in their order."""
    expected = records(datatable)
    found = [told(value) for value in series.values]
    assert [{column: one[column] for column in expected[0]} for one in found] == expected


@when(step("the desk asks for {number:d} independent sources"))
def ask_for_sources(newsroom: Newsroom, number: int) -> None:
    reread(newsroom, articles_of(newsroom), SeriesPolicy(sources=number))


@when("the desk reads it all again, the last article first", target_fixture="before")
def read_from_the_end(newsroom: Newsroom) -> SeriesHistory:
    before = series_with(newsroom)
    reread(newsroom, reversed(articles_of(newsroom)))
    return before


@when(step('{name:Person} joins "{words:Q}" to the ferry, because "{because:Q}"'))
def join(newsroom: Newsroom, name: str, words: str, because: str) -> None:
    other = claim_with(newsroom, words)
    newsroom.desk.join_series(claim_with(newsroom, FERRY), other, by=name, because=because)


@when(step('{name:Person} splits "{words:Q}" from the ferry, because "{because:Q}"'))
def split(newsroom: Newsroom, name: str, words: str, because: str) -> None:
    other = claim_with(newsroom, words)
    newsroom.desk.split_series(claim_with(newsroom, FERRY), other, by=name, because=because)


@when(step('{name:Person} calls the series of the ferry "{title:Q}"'))
def call(newsroom: Newsroom, name: str, title: str) -> None:
    claim = claim_with(newsroom, FERRY)
    newsroom.desk.name_series(claim, title, by=name, because="It needs a name.")


@when(
    step(
        '{name:Person} says that "{words:Q}" is a series of the kind "{kind:Q}", because "{because:Q}"'
    )
)
def set_kind(newsroom: Newsroom, name: str, words: str, kind: str, because: str) -> None:
    newsroom.desk.set_series_kind(claim_with(newsroom, words), kind, by=name, because=because)


@then("the dead of the ferry are")
def values_are(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    assert_told(series_with(newsroom), datatable)


@then(step("what was known of the ferry on {day:Day} is"))
def known_on(newsroom: Newsroom, day: date, datatable: list[list[str]]) -> None:
    known = series_with(newsroom).at(day)
    assert known is not None
    assert_told(known, datatable)


@then(step("nothing was known of the ferry on {day:Day}"))
def nothing_known_on(newsroom: Newsroom, day: date) -> None:
    assert series_with(newsroom).at(day) is None


@then("to them were added")
def added(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    assert [
        {"day": str(value.as_of), "added": str(value.quantity)}
        for value in series_with(newsroom).increments
    ] == records(datatable)


@then("a person should look at")
def flagged(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    assert [
        {"value": value.quantity.figure, "flag": flag.kind.value, "words": flag.words}
        for value in series_with(newsroom).flagged
        for flag in value.flags
    ] == records(datatable)


@then("nothing about them needs a look")
def nothing_flagged(newsroom: Newsroom) -> None:
    assert series_with(newsroom).flagged == ()


@then(step('nothing about "{words:Q}" needs a look'))
def nothing_flagged_of(newsroom: Newsroom, words: str) -> None:
    series = series_with(newsroom, words)
    assert len(series.values) > 1
    assert series.flagged == ()


@then(step('in one sentence that is "{sentence:Q}"'))
def in_one_sentence(newsroom: Newsroom, sentence: str) -> None:
    assert in_words(series_with(newsroom)) == sentence


@then(step('the desk keeps of the ferry that it was "{words:Q}"'))
def remembers(newsroom: Newsroom, words: str) -> None:
    arrangements = newsroom.desk.arrangements(claim_with(newsroom, FERRY))
    assert [str(each) for each in arrangements] == [words]


@then("the dead of the ferry are what they were")
def as_before(newsroom: Newsroom, before: SeriesHistory) -> None:
    assert len(before.values) == 4
    after = series_with(newsroom)
    assert after.values == before.values
    assert (after.kind, after.because) == (before.kind, before.because)
    assert in_words(after) == in_words(before)
