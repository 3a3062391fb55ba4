"""Origin: who a text comes from; SourceGroup: the places where a claim stands that are one source in truth."""

import enum
from datetime import date

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.model import fields
from claimtrack.model.article import ArticleId
from claimtrack.model.claim import ClaimId, Sighting
from claimtrack.model.source import Source


class CreditKind(enum.Enum):
    """How much of a text a credit gives to a source."""

    WHOLE = "whole"
    PART = "part"
    CITED = "cited"
    OWN = "own"


@attrs.frozen(kw_only=True)
class Credit:
    """What an article says of where it, or a part of it, comes from.

    Attributes:
        source: Whom it names.
        kind: Whole: the text is the source's. Part: somewhere in the text the source had a hand. Cited: the outlet repeats what the
            source said. Own: the outlet says that it found this out itself.
        words: How it is told, such as "dateline: CORRIN (AFP) —"; never empty.
        start: Where in the body the credited text starts, in code points.
        end: Where it ends, exclusive.

    Raises:
        InvalidValueError: If *end* lies before *start*.
    """

    source: Source
    kind: CreditKind
    words: str = fields.filled_text()
    start: int = fields.count()
    end: int = fields.count()

    def __attrs_post_init__(self) -> None:
        if self.end < self.start:
            msg = f"The credited text starts at {self.start} and ends before it, at {self.end}."
            raise InvalidValueError(msg)

    def covers(self, place: int) -> bool:
        """Return whether the credited text holds the character at *place*."""
        return self.start <= place < self.end


@attrs.frozen(kw_only=True)
class Origin:
    """Who the text of an article comes from.

    Attributes:
        source: An agency, an outlet, or the article's own outlet.
        reasons: How that was recognised; never empty.
        copies: The other articles that are the same text, those of the earliest day first.
    """

    source: Source
    reasons: tuple[str, ...] = fields.some_items()
    copies: tuple[ArticleId, ...] = fields.items()


@attrs.frozen(kw_only=True)
class Erratum:
    """What a text says that corrects a claim.

    Attributes:
        outlet: Who prints it; never empty.
        published: On which day.
        words: What it says; never empty.
    """

    outlet: str = fields.filled_text()
    published: date
    words: str = fields.filled_text()

    def __str__(self) -> str:
        """Return one line: "AFP, 2026-03-04: CORRECTION: the toll is 31"."""
        return f"{self.outlet}, {self.published}: {self.words}"


@attrs.frozen(kw_only=True)
class Account:
    """What one outlet prints of a claim, and whose word it is.

    Attributes:
        sighting: Where the claim stands.
        chain: Who passed it on, from the outlet over an agency to whoever is quoted; never empty.
        reasons: How that was recognised; never empty.
        errata: What texts say that run the same passage without the claim and say that they correct it; mostly empty.
    """

    sighting: Sighting
    chain: tuple[Source, ...] = fields.some_items()
    reasons: tuple[str, ...] = fields.some_items()
    errata: tuple[Erratum, ...] = fields.items()

    @property
    def route(self) -> str:
        """The chain in words, such as "Harbour Post → AFP → the police"."""
        return " → ".join(source.name for source in self.chain)


@attrs.frozen(kw_only=True)
class SourceGroup:
    """The accounts of a claim that come from one origin and count as one source.

    Attributes:
        origin: Whose word it is.
        accounts: Those that carry it, the earliest first; never empty.
    """

    origin: Source
    accounts: tuple[Account, ...] = fields.some_items()

    @property
    def first(self) -> Sighting:
        """Its first appearance."""
        return self.accounts[0].sighting

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who carries it, each once, in order of first appearance."""
        return tuple(dict.fromkeys(found.sighting.article.outlet for found in self.accounts))

    @property
    def reasons(self) -> tuple[str, ...]:
        """How it was recognised, each reason once."""
        return tuple(dict.fromkeys(reason for found in self.accounts for reason in found.reasons))

    @property
    def errata(self) -> tuple[Erratum, ...]:
        """What the texts say that correct it, each once; empty when nobody corrected it."""
        return tuple(dict.fromkeys(told for found in self.accounts for told in found.errata))

    def __str__(self) -> str:
        """Return one line: origin, outlets and first day."""
        return f"{self.origin.name} ({', '.join(self.outlets)}; first on {self.first.article.published})"


@attrs.frozen(kw_only=True)
class Sourcing:
    """Who really says so: the source groups of a claim.

    Attributes:
        claim: The claim.
        groups: The earliest first; never empty.
    """

    claim: ClaimId
    groups: tuple[SourceGroup, ...] = fields.some_items()

    @property
    def independent(self) -> int:
        """How many independent sources there are, at least 1."""
        return len(self.groups)

    @property
    def appearances(self) -> int:
        """In how many places the claim stands, at least 1."""
        return sum(len(group.accounts) for group in self.groups)

    def __str__(self) -> str:
        """Return one line, such as "3 appearances, 2 independent sources: AFP ×2, Harbour Post"."""
        names = ", ".join(
            group.origin.name + (f" ×{len(group.accounts)}" if len(group.accounts) > 1 else "")
            for group in self.groups
        )
        return (
            f"{self.appearances} appearance{'s' * (self.appearances > 1)}, "
            f"{self.independent} independent source{'s' * (self.independent > 1)}: {names}"
        )
