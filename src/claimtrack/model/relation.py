"""Relation: what two claims have to do with each other, and the reasons why."""

import enum

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.model import fields
from claimtrack.model.claim import Claim, ClaimId


class Relation(enum.Enum):
    """What two claims have to do with each other; exactly one holds for any two."""

    SAME = "same"
    COMPATIBLE = "compatible"
    UPDATE = "update"
    REVISION = "revision"
    CONTRADICTS = "contradicts"
    RELATED = "related"
    UNRELATED = "unrelated"

    @property
    def is_of_one_measure(self) -> bool:
        """Whether both speak of one measure, so that they belong to one series."""
        return self not in (Relation.RELATED, Relation.UNRELATED)


class Side(enum.Enum):
    """Which of two claims is meant: the one compared, or the one it is compared with."""

    THIS = "this"
    OTHER = "other"

    @property
    def opposite(self) -> "Side":
        """The other side."""
        return Side.OTHER if self is Side.THIS else Side.THIS


@attrs.frozen(kw_only=True)
class Reason:
    """One thing that was compared, and how it came out.

    Attributes:
        slot: What was compared: "quantity", "noun", "period", "stance", "frame" and the like; never empty.
        agrees: Whether both sides agree in it; None when it could not be told.
        words: Both values in words, for people; never empty.
    """

    slot: str = fields.filled_text()
    agrees: bool | None
    words: str = fields.filled_text()


@attrs.frozen(kw_only=True)
class Comparison:
    """How one statement relates to another, and why.

    Attributes:
        relation: The answer.
        score: How alike the frames are, 0.0 to 1.0; it orders candidates and confirms nothing.
        reasons: What was compared, the decisive one first; never empty.
        side: Which of the two is the narrower (COMPATIBLE) or the later (UPDATE, REVISION); else None.

    Raises:
        InvalidValueError: If the score is out of range.
    """

    relation: Relation
    score: float = attrs.field(converter=float)
    reasons: tuple[Reason, ...] = fields.items()
    side: Side | None = None

    def __attrs_post_init__(self) -> None:
        if not 0.0 <= self.score <= 1.0:
            msg = f"A score lies between 0.0 and 1.0, not at {self.score}."
            raise InvalidValueError(msg)

    @property
    def why(self) -> str:
        """The reasons in one line."""
        return "; ".join(reason.words for reason in self.reasons)

    @property
    def mirrored(self) -> "Comparison":
        """The same comparison seen from the other statement."""
        return attrs.evolve(self, side=self.side and self.side.opposite)


@attrs.frozen(kw_only=True)
class Link:
    """What was found between two tracked claims when the younger came in.

    Attributes:
        this: The younger claim.
        other: The one it was compared with.
        comparison: How they relate.
    """

    this: ClaimId
    other: ClaimId
    comparison: Comparison


@attrs.frozen(kw_only=True)
class Match:
    """A tracked claim that a statement has to do with.

    Attributes:
        claim: The tracked claim.
        comparison: How the statement relates to it; "this" side is the statement, "other" the claim.
    """

    claim: Claim
    comparison: Comparison

    @property
    def relation(self) -> Relation:
        """What the statement has to do with the claim."""
        return self.comparison.relation

    @property
    def score(self) -> float:
        """How alike the frames are, 0.0 to 1.0."""
        return self.comparison.score

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why, the decisive reason first."""
        return self.comparison.reasons

    def __str__(self) -> str:
        """Return one line: score, relation, wording and reasons."""
        return (
            f"{self.score:.2f}  {self.relation.value}  {self.claim.text}  ({self.comparison.why})"
        )
