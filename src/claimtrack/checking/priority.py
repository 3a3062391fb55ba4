"""Priority: which claim to look at first, by a sum of points that tells what it is made of. docs/checking.md has the table."""

from collections.abc import Iterator
from datetime import date

import attrs

from claimtrack.checking.case import Case
from claimtrack.errors import InvalidValueError
from claimtrack.model import fields
from claimtrack.model.claim import Claim


@attrs.frozen(kw_only=True)
class Weights:
    """What moves a claim up the queue, in points; house values, to be set by a desk.

    Attributes:
        source: For each independent source of the claim.
        most_sources: How many of them count at the most.
        spread: For each outlet that took it up within the last days.
        most_spread: How many of these count at the most.
        spread_days: Within how many days; 1 or more.
        contradiction: For each claim that contradicts it.
        most_contradictions: How many of them count at the most.
        stale: For a published verdict that no longer fits.
        day: For each day that the claim has waited.
        most_days: How many of them count at the most.

    Raises:
        InvalidValueError: If one is below zero, or `spread_days` below 1.
    """

    source: int = 10
    most_sources: int = 5
    spread: int = 5
    most_spread: int = 5
    spread_days: int = 3
    contradiction: int = 15
    most_contradictions: int = 2
    stale: int = 40
    day: int = 1
    most_days: int = 14

    def __attrs_post_init__(self) -> None:
        for name, value in attrs.asdict(self).items():
            least = 1 if name == "spread_days" else 0
            if value < least:
                msg = f"priority.{name} is {value}; it must be {least} or more."
                raise InvalidValueError(msg)


HOUSE_WEIGHTS = Weights()


@attrs.frozen(kw_only=True)
class Facts:
    """What the place of a claim in the queue rests on.

    Attributes:
        sources: How many independent sources it has.
        days_of_outlets: For each outlet, on which day it first ran the claim.
        contradicted_by: The claims that contradict it, in words.
        stale: Why a published verdict no longer fits; empty when it does, or when there is none.
    """

    sources: int
    days_of_outlets: tuple[date, ...] = fields.items()
    contradicted_by: tuple[str, ...] = fields.items()
    stale: tuple[str, ...] = fields.items()


@attrs.frozen(kw_only=True)
class Share:
    """A part of a claim's points.

    Attributes:
        points: How many; below zero when somebody moved it down.
        words: What for; never empty.
    """

    points: int
    words: str = fields.filled_text()

    def __str__(self) -> str:
        """Return it in words: "3 independent sources (+30)"."""
        return f"{self.words} ({self.points:+})"


@attrs.frozen(kw_only=True)
class QueueItem:
    """A claim in the queue.

    Attributes:
        claim: The claim.
        case: How far its check has come.
        shares: What its place rests on, in the order of docs/checking.md.
    """

    claim: Claim
    case: Case
    shares: tuple[Share, ...] = fields.items()

    @property
    def points(self) -> int:
        """How far up it stands: the sum of its shares."""
        return sum(share.points for share in self.shares)

    @property
    def why(self) -> str:
        """Why it stands where it stands, in words."""
        return (
            f"{self.points} points: {', '.join(map(str, self.shares)) or 'nothing speaks for it'}"
        )


def shares_of(case: Case, facts: Facts, today: date, weights: Weights) -> tuple[Share, ...]:
    """Return what speaks for looking at a claim, each with its points; those without points are left out.

    Args:
        case: Its case.
        facts: What is known of it.
        today: The day.
        weights: What each thing counts.
    """
    shares = (*_spread_shares(facts, today, weights), *_worry_shares(case, facts, weights))
    return tuple(share for share in shares if share.points)


def _spread_shares(facts: Facts, today: date, weights: Weights) -> Iterator[Share]:
    counted = min(facts.sources, weights.most_sources)
    yield Share(points=weights.source * counted, words=_many(facts.sources, "independent source"))
    lately = sum((today - day).days < weights.spread_days for day in facts.days_of_outlets)
    yield Share(
        points=weights.spread * min(lately, weights.most_spread),
        words=f"{_many(lately, 'outlet')} took it up within {_many(weights.spread_days, 'day')}",
    )
    waited = max((today - min(facts.days_of_outlets, default=today)).days, 0)
    yield Share(
        points=weights.day * min(waited, weights.most_days),
        words=f"first seen {_many(waited, 'day')} ago",
    )


def _worry_shares(case: Case, facts: Facts, weights: Weights) -> Iterator[Share]:
    against = facts.contradicted_by
    yield Share(
        points=weights.contradiction * min(len(against), weights.most_contradictions),
        words=f"contradicted by {'; '.join(against[: weights.most_contradictions])}",
    )
    yield Share(
        points=weights.stale * bool(facts.stale), words=f"stale: {'; '.join(facts.stale) or 'no'}"
    )
    if case.boost is not None:
        yield Share(
            points=case.boost.by_points, words=f"moved by {case.boost.by}: {case.boost.because}"
        )


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
