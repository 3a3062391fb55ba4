"""The tables: dumb rows, since table classes do not validate; the model does."""

import struct
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    TypeDecorator,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from claimtrack.errors import StorageError

# A number of our own, so that no other program's database is taken for ours: "clmt" in ASCII.
APPLICATION_ID = 0x636C6D74

# Raised by one whenever the tables change.
SCHEMA_VERSION = 5


# What is said of an index that somebody else has written into.
DAMAGED = (
    "The index by which claims are found is damaged; `claimtrack index rebuild` makes it anew."
)


class Row(SQLModel):
    """Base of our tables, with metadata of its own: a host program may have a `claim` table as well."""

    metadata = MetaData()

    # sqlmodel types the name as a descriptor of SQLAlchemy's that both checkers refuse to see overridden.
    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:  # pyright: ignore[reportIncompatibleVariableOverride]  # see above
        return _name(cls)

    @classmethod
    def table(cls) -> Table:
        """Return the table itself, for Core statements."""
        return cls.metadata.tables[_name(cls)]


def _name(cls: type[Row]) -> str:
    return "ct_" + cls.__name__.removesuffix("Row").lower()


def _form() -> Any:
    """Return a column for the JSON form that `serial` gives."""
    return Field(sa_column=Column(JSON, nullable=False))


class KeptRow(Row):
    """Base of what came in with a decision; `entry` is the number of that decision in the record."""

    entry: int = Field(index=True)


class ArticleRow(KeptRow, table=True):
    """An article as published; `number` tells in which order articles were read."""

    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    title: str
    body: str
    published: date
    outlet: str
    url: str | None
    byline: str
    agency: str
    language: str


class FingerprintRow(Row, table=True):
    """One fingerprint of an article; kept in order of the fingerprints, so that all who have one are found at once."""

    __table_args__ = ({"sqlite_with_rowid": False},)

    fingerprint: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    article: int = Field(
        sa_column=Column(ForeignKey("ct_article.number"), primary_key=True, autoincrement=False)
    )


class ClaimRow(KeptRow, table=True):
    """A tracked claim; `number` tells in which order claims came in, from 1 and without a gap, `merged` into which it was merged."""

    number: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    id: str = Field(unique=True)
    series: str = Field(index=True)
    merged: str | None = Field(default=None, index=True)
    statement: dict[str, Any] = _form()


class TermNumbers(TypeDecorator[Sequence[int]]):
    """The numbers of terms: 32 bits each, the lowest first, in SQLite; an array in PostgreSQL, which can index it."""

    impl = LargeBinary
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """Return the type that the database has for it."""
        kind: Any = ARRAY(Integer) if dialect.name == "postgresql" else LargeBinary()
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: Sequence[int] | None, dialect: Dialect) -> Any:
        """Return what the database keeps."""
        numbers = value or ()
        if dialect.name == "postgresql":
            return list(numbers)
        return struct.pack(f"<{len(numbers)}I", *numbers)

    def process_result_value(self, value: Any, dialect: Dialect) -> list[int]:
        """Return what the database has kept."""
        if dialect.name == "postgresql":
            return list(value)
        if len(value) % struct.calcsize("<I"):
            raise StorageError(DAMAGED)
        return [number for (number,) in struct.iter_unpack("<I", value)]


class TermRow(Row, table=True):
    """An index term, and how many claims have it; number 0 is no term, its frequency counts how often all were numbered anew."""

    number: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    term: str = Field(unique=True)
    frequency: int


class BagRow(Row, table=True):
    """The index terms of a claim; which claims have a term stands in `fts` and `gin`."""

    claim: int = Field(
        sa_column=Column(ForeignKey("ct_claim.number"), primary_key=True, autoincrement=False)
    )
    terms: list[int] = Field(sa_column=Column(TermNumbers, nullable=False))


class AppearanceRow(KeptRow, table=True):
    """A place where a claim stands; `comparison` says why it was taken for that claim, null for its first."""

    id: str = Field(primary_key=True)
    article: str = Field(foreign_key="ct_article.id", index=True)
    claim: str = Field(foreign_key="ct_claim.id", index=True)
    appearance: dict[str, Any] = _form()
    comparison: dict[str, Any] | None = Field(sa_column=Column(JSON(none_as_null=True)))


class LinkRow(KeptRow, table=True):
    """What was found between two claims; `version` tells by which rules and thresholds."""

    __table_args__ = (Index("ct_link_other", "other"),)

    this: str = Field(foreign_key="ct_claim.id", primary_key=True)
    other: str = Field(foreign_key="ct_claim.id", primary_key=True)
    relation: str
    score: float
    tier: str
    version: str
    comparison: dict[str, Any] = _form()


class EventRow(Row, table=True):
    """An entry of the record: a decision in canonical JSON, sealed together with all before it; see `checking.chain`."""

    number: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    kind: str = Field(index=True)
    at: str = Field(index=True)
    text: str
    seal: str


class TouchRow(Row, table=True):
    """A claim that an entry is about; `version` counts the entries about one claim from 1."""

    __table_args__ = ({"sqlite_with_rowid": False},)

    claim: str = Field(foreign_key="ct_claim.id", primary_key=True)
    version: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    event: int = Field(foreign_key="ct_event.number", index=True)


class ChangeRow(Row, table=True):
    """What a column was before an entry changed it, so that any past day can be shown as it was."""

    number: int | None = Field(default=None, sa_column=Column(Integer, primary_key=True))
    entry: int = Field(index=True)
    what: str
    key: str
    before: str | None


class FactCheckRow(KeptRow, table=True):
    """A check that somebody has published; `number` tells in which order checks came in."""

    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    claim: str
    title: str
    summary: str
    claimant: str
    published: date | None
    publisher: str
    url: str | None
    rating: str


class VectorRow(Row, table=True):
    """The vector that a model has made of a text, as 32-bit floats; the text is known by its SHA-256."""

    model: str = Field(primary_key=True)
    text: str = Field(primary_key=True)
    vector: bytes


# The tables that are only ever added to.
GUARDED = ("event", "touch", "change")
