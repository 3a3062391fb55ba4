"""Tiers: what becomes of a match. Guards come before scores: what one of them caps, no score lifts."""

from importlib.resources import files

import attrs

from claimtrack.model.relation import Comparison, Reason, Relation, Tier
from claimtrack.model.thresholds import Thresholds

# Raised by one whenever the same two statements may get another answer than before.
RULES_VERSION = 3


def _shipped() -> Thresholds:
    file = files("claimtrack.matching") / "thresholds.toml"
    return Thresholds.from_toml(file.read_text(encoding="utf-8"), path=file.name)


THRESHOLDS = _shipped()


@attrs.frozen(kw_only=True)
class Support:
    """How much there is to go by.

    Attributes:
        words: The weight of telling words on the shorter side; 0.0 or more.
        days: How many days the two lie apart; None when unknown.
    """

    words: float
    days: int | None


def with_tier(comparison: Comparison, support: Support, thresholds: Thresholds) -> Comparison:
    """Return *comparison* with its tier, what caps it, and the versions that made it."""
    tier, cap = _tier(comparison, support, thresholds)
    version = f"rules {RULES_VERSION}, thresholds {thresholds.version}"
    return attrs.evolve(comparison, tier=tier, capped_by=cap, version=version)


def is_shown(relation: Relation, score: float, thresholds: Thresholds) -> bool:
    """Return whether anybody is shown a match with this *relation* and *score*."""
    return relation is not Relation.UNRELATED and score >= thresholds.suggest_from


def _tier(comparison: Comparison, support: Support, thresholds: Thresholds) -> tuple[Tier, str]:
    decisive = comparison.reasons[0].slot
    if not is_shown(comparison.relation, comparison.score, thresholds):
        return Tier.HIDDEN, decisive if comparison.relation is Relation.UNRELATED else "score"
    caps = [
        (decisive, comparison.relation is Relation.RELATED),
        ("story", not any(map(_tells_story, comparison.reasons))),
        ("length", support.words < thresholds.join_words),
        ("age", support.days is not None and support.days > thresholds.join_days),
        *((reason.slot, True) for reason in comparison.reasons if _leaves_time_open(reason)),
        ("score", comparison.score < thresholds.join_from),
    ]
    cap = next((name for name, holds in caps if holds), "")
    return (Tier.SUGGESTED if cap else Tier.JOINED), cap


def _leaves_time_open(reason: Reason) -> bool:
    return reason.slot in {"day", "event"} and reason.agrees is None


def _tells_story(reason: Reason) -> bool:
    return reason.slot == "story" and reason.agrees is True
