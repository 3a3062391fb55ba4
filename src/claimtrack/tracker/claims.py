"""Claims: articles in, each claim related to what the desk knows."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from claimtrack import matching
from claimtrack.errors import InvalidValueError, NotFoundError
from claimtrack.model.article import Article
from claimtrack.model.relation import Match
from claimtrack.model.series import Series
from claimtrack.model.verdict import RatingScale
from claimtrack.reading import read_statement
from claimtrack.tracker.desk import ClaimLike, Clock, Desk, id_of
from claimtrack.tracker.intake import take_in
from claimtrack.tracker.report import Report

if TYPE_CHECKING:  # the package can be imported without its database
    from claimtrack.storage import Store, Transaction


class Claims(Desk):
    """The part of a tracker that reads and relates."""

    def __init__(self, store: "Store", *, scale: RatingScale, clock: Clock) -> None:
        super().__init__(store, scale=scale, clock=clock)
        self._index = matching.MemoryIndex()
        self._indexed = 0  # the number of the last claim in the index

    def read(self, article: Article) -> Report:
        """Read *article*: every claim in it is kept with its place and related to what the desk knows.

        Returns:
            What was found. An article that was read before changes nothing.

        Raises:
            InvalidValueError: If it is dated later than tomorrow.
        """
        self._check_day(article.published)
        try:
            with self._store.writing() as transaction:
                self._catch_up(transaction)
                report = take_in(article, transaction, self._index)
                self._indexed = transaction.last_number()
        except BaseException:
            # Claims of the failed transaction may already be in the index; it is made anew from what is kept.
            self._index, self._indexed = matching.MemoryIndex(), 0
            raise
        return report

    def similar(
        self, text: str, *, limit: int = 10, as_of: date | None = None
    ) -> tuple[Match, ...]:
        """Return the tracked claims that *text* has to do with, the closest first.

        Args:
            text: A sentence or a few words, such as "460 dead in Iraq protests".
            limit: How many at the most.
            as_of: The day the words speak from, or None when unknown.
        """
        statement = read_statement(text, as_of=as_of)
        with self._store.reading() as transaction:
            self._catch_up(transaction)
        return matching.rank(statement, self._index, limit=limit)

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
        return matching.series_of(
            series,
            [
                (member, [articles[place.article].outlet for place in appearances[member.id]])
                for member in members
            ],
        )

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
