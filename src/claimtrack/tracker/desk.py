"""Desk: the store and the clock of a desk, and what it knows of each claim."""

from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

import attrs

from claimtrack.checking.case import Case, replay
from claimtrack.checking.events import Event
from claimtrack.checking.policy import HOUSE_RULES, Policy, Step
from claimtrack.checking.priority import HOUSE_WEIGHTS, Weights
from claimtrack.errors import NotFoundError
from claimtrack.matching import THRESHOLDS
from claimtrack.model.article import Article, ArticleId
from claimtrack.model.claim import Appearance, Claim, Sighting
from claimtrack.model.judgement import Sameness
from claimtrack.model.rating import RatingScale
from claimtrack.model.remark import HOUSE_LINT, LintPolicy
from claimtrack.model.series import HOUSE_POLICY, SeriesKind, SeriesPolicy
from claimtrack.model.source import EvidenceStance, Outlet
from claimtrack.model.thresholds import Thresholds
from claimtrack.model.verdict import CorrectionKind, VerificationState
from claimtrack.tracker.report import Dossier

if TYPE_CHECKING:  # the package can be imported without its database, and without numpy
    from claimtrack.matching.retrieval.meaning import Encoder
    from claimtrack.storage import Store, Transaction

Clock = Callable[[], datetime]

# Who brings in what nobody in particular brings in.
READER = "claimtrack"

Named = TypeVar("Named", Step, EvidenceStance, Sameness, SeriesKind, CorrectionKind)

# Whoever names a claim may hand over the claim itself, its case, or its id or the beginning of it.
ClaimLike = Claim | Case | str


@attrs.frozen(kw_only=True)
class Settings:
    """By which rules, and with which tools, a desk works; `Tracker.open` says more of each.

    Attributes:
        scale: The labels of its verdicts.
        clock: Gives the time, with an offset.
        outlets: What the desk knows of outlets.
        events: Whether claims without a figure are read as well.
        encoder: What compares by meaning as well when earlier claims are looked up; None for words alone.
        thresholds: From where on a match is joined by itself, or shown.
        series_policy: By which rules it tells which value of a series holds.
        policy: Who may do what, and what a verdict needs.
        weights: What moves a claim up the queue.
        lint_policy: Which remarks are wanted on drafts, and how grave each is.
    """

    scale: RatingScale
    clock: Clock
    outlets: tuple[Outlet, ...] = ()
    events: bool = False
    encoder: "Encoder | None" = None
    thresholds: Thresholds = THRESHOLDS
    series_policy: SeriesPolicy = HOUSE_POLICY
    policy: Policy = HOUSE_RULES
    weights: Weights = HOUSE_WEIGHTS
    lint_policy: LintPolicy = HOUSE_LINT


class Desk:
    """What the parts of a tracker share."""

    def __init__(self, store: "Store", settings: Settings) -> None:
        """Work on *store*, where the desk is kept, by its *settings*."""
        self._store = store
        self._settings = settings

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def place(self) -> str:
        """Where the desk is kept, without any password; ":memory:" when it ends with the program."""
        return self._store.place

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def claim(self, claim: ClaimLike) -> Claim:
        """Return the claim with that id, or the only one whose id begins so.

        Raises:
            NotFoundError: If there is none, or more than one.
        """
        with self._store.reading() as transaction:
            return transaction.find_claim(id_of(claim))

    def dossier(self, claim: ClaimLike) -> Dossier:
        """Return all that the desk knows of *claim*.

        Raises:
            NotFoundError: If there is no such claim.
        """
        with self._store.reading() as transaction:
            found = transaction.find_claim(id_of(claim))
            appearances = transaction.appearances([found.id])[found.id]
            articles = transaction.articles({appearance.article for appearance in appearances})
            case = replay(found.id, transaction.events(found.id))
        return Dossier(claim=found, sightings=sightings(appearances, articles), case=case)

    def dossiers(self, state: VerificationState | None = None) -> tuple[Dossier, ...]:
        """Return the dossiers of all claims, or of those in one *state*, in the order in which they came in."""
        with self._store.reading() as transaction:
            merged = transaction.merged()
            claims = [claim for _, claim in transaction.claims() if claim.id not in merged]
            appearances = transaction.appearances()
            articles = transaction.articles()
            events = transaction.case_events()
        found = (
            Dossier(
                claim=claim,
                sightings=sightings(appearances[claim.id], articles),
                case=replay(claim.id, events.get(claim.id, [])),
            )
            for claim in claims
        )
        return tuple(dossier for dossier in found if state is None or dossier.case.state is state)

    def case(self, claim: ClaimLike) -> Case:
        """Return how far the check of *claim* has come."""
        with self._store.reading() as transaction:
            return case_of(transaction, claim)

    def _cases(self) -> list[Case]:
        """Return the cases of all claims about which anything was decided."""
        with self._store.reading() as transaction:
            events = transaction.case_events()
            merged = transaction.merged()
        return [replay(claim, each) for claim, each in events.items() if claim not in merged]

    def history(self, claim: ClaimLike) -> tuple[Event, ...]:
        """Return the decisions on *claim*, and on all that were merged into it, the oldest first."""
        with self._store.reading() as transaction:
            return tuple(transaction.history(transaction.find_claim(id_of(claim)).id))


def id_of(claim: ClaimLike) -> str:
    """Return the id, or the beginning of one, of whatever names a claim.

    Raises:
        NotFoundError: If it is no text that any database could look for.
    """
    match claim:
        case Claim():
            return claim.id
        case Case():
            return claim.claim
        case _ if claim.isascii() and "\x00" not in claim:
            return claim
        case _:
            msg = f"No claim has an id that starts with {claim!r}."
            raise NotFoundError(msg)


def case_of(transaction: "Transaction", claim: ClaimLike) -> Case:
    """Return the case of *claim* as it stands in *transaction*."""
    found = transaction.find_claim(id_of(claim)).id
    return replay(found, transaction.events(found))


def sightings(
    appearances: list[Appearance], articles: dict[ArticleId, Article]
) -> tuple[Sighting, ...]:
    """Return *appearances* together with their *articles*."""
    return tuple(
        Sighting(appearance=place, article=articles[place.article]) for place in appearances
    )


def named(kind: type[Named], word: Named | str) -> Named:
    """Return the member of *kind* that *word* names, or is.

    Raises:
        NotFoundError: If there is none; it lists them all.
    """
    try:
        return kind(word)
    except ValueError as error:
        msg = f"There is no {word!r}; choose one of {', '.join(member.value for member in kind)}."
        raise NotFoundError(msg) from error
