"""Offers: earlier verdicts on what recurs, taken over by nobody but a person, and looked at again when things move."""

from collections.abc import Iterator
from functools import partial

import attrs

from claimtrack.checking.case import Case, replay
from claimtrack.checking.events import Kept, Ruled
from claimtrack.checking.policy import Step
from claimtrack.checking.rules import Attempt
from claimtrack.errors import NotFoundError
from claimtrack.model.claim import Claim, ClaimId
from claimtrack.model.series import DatedValue
from claimtrack.model.verdict import Inheritance, Scope, VerificationState
from claimtrack.tracker.checks import Checks, scope_of
from claimtrack.tracker.claims import Claims
from claimtrack.tracker.desk import ClaimLike, id_of
from claimtrack.tracker.earlier import offers_on
from claimtrack.tracker.measures import Measures
from claimtrack.tracker.report import Offer, Stale
from claimtrack.tracker.reviews import review_of


class Offers(Claims, Measures, Checks):
    """The part of a tracker that knows where verdicts recur."""

    def offers(self, claim: ClaimLike) -> tuple[Offer, ...]:
        """Return the published verdicts on other claims of the same measure, the closest claim first."""
        this = self.claim(claim)
        matches = self.matches(this)
        with self._store.reading() as transaction:
            return offers_on(this.statement, matches, transaction)

    def accept(
        self,
        claim: ClaimLike,
        earlier: ClaimLike,
        *,
        because: str,
        by: str,
        seen: int | None = None,
    ) -> Case:
        """Take the published verdict on an *earlier* claim over for *claim*; it awaits a second reader, as any ruling does.

        Args:
            claim: The claim.
            earlier: The claim whose verdict is offered (`offers`).
            because: Why it holds here as well.
            by: Who decides so.
            seen: The version of the claim that was seen.

        Raises:
            NotFoundError: If no verdict on *earlier* is offered.
        """
        origin = self.case(
            earlier
        )  # first: if it is corrected meanwhile, what is taken over is stale, not new
        offer = self._offer(claim, origin.claim)
        scope = scope_of(self.claim(claim).statement)
        inherits = Inheritance(
            claim=offer.claim.id,
            turn=origin.turns,
            url=offer.review.url,
            relation=offer.relation,
            reasons=tuple(reason.words for reason in offer.reasons),
        )
        verdict = attrs.evolve(offer.review.verdict, scope=scope)
        attempt = Attempt(
            by=by, because=because, offered=offer.review.verdict.scope, claimed=scope.quantity
        )
        ruled = partial(Ruled, verdict=verdict, scale=offer.review.scale, inherits=inherits)
        return self._decide(Step.ACCEPT, claim, attempt, ruled, seen=seen)

    def heirs(self, claim: ClaimLike) -> tuple[Claim, ...]:
        """Return the claims whose ruling or published verdict was taken over from *claim*."""
        with self._store.reading() as transaction:
            origin = transaction.find_claim(id_of(claim)).id
            merged = transaction.merged()
        inherited = [
            (case.claim, case.ruling.inherits.claim)
            for case in self._cases()
            if case.ruling and case.ruling.inherits
        ]
        return tuple(self.claim(heir) for heir, of in inherited if merged.get(of, of) == origin)

    def stale(self) -> tuple[Stale, ...]:
        """Return the published verdicts that a person should look at again, in the order in which they were published.

        One is stale when the series has moved on to a figure that its scope does not cover, or when the verdict from which
        it was taken over has since been corrected or withdrawn; until somebody keeps it (`keep`).
        """
        standing = [case for case in self._cases() if case.standing is not None]
        found = (self._stale(case) for case in sorted(standing, key=_published_at))
        return tuple(each for each in found if each is not None)

    def keep(self, claim: ClaimLike, *, because: str, by: str, seen: int | None = None) -> Case:
        """Say that a published verdict stands, although the figure or its origin has moved; as things are now."""
        case = self.case(claim)
        stale = self._stale(case) if case.standing is not None else None
        scope = scope_of(self.claim(claim).statement) if stale is None else stale.now
        kept = partial(Kept, scope=scope, turn=self._turns_of_origin(case))
        return self._decide(Step.KEEP, claim, Attempt(by=by, because=because), kept, seen=seen)

    def _offer(self, claim: ClaimLike, earlier: ClaimId) -> Offer:
        for offer in self.offers(claim):
            if offer.claim.id == earlier:
                return offer
        msg = f"No verdict on claim {earlier} is offered for claim {id_of(claim)}; `offers` lists those that are."
        raise NotFoundError(msg)

    def _stale(self, case: Case) -> Stale | None:
        claim = self.claim(case.claim)
        review = review_of(claim, case)
        moved = self._moved_on(claim, case)
        reasons = (
            *(f"the figure is {value.quantity} since {value.as_of}" for value in moved),
            *self._origin_changed(case),
        )
        now = (
            Scope(quantity=moved[-1].quantity, as_of=moved[-1].as_of)
            if moved
            else review.verdict.scope
        )
        return Stale(claim=claim, review=review, reasons=reasons, now=now) if reasons else None

    def _moved_on(self, claim: Claim, case: Case) -> list[DatedValue]:
        """Return the values that hold now, are later than those of the verdict, and are not covered by it."""
        if claim.statement.quantity is None or case.standing is None:
            return []
        scopes = [case.standing.ruling.verdict.scope, *([case.kept.scope] if case.kept else [])]
        return [
            value
            for value in self.series(claim).current
            if not value.is_denial
            and not any(scope.covers(value.quantity) for scope in scopes)
            and _is_later(value, scopes[0])
        ]

    def _origin_changed(self, case: Case) -> Iterator[str]:
        inherits = case.standing.ruling.inherits if case.standing else None
        if inherits is None:
            return
        origin = self._origin(inherits.claim)
        if origin.turns != max(inherits.turn, case.kept.turn if case.kept else 0):
            what = "withdrawn" if origin.state is VerificationState.WITHDRAWN else "published anew"
            yield f"the verdict on {inherits.claim}, from which it was taken over, has been {what}"

    def _turns_of_origin(self, case: Case) -> int:
        inherits = case.ruling.inherits if case.ruling else None
        return 0 if inherits is None else self._origin(inherits.claim).turns

    def _origin(self, claim: ClaimId) -> Case:
        """Return the case of *claim* itself, also when it has since become a part of another."""
        with self._store.reading() as transaction:
            return replay(claim, transaction.events(claim))


def _is_later(value: DatedValue, scope: Scope) -> bool:
    return value.as_of is None or scope.as_of is None or value.as_of > scope.as_of


def _published_at(case: Case) -> float:
    return case.publication.at.timestamp() if case.publication else 0.0
