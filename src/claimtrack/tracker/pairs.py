"""Pairs: what people say of two claims, kept for good; claims that are merged and split, with every id still leading on."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimtrack import matching
from claimtrack.checking.events import Merged, Split
from claimtrack.checking.policy import Step
from claimtrack.checking.rules import Attempt
from claimtrack.errors import NotFoundError, StepRefusedError
from claimtrack.model.claim import Appearance, Claim, ClaimId
from claimtrack.model.judgement import Conflict, Judgement, Sameness
from claimtrack.model.series import SeriesId
from claimtrack.model.verdict import VerificationState as State
from claimtrack.tracker import logs
from claimtrack.tracker.decisions import Decisions
from claimtrack.tracker.desk import ClaimLike, id_of, named
from claimtrack.tracker.intake import put_in_order

if TYPE_CHECKING:  # the package can be imported without its database
    from claimtrack.storage import Transaction

# In any other state there is work on a claim, or a verdict, that would go under with it.
_FREE = {State.UNREVIEWED, State.WITHDRAWN}


class Pairs(Decisions):
    """The part of a tracker in which people say which claims are one."""

    def judge(  # noqa: PLR0913 - a judgement has that many parts, all but three named at the call
        self,
        claim: ClaimLike,
        other: ClaimLike,
        says: Sameness | str,
        *,
        by: str,
        because: str,
        seen: int | None = None,
    ) -> Judgement:
        """Record what a person says of two claims: "same", "not the same", "unsure", or "unjudged" to take a word back.

        It is kept for good, and wins over whatever matching finds, now and later; a later judgement on the same pair
        takes its place. The series of both are put in order anew: no series holds two claims that are not the same.

        Args:
            claim: One of them.
            other: The other.
            says: What the person says.
            by: Who.
            because: Why, in words.
            seen: The version of *claim* that was seen.

        Raises:
            NotFoundError: If there is no such claim, or *says* is none of the four.
            InvalidValueError: If both are one claim.
            StepRefusedError: With every reason, such as an empty *by* or *because*.
            ConflictError: If *claim* has changed since it was seen.
        """
        with logs.watched(self._store) as transaction:
            pair = [transaction.find_claim(id_of(each)).id for each in (claim, other)]
            attempt = Attempt(by=by, because=because)
            self._demand(Step.JUDGE, claim, attempt, transaction, seen=seen)
            judgement = Judgement(
                one=min(pair),
                other=max(pair),
                says=named(Sameness, says),
                by=by,
                at=self._settings.clock(),
                because=because,
            )
            former = matching.Judgements(transaction.judgements()).on(*judgement.pair)
            was = Sameness.UNJUDGED if former is None else former.says
            transaction.append(judgement, {"judged": was.value}, {"judged": judgement.says.value})
            put_in_order(pair, transaction)
        return judgement

    def judgements(self, claim: ClaimLike) -> tuple[Judgement, ...]:
        """Return what people said of *claim* and others, in the order in which they said it."""
        with self._store.reading() as transaction:
            return tuple(transaction.judgements(transaction.find_claim(id_of(claim)).id))

    def conflicts(self) -> tuple[Conflict, ...]:
        """Return the judgements that cannot all be true: people disagree on a pair, or what is "same" by way of a third is not."""
        with self._store.reading() as transaction:
            return matching.conflicts(transaction.judgements())

    def merge(
        self,
        claim: ClaimLike,
        into: ClaimLike,
        *,
        by: str,
        because: str,
        seen: int | None = None,
    ) -> Claim:
        """Make *claim* a part of another: every appearance goes over, and its id leads there from now on.

        To take it back, `split` its appearances off: it gets its old id again.

        Args:
            claim: The claim that goes into the other.
            into: The other, whose case and verdict stay as they are.
            by: Who.
            because: Why, in words.
            seen: The version of *claim* that was seen.

        Returns:
            The claim that both are now.

        Raises:
            StepRefusedError: With every reason, such as work on *claim* that would go under, or a "not the same".
        """
        with logs.watched(self._store) as transaction:
            attempt = Attempt(by=by, because=because)
            case = self._demand(Step.MERGE, claim, attempt, transaction, seen=seen)
            whole = transaction.find_claim(id_of(into))
            reasons = list(_against_merger(case.claim, whole.id, case.state, transaction))
            if reasons:
                raise StepRefusedError(Step.MERGE.value, reasons)
            places = transaction.appearances([case.claim])[case.claim]
            transaction.append(
                Merged(
                    claim=case.claim,
                    into=whole.id,
                    by=by,
                    at=self._settings.clock(),
                    because=because,
                ),
                {"leads to": case.claim},
                {"leads to": whole.id},
            )
            transaction.merge(case.claim, whole.id)
            transaction.hand_over((place.id for place in places), whole.id)
            put_in_order([whole.id], transaction)
        return whole

    def split(
        self,
        claim: ClaimLike,
        appearances: Iterable[Appearance | str],
        *,
        by: str,
        because: str,
        seen: int | None = None,
    ) -> Claim:
        """Make some *appearances* of a claim a claim of their own, in a series of its own.

        Args:
            claim: The claim.
            appearances: What goes, or the ids of it; some must stay.
            by: Who.
            because: Why, in words.
            seen: The version of the claim that was seen.

        Returns:
            The claim that was split off; one that had been merged before has its old id again.

        Raises:
            NotFoundError: If one of *appearances* is none of the claim.
            StepRefusedError: With every reason, such as that nothing would stay.
        """
        wanted = {place.id if isinstance(place, Appearance) else place for place in appearances}
        with logs.watched(self._store) as transaction:
            attempt = Attempt(by=by, because=because)
            case = self._demand(Step.SPLIT, claim, attempt, transaction, seen=seen)
            places = transaction.appearances([case.claim])[case.claim]
            going = [place for place in places if place.id in wanted]
            _demand_all(wanted, going, case.claim)
            off = _split_off(case.claim, places, going, transaction)
            is_back = transaction.names_claim(off.id)
            if not is_back:
                transaction.add_claims([(off, SeriesId(off.id))])
            transaction.append(
                Split(
                    claim=case.claim,
                    off=off.id,
                    appearances=tuple(place.id for place in going),
                    by=by,
                    at=self._settings.clock(),
                    because=because,
                ),
                {"appearances": str(len(places))},
                {"appearances": str(len(places) - len(going))},
            )
            if is_back:
                transaction.part(off.id)
            transaction.move({off.id: SeriesId(off.id)})
            transaction.hand_over((place.id for place in going), off.id)
            put_in_order([case.claim, off.id], transaction)
        return off


def _against_merger(
    claim: ClaimId, into: ClaimId, state: State, transaction: "Transaction"
) -> Iterable[str]:
    if claim == into:
        yield "A claim cannot be merged into itself; name two claims."
        return
    if state not in _FREE:
        yield (
            f"Claim {claim} is {state.value}, and that would go under; merge the other way round, "
            "or release or withdraw it first."
        )
    judgement = matching.Judgements(transaction.judgements()).on(claim, into)
    if judgement is not None and judgement.says is Sameness.NOT_THE_SAME:
        yield f"{judgement.by} said that they are not the same: {judgement.because}"


def _demand_all(wanted: set[str], found: Iterable[Appearance], claim: ClaimId) -> None:
    missing = wanted - {place.id for place in found}
    if missing:
        msg = f"Claim {claim} has no appearance {', '.join(sorted(missing))}."
        raise NotFoundError(msg)


def _split_off(
    claim: ClaimId,
    places: list[Appearance],
    going: list[Appearance],
    transaction: "Transaction",
) -> Claim:
    """Return the claim that begins with the first appearance that goes and after which no claim is named that there is."""
    if not going or len(going) == len(places):
        what = "Name the appearances that go." if not going else "Some appearances must stay."
        raise StepRefusedError(Step.SPLIT.value, [what])
    named_after = [Claim.first_seen_as(place) for place in going]
    merged = transaction.merged()
    for one in named_after:
        if one.id in merged or not transaction.names_claim(one.id):
            return one
    what = "The claim is named after this appearance; split the others off instead."
    if named_after[0].id != claim:
        what = f"Claim {named_after[0].id} is named after this appearance; merge this one into it first."
    raise StepRefusedError(Step.SPLIT.value, [what])
