"""Reviews: what goes out to readers and machines, and what is corrected in it."""

from typing import Any

from pytest_bdd import given, then, when

from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom
from tests.builders import publish_verdict

ADDRESS = "https://desk.example/checks/17"


@given(step('the desk published "{rating:Q}" on the {which:Which} claim'))
@when(step('the desk publishes "{rating:Q}" on the {which:Which} claim'))
def desk_published(newsroom: Newsroom, rating: str, which: int) -> None:
    publish_verdict(newsroom.desk, newsroom.claim_at(which), rating)


@given(step("{name:Person} has published it"))
def has_published(newsroom: Newsroom, name: str) -> None:
    newsroom.desk.sign_off(newsroom.claim, by="Omar")
    newsroom.desk.publish(newsroom.claim, url=ADDRESS, by=name)


@when(step('{name:Person} publishes it at "{url:Q}"'))
def publish(newsroom: Newsroom, name: str, url: str) -> None:
    newsroom.attempt(lambda: newsroom.desk.publish(newsroom.claim, url=url, by=name))


@given(step('{name:Person} has ruled it "{rating:Q}" on "{source:Q}"'))
def has_ruled_anew(newsroom: Newsroom, name: str, rating: str, source: str) -> None:
    desk, claim = newsroom.desk, newsroom.claim
    desk.take_up(claim, by=name)
    desk.cite(claim, source=source, stance="supports", by=name)
    desk.rule(claim, rating=rating, because="The corrected table says 60,112.", by=name)
    desk.sign_off(claim, by="Ines")


@when(step('{name:Person} publishes the correction as "{kind:Q}" because "{because:Q}"'))
def publish_correction(newsroom: Newsroom, name: str, kind: str, because: str) -> None:
    newsroom.desk.publish(newsroom.claim, url=ADDRESS, kind=kind, because=because, by=name)


@when(step('{name:Person} withdraws it, to tell "{who:Q}", because "{because:Q}"'))
def withdraw_and_tell(newsroom: Newsroom, name: str, who: str, because: str) -> None:
    newsroom.desk.withdraw(newsroom.claim, tell=[who], because=because, by=name)


@then("the corrections read")
def corrections_read(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    found = newsroom.desk.corrections(newsroom.claim)
    assert [{"correction": str(each)} for each in found] == records(datatable)
    assert found == newsroom.desk.corrections()


@then("nothing was corrected")
def nothing_corrected(newsroom: Newsroom) -> None:
    assert newsroom.desk.corrections() == ()


@then(step('"{who:Q}" is to be told'))
def is_to_be_told(newsroom: Newsroom, who: str) -> None:
    assert newsroom.desk.corrections()[0].tell == (who,)


@then("its ClaimReview says")
def claimreview_says(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    document: dict[str, Any] = newsroom.desk.claimreview(newsroom.claim, publisher="The Desk")
    said = {**document, **document["reviewRating"]}
    assert {record["field"]: str(said[record["field"]]) for record in records(datatable)} == {
        record["field"]: record["value"] for record in records(datatable)
    }


@then("its ClaimReview tells 1 correction")
def claimreview_tells_correction(newsroom: Newsroom) -> None:
    document: Any = newsroom.desk.claimreview(newsroom.claim, publisher="The Desk")
    (comment,) = document["correction"]
    assert comment["text"] == str(newsroom.desk.corrections()[0])
