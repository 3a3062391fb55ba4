from datetime import date, timedelta
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching import compare
from claimtrack.model.claim import Stance, Statement
from claimtrack.model.period import Period
from claimtrack.model.quantity import Modifier
from claimtrack.model.relation import Relation, Side, Tier
from tests.matching.newsroom import (
    MONDAY,
    STRIKE,
    TUESDAY,
    WEDNESDAY,
    amount,
    lively,
    relation,
    said,
)
from tests.strategies import statements

KILLED = said(amount(34))


@given(st.one_of(statements, lively), lively)
def test_it_is_total_and_mirrored(one: Statement, other: Statement) -> None:
    there, back = compare(one, other), compare(other, one)
    assert there.reasons
    assert attrs.evolve(there, reasons=()) == attrs.evolve(back.mirrored, reasons=())
    assert set(there.reasons) == set(back.mirrored.reasons)


def _moved(statement: Statement, days: timedelta) -> Statement:
    period = statement.period
    since, until = (
        (end and end + days for end in (period.since, period.until)) if period else (None, None)
    )
    return attrs.evolve(
        statement,
        as_of=statement.as_of and statement.as_of + days,
        period=period and attrs.evolve(period, since=since, until=until),
    )


@given(lively, lively, st.integers(-200, 200).map(lambda days: timedelta(days=days)))
def test_what_happened_when_matters_only_between_the_two(
    one: Statement, other: Statement, days: timedelta
) -> None:
    before, after = compare(one, other), compare(_moved(one, days), _moved(other, days))
    assert (after.relation, after.side, after.tier) == (before.relation, before.side, before.tier)


@given(lively, lively)
def test_a_failed_guard_keeps_apart_whatever_the_score(one: Statement, other: Statement) -> None:
    compared = compare(one, other)
    settling = {"quantity", "stance", "predicate"}
    if any(reason.slot not in settling for reason in compared.failed):
        assert not compared.relation.is_of_one_measure
        assert compared.tier is not Tier.JOINED
        assert compared.capped_by


@given(
    st.sampled_from([Modifier.EXACT, Modifier.ABOUT, Modifier.AT_LEAST, Modifier.MORE_THAN]),
    st.integers(1, 10_000),
    st.integers(1, 10_000),
)
def test_a_bound_never_contradicts_what_it_holds(
    modifier: Modifier, bound: int, figure: int
) -> None:
    told, exact = said(amount(bound, modifier=modifier)), said(amount(figure))
    is_within = Decimal(figure) in told.quantity.extent if told.quantity else False
    found = relation(told, exact)
    assert found in (
        {Relation.SAME, Relation.COMPATIBLE}
        if is_within
        else {Relation.CONTRADICTS, Relation.COMPATIBLE}
    )


@given(st.integers(1, 9_999), st.integers(1, 9_999))
def test_two_exact_counts_of_one_day_are_the_same_or_contradict(one: int, other: int) -> None:
    found = relation(said(amount(one)), said(amount(other)))
    if one == other:
        assert found is Relation.SAME
    else:
        is_rounding = {one % 100, other % 100} & {0} and abs(one - other) <= 50
        assert found is Relation.CONTRADICTS or is_rounding


@given(st.one_of(statements, lively))
def test_a_statement_is_the_same_as_itself(statement: Statement) -> None:
    assert relation(statement, statement) is Relation.SAME


@pytest.mark.parametrize(
    "told",
    [
        said(amount(34, role="dead")),
        said(amount(34, "", "fatalities")),
        said(amount("34.0", "residents", "died")),
        said(amount(34, "protesters")),
        said(amount(34), "Thirty-four people lost their lives in the flood at Tolvane."),
        said(amount(34), speaker="the governor"),
        said(amount(34), as_of=WEDNESDAY),
    ],
    ids=["dead", "fatalities", "34.0", "crowd", "words", "speaker", "later"],
)
def test_the_same_in_other_words(told: Statement) -> None:
    assert relation(told, KILLED) is Relation.SAME


