"""The slots one by one: what makes two figures of one story the same measure."""

from datetime import date

import attrs
import pytest

from claimtrack.matching import compare
from claimtrack.model.claim import Stance, Statement
from claimtrack.model.period import Period
from claimtrack.model.quantity import Modifier
from claimtrack.model.relation import Relation, Side, Tier
from tests.matching.newsroom import MONDAY, STRIKE, TUESDAY, WEDNESDAY, amount, relation, said

KILLED = amount(34)


def counted(noun: str, figure: int = 34, role: str = "", **slots: object) -> Statement:
    text = f"The flood has left so many {noun} in Arvenia, where dykes broke above Tolvane."
    return said(amount(figure, noun, role), text, **slots)  # type: ignore[arg-type]  # slots by name


def why(this: Statement, other: Statement) -> str:
    return compare(this, other).why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("percent of the vote", "percentage points of the vote"),
        ("rocket attacks", "suicide attacks"),
        ("people killed in Ashmarket", "people killed in Brennock"),
        ("American vehicles", "Arvenian vehicles"),
        ("pupils", "teachers"),
        ("percent of adults in Corrin", "percent of adults in Arvenia"),
        ("prices without energy", "prices"),
    ],
)
def test_two_things_counted(one: str, other: str) -> None:
    assert relation(counted(one), counted(other)) is Relation.RELATED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("police officers", "officers"),
        ("Arvenians killed", "people killed"),
        ("rocket attacks", "attacks"),
        ("homes and businesses", "homes"),
        ("protesters killed", "demonstrators killed"),
        ("people killed in Tolvane", "people killed"),
        ("per cent of the vote", "% of the vote"),
    ],
)
def test_one_thing_counted(one: str, other: str) -> None:
    assert relation(counted(one), counted(other, 35, as_of=WEDNESDAY)) is Relation.UPDATE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("civilians killed", "migrants killed"),
        ("girls kidnapped", "girls kidnapped and released"),
    ],
)
def test_perhaps_one_thing_counted(one: str, other: str) -> None:
    assert relation(counted(one), counted(other)) is Relation.SAME
    assert relation(counted(one), counted(other, 35, as_of=WEDNESDAY)) is Relation.RELATED


def test_an_equal_figure_of_fewer_says_more() -> None:
    compared = compare(counted("people killed"), counted("soldiers killed"))
    assert compared.relation is Relation.COMPATIBLE
    assert compared.side is Side.OTHER
    assert relation(counted("branches"), counted("rural branches")) is Relation.COMPATIBLE
    later = counted("soldiers killed", 35, as_of=WEDNESDAY)
    assert relation(counted("people killed"), later) is Relation.RELATED


def test_a_count_may_grow_from_one_place_to_two() -> None:
    one = counted("people killed in Ashmarket")
    both = counted("people killed in Ashmarket and Brennock", 41, as_of=WEDNESDAY)
    assert relation(one, both) is Relation.UPDATE
    assert relation(one, attrs.evolve(both, as_of=TUESDAY)) is Relation.RELATED


def test_the_next_day_may_be_the_same_one_elsewhere() -> None:
    monday, tuesday = (counted("people killed", period=Period.on(d)) for d in (MONDAY, TUESDAY))
    compared = compare(monday, tuesday)
    assert compared.relation is Relation.SAME
    assert (compared.tier, compared.capped_by) == (Tier.SUGGESTED, "day")


def test_what_befell_them_need_not_be_said_again_where_their_number_is() -> None:
    first = said(
        amount(64, "patients", "infected"), "The virus has infected 64 patients in Tolvane."
    )
    text = "The number of {} in Tolvane with the virus has risen to 97."
    patients, people = (
        said(
            amount(97, noun, "", words="97"),
            text.format(noun),
            frame=text.format(noun).replace("97", ""),
            as_of=WEDNESDAY,
        )
        for noun in ("patients", "people")
    )
    treated = said(amount(97, "patients", ""), "The hospital in Tolvane has seen that many.")
    assert relation(first, patients) is Relation.UPDATE
    assert relation(first, people) is Relation.RELATED
    assert relation(first, treated) is Relation.RELATED


def test_two_unclear_slots_are_too_many() -> None:
    assert relation(counted("people", role="killed"), counted("crew members")) is Relation.RELATED


