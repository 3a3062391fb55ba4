"""Later and lower: taken back, or never held; and figures that other words tie to a measure."""

from datetime import date

import pytest

from claimtrack.matching import compare
from claimtrack.matching.figures import Figure, is_slip
from claimtrack.matching.gist import gist_of
from claimtrack.model.period import Period
from claimtrack.model.relation import Relation
from claimtrack.reading import read_statement
from tests.matching.newsroom import MONDAY, WEDNESDAY, amount, relation, said

SUNK = "The sinking of a ferry off Corrin has killed 53 people."


def related(one: str, other: str) -> Relation:
    return compare(
        read_statement(one, as_of=MONDAY), read_statement(other, as_of=WEDNESDAY)
    ).relation


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Torvian army", "Ostran ministry", Relation.CONTRADICTS),
        ("Torvian army", "Torvian ministry", Relation.REVISION),
        ("governor", "ministry", Relation.REVISION),
    ],
)
def test_only_another_party_contradicts_by_a_lower_figure(
    one: str, other: str, expected: Relation
) -> None:
    first = said(amount(34), as_of=MONDAY, speaker=f"the {one}")
    second = said(amount(29), as_of=WEDNESDAY, speaker=f"the {other}")
    assert relation(first, second) is expected


def test_who_says_that_a_toll_rose_so_far_never_held_a_higher_one() -> None:
    rose = "The death toll from the sinking of a ferry off Corrin rises to 46."
    fell = "The death toll from the sinking of a ferry off Corrin has been lowered to 46."
    assert related(SUNK, rose) is Relation.CONTRADICTS
    assert related(SUNK, fell) is Relation.REVISION


def test_the_true_figure_is_one_of_the_measure_it_puts_right() -> None:
    told = "Inflation in Velmora climbed to 10.4 percent in February."
    right = "The opposition says the true figure of inflation in Velmora is 17 percent."
    day = date(2026, 3, 2)
    found = compare(read_statement(told, as_of=day), read_statement(right, as_of=day))
    assert [reason.agrees for reason in found.reasons if reason.slot == "frame"] == [True]


def test_a_city_is_no_state() -> None:
    city = "In Velmora 70 percent of adults in the city have had a dose."
    state = "In Velmora 80 percent of adults in the state have had a dose."
    found = compare(read_statement(city, as_of=MONDAY), read_statement(state, as_of=WEDNESDAY))
    assert found.relation is Relation.RELATED
    assert "place" in {reason.slot for reason in found.failed}


def test_a_former_figure_holds_on_the_day_it_was_told_of() -> None:
    text = "The rate is 90.4 percent, down from the initial 96.4 percent reported in January."
    january = Period(since=date(2026, 1, 1), until=date(2026, 1, 31), words="in January")
    former = amount("96.4", "percent", "", words="96.4 percent")
    gist = gist_of(said(former, text, as_of=MONDAY, period=january))
    assert (gist.day, gist.period) == (date(2026, 1, 31), None)
    undated = gist_of(said(former, text, as_of=None, period=january))
    assert undated.day is None


def test_a_digit_left_out_is_a_slip() -> None:
    def figure(value: str) -> Figure:
        return Figure(quantity=amount(value), as_of=MONDAY)

    assert is_slip(figure("194"), figure("1941"))
    assert not is_slip(figure("34"), figure("340"))
    assert not is_slip(figure("0.5"), figure("1941"))
