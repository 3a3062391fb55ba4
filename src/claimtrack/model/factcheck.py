"""FactCheck: what somebody has found out about a claim and published."""

from datetime import date
from functools import cached_property
from typing import NewType

import attrs

from claimtrack.model import fields
from claimtrack.model.article import content_hash
from claimtrack.model.claim import check_length

FactCheckId = NewType("FactCheckId", str)


@attrs.frozen(kw_only=True)
class FactCheck:
    """A check of a claim that somebody has published (schema.org ``ClaimReview``).

    Two checks of one publisher with the same claim and headline are one and the same, wherever they stand.

    Attributes:
        claim: The claim reviewed, in words; never empty, at most 10,000 characters.
        title: The headline of the check, or empty.
        summary: What else tells what it is about, such as its first lines; may be empty.
        claimant: Who made the claim, or empty.
        published: The day it was published; None when unknown.
        publisher: Who checked; never empty.
        url: Where it stands, or None.
        rating: What was found, in the publisher's words, or empty.
    """

    claim: str = fields.filled_text()
    title: str = fields.text()
    summary: str = fields.text()
    claimant: str = fields.text()
    published: date | None = None
    publisher: str = fields.filled_text()
    url: str | None = fields.text(default=None)
    rating: str = fields.text()

    def __attrs_post_init__(self) -> None:
        check_length(self.claim)

    @cached_property
    def id(self) -> FactCheckId:
        """The hash of publisher, claim and headline."""
        return FactCheckId(content_hash("check", self.publisher, self.claim, self.title))
