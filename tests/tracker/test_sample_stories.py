"""The ten invented articles, read in the order of their days: what a careful reader finds in them.

The tables stand in examples/articles/README.md.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from claimtrack import Claim, Dossier, Relation, Tracker
from claimtrack.exchange import articles

FOLDER = Path(__file__).parents[2] / "examples" / "articles"
FLOOD_BEGAN = date(2026, 3, 2)


@pytest.fixture(scope="module")
def desk() -> Iterator[Tracker]:
    with Tracker.open() as desk:
        for article in sorted(articles.load(FOLDER), key=lambda article: article.published):
            desk.read(article)
        yield desk


def claim(desk: Tracker, words: str) -> Claim:
    """Return the claim that stands where the quote contains *words*."""
    return next(
        dossier.claim
        for dossier in desk.dossiers()
        for sighting in dossier.sightings
        if words in sighting.appearance.quote.exact
        and str(dossier.claim.statement.quantity and dossier.claim.statement.quantity.words)
        in words
    )


def outlets(desk: Tracker, words: str) -> tuple[str, ...]:
    return desk.dossier(claim(desk, words)).outlets


def related(desk: Tracker, one: str, other: str) -> Relation | None:
    known = claim(desk, other).id
    matches = desk.matches(claim(desk, one))
    return next((match.relation for match in matches if match.claim.id == known), None)


def values(desk: Tracker, words: str) -> list[tuple[str, str, str]]:
    series = desk.series(claim(desk, words))
    return [(str(v.as_of), v.quantity.figure, v.standing.value) for v in series.values]


def test_the_toll_is_a_series(desk: Tracker) -> None:
    assert values(desk, "have killed 34 people") == [
        ("2026-03-02", "at least 12", "superseded"),
        ("2026-03-03", "more than 30", "superseded"),
        ("2026-03-03", "34", "superseded"),
        ("2026-03-03", "41", "superseded"),
        ("2026-03-04", "38", "superseded"),
        ("2026-03-04", "41", "disputed"),
        ("2026-03-06", "46", "current"),
    ]


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("58 missing people", ["58", "29", "24", "9"]),
        ("Another 85 people had been injured", ["85", "140", "about 140", "163", "171"]),
        ("sent 600 soldiers", ["600", "850"]),
        ("Eleven bridges have been swept away", ["11", "14"]),
        ("hire 1,200 nurses", ["1,200", "900"]),
    ],
)
def test_other_measures_are_series_of_their_own(
    desk: Tracker, words: str, figures: list[str]
) -> None:
    assert [figure for _, figure, _ in values(desk, words)] == figures


@pytest.mark.parametrize(
    "words",
    [
        "Six of the dead were children",
        "Sixteen of the victims",
        "when 63 people died on the lower Sarne",
        "Seven people are on two lists",
    ],
)
def test_parts_of_the_toll_and_other_floods_stand_by_themselves(desk: Tracker, words: str) -> None:
    assert len(values(desk, words)) == 1


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("have killed 34 people", {"Ormel Valley Courier", "Inland Gazette", "Brennock Telegraph"}),
        (
            "Eleven bridges have been swept away",
            {"Ormel Valley Courier", "Inland Gazette", "Corrin Examiner", "Brennock Telegraph"},
        ),
        ("at least 250 million euros", {"Ormel Valley Courier", "Inland Gazette"}),
        ("at a cost of €54 million a year", {"Corrin Examiner", "Harbour Post"}),
    ],
)
def test_what_recurs_is_one_claim(desk: Tracker, words: str, found: set[str]) -> None:
    assert set(outlets(desk, words)) == found


@pytest.mark.parametrize(
    ("words", "origins"),
    [
        ("have killed 34 people", ["APB", "Brennock Telegraph"]),
        (
            "Eleven bridges have been swept away",
            ["APB", "Corrin Examiner", "Brennock Telegraph"],
        ),
        ("at least 250 million euros", ["APB"]),
        ("at a cost of €54 million a year", ["Corrin Examiner", "Harbour Post"]),
    ],
)
def test_copies_of_the_agency_are_one_source(desk: Tracker, words: str, origins: list[str]) -> None:
    found = desk.sources(claim(desk, words))
    assert {group.origin.name for group in found.groups} == set(origins)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("has claimed 41 lives", "have killed 34 people"),
        ("It is not true that 41 people were dead", "has claimed 41 lives"),
        ("fewer than 60,000 people were waiting", "More than 63,000 people were waiting"),
        ("It is not true that 1,400 operations", "1,400 planned operations were cancelled"),
        ("nurses on strike at 3,200", "4,800 nurses had joined"),
    ],
)
def test_what_cannot_both_be_true_contradicts(desk: Tracker, one: str, other: str) -> None:
    assert related(desk, one, other) is Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("strike 4,350 nurses took part", "4,800 nurses had joined"),
        ("now plans to hire 900 nurses", "plans to hire 1,200 nurses"),
    ],
)
def test_a_lower_figure_later_is_a_revision(desk: Tracker, one: str, other: str) -> None:
    assert related(desk, one, other) is Relation.REVISION


@pytest.mark.parametrize("other", ["have killed 34 people", "more than 30 people were dead"])
def test_a_denial_is_at_odds_with_no_other_figure(desk: Tracker, other: str) -> None:
    denial = "It is not true that 41 people were dead"
    assert related(desk, denial, other) is not Relation.CONTRADICTS


def test_nothing_joins_the_two_stories(desk: Tracker) -> None:
    story = {dossier.claim.id: stories_of(dossier) for dossier in desk.dossiers()}
    assert {len(stories) for stories in story.values()} == {1}
    for known, stories in story.items():
        assert all(story[match.claim.id] == stories for match in desk.matches(known))
        if desk.claim(known).statement.quantity is not None:
            assert all(story[value.claim] == stories for value in desk.series(known).values)


def stories_of(dossier: Dossier) -> set[bool]:
    """Return whether a claim stands in articles on the flood, in others, or in both."""
    return {sighting.article.published >= FLOOD_BEGAN for sighting in dossier.sightings}


def test_a_first_figure_is_new() -> None:
    with Tracker.open() as desk:
        report = desk.read(next(iter(articles.load(FOLDER))))
    assert str(report.findings[0]) == "new: at least 12 people killed"
