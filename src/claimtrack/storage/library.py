"""Library: the fact-checks of others, and the vectors that a model has made of texts."""

from collections.abc import Iterable, Mapping, Sequence

from sqlmodel import col, select

from claimtrack.model.factcheck import FactCheck
from claimtrack.storage import mapping
from claimtrack.storage.rows import Rows
from claimtrack.storage.tables import FactCheckRow, VectorRow

# Vectors are asked for in portions as small as any build of SQLite takes.
_MOST_VARIABLES = 900


class Library(Rows):
    """The part of a transaction that keeps what is looked up."""

    def add_factchecks(self, checks: Iterable[FactCheck]) -> int:
        """Keep those of *checks* that are not kept yet; return how many."""
        return self._add_new(FactCheckRow, [mapping.factcheck_values(check) for check in checks])

    def factchecks(self, *, after: int = 0) -> list[tuple[int, FactCheck]]:
        """Return the fact-checks that came in after number *after* with their numbers, in that order."""
        query = self._find(FactCheckRow).where(col(FactCheckRow.number) > after).order_by("number")
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
