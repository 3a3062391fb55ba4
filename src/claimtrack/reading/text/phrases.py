"""Phrases of a language, found among the tokens of a sentence."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, Self, TypeVar

import attrs

from claimtrack.reading.text.tokens import Tokens, split

T = TypeVar("T")


@attrs.frozen
class Phrases(Generic[T]):
    """Phrases of one or more words and what each means, found by their first or last word, the longest first."""

    by_first: Mapping[str, Sequence[tuple[tuple[str, ...], T]]]
    by_last: Mapping[str, Sequence[tuple[tuple[str, ...], T]]]

    @classmethod
    def of(cls, meanings: Mapping[str, T]) -> Self:
        """Split each phrase into tokens as a sentence would be."""
        entries = [(split(phrase), meaning) for phrase, meaning in meanings.items()]
        entries.sort(key=lambda entry: -len(entry[0]))
        by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        by_last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for entry in entries:
            by_first.setdefault(entry[0][0], []).append(entry)
            by_last.setdefault(entry[0][-1], []).append(entry)
        return cls(by_first, by_last)

    @classmethod
    def grouped(cls, groups: Mapping[T, Iterable[str]]) -> Self:
        """Return the phrases of a table that lists them by meaning."""
        return cls.of(
            {phrase: meaning for meaning, phrases in groups.items() for phrase in phrases}
        )

    @classmethod
    def listed(cls, phrases: Iterable[str]) -> "Phrases[str]":
        """Return *phrases* of which only the place matters; each means itself."""
        return Phrases[str].of({phrase: phrase for phrase in phrases})

    def starting(self, tokens: Tokens, index: int) -> tuple[int, T] | None:
        """Return the place behind the phrase that begins at *index*, and its meaning."""
        entries = self.by_first.get(tokens.lower[index])
        if entries is not None:
            for phrase, meaning in entries:
                after = index + len(phrase)
                if tuple(tokens.lower[index:after]) == phrase:
                    return after, meaning
        return None

    def ending(self, tokens: Tokens, after: int) -> tuple[int, T] | None:
        """Return where the phrase that ends just before *after* begins, and its meaning."""
        entries = self.by_last.get(tokens.lower[after - 1]) if after > 0 else None
        if entries is not None:
            for phrase, meaning in entries:
                first = after - len(phrase)
                if first >= 0 and tuple(tokens.lower[first:after]) == phrase:
                    return first, meaning
        return None
