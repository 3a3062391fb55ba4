"""Whoever calls a publication a correction says what is corrected, also where readers are told the same."""

import pytest

from claimtrack.checking import rules
from claimtrack.checking.case import Case, corrections, replay
from claimtrack.checking.evidence import independent_sources
from claimtrack.checking.policy import Step
from claimtrack.checking.rules import Attempt
from claimtrack.model.source import Evidence, EvidenceStance, Source
from claimtrack.model.verdict import CorrectionKind
from tests.builders import CLAIM, cited, published, ruled, signed_off, taken_up

AGAIN: Case = replay(
    CLAIM,
    [taken_up(), cited(), ruled(), signed_off(), published(), taken_up(), ruled(), signed_off()],
)


@pytest.mark.parametrize(("because", "reasons"), [("Wrong link.", 0), (" ", 1)])
def test_a_correction_needs_a_reason_even_if_the_verdict_says_the_same(
    because: str, reasons: int
) -> None:
    attempt = Attempt(by="Ada", url="https://d.example", kind=CorrectionKind.ERROR, because=because)

    assert len(rules.why_not(Step.PUBLISH, AGAIN, attempt)) == reasons


def test_what_says_the_same_and_is_called_no_correction_needs_none() -> None:
    attempt = Attempt(by="Ada", url="https://d.example", because="")

    assert rules.why_not(Step.PUBLISH, AGAIN, attempt) == ()
    assert corrections(AGAIN) == ()


def test_a_piece_can_show_that_two_sources_are_one() -> None:
    pieces = [
        Evidence(source=Source(name=name, url=url), stance=EvidenceStance.SUPPORTS)
        for name, url in [
            ("Register", None),
            ("Ministry", "https://register.example/1"),
            ("Hospital", None),
            ("register", "https://register.example/1"),
        ]
    ]

    assert independent_sources(pieces[:3]) == ("Register", "Ministry", "Hospital")
    assert independent_sources(pieces) == ("Register", "Hospital")
