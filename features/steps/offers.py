"""Offers: earlier verdicts on what recurs, and verdicts that no longer fit."""

from pytest_bdd import given, then, when

from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom

HEIR_ADDRESS = "https://desk.example/checks/18"


@then(step("on the {which:Which} claim the desk offers"))
def offers(newsroom: Newsroom, which: int, datatable: list[list[str]]) -> None:
    assert [
        {
            "verdict": offer.review.verdict.rating.label,
            "holds for": str(offer.review.verdict.scope),
            "relation": offer.relation.value,
            "fits": "yes" if offer.covers else "no",
        }
        for offer in newsroom.desk.offers(newsroom.claim_at(which))
    ] == records(datatable)


@then(step("on the {which:Which} claim the desk offers nothing"))
def offers_nothing(newsroom: Newsroom, which: int) -> None:
    assert newsroom.desk.offers(newsroom.claim_at(which)) == ()


@then("with it the desk hands over")
def hands_over(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    (finding,) = newsroom.reports[-1].findings
    assert [
        {
            "verdict": offer.review.verdict.rating.label,
            "holds for": str(offer.review.verdict.scope),
            "relation": offer.relation.value,
        }
        for offer in finding.offers
    ] == records(datatable)


@then("with it the desk hands over nothing")
def hands_over_nothing(newsroom: Newsroom) -> None:
    assert [finding.offers for finding in newsroom.reports[-1].findings] == [()]


@when(
    step('{name:Person} takes the verdict over for the {which:Which} claim because "{because:Q}"')
)
def accept(newsroom: Newsroom, name: str, which: int, because: str) -> None:
    newsroom.attempt(
        lambda: newsroom.desk.accept(
            newsroom.claim_at(which), newsroom.claim_at(0), because=because, by=name
        )
    )


@given(step("the desk took the verdict over for the {which:Which} claim and published it"))
def took_over(newsroom: Newsroom, which: int) -> None:
    claim = newsroom.claim_at(which)
    newsroom.desk.accept(claim, newsroom.claim_at(0), because="It holds here too.", by="Ines")
    newsroom.desk.sign_off(claim, by="Omar")
    newsroom.desk.publish(claim, url=HEIR_ADDRESS, by="Ada")


@then(step("its verdict was taken over from the {which:Which} claim"))
def taken_over_from(newsroom: Newsroom, which: int) -> None:
    ruling = newsroom.desk.case(newsroom.claim_at(1)).ruling
    assert ruling is not None
    assert ruling.inherits is not None
    assert ruling.inherits.claim == newsroom.claim_at(which).id


@then("stale are")
def stale_are(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    places = [newsroom.claim_at(place).id for place in range(2)]
    assert [
        {
            "claim": ("first", "second")[places.index(each.claim.id)],
            "because": "; ".join(each.reasons),
        }
        for each in newsroom.desk.stale()
    ] == [{**row, "because": newsroom.named(row["because"])} for row in records(datatable)]


@then("nothing is stale")
def nothing_stale(newsroom: Newsroom) -> None:
    assert newsroom.desk.stale() == ()


@given(step('{name:Person} has kept the verdict because "{because:Q}"'))
@when(step('{name:Person} keeps the verdict because "{because:Q}"'))
def keep(newsroom: Newsroom, name: str, because: str) -> None:
    newsroom.desk.keep(newsroom.claim_at(0), because=because, by=name)


@given(step('{name:Person} has withdrawn the {which:Which} claim because "{because:Q}"'))
@when(step('{name:Person} withdraws the {which:Which} claim because "{because:Q}"'))
def withdraw_claim(newsroom: Newsroom, name: str, which: int, because: str) -> None:
    newsroom.desk.withdraw(newsroom.claim_at(which), because=because, by=name)


@then(step("the heirs of the {which:Which} claim are the second"))
def heirs_are(newsroom: Newsroom, which: int) -> None:
    heirs = newsroom.desk.heirs(newsroom.claim_at(which))
    assert [heir.id for heir in heirs] == [newsroom.claim_at(1).id]
