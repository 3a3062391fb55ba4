"""Invented articles of ten claims each, and what a desk holds, in a form in which two desks can be compared."""

import hashlib
import random
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, ColumnElement, Table, Text, cast, select

from claimtrack import Article
from claimtrack.storage import Store
from claimtrack.storage.tables import ArticleRow, FingerprintRow, Row

NOON = datetime(2026, 4, 1, 12, tzinfo=UTC)

_SYLLABLES = (
    "bas cor dun fel gar hol jas kel lor mor nar pel ros sel tor vul ven wes yar zan".split()
)
_VERBS = "lost found built sold hired freed treated counted moved stopped".split()

# So many sentences stand in an article, the last one taken from an earlier one.
CLAIMS = 10


def noon() -> datetime:
    """Return the time at which everything happens, so that two desks can be the same to the last seal."""
    return NOON


def article(seed: int, number: int) -> Article:
    """Return an article of ten claims, one of which stands in an earlier article as well."""
    chance = random.Random(f"{seed} article {number}")  # noqa: S311 - to be repeated, not to be secret
    earlier = max(0, number - chance.randrange(1, 4))
    sentences = [_sentence(seed, number, place) for place in range(CLAIMS - 1)]
    body = " ".join([*sentences, _sentence(seed, earlier, 0 if number else CLAIMS)])
    day = f"2026-03-{1 + number % 28:02}"
    return Article.from_text(
        body, title=f"News {number}", published=day, outlet=f"Post {number % 7}"
    )


def _sentence(seed: int, number: int, place: int) -> str:
    chance = random.Random(f"{seed} {number} {place}")  # noqa: S311 - to be repeated, not to be secret

    def word() -> str:
        return "".join(chance.choices(_SYLLABLES, k=2))

    figure = chance.randrange(10, 9999)
    return f"The {word()}ers of {word().capitalize()} {chance.choice(_VERBS)} {figure} {word()}s."


def shape(store: Store) -> dict[str, list[tuple[str, ...]]]:
    """Return all rows of a desk in their order, but for numbers that a server counts by itself and may skip."""
    return {table.name: _rows(store, table) for table in Row.metadata.sorted_tables}


def _rows(store: Store, table: Table) -> list[tuple[str, ...]]:
    own = _counted(table)
    columns = [_as_kept(column) for column in table.columns if column.name not in own]
    query = select(*columns).order_by(*(table.primary_key.columns if not own else [table.c.number]))
    if table is FingerprintRow.table():
        # Articles by their ids, since their numbers are counted.
        article = ArticleRow.table().c
        query = (
            select(article.id, table.c.fingerprint)
            .join_from(table, ArticleRow.table())
            .order_by(article.id, table.c.fingerprint)
        )
    with store.reading() as transaction:
        found = transaction._connection.execute(query)  # noqa: SLF001 - every row, as it is kept
        return [tuple(map(str, row)) for row in found]


def _counted(table: Table) -> set[str]:
    return (
        {"number"} if "number" in table.c and table.c.number.autoincrement is not False else set()
    )


def _as_kept(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return what reads a column; JSON as the text that it is, which is compared to the letter and much faster."""
    return cast(column, Text) if isinstance(column.type, JSON) else column


def digest(store: Store) -> str:
    """Return a hash of the `shape` of a desk."""
    return hashlib.sha256(repr(shape(store)).encode()).hexdigest()


def differences(
    one: dict[str, list[tuple[str, ...]]], other: dict[str, list[tuple[str, ...]]]
) -> list[str]:
    """Return in which tables two desks differ."""
    return [
        f"{table} has {len(one[table])} rows, not the {len(other[table])} that it should"
        if len(one[table]) != len(other[table])
        else f"rows of {table} are not what they should be"
        for table in one
        if one[table] != other[table]
    ]
