"""Verdict: what a check found, for which figure and day; Review: a verdict that was published; Correction: what changed."""

import enum
from datetime import date, datetime

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.model import fields
from claimtrack.model.claim import Claim, ClaimId
from claimtrack.model.interval import Position, position
from claimtrack.model.quantity import Quantity
from claimtrack.model.rating import Rating, RatingScale
from claimtrack.model.relation import Relation
from claimtrack.model.source import Evidence


class VerificationState(enum.Enum):
    """How far the check of a claim has come; it says nothing of what was found."""

    UNREVIEWED = "unreviewed"
    IN_CHECK = "in check"
    IN_REVIEW = "in review"
    PUBLISHED = "published"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
    PARKED = "parked"


@attrs.frozen(kw_only=True)
class Scope:
    """What a verdict was given for: the figure, and the day it was spoken from.

    Attributes:
        quantity: The figure that was checked, or None for a claim without one.
        as_of: The day the claim spoke from, or None when unknown.
    """

    quantity: Quantity | None = None
    as_of: date | None = None

    def covers(self, quantity: Quantity | None) -> bool:
        """Return whether a verdict of this scope still speaks of *quantity*: both can be true at once."""
        if self.quantity is None or quantity is None:
            return True
        apart = {Position.BELOW, Position.ABOVE}
        return position(self.quantity.extent, quantity.extent) not in apart

    def __str__(self) -> str:
        """Return it in words: "34 people killed, as of 2026-03-03"; "the claim as it stands" without a figure or day."""
        figure = "" if self.quantity is None else str(self.quantity)
        day = "" if self.as_of is None else f"as of {self.as_of}"
        return ", ".join(filter(None, [figure, day])) or "the claim as it stands"


@attrs.frozen(kw_only=True)
class Component:
    """A verdict on a part of a claim: the right number, the wrong date (schema.org ``reviewAspect``).

    Attributes:
        aspect: The part, such as "number", "date", "place", "speaker"; never empty.
        rating: The label for it.
        because: Why, or empty.
    """

    aspect: str = fields.filled_text()
    rating: Rating
    because: str = fields.text()


@attrs.frozen(kw_only=True)
class Verdict:
    """What a check found.

    Attributes:
        rating: The label.
        because: The rationale, in words for readers; never empty.
        evidence: What it rests on; never empty.
        scope: What it was given for.
        components: What was found of its parts, each part once.
        exception: Why it stands although the policy asks for more sources or sides; empty when it does not.

    Raises:
        InvalidValueError: If a part is rated twice.
    """

    rating: Rating
    because: str = fields.filled_text()
    evidence: tuple[Evidence, ...] = fields.some_items()
    scope: Scope = attrs.field(factory=Scope)
    components: tuple[Component, ...] = fields.items()
    exception: str = fields.text()

    def __attrs_post_init__(self) -> None:
        aspects = [component.aspect for component in self.components]
        if len(set(aspects)) < len(aspects):
            msg = f"A verdict rates each part of a claim once, not {', '.join(aspects)}."
            raise InvalidValueError(msg)

    def says_as(self, other: "Verdict") -> bool:
        """Return whether readers are told the same by *other*; it may rest on other evidence."""
        return (self.rating.key, self.because, self.scope, self.components) == (
            other.rating.key,
            other.because,
            other.scope,
            other.components,
        )


@attrs.frozen(kw_only=True)
class Inheritance:
    """Where a verdict was taken over from.

    Attributes:
        claim: The claim that was checked earlier.
        turn: How often the verdict on it had been published or withdrawn by then; 1 or more.
        url: Where that one can be read; never empty.
        relation: What the claim has to do with the earlier one.
        reasons: Why, the decisive reason first.
    """

    claim: ClaimId
    turn: int
    url: str = fields.filled_text()
    relation: Relation
    reasons: tuple[str, ...] = fields.items()


@attrs.frozen(kw_only=True)
class Review:
    """A published verdict (schema.org ``ClaimReview``).

    Attributes:
        claim: What was checked.
        verdict: What was found.
        scale: The scale on which the verdict stands.
        url: Where the check can be read; never empty.
        published_at: When it was published.
        checked_by: Who ruled.
        signed_off_by: The second reader; empty at a desk that asks for none.
        published_by: Who published.
        inherits: Where the verdict was taken over from; None when it is the desk's own finding on this claim.

    Raises:
        NotFoundError: If the scale does not have one of the ratings.
    """

    claim: Claim
    verdict: Verdict
    scale: RatingScale
    url: str = fields.filled_text()
    published_at: datetime = fields.aware_time()
    checked_by: str = fields.filled_text()
    signed_off_by: str = fields.text()
    published_by: str = fields.filled_text()
    inherits: Inheritance | None = None

    def __attrs_post_init__(self) -> None:
        for rating in (self.verdict.rating, *(part.rating for part in self.verdict.components)):
            self.scale.value(rating)  # refuses a rating that is not on the scale


class CorrectionKind(enum.Enum):
    """Why a published verdict was changed."""

    ERROR = "error"
    NEW_EVIDENCE = "new evidence"
    UPDATE = "update"


@attrs.frozen(kw_only=True)
class Correction:
    """What a desk changed in a verdict that it had published (schema.org ``CorrectionComment``).

    Attributes:
        claim: The claim.
        old: What was published before.
        new: What is published instead; None when the verdict was withdrawn.
        was_withdrawn: Whether the old one had been withdrawn before something was published instead.
        kind: Why it was changed.
        because: The reason, in words for readers; never empty.
        at: When.
        by: Who published the change; never empty.
        tell: Who must be told: those who were given the old verdict.
        url: Where the check can be read; never empty.
    """

    claim: ClaimId
    old: Verdict
    new: Verdict | None
    kind: CorrectionKind
    because: str = fields.filled_text()
    at: datetime = fields.aware_time()
    by: str = fields.filled_text()
    tell: tuple[str, ...] = fields.items()
    url: str = fields.filled_text()
    was_withdrawn: bool = False

    def __str__(self) -> str:
        """Return it as a corrections column has it: day, what was said, what is said now, why."""
        was = f"We rated this “{self.old.rating.label}”{' and withdrew it' if self.was_withdrawn else ''}"
        now = "we have withdrawn that verdict"
        if self.was_withdrawn and self.new is not None:
            now = f"we now rate it “{self.new.rating.label}”"
        elif self.new is not None and self.new.rating == self.old.rating:
            now = "the rating stands, and we have corrected the text"
        elif self.new is not None:
            now = f"we now rate it “{self.new.rating.label}”"
        return f"{self.at.date()}: {was}; {now} ({self.kind.value}): {self.because}"