def test_money_needs_one_currency() -> None:
    euros, dollars = (
        said(amount(250, "in damage", "", currency=code), "Insurers put the damage at that.")
        for code in ("EUR", "USD")
    )
    aid = said(amount(250, "food aid", "", currency="EUR"), "Insurers put the damage at that.")
    assert relation(euros, dollars) is Relation.RELATED
    assert "EUR, not USD" in why(euros, dollars)
    assert "EUR, not no money" in why(euros, said(KILLED))
    assert relation(aid, said(amount(250, "grain", "", currency="EUR"), aid.text)) is Relation.SAME


def test_bare_units_need_like_words() -> None:
    offer = said(amount(3, "percent", ""), "The ministry offered nurses a pay rise of that.")
    raised = said(
        amount(5, "percent", ""), "The ministry offered nurses a pay rise of that.", as_of=WEDNESDAY
    )
    poll = said(
        amount(5, "percent", ""), "So many of those asked back the strike.", as_of=WEDNESDAY
    )
    assert relation(offer, raised) is Relation.UPDATE
    assert relation(offer, poll) is Relation.RELATED
    assert "in other words" in why(offer, poll)


def test_units_convert() -> None:
    felt = "The blast was felt so far away."
    kilometres, miles, far = (
        said(amount(figure, unit, ""), felt)
        for figure, unit in [(25, "kilometres"), (15, "miles"), (40, "miles")]
    )
    assert relation(kilometres, miles) is Relation.COMPATIBLE
    assert relation(kilometres, far) is Relation.CONTRADICTS
    stored = "Powder lay in the warehouse."
    tonnes, kilograms = (
        said(amount(figure, unit, ""), stored)
        for figure, unit in [(7, "tonnes of powder"), (7000, "kilograms of powder")]
    )
    assert relation(tonnes, kilograms) is Relation.SAME


def test_two_figures_of_one_sentence_count_two_things() -> None:
    text = "Of the crew 34 were rescued in the harbour and 12 at sea."
    one = said(amount(34, words="34"), text, frame="Of the crew and 12 at sea.")
    other = said(amount(12, words="12"), text, frame="Of the crew 34 and at sea.")
    assert relation(one, other) is Relation.RELATED
    assert "two figures of one sentence" in why(one, other)


def test_two_speakers_in_one_sentence_contradict() -> None:
    text = "The union counted 4,800 nurses, the board 3,200 nurses."
    union = said(amount(4800, "nurses", ""), text, frame="union", speaker="the union")
    board = said(amount(3200, "nurses", ""), text, frame="board", speaker="the board")
    assert relation(union, board) is Relation.CONTRADICTS


def test_a_former_figure_is_older_than_the_one_beside_it() -> None:
    text = "The toll rose from 34 to 38."
    former = said(amount(34, words="34"), text, frame="The toll rose from to 38.")
    latter = said(amount(38, words="38"), text, frame="The toll rose from 34 to .")
    assert relation(latter, former) is Relation.UPDATE
    first = said(amount(34, words="34"), text, frame="rose", as_of=date.min)
    undated = said(amount(34, words="34"), text, frame="rose", as_of=None)
    assert relation(first, undated) is Relation.SAME


def test_additions_of_two_days_are_two_counts() -> None:
    monday, tuesday = (
        said(amount(14, "new cases", ""), as_of=day, context=STRIKE) for day in (MONDAY, TUESDAY)
    )
    assert relation(monday, tuesday) is Relation.RELATED
    assert "additions of two days" in why(monday, tuesday)
    assert relation(monday, monday) is Relation.SAME


def test_a_part_is_not_the_whole() -> None:
    part = said(amount(6, words="Six"), "Six of the dead were children from Tolvane in Arvenia.")
    assert relation(part, said(KILLED, as_of=WEDNESDAY)) is Relation.RELATED
    assert "part of them, not all of them" in why(part, said(KILLED))


def test_a_figure_of_a_past_flood_is_hardly_one_of_this_flood() -> None:
    past = said(amount(63), period=Period(since=date(1988, 1, 1), until=date(1988, 12, 31)))
    assert relation(past, said(KILLED, as_of=WEDNESDAY)) is Relation.RELATED


