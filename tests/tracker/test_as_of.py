"""Whatever happens later, every question about a past moment has the answer that it had then."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack import ClaimtrackError, InvalidValueError, NotFoundError, Tracker
from tests.builders import NOON, an_article
from tests.desks import STORIES, a_desk_with_a_past, read_stories


@attrs.define
class Clock:
    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now


def answers(desk: Tracker, ids: list[str]) -> dict[str, Any]:
    """Return what a desk tells of everything, and of each of *ids*, some of which it may not know."""
    return {
        "dossiers": desk.dossiers(),
        "queue": desk.queue(),
        "stale": desk.stale(),
        "corrections": desk.corrections(),
        "conflicts": desk.conflicts(),
        "record": (desk.head(), desk.verify(), list(desk.export_record())),
        **{claim: _of_claim(desk, claim) for claim in ids},
    }


def _of_claim(desk: Tracker, claim: str) -> Any:
    try:
        found = desk.claim(claim)
    except NotFoundError:
        return None
    return (
        found,
        desk.case(claim),
        desk.history(claim),
        desk.matches(claim),
        desk.series(claim),
        desk.judgements(claim),
        desk.arrangements(claim),
        desk.offers(claim),
        desk.heirs(claim),
    )


# What people do in turn, each with which claim and which other.
Deed = Callable[[Tracker, str, str], object]
why: dict[str, Any] = {"by": "Ada", "because": "So it is."}
DEEDS: dict[str, Deed] = {
    "take up": lambda desk, one, _: desk.take_up(one, by="Ada"),
    "cite": lambda desk, one, _: desk.cite(one, source="Map", stance="supports", by="Ada"),
    "rule": lambda desk, one, _: desk.rule(one, rating="true", exception="Well.", **why),
    "sign off": lambda desk, one, _: desk.sign_off(one, by="Bo"),
    "publish": lambda desk, one, _: desk.publish(one, url="https://d.example", kind="error", **why),
    "reopen": lambda desk, one, _: desk.reopen(one, **why),
    "withdraw": lambda desk, one, _: desk.withdraw(one, **why),
    "keep": lambda desk, one, _: desk.keep(one, **why),
    "boost": lambda desk, one, _: desk.boost(one, 7, **why),
    "accept": lambda desk, one, other: desk.accept(one, other, **why),
    "same": lambda desk, one, other: desk.judge(one, other, "same", **why),
    "not the same": lambda desk, one, other: desk.judge(one, other, "not the same", **why),
    "join": lambda desk, one, other: desk.join_series(one, other, **why),
    "split series": lambda desk, one, other: desk.split_series(one, other, **why),
    "name": lambda desk, one, _: desk.name_series(one, "The flood", **why),
    "merge": lambda desk, one, other: desk.merge(one, other, **why),
    "split": lambda desk, one, _: desk.split(one, [_last(desk, one)], **why),
}
for _number, (_outlet, _day, _body) in enumerate(STORIES):
    DEEDS[f"read {_number}"] = lambda desk, *_, body=_body, day=_day: desk.read(
        an_article(body.replace("killed", "already killed"), "Late Edition", day)
    )


def _last(desk: Tracker, claim: str) -> Any:
    return desk.dossier(claim).sightings[-1].appearance


def _published(desk: Tracker, one: str, other: str) -> None:
    for deed in ("take up", "cite", "rule", "sign off", "publish"):
        DEEDS[deed](desk, one, other)


DEEDS["publish a verdict"] = _published

days = st.lists(
    st.lists(
        st.tuples(st.sampled_from(list(DEEDS)), st.integers(0, 3), st.integers(0, 3)),
        min_size=1,
        max_size=5,
    ),
    min_size=2,
    max_size=3,
)


@pytest.mark.slow
@settings(max_examples=12, deadline=None)
@given(days)
def test_the_past_answers_as_it_did(happened: list[list[tuple[str, int, int]]]) -> None:
    clock = Clock()
    with Tracker.open(clock=clock) as desk:
        ids = read_stories(desk)
        remembered: list[tuple[datetime, dict[str, Any]]] = []
        for of_one_day in happened:
            remembered.append((clock.now, answers(desk, ids)))
            for deed, one, other in of_one_day:
                clock.now += timedelta(hours=7)
                with suppress(ClaimtrackError):  # what is refused changes nothing
                    DEEDS[deed](desk, ids[one], ids[other])
            ids += sorted({each.claim.id for each in desk.dossiers()} - set(ids))

        for moment, then in remembered:
            past = desk.as_of(moment)
            unborn = [claim for claim in ids if claim not in then]
            assert answers(past, [claim for claim in ids if claim in then]) == then
            assert all(_of_claim(past, claim) is None for claim in unborn)


def test_a_time_without_a_zone_is_no_moment() -> None:
    with (
        a_desk_with_a_past() as desk,
        pytest.raises(InvalidValueError, match="a time without a zone"),
    ):
        desk.as_of(datetime(2026, 4, 1, 12, 0))  # noqa: DTZ001 - that is the point
