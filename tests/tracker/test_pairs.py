"""Claims that are merged and split: every appearance stays, and every id leads on."""

from collections.abc import Iterator

import pytest

from claimtrack import Claim, ConflictError, NotFoundError, StepRefusedError, Tracker
from tests.builders import FLOODS, NOON, an_article


@pytest.fixture
def desk() -> Iterator[Tracker]:
    with Tracker.open(clock=lambda: NOON) as desk:
        yield desk


def tolls(desk: Tracker, *figures: int) -> list[Claim]:
    """One claim for each figure, each told on a day of its own."""
    articles = [
        an_article(FLOODS.replace("34", str(figure)), published=f"2026-03-{day:02}")
        for day, figure in enumerate(figures, start=3)
    ]
    return [desk.read(article).findings[0].claim for article in articles]


def test_a_claim_is_not_merged_into_itself(desk: Tracker) -> None:
    (claim,) = tolls(desk, 34)

    with pytest.raises(StepRefusedError, match="cannot be merged into itself"):
        desk.merge(claim, claim.id, by="Ada", because="One.")


def test_a_chain_of_mergers_leads_to_its_end(desk: Tracker) -> None:
    one, two, three = tolls(desk, 34, 47, 52)
    desk.merge(one, two, by="Ada", because="One toll.")
    desk.merge(two, three, by="Ada", because="One toll.")

    assert {desk.claim(each.id).id for each in (one, two, three)} == {three.id}
    assert len(desk.dossier(one.id).sightings) == 3
    assert desk.matches(three) == ()
    assert [event.because for event in desk.history(one)] == ["One toll.", "One toll."]
    assert desk.similar(FLOODS)[0].claim.id == three.id


def test_a_merged_claim_comes_back_with_what_was_split_off(desk: Tracker) -> None:
    one, two, three = tolls(desk, 34, 47, 52)
    desk.merge(one, three, by="Ada", because="One toll.")
    desk.merge(two, three, by="Ada", because="One toll.")
    going = [each.appearance.id for each in desk.dossier(three).sightings[:2]]
    off = desk.split(three, going, by="Ada", because="Two floods.")

    assert off.id == one.id
    assert len(desk.dossier(one).sightings) == 2
    assert desk.claim(two.id).id == three.id


def test_what_repeats_a_claim_can_be_split_off_as_a_new_one(desk: Tracker) -> None:
    (claim,) = tolls(desk, 34)
    desk.read(an_article(outlet="Inland Gazette"))
    second = desk.dossier(claim).sightings[1].appearance
    off = desk.split(claim, [second], by="Ada", because="Another flood.")

    assert off.id != claim.id
    assert [len(desk.dossier(each).sightings) for each in (claim, off)] == [1, 1]
    assert [len(desk.series(each).values) for each in (claim, off)] == [1, 1]


@pytest.mark.parametrize(
    ("going", "reason"),
    [
        ([], "Name the appearances that go"),
        ([0, 1], "Some appearances must stay"),
        ([0], "named after this appearance; split the others off instead"),
    ],
)
def test_a_split_that_cannot_be_is_told(going: list[int], reason: str, desk: Tracker) -> None:
    (claim,) = tolls(desk, 34)
    desk.read(an_article(outlet="Inland Gazette"))
    places = [each.appearance for each in desk.dossier(claim).sightings]

    with pytest.raises(StepRefusedError, match=reason):
        desk.split(claim, [places[place] for place in going], by="Ada", because="Two.")
    with pytest.raises(NotFoundError, match="has no appearance feedface"):
        desk.split(claim, ["feedface"], by="Ada", because="Two.")
    assert len(desk.dossiers()) == 1


def test_what_was_said_of_a_merged_claim_is_said_of_the_other(desk: Tracker) -> None:
    one, two, three = tolls(desk, 34, 47, 52)
    desk.judge(one, three, "not the same", by="Ines", because="Two floods.")
    desk.judge(one, two, "same", by="Ines", because="One flood.")
    desk.name_series(one, "The flood", by="Ines", because="So it is called.")
    desk.join_series(one, two, by="Ines", because="One flood.")
    desk.merge(one, two, by="Ada", because="One flood.")

    (said,) = desk.judgements(two)
    assert said.pair == tuple(sorted([two.id, three.id]))
    (named,) = desk.arrangements(two)
    assert (named.claim, named.words) == (two.id, "The flood")
    assert three.id not in {match.claim.id for match in desk.matches(two)}


def test_a_case_of_a_claim_that_was_merged_meanwhile_is_out_of_date(desk: Tracker) -> None:
    one, two = tolls(desk, 34, 47)
    seen = desk.case(one)
    desk.merge(one, two, by="Ada", because="One flood.")

    with pytest.raises(ConflictError) as conflict:
        desk.take_up(seen, by="Ines")
    assert conflict.value.meanwhile == (
        f"2026-04-01 12:00 Ada merged it into {two.id}: One flood.",
    )
    with pytest.raises(ConflictError, match="you saw version 7, it is now at version 1"):
        desk.take_up(two, by="Ines", seen=7)
