"""Checks: from taking up a claim to a published verdict, each step a decision that is kept."""

from collections.abc import Callable
from datetime import date, datetime

from claimtrack.checking import rules
from claimtrack.checking.case import Case
from claimtrack.checking.events import (
    Cited,
    Event,
    Published,
    Reopened,
    Ruled,
    SignedOff,
    TakenUp,
    Withdrawn,
)
from claimtrack.checking.rules import Step
from claimtrack.errors import NotFoundError
from claimtrack.exchange import claimreview
from claimtrack.model.source import Evidence, EvidenceStance, Source
from claimtrack.model.verdict import Review, Scope, Verdict, VerificationState
from claimtrack.tracker.desk import ClaimLike, Desk, case_of, named


class Checks(Desk):
    """The part of a tracker that checks."""

    def why_not(self, step: Step | str, claim: ClaimLike, *, by: str) -> tuple[str, ...]:
        """Return every reason why *by* may not take *step* now; empty when nothing stands against it."""
        return rules.why_not(named(Step, step), self.case(claim), by=by)

    def take_up(self, claim: ClaimLike, *, by: str) -> Case:
        """Begin to check *claim*.

        Raises:
            StepRefusedError: With every reason, here and for all further steps.
        """
        return self._decide(
            Step.TAKE_UP, claim, by, lambda case, at: TakenUp(claim=case.claim, by=by, at=at)
        )

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
        """
        evidence = Evidence(
            source=Source(name=source, url=url) if isinstance(source, str) else source,
            stance=named(EvidenceStance, stance),
            quote=quote,
            archived_url=archived_url,
            accessed=accessed,
        )
        return self._decide(
            Step.CITE,
            claim,
            by,
            lambda case, at: Cited(claim=case.claim, by=by, at=at, evidence=evidence),
        )

    def rule(self, claim: ClaimLike, *, rating: str, because: str, by: str) -> Case:
        """Give a verdict on all the evidence cited so far; it awaits a second reader.

        Args:
            claim: The claim.
            rating: The key of a rating on the desk's scale, such as "mostly-true".
            because: The rationale, for readers.
            by: Who rules.

        Raises:
            NotFoundError: If the scale has no such rating.
        """
        found = self._settings.scale.rating(rating)
        statement = self.claim(claim).statement
        scope = Scope(quantity=statement.quantity, as_of=statement.as_of)

        def ruled(case: Case, at: datetime) -> Ruled:
            verdict = Verdict(rating=found, because=because, evidence=case.evidence, scope=scope)
            return Ruled(
                claim=case.claim, by=by, at=at, verdict=verdict, scale=self._settings.scale
            )

        return self._decide(Step.RULE, claim, by, ruled, because=because)

    def sign_off(self, claim: ClaimLike, *, by: str) -> Case:
        """Agree, as a second reader, with the verdict."""
        return self._decide(
            Step.SIGN_OFF, claim, by, lambda case, at: SignedOff(claim=case.claim, by=by, at=at)
        )

    def publish(self, claim: ClaimLike, *, url: str, by: str) -> Review:
        """Put the signed-off verdict out at *url*."""
        case = self._decide(
            Step.PUBLISH,
            claim,
            by,
            lambda case, at: Published(claim=case.claim, by=by, at=at, url=url),
            url=url,
        )
        return self.review(case)

    def reopen(self, claim: ClaimLike, *, because: str, by: str) -> Case:
        """Look at a published or withdrawn verdict again; the evidence stays."""
        return self._decide(
            Step.REOPEN,
            claim,
            by,
            lambda case, at: Reopened(claim=case.claim, by=by, at=at, because=because),
            because=because,
        )

    def withdraw(self, claim: ClaimLike, *, because: str, by: str) -> Case:
        """Say that a published verdict no longer stands."""
        return self._decide(
            Step.WITHDRAW,
            claim,
            by,
            lambda case, at: Withdrawn(claim=case.claim, by=by, at=at, because=because),
            because=because,
        )

    def review(self, claim: ClaimLike) -> Review:
        """Return the published verdict on *claim*.

        Raises:
            NotFoundError: If none is published now.
        """
        dossier = self.dossier(claim)
        case = dossier.case
        if case.state is not VerificationState.PUBLISHED or not (
            case.ruling and case.sign_off and case.publication
        ):
            msg = f"No verdict on claim {case.claim} is published; it is {case.state.value}."
            raise NotFoundError(msg)
        return Review(
            claim=dossier.claim,
            verdict=case.ruling.verdict,
            scale=case.ruling.scale,
            url=case.publication.url,
            published_at=case.publication.at,
            checked_by=case.ruling.by,
            signed_off_by=case.sign_off.by,
            published_by=case.publication.by,
        )

    def claimreview(self, claim: ClaimLike, *, publisher: str) -> dict[str, object]:
        """Return the published verdict on *claim* as a schema.org ``ClaimReview`` (JSON-LD).

        Args:
            claim: The claim.
            publisher: The name of the organisation that checked.

        Raises:
            NotFoundError: If no verdict is published now.
        """
        return claimreview.document(
            self.review(claim), self.dossier(claim).sightings, publisher=publisher
        )

    def _decide(  # noqa: PLR0913 - what a rule may look at, passed on as it is
        self,
        step: Step,
        claim: ClaimLike,
        by: str,
        event: Callable[[Case, datetime], Event],
        *,
        because: str | None = None,
        url: str | None = None,
    ) -> Case:
        with self._store.writing() as transaction:
            case = case_of(transaction, claim)
            rules.demand(step, case, by=by, because=because, url=url)
            transaction.append(event(case, self._settings.clock()), case.version + 1)
            return case_of(transaction, claim)
