"""What holds of a claim by its old id, once it has become a part of another."""

from collections.abc import Iterator

import pytest

from claimtrack import ConflictError, StepRefusedError, Tracker
from tests.desks import publish, read_stories, ticking


@pytest.fixture
def desk() -> Iterator[Tracker]:
    with Tracker.open(clock=ticking()) as desk:
        yield desk


def test_a_version_of_a_merged_claim_is_none_of_the_other(desk: Tracker) -> None:
    toll, _, later, _ = read_stories(desk)
    desk.boost(toll, 5, because="Much shared.", by="Ada")
    seen = desk.case(toll).version
    desk.merge(toll, later, because="One flood.", by="Ada")
    assert desk.case(later).version == seen

    with pytest.raises(
        ConflictError, match=f"{toll} has changed meanwhile: you saw version 1, it is"
    ) as found:
        desk.take_up(toll, by="Ines", seen=seen)
    assert (found.value.expected, found.value.found) == (1, 2)
    assert [told.split(" ", 2)[2] for told in found.value.meanwhile] == [
        f"Ada merged it into {later}: One flood."
    ]
    assert desk.take_up(later, by="Ines", seen=1).claim == later


def test_what_is_split_off_never_goes_to_a_claim_that_there_is(desk: Tracker) -> None:
    toll, *_, fire = read_stories(desk)
    desk.merge(fire, toll, because="A slip.", by="Ada")
    first, second, third = [each.appearance for each in desk.dossier(toll).sightings]
    off = desk.split(toll, [first, second], because="Another flood.", by="Ada")
    assert off.id not in {toll, fire}

    with pytest.raises(StepRefusedError, match=f"Claim {toll} is named after this appearance"):
        desk.split(off, [first], because="They are two.", by="Ada")
    assert [each.appearance for each in desk.dossier(toll).sightings] == [third]
    back = desk.merge(off, toll, because="So it can be.", by="Ada")
    assert desk.split(back, [second], because="They are two.", by="Ada").id == off.id
    assert desk.dossier(toll).sightings[0].appearance == first


def test_heirs_hear_of_an_origin_that_was_withdrawn_and_merged(desk: Tracker) -> None:
    toll, vague, later, _ = read_stories(desk)
    publish(desk, toll)
    publish(desk, later)
    desk.accept(vague, toll, because="34 is more than 30.", by="Omar")
    desk.sign_off(vague, by="Ines")
    desk.publish(vague, url="https://d.example/2", by="Ada")
    desk.withdraw(toll, because="Forged.", by="Ada")
    desk.merge(toll, later, because="One flood.", by="Ada")

    assert [str(stale.claim.id) for stale in desk.stale()] == [vague]
    assert "has been withdrawn" in desk.stale()[0].reasons[0]
    assert [heir.id for heir in desk.heirs(later)] == [vague]
