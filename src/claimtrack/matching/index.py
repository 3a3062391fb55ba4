"""Index: what finds the tracked claims whose words are worth a closer look."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from claimtrack.matching.gist import gist_of
from claimtrack.model.claim import Claim, Statement


class CandidateIndex(Protocol):
    """What finds tracked claims by their words; in memory here, inside the database in storage."""

    def add(self, claims: Iterable[Claim]) -> None:
        """Take *claims* in; one whose id is known already takes the place of the former."""

    def candidates(self, statement: Statement, limit: int) -> Sequence[Claim]:
        """Return at most *limit* claims that share terms with *statement*, the most alike first, ties by id."""
        ...


def index_terms(statement: Statement) -> frozenset[str]:
    """Return the terms by which *statement* is found: stems, names, roles, and its figures ("#460")."""
    quantity = statement.quantity
    ends = () if quantity is None else (quantity.low, quantity.high)
    figures = {f"#{end.normalize():f}" for end in ends if end is not None}
    return frozenset(gist_of(statement).terms.keys() | figures)
