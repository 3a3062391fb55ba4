"""Drafts: what is written is held against what the desk knows, before it is published."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import attrs

from claimtrack import matching
from claimtrack.errors import NotFoundError
from claimtrack.model.article import Article
from claimtrack.model.claim import Appearance, ClaimId
from claimtrack.model.relation import Relation
from claimtrack.model.remark import LintPolicy, Remark
from claimtrack.model.series import SeriesId
from claimtrack.model.verdict import Review
from claimtrack.reading.events.events import read_all
from claimtrack.tracker.checks import Checks
from claimtrack.tracker.claims import Claims
from claimtrack.tracker.intake import led
from claimtrack.tracker.linting import Linting
from claimtrack.tracker.measures import Measures
from claimtrack.tracker.told import Known, Told

if TYPE_CHECKING:  # the package can be imported without its database
    from claimtrack.storage import Transaction

# How many tracked claims each claim of a draft is held against at the end: half as many as when an article is read, since
# what is far off is told to nobody, and writers do not like to wait.
_CANDIDATES = 10


class Drafts(Claims, Measures, Checks):
    """The part of a tracker that checks drafts."""

    @property
    def today(self) -> date:
        """The day by the desk's clock."""
        return self._settings.clock().date()

    def lint(self, draft: Article, *, policy: LintPolicy | None = None) -> tuple[Remark, ...]:
        """Return what the desk knows that the writer of *draft* should know; nothing is kept.

        The headline is read as well. A draft that tells the value that holds, or an older one for its own day, is told
        nothing; docs/linting.md says what is told, and when not.

        Args:
            draft: The draft, as an article; it speaks from its day of publication, and nothing that was told later is held
                against it, except verdicts.
            policy: Which remarks are wanted, and how grave each is; as at the desk, when None.

        Returns:
            At most one remark for each claim, the one that matters most, in the order of the text, headline first.
        """
        return next(self.lint_all([draft], policy=policy))

    def lint_all(
        self, drafts: Iterable[Article], *, policy: LintPolicy | None = None
    ) -> Iterator[tuple[Remark, ...]]:
        """Yield what `lint` returns for each of *drafts*; what several of them touch on is looked up once."""
        with self._store.reading() as transaction:
            judgements = matching.Judgements(transaction.judgements())
        review = lru_cache(maxsize=None)(self._published)
        sourcing = lru_cache(maxsize=None)(self.sources)
        recalled = _Recalled(self.series)
        for draft in drafts:
            with self._store.reading() as transaction:
                told = tuple(self._told(draft, judgements, transaction))
            series = partial(recalled.series, draft.published)
            known = Known(review=review, series=series, sourcing=sourcing)
            linting = Linting(draft=told, known=known, policy=policy or self._settings.lint_policy)
            found = (linting.remark_on(each) for each in told)
            yield tuple(remark for remark in found if remark is not None)

    def _told(
        self, draft: Article, judgements: matching.Judgements, transaction: "Transaction"
    ) -> Iterator[Told]:
        headline = tuple(_headline(draft))
        for place in (*headline, *read_all(draft)):
            told = self._related(place, draft, judgements, transaction)
            if not any(told.sure(Relation.SAME)):
                # A draft may tell of several stories, each in a paragraph or two.
                alone = self._related(
                    _in_its_paragraph(place, draft), draft, judgements, transaction
                )
                told = alone if any(alone.sure(Relation.SAME)) else told
            yield attrs.evolve(told, is_headline=place in headline)

    def _related(
        self,
        place: Appearance,
        draft: Article,
        judgements: matching.Judgements,
        transaction: "Transaction",
    ) -> Told:
        found = matching.rank(
            place.statement,
            transaction.index(self._recall),
            limit=_CANDIDATES,
            thresholds=self._settings.thresholds,
        )
        return Told(
            place=place, article=draft, matches=judgements.heeded_by(led(found, transaction))
        )

    def _published(self, claim: ClaimId) -> Review | None:
        try:
            return self.review(claim)
        except NotFoundError:
            return None


class _Recalled:
    """The series of claims as they were known on past days, each put in order once for all its claims."""

    def __init__(self, ask: Callable[[str], matching.SeriesHistory]) -> None:
        self._ask = ask
        self._kept: dict[ClaimId, matching.SeriesHistory | None] = {}
        self._known: dict[tuple[SeriesId, date], matching.SeriesHistory | None] = {}

    def series(self, day: date, claim: ClaimId) -> matching.SeriesHistory | None:
        """Return the series of *claim*; None when it has no figure, or nothing of it was known on that *day*."""
        if claim not in self._kept:
            try:
                found = self._ask(claim)
            except NotFoundError:  # a claim without a figure
                self._kept[claim] = None
            else:
                self._kept |= dict.fromkeys((member.claim.id for member in found.members), found)
        series = self._kept[claim]
        if series is None:
            return None
        if (series.id, day) not in self._known:
            self._known[series.id, day] = series.at(day)
        return self._known[series.id, day]


def _headline(draft: Article) -> Iterator[Appearance]:
    """Yield the claims of the headline, in the surroundings of the story."""
    alone = attrs.evolve(draft, title="…", body=draft.title)
    context = f"{draft.title}\n{draft.body[:_LEAD]}"
    for place in read_all(alone):
        yield attrs.evolve(place, statement=attrs.evolve(place.statement, context=context))


# As much of the story as its other claims have around them.
_LEAD = 1_200


def _in_its_paragraph(place: Appearance, draft: Article) -> Appearance:
    """Return an appearance with nothing but its paragraph around it."""
    start = draft.body.rfind("\n", 0, place.quote.start) + 1
    end = draft.body.find("\n", place.quote.end)
    paragraph = draft.body[start : end if end >= 0 else len(draft.body)]
    return attrs.evolve(place, statement=attrs.evolve(place.statement, context=f"\n{paragraph}"))
