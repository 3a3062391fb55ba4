"""What happened at a desk: one frozen value for each decision, only ever added to the record."""

from datetime import date, datetime

import attrs

from claimtrack.model import fields
from claimtrack.model.arrangement import Arrangement
from claimtrack.model.article import ArticleId
from claimtrack.model.claim import AppearanceId, ClaimId
from claimtrack.model.judgement import Judgement
from claimtrack.model.rating import Rating, RatingScale
from claimtrack.model.source import Evidence
from claimtrack.model.verdict import CorrectionKind, Inheritance, Scope, Verdict


@attrs.frozen(kw_only=True)
class Decision:
    """What every event has.

    Attributes:
        by: Who decided; never empty.
        at: When, with an offset.
        because: Why, in words; empty where nobody has to say.
    """

    by: str = fields.filled_text()
    at: datetime = fields.aware_time()
    because: str = fields.text()


@attrs.frozen(kw_only=True)
class OfClaim(Decision):
    """A decision on one claim.

    Attributes:
        claim: The claim.
    """

    claim: ClaimId


@attrs.frozen(kw_only=True)
class TakenUp(OfClaim):
    """Somebody began to check the claim."""


@attrs.frozen(kw_only=True)
class Assigned(OfClaim):
    """Somebody was asked to check the claim.

    Attributes:
        to: Who; never empty.
    """

    to: str = fields.filled_text()


@attrs.frozen(kw_only=True)
class Released(OfClaim):
    """The check was given back, for somebody else to take up."""


@attrs.frozen(kw_only=True)
class Parked(OfClaim):
    """The check was put aside.

    Attributes:
        until: The day on which to look at it again, or None.
    """

    until: date | None = None


@attrs.frozen(kw_only=True)
class Resumed(OfClaim):
    """A parked check goes on where it stood."""


@attrs.frozen(kw_only=True)
class Cited(OfClaim):
    """Somebody added a piece of evidence.

    Attributes:
        evidence: The piece.
    """

    evidence: Evidence


@attrs.frozen(kw_only=True)
class ReplyNoted(OfClaim):
    """Whoever made the claim, or whom it concerns, was asked for a reply.

    Attributes:
        of: Who was asked; never empty.
        words: What they answered; empty when they did not.
    """

    of: str = fields.filled_text()
    words: str = fields.text()


@attrs.frozen(kw_only=True)
class Ruled(OfClaim):
    """A checker gave a verdict, which awaits a second reader.

    Attributes:
        verdict: The verdict with all the evidence it rests on.
        scale: The scale on which it stands.
        inherits: Where it was taken over from; None when it was found here.
    """

    verdict: Verdict
    scale: RatingScale
    inherits: Inheritance | None = None


@attrs.frozen(kw_only=True)
class Rated(OfClaim):
    """A second reader rated the claim without having seen the ruling.

    Attributes:
        rating: The label that the second reader chose.
    """

    rating: Rating


@attrs.frozen(kw_only=True)
class SentBack(OfClaim):
    """A ruling was sent back to be worked on."""


@attrs.frozen(kw_only=True)
class SignedOff(OfClaim):
    """A second reader agreed with the verdict."""


@attrs.frozen(kw_only=True)
class Published(OfClaim):
    """The verdict went out.

    Attributes:
        url: Where it can be read; never empty.
        kind: Why it differs from the one published before; None for a first one, and for one that says the same.
        tell: Who must be told of the change.
    """

    url: str = fields.filled_text()
    kind: CorrectionKind | None = None
    tell: tuple[str, ...] = fields.items()


@attrs.frozen(kw_only=True)
class Kept(OfClaim):
    """A published verdict was looked at, since things have moved, and stands.

    Attributes:
        scope: The figure and the day that it was held against.
        turn: How often the verdict from which it was taken over had been published or withdrawn by then; 0 when it was not
            taken over.
    """

    scope: Scope
    turn: int = fields.count()


@attrs.frozen(kw_only=True)
class Reopened(OfClaim):
    """A published or withdrawn verdict is looked at again."""


@attrs.frozen(kw_only=True)
class Withdrawn(OfClaim):
    """A published verdict no longer stands.

    Attributes:
        kind: Why.
        tell: Who must be told of it.
    """

    kind: CorrectionKind = CorrectionKind.ERROR
    tell: tuple[str, ...] = fields.items()


@attrs.frozen(kw_only=True)
class Boosted(OfClaim):
    """Somebody moved the claim up the queue, or down.

    Attributes:
        by_points: How far; below zero for down, 0 to take it back.
    """

    by_points: int


@attrs.frozen(kw_only=True)
class Marked(OfClaim):
    """Somebody marked a passage as a claim. It is on record, as every decision is, and moves no case.

    Attributes:
        appearance: The passage.
    """

    appearance: AppearanceId


@attrs.frozen(kw_only=True)
class Merged(OfClaim):
    """A claim was made a part of another: both are one, and its id leads there from now on.

    Attributes:
        into: The other.
    """

    into: ClaimId


@attrs.frozen(kw_only=True)
class Split(OfClaim):
    """Some appearances of a claim were made a claim of their own.

    Attributes:
        off: The claim that they are from now on.
        appearances: The appearances; never empty.
    """

    off: ClaimId
    appearances: tuple[AppearanceId, ...] = fields.some_items()


@attrs.frozen(kw_only=True)
class ArticleRead(Decision):
    """An article came in, with all that was found in it.

    Attributes:
        article: The article; its id is the hash of its content.
    """

    article: ArticleId


@attrs.frozen(kw_only=True)
class ChecksImported(Decision):
    """Fact-checks of others came in.

    Attributes:
        new: How many that the desk did not know.
    """

    new: int = fields.count()


CaseEvent = (
    TakenUp
    | Assigned
    | Released
    | Parked
    | Resumed
    | Cited
    | ReplyNoted
    | Ruled
    | Rated
    | SentBack
    | SignedOff
    | Published
    | Kept
    | Reopened
    | Withdrawn
    | Boosted
)
Event = CaseEvent | Marked | Merged | Split | Judgement | Arrangement | ArticleRead | ChecksImported


def claims_of(event: Event) -> tuple[ClaimId, ...]:
    """Return the claims that *event* is about, each once; none when it is about no claim."""
    match event:
        case Merged(claim=claim, into=other) | Split(claim=claim, off=other):
            return claim, other
        case Judgement():
            return event.pair
        case Arrangement():
            return tuple(sorted(event.pair))
        case ArticleRead() | ChecksImported():
            return ()
        case _:
            return (event.claim,)
