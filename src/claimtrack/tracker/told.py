"""Told: a claim of a draft with what it has to do with; Known: what the desk knows of tracked claims."""

from collections.abc import Callable, Iterator

import attrs

from claimtrack import matching
from claimtrack.matching.gist import Gist, gist_of
from claimtrack.matching.words.phrase import words_in
from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Appearance, Claim, ClaimId, Statement
from claimtrack.model.origin import Sourcing
from claimtrack.model.relation import Match, Relation, Tier
from claimtrack.model.series import DatedValue
from claimtrack.model.verdict import Review

# A claim that is told again long after is still the same claim; nothing else is concluded over so many days.
_AGE = "age"

# Nothing is joined by itself of which too little is told; to a person it is worth telling when the words are this alike.
# Measured on the stories for development, where most drafts are a sentence or two: no false alarm from here on.
_LENGTH = "length"
_ALIKE = 0.4


@attrs.frozen(kw_only=True, eq=False)
class Told:
    """A claim of a draft, with the tracked claims it has to do with.

    Attributes:
        place: Where it stands.
        article: The draft.
        matches: The tracked claims it has to do with, the closest first.
        is_headline: Whether it stands in the title.
    """

    place: Appearance
    article: Article
    matches: tuple[Match, ...]
    is_headline: bool = False

    @property
    def statement(self) -> Statement:
        """What it says."""
        return self.place.statement

    @property
    def gist(self) -> Gist:
        """What of it is compared."""
        return gist_of(self.statement)

    @property
    def quote(self) -> Quote:
        """The words it is about."""
        return self.place.mention or self.place.quote

    @property
    def is_attributed(self) -> bool:
        """Whether the draft names who says so."""
        return bool(self.statement.attribution.speaker)

    @property
    def words(self) -> frozenset[str]:
        """The words of its sentence, folded."""
        return frozenset(word.text for word in words_in(self.statement.text))

    def sure(self, *relations: Relation) -> Iterator[Match]:
        """Yield the matches of these *relations* that the desk would join by itself."""
        for match in self.matches:
            found = match.comparison
            is_old = found.relation is Relation.SAME and found.capped_by == _AGE
            is_short = found.capped_by == _LENGTH and found.score >= _ALIKE
            is_sure = found.tier is Tier.JOINED or is_old or is_short
            if found.relation in relations and is_sure:
                yield match

    def relation_to(self, claim: ClaimId) -> Relation | None:
        """Return what it has to do with a tracked claim; None when that is not sure."""
        return next((m.relation for m in self.sure(*Relation) if m.claim.id == claim), None)

    def tells(self, claim: ClaimId) -> bool:
        """Return whether it says what a tracked claim says."""
        return self.relation_to(claim) is Relation.SAME


@attrs.frozen(kw_only=True, eq=False)
class Known:
    """What the desk knows, asked for claim by claim.

    Attributes:
        review: Returns the published verdict on a claim, or None.
        series: Returns the series of a claim as it was known on the day of the draft, or None.
        sourcing: Returns who really says so.
    """

    review: Callable[[ClaimId], Review | None]
    series: Callable[[ClaimId], matching.SeriesHistory | None]
    sourcing: Callable[[ClaimId], Sourcing]

    def value(self, claim: ClaimId) -> DatedValue | None:
        """Return the dated value that a claim gives, or None when it was not known on the day of the draft."""
        values = () if (found := self.series(claim)) is None else found.values
        return next((value for value in values if value.claim == claim), None)

    def claim(self, value: DatedValue) -> Claim:
        """Return the claim that gives a value."""
        series = self.series(value.claim)
        members = () if series is None else series.members
        return next(member.claim for member in members if member.claim.id == value.claim)
