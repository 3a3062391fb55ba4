"""Claims: articles in, each claim related to what the desk knows."""

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from claimtrack import matching
from claimtrack.checking.case import Case
from claimtrack.checking.events import Marked
from claimtrack.checking.policy import Step
from claimtrack.checking.rules import Attempt, demand
from claimtrack.errors import InvalidValueError, NotFoundError
from claimtrack.model.article import Article, ArticleId, Quote
from claimtrack.model.claim import Appearance, Claim, ClaimId
from claimtrack.model.relation import Match, Tier
from claimtrack.reading import read_statement
from claimtrack.reading.anchors import Anchor, find_again
from claimtrack.reading.marked import read_marked
from claimtrack.tracker import logs
from claimtrack.tracker.desk import READER, ClaimLike, Settings, id_of
from claimtrack.tracker.earlier import with_offers
from claimtrack.tracker.intake import keep, led, take_in
from claimtrack.tracker.lookup import Lookup
from claimtrack.tracker.report import Report

if TYPE_CHECKING:  # the package can be imported without its database
    from claimtrack.storage import Store, Transaction
    from claimtrack.storage.postings import Recall

# So many articles are kept at once: more of them gain nothing, and others would have to wait longer.
BATCH = 100


class Claims(Lookup):
    """The part of a tracker that reads and relates."""

    def __init__(self, store: "Store", settings: Settings) -> None:
        """Work on *store*, where the desk is kept, by its *settings*."""
        super().__init__(store, settings)
        self._recall = _nothing()

    def read(self, article: Article, *, by: str = READER) -> Report:
        """Read *article*: every claim in it is kept with its place and related to what the desk knows.

        Args:
            article: The article.
            by: Who brings it in, for the record.

        Returns:
            What was found. An article that was read before changes nothing.

        Raises:
            InvalidValueError: If it is dated later than tomorrow.
        """
        self._check_day(article.published)
        with self._taking_in() as (transaction, index):
            report = take_in(article, by, transaction, index, self._settings)
            report = with_offers(report, transaction)
        logs.article_read(report)
        return report

    def read_all(
        self, articles: Iterable[Article], *, by: str = READER, batch: int = BATCH
    ) -> Iterator[Report]:
        """Read many *articles*, as `read` does each; faster, since a batch of them is one transaction.

        Args:
            articles: The articles.
            by: Who brings them in, for the record.
            batch: How many of them are kept at once, whole or not at all; others can write in between. 1 or more.

        Yields:
            What was found in each, once its batch is kept. Nothing is read before the first one is asked for.

        Raises:
            InvalidValueError: If one is dated later than tomorrow; the batches before its own are kept.
        """
        waiting = iter(articles)
        while some := list(islice(waiting, batch)):
            for article in some:
                self._check_day(article.published)
            with self._taking_in(in_memory=True) as (transaction, index):
                taken = [
                    take_in(article, by, transaction, index, self._settings) for article in some
                ]
                reports = [with_offers(report, transaction) for report in taken]
            for report in reports:
                logs.article_read(report)
                yield report

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
            InvalidValueError: If the words do not stand there, or the article is dated later than tomorrow.
            StepRefusedError: With every reason, such as an empty *by*.
        """
        self._check_day(article.published)
        place = read_marked(article, passage)
        with self._taking_in() as (transaction, index):
            demand(Step.MARK, Case(claim=ClaimId("")), Attempt(by=by), self._settings.policy)
            take_in(article, by, transaction, index, self._settings)
            holder = transaction.holder_of(place.id)
            if holder is None:
                kept = keep([place], transaction, index, self._settings.thresholds)
                holder = kept[0].claim.id
            event = Marked(claim=holder, by=by, at=self._settings.clock(), appearance=place.id)
            transaction.append(event)
            return transaction.find_claim(holder)

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
        """Return the other claims that *claim* has to do with, the closest first.

        What a person said of a pair wins over what was found; claims that are not the same as this one are left out.
        """
        with self._store.reading() as transaction:
            this = transaction.find_claim(id_of(claim))
            found = [
                Match(claim=transaction.find_claim(link.other), comparison=link.comparison)
                if link.this == this.id
                else Match(
                    claim=transaction.find_claim(link.this), comparison=link.comparison.mirrored
                )
                for link in transaction.links([this.id])
            ]
            matches = list(led(sorted(found, key=matching.closeness), transaction))
            judgements = matching.Judgements(transaction.judgements(this.id))
            known = {match.claim.id for match in matches}
            matches += [
                self._match(this, transaction.find_claim(other))
                for other in judgements.same_as(this.id)
                if other not in known
            ]
        heeded = (judgements.heeded(match, this.id) for match in matches)
        shown = (match for match in heeded if match.comparison.tier is not Tier.HIDDEN)
        return tuple(sorted(shown, key=matching.closeness))

    def explain(
        self, text: str, claim: ClaimLike, *, as_of: date | None = None
    ) -> matching.Explanation:
        """Return why some words have with *claim* what they have: values, weights, guards, and both texts marked.

        Args:
            text: A sentence or a few words.
            claim: The claim, which may be that of an imported fact-check.
            as_of: The day the words speak from, or None when unknown.
        """
        found = claim if isinstance(claim, Claim) else self.claim(claim)
        statement = read_statement(text, as_of=as_of)
        return matching.explain_match(
            statement, found.statement, thresholds=self._settings.thresholds
        )

    @contextmanager
    def _taking_in(
        self, *, in_memory: bool = False
    ) -> Generator[tuple["Transaction", matching.GrowingIndex]]:
        """Open a transaction in which claims begin, with an index of all that are kept."""
        try:
            with logs.watched(self._store) as transaction:
                yield transaction, transaction.index(self._recall, in_memory=in_memory)
        except BaseException:
            self._recall.forget()  # claims of the failed transaction among it
            raise

    def _match(self, claim: Claim, other: Claim) -> Match:
        comparison = matching.compare(
            claim.statement, other.statement, thresholds=self._settings.thresholds
        )
        return Match(claim=other, comparison=comparison)

    def _check_day(self, day: date) -> None:
        # It may already be tomorrow where the outlet is.
        latest = self._settings.clock().date() + timedelta(days=1)
        if day > latest:
            msg = f"The article is dated {day}, which lies in the future; it can be of {latest} at the latest."
            raise InvalidValueError(msg)


def _nothing() -> "Recall":
    from claimtrack.storage.postings import Recall  # noqa: PLC0415 - only those who open a desk pay for numpy

    return Recall()
