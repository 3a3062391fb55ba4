from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching.figures import Figure, Movement, movement
from claimtrack.model.quantity import Modifier
from claimtrack.model.relation import Relation, Side
from tests.matching.newsroom import MONDAY, TUESDAY, amount
from tests.strategies import days, quantities

figures = st.builds(Figure, quantity=quantities(), as_of=st.none() | days)


@given(figures, figures, st.booleans(), st.booleans())
def test_it_is_mirrored(this: Figure, other: Figure, falls: bool, is_settled: bool) -> None:  # noqa: FBT001 - hypothesis passes them
    there = movement(this, other, falls=falls, is_settled=is_settled)
    back = movement(other, this, falls=falls, is_settled=is_settled)
    assert there.relation is back.relation
    assert there.side == (back.side and back.side.opposite)


@given(figures)
def test_a_figure_is_the_same_as_itself(figure: Figure) -> None:
    assert movement(figure, figure).relation is Relation.SAME


@given(quantities(), quantities(), days, days)
def test_only_a_later_day_moves_a_figure(
    this: object, other: object, one_day: date, other_day: date
) -> None:
    moved = movement(
        Figure(quantity=this, as_of=one_day),  # type: ignore[arg-type]  # slots by name
        Figure(quantity=other, as_of=other_day),  # type: ignore[arg-type]  # slots by name
    )
    if moved.relation in {Relation.UPDATE, Relation.REVISION}:
        assert moved.side is (Side.THIS if one_day > other_day else Side.OTHER)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((304, Modifier.AT_LEAST), (1297, Modifier.EXACT), Relation.UPDATE),
        ((12, Modifier.AT_LEAST), (13, Modifier.EXACT), Relation.UPDATE),
        ((1000, Modifier.AT_LEAST), (1100, Modifier.AT_LEAST), Relation.UPDATE),
        ((1100, Modifier.AT_LEAST), (1000, Modifier.AT_LEAST), Relation.COMPATIBLE),
        ((450, Modifier.MORE_THAN), (460, Modifier.EXACT), Relation.COMPATIBLE),
        ((450, Modifier.MORE_THAN), (511, Modifier.EXACT), Relation.UPDATE),
        ((5, Modifier.MORE_THAN), (6, Modifier.EXACT), Relation.COMPATIBLE),
        ((24, Modifier.VAGUE), (90, Modifier.EXACT), Relation.COMPATIBLE),
        ((24, Modifier.VAGUE), (900, Modifier.EXACT), Relation.UPDATE),
        ((24, Modifier.VAGUE), (200, Modifier.VAGUE), Relation.UPDATE),
        ((53, Modifier.EXACT), (46, Modifier.AT_LEAST), Relation.REVISION),
        ((60, Modifier.UP_TO), (40, Modifier.EXACT), Relation.COMPATIBLE),
        ((60, Modifier.EXACT), (40, Modifier.FEWER_THAN), Relation.REVISION),
    ],
)
def test_a_bound_is_told_near_to_what_it_bounds(
    before: tuple[int, Modifier], after: tuple[int, Modifier], expected: Relation
) -> None:
    old, new = (
        Figure(quantity=amount(figure, modifier=modifier), as_of=day)
        for (figure, modifier), day in [(before, MONDAY), (after, TUESDAY)]
    )
    assert movement(old, new).relation is expected


def test_a_round_figure_rounds_one_close_by() -> None:
    counted = Figure(quantity=amount(44_058), as_of=MONDAY)
    told = Figure(quantity=amount(44_000), as_of=TUESDAY)
    assert movement(counted, told) == Movement(relation=Relation.COMPATIBLE, side=Side.THIS)
    assert movement(told, counted) == Movement(relation=Relation.COMPATIBLE, side=Side.OTHER)


@pytest.mark.parametrize("later", [0, 43_000, 44_060])
def test_other_figures_do_not(later: int) -> None:
    counted = Figure(quantity=amount(44_058), as_of=MONDAY)
    moved = movement(counted, Figure(quantity=amount(later), as_of=TUESDAY))
    assert moved.relation in {Relation.UPDATE, Relation.REVISION}
