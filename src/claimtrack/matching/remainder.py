"""Remainder: the words of a statement besides its slots, who says so and what happened."""

from claimtrack.matching.gist import Gist
from claimtrack.matching.predicate import predicates_in
from claimtrack.matching.words.spelling import unknown
from claimtrack.matching.words.terms import WORD_WEIGHT, Bag
from claimtrack.matching.words.vocabulary import ENGLISH


def left_over(this: Gist, other: Gist) -> list[str]:
    """Return the telling words of *this* that the *other* lacks, in alphabetical order."""
    return unknown(sorted(weighty(this)), (*other.own, *other.names))


def weighty(gist: Gist) -> Bag:
    """Return the telling words of a statement with their weights, besides who says so and what happened."""
    predicates = predicates_in(gist.statement.text)
    verbs = {term for found in predicates for term in found.terms}
    speaking = {term for found in predicates if found.is_reporting for term in found.subject}
    return Bag(
        (term, weight)
        for term, weight in gist.told.items()
        if (weight >= WORD_WEIGHT or term in ENGLISH.sorts) and term not in verbs | speaking
    )
