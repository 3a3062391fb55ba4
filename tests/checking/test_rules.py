"""Every refusal tells all its reasons, and asking is not trying."""

import pytest

from claimtrack.checking import rules
from claimtrack.checking.case import Case, replay
from claimtrack.checking.rules import Step
from claimtrack.errors import StepRefusedError
from tests.builders import CLAIM, cited, published, ruled, signed_off, taken_up

NEW = Case(claim=CLAIM)
RULED = replay(CLAIM, [taken_up(), cited(), ruled("Ines")])
SIGNED = replay(CLAIM, [taken_up(), cited(), ruled("Ines"), signed_off("Omar")])
PUBLISHED = replay(CLAIM, [taken_up(), cited(), ruled("Ines"), signed_off("Omar"), published()])


@pytest.mark.parametrize(
    ("step", "case", "by"),
    [
        (Step.TAKE_UP, NEW, "Ines"),
        (Step.CITE, RULED, "Omar"),
        (Step.RULE, RULED, "Omar"),
        (Step.SIGN_OFF, RULED, "Omar"),
        (Step.PUBLISH, SIGNED, "Ines"),
        (Step.REOPEN, PUBLISHED, "Ines"),
        (Step.WITHDRAW, PUBLISHED, "Ines"),
    ],
)
def test_the_usual_way_is_open(step: Step, case: Case, by: str) -> None:
    assert rules.why_not(step, case, by=by) == ()


@pytest.mark.parametrize("second_reader", ["Ines", " ines", "INES "])
def test_another_spelling_is_no_second_reader(second_reader: str) -> None:
    assert rules.why_not(Step.SIGN_OFF, RULED, by=second_reader) == (
        "Ines made this ruling; a second reader must sign it off.",
    )


def test_one_sign_off_is_enough() -> None:
    assert rules.why_not(Step.SIGN_OFF, SIGNED, by="Ada") == ("Omar has signed it off already.",)


def test_nobody_publishes_what_is_published() -> None:
    assert rules.why_not(Step.PUBLISH, PUBLISHED, by="Ada") == (
        "The claim is published; what can be done now: reopen or withdraw.",
    )


@pytest.mark.parametrize(
    "url", ["", "desk.example/17", "javascript:alert(1)", "https://", "https://a b"]
)
def test_a_review_needs_a_web_address(url: str) -> None:
    (reason,) = rules.why_not(Step.PUBLISH, SIGNED, by="Ada", url=url)

    assert "web address" in reason


def test_a_refusal_carries_all_its_reasons() -> None:
    with pytest.raises(StepRefusedError) as refusal:
        rules.demand(Step.RULE, NEW, by=" ", because="\n")

    assert refusal.value.step == "rule"
    assert refusal.value.reasons == (
        "Every step needs the name of who takes it.",
        "The claim is unreviewed; what can be done now: take up.",
        "A verdict needs evidence; none has been cited.",
        "A verdict needs a reason in words.",
    )
    assert str(refusal.value).startswith("Cannot rule: Every step")


def test_only_asking_does_not_miss_the_reason() -> None:
    assert rules.why_not(Step.RULE, RULED, by="Omar") == ()
    assert rules.why_not(Step.RULE, RULED, by="Omar", because="") == (
        "A verdict needs a reason in words.",
    )
