import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.errors import InvalidValueError
from claimtrack.matching import Member, series_of
from claimtrack.matching.figures import Figure, movement
from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Appearance, Sighting, Stance
from claimtrack.model.quantity import Modifier
from claimtrack.model.relation import Relation
from claimtrack.model.series import Series, SeriesId, Standing
from tests.matching.newsroom import MONDAY, TUESDAY, WEDNESDAY, amount, claim, said
from tests.strategies import claims, days

ID = SeriesId("flood")
THURSDAY = date(2026, 3, 5)


def seen(outlet: str, published: date, as_of: date | None = None) -> Sighting:
    article = Article(title="Flood", body="34", outlet=outlet, published=published)
    statement = said(amount(34), as_of=as_of or published)
    quote = Quote.at(article.body, 0, 2)
    place = Appearance(article=article.id, quote=quote, statement=statement)
    return Sighting(appearance=place, article=article)


sightings = st.builds(seen, st.sampled_from("PQR"), days, st.none() | days)
members = st.builds(Member, claim=claims, sightings=st.lists(sightings, max_size=3))
member_lists = st.lists(members, max_size=6, unique_by=lambda member: member.claim.id).filter(
    lambda members: any(member.claim.statement.quantity for member in members)
)


def member(
    name: str, figure: int, as_of: date | None, *places: Sighting, **slots: object
) -> Member:
    modifier = slots.pop("modifier", Modifier.EXACT)
    statement = said(amount(figure, modifier=modifier), as_of=as_of, **slots)  # type: ignore[arg-type]  # slots by name
    return Member(claim=claim(statement, name), sightings=places)


def standings(*members: Member) -> dict[str, str]:
    return {value.claim: value.standing.value for value in series_of(ID, members).values}


@given(member_lists, st.randoms())
def test_the_order_of_arrival_does_not_matter(members: list[Member], chance: random.Random) -> None:
    assert series_of(ID, chance.sample(members, len(members))) == series_of(ID, members)


@given(member_lists)
def test_current_values_can_hold_together(members: list[Member]) -> None:
    current = series_of(ID, members).current
    for one in current:
        for other in current:
            beside = movement(
                Figure(quantity=one.quantity, as_of=None),
                Figure(quantity=other.quantity, as_of=None),
            )
            assert beside.relation in {Relation.SAME, Relation.COMPATIBLE}


def test_a_toll_moves_on_and_falls_back() -> None:
    assert standings(
        member("a", 12, MONDAY, modifier=Modifier.AT_LEAST),
        member("b", 34, TUESDAY),
        member("c", 46, WEDNESDAY),
        member("d", 44, THURSDAY),
    ) == {"a": "superseded", "b": "superseded", "c": "superseded", "d": "current"}


def test_compatible_values_hold_together() -> None:
    rounded = member("a", 30, TUESDAY, modifier=Modifier.MORE_THAN)
    assert standings(rounded, member("b", 34, TUESDAY)) == {"a": "current", "b": "current"}


def test_two_figures_of_one_day_are_disputed_until_a_later_one_comes() -> None:
    dispute = [member("a", 34, TUESDAY), member("b", 41, TUESDAY)]
    assert standings(*dispute) == {"a": "disputed", "b": "disputed"}
    assert standings(*dispute, member("c", 46, WEDNESDAY)) == {
        "a": "superseded",
        "b": "superseded",
        "c": "current",
    }


def test_a_denied_figure_is_disputed_and_so_is_the_denial() -> None:
    denial = member("b", 41, WEDNESDAY, stance=Stance.DENIED)
    assert standings(member("a", 41, TUESDAY), denial) == {"a": "disputed", "b": "disputed"}
    assert standings(member("a", 34, TUESDAY), denial) == {"a": "current", "b": "disputed"}


def test_an_older_denial_does_not_count() -> None:
    denial = member("b", 41, MONDAY, stance=Stance.DENIED)
    assert standings(member("a", 41, TUESDAY), denial) == {"a": "current", "b": "disputed"}
    undated = member("b", 41, None, stance=Stance.DENIED)
    assert standings(member("a", 41, TUESDAY), undated) == {"a": "disputed", "b": "disputed"}


def test_a_figure_without_a_day_that_fits_no_other_is_disputed() -> None:
    assert standings(member("a", 34, TUESDAY), member("b", 41, None)) == {
        "a": "current",
        "b": "disputed",
    }


def test_a_figure_told_again_holds_again() -> None:
    again = seen("Harbour Post", THURSDAY)
    values = series_of(ID, [member("a", 34, TUESDAY, again), member("b", 33, WEDNESDAY)]).values
    assert [(value.claim, value.as_of, value.standing) for value in values] == [
        ("a", TUESDAY, Standing.CURRENT),
        ("b", WEDNESDAY, Standing.SUPERSEDED),
    ]


def test_outlets_stand_once_in_order_of_first_appearance() -> None:
    places = [
        seen("Gazette", WEDNESDAY),
        seen("Post", TUESDAY),
        seen("Gazette", TUESDAY),
        seen("Courier", THURSDAY, as_of=MONDAY),
    ]
    (value,) = series_of(ID, [member("a", 34, TUESDAY, *places)]).values
    assert value.outlets == ("Gazette", "Post", "Courier")


def test_values_go_by_day_then_figure_and_undated_ones_come_last() -> None:
    series = series_of(
        ID,
        [
            member("a", 34, None),
            member("b", 50, TUESDAY),
            member("c", 40, TUESDAY, modifier=Modifier.UP_TO),
            member("d", 12, MONDAY),
        ],
    )
    assert [value.claim for value in series.values] == ["d", "c", "b", "a"]
    assert series.measure == "people killed"


def test_the_missing_may_become_fewer() -> None:
    first, second = (
        Member(claim=claim(said(amount(figure, role="missing"), as_of=day), name))
        for figure, day, name in [(58, MONDAY, "a"), (9, TUESDAY, "b")]
    )
    assert standings(first, second) == {"a": "superseded", "b": "current"}


def test_a_series_needs_a_figure() -> None:
    with pytest.raises(InvalidValueError, match="'flood' has no figure"):
        series_of(ID, [Member(claim=claim(said(None)))])


def test_a_measure_without_words_stays_empty() -> None:
    series: Series = series_of(ID, [Member(claim=claim(said(amount(3, "", ""))))])
    assert series.measure == ""
