"""Tracker: the one object through which scripts, the command line and features work with a desk."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from claimtrack.checking.policy import HOUSE_RULES, Policy
from claimtrack.checking.priority import HOUSE_WEIGHTS, Weights
from claimtrack.matching import THRESHOLDS
from claimtrack.model.rating import FIVE_POINT, RatingScale
from claimtrack.model.remark import HOUSE_LINT, LintPolicy
from claimtrack.model.series import HOUSE_POLICY, SeriesPolicy
from claimtrack.model.source import Outlet
from claimtrack.model.thresholds import Thresholds
from claimtrack.tracker import logs
from claimtrack.tracker.desk import Clock, Settings
from claimtrack.tracker.drafts import Drafts
from claimtrack.tracker.keeping import Keeping
from claimtrack.tracker.pairs import Pairs
from claimtrack.tracker.queue import Queue
from claimtrack.tracker.record import Records

if TYPE_CHECKING:  # the package can be imported without numpy
    from claimtrack.matching.retrieval.meaning import Encoder


def _now() -> datetime:
    return datetime.now(UTC)


class Tracker(Queue, Drafts, Pairs, Records, Keeping):
    """A desk: articles in, claims tracked, verdicts out.

    Every method is one transaction: it is done whole or not at all. Whoever acts is named in ``by``.
    """

    @classmethod
    def open(  # noqa: PLR0913 - a desk has that many parts, all but one named at the call
        cls,
        place: str | Path = ":memory:",
        *,
        create: bool = True,
        scale: RatingScale = FIVE_POINT,
        clock: Clock = _now,
        outlets: Iterable[Outlet] = (),
        events: bool = False,
        encoder: "Encoder | None" = None,
        thresholds: Thresholds = THRESHOLDS,
        series_policy: SeriesPolicy = HOUSE_POLICY,
        policy: Policy = HOUSE_RULES,
        weights: Weights = HOUSE_WEIGHTS,
        lint_policy: LintPolicy = HOUSE_LINT,
    ) -> Self:
        """Open the desk kept at *place*, or one that ends with the program.

        Args:
            place: A file, or an address of PostgreSQL such as "postgresql+psycopg://user@host/name" (extra ``postgres``).
            create: Whether to make it when there is none.
            scale: The labels of the desk's verdicts.
            clock: Gives the time, with an offset.
            outlets: What the desk knows of outlets: other names, domain, owner. Those of one owner count as one source.
            events: Whether articles are also read for claims without a figure: dated events ("He resigned in early
                December") and attributed statements ("The minister said the talks had failed"). What was read before
                is not read again.
            encoder: What compares by meaning as well when earlier claims and checks are looked up, such as a
                `SentenceEncoder`; its vectors are kept in the file. By words alone when None.
            thresholds: From where on a match is joined by itself, or shown; what was matched before keeps what it came to.
            series_policy: By which rules the desk tells which value of a series holds; docs/series.md has the house's.
            policy: Who may do what, and what a verdict needs; docs/checking.md has the house's.
            weights: What moves a claim up the queue.
            lint_policy: Which remarks are wanted on drafts, and how grave each is; docs/linting.md has the house's.

        Raises:
            StorageError: If it cannot be opened, is something else, or is newer than this program.
            MissingExtraError: If it is in PostgreSQL, and the extra ``postgres`` is not installed.
        """
        from claimtrack.storage import Store  # noqa: PLC0415 - half a second that only those who open a desk pay

        settings = Settings(
            scale=scale,
            clock=clock,
            outlets=tuple(outlets),
            encoder=encoder,
            events=events,
            thresholds=thresholds,
            series_policy=series_policy,
            policy=policy,
            weights=weights,
            lint_policy=lint_policy,
        )
        store = Store.open(place, create=create)
        logs.opened(store.place)
        return cls(store, settings)
