"""Rules: the file in which a desk says by which rules it works, in TOML.

[people]
Ines = "checker"
Ada = "editor"

[policy]
others = "reporter"
sources = 3
roles = { reopen = "admin" }

[scale]
name = "three-point"

[series]
sources = 2

[priority]
contradiction = 30

[lint]
severities = { one-source = "note" }

Every table and every key may be left out; the house's value holds then. A scale that is not built in brings its ratings along,
from the least true to the most:

[[scale.ratings]]
key = "false"
label = "False"
truth = "false"
labels = { de = "Falsch" }
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

import attrs

from claimtrack.checking.policy import HOUSE_RULES, Policy, Role
from claimtrack.checking.priority import HOUSE_WEIGHTS, Weights
from claimtrack.errors import InvalidValueError
from claimtrack.exchange.toml import load_toml
from claimtrack.model import fields
from claimtrack.model.rating import FIVE_POINT, SCALES, Label, Rating, RatingScale, Truth
from claimtrack.model.remark import HOUSE_LINT, LintPolicy
from claimtrack.model.series import HOUSE_POLICY, SeriesPolicy
from claimtrack.serial import structure


class RuleSettings(TypedDict):
    """The rules of a desk as `Tracker.open` takes them."""

    policy: Policy
    scale: RatingScale
    series_policy: SeriesPolicy
    weights: Weights
    lint_policy: LintPolicy


@attrs.frozen(kw_only=True)
class Rules:
    """By which rules a desk works.

    Attributes:
        policy: Who may do what, and what a verdict needs.
        scale: The labels of its verdicts.
        series: By which rules it tells which value of a series holds.
        priority: What moves a claim up the queue.
        lint: Which remarks it wants on its drafts, and how grave each is.
    """

    policy: Policy = HOUSE_RULES
    scale: RatingScale = FIVE_POINT
    series: SeriesPolicy = HOUSE_POLICY
    priority: Weights = HOUSE_WEIGHTS
    lint: LintPolicy = HOUSE_LINT

    @property
    def settings(self) -> RuleSettings:
        """What to open a desk with: ``Tracker.open("desk.db", **rules.settings)``."""
        return {
            "policy": self.policy,
            "scale": self.scale,
            "series_policy": self.series,
            "weights": self.priority,
            "lint_policy": self.lint,
        }


@attrs.frozen(kw_only=True)
class _Rating:
    """A rating as a desk writes it: the labels in other languages by their codes."""

    key: str
    label: str
    truth: Truth
    labels: Mapping[str, str] = attrs.field(factory=dict[str, str])

    @property
    def rating(self) -> Rating:
        labels = [Label(language=language, words=said) for language, said in self.labels.items()]
        return Rating(key=self.key, label=self.label, truth=self.truth, labels=tuple(labels))


@attrs.frozen(kw_only=True)
class _Scale:
    """A scale as a desk writes it: one that is built in when it has no ratings of its own."""

    name: str = FIVE_POINT.name
    ratings: tuple[_Rating, ...] = fields.items()

    def __attrs_post_init__(self) -> None:
        _ = self.scale  # refuses one that cannot be made, while its place in the file is known

    @property
    def scale(self) -> RatingScale:
        if self.ratings:
            ratings = tuple(each.rating for each in self.ratings)
            return RatingScale(name=self.name, ratings=ratings)
        if self.name in SCALES:
            return SCALES[self.name]
        msg = f"There is no scale {self.name!r}; choose one of {', '.join(SCALES)}, or say its ratings"
        raise InvalidValueError(msg)


def _without_people(_: object, __: object, policy: Policy) -> None:
    if policy.people:
        msg = "the people of a desk stand in [people], not in [policy]"
        raise InvalidValueError(msg)


@attrs.frozen(kw_only=True)
class _File:
    """The tables of the file, one field each: whatever else stands in it is refused."""

    people: Mapping[str, Role] = attrs.field(factory=dict[str, Role])
    policy: Policy = attrs.field(default=HOUSE_RULES, validator=_without_people)
    scale: _Scale = attrs.field(factory=_Scale)
    series: SeriesPolicy = HOUSE_POLICY
    priority: Weights = HOUSE_WEIGHTS
    lint: LintPolicy = HOUSE_LINT


def load(path: Path) -> Rules:
    """Return the rules that the file *path* describes; the house's, where it says nothing.

    Raises:
        FormatError: If it cannot be read, is not TOML, or says anything unknown or out of range; every problem with its place.
    """
    found = structure(load_toml(path), _File, path=str(path))
    return Rules(
        policy=attrs.evolve(found.policy, people=found.people),
        scale=found.scale.scale,
        series=found.series,
        priority=found.priority,
        lint=found.lint,
    )
