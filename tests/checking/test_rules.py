"""Every refusal tells all its reasons, and asking is not trying."""

import attrs
import pytest

from claimtrack.checking import rules
from claimtrack.checking.case import Case, replay
from claimtrack.checking.events import Assigned, Event, Rated, Reopened, ReplyNoted, Withdrawn
from claimtrack.checking.policy import Policy, Role, Step
from claimtrack.checking.rules import Attempt
from claimtrack.errors import StepRefusedError
from claimtrack.model.rating import FIVE_POINT
from tests.builders import CLAIM, NOON, cited, published, ruled, signed_off, taken_up

NEW = Case(claim=CLAIM)
CHECKED = replay(CLAIM, [taken_up(), cited()])
RULED = replay(CLAIM, [taken_up(), cited(), ruled("Ines")])
SIGNED = replay(CLAIM, [taken_up(), cited(), ruled("Ines"), signed_off("Omar")])
PUBLISHED = replay(CLAIM, [taken_up(), cited(), ruled("Ines"), signed_off("Omar"), published()])
BLIND = Policy(blind_second_rating=True)
NEWSROOM = Policy(
    people={"Tomas": Role.VIEWER, "Ines": Role.CHECKER, "Ada": Role.EDITOR, "Root": Role.ADMIN},
    others=Role.REPORTER,
)


def rated(key: str, by: str = "Omar") -> Rated:
    return Rated(claim=CLAIM, by=by, at=NOON, rating=FIVE_POINT.rating(key))


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
        (Step.KEEP, PUBLISHED, "Ines"),
        (Step.RELEASE, CHECKED, "Omar"),
        (Step.ASSIGN, NEW, "Ines"),
        (Step.BOOST, PUBLISHED, "Ines"),
        (Step.JUDGE, SIGNED, "Ines"),
    ],
)
def test_the_usual_way_is_open(step: Step, case: Case, by: str) -> None:
    assert rules.why_not(step, case, by) == ()


def test_a_verdict_that_was_withdrawn_is_not_offered_to_be_withdrawn() -> None:
    reopened = Reopened(claim=CLAIM, by="Omar", at=NOON, because="It was right.")
    withdrawn = Withdrawn(claim=CLAIM, by="Omar", at=NOON, because="It was wrong.")
    history: list[Event] = [
        taken_up(),
        cited(),
        ruled("Ines"),
        signed_off("Omar"),
        published(),
    ]

    assert Step.WITHDRAW in rules.allowed_steps(replay(CLAIM, [*history, reopened]))
    assert Step.WITHDRAW not in rules.allowed_steps(replay(CLAIM, [*history, withdrawn, reopened]))


@pytest.mark.parametrize("second_reader", ["Ines", " ines", "INES "])
def test_another_spelling_is_no_second_reader(second_reader: str) -> None:
    assert rules.why_not(Step.SIGN_OFF, RULED, second_reader) == (
        "Ines made this ruling; a second reader must sign it off.",
    )
    assert rules.why_not(Step.SIGN_OFF, RULED, second_reader, Policy(second_reader=False)) == ()


def test_one_sign_off_is_enough() -> None:
    assert rules.why_not(Step.SIGN_OFF, SIGNED, "Ada") == ("Omar has signed it off already.",)


def test_nobody_publishes_what_is_published() -> None:
    assert rules.why_not(Step.PUBLISH, PUBLISHED, "Ada") == (
        "The claim is published; what can be done now: keep or reopen or withdraw.",
    )


@pytest.mark.parametrize(
    "url", ["", "desk.example/17", "javascript:alert(1)", "https://", "https://a b"]
)
def test_a_review_needs_a_web_address(url: str) -> None:
    (reason,) = rules.why_not(Step.PUBLISH, SIGNED, Attempt(by="Ada", url=url))

    assert "web address" in reason


def test_a_refusal_carries_all_its_reasons() -> None:
    with pytest.raises(StepRefusedError) as refusal:
        rules.demand(Step.RULE, NEW, Attempt(by=" ", because="\n"))

    assert refusal.value.step == "rule"
    assert refusal.value.reasons == (
        "Every step needs the name of who takes it.",
        "The claim is unreviewed; what can be done now: take up or assign or park or accept.",
        "A verdict needs evidence; none has been cited.",
        "A verdict needs a reason in words.",
    )
    assert str(refusal.value).startswith("Cannot rule: Every step")


def test_only_asking_does_not_miss_what_can_still_be_told() -> None:
    assert rules.why_not(Step.RULE, RULED, "Omar") == ()
    assert rules.why_not(Step.RULE, RULED, Attempt(by="Omar", because="", exception="One.")) == (
        "A verdict needs a reason in words.",
    )


