"""What becomes of a match: guards come before scores, and thresholds only cap."""

from datetime import timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching import THRESHOLDS, compare
from claimtrack.model.claim import Statement
from claimtrack.model.relation import Relation, Tier
from tests.matching.newsroom import TUESDAY, amount, said
from tests.strategies import statements, thresholds

KILLED = said(amount(34))
AGAIN = said(amount(34), "Thirty-four people lost their lives in the flood at Tolvane.")


def tier(this: Statement, other: Statement = KILLED, **changes: object) -> tuple[Tier, str]:
    ours = attrs.evolve(THRESHOLDS, **changes)  # type: ignore[arg-type]  # thresholds by name
    found = compare(this, other, thresholds=ours)
    return found.tier, found.capped_by


def test_what_repeats_a_claim_in_words_enough_joins_it() -> None:
    assert tier(AGAIN) == (Tier.JOINED, "")


@pytest.mark.parametrize(
    ("told", "cap"),
    [
        (said(amount(34, role="injured")), "role"),
        (said(amount(34), as_of=TUESDAY + timedelta(days=200)), "age"),
        (said(amount(34, "", "dead"), "34 dead", frame="dead", context=""), "story"),
    ],
)
def test_what_a_guard_or_its_age_caps_is_only_suggested(told: Statement, cap: str) -> None:
    assert tier(told) == (Tier.SUGGESTED, cap)


def test_a_desk_may_ask_for_more() -> None:
    assert tier(AGAIN, join_from=1.0) == (Tier.SUGGESTED, "score")
    assert tier(AGAIN, join_words=100) == (Tier.SUGGESTED, "length")
    assert tier(AGAIN, join_from=1.0, suggest_from=1.0) == (Tier.HIDDEN, "score")


def test_what_has_nothing_to_do_with_it_is_not_shown() -> None:
    other = said(amount(34), "The avalanche at Mount Sorrel killed that many.", context="Avalanche")
    assert tier(other) == (Tier.HIDDEN, "story")


def test_a_match_tells_the_versions_that_made_it() -> None:
    ours = attrs.evolve(THRESHOLDS, version="ours-7")
    assert compare(AGAIN, KILLED, thresholds=ours).version.endswith("thresholds ours-7")
    assert compare(AGAIN, KILLED).version.startswith("rules ")


@given(statements, statements, thresholds)
def test_thresholds_change_the_tier_and_nothing_else(
    one: Statement, other: Statement, ours: object
) -> None:
    plain, theirs = compare(one, other), compare(one, other, thresholds=ours)  # type: ignore[arg-type]  # drawn as such
    same = {"tier": plain.tier, "capped_by": plain.capped_by, "version": plain.version}
    assert attrs.evolve(theirs, **same) == plain  # type: ignore[arg-type]  # fields by name


@given(st.sampled_from([KILLED, AGAIN]), st.floats(0, 1))
def test_no_score_lifts_what_a_guard_caps(told: Statement, join_from: float) -> None:
    injured = said(amount(34, role="injured"), told.text)
    ours = attrs.evolve(THRESHOLDS, join_from=join_from, suggest_from=0)
    found = compare(injured, KILLED, thresholds=ours)
    assert found.relation is Relation.RELATED
    assert (found.tier, found.capped_by) == (Tier.SUGGESTED, "role")
