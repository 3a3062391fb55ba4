"""Checks: from taking up a claim to a published verdict, each step a decision that is kept."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial

from claimtrack.checking.case import Case
from claimtrack.checking.events import (
    Assigned,
    Cited,
    Parked,
    Published,
    Rated,
    Released,
    Reopened,
    ReplyNoted,
    Resumed,
    Ruled,
    SentBack,
    SignedOff,
    TakenUp,
    Withdrawn,
)
from claimtrack.checking.policy import Step
from claimtrack.checking.rules import Attempt
from claimtrack.model.claim import Statement
from claimtrack.model.source import Evidence, EvidenceStance, Source
from claimtrack.model.verdict import Component, CorrectionKind, Review, Scope, Verdict
from claimtrack.tracker import logs
from claimtrack.tracker.decisions import Decisions
from claimtrack.tracker.desk import ClaimLike, named
from claimtrack.tracker.reviews import Reviews, review_of


class Checks(Reviews, Decisions):
    """The part of a tracker that checks.

    Each method returns the case as it stands after the step, and raises `StepRefusedError` with every reason against it,
    or `ConflictError` when the claim has changed since it was seen (see `Decisions`).
    """

    def take_up(self, claim: ClaimLike, *, by: str, seen: int | None = None) -> Case:
        """Begin to check *claim*."""
        return self._decide(Step.TAKE_UP, claim, Attempt(by=by), TakenUp, seen=seen)

    def assign(self, claim: ClaimLike, *, to: str, by: str, seen: int | None = None) -> Case:
        """Ask *to* to check *claim*; nobody else can take it up then."""
        return self._decide(
            Step.ASSIGN, claim, Attempt(by=by, to=to), partial(Assigned, to=to), seen=seen
        )

    def release(
        self, claim: ClaimLike, *, by: str, because: str = "", seen: int | None = None
    ) -> Case:
        """Give a claim back that was taken up, for somebody else; the evidence stays."""
        return self._decide(
            Step.RELEASE, claim, Attempt(by=by, because=because), Released, seen=seen
        )

    def park(
        self,
        claim: ClaimLike,
        *,
        because: str,
        by: str,
        until: date | None = None,
        seen: int | None = None,
    ) -> Case:
        """Put a claim aside; it comes back into the queue on the day *until*, or when somebody resumes it."""
        return self._decide(
            Step.PARK,
            claim,
            Attempt(by=by, because=because),
            partial(Parked, until=until),
            seen=seen,
        )

    def resume(self, claim: ClaimLike, *, by: str, seen: int | None = None) -> Case:
        """Go on with a parked claim where it stood."""
        return self._decide(Step.RESUME, claim, Attempt(by=by), Resumed, seen=seen)

    def cite(  # noqa: PLR0913 - a piece of evidence has that many parts, all named at the call
        self,
        claim: ClaimLike,
        *,
        source: Source | str,
        stance: EvidenceStance | str,
        by: str,
        quote: str = "",
        url: str | None = None,
        archived_url: str | None = None,
        accessed: date | None = None,
        seen: int | None = None,
    ) -> Case:
        """Add a piece of evidence. If there was a ruling, the case must be ruled anew.

        Args:
            claim: The claim.
            source: Who says it; a name alone makes a document, found at *url*.
            stance: What it does to the claim: "supports", "refutes" or "context".
            by: Who cites it.
            quote: The words that matter.
            url: Where a source given by name can be looked up.
            archived_url: A copy kept elsewhere.
            accessed: The day it was looked at.
            seen: The version of the claim that was seen.
        """
        evidence = Evidence(
            source=Source(name=source, url=url) if isinstance(source, str) else source,
            stance=named(EvidenceStance, stance),
            quote=quote,
            archived_url=archived_url,
            accessed=accessed,
        )
        return self._decide(
            Step.CITE, claim, Attempt(by=by), partial(Cited, evidence=evidence), seen=seen
        )

    def note_reply(
        self, claim: ClaimLike, *, of: str, by: str, words: str = "", seen: int | None = None
    ) -> Case:
        """Note that *of* was asked for a reply, and in *words* what they said; empty when they did not answer."""
        return self._decide(
            Step.NOTE_REPLY,
            claim,
            Attempt(by=by),
            partial(ReplyNoted, of=of, words=words),
            seen=seen,
        )

    def rule(  # noqa: PLR0913 - a verdict has that many parts, all named at the call
        self,
        claim: ClaimLike,
        *,
        rating: str,
        because: str,
        by: str,
        parts: Mapping[str, str | tuple[str, str]] | None = None,
        scope: Scope | None = None,
        exception: str = "",
        seen: int | None = None,
    ) -> Case:
        """Give a verdict on all the evidence cited so far; it awaits a second reader.

        Args:
            claim: The claim.
            rating: The key of a rating on the desk's scale, such as "mostly-true".
            because: The rationale, for readers.
            by: Who rules.
            parts: What was found of parts of the claim: for "number", "date" and the like the key of a rating, or that and
                a reason.
            scope: The figure and the day that the verdict holds for; those of the claim when None.
            exception: Why fewer sources or sides are enough than the policy asks for.
            seen: The version of the claim that was seen.

        Raises:
            NotFoundError: If the scale has no such rating.
        """
        scale = self._settings.scale
        found = scale.rating(rating)
        components = tuple(
            Component(aspect=aspect, rating=scale.rating(key), because=why)
            for aspect, key, why in _parts(parts or {})
        )
        holds_for = scope or scope_of(self.claim(claim).statement)

        attempt = Attempt(by=by, because=because, exception=exception)
        with logs.watched(self._store) as transaction:
            case = self._demand(Step.RULE, claim, attempt, transaction, seen=seen)
            verdict = Verdict(
                rating=found,
                because=because,
                evidence=case.evidence,
                scope=holds_for,
                components=components,
                exception=exception,
            )
            made = partial(Ruled, verdict=verdict, scale=scale)
            return self._record(case, made, attempt, transaction)

    def rate(self, claim: ClaimLike, *, rating: str, by: str, seen: int | None = None) -> Case:
        """Rate a ruled claim as its second reader, without having seen the ruling (`Case.for_second_reader`).

        Raises:
            NotFoundError: If the scale has no such rating.
        """
        found = self._settings.scale.rating(rating)
        return self._decide(
            Step.RATE, claim, Attempt(by=by), partial(Rated, rating=found), seen=seen
        )

    def send_back(
        self, claim: ClaimLike, *, because: str, by: str, seen: int | None = None
    ) -> Case:
        """Send a ruling back to be worked on."""
        return self._decide(
            Step.SEND_BACK, claim, Attempt(by=by, because=because), SentBack, seen=seen
        )

    def sign_off(self, claim: ClaimLike, *, by: str, seen: int | None = None) -> Case:
        """Agree, as a second reader, with the verdict."""
        return self._decide(Step.SIGN_OFF, claim, Attempt(by=by), SignedOff, seen=seen)

    def publish(  # noqa: PLR0913 - a correction has that many parts, all named at the call
        self,
        claim: ClaimLike,
        *,
        url: str,
        by: str,
        kind: CorrectionKind | str | None = None,
        because: str = "",
        tell: Iterable[str] = (),
        seen: int | None = None,
    ) -> Review:
        """Put the signed-off verdict out at *url*.

        Args:
            claim: The claim.
            url: Where it can be read.
            by: Who publishes.
            kind: Why it differs from the verdict published before: "error", "new evidence" or "update"; None for a first one,
                or one that tells readers the same.
            because: What is corrected, in words for readers.
            tell: Who must be told of the correction.
            seen: The version of the claim that was seen.

        Returns:
            The published verdict.
        """
        corrects = None if kind is None else named(CorrectionKind, kind)
        case = self._decide(
            Step.PUBLISH,
            claim,
            Attempt(by=by, url=url, kind=corrects, because=because),
            partial(Published, url=url, kind=corrects, tell=tuple(tell)),
            seen=seen,
        )
        return review_of(self.claim(case.claim), case)

    def reopen(self, claim: ClaimLike, *, because: str, by: str, seen: int | None = None) -> Case:
        """Look at a published or withdrawn verdict again; the evidence stays."""
        return self._decide(
            Step.REOPEN, claim, Attempt(by=by, because=because), Reopened, seen=seen
        )

    def withdraw(  # noqa: PLR0913 - a correction has that many parts, all named at the call
        self,
        claim: ClaimLike,
        *,
        because: str,
        by: str,
        kind: CorrectionKind | str = CorrectionKind.ERROR,
        tell: Iterable[str] = (),
        seen: int | None = None,
    ) -> Case:
        """Say that a published verdict no longer stands; arguments as for `publish`."""
        corrects = named(CorrectionKind, kind)
        return self._decide(
            Step.WITHDRAW,
            claim,
            Attempt(by=by, because=because),
            partial(Withdrawn, kind=corrects, tell=tuple(tell)),
            seen=seen,
        )


def _parts(parts: Mapping[str, str | tuple[str, str]]) -> list[tuple[str, str, str]]:
    return [
        (aspect, said, "") if isinstance(said, str) else (aspect, *said)
        for aspect, said in parts.items()
    ]


def scope_of(statement: Statement) -> Scope:
    """Return what a verdict on *statement* is given for, unless somebody says otherwise: its figure and its day."""
    return Scope(quantity=statement.quantity, as_of=statement.as_of)
