"""The words around numbers that are no quantity."""

from functools import cache

import attrs

from claimtrack.reading.language import filled, words
from claimtrack.reading.quantities.nouns import NounWords, noun_words
from claimtrack.reading.text.phrases import Phrases


@attrs.frozen(kw_only=True)
class TrapWords:
    """The words of a language around numbers that are no quantity, ready for use; the language file explains each."""

    months: frozenset[str]
    capital_months: frozenset[str]
    unnamed: frozenset[str]
    year_before: frozenset[str]
    people: frozenset[str]
    years: range
    clock_behind: frozenset[str]
    ordinal_endings: frozenset[str]
    units: frozenset[str]
    unit_fillers: frozenset[str]
    frequency: frozenset[str]
    as_many: frozenset[str]
    age_before: Phrases[str]
    age_bounds: Phrases[str]
    aged: frozenset[str]
    old: Phrases[str]
    prison: Phrases[str]
    sentenced: frozenset[str]
    labels: frozenset[str]
    places: frozenset[str]
    articles: frozenset[str]
    prepositions: frozenset[str]
    streets: frozenset[str]
    phone: frozenset[str]
    definite: frozenset[str]
    another: str
    one_before: frozenset[str]
    one_behind: frozenset[str]
    sayings: frozenset[str]
    compounds: frozenset[str]
    listing: frozenset[str]
    votes: frozenset[str]
    against: frozenset[str]
    margins: frozenset[str]
    block: frozenset[str]
    by: str
    of: str
    listed: frozenset[str]
    degrees: frozenset[str]
    share_before: frozenset[str]
    share_behind: frozenset[str]
    share_never: frozenset[str]
    share_after: frozenset[str]
    numbering: frozenset[str]
    nouns: NounWords


@cache
def trap_words(language: str) -> TrapWords:
    """Return the words of a *language* around numbers that are no quantity."""
    section = words(language)["traps"]
    return filled(
        TrapWords,
        section,
        years=range(section["year_first"], section["year_last"]),
        degrees=frozenset(words(language)["units"]["degrees"]),
        by=words(language)["figures"]["by"],
        of=words(language)["numbers"]["of"],
        nouns=noun_words(language),
    )
