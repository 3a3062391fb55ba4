"""Statement: a frame with slots; Claim: one that the desk tracks; Appearance: a place where it stands."""

import enum
from datetime import date
from typing import NewType, Self

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.model import fields
from claimtrack.model.article import Article, ArticleId, Quote, content_hash
from claimtrack.model.period import Period
from claimtrack.model.quantity import Quantity

ClaimId = NewType("ClaimId", str)
AppearanceId = NewType("AppearanceId", str)


class Stance(enum.Enum):
    """How a statement is put forward."""

    ASSERTED = "asserted"
    DENIED = "denied"
    NEGATED = "negated"
    PLANNED = "planned"
    PROJECTED = "projected"


# A claim is a sentence, a post that tells one a page. What is longer is an article, and would tie up whatever compares it.
LONGEST = 10_000


def check_length(words: str) -> None:
    """Refuse *words* that are too long for a claim or a query.

    Raises:
        InvalidValueError: If there are more than 10,000 characters.
    """
    if len(words) > LONGEST:
        msg = f"The words have {len(words):,} characters; a claim has at most {LONGEST:,}."
        raise InvalidValueError(msg)


@attrs.frozen(kw_only=True)
class Attribution:
    """Who says it, how, and when.

    Attributes:
        speaker: The speaker as written, or empty when the outlet speaks for itself.
        stance: How the statement is put forward.
        said_on: The day of the saying, when the text tells it.
    """

    speaker: str = fields.text()
    stance: Stance = Stance.ASSERTED
    said_on: date | None = None


@attrs.frozen(kw_only=True, cache_hash=True)
class Statement:
    """What is said: a frame, compared by likeness, and slots, compared exactly.

    Attributes:
        text: The words, usually one sentence; never empty, at most 10,000 characters.
        frame: The words without those of the quantity and the period.
        quantity: How many of what, or None for a statement without a figure.
        period: When the counted thing was, or None when the words do not tell.
        as_of: The day up to which it was known: the article's, or an earlier one that the text names ("by Friday"); None
            when unknown.
        attribution: Who says it, how and when.
        context: Words from around it that tell which story it belongs to, such as headline and lead; may be empty.
    """

    text: str = fields.filled_text()
    frame: str = fields.text()
    quantity: Quantity | None = None
    period: Period | None = None
    as_of: date | None = None
    attribution: Attribution = attrs.field(factory=Attribution)
    context: str = fields.text()

    def __attrs_post_init__(self) -> None:
        check_length(self.text)

    @property
    def is_positive(self) -> bool:
        """Whether it says that something is so, rather than that it is not."""
        return self.attribution.stance not in (Stance.DENIED, Stance.NEGATED)

    @property
    def is_fact(self) -> bool:
        """Whether it speaks of what is or was, rather than of what is planned or projected."""
        return self.attribution.stance not in (Stance.PLANNED, Stance.PROJECTED)


@attrs.frozen(kw_only=True)
class Appearance:
    """One place where a statement stands in an article.

    Attributes:
        article: The article.
        quote: The sentence, with its place in the article's body.
        mention: The number phrase within it; None for a statement without a figure.
        statement: What is said there.
    """

    article: ArticleId
    quote: Quote
    mention: Quote | None = None
    statement: Statement

    @property
    def id(self) -> AppearanceId:
        """Hash of the article and the place, so that reading the article again gives the same id."""
        place = self.mention or self.quote
        return AppearanceId(content_hash(self.article, str(place.start), str(place.end)))


@attrs.frozen(kw_only=True)
class Sighting:
    """An appearance together with the article it stands in.

    Attributes:
        appearance: The place.
        article: The article.
    """

    appearance: Appearance
    article: Article


@attrs.frozen(kw_only=True)
class Claim:
    """One checkable statement that the desk tracks.

    Attributes:
        id: Named after its first appearance; it never changes, even when the wording is edited.
        statement: What is claimed.
    """

    id: ClaimId
    statement: Statement

    @classmethod
    def first_seen_as(cls, appearance: Appearance) -> Self:
        """Return the claim that begins with *appearance*."""
        return cls(id=ClaimId(content_hash("claim", appearance.id)), statement=appearance.statement)

    @property
    def text(self) -> str:
        """Its wording."""
        return self.statement.text
