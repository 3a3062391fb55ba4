"""Queue: what waits for somebody, in which order, and why."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from pytest_bdd import given, then, when

from claimtrack import Filter, QueueItem, VerificationState
from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom


def places(newsroom: Newsroom, items: Iterable[QueueItem]) -> list[str]:
    known = {newsroom.claim_at(place).id: name for place, name in enumerate(["first", "second"])}
    return [known[item.claim.id] for item in items]


@when("the desk looks at its queue")
def look_at_queue(newsroom: Newsroom) -> None:
    newsroom.desk.queue()


@then("the queue reads")
def queue_reads(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    items = newsroom.desk.queue()
    assert [
        {"claim": place, "why": item.why}
        for place, item in zip(places(newsroom, items), items, strict=True)
    ] == records(datatable)


@when(step('{name:Person} moves the {which:Which} claim up by {points:d} because "{because:Q}"'))
def boost(newsroom: Newsroom, name: str, which: int, points: int, because: str) -> None:
    claim = newsroom.claim_at(which)
    newsroom.attempt(lambda: newsroom.desk.boost(claim, points, because=because, by=name))


@when(step("{name:Person} puts the {which:Which} claim aside until {day:Day}"))
def park_claim(newsroom: Newsroom, name: str, which: int, day: date) -> None:
    newsroom.desk.park(newsroom.claim_at(which), until=day, because="The office is shut.", by=name)


@given(step("{name:Person} has assigned the {which:Which} claim to {other:Person}"))
def has_assigned(newsroom: Newsroom, name: str, which: int, other: str) -> None:
    newsroom.desk.assign(newsroom.claim_at(which), to=other, by=name)


@then(step("the queue holds the {which:Which}"))
def queue_holds(newsroom: Newsroom, which: int) -> None:
    assert places(newsroom, newsroom.desk.queue()) == [("first", "second")[which]]


@then(step("on {day:Day} the queue holds both"))
def queue_holds_both(newsroom: Newsroom, day: date) -> None:
    newsroom.at(day)
    assert sorted(places(newsroom, newsroom.desk.queue())) == ["first", "second"]


@then(step("the {which:Which} claim is in the queue because it is stale"))
def queued_as_stale(newsroom: Newsroom, which: int) -> None:
    claim = newsroom.claim_at(which)
    (item,) = [item for item in newsroom.desk.queue() if item.claim.id == claim.id]
    assert "stale: the figure is 47 people killed since 2026-03-06 (+40)" in item.why


@when(step('the desk narrows its queue by {what} to "{value:Q}"'), target_fixture="narrowed")
def narrow(newsroom: Newsroom, what: str, value: str) -> tuple[QueueItem, ...]:
    read: dict[str, Any] = {
        "since": date.fromisoformat,
        "until": date.fromisoformat,
        "state": VerificationState,
        "series": lambda _: newsroom.claim_at(0).id,
    }
    return newsroom.desk.queue(Filter(**{what: read.get(what, str)(value)}))


@then(step("that holds the {claims}"))
def narrowed_holds(newsroom: Newsroom, narrowed: tuple[QueueItem, ...], claims: str) -> None:
    expected = ["first", "second"] if claims == "both" else [claims]
    assert sorted(places(newsroom, narrowed)) == expected