@pytest.mark.parametrize(
    "told",
    [
        said(amount(30, modifier=Modifier.MORE_THAN)),
        said(amount(35, modifier=Modifier.ABOUT)),
        said(amount(12, modifier=Modifier.AT_LEAST)),
        said(amount(40, modifier=Modifier.FEWER_THAN)),
    ],
    ids=str,
)
def test_wider_words_are_compatible_and_the_narrower_side_is_named(told: Statement) -> None:
    assert relation(told, KILLED) is Relation.COMPATIBLE
    assert compare(told, KILLED).side is Side.OTHER
    assert compare(KILLED, told).side is Side.THIS


def test_figures_that_overlap_have_no_narrower_side() -> None:
    compared = compare(
        said(amount(30, modifier=Modifier.ABOUT)), said(amount(32, modifier=Modifier.ABOUT))
    )
    assert compared.relation is Relation.COMPATIBLE
    assert compared.side is None


def test_a_rising_toll_is_an_update() -> None:
    compared = compare(said(amount(38), as_of=WEDNESDAY), KILLED)
    assert compared.relation is Relation.UPDATE
    assert compared.side is Side.THIS
    assert compared.reasons[0].words == "38 as of 2026-03-04, 1 day later than 34"


def test_a_falling_toll_is_a_revision() -> None:
    compared = compare(KILLED, said(amount(29), as_of=WEDNESDAY + timedelta(days=1)))
    assert compared.relation is Relation.REVISION
    assert compared.side is Side.OTHER
    assert compared.reasons[0].words == "29 as of 2026-03-05, 2 days later than 34"


def test_fewer_missing_are_an_update() -> None:
    before = said(amount(58, role="missing"), as_of=MONDAY)
    after = said(amount(29, role="missing"), period=Period.on(TUESDAY))
    assert relation(before, after) is Relation.UPDATE


def test_two_figures_of_one_day_contradict() -> None:
    compared = compare(said(amount(41)), KILLED)
    assert compared.relation is Relation.CONTRADICTS
    assert compared.side is None
    assert compared.reasons[0].words == "41, not 34"


def test_how_many_were_on_board_does_not_move() -> None:
    first = said(amount(90, "passengers", ""), as_of=MONDAY)
    second = said(amount(150, "people on board", ""), as_of=WEDNESDAY)
    assert relation(first, second) is Relation.CONTRADICTS


def test_a_corrected_rate_of_one_month_contradicts() -> None:
    march = Period(since=date(2026, 2, 1), until=date(2026, 2, 28))
    first, second = (
        said(amount(figure, "percent inflation", ""), as_of=day, period=march)
        for figure, day in [("9.8", MONDAY), ("9.6", WEDNESDAY)]
    )
    assert relation(first, second) is Relation.CONTRADICTS


def test_another_figure_on_an_unknown_day_is_only_related() -> None:
    compared = compare(said(amount(41), as_of=None), KILLED)
    assert compared.relation is Relation.RELATED
    assert compared.reasons[0].words == "41, not 34, and no days to tell which came later"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (said(amount(34, role="injured")), "injured, not killed"),
        (said(amount(34, "houses", "destroyed")), "destroyed, not killed"),
        (said(amount(34, "people killed in Ashmarket", "")), None),
        (said(amount(34, words="34 of the dead")), "part of them, not all of them"),
        (said(amount(34, words="34 more people")), "more than before, not in all"),
        (said(amount(34, words="34 each day")), "daily, not in all"),
        (said(amount(34), stance=Stance.PLANNED), "planned, not asserted"),
    ],
)
def test_one_slot_that_differs_makes_another_measure(told: Statement, words: str | None) -> None:
    compared = compare(told, KILLED)
    assert compared.relation is Relation.RELATED
    assert compared.reasons[0].agrees is False
    assert words is None or compared.reasons[0].words == words


def test_two_plans_compare_like_two_facts() -> None:
    plan, cut = (
        said(amount(figure, "nurses", ""), as_of=day, stance=Stance.PLANNED, context=STRIKE)
        for figure, day in [(1200, MONDAY), (900, WEDNESDAY)]
    )
    assert relation(plan, plan) is Relation.SAME
    assert relation(plan, cut) is Relation.REVISION


def test_what_is_denied_contradicts_what_is_asserted() -> None:
    compared = compare(said(amount(34), stance=Stance.DENIED), KILLED)
    assert compared.relation is Relation.CONTRADICTS
    assert compared.reasons[0].words == "denied, not asserted"


