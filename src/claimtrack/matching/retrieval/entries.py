"""Entries: what can be found again, what is sought, and what was found."""

from collections.abc import Mapping
from datetime import date

import attrs

from claimtrack.model import fields
from claimtrack.model.quantity import Quantity


@attrs.frozen(kw_only=True)
class Entry:
    """A tracked claim or a fact-check, as something that can be found.

    Attributes:
        key: What tells it from others.
        claim: The claim in its own words.
        title: The headline above it, or empty.
        summary: What else tells of it, such as the claimant and the first lines of the article; may be empty.
        day: When it was told or checked; None when unknown.
        numbers: The numbers in its claim and title.
    """

    key: str
    claim: str
    title: str = ""
    summary: str = ""
    day: date | None = None
    numbers: tuple[Quantity, ...] = fields.items()

    @property
    def headline(self) -> str:
        """Its title; the claim when it has none."""
        return self.title if self.title.strip() else self.claim


@attrs.frozen(kw_only=True)
class Sought:
    """What is looked for.

    Attributes:
        text: The words: a post, a sentence, a few words.
        author: Who signed them, or empty.
        day: The day from which they speak; None when unknown.
        numbers: The numbers among the words.
    """

    text: str
    author: str = ""
    day: date | None = None
    numbers: tuple[Quantity, ...] = fields.items()


@attrs.frozen(kw_only=True)
class Found:
    """An entry that what is sought may be about.

    Attributes:
        key: The key of the entry.
        likeness: How likely it is that both are about one claim, 0.0 to 1.0; it orders what is found and confirms nothing.
        shares: What each feature added to the likeness (in log-odds) or took from it, by name.
    """

    key: str
    likeness: float
    shares: Mapping[str, float]
