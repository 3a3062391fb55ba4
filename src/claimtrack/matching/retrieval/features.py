"""Features: what speaks for and against two texts being about one claim, each a number with a name."""

import math
from collections.abc import Callable, Sequence

import attrs
import numpy as np
from rapidfuzz import fuzz, process

from claimtrack.matching.retrieval.numbers import count_shared
from claimtrack.matching.retrieval.postings import (
    Floats,
    Numbers,
    Postings,
    bm25,
    cosine,
    share,
)
from claimtrack.matching.retrieval.profiles import Profile, Query, Rarity

# More shared numbers than this say nothing more.
_MOST_NUMBERS = 2

# A check is seldom earlier than what it checks; time zones and hasty desks leave a few days.
_DAYS_BEFORE = 3

# After so many days it is less than half as likely that a check is of what was said then.
_DAYS_SOON = 30

# What recency counts for an entry of an unknown day, beside 0.0 to 1.0 for known ones.
_SOON_UNKNOWN = 0.1
_BEFORE_UNKNOWN = 0.5


class Views:
    """All entries, turned round for search.

    Attributes:
        profiles: The entries.
    """

    def __init__(self, profiles: Sequence[Profile], rarity: Rarity) -> None:
        self.profiles = profiles
        self._words = Postings([each.words for each in profiles], bm25, rarity.words)
        self._headlines = Postings([each.headline_words for each in profiles], share, rarity.words)
        self._letters = Postings([each.letters for each in profiles], cosine, rarity.letters)
        self._days = np.array([each.day.toordinal() if each.day else 0 for each in profiles])

    def scores(self, query: Query, rarity: Rarity) -> "Scores":
        """Return how every entry scores by terms and letters, which is cheap to tell for all of them at once."""
        weights = rarity.letters[query.letters]
        norm = math.sqrt(float(weights @ weights)) or 1.0
        return Scores(
            words=self._words.scores(query.words) / math.sqrt(_mass(rarity.words, query.words)),
            author=self._words.scores(query.author) / _mass(rarity.words, query.author),
            headline=self._headlines.scores(query.words),
            letters=self._letters.scores(query.letters, weights / norm),
        )

    def days(self, places: Numbers) -> Numbers:
        """Return the days of the entries at *places* as ordinals, 0 for unknown ones."""
        return self._days[places]


@attrs.frozen(kw_only=True, eq=False)
class Scores:
    """What can be told of all entries at once.

    Attributes:
        words: BM25 over claim, headline and summary, by the root of what the query could reach at most.
        author: The same for the author's name, by all that it could reach.
        headline: The share of the headline's rarity that the query has.
        letters: The cosine of the letters of claim and headline.
    """

    words: Floats
    author: Floats
    headline: Floats
    letters: Floats


def features_of(query: Query, views: Views, scores: Scores, places: Numbers) -> dict[str, Floats]:
    """Return the features of the entries at *places*, by name, in the order of the places."""
    numbers: list[int] = places.tolist()
    entries = [views.profiles[place] for place in numbers]
    letters = scores.letters[places]
    shared, differ = _numbers(query, entries)
    soon, before = _recency(query, views.days(places))
    return {
        "words": scores.words[places],
        "author": scores.author[places],
        "letters": letters,
        "headline": scores.headline[places],
        "headline order": _fuzzy(fuzz.token_sort_ratio, query, [each.headline for each in entries]),
        "claim subset": _fuzzy(fuzz.token_set_ratio, query, [each.claim for each in entries]),
        "names": _names(query, entries),
        "numbers": shared,
        "other numbers": differ * letters**2,
        "length": np.log1p([len(each.claim) for each in entries]) / 5,
        "soon after": soon,
        "before": before,
    }


def _fuzzy(scorer: Callable[..., float], query: Query, texts: Sequence[str]) -> Floats:
    return np.asarray(process.cdist([query.text], texts, scorer=scorer)[0] / 100)


def _mass(rarity: Floats, terms: Numbers) -> float:
    return float(rarity[terms].sum()) or 1.0


def _names(query: Query, entries: Sequence[Profile]) -> Floats:
    """Return the share of the claim's names that the query has; one half when it has none."""
    return np.array(
        [len(e.names & query.terms) / len(e.names) if e.names else 0.5 for e in entries]
    )


def _numbers(query: Query, entries: Sequence[Profile]) -> tuple[Floats, Floats]:
    """Return how many numbers are shared, and whether each side has one that the other has not."""
    shared, differ = np.zeros(len(entries)), np.zeros(len(entries))
    for place, entry in enumerate(entries if query.numbers else ()):
        if entry.numbers:
            ours = count_shared(query.numbers, entry.numbers)
            theirs = count_shared(entry.numbers, query.numbers)
            shared[place] = min(ours, _MOST_NUMBERS)
            differ[place] = ours < len(query.numbers) and theirs < len(entry.numbers)
    return shared, differ


def _recency(query: Query, days: Numbers) -> tuple[Floats, Floats]:
    """Return how soon after the query an entry was told, 1.0 for at once, and whether it was told before."""
    if query.day is None:
        return np.zeros(len(days)), np.zeros(len(days))
    later = days - query.day.toordinal()
    is_before = later < -_DAYS_BEFORE
    soon = np.where(is_before, 0.0, _DAYS_SOON / (_DAYS_SOON + np.maximum(later, 0)))
    is_known = days > 0
    return (
        np.where(is_known, soon, _SOON_UNKNOWN),
        np.where(is_known, is_before, _BEFORE_UNKNOWN),
    )
