"""Articles: what was read, its fingerprints, and where claims stand in it."""

from collections.abc import Iterable, Sequence

from sqlmodel import col, func, select

from claimtrack.model.article import Article, ArticleId
from claimtrack.model.claim import Appearance, AppearanceId, ClaimId
from claimtrack.model.relation import Comparison
from claimtrack.storage import mapping
from claimtrack.storage.rows import HOLDER, Rows, portions
from claimtrack.storage.tables import AppearanceRow, ArticleRow, FingerprintRow

# SQLite takes 32,766 values in one statement; this many fingerprints find every copy of a text, however long it is.
_MOST_FINGERPRINTS = 1000


class Articles(Rows):
    """The part of a transaction that keeps articles and appearances."""

    def knows_article(self, article: ArticleId) -> bool:
        """Return whether the article has been read."""
        return self._first(self._find(ArticleRow).where(col(ArticleRow.id) == article)) is not None

    def add_article(self, article: Article) -> None:
        """Keep *article*."""
        self._add(ArticleRow, [mapping.article_values(article)])

    def articles(self, ids: Iterable[ArticleId] | None = None) -> dict[ArticleId, Article]:
        """Return the articles with the given *ids*, or all, the earliest published first."""
        query = self._find(ArticleRow)
        queries = (
            [query]
            if ids is None
            else [query.where(col(ArticleRow.id).in_(some)) for some in portions(ids)]
        )
        rows = [row for each in queries for row in self._rows(each)]
        rows.sort(key=lambda row: (row["published"], row["number"]))
        found = map(mapping.article, rows)
        return {article.id: article for article in found}

    def add_fingerprints(self, article: ArticleId, fingerprints: Iterable[int]) -> None:
        """Keep the *fingerprints* of an article that is kept already."""
        row = self._first(select(ArticleRow.number).where(ArticleRow.id == article))
        number = None if row is None else row["number"]
        self._add(
            FingerprintRow,
            [{"fingerprint": found, "article": number} for found in sorted(fingerprints)],
        )

    def sharing(self, fingerprints: Iterable[int], *, at_least: int, limit: int) -> list[ArticleId]:
        """Return the articles that have *at_least* so many of *fingerprints*, those with the most first, ties by id."""
        shared = func.count()
        query = (
            select(ArticleRow.id)
            .join(FingerprintRow, col(FingerprintRow.article) == col(ArticleRow.number))
            .where(col(FingerprintRow.fingerprint).in_(sorted(fingerprints)[:_MOST_FINGERPRINTS]))
            .group_by(col(ArticleRow.id))
            .having(shared >= at_least)
            .order_by(shared.desc(), col(ArticleRow.id))
            .limit(limit)
        )
        if self._until is not None:
            query = query.where(col(ArticleRow.entry) <= self._until)
        return [ArticleId(row["id"]) for row in self._rows(query)]

    def add_appearances(
        self, found: Sequence[tuple[Appearance, ClaimId, Comparison | None]]
    ) -> None:
        """Keep appearances, each of its claim and with the comparison that joined it, if any."""
        self._add(AppearanceRow, [mapping.appearance_values(*item) for item in found])

    def appearances(
        self, claims: Iterable[ClaimId] | None = None
    ) -> dict[ClaimId, list[Appearance]]:
        """Return the appearances of each of *claims*, or of all, those of the earliest article first; of one day, in the order read; of one article, in that of its text."""
        query = (
            self._find(AppearanceRow)
            .join(ArticleRow, col(ArticleRow.id) == col(AppearanceRow.article))
            .order_by(col(ArticleRow.published), col(ArticleRow.number))
        )
        was, wanted = self._was(HOLDER), None if claims is None else set(claims)
        if wanted is not None:
            moved = col(AppearanceRow.id).in_(list(was))
            query = query.where(col(AppearanceRow.claim).in_(list(wanted)) | moved)
        found: dict[ClaimId, list[Appearance]] = {}
        rank: dict[ArticleId, int] = {}
        for row in self._rows(query):
            holder = ClaimId(was.get(row["id"]) or row["claim"])
            rank.setdefault(ArticleId(row["article"]), len(rank))
            if wanted is None or holder in wanted:
                found.setdefault(holder, []).append(mapping.appearance(row))
        for places in found.values():
            # Those in one article in the order of its text, which no column has; a server returns them as they happen to lie.
            places.sort(key=lambda place: (rank[place.article], place.quote.start, place.id))
        return found

    def holder_of(self, appearance: AppearanceId) -> ClaimId | None:
        """Return the claim that *appearance* is kept with, or None if it is not kept."""
        row = self._first(self._find(AppearanceRow).where(col(AppearanceRow.id) == appearance))
        return None if row is None else ClaimId(self._was(HOLDER).get(appearance) or row["claim"])

    def appearances_in(self, article: ArticleId) -> list[Appearance]:
        """Return the appearances in *article*, in the order of its text."""
        query = self._find(AppearanceRow).where(col(AppearanceRow.article) == article)
        found = [mapping.appearance(row) for row in self._rows(query)]
        return sorted(found, key=lambda appearance: (appearance.quote.start, appearance.id))

    def hand_over(self, appearances: Iterable[AppearanceId], claim: ClaimId) -> None:
        """Keep *appearances* with *claim* from now on."""
        self._change(HOLDER, AppearanceRow, dict.fromkeys(appearances, claim))
