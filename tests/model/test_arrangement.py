from typing import Any

import pytest

from claimtrack.errors import InvalidValueError
from claimtrack.model.arrangement import Arrangement, ArrangementKind
from claimtrack.model.claim import ClaimId
from tests.builders import NOON

FLOOD, STORM = ClaimId("flood"), ClaimId("storm")


def arrangement(does: ArrangementKind, **slots: Any) -> Arrangement:
    return Arrangement(claim=FLOOD, does=does, by="Ines", at=NOON, because="Two rivers.", **slots)


def test_it_says_in_one_line_what_was_done_and_why() -> None:
    split = arrangement(ArrangementKind.SPLIT, other=STORM)
    named = arrangement(ArrangementKind.NAMED, words="dead of the flood")

    assert str(split) == "split, says Ines: Two rivers."
    assert split.pair == {FLOOD, STORM}
    assert str(named) == "named dead of the flood, says Ines: Two rivers."
    assert named.pair == {FLOOD}


@pytest.mark.parametrize(
    ("does", "slots", "message"),
    [
        (ArrangementKind.SPLIT, {}, "What is split has another claim, and nothing else"),
        (ArrangementKind.JOINED, {"other": STORM, "words": "x"}, "joined has another claim"),
        (ArrangementKind.NAMED, {"words": " "}, "What is named has some words, and nothing else"),
        (ArrangementKind.JOINED, {"other": FLOOD}, "A claim is always in its own series"),
        (ArrangementKind.KIND, {"words": "monthly"}, "no kind 'monthly'; choose one of cumulative"),
    ],
)
def test_what_makes_no_sense_is_refused(
    does: ArrangementKind, slots: dict[str, Any], message: str
) -> None:
    with pytest.raises(InvalidValueError, match=message):
        arrangement(does, **slots)
