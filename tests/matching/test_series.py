import random
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.errors import InvalidValueError
from claimtrack.matching import Member, Neighbour, in_words, is_part, series_of
from claimtrack.matching.figures import Figure, movement
from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Appearance, Sighting, Stance, Statement
from claimtrack.model.origin import Account, Erratum, SourceGroup, Sourcing
from claimtrack.model.quantity import Modifier
from claimtrack.model.relation import Relation
from claimtrack.model.series import Series, SeriesId, SeriesKind, SeriesPolicy, Standing
from claimtrack.model.source import Source, SourceKind
from tests.matching.newsroom import MONDAY, TUESDAY, WEDNESDAY, amount, claim, said
from tests.strategies import claims, days

ID = SeriesId("flood")
THURSDAY = date(2026, 3, 5)


def seen(outlet: str, published: date, as_of: date | None = None, figure: int = 34) -> Sighting:
    article = Article(title="Flood", body="34", outlet=outlet, published=published)
    statement = said(amount(figure), as_of=as_of or published)
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


def flags(*members: Member, **options: Any) -> dict[str, list[tuple[str, str]]]:
    found = series_of(ID, members, **options)
    return {
        value.claim: [(flag.kind.value, flag.words) for flag in value.flags]
        for value in found.flagged
    }


def test_a_lower_figure_of_a_growing_count_is_flagged_as_a_revision() -> None:
    assert flags(
        member("a", 46, MONDAY, speaker="the rescue service"),
        member("b", 44, TUESDAY, speaker="the rescue service"),
    ) == {
        "b": [
            (
                "revision",
                "44 of 2026-03-03 (the rescue service) is lower than 46 of 2026-03-02 (the rescue service)",
            )
        ]
    }


def test_a_lower_figure_of_another_party_takes_nothing_back() -> None:
    found = flags(
        member("a", 46, MONDAY, speaker="The Arvenian Defence Ministry"),
        member("b", 44, TUESDAY, speaker="The Torvian Army"),
    )
    assert [kind for kind, _ in found["b"]] == ["contradiction"]


def test_two_figures_of_one_day_are_flagged_with_who_says_so() -> None:
    found = flags(
        member("a", 34, TUESDAY, speaker="the governor"),
        member("b", 41, TUESDAY, speaker="the police"),
    )
    assert found["a"] == [
        ("contradiction", "the governor: 34 on 2026-03-03; the police: 41 on 2026-03-03")
    ]
    assert found["b"][0][1].startswith("the police: 41 on 2026-03-03; the governor: 34")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (34, 340, "10.0 times 34 of 2026-03-02: perhaps ten times too much or too little"),
        (340, 34, "1/10.0 of 340 of 2026-03-02: perhaps ten times too much or too little"),
        (1941, 194, "perhaps ten times too much or too little"),
        (1941, 941, "1/2.1 of 1,941 of 2026-03-02: perhaps a digit is missing, or one too many"),
        (3, 100, "33.3 times 3 of 2026-03-02: out of proportion; perhaps the figure of another"),
    ],
)
def test_a_figure_out_of_proportion_is_flagged(before: int, after: int, words: str) -> None:
    found = flags(member("a", before, MONDAY), member("b", after, TUESDAY))
    assert [told for kind, told in found["b"] if kind == "suspicious" and words in told]


def test_a_leap_beside_another_figure_of_the_day_is_flagged_on_both() -> None:
    found = flags(member("a", 34, TUESDAY), member("b", 3400, TUESDAY))
    assert {kind for told in found.values() for kind, _ in told} == {"contradiction", "suspicious"}
    assert len(found) == 2


def test_nothing_is_out_of_proportion_to_nothing() -> None:
    assert flags(member("a", 0, MONDAY), member("b", 34, TUESDAY)) == {}


def test_a_desk_says_from_where_on_a_leap_is_suspicious() -> None:
    members = member("a", 10, MONDAY), member("b", 50, TUESDAY)
    assert flags(*members) == {}
    assert "suspicious" in flags(*members, policy=SeriesPolicy(jump=4))["b"][0]


def around(*statements: Statement) -> list[Neighbour]:
    return [
        Neighbour(member=Member(claim=claim(statement, str(number))), series=SeriesId(str(number)))
        for number, statement in enumerate(statements)
    ]


def test_a_leap_to_the_figure_of_another_measure_says_so() -> None:
    members = member("a", 3, MONDAY), member("b", 171, TUESDAY)
    hurt = said(amount(171, role="injured"), as_of=TUESDAY)
    there = said(
        amount(171, words="171 people"), "The flood has killed 171 people in Corrin.", as_of=TUESDAY
    )
    none, other = said(None), said(amount(5, role="injured"))
    plain = said(amount(171), as_of=TUESDAY)
    assert "perhaps the figure of another place or of another measure" in str(
        flags(*members, neighbours=around(plain))
    )

    assert "171 people injured are told as well: perhaps one measure" in str(
        flags(*members, neighbours=around(none, other, hurt))
    )
    assert (
        "are told of corrin: perhaps one place was taken"
        in str(flags(*members, neighbours=around(plain, there))).lower()
    )


