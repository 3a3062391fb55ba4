"""Claims: articles in, each claim related to what the desk knows."""

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from datetime import date, timedelta
from typing import TYPE_CHECKING

from claimtrack import matching
from claimtrack.checking.events import Marked
from claimtrack.errors import InvalidValueError, NotFoundError
from claimtrack.model.article import Article, ArticleId, Quote
from claimtrack.model.claim import Appearance, Claim
from claimtrack.model.relation import Match
from claimtrack.model.series import Series
from claimtrack.model.source import Outlet
from claimtrack.model.verdict import RatingScale
from claimtrack.reading.anchors import Anchor, find_again
from claimtrack.reading.marked import read_marked
from claimtrack.tracker.desk import ClaimLike, Clock, case_of, id_of, sightings
from claimtrack.tracker.intake import keep, take_in
from claimtrack.tracker.lookup import Lookup
from claimtrack.tracker.report import Report

if TYPE_CHECKING:  # the package can be imported without its database
    from claimtrack.matching.retrieval.meaning import Encoder
    from claimtrack.storage import Store, Transaction


class Claims(Lookup):
    """The part of a tracker that reads and relates."""

    def __init__(  # noqa: PLR0913 - a desk has that many parts, all but one named at the call
        self,
        store: "Store",
        *,
        scale: RatingScale,
        clock: Clock,
        outlets: Iterable[Outlet] = (),
        encoder: "Encoder | None" = None,
        events: bool = False,
    ) -> None:
        """Work on *store*; arguments as for `Lookup`.

        Args:
            store: Where the desk is kept.
            scale: The labels of its verdicts.
            clock: Gives the time, with an offset.
            outlets: What the desk knows of outlets.
            encoder: What compares by meaning as well when earlier claims are looked up.
            events: Whether claims without a figure are read as well.
        """
        super().__init__(store, scale=scale, clock=clock, outlets=outlets, encoder=encoder)
        self._events = events
        self._index = _empty_index()
        self._indexed = 0  # the number of the last claim in the index

    def read(self, article: Article) -> Report:
        """Read *article*: every claim in it is kept with its place and related to what the desk knows.

        Returns:
            What was found. An article that was read before changes nothing.

        Raises:
            InvalidValueError: If it is dated later than tomorrow.
        """
        self._check_day(article.published)
        with self._taking_in() as transaction:
            return take_in(article, transaction, self._index, events=self._events)

    def mark(self, article: Article, passage: str | Quote, *, by: str) -> Claim:
        """Log a claim by marking a *passage*: one that no reading found, or one that matters.

        The article is read first if it was not. Who marked what is kept in the claim's history, whatever its state.

        Args:
            article: The article.
            passage: The exact words, or their place where they stand more than once.
            by: Who marks it.

        Returns:
            The claim that stands there: one that the desk knows, where the passage holds or repeats it, else a new one.

        Raises:
            InvalidValueError: If the words do not stand there, *by* is empty, or the article is dated later than
                tomorrow.
        """
        self._check_day(article.published)
        place = read_marked(article, passage)
        with self._taking_in() as transaction:
            take_in(article, transaction, self._index, events=self._events)
            claim = transaction.claim_at(place.id)
            if claim is None:
                claim = keep([place], transaction, self._index)[0].claim
            event = Marked(claim=claim.id, by=by, at=self._clock(), appearance=place.id)
            transaction.append(event, case_of(transaction, claim).version + 1)
        return claim

    def changes(
        self, edited: Article, *, of: Article | str
    ) -> tuple[tuple[Appearance, Anchor], ...]:
        """Return where each appearance of an article stands in an *edited* version of it, in the order of its text.

        The edited version need not have been read, and is not read by this.

        Args:
            edited: The article as it is now.
            of: The article as it was read, or its id.

        Raises:
            NotFoundError: If the desk has not read that article.
        """
        article = of.id if isinstance(of, Article) else ArticleId(of)
        with self._store.reading() as transaction:
            if not transaction.knows_article(article):
                msg = f"The desk has read no article {article!r}."
                raise NotFoundError(msg)
            found = transaction.appearances_in(article)
        return tuple((place, find_again(place.quote, edited.body)) for place in found)

    def matches(self, claim: ClaimLike) -> tuple[Match, ...]:
        """Return the other claims that *claim* was found to have to do with, the closest first."""
        with self._store.reading() as transaction:
            this = transaction.find_claim(id_of(claim)).id
            matches = [
                Match(claim=transaction.find_claim(link.other), comparison=link.comparison)
                if link.this == this
                else Match(
                    claim=transaction.find_claim(link.this), comparison=link.comparison.mirrored
                )
                for link in transaction.links(this)
            ]
        return tuple(sorted(matches, key=matching.closeness))

    def series(self, claim: ClaimLike) -> Series:
        """Return the dated values of the measure of which *claim* gives one.

        Raises:
            NotFoundError: If there is no such claim, or it has no figure.
        """
        with self._store.reading() as transaction:
            found = transaction.find_claim(id_of(claim))
            series = transaction.series_of(found.id)
            members = transaction.members(series)
            appearances = transaction.appearances(member.id for member in members)
            articles = transaction.articles(
                {place.article for places in appearances.values() for place in places}
            )
        if found.statement.quantity is None:
            msg = f"The claim {found.id} has no figure, so it belongs to no series."
            raise NotFoundError(msg)
        found_in = [
            matching.Member(claim=member, sightings=sightings(appearances[member.id], articles))
            for member in members
        ]
        return matching.series_of(series, found_in)

    @contextmanager
    def _taking_in(self) -> Generator["Transaction"]:
        """Open a transaction in which claims begin, with an index of all that are kept."""
        try:
            with self._store.writing() as transaction:
                self._catch_up(transaction)
                yield transaction
                self._indexed = transaction.last_number()
        except BaseException:
            # Claims of the failed transaction may already be in the index; it is made anew from what is kept.
            self._index, self._indexed = _empty_index(), 0
            raise

    def _catch_up(self, transaction: "Transaction") -> None:
        """Add to the index what other programs have added to the file."""
        for number, claim in transaction.claims(after=self._indexed):
            self._index.add([claim])
            self._indexed = number

    def _check_day(self, day: date) -> None:
        # It may already be tomorrow where the outlet is.
        latest = self._clock().date() + timedelta(days=1)
        if day > latest:
            msg = f"The article is dated {day}, which lies in the future; it can be of {latest} at the latest."
            raise InvalidValueError(msg)


def _empty_index() -> matching.CandidateIndex:
    from claimtrack.matching.memory import MemoryIndex  # noqa: PLC0415 - only those who open a desk pay for numpy

    return MemoryIndex()
