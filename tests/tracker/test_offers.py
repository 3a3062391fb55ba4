"""Earlier verdicts: offered, taken over by a person, and listed when they no longer fit."""

from collections.abc import Iterator

import pytest

from claimtrack import Claim, NotFoundError, Scope, StepRefusedError, Tracker
from tests.builders import FLOODS, NOON, an_article, publish_verdict


@pytest.fixture
def desk() -> Iterator[Tracker]:
    with Tracker.open(clock=lambda: NOON) as desk:
        yield desk


def two_claims(desk: Tracker) -> tuple[Claim, Claim]:
    """A published claim, and a vaguer one of which its verdict holds as well."""
    one = desk.read(an_article()).findings[0].claim
    publish_verdict(desk, one)
    other = desk.read(an_article(FLOODS.replace("34", "more than 30"))).findings[0].claim
    return one, other


def test_an_offer_in_one_line(desk: Tracker) -> None:
    one, other = two_claims(desk)
    (offer,) = desk.offers(other)

    assert str(offer).startswith(
        "“True” for 34 people killed, as of 2026-03-03: https://desk.example/1 (compatible: "
    )
    later = desk.read(an_article(FLOODS.replace("34", "47"), published="2026-03-05"))
    offers = {each.claim.id: str(each) for each in desk.offers(later.findings[0].claim)}
    assert "which does not fit here" in offers[one.id]


def test_only_what_is_offered_can_be_taken_over(desk: Tracker) -> None:
    one, other = two_claims(desk)

    third = desk.read(an_article(FLOODS.replace("34", "more than 20"))).findings[0].claim

    assert [offer.claim.id for offer in desk.offers(third)] == [one.id]
    for claim, earlier in [(one, other), (third, other)]:
        with pytest.raises(NotFoundError, match=rf"No verdict on claim {earlier.id} is offered"):
            desk.accept(claim, earlier, because="It holds.", by="Omar")


def test_what_was_taken_over_brings_its_evidence_along(desk: Tracker) -> None:
    one, other = two_claims(desk)
    desk.take_up(other, by="Ines")
    desk.cite(other, source="Register of deaths", stance="supports", by="Ines")
    case = desk.accept(other, one, because="34 is more than 30.", by="Ines")

    assert [piece.source.name for piece in case.evidence] == [
        "Register of deaths",
        "Two hospitals, asked by phone",
    ]
    assert case.ruling is not None
    assert str(case.ruling.verdict.scope) == "more than 30 people killed, as of 2026-03-03"


def test_a_verdict_can_be_given_for_another_figure_than_the_claims(desk: Tracker) -> None:
    claim = desk.read(an_article()).findings[0].claim
    desk.take_up(claim, by="Ines")
    desk.cite(claim, source="Register", stance="refutes", by="Ines")
    case = desk.rule(
        claim, rating="false", because="No.", exception="One register.", scope=Scope(), by="Ines"
    )

    assert case.ruling is not None
    assert case.ruling.verdict.scope == Scope()


def test_an_heir_hears_of_a_correction_and_can_keep_its_verdict(desk: Tracker) -> None:
    one, other = two_claims(desk)
    desk.accept(other, one, because="34 is more than 30.", by="Ines")
    desk.publish(desk.sign_off(other, by="Omar"), url="https://desk.example/2", by="Ada")
    assert desk.review(other).inherits is not None
    assert desk.stale() == ()

    desk.reopen(one, because="A corrected register is out.", by="Ada")
    assert desk.stale() == ()  # nothing has been corrected yet
    desk.take_up(one, by="Ines")
    case = desk.rule(one, rating="mostly-true", because="35, says the register.", by="Ines")
    desk.publish(
        desk.sign_off(case, by="Omar"),
        url="https://desk.example/1",
        kind="new evidence",
        because="The register was corrected.",
        by="Ada",
    )

    (stale,) = desk.stale()
    assert stale.claim.id == other.id
    assert str(stale) == (
        f"“True” https://desk.example/2: the verdict on {one.id}, from which it was taken over, "
        "has been published anew"
    )
    assert [heir.id for heir in desk.heirs(one)] == [other.id]
    desk.keep(other, because="35 is more than 30 as well.", by="Ada")
    assert desk.stale() == ()


def test_whoever_looks_at_no_heir_finds_none(desk: Tracker) -> None:
    one, other = two_claims(desk)
    publish_verdict(desk, other, url="https://desk.example/2")

    assert desk.heirs(one) == ()
    assert desk.stale() == ()


def test_what_is_not_published_cannot_be_kept(desk: Tracker) -> None:
    claim = desk.read(an_article()).findings[0].claim

    with pytest.raises(StepRefusedError, match="The claim is unreviewed"):
        desk.keep(claim, because="It stands.", by="Ada")


def test_what_still_fits_can_be_kept_as_well(desk: Tracker) -> None:
    claim = desk.read(an_article()).findings[0].claim
    publish_verdict(desk, claim)
    case = desk.keep(claim, because="Looked at again.", by="Ada")

    assert case.kept is not None
    assert str(case.kept.scope) == "34 people killed, as of 2026-03-03"


def test_a_claim_without_a_figure_grows_no_staler() -> None:
    with Tracker.open(clock=lambda: NOON, events=True) as desk:
        (finding,) = desk.read(an_article(body="The mayor of Corrin resigned on Monday.")).findings
        publish_verdict(desk, finding.claim)

        assert desk.stale() == ()


def test_the_queue_tells_what_contradicts_a_claim_without_a_figure() -> None:
    with Tracker.open(clock=lambda: NOON, events=True) as desk:
        for said, outlet in [("resigned", "Harbour Post"), ("did not resign", "Inland Gazette")]:
            body = f"Mayor Ana Corrigan of Brennock {said} on Monday."
            desk.read(an_article(body=body, outlet=outlet, title="Brennock"))
        reasons = [item.why for item in desk.queue()]

    assert (
        "contradicted by Mayor Ana Corrigan of Brennock did not resign on Monday. (+15)"
        in reasons[0]
    )