def test_a_leap_between_two_places_says_so() -> None:
    here, there = (
        Member(
            claim=claim(
                said(
                    amount(figure, words=f"{figure} people"),
                    f"The flood has killed {figure} people in {place}.",
                    as_of=day,
                ),
                place,
            )
        )
        for figure, place, day in [(3, "Tolvane", MONDAY), (171, "Corrin", TUESDAY)]
    )
    assert "perhaps the figure of another place, " in str(flags(here, there))


@pytest.mark.parametrize(
    ("unit", "text", "kind"),
    [
        (("people", "killed"), "The flood has killed 34 people.", SeriesKind.CUMULATIVE),
        (("people", "missing"), "34 people are missing.", SeriesKind.POINT_IN_TIME),
        (("people", ""), "At present 34 people stay in the gym.", SeriesKind.POINT_IN_TIME),
        (("rockets", ""), "34 rockets a day hit the town.", SeriesKind.PER_PERIOD),
        (("people", "aboard"), "34 people aboard were saved.", SeriesKind.ONE_OFF),
        (("boats", ""), "34 boats came.", SeriesKind.CUMULATIVE),
    ],
)
def test_the_wording_tells_of_which_kind_a_measure_is(
    unit: tuple[str, str], text: str, kind: SeriesKind
) -> None:
    statement = said(amount(34, *unit, words=f"34 {unit[0]}"), text)
    series = series_of(ID, [Member(claim=claim(statement))])
    assert series.kind is kind
    assert series.because


NOT_41 = Erratum(outlet="Post", published=WEDNESDAY, words="Not 41.")


def sourced(member: Member, *groups: tuple[Source, tuple[Erratum, ...]]) -> Member:
    found = tuple(
        SourceGroup(
            origin=origin,
            accounts=(Account(sighting=each, chain=(origin,), reasons=("own text",), errata=told),),
        )
        for each, (origin, told) in zip(member.sightings, groups, strict=True)
    )
    return attrs.evolve(member, sourcing=Sourcing(claim=member.claim.id, groups=found))


POST = Source(name="Post", kind=SourceKind.OUTLET)
GAZETTE = Source(name="Gazette", kind=SourceKind.OUTLET)
AGENCY = Source(name="AFP", kind=SourceKind.AGENCY)


def test_what_all_its_sources_corrected_is_withdrawn() -> None:
    places = seen("Post", MONDAY), seen("Gazette", TUESDAY)
    told = member("a", 41, MONDAY, *places)
    all_of_them = sourced(told, (POST, (NOT_41,)), (GAZETTE, (NOT_41,)))
    one_of_them = sourced(told, (POST, (NOT_41,)), (GAZETTE, ()))

    (value,) = series_of(ID, [all_of_them]).values
    assert (value.standing, value.because) == (
        Standing.WITHDRAWN,
        "corrected in Post, 2026-03-04: Not 41.",
    )
    assert standings(one_of_them) == {"a": "current"}
    assert "no value holds, the last one told is 41" in in_words(series_of(ID, [all_of_them]))
    before = series_of(ID, [all_of_them]).at(TUESDAY)
    assert before is not None
    assert before.current[0].quantity.figure == "34"


def test_an_agency_outweighs_one_outlet_on_one_day_unless_the_desk_says_no() -> None:
    wire = sourced(member("a", 34, TUESDAY, seen("Post", TUESDAY)), (AGENCY, ()))
    own = sourced(member("b", 41, TUESDAY, seen("Gazette", TUESDAY)), (GAZETTE, ()))

    first, second = series_of(ID, [wire, own]).values
    assert (first.standing, second.standing) == (Standing.CURRENT, Standing.DISPUTED)
    assert first.because.endswith("an agency or several sources outweighs Gazette, who says 41")
    assert second.because == ("AFP says 34, and an agency or several sources outweighs one outlet")
    equal = series_of(ID, [wire, own], policy=SeriesPolicy(official_first=False))
    assert [value.standing for value in equal.values] == [Standing.DISPUTED] * 2


def test_an_official_outweighs_an_agency() -> None:
    wire = sourced(member("a", 34, TUESDAY, seen("Post", TUESDAY)), (AGENCY, ()))
    official = member("b", 41, TUESDAY, speaker="the police")
    assert standings(wire, official) == {"a": "disputed", "b": "current"}


