"""Reviews: what goes out to readers and machines."""

from typing import Any

from pytest_bdd import given, then, when

from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom

ADDRESS = "https://desk.example/checks/17"


@given(step("{name:Person} has published it"))
def has_published(newsroom: Newsroom, name: str) -> None:
    newsroom.desk.sign_off(newsroom.claim, by="Omar")
    newsroom.desk.publish(newsroom.claim, url=ADDRESS, by=name)


@when(step('{name:Person} publishes it at "{url:Q}"'))
def publish(newsroom: Newsroom, name: str, url: str) -> None:
    newsroom.attempt(lambda: newsroom.desk.publish(newsroom.claim, url=url, by=name))


@then("its ClaimReview says")
def claimreview_says(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    document: dict[str, Any] = newsroom.desk.claimreview(newsroom.claim, publisher="The Desk")
    said = {**document, **document["reviewRating"]}
    assert {record["field"]: str(said[record["field"]]) for record in records(datatable)} == {
        record["field"]: record["value"] for record in records(datatable)
    }
