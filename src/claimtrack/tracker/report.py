"""What the tracker answers: the findings of an article, and all that the desk knows of a claim."""

from collections.abc import Mapping

import attrs

from claimtrack.checking.case import Case
from claimtrack.model import fields
from claimtrack.model.article import Article
from claimtrack.model.claim import Appearance, Claim, Sighting
from claimtrack.model.factcheck import FactCheck
from claimtrack.model.relation import Match, Relation
from claimtrack.model.verdict import Review, Scope


@attrs.frozen(kw_only=True)
class Offer(Match):
    """An earlier verdict that a person may take over; nothing is taken over by itself.

    Attributes:
        review: The published verdict on the earlier claim, `claim`.
        covers: Whether it was given for a figure that still fits this claim's; else it cannot be taken over as it is.
    """

    review: Review
    covers: bool

    def __str__(self) -> str:
        """Return one line: what was found, for what, what the claims have to do with each other, why."""
        fits = "" if self.covers else ", which does not fit here"
        return (
            f"“{self.review.verdict.rating.label}” for {self.review.verdict.scope}{fits}: {self.review.url} "
            f"({self.relation.value}: {self.comparison.why})"
        )


@attrs.frozen(kw_only=True)
class Finding:
    """What became of one appearance when its article was read.

    Attributes:
        appearance: The place in the article.
        claim: The claim it belongs to.
        home: The closest claim of the same measure that the desk knew before, or None.
        matches: All claims that the desk knew before and that it has to do with, the closest first.
        offers: The published verdicts on those of the same measure, its own claim's among them; none is taken over by itself.
    """

    appearance: Appearance
    claim: Claim
    home: Match | None
    matches: tuple[Match, ...] = fields.items()
    offers: tuple[Offer, ...] = fields.items()

    @property
    def is_new(self) -> bool:
        """Whether the claim begins with this appearance."""
        return self.home is None or self.home.claim.id != self.claim.id

    @property
    def relation(self) -> Relation | None:
        """What the appearance has to do with the closest claim of its measure, or None when there was none."""
        return None if self.home is None else self.home.relation

    def __str__(self) -> str:
        """Return one line: what it is to the desk, the quantity, and why."""
        quantity = self.appearance.statement.quantity
        said = self.appearance.quote.exact if quantity is None else str(quantity)
        if self.home is None:
            return f"new: {said}"
        return f"{self.home.relation.value}: {said} ({self.home.comparison.why})"


# How findings are counted in a report, by what they have to do with the closest claim of their measure.
_COUNTED = {
    None: "new",
    Relation.SAME: "known",
    Relation.COMPATIBLE: "compatible",
    Relation.UPDATE: "updated",
    Relation.REVISION: "revised",
    Relation.CONTRADICTS: "contradicting",
}


@attrs.frozen(kw_only=True)
class Report:
    """The findings of one article.

    Attributes:
        article: The article.
        findings: In the order of the text; empty when nothing was found or the article had been read before.
        already_read: Whether the desk knew the article, so that nothing was changed.
    """

    article: Article
    findings: tuple[Finding, ...] = fields.items()
    already_read: bool = False

    def with_relation(self, relation: Relation | None) -> tuple[Finding, ...]:
        """Return the findings of one *relation*; None for claims that are new to the desk."""
        return tuple(finding for finding in self.findings if finding.relation is relation)

    def __str__(self) -> str:
        """Return one line: outlet, day, headline and how many claims of which kind."""
        head = f"{self.article.outlet}, {self.article.published}: {self.article.title}"
        if self.already_read:
            return f"{head} (read before)"
        counts = [
            f"{len(found)} {word}"
            for kind, word in _COUNTED.items()
            if (found := self.with_relation(kind))
        ]
        return f"{head} ({', '.join(counts) or 'no claims'})"


@attrs.frozen(kw_only=True)
class Dossier:
    """All that the desk knows of one claim.

    Attributes:
        claim: The claim.
        sightings: Where it stands, the earliest article first; never empty.
        case: How far its check has come.
    """

    claim: Claim
    sightings: tuple[Sighting, ...] = fields.items()
    case: Case

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who carries it, each once, in order of first appearance."""
        return tuple(dict.fromkeys(sighting.article.outlet for sighting in self.sightings))


@attrs.frozen(kw_only=True)
class Hit(Match):
    """A tracked claim, or a claim that somebody else has checked, that some words may be about.

    Attributes:
        likeness: How likely it is that both are about one claim, 0.0 to 1.0; it orders hits and confirms nothing.
        shares: What each feature added to that, in log-odds, or took from it, by name; docs/retrieval.md lists them.
        check: The fact-check whose claim it is; None for a tracked claim.
    """

    likeness: float
    shares: Mapping[str, float]
    check: FactCheck | None = None

    def __str__(self) -> str:
        """Return one line: likeness, relation, wording, who checked it and found what, reasons."""
        by = f" [{self.check.publisher}: {self.check.rating or 'checked'}]" if self.check else ""
        return (
            f"{self.likeness:.2f}  {self.relation.value}  {self.claim.text}{by}"
            f"  ({self.comparison.why})"
        )


@attrs.frozen(kw_only=True)
class Stale:
    """A published verdict that a person should look at again: keep, re-check or withdraw.

    Attributes:
        claim: The claim.
        review: The verdict.
        reasons: Why, each in words; never empty.
        now: The figure and the day that hold now; those of the verdict where the figure is not the reason.
    """

    claim: Claim
    review: Review
    reasons: tuple[str, ...] = fields.some_items()
    now: Scope

    def __str__(self) -> str:
        """Return one line: what was found, where, and why it may no longer fit."""
        return f"“{self.review.verdict.rating.label}” {self.review.url}: {'; '.join(self.reasons)}"
