"""Store: one transaction per `with`, in which articles, claims and events are added and found."""

from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Engine, RowMapping
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.sql import Executable
from sqlmodel import col, func, select

from claimtrack.checking.events import Event
from claimtrack.errors import NotFoundError, StorageError
from claimtrack.model.arrangement import Arrangement
from claimtrack.model.article import Article, ArticleId
from claimtrack.model.claim import Appearance, AppearanceId, Claim, ClaimId
from claimtrack.model.factcheck import FactCheck
from claimtrack.model.judgement import Judgement
from claimtrack.model.relation import Comparison, Link, Relation, Tier
from claimtrack.model.series import SeriesId
from claimtrack.storage import mapping
from claimtrack.storage.engine import explain, open_engine
from claimtrack.storage.tables import (
    AppearanceRow,
    ArrangementRow,
    ArticleRow,
    ClaimRow,
    EventRow,
    FactCheckRow,
    FingerprintRow,
    JudgementRow,
    LinkRow,
    Row,
    VectorRow,
)

# SQLite takes 32,766 values in one statement; this many fingerprints find every copy of a text, however long it is.
_MOST_FINGERPRINTS = 1000

# Vectors are asked for in portions as small as any build of SQLite takes.
_MOST_VARIABLES = 900


class Store:
    """A desk's database.

    Attributes:
        path: Where it is kept, or ":memory:".
    """

    def __init__(self, path: str | Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True) -> Self:
        """Return the store at *path*, made when there is none and *create* is set.

        Raises:
            StorageError: If it cannot be opened, is something else, or is newer than this program.
        """
        return cls(path, open_engine(path, create=create))

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def writing(self) -> Generator["Transaction"]:
        """Open a transaction that sees nobody else's changes and is kept whole or not at all.

        Raises:
            StorageError: If the database cannot be written; nothing has been changed then.
        """
        with self._connected() as connection, connection.begin():
            yield Transaction(connection)

    @contextmanager
    def reading(self) -> Generator["Transaction"]:
        """Open a transaction for looking only; it does not wait for writers."""
        with self._connected() as connection:
            connection.execution_options(ct_readonly=True)
            with connection.begin():
                yield Transaction(connection)

    @contextmanager
    def _connected(self) -> Generator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise StorageError(explain(self.path, error)) from error


