"""Index: what finds the tracked claims whose words are worth a closer look."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Protocol

from claimtrack.matching.words.terms import MOST_CHARACTERS, is_year, weighted_terms
from claimtrack.matching.words.vocabulary import ENGLISH
from claimtrack.model.claim import Claim, Statement
from claimtrack.model.series import SeriesId

_FIGURE = re.compile(r"\d++(?:,\d{3})*(?:\.\d++)?")

# What stands beside a figure that is a day: "17 June", "June 17".
_MONTH = f"(?:{'|'.join(sorted(ENGLISH.months, reverse=True))})"
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.? \Z", re.IGNORECASE)
_MONTH_BEHIND = re.compile(rf"(?:st|nd|rd|th)? {_MONTH}\b", re.IGNORECASE)
_LONGEST_MONTH = max(map(len, ENGLISH.months)) + len(". ")


# What is longer tells no more, and no database finds it by all its characters.
_LONGEST = 200


class CandidateIndex(Protocol):
    """What finds tracked claims by their words; in memory here, inside the database in storage."""

    def candidates(self, statement: Statement, limit: int) -> Sequence[Claim]:
        """Return at most *limit* claims that share terms with *statement*, the most alike first, ties by id."""
        ...


class GrowingIndex(CandidateIndex, Protocol):
    """One in which claims can begin."""

    def begin(self, claim: Claim, series: SeriesId) -> None:
        """Track *claim* in *series*: from now on it is found. It is kept when `settle` is called at the latest."""
        ...

    def settle(self) -> None:
        """Keep the claims that began."""
        ...


@lru_cache(maxsize=256)
def index_terms(statement: Statement) -> frozenset[str]:
    """Return the terms by which *statement* is found: stems, names and roles, and the figures in it ("#460").

    Words come from the statement and from its context, figures from the statement alone; a year is a word.
    """
    quantity = statement.quantity
    own = f"{statement.frame} {quantity.unit if quantity else ''}"
    words = (weighted_terms(text) for text in (own, *statement.context.partition("\n")[::2]))
    terms = frozenset[str]().union(*words, _figures_in(statement.frame))
    return frozenset(term[:_LONGEST] for term in terms) | figure_terms(statement)


def figure_terms(statement: Statement) -> frozenset[str]:
    """Return those of its index terms that tell how many: those of its quantity, or without one all figures in its words."""
    quantity = statement.quantity
    if quantity is None:
        return _figures_in(statement.frame)
    ends = (quantity.low, quantity.high)
    return frozenset(_figure(end) for end in ends if end is not None)


def _figures_in(text: str) -> frozenset[str]:
    text = text[:MOST_CHARACTERS]
    found = (each[0] for each in _FIGURE.finditer(text) if not _is_of_date(each))
    return frozenset(_figure(Decimal(figure.replace(",", ""))) for figure in found)


def _is_of_date(figure: re.Match[str]) -> bool:
    """Return whether *figure* is a year, or a day beside its month."""
    before = figure.string[max(0, figure.start() - _LONGEST_MONTH) : figure.start()]
    return (
        is_year(figure[0])
        or _MONTH_BEFORE.search(before) is not None
        or _MONTH_BEHIND.match(figure.string, figure.end()) is not None
    )


def _figure(number: Decimal) -> str:
    return f"#{number.normalize():f}"[:_LONGEST]
