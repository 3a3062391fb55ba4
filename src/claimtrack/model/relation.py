"""Relation: what two claims have to do with each other, and the reasons why."""

import enum
from typing import Self

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
        this: The value on this side; empty when the reason is none of two values.
        other: The value on the other side.
    """

    slot: str = fields.filled_text()
    agrees: bool | None
    words: str = fields.filled_text()
    this: str = fields.text()
    other: str = fields.text()

    @classmethod
    def of_values(cls, slot: str, this: str, other: str, *, agrees: bool | None) -> Self:
        """Return the reason that two values make, in the words "killed, not injured"; an empty one reads "not said"."""
        mine, yours = this.strip() or "not said", other.strip() or "not said"
        words = _in_words(mine, yours, agrees=agrees)
        return cls(slot=slot, agrees=agrees, words=words, this=mine, other=yours)

    @property
    def mirrored(self) -> "Reason":
        """The same reason seen from the other statement."""
        told = _in_words(self.this, self.other, agrees=self.agrees)
        turned = _in_words(self.other, self.this, agrees=self.agrees)
        words = turned if self.this and self.words == told else self.words
        return attrs.evolve(self, words=words, this=self.other, other=self.this)


def _in_words(this: str, other: str, *, agrees: bool | None) -> str:
    if this == other:
        return this
    if agrees:
        return f"{this} = {other}"
    return f"{this}, not {other}" if agrees is False else f"{this}, perhaps {other}"


class Tier(enum.Enum):
    """What becomes of a match: joined by itself, put before a person, or kept from sight."""

    JOINED = "joined"
    SUGGESTED = "suggested"
    HIDDEN = "not shown"


@attrs.frozen(kw_only=True)
class Feature:
    """One measurement that went into a match.

    Attributes:
        name: What was measured, such as "words in common"; never empty.
        value: 0.0 to 1.0 for a likeness; a weight or a number of days else. See docs/matching.md.
    """

    name: str = fields.filled_text()
    value: float = attrs.field(converter=float)


_SAID = {
    Relation.SAME: "Both say the same",
    Relation.COMPATIBLE: "Both can be true, and one says more",
    Relation.UPDATE: "The figure has moved on",
    Relation.REVISION: "The figure has been taken back",
    Relation.CONTRADICTS: "Both cannot be true",
    Relation.RELATED: "They are of one story, and not of one thing",
    Relation.UNRELATED: "They have nothing to do with each other",
}
_BECOMES = {
    Tier.JOINED: "joined by itself",
    Tier.SUGGESTED: "only suggested",
    Tier.HIDDEN: "not shown",
}


@attrs.frozen(kw_only=True)
class Comparison:
    """How one statement relates to another, and why.

    Attributes:
        relation: The answer.
        score: How alike the frames are, 0.0 to 1.0; it orders candidates and confirms nothing.
        reasons: What was compared, the decisive one first; never empty.
        side: Which of the two is the narrower (COMPATIBLE) or the later (UPDATE, REVISION); else None.
        features: What was measured, each once.
        tier: What becomes of it: joined by itself, suggested, not shown.
        capped_by: What keeps it from a higher tier: the guard that failed, "story", "length", "age", "score" or
            "judgement"; empty when nothing does.
        version: The versions of the rules and of the thresholds that made it; empty when unknown.

    Raises:
        InvalidValueError: If the score is out of range.
    """

    relation: Relation
    score: float = attrs.field(converter=float)
    reasons: tuple[Reason, ...] = fields.items()
    side: Side | None = None
    features: tuple[Feature, ...] = fields.items()
    tier: Tier = Tier.SUGGESTED
    capped_by: str = fields.text()
    version: str = fields.text()

    def __attrs_post_init__(self) -> None:
        if not 0.0 <= self.score <= 1.0:
            msg = f"A score lies between 0.0 and 1.0, not at {self.score}."
            raise InvalidValueError(msg)

    @property
    def why(self) -> str:
        """The reasons in one line."""
        return "; ".join(reason.words for reason in self.reasons)

    @property
    def sentence(self) -> str:
        """What both have to do with each other, why, and what becomes of it, in one sentence."""
        decisive = f": {self.reasons[0].words}" if self.reasons else ""
        because = f", because of the {self.capped_by}" if self.capped_by else ""
        return f"{_SAID[self.relation]}{decisive}; {_BECOMES[self.tier]}{because}."

    @property
    def mirrored(self) -> "Comparison":
        """The same comparison seen from the other statement."""
        turned = tuple(reason.mirrored for reason in self.reasons)
        return attrs.evolve(self, side=self.side and self.side.opposite, reasons=turned)

    @property
    def failed(self) -> tuple[Reason, ...]:
        """The reasons in which both sides differ, the decisive one first; empty when there are none."""
        return tuple(reason for reason in self.reasons if reason.agrees is False)


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