class Transaction:
    """What can be added and found inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def knows_article(self, article: ArticleId) -> bool:
        """Return whether the article has been read."""
        return self._first(select(ArticleRow.id).where(ArticleRow.id == article)) is not None

    def add_article(self, article: Article) -> None:
        """Keep *article*."""
        self._add(ArticleRow, [mapping.article_values(article)])

    def articles(self, ids: Iterable[ArticleId] | None = None) -> dict[ArticleId, Article]:
        """Return the articles with the given *ids*, or all, the earliest published first."""
        query = select(*ArticleRow.table().columns).order_by("published", "number")
        if ids is not None:
            query = query.where(col(ArticleRow.id).in_(list(ids)))
        found = [mapping.article(row) for row in self._rows(query)]
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
        return [ArticleId(row["id"]) for row in self._rows(query)]

    def add_claims(self, claims: Sequence[tuple[Claim, SeriesId]]) -> None:
        """Keep claims, each in its series."""
        self._add(ClaimRow, [mapping.claim_values(claim, series) for claim, series in claims])

    def claims(self, *, after: int = 0) -> list[tuple[int, Claim]]:
        """Return the claims that came in after number *after* with their numbers, in that order."""
        query = (
            select(*ClaimRow.table().columns).where(col(ClaimRow.number) > after).order_by("number")
        )
        return [(row["number"], mapping.claim(row)) for row in self._rows(query)]

    def last_number(self) -> int:
        """Return the number of the claim that came in last, 0 when there is none."""
        row = self._first(select(func.max(ClaimRow.number).label("number")))
        return 0 if row is None else row["number"] or 0

    def find_claim(self, start: str) -> Claim:
        """Return the claim whose id is *start*, or the only one whose id starts so.

        Raises:
            NotFoundError: If there is none or more than one.
        """
        columns = ClaimRow.table().columns
        query = select(*columns).where(col(ClaimRow.id).startswith(start, autoescape=True)).limit(2)
        found = self._rows(query)
        if len(found) != 1 or not start:
            what = (
                "No claim has an id that starts"
                if not found
                else "More than one claim has an id that starts"
            )
            msg = f"{what} with {start!r}."
            raise NotFoundError(msg)
        return mapping.claim(found[0])

    def series_of(self, claim: ClaimId) -> SeriesId:
        """Return the series of a known claim."""
        row = self._first(select(ClaimRow.series).where(ClaimRow.id == claim))
        if row is None:
            msg = f"There is no claim {claim!r}."
            raise NotFoundError(msg)
        return SeriesId(row["series"])

    def members(self, series: SeriesId) -> list[Claim]:
        """Return the claims of *series* in the order in which they came in."""
        return self.members_of([series])

    def members_of(self, series: Iterable[SeriesId]) -> list[Claim]:
        """Return the claims of several *series* in the order in which they came in."""
        query = (
            select(*ClaimRow.table().columns)
            .where(col(ClaimRow.series).in_(list(series)))
            .order_by("number")
        )
        return [mapping.claim(row) for row in self._rows(query)]

    def add_appearances(
        self, found: Sequence[tuple[Appearance, ClaimId, Comparison | None]]
    ) -> None:
        """Keep appearances, each of its claim and with the comparison that joined it, if any."""
        self._add(AppearanceRow, [mapping.appearance_values(*item) for item in found])

    def appearances(
        self, claims: Iterable[ClaimId] | None = None
    ) -> dict[ClaimId, list[Appearance]]:
        """Return the appearances of each of *claims*, or of all, those of the earliest article first; of one day, in the order read."""
        query = (
            select(*AppearanceRow.table().columns)
            .join(ArticleRow, col(ArticleRow.id) == col(AppearanceRow.article))
            .order_by(col(ArticleRow.published), col(ArticleRow.number))
        )
        if claims is not None:
            query = query.where(col(AppearanceRow.claim).in_(list(claims)))
        found: dict[ClaimId, list[Appearance]] = {}
        for row in self._rows(query):
            found.setdefault(ClaimId(row["claim"]), []).append(mapping.appearance(row))
        return found

    def claim_at(self, appearance: AppearanceId) -> Claim | None:
        """Return the claim that *appearance* is kept with, or None if it is not kept."""
        query = (
            select(*ClaimRow.table().columns)
            .join(AppearanceRow, col(AppearanceRow.claim) == col(ClaimRow.id))
            .where(col(AppearanceRow.id) == appearance)
        )
        row = self._first(query)
        return None if row is None else mapping.claim(row)

    def appearances_in(self, article: ArticleId) -> list[Appearance]:
        """Return the appearances in *article*, in the order of its text."""
        query = select(*AppearanceRow.table().columns).where(col(AppearanceRow.article) == article)
        found = [mapping.appearance(row) for row in self._rows(query)]
        return sorted(found, key=lambda appearance: (appearance.quote.start, appearance.id))

    def add_links(self, links: Sequence[Link]) -> None:
        """Keep what was found between claims."""
        self._add(LinkRow, [mapping.link_values(link) for link in links])

    def links(self, claim: ClaimId) -> list[Link]:
        """Return what was found between *claim* and others, whichever came first."""
        touches = (col(LinkRow.this) == claim) | (col(LinkRow.other) == claim)
        query = select(*LinkRow.table().columns).where(touches).order_by("this", "other")
        return [mapping.link(row) for row in self._rows(query)]

    def links_touching(self, claims: Iterable[ClaimId]) -> list[Link]:
        """Return what was found between *claims* and any others, whichever came first."""
        ids = list(claims)
        touches = col(LinkRow.this).in_(ids) | col(LinkRow.other).in_(ids)
        query = select(*LinkRow.table().columns).where(touches).order_by("this", "other")
        return [mapping.link(row) for row in self._rows(query)]

    def joins(self, claims: Iterable[ClaimId]) -> list[Link]:
        """Return which claims were joined into one series with *claims*, without the reasons."""
        ids = list(claims)
        table = LinkRow.table().c
        kinds = [relation.value for relation in Relation if relation.is_of_one_measure]
        columns = [table[name] for name in mapping.JOIN]
        query = (
            select(*columns)
            .where(table.this.in_(ids) | table.other.in_(ids))
            .where(table.tier == Tier.JOINED.value, table.relation.in_(kinds))
            .order_by(table.this, table.other)
        )
        return [mapping.join(row) for row in self._rows(query)]

    def all_series(self, claims: Iterable[ClaimId]) -> dict[ClaimId, SeriesId]:
        """Return the series of each of *claims* that is kept."""
        query = select(ClaimRow.id, ClaimRow.series).where(col(ClaimRow.id).in_(list(claims)))
        return {ClaimId(row["id"]): SeriesId(row["series"]) for row in self._rows(query)}

    def move(self, claims: Mapping[ClaimId, SeriesId]) -> None:
        """Put claims into the series given for them."""
        table = ClaimRow.table()
        for claim, series in claims.items():
            self._connection.execute(
                table.update().where(table.c.id == claim).values(series=series)
            )

    def add_judgement(self, judgement: Judgement) -> None:
        """Keep *judgement*, after all that were given before."""
        self._add(JudgementRow, [mapping.judgement_values(judgement)])

    def judgements(self, claim: ClaimId | None = None) -> list[Judgement]:
        """Return the judgements on *claim*, or all, in the order in which they were given."""
        query = select(*JudgementRow.table().columns).order_by("number")
        if claim is not None:
            query = query.where(
                (col(JudgementRow.this) == claim) | (col(JudgementRow.other) == claim)
            )
        return [mapping.judgement(row) for row in self._rows(query)]

    def add_arrangement(self, arrangement: Arrangement) -> None:
        """Keep *arrangement*, after all that were made before."""
        self._add(ArrangementRow, [mapping.arrangement_values(arrangement)])

    def arrangements(self) -> list[Arrangement]:
        """Return all arrangements in the order in which they were made."""
        query = select(*ArrangementRow.table().columns).order_by("number")
        return [mapping.arrangement(row) for row in self._rows(query)]

    def append(self, event: Event, version: int) -> None:
        """Add *event* as the *version*-th of its claim."""
        self._add(EventRow, [mapping.event_values(event, version)])

    def events(self, claim: ClaimId | None = None) -> list[Event]:
        """Return the events of *claim*, or of all claims, the oldest first."""
        query = select(*EventRow.table().columns).order_by("number")
        if claim is not None:
            query = query.where(col(EventRow.claim) == claim)
        return [mapping.event(row) for row in self._rows(query)]

    def add_factchecks(self, checks: Iterable[FactCheck]) -> int:
        """Keep those of *checks* that are not kept yet; return how many."""
        return self._add_new(FactCheckRow, [mapping.factcheck_values(check) for check in checks])

    def factchecks(self, *, after: int = 0) -> list[tuple[int, FactCheck]]:
        """Return the fact-checks that came in after number *after* with their numbers, in that order."""
        columns = FactCheckRow.table().columns
        query = select(*columns).where(col(FactCheckRow.number) > after).order_by("number")
        return [(row["number"], mapping.factcheck(row)) for row in self._rows(query)]

    def add_vectors(self, model: str, vectors: Mapping[str, bytes]) -> None:
        """Keep what *model* made of texts, each under the hash of its text; what is kept already stays."""
        rows = [
            {"model": model, "text": text, "vector": vector} for text, vector in vectors.items()
        ]
        self._add_new(VectorRow, rows)

    def vectors(self, model: str, texts: Sequence[str]) -> dict[str, bytes]:
        """Return what *model* made of the texts with these hashes, as far as it is kept."""
        found: dict[str, bytes] = {}
        for start in range(0, len(texts), _MOST_VARIABLES):
            some = texts[start : start + _MOST_VARIABLES]
            query = select(VectorRow.text, VectorRow.vector).where(
                col(VectorRow.model) == model, col(VectorRow.text).in_(some)
            )
            found |= {row["text"]: row["vector"] for row in self._rows(query)}
        return found

    def _add_new(self, table: type[Row], values: list[dict[str, Any]]) -> int:
        """Keep those rows whose keys are not taken; return how many."""
        if not values:
            return 0
        statement = table.table().insert().prefix_with("OR IGNORE")
        return self._connection.execute(statement, values).rowcount

    def _add(self, table: type[Row], values: list[dict[str, Any]]) -> None:
        # Core's executemany is ten times as fast as objects in a session, and the rows hold no behaviour anyway.
        if values:
            self._connection.execute(table.table().insert(), values)

    def _rows(self, query: Executable) -> Sequence[RowMapping]:
        return self._connection.execute(query).mappings().all()

    def _first(self, query: Executable) -> RowMapping | None:
        return self._connection.execute(query).mappings().first()