def test_more_pay_and_eleven_more_in_a_place_are_no_additions() -> None:
    pay = said(amount(9, "percent of pay", "", words="9 per cent more pay"))
    assert relation(pay, said(amount(9, "percent of pay", ""))) is Relation.SAME
    there = said(amount(11, "people killed in Ashmarket", "", words="Eleven more people"))
    assert relation(there, said(amount(11, "people killed in Ashmarket", ""))) is Relation.SAME
    bound = said(amount(30, modifier=Modifier.MORE_THAN, words="more than 30"))
    assert relation(bound, said(KILLED)) is Relation.COMPATIBLE


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Period(since=MONDAY), Period(since=MONDAY, until=WEDNESDAY), Relation.UPDATE),
        (Period(until=TUESDAY), Period(until=WEDNESDAY), Relation.UPDATE),
        (Period.on(MONDAY), Period.on(TUESDAY), Relation.RELATED),
        (Period(since=MONDAY), Period(since=TUESDAY), Relation.RELATED),
        (Period(since=MONDAY), Period(until=TUESDAY), Relation.RELATED),
        (Period(since=MONDAY), Period(since=TUESDAY, tolerance_days=2), Relation.UPDATE),
        (Period.on(MONDAY), None, Relation.UPDATE),
        (Period(since=MONDAY, words="in the past 24 hours"), None, Relation.RELATED),
        (None, Period.on(WEDNESDAY), Relation.RELATED),
        (None, Period(until=WEDNESDAY), Relation.UPDATE),
    ],
)
def test_periods_that_start_together_make_one_measure(
    one: Period | None, other: Period | None, expected: Relation
) -> None:
    first = said(KILLED, period=one, as_of=MONDAY)
    second = said(amount(40), period=other, as_of=WEDNESDAY)
    assert relation(first, second) is expected


@pytest.mark.parametrize(
    ("period", "as_of", "expected"),
    [
        (Period(since=date(2026, 2, 1), until=date(2026, 2, 28)), TUESDAY, Relation.UPDATE),
        (Period(since=date(2025, 2, 1), until=date(2025, 2, 28)), TUESDAY, Relation.RELATED),
        (Period(since=date(2025, 2, 1)), TUESDAY, Relation.RELATED),
        (Period(until=MONDAY), None, Relation.RELATED),
    ],
)
def test_a_rate_without_a_period_is_that_of_the_latest_one(
    period: Period, as_of: date | None, expected: Relation
) -> None:
    told = said(amount(9, "percent inflation", ""), period=period, as_of=MONDAY)
    untold = said(amount(10, "percent inflation", ""), as_of=as_of)
    assert relation(told, untold) is expected


def test_a_denial_is_worth_a_missing_period() -> None:
    year = Period(since=date(2025, 2, 1))
    told = said(amount(9, "percent inflation", ""), period=year)
    denied = said(amount(9, "percent inflation", ""), stance=Stance.DENIED)
    assert relation(told, denied) is Relation.CONTRADICTS


@pytest.mark.parametrize("as_of", [None, TUESDAY])
def test_spells_that_were_not_over_or_not_dated(as_of: date | None) -> None:
    march = Period(since=date(2026, 3, 1), until=date(2026, 3, 31))
    open_end = Period(since=date(2026, 3, 1))
    for period in (march, open_end):
        one, other = (
            said(amount(figure, "percent inflation", ""), period=period, as_of=day)
            for figure, day in [(9, as_of), (10, WEDNESDAY)]
        )
        expected = Relation.RELATED if as_of is None else Relation.UPDATE
        assert relation(one, other) is expected


def test_events_of_two_years_or_far_apart_are_hardly_one() -> None:
    first = said(KILLED, context="2025 Ormel floods in Tolvane")
    second = said(amount(40), context="2026 Ormel floods in Tolvane", as_of=WEDNESDAY)
    again = said(KILLED, context="2026 Ormel floods in Tolvane", as_of=WEDNESDAY)
    assert relation(first, second) is Relation.RELATED
    assert relation(first, again) is Relation.RELATED
    later = said(amount(40), as_of=date(2026, 9, 1))
    told_again = said(KILLED, as_of=date(2026, 9, 1))
    assert relation(said(KILLED), told_again) is Relation.SAME
    assert relation(said(KILLED), later) is Relation.RELATED
    assert "182 days apart" in why(said(KILLED), later)


def test_what_befell_people_may_stand_behind_them() -> None:
    first, second = (
        said(
            amount(figure, "people", "", words=f"{figure} people"),
            f"In Tolvane {figure} people {verb} on Monday.",
            frame=f"In Tolvane {verb} on Monday.",
            as_of=day,
        )
        for figure, verb, day in [
            (58, "were still missing", MONDAY),
            (9, "remained missing", TUESDAY),
        ]
    )
    assert relation(first, second) is Relation.UPDATE
