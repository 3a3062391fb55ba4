"""Finder: the earlier claims and checks that a message may be about, by features each of which has a name."""

import math
from collections.abc import Iterable, Mapping, Sequence

import attrs
import numpy as np

from claimtrack.matching.retrieval.entries import Entry, Found, Sought
from claimtrack.matching.retrieval.features import Scores, Views, features_of
from claimtrack.matching.retrieval.meaning import Encoder, unit_rows
from claimtrack.matching.retrieval.postings import Floats, Numbers
from claimtrack.matching.retrieval.profiles import Profile, Terms
from claimtrack.matching.retrieval.weights import shipped_weights

# How many entries each of the cheap scores hands on to the features; more of them find hardly anything more.
_BY_WORDS = 100
_BY_LETTERS = 60
_BY_HEADLINE = 40
_BY_MEANING = 60

# What the author's name counts beside the words when entries are handed on.
_AUTHOR = 0.5


@attrs.frozen(kw_only=True, eq=False)
class _Shelves:
    """All entries, ready for search.

    Attributes:
        keys: Their keys.
        views: Their terms and letters, turned round.
        vectors: For each a row for its claim and one for its headline; None without an encoder.
    """

    keys: Sequence[str]
    views: Views
    vectors: Floats | None


class Finder:
    """Finds entries by what is sought. The first search after entries came in makes its lists anew."""

    def __init__(
        self,
        entries: Iterable[Entry] = (),
        *,
        encoder: Encoder | None = None,
        shelf: Encoder | None = None,
    ) -> None:
        """Begin with *entries*.

        Args:
            entries: What can be found.
            encoder: What compares by meaning as well; None to compare by words alone.
            shelf: What gives the vectors of entries, if it is not the encoder itself: one that keeps them.
        """
        self._encoder = encoder
        self._shelf = shelf or encoder
        self._weights = shipped_weights(by_meaning=encoder is not None)
        self._terms = Terms()
        self._profiles: dict[str, Profile] = {}
        self._vectors: dict[str, Floats] = {}
        self._shelves: _Shelves | None = None
        self.add(entries)

    def __len__(self) -> int:
        return len(self._profiles)

    def add(self, entries: Iterable[Entry]) -> None:
        """Take *entries* in; one whose key is known already takes the place of the former."""
        new = list(entries)
        for entry in new:
            self._profiles[entry.key] = self._terms.profile(entry)
        if self._shelf is not None and new:
            keys = [entry.key for entry in new]
            self._vectors.update(zip(keys, _vectors(self._shelf, new), strict=True))
        self._shelves = None

    def find(self, sought: Sought, *, limit: int) -> tuple[Found, ...]:
        """Return at most *limit* entries that *sought* may be about, the likeliest first, ties by key."""
        places, features = self.features(sought)
        log_odds = self._log_odds(features)
        keys = self._ready().keys
        order = sorted(range(len(places)), key=lambda at: (-log_odds[at], keys[int(places[at])]))
        return tuple(
            Found(
                key=keys[int(places[at])],
                likeness=_likeness(log_odds[at]),
                shares={
                    name: self._weights.features[name] * float(values[at])
                    for name, values in features.items()
                },
            )
            for at in order[:limit]
        )

    def likeness(self, sought: Sought, entry: Entry) -> float:
        """Return how likely it is that *sought* and *entry* are about one claim, 0.0 to 1.0.

        The entry need not be known; the known ones only tell which words are rare.
        """
        return _likeness(self._log_odds(self.pair_features(sought, entry))[0])

    def pair_features(self, sought: Sought, entry: Entry) -> dict[str, Floats]:
        """Return the features of *sought* and one *entry*, by name, each in an array of one."""
        self._ready()
        aside = self._terms.beside()
        profile, query = self._terms.profile(entry, aside), self._terms.query(sought, aside)
        rarity = aside.rarity
        views = Views([profile], rarity)
        here = np.zeros(1, dtype=np.int64)
        features = features_of(query, views, views.scores(query, rarity), here)
        if self._encoder is None or self._shelf is None:
            return features
        cosines = _cosines(_vectors(self._shelf, [entry]), _vector(self._encoder, sought))
        return features | _by_meaning(cosines, here)

    def features(self, sought: Sought) -> tuple[Numbers, dict[str, Floats]]:
        """Return the places of the entries worth a closer look, and their features by name in that order."""
        shelves = self._ready()
        aside = self._terms.beside()
        query = self._terms.query(sought, aside)
        scores = shelves.views.scores(query, aside.rarity)
        handed_on = _handed_on(scores)
        if self._encoder is None or shelves.vectors is None:
            places: Numbers = np.unique(np.concatenate(handed_on))
            return places, features_of(query, shelves.views, scores, places)
        meaning = _cosines(shelves.vectors, _vector(self._encoder, sought))
        places = np.unique(np.concatenate([*handed_on, _highest(meaning.max(axis=1), _BY_MEANING)]))
        features = features_of(query, shelves.views, scores, places)
        return places, features | _by_meaning(meaning, places)

    def _log_odds(self, features: Mapping[str, Floats]) -> list[float]:
        weighed = [self._weights.features[name] * values for name, values in features.items()]
        return [float(odds) for odds in self._weights.bias + np.sum(weighed, axis=0)]

    def _ready(self) -> _Shelves:
        if self._shelves is None:
            profiles = list(self._profiles.values())
            self._terms.recount(profiles)
            rarity = self._terms.beside().rarity
            self._shelves = _Shelves(
                keys=list(self._profiles),
                views=Views(profiles, rarity),
                vectors=np.stack(list(self._vectors.values())) if self._vectors else None,
            )
        return self._shelves


def _vector(encoder: Encoder, sought: Sought) -> Floats:
    return np.asarray(unit_rows(encoder.encode([sought.text]))[0])


def _vectors(encoder: Encoder, entries: Sequence[Entry]) -> Floats:
    """Return for each of *entries* a row for its claim and one for its headline."""
    texts = [text for entry in entries for text in (entry.claim, entry.headline)]
    return unit_rows(encoder.encode(texts)).reshape(len(entries), 2, -1)


def _cosines(vectors: Floats, vector: Floats) -> Floats:
    """Return for each entry the cosines of its claim and its headline with *vector*."""
    return (vectors.reshape(-1, len(vector)) @ vector).reshape(
        -1, 2
    )  # flat, since only then BLAS is used


def _by_meaning(cosines: Floats, places: Numbers) -> dict[str, Floats]:
    return {"claim meaning": cosines[places, 0], "headline meaning": cosines[places, 1]}


def _handed_on(scores: Scores) -> list[Numbers]:
    return [
        _highest(scores.words + _AUTHOR * scores.author, _BY_WORDS),
        _highest(scores.letters, _BY_LETTERS),
        _highest(scores.headline, _BY_HEADLINE),
    ]


def _highest(scores: Floats, count: int) -> Numbers:
    """Return the places of the *count* highest scores above zero."""
    count = min(count, len(scores))
    places = np.argpartition(-scores, count - 1)[:count] if count else np.zeros(0, dtype=np.int64)
    return places[scores[places] > 0]


def _likeness(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds))))
