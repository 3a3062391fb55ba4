"""Verdict: what a check found, on a scale that the desk chose; and the states of verification."""

import enum
from datetime import date, datetime

import attrs

from claimtrack.errors import InvalidValueError, NotFoundError
from claimtrack.model import fields
from claimtrack.model.claim import Claim
from claimtrack.model.quantity import Quantity
from claimtrack.model.source import Evidence


class VerificationState(enum.Enum):
    """How far the check of a claim has come; it says nothing of what was found."""

    UNREVIEWED = "unreviewed"
    IN_CHECK = "in check"
    IN_REVIEW = "in review"
    PUBLISHED = "published"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"


class Truth(enum.Enum):
    """The four classes to which the labels of all desks can be mapped (ClaimsKG)."""

    TRUE = "true"
    FALSE = "false"
    MIXTURE = "mixture"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class Rating:
    """One label of a desk's scale.

    Attributes:
        key: The word used in programs, such as "mostly-true"; never empty.
        label: The words shown to readers; never empty.
        truth: The class it maps to.
    """

    key: str = fields.filled_text()
    label: str = fields.filled_text()
    truth: Truth


@attrs.frozen(kw_only=True)
class RatingScale:
    """A desk's labels in order, from the least true to the most.

    Attributes:
        name: What the desk calls it; never empty.
        ratings: At least two, no key twice.
    """

    name: str = fields.filled_text()
    ratings: tuple[Rating, ...] = fields.items()

    def __attrs_post_init__(self) -> None:
        keys = [rating.key for rating in self.ratings]
        if len(keys) < 2 or len(set(keys)) < len(keys):  # noqa: PLR2004 - a scale of one label tells nothing apart
            msg = f"The scale {self.name!r} needs two or more ratings with different keys, not {keys}."
            raise InvalidValueError(msg)

    def rating(self, key: str) -> Rating:
        """Return the rating called *key*.

        Raises:
            NotFoundError: If the scale has none of that name; the message lists those it has.
        """
        for rating in self.ratings:
            if rating.key == key:
                return rating
        msg = f"There is no rating {key!r}; the scale {self.name!r} has {', '.join(r.key for r in self.ratings)}."
        raise NotFoundError(msg)

    def value(self, rating: Rating) -> int:
        """Return where *rating* stands on the scale: 1 for the least true, up to the number of ratings."""
        return self.ratings.index(self.rating(rating.key)) + 1


# The scale that Google's ClaimReview guide gives as its example, the most widely understood one.
FIVE_POINT = RatingScale(
    name="five-point",
    ratings=(
        Rating(key="false", label="False", truth=Truth.FALSE),
        Rating(key="mostly-false", label="Mostly false", truth=Truth.FALSE),
        Rating(key="half-true", label="Half true", truth=Truth.MIXTURE),
        Rating(key="mostly-true", label="Mostly true", truth=Truth.TRUE),
        Rating(key="true", label="True", truth=Truth.TRUE),
    ),
)


@attrs.frozen(kw_only=True)
class Scope:
    """What a verdict was given for: the figure, and the day it was spoken from.

    Attributes:
        quantity: The figure that was checked, or None for a claim without one.
        as_of: The day the claim spoke from, or None when unknown.
    """

    quantity: Quantity | None = None
    as_of: date | None = None


@attrs.frozen(kw_only=True)
class Verdict:
    """What a check found.

    Attributes:
        rating: The label.
        because: The rationale, in words for readers; never empty.
        evidence: What it rests on; never empty.
        scope: What it was given for.
    """

    rating: Rating
    because: str = fields.filled_text()
    evidence: tuple[Evidence, ...] = fields.some_items()
    scope: Scope = attrs.field(factory=Scope)


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
        signed_off_by: The second reader.
        published_by: Who published.

    Raises:
        NotFoundError: If the scale does not have the rating.
    """

    claim: Claim
    verdict: Verdict
    scale: RatingScale
    url: str = fields.filled_text()
    published_at: datetime = fields.aware_time()
    checked_by: str = fields.filled_text()
    signed_off_by: str = fields.filled_text()
    published_by: str = fields.filled_text()

    def __attrs_post_init__(self) -> None:
        self.scale.value(self.verdict.rating)  # refuses a rating that is not on the scale
