"""What the words around a figure tell of it."""

from datetime import date

import pytest

from claimtrack.matching.gist import gist_of
from claimtrack.matching.wording import Wording
from claimtrack.model.claim import Statement
from claimtrack.model.period import Period
from claimtrack.model.relation import Relation
from tests.matching.newsroom import MONDAY, TUESDAY, WEDNESDAY, amount, relation, said


def told(text: str, words: str, noun: str = "people", **slots: object) -> Statement:
    quantity = amount("".join(filter(str.isdigit, words)), noun, "", words=words)
    return said(quantity, text, frame=text.replace(words, ""), **slots)  # type: ignore[arg-type]  # slots by name


@pytest.mark.parametrize(
    ("text", "words", "noun", "role"),
    [
        (
            "The death toll from the flood in Tolvane rises to 38 people.",
            "38 people",
            "people",
            "killed",
        ),
        (
            "The dyke broke two days ago; the toll reached 38 people.",
            "38 people",
            "people",
            "killed",
        ),
        ("The storm caused power cuts for 900 people.", "900 people", "people", "powerless"),
        ("The arrest of 40 people angered Corrin.", "40 people", "people", "arrested"),
        ("In Tolvane 40 people, with 300 injured, reached the hall.", "40 people", "people", ""),
        ("Some 40 people came and 12 were injured.", "40 people", "people", ""),
        ("About 90 people were on the boat.", "90 people", "people", "aboard"),
        (
            "The toll rose to 90, including 57 guards and 33 soldiers.",
            "33 soldiers",
            "soldiers",
            "killed",
        ),
        ("Some 280 barges are still waiting to get through.", "280 barges", "barges", "waiting"),
        ("More than 100 ships wait to pass.", "100 ships", "ships", "waiting"),
        ("In Corrin 11 attacks killed nobody.", "11 attacks", "attacks", ""),
        ("In Corrin 11 bridges over the Ormel are gone.", "11 bridges", "bridges", ""),
        ("In Corrin 11 attacks", "11 attacks", "attacks", ""),
    ],
)
def test_what_happened_may_be_told_around_the_figure(
    text: str, words: str, noun: str, role: str
) -> None:
    assert gist_of(told(text, words, noun)).measure.roles == ({role} if role else set())


@pytest.mark.parametrize(
    ("text", "period", "day"),
    [
        ("The toll stood at 34 people on Monday evening.", Period.on(MONDAY, "on Monday"), MONDAY),
        ("“On Monday 34 people were missing,” he said.", Period.on(MONDAY, "On Monday"), MONDAY),
        ("Now 34 people are missing.", Period.on(TUESDAY, "Now"), TUESDAY),
        ("The fire on Monday killed 34 people.", Period.on(MONDAY, "on Monday"), WEDNESDAY),
        (
            "Still 34 people are missing, not 58 as on Monday.",
            Period.on(MONDAY, "on Monday"),
            WEDNESDAY,
        ),
        ("The toll stood at 34 people on a day.", Period.on(MONDAY), WEDNESDAY),
        (
            "The toll will come to 34 people.",
            Period(until=date(2026, 12, 31), words="to"),
            WEDNESDAY,
        ),
    ],
)
def test_a_level_holds_for_the_day_that_stands_beside_it(
    text: str, period: Period, day: date
) -> None:
    assert gist_of(told(text, "34 people", period=period, as_of=WEDNESDAY)).day == day


def test_the_end_of_a_month_is_the_day_of_a_level() -> None:
    month = Period(since=date(2026, 1, 21), until=date(2026, 1, 31), words="at the end of January")
    statement = told("The list held 634 people at the end of January.", "634 people", period=month)
    gist = gist_of(statement)
    assert (gist.day, gist.period) == (date(2026, 1, 31), None)


def test_a_year_may_stand_before_the_figure_that_it_holds_for() -> None:
    text = "It is the deadliest flood since 1988, when 63 people died on the Sarne."
    past = told(text, "63 people")
    assert str(gist_of(past).period) == "1988-01-01 to 1988-12-31"
    assert relation(past, said(amount(34), as_of=WEDNESDAY)) is Relation.RELATED


def test_how_far_it_moved_is_not_how_far_it_came() -> None:
    moved = told("The share of long waits in Corrin rose by 2 percent.", "2 percent", "percent")
    came = told(
        "The share of long waits in Corrin rose to 28 percent.",
        "28 percent",
        "percent",
        as_of=MONDAY,
    )
    assert relation(moved, came) is Relation.RELATED


@pytest.mark.parametrize(
    ("text", "adds"),
    [
        ("The flood killed 157 people in Corrin and 31 more people in Brennock.", False),
        ("In all 31 more people were also killed in Brennock.", False),
        ("In all 31 more people were killed in Brennock.", True),
        ("In all 31 more people were killed.", True),
    ],
)
def test_more_may_add_a_place_and_not_to_an_earlier_figure(text: str, adds: bool) -> None:  # noqa: FBT001 - a parameter of the cases
    assert gist_of(told(text, "31 more people")).measure.is_increment is adds


def test_a_text_that_does_not_hold_the_figure_tells_nothing_of_it() -> None:
    assert Wording.of(said(amount(34, words="34"), "He saw 134 people.")) == Wording()
    assert Wording.of(said(None)) == Wording()
    assert Wording().roles_before == Wording().roles_of_whole == frozenset()


def test_a_part_is_another_measure() -> None:
    part = told("In Tolvane 16 of the victims were killed.", "16")
    assert relation(part, said(amount(34), as_of=WEDNESDAY)) is Relation.RELATED


def test_what_is_told_as_a_fact_is_not_of_a_day_to_come() -> None:
    misread = told("On Wednesday 34 people died.", "34 people", period=Period.on(WEDNESDAY))
    assert gist_of(misread).period is None