def test_each_may_do_what_their_role_allows() -> None:
    def refused(step: Step, by: str) -> bool:
        return rules.why_not(step, NEW, by, NEWSROOM) != ()

    assert [
        by for by in ("Tomas", "Anybody", "ines", "Ada", "Root") if refused(Step.TAKE_UP, by)
    ] == [
        "Tomas",
        "Anybody",
    ]
    assert rules.why_not(Step.TAKE_UP, NEW, "Tomas", NEWSROOM) == (
        "Tomas is a viewer; to take up one must be a checker.",
    )
    assert rules.why_not(Step.BOOST, NEW, "Ines", NEWSROOM) == (
        "Ines is a checker; to boost one must be an editor.",
    )


def test_a_desk_that_names_people_trusts_only_them() -> None:
    named = Policy(people={"Ines": Role.CHECKER})

    assert (named.role_of("Omar"), Policy().role_of("Omar")) == (Role.VIEWER, Role.ADMIN)


def test_a_desk_says_who_may_reopen() -> None:
    strict = attrs.evolve(NEWSROOM, roles={Step.REOPEN: Role.ADMIN})

    assert rules.why_not(Step.REOPEN, PUBLISHED, "Root", strict) == ()
    assert rules.why_not(Step.REOPEN, PUBLISHED, "Ada", strict) == (
        "Ada is an editor; to reopen one must be an admin.",
    )


def test_a_claim_is_assigned_to_somebody_who_can_take_it_up() -> None:
    for to, reason in [
        (" ", "A claim is assigned to somebody with a name."),
        ("Tomas", "Tomas is a viewer and cannot take up a claim."),
    ]:
        assert rules.why_not(Step.ASSIGN, NEW, Attempt(by="Ada", to=to), NEWSROOM) == (reason,)
    assert rules.why_not(Step.ASSIGN, NEW, Attempt(by="Ada", to="Ines"), NEWSROOM) == ()


def test_only_the_checker_or_an_editor_releases_a_claim() -> None:
    newsroom = attrs.evolve(NEWSROOM, people={**NEWSROOM.people, "Omar": Role.CHECKER})

    assert rules.why_not(Step.RELEASE, CHECKED, "Omar", newsroom) == (
        "Ines has taken it up; only they or an editor can release it.",
    )
    for allowed in ("ines", "Ada"):
        assert rules.why_not(Step.RELEASE, CHECKED, allowed, newsroom) == ()


def test_an_assigned_claim_is_taken_up_by_the_assignee() -> None:
    assigned = replay(CLAIM, [Assigned(claim=CLAIM, by="Ada", at=NOON, to="Omar")])

    assert rules.why_not(Step.TAKE_UP, assigned, "omar ") == ()
    assert rules.why_not(Step.TAKE_UP, assigned, "Ines") == (
        "It is assigned to Omar; an editor can assign it to Ines.",
    )


def test_a_desk_can_ask_for_both_sides_and_for_a_long_rationale() -> None:
    policy = Policy(sources=1, both_sides=True, rationale=40)

    assert rules.why_not(Step.RULE, CHECKED, Attempt(by="Ines", because="So it is."), policy) == (
        "All evidence supports it; the desk asks for both sides, or for an exception with its reason.",
        "The rationale has 9 characters; the desk asks for 40 or more.",
    )


def test_a_desk_can_ask_for_the_right_of_reply() -> None:
    policy = Policy(right_of_reply=True)
    asked = replay(
        CLAIM,
        [
            taken_up(),
            cited(),
            ReplyNoted(claim=CLAIM, by="Ines", at=NOON, of="the ministry"),
            ruled(),
            signed_off(),
        ],
    )

    assert rules.why_not(Step.PUBLISH, asked, "Ada", policy) == ()
    assert rules.why_not(Step.PUBLISH, SIGNED, "Ada", policy) == (
        "Nobody has been asked for a reply; note whom you asked, and what they said.",
    )


def test_a_blind_second_rating_comes_before_the_sign_off() -> None:
    events: list[Event] = [taken_up(), cited(), ruled("Ines")]
    agrees, differs = (replay(CLAIM, [*events, rated(key)]) for key in ("true", "false"))

    assert rules.why_not(Step.SIGN_OFF, RULED, "Omar", BLIND) == (
        "Omar must rate the claim before seeing the ruling.",
    )
    assert rules.why_not(Step.SIGN_OFF, agrees, "Omar", BLIND) == ()
    assert rules.why_not(Step.SIGN_OFF, agrees, "Ada", BLIND) == (
        "Omar rated it; it is for them to sign it off.",
    )
    assert rules.why_not(Step.SIGN_OFF, differs, "Omar", BLIND) == (
        "Omar found it “False”, Ines “True”; talk, then rule anew or send it back.",
    )
    assert agrees.for_second_reader().ruling is None


def test_who_ruled_is_no_blind_second_reader_and_one_is_enough() -> None:
    rated_already = replay(CLAIM, [taken_up(), cited(), ruled("Ines"), rated("true")])

    assert rules.why_not(Step.RATE, RULED, "Ines") == (
        "Ines made this ruling; a second reader must rate it.",
    )
    assert rules.why_not(Step.RATE, rated_already, "Ada") == ("Omar has rated it already.",)
