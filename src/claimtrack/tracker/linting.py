"""Linting: what is worth telling of each claim of a draft, and above all what is not."""

from collections.abc import Iterator, Sequence

import attrs

from claimtrack import matching
from claimtrack.checking import remarks
from claimtrack.matching.figures import Figure, covers, is_slip
from claimtrack.matching.gist import gist_of
from claimtrack.matching.measure import Breadth
from claimtrack.matching.rivals import is_official
from claimtrack.model.claim import Claim, ClaimId, Stance
from claimtrack.model.interval import Position, position
from claimtrack.model.quantity import Modifier
from claimtrack.model.rating import Truth
from claimtrack.model.relation import Match, Relation, Side
from claimtrack.model.remark import LintPolicy, Remark, RemarkCode, Severity
from claimtrack.model.series import DatedValue, SeriesKind, Standing
from claimtrack.model.verdict import Review
from claimtrack.tracker.history import is_told_as_old, may_still_be
from claimtrack.tracker.told import Known, Told

# What a newer figure has to do with an older one.
_MOVES = (Relation.UPDATE, Relation.REVISION, Relation.CONTRADICTS)

# What a value is worth that held on its day.
_ONCE_TRUE = (Standing.CURRENT, Standing.SUPERSEDED)


@attrs.frozen(kw_only=True, eq=False)
class Linting:
    """The claims of one draft, what the desk knows, and what it wants to be told.

    Attributes:
        draft: All claims of the draft, in order.
        known: What the desk knows.
        policy: What is told.
    """

    draft: Sequence[Told]
    known: Known
    policy: LintPolicy

    def remark_on(self, told: Told) -> Remark | None:
        """Return the one remark that matters most for a claim; None when there is nothing to say."""
        if told.quote.exact.isalpha() and told.place.mention is not None:
            return None  # a lone number word is too little to go by: "a mother of five"
        for found in self._found(told):
            if found.severity is not Severity.OFF:
                return found
        return None

    def _found(self, told: Told) -> Iterator[Remark]:
        """Yield what could be told, what matters most first."""
        verdicts = [
            (match, review)
            for match in told.sure(Relation.SAME)
            if (review := self.known.review(match.claim.id)) and self._covers(review, told)
        ]
        checks = [self._checked(told, match, review) for match, review in verdicts]
        yield from (found for found in checks if found.code is not RemarkCode.CHECKED)
        yield from self._against_verdict(told)
        is_true = any(review.verdict.rating.truth is Truth.TRUE for _, review in verdicts)
        if told.gist.manner.is_positive:
            if not is_true:
                yield from self._denied(told)
            yield from self._corrected(told)
            yield from self._superseded(told)
            if not is_true:
                yield from self._slip(told)
                yield from self._against_value(told)
        yield from checks
        yield from self._unsourced(told)

    def _remark(  # noqa: PLR0913 - what a remark holds
        self,
        code: RemarkCode,
        message: str,
        told: Told,
        *,
        claim: ClaimId | None = None,
        related: ClaimId | None = None,
        review: Review | None = None,
        value: DatedValue | None = None,
    ) -> Remark:
        first = value.first if value is not None else None
        urls = (review.url if review else None, first.article.url if first else None)
        return Remark(
            code=code,
            severity=self.policy.severity(code),
            message=message,
            quote=told.quote,
            is_headline=told.is_headline,
            claim=claim or next((match.claim.id for match in told.sure(Relation.SAME)), None),
            related=related,
            rating=review.verdict.rating.label if review else "",
            links=tuple(url for url in urls if url),
        )

    # Verdicts

    def _covers(self, review: Review, told: Told) -> bool:
        """Return whether a verdict holds for what the draft says: a figure that was wrong may have come true since."""
        as_of = review.verdict.scope.as_of
        later = (
            value
            for value in self._current(review.claim.id)
            if value.claim != review.claim.id and as_of and value.as_of and value.as_of > as_of
        )
        agrees = (Relation.SAME, Relation.COMPATIBLE)
        return not any(told.relation_to(value.claim) in agrees for value in later)

    def _checked(self, told: Told, match: Match, review: Review) -> Remark:
        code = remarks.code_of(review)
        if told.is_attributed and any(_speaks_against(other, told) for other in self.draft):
            code = RemarkCode.CHECKED  # the draft says itself that it is not so
        message = remarks.checked(review)
        return self._remark(code, message, told, claim=match.claim.id, review=review)

    def _against_verdict(self, told: Told) -> Iterator[Remark]:
        for match in told.sure(Relation.CONTRADICTS):
            review = self.known.review(match.claim.id)
            if review is None or review.verdict.rating.truth is not Truth.TRUE:
                continue
            if not self._is_told_fairly(told, match.claim.id):
                yield self._remark(
                    RemarkCode.CONTRADICTS_VERDICT,
                    remarks.against_verdict(review),
                    told,
                    related=match.claim.id,
                    review=review,
                )

    def _is_told_fairly(self, told: Told, other: ClaimId) -> bool:
        """Return whether the draft names who says so, and tells the other side as well."""
        return told.is_attributed and any(each.tells(other) for each in self.draft)

    # What others say

    def _denied(self, told: Told) -> Iterator[Remark]:
        for match in told.sure(Relation.CONTRADICTS):
            denial = match.claim
            if not _denies(denial, told) or self._is_borne_out(told, denial):
                continue
            if not any(_tells_denial(each, told, denial) for each in self.draft):
                outlets = self._outlets(denial)
                # "More than 150, which the owner denies" is the word of whoever says 150.
                is_doubted = gist_of(denial.statement).is_doubted
                who = "" if is_doubted else denial.statement.attribution.speaker
                if outlets:
                    yield self._remark(
                        RemarkCode.DENIED,
                        remarks.denied(denial.statement, who, outlets),
                        told,
                        related=denial.id,
                        value=self.known.value(denial.id),
                    )

    def _outlets(self, denial: Claim) -> tuple[str, ...]:
        """Return who carries a denial; empty when nobody did on the day of the draft."""
        value = self.known.value(denial.id)
        return () if value is None else value.outlets

    def _is_borne_out(self, told: Told, denial: Claim) -> bool:
        """Return whether what was denied has been told since by better sources."""
        day = gist_of(denial.statement).day
        return any(
            value.standing is Standing.CURRENT
            and self._is_well_sourced(value)
            and day is not None
            and any(seen.article.published > day for seen in value.appearances)
            for match in told.sure(Relation.SAME)
            if (value := self.known.value(match.claim.id))
        )

    # Values

    def _current(self, claim: ClaimId) -> tuple[DatedValue, ...]:
        """Return the values that hold, those left out that the desk has found false."""
        series = self.known.series(claim)
        found = () if series is None else series.current
        return tuple(value for value in found if not self._is_found_false(value))

    def _is_found_false(self, value: DatedValue) -> bool:
        review = self.known.review(value.claim)
        return review is not None and review.verdict.rating.truth is Truth.FALSE

    def _is_well_sourced(self, value: DatedValue) -> bool:
        return len(value.sources) >= self.policy.sources or any(map(is_official, value.speakers))

    def _corrected(self, told: Told) -> Iterator[Remark]:
        for match in told.sure(Relation.SAME):
            value = self.known.value(match.claim.id)
            if value is not None and value.standing is Standing.WITHDRAWN:
                yield self._remark(
                    RemarkCode.CORRECTED, remarks.corrected(value), told, value=value
                )

    def _superseded(self, told: Told) -> Iterator[Remark]:
        """Yield that a figure is an old one, told as if it were today's."""
        for match in told.sure(Relation.SAME, Relation.COMPATIBLE):
            old = self.known.value(match.claim.id)
            if old is None or old.standing is not Standing.SUPERSEDED:
                continue
            for value in self._moved_on(told, match):
                if not is_told_as_old(told, value, old.as_of, self.draft):
                    yield self._remark(
                        RemarkCode.SUPERSEDED,
                        remarks.superseded(value),
                        told,
                        related=value.claim,
                        review=self.known.review(value.claim),
                        value=value,
                    )

    def _moved_on(self, told: Told, match: Match) -> list[DatedValue]:
        """Return the values that hold now, when the figure of the draft agrees with none of them."""
        current = self._current(match.claim.id)
        agrees = (Relation.SAME, Relation.COMPATIBLE)
        if any(told.relation_to(value.claim) in agrees for value in current):
            return []
        return [
            value
            for value in current
            if self._is_move(told, match, value) and not may_still_be(told, value)
        ]

    def _is_move(self, told: Told, match: Match, value: DatedValue) -> bool:
        """Return whether a value has taken the place of what is told, or of the claim that it repeats."""
        if told.relation_to(value.claim) in _MOVES:
            return True
        found = matching.compare(match.claim.statement, self.known.claim(value).statement)
        return match.relation is Relation.SAME and found.relation in _MOVES

    def _against_value(self, told: Told) -> Iterator[Remark]:
        """Yield that a figure cannot hold beside a well-sourced one that the desk knows."""
        agrees = [match.claim.id for match in told.sure(Relation.SAME, Relation.COMPATIBLE)]
        known = [value for claim in agrees if (value := self.known.value(claim))]
        if any(value.standing in _ONCE_TRUE for value in known):
            return
        if known and told.is_attributed:
            return  # one side of a dispute, told as what it is: the word of somebody
        for match in told.sure(Relation.CONTRADICTS, Relation.REVISION):
            value = self.known.value(match.claim.id)
            if value is None or value.is_denial or not self._is_well_sourced(value):
                continue
            if self._is_found_false(value) or self._speaks_for_itself(told, match, value):
                continue
            code, message = _apart(told, match, value)
            yield self._remark(
                code,
                message,
                told,
                related=value.claim,
                review=self.known.review(value.claim),
                value=value,
            )

    def _speaks_for_itself(self, told: Told, match: Match, value: DatedValue) -> bool:
        """Return whether a figure that lies apart from a known one may stand as the draft tells it."""
        if self._is_told_fairly(told, value.claim) or not _counts_alike(told, match):
            return True
        if match.relation is Relation.CONTRADICTS:
            return value.standing not in _ONCE_TRUE
        series = self.known.series(value.claim)
        return (
            match.comparison.side is not Side.THIS
            or value.standing is not Standing.CURRENT
            or series is None
            or series.kind is not SeriesKind.CUMULATIVE
            or not told.gist.manner.is_fact
            or told.gist.is_taken_back
            or is_told_as_old(told, value, None, self.draft)
        )

    def _slip(self, told: Told) -> Iterator[Remark]:
        """Yield that a figure differs from the one that holds as a slip of the pen does: by a digit, or by a zero."""
        mine = told.gist.figure
        for match in told.sure(Relation.UPDATE, Relation.REVISION, Relation.CONTRADICTS):
            value = self.known.value(match.claim.id)
            yours = gist_of(match.claim.statement).figure
            if value is None or value.standing is not Standing.CURRENT or not mine or not yours:
                continue
            if _is_slip(mine, yours) and not self._is_found_false(value):
                yield self._remark(
                    RemarkCode.SLIP, remarks.slip(value), told, related=value.claim, value=value
                )

    # Sources

    def _unsourced(self, told: Told) -> Iterator[Remark]:
        same = next(told.sure(Relation.SAME), None)
        if same is not None:
            if self.policy.severity(RemarkCode.ONE_SOURCE) is Severity.OFF:
                return  # it takes a while to find out
            sourcing = self.known.sourcing(same.claim.id)
            if sourcing.independent == 1:
                yield self._remark(RemarkCode.ONE_SOURCE, remarks.one_source(sourcing), told)
        elif not any(match.relation.is_of_one_measure for match in told.matches):
            yield self._remark(RemarkCode.UNKNOWN, remarks.unknown(told.statement), told)


