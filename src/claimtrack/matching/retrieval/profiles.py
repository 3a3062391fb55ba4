"""Profiles: what of an entry or of a query is compared, made ready once."""

from collections.abc import Sequence
from datetime import date

import attrs
import numpy as np

from claimtrack.matching.retrieval.bags import (
    figures_of,
    letters_of,
    terms_of,
    words_that_tell,
)
from claimtrack.matching.retrieval.entries import Entry, Sought
from claimtrack.matching.retrieval.postings import Floats, Lexicon, Numbers
from claimtrack.matching.words.terms import NAME_WEIGHT, weighted_terms
from claimtrack.matching.words.vocabulary import ENGLISH
from claimtrack.model.quantity import Quantity

# A word of the claim or its headline counts so many times one of the summary.
_CLAIM_TIMES = 2


@attrs.frozen(kw_only=True, eq=False)
class Profile:
    """What of an entry is compared.

    Attributes:
        words: Its terms and figures, as often as each counts.
        headline_words: Those of its headline, once each.
        letters: The letters of claim and headline.
        claim: The telling words of its claim.
        headline: The telling words of its headline.
        names: The names in its claim, as terms.
        numbers: The numbers of claim and title.
        day: When it was told; None when unknown.
    """

    words: Numbers
    headline_words: Numbers
    letters: Numbers
    claim: str
    headline: str
    names: frozenset[str]
    numbers: tuple[Quantity, ...]
    day: date | None


@attrs.frozen(kw_only=True, eq=False)
class Query:
    """What of the sought is compared.

    Attributes:
        words: Its terms and figures, once each.
        author: The terms of who signed it, beyond those.
        letters: Its letters.
        text: Its telling words.
        terms: Its terms and its author's.
        numbers: Its numbers.
        day: The day from which it speaks; None when unknown.
    """

    words: Numbers
    author: Numbers
    letters: Numbers
    text: str
    terms: frozenset[str]
    numbers: tuple[Quantity, ...]
    day: date | None


@attrs.frozen(kw_only=True)
class Rarity:
    """The weights of all terms and of all letters by how rare they are."""

    words: Floats
    letters: Floats


class Terms:
    """The terms and the letters of all entries.

    Attributes:
        words: The terms.
        letters: The letters.
    """

    def __init__(self) -> None:
        self.words = Lexicon(ENGLISH.faint)
        self.letters = Lexicon()
        self._letters_of: dict[str, Numbers] = {}

    def recount(self, profiles: Sequence[Profile]) -> None:
        """Take in that there are the entries of these *profiles* and no others."""
        self.words.recount([np.unique(profile.words) for profile in profiles])
        self.letters.recount([profile.letters for profile in profiles])

    def beside(self) -> "Aside":
        """Return a place for terms that are to be compared but not kept."""
        return Aside(self)

    def profile(self, entry: Entry, aside: "Aside | None" = None) -> Profile:
        """Return what of *entry* is compared; its new terms are kept, or put *aside*."""
        claim, headline = words_that_tell(entry.claim), words_that_tell(entry.headline)
        spare = None if aside is None else aside.words
        own = [
            *terms_of(claim),
            *terms_of(words_that_tell(entry.title)),
            *figures_of(entry.numbers),
        ]
        rest = terms_of(words_that_tell(entry.summary))
        return Profile(
            words=self.words.numbers(own * _CLAIM_TIMES + rest, spare),
            headline_words=np.unique(self.words.numbers(terms_of(headline), spare)),
            letters=self._numbered(claim + headline, aside),
            claim=" ".join(claim),
            headline=" ".join(headline),
            names=_names(entry.claim),
            numbers=entry.numbers,
            day=entry.day,
        )

    def query(self, sought: Sought, aside: "Aside") -> Query:
        """Return what of *sought* is compared; its new terms are put *aside*."""
        words = words_that_tell(sought.text)
        terms, signed = terms_of(words), terms_of(words_that_tell(sought.author))
        own = np.unique(self.words.numbers([*terms, *figures_of(sought.numbers)], aside.words))
        return Query(
            words=own,
            author=np.setdiff1d(self.words.numbers(signed, aside.words), own),
            letters=self._numbered(words, aside),
            text=" ".join(words),
            terms=frozenset([*terms, *signed]),
            numbers=sought.numbers,
            day=sought.day,
        )

    def _numbered(self, words: list[str], aside: "Aside | None") -> Numbers:
        """Return the numbers of the letters of *words*, once each."""
        found: list[Numbers] = [np.zeros(0, dtype=np.int32)]
        for word in dict.fromkeys(words):
            numbers = self._letters_of.get(word)
            if numbers is None:
                spare = None if aside is None else aside.letters
                numbers = self.letters.numbers(letters_of(word), spare)
                if aside is None:
                    self._letters_of[word] = numbers
            found.append(numbers)
        return np.unique(np.concatenate(found))


class Aside:
    """Terms and letters of a query, or of a lone text, that no entry has; they are numbered behind the known ones."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self.words: dict[str, int] = {}
        self.letters: dict[str, int] = {}

    @property
    def rarity(self) -> Rarity:
        """The weights of the known terms and of these."""
        return Rarity(
            words=self._terms.words.rarity(self.words),
            letters=self._terms.letters.rarity(self.letters),
        )


def _names(text: str) -> frozenset[str]:
    return frozenset(term for term, weight in weighted_terms(text).items() if weight == NAME_WEIGHT)