def test_who_denies_another_figure_may_hold_this_one() -> None:
    compared = compare(said(amount(41), stance=Stance.DENIED), KILLED)
    assert compared.relation is Relation.RELATED
    assert compared.reasons[0].words == "another figure is denied"


def test_a_figure_that_somebody_disputes_contradicts_the_other() -> None:
    text = "Survivors speak of 60 dead, a figure the rescue service disputes."
    disputed = said(amount(60, words="60"), text, stance=Stance.DENIED)
    assert relation(disputed, KILLED) is Relation.CONTRADICTS


def test_another_story_is_unrelated() -> None:
    other = said(amount(34), "The avalanche at Mount Sorrel killed that many.", context="Avalanche")
    compared = compare(other, KILLED)
    assert compared.relation is Relation.UNRELATED
    assert compared.reasons[0].words == "another story"


def test_one_headline_makes_one_story() -> None:
    protest, report = (
        said(amount(figure), text, as_of=day, context=f"Colmar Valley protests\n{text}")
        for figure, text, day in [
            (17, "Shots fell in Redwater, Hallam, Crosby, Onsted, Pell and Wexley.", MONDAY),
            (19, "The Commissioner spoke in Marlow, Ivel, Tarn, Eddis, Lorne and Brae.", TUESDAY),
        ]
    )
    compared = compare(protest, report)
    assert compared.score < 0.22
    assert compared.relation is Relation.UPDATE
    assert compared.reasons[-1].words == "one headline"


def test_a_short_query_finds_its_figure_but_nothing_more() -> None:
    same, other = (
        compare(
            said(
                amount(figure, "", "dead"), f"{figure} dead", frame="dead", as_of=None, context=""
            ),
            KILLED,
        )
        for figure in (34, 43)
    )
    assert same.relation is Relation.SAME
    assert same.score < 0.2
    assert other.relation is Relation.RELATED


def test_a_query_in_a_few_words_may_name_what_the_claim_does_not() -> None:
    text = "He resigned after demonstrations in the capital and the south that Marlow, Ivel and Tarn saw."
    told = said(amount(460), text, context="Rockets hit a base near Eddis and the port of Lorne")
    query, elsewhere = (
        said(amount(460, "", "dead"), words, frame=words, as_of=None, context="")
        for words in ("dead in Arvenia protests", "dead in a Sarne mine")
    )
    assert compare(query, told).reasons[-1].words == "perhaps one story"
    assert relation(query, told) is Relation.SAME
    assert relation(elsewhere, told) is Relation.UNRELATED


def test_a_short_query_about_something_else_is_unrelated() -> None:
    query = said(amount(34, "houses", ""), "34 houses", frame="", as_of=None, context="")
    number = said(amount(43, "", ""), "43", frame="", as_of=None, context="")
    assert relation(query, KILLED) is Relation.UNRELATED
    assert relation(number, KILLED) is Relation.UNRELATED


def test_without_figures_the_words_decide() -> None:
    one = said(None, "The minister resigned over the broken dyke.")
    assert relation(one, said(None, "The minister resigned over the broken dyke!")) is Relation.SAME
    assert relation(one, said(None, one.text, stance=Stance.DENIED)) is Relation.CONTRADICTS
    assert relation(one, said(None, "Schools in Tolvane reopen.")) is Relation.RELATED
    assert relation(one, KILLED) is Relation.RELATED


def test_a_figure_that_fell_too_far_is_another_count_unless_another_stands_up_for_it() -> None:
    first = said(amount(500, role="injured"), as_of=MONDAY, speaker="The police")
    assert relation(first, said(amount(11, role="injured"))) is Relation.RELATED
    other = said(amount(11, role="injured"), speaker="The hospital")
    assert relation(first, other) is Relation.REVISION


def test_who_denies_a_figure_denies_what_it_covers_and_no_more() -> None:
    denial = said(amount(41), stance=Stance.DENIED)
    assert relation(denial, said(amount(41))) is Relation.CONTRADICTS
    assert relation(denial, said(amount(30, modifier=Modifier.MORE_THAN))) is Relation.RELATED
    wide = said(amount(30, modifier=Modifier.MORE_THAN), stance=Stance.DENIED)
    assert relation(said(amount(41)), wide) is Relation.CONTRADICTS