def test_a_desk_may_ask_for_two_sources_before_it_gives_up_an_older_value() -> None:
    policy = SeriesPolicy(sources=2)
    old = member("a", 34, MONDAY, seen("Post", MONDAY), seen("Gazette", MONDAY))
    new = member("b", 41, WEDNESDAY, seen("Post", WEDNESDAY))
    confirmed = attrs.evolve(new, sightings=(*new.sightings, seen("Gazette", WEDNESDAY)))

    first, second = series_of(ID, [old, new], policy=policy).values
    assert (first.standing, second.standing) == (Standing.CURRENT, Standing.DISPUTED)
    assert first.because.endswith("41 is newer, but has fewer than 2")
    assert "the desk asks for 2 before it gives up an older value" in second.because
    first, second = series_of(ID, [old, confirmed], policy=policy).values
    assert (first.standing, second.standing) == (Standing.SUPERSEDED, Standing.CURRENT)
    assert [value.standing for value in series_of(ID, [new], policy=policy).values] == [
        Standing.CURRENT
    ]


def test_what_was_known_on_a_past_day() -> None:
    old = sourced(
        member("a", 34, MONDAY, seen("Post", MONDAY), seen("Gazette", WEDNESDAY)),
        (POST, ()),
        (GAZETTE, ()),
    )
    new = member("b", 41, THURSDAY, seen("Post", THURSDAY, figure=41))
    series = series_of(ID, [old, new], added=[new], name="the flood")

    known = series.at(TUESDAY)
    assert known is not None
    assert [(value.quantity.figure, value.sources) for value in known.values] == [("34", ("Post",))]
    assert known.increments == ()
    assert known.name == "the flood"
    today = series.at(THURSDAY)
    assert today is not None
    assert [value.standing for value in today.values] == [Standing.SUPERSEDED, Standing.CURRENT]
    assert series.at(date(2026, 3, 1)) is None


def test_a_series_is_told_in_a_sentence() -> None:
    old = member("a", 12, MONDAY, seen("Post", MONDAY), seen("Gazette", THURSDAY))
    new = member("b", 34, TUESDAY, seen("Courier", TUESDAY))
    doubted = member("c", 41, TUESDAY, stance=Stance.DENIED, speaker="Mr X")

    assert in_words(series_of(ID, [old, new, doubted])) == (
        "people killed: rose from 12 on 2 Mar to 34 on 3 Mar; 3 outlets, 3 independent sources; "
        "Mr X denies 41; one outlet still says 12"
    )
    assert in_words(series_of(ID, [new], name="The flood")) == (
        "The flood: 34 on 3 Mar; 1 outlet, 1 independent source"
    )
    undated = Member(claim=claim(said(amount(3, "", ""), as_of=None)))
    assert in_words(series_of(ID, [undated])) == "3; 0 outlets, 0 independent sources"


def test_years_are_told_where_there_are_several() -> None:
    last_year = member("a", 58, date(2025, 3, 2))
    told = in_words(series_of(ID, [last_year, member("b", 50, MONDAY)]))
    assert told.startswith("people killed: fell from 58 on 2 Mar 2025 to 50 on 2 Mar 2026; ")


def test_several_outlets_that_lag_or_doubt_are_counted() -> None:
    late = [seen(outlet, THURSDAY, as_of=MONDAY) for outlet in ("Post", "Gazette")]
    doubts = seen("Herald", TUESDAY), seen("Courier", TUESDAY)
    told = in_words(
        series_of(
            ID,
            [
                member("a", 12, MONDAY, *late),
                member("b", 34, TUESDAY),
                member("c", 41, TUESDAY, *doubts, stance=Stance.DENIED),
            ],
        )
    )
    assert told.endswith("Courier, Herald deny 41; 2 outlets still say 12")


def test_a_part_is_no_larger_than_its_whole_and_of_one_role() -> None:
    whole = said(amount(34), "The flood has killed 34 people.")
    child = said(amount(9, "children"), "Nine of the dead are children.")
    many = said(amount(90, "children"), "The flood has killed 90 children.")
    hurt = said(amount(9, "children", "injured"), "The flood has injured nine children.")
    empty = said(None, "The flood has killed people.")

    assert is_part(child, whole)
    assert not is_part(whole, child)
    assert not is_part(many, whole)
    assert not is_part(hurt, whole)
    assert not is_part(empty, whole)


def test_what_is_part_and_whole_of_it_is_told_as_neither_and_nothing_before_its_day() -> None:
    toll = member("a", 34, MONDAY, seen("Post", MONDAY))
    child = member("b", 9, TUESDAY, seen("Post", TUESDAY))
    kin = [
        Neighbour(member=child, series=SeriesId("children"), is_part=True),
        Neighbour(member=child, series=SeriesId("all"), is_whole=True),
        Neighbour(member=child, series=SeriesId("another"), is_part=True, is_whole=True),
    ]
    series = series_of(ID, [toll], neighbours=kin)

    assert (series.parts, series.whole) == (("children",), "all")
    before, after = series.at(MONDAY), series.at(TUESDAY)
    assert before is not None
    assert (before.parts, before.whole) == ((), None)
    assert after is not None
    assert after.parts == series.parts