def _apart(told: Told, match: Match, value: DatedValue) -> tuple[RemarkCode, str]:
    """Return what is told of a figure that lies apart from a known one: that it is wrong, or only old."""
    quantity = told.statement.quantity
    if match.relation is Relation.CONTRADICTS or quantity is None:
        return RemarkCode.CONTRADICTS_VALUE, remarks.against_value(value)
    if position(quantity.extent, value.quantity.extent) in {Position.BELOW, Position.ABOVE}:
        return RemarkCode.CONTRADICTS_VALUE, remarks.below_value(value)
    return RemarkCode.SUPERSEDED, remarks.superseded(value)


def _speaks_against(other: Told, told: Told) -> bool:
    found = matching.compare(other.statement, told.statement)
    return other is not told and found.relation is Relation.CONTRADICTS


def _tells_denial(other: Told, told: Told, denial: Claim) -> bool:
    is_denial = not other.gist.manner.is_positive
    return is_denial and (other.tells(denial.id) or _speaks_against(other, told))


def _denies(denial: Claim, told: Told) -> bool:
    """Return whether a claim denies what is told, rather than another figure of the same thing."""
    gist, mine = gist_of(denial.statement), told.gist.figure
    if denial.statement.attribution.stance is not Stance.DENIED:
        return False
    return gist.figure is None or mine is None or covers(gist.figure, mine)


def _counts_alike(told: Told, match: Match) -> bool:
    """Return whether two figures count the same kind: 57 civilians are no revision of 65 people."""
    mine, yours = told.gist.measure, gist_of(match.claim.statement).measure
    anyone = {Breadth.UNSAID, Breadth.ANYONE}
    is_one_kind = bool(mine.heads & yours.heads) or {mine.breadth, yours.breadth} <= anyone
    return is_one_kind and mine.names == yours.names


def _is_slip(one: Figure, other: Figure) -> bool:
    """Return whether two exact figures differ by a digit left out, or have the same digits and a zero more: 46 and 460.

    Round ones do not: 7,000 become 70,000 by themselves.
    """
    figures = [
        each.quantity.low.normalize()
        for each in (one, other)
        if each.quantity.modifier is Modifier.EXACT and each.quantity.low
    ]
    digits = [figure.as_tuple().digits for figure in figures if len(figure.as_tuple().digits) > 1]
    if len(digits) < len((one, other)):
        return False
    is_shifted = digits[0] == digits[1] and figures[0] != figures[1]
    return is_shifted or is_slip(one, other)
