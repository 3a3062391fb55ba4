"""A desk follows a measure, in whatever order the articles come in, and people put right what it got wrong."""

from collections.abc import Iterator
from datetime import date
from itertools import permutations

import pytest

from claimtrack import Article, Claim, InvalidValueError, NotFoundError, Sameness, Tracker
from claimtrack.model.series import SeriesKind, SeriesPolicy
from tests.builders import NOON, an_article

FLOODED = "Floods in Lower Ormel province have {}, the rescue service said."
STORY = (
    an_article(FLOODED.format("killed 12 people")),
    an_article(FLOODED.format("killed 34 people"), "Ormel Courier", "2026-03-04"),
    an_article(
        FLOODED.format("killed 34 people, nine of them children"), "Inland Gazette", "2026-03-05"
    ),
    an_article(FLOODED.format("killed 41 people"), "Corrin Examiner", "2026-03-06"),
    an_article(
        "Rescuers found 13 more bodies after the floods in Lower Ormel province, the rescue service said.",
        "Harbour Post",
        "2026-03-06",
    ),
)


@pytest.fixture
def desk() -> Iterator[Tracker]:
    with Tracker.open(clock=lambda: NOON) as desk:
        yield desk


def read(desk: Tracker, *articles: Article) -> dict[str, Claim]:
    """Read *articles* and return the claims by their quantities."""
    for article in articles:
        desk.read(article)
    found = (dossier.claim for dossier in desk.dossiers())
    return {str(claim.statement.quantity): claim for claim in found}


def rows(desk: Tracker, claim: Claim) -> list[tuple[str, str, str]]:
    return [
        (str(value.as_of), value.quantity.figure, value.standing.value)
        for value in desk.series(claim).values
    ]


def test_articles_read_in_any_order_give_one_series() -> None:
    found = []
    for order in permutations(STORY[:4]):
        with Tracker.open(clock=lambda: NOON) as desk:
            claims = read(desk, *order)
            found.append(
                (
                    rows(desk, claims["41 people killed"]),
                    str(desk.series(claims["12 people killed"]).kind),
                )
            )

    assert [figure for _, figure, _ in found[0][0]] == ["12", "34", "41"]
    assert found[0][0][-1] == ("2026-03-06", "41", "current")
    assert all(each == found[0] for each in found)


def test_what_was_added_and_its_parts_stand_beside_the_series(desk: Tracker) -> None:
    claims = read(desk, *STORY)
    series = desk.series(claims["41 people killed"])
    part = next(claim for words, claim in claims.items() if "9" in words)

    assert [value.quantity.figure for value in series.increments] == ["13"]
    assert part.id not in {value.claim for value in series.values}
    assert series.parts == (desk.series(part).id,)
    assert desk.series(part).whole == series.id


def test_what_was_known_on_a_past_day_is_told_as_it_was(desk: Tracker) -> None:
    claims = read(desk, *STORY)
    series = desk.series(claims["12 people killed"])
    known = series.at(date(2026, 3, 4))

    assert known is not None
    assert [(v.quantity.figure, v.standing.value) for v in known.values] == [
        ("12", "superseded"),
        ("34", "current"),
    ]
    assert known.values[1].outlets == ("Ormel Courier",)
    assert series.at(date(2026, 3, 2)) is None


def test_a_person_splits_and_joins_series_and_the_last_word_holds(desk: Tracker) -> None:
    claims = read(desk, *STORY[:2])
    early, late = claims["12 people killed"], claims["34 people killed"]

    desk.split_series(early, late, by="Ines", because="Two floods.")
    assert len(desk.series(early).values) == len(desk.series(late).values) == 1
    desk.join_series(early, late, by="Omar", because="One flood after all.")
    assert len(desk.series(early).values) == 2
    assert [str(each) for each in desk.arrangements(early)] == [
        "split, says Ines: Two floods.",
        "joined, says Omar: One flood after all.",
    ]


def test_series_that_no_words_relate_are_joined_by_a_person(desk: Tracker) -> None:
    other = an_article("A fire in Corrin has destroyed 12 warehouses.", "Ormel Courier")
    claims = read(desk, STORY[0], other)
    flood, fire = claims.values()

    desk.join_series(flood, fire, by="Ines", because="One bill.")

    assert desk.series(flood).values == desk.series(fire).values
    assert len(desk.series(fire).values) == 2


def test_what_is_not_the_same_stays_so_though_it_was_joined(desk: Tracker) -> None:
    claims = read(desk, *STORY[:2])
    early, late = claims.values()
    desk.judge(early, late, Sameness.NOT_THE_SAME, because="Two floods.", by="Ines")
    assert len(desk.series(early).values) == 1


def test_a_person_names_a_series_and_says_its_kind(desk: Tracker) -> None:
    claim = read(desk, *STORY[:2])["34 people killed"]

    desk.name_series(claim, "dead of the flood", by="Ines", because="Short.")
    desk.set_series_kind(claim, "per period", by="Ines", because="It is counted by day.")
    series = desk.series(claim)

    assert series.name == "dead of the flood"
    assert series.kind is SeriesKind.PER_PERIOD
    assert series.because == "kind per period, says Ines: It is counted by day."
    with pytest.raises(NotFoundError, match="monthly"):
        desk.set_series_kind(claim, "monthly", by="Ines", because="So.")
    with pytest.raises(InvalidValueError):
        desk.name_series(claim, " ", by="Ines", because="So.")
    assert len(desk.arrangements(claim)) == 2


def test_only_figures_have_series() -> None:
    with Tracker.open(clock=lambda: NOON, events=True) as desk:
        (finding,) = desk.read(an_article("The mayor of Corrin resigned on Monday.")).findings
        with pytest.raises(NotFoundError, match="has no figure, so it belongs to no series"):
            desk.name_series(finding.claim, "mayor", by="Ines", because="So.")


def test_a_desk_that_asks_for_two_sources_keeps_the_older_value_until_then() -> None:
    policy = SeriesPolicy(sources=2)
    twice = (
        STORY[1],
        an_article(
            "The count in Lower Ormel province stood at 34 people killed by the floods.",
            "Post",
            "2026-03-04",
        ),
    )
    later = an_article(
        "The mayor spoke of floods that killed 41 people in Lower Ormel province.",
        "Post",
        "2026-03-06",
    )
    with Tracker.open(clock=lambda: NOON, series_policy=policy) as desk:
        claims = read(desk, *twice, STORY[3])
        assert [
            (figure, standing) for _, figure, standing in rows(desk, claims["41 people killed"])
        ] == [
            ("34", "current"),
            ("41", "disputed"),
        ]
        claims = read(desk, later)
        assert [
            (figure, standing) for _, figure, standing in rows(desk, claims["41 people killed"])
        ] == [
            ("34", "superseded"),
            ("41", "current"),
        ]
