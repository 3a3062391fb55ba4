"""A case is what follows from its events, and from nothing else."""

from typing import get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.checking.case import Case, advance, replay
from claimtrack.checking.events import (
    ArticleRead,
    ChecksImported,
    Event,
    Marked,
    Reopened,
    Withdrawn,
)
from claimtrack.checking.policy import Step
from claimtrack.checking.rules import allowed_steps
from claimtrack.model.claim import AppearanceId
from claimtrack.model.verdict import VerificationState as State
from tests import strategies
from tests.builders import CLAIM, NOON, cited, published, ruled, signed_off, taken_up

REOPENED = Reopened(claim=CLAIM, by="Omar", at=NOON, because="The list was corrected.")
WITHDRAWN = Withdrawn(claim=CLAIM, by="Omar", at=NOON, because="The source was forged.")


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ([], State.UNREVIEWED),
        ([taken_up()], State.IN_CHECK),
        ([taken_up(), cited()], State.IN_CHECK),
        ([taken_up(), cited(), ruled()], State.IN_REVIEW),
        ([taken_up(), cited(), ruled(), signed_off()], State.IN_REVIEW),
        ([taken_up(), cited(), ruled(), cited()], State.IN_CHECK),
        ([taken_up(), cited(), ruled(), signed_off(), published()], State.PUBLISHED),
        ([taken_up(), cited(), ruled(), signed_off(), published(), REOPENED], State.REOPENED),
        ([taken_up(), cited(), ruled(), signed_off(), published(), WITHDRAWN], State.WITHDRAWN),
    ],
)
def test_the_state_follows_from_the_events(events: list[Event], state: State) -> None:
    case = replay(CLAIM, events)

    assert case.state is state
    assert case.version == len(events)


def test_new_evidence_drops_the_ruling_and_the_sign_off() -> None:
    case = replay(CLAIM, [taken_up(), cited(), ruled(), signed_off(), cited()])

    assert (case.ruling, case.sign_off) == (None, None)
    assert len(case.evidence) == 2


def test_a_second_ruling_needs_a_second_sign_off() -> None:
    case = replay(CLAIM, [taken_up(), cited(), ruled(), signed_off(), ruled("Omar")])

    assert case.ruling == ruled("Omar")
    assert case.sign_off is None


def test_reopening_keeps_the_evidence_and_nothing_else() -> None:
    case = replay(CLAIM, [taken_up(), cited(), ruled(), signed_off(), published(), REOPENED])

    assert case == Case(
        claim=CLAIM,
        version=6,
        state=State.REOPENED,
        evidence=case.evidence,
        editions=case.editions,
    )
    assert (len(case.evidence), len(case.editions), case.turns) == (1, 1, 1)


@given(st.lists(strategies.events, max_size=8), st.integers(0, 8))
def test_replay_can_be_cut_anywhere_and_goes_on_the_same(events: list[Event], cut: int) -> None:
    halfway = replay(CLAIM, events[:cut])
    for event in events[cut:]:
        halfway = advance(halfway, event)

    assert halfway == replay(CLAIM, events)


@given(st.lists(strategies.events, max_size=8))
def test_there_is_always_a_step_to_take(events: list[Event]) -> None:
    assert allowed_steps(replay(CLAIM, events))


def test_every_event_is_made_by_one_step_but_what_comes_in_and_a_ruling() -> None:
    comes_in = {ArticleRead, ChecksImported}
    assert len(set(get_args(Event)) - comes_in) == len(set(Step) - {Step.ACCEPT})


@given(st.lists(strategies.events))
def test_a_mark_leaves_a_case_where_it_stands(events: list[Event]) -> None:
    case = replay(CLAIM, events)
    mark = Marked(claim=CLAIM, by="Ines", at=NOON, appearance=AppearanceId("0123456789abcdef"))

    assert advance(case, mark) == attrs.evolve(case, version=case.version + 1)
