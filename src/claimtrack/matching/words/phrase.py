"""Phrase: a counted noun read word by word: the noun, what kind, which of them, and what happened."""

from functools import cached_property, lru_cache

import attrs

from claimtrack.matching.words.terms import folded, term_of, words_of
from claimtrack.matching.words.vocabulary import ENGLISH, stem


@attrs.frozen(slots=False)
class Word:
    """A word of a phrase.

    Attributes:
        text: The word, folded.
        is_name: Whether it is written with a capital; a phrase opens no sentence, so that marks a name.
    """

    text: str
    is_name: bool

    @cached_property
    def stem(self) -> str:
        """Its stem."""
        return stem(self.text)

    @property
    def term(self) -> str:
        """The key under which it falls together with its synonyms."""
        return term_of(self.text)

    @property
    def is_role(self) -> bool:
        """Whether it says what happened to what is counted."""
        return self.stem in ENGLISH.roles

    @property
    def is_wide(self) -> bool:
        """Whether it stands for anyone who is counted, or nearly."""
        return self.stem in ENGLISH.anyone or self.stem in ENGLISH.crowd

    @property
    def is_unit(self) -> bool:
        """Whether it is a unit of measure."""
        return self.stem in ENGLISH.units or self.stem in ENGLISH.shares

    @property
    def is_people(self) -> bool:
        """Whether it names those counted by where they are from: "Ukrainians"."""
        return self.is_name and self.text.endswith("s") and self.stem not in ENGLISH.nouns

    @property
    def tells(self) -> bool:
        """Whether it can be a noun or say what kind."""
        return not (
            self.is_role or self.stem in ENGLISH.stop or self.adds or self.text in ENGLISH.rate
        )

    @property
    def adds(self) -> bool:
        """Whether it makes the figure an addition; the New of New York does not."""
        return self.text in ENGLISH.increment and not self.is_name

    @property
    def narrows(self) -> bool:
        """Whether it says which of them are meant."""
        is_faint = self.stem in ENGLISH.faint or self.text in ENGLISH.former
        return self.tells and (self.is_name or not is_faint)


@lru_cache(maxsize=4096)
def words_in(phrase: str) -> tuple[Word, ...]:
    """Return the words of *phrase*."""
    return tuple(
        Word(folded(found), found[0].isupper()) for found in words_of(ENGLISH.joined(phrase))
    )


@attrs.frozen
class NounPhrase:
    """A counted noun with what stands around it.

    Attributes:
        noun: The words up to the noun: "rocket attacks", "homes and businesses".
        happened: What follows up to a preposition: "killed", "fled Ukraine".
        behind: The rest: "in Germany", "of the vote".
    """

    noun: tuple[Word, ...]
    happened: tuple[Word, ...]
    behind: tuple[Word, ...]

    @classmethod
    def of(cls, text: str) -> "NounPhrase":
        """Return the parts of a noun phrase."""
        words = words_in(text)
        noun = _end_of_noun(words)
        happened = noun + _end_of_verb(words[noun:])
        return cls(words[:noun], words[noun:happened], words[happened:])

    @cached_property
    def roles(self) -> frozenset[str]:
        """What happened to what is counted; looked for behind a preposition only when not told before, or after "with"."""
        near = roles_among((*self.noun, *self.happened))
        is_state = bool(self.behind) and self.behind[0].text == "with"
        return near | roles_among(self.behind) if is_state or not near else near

    @cached_property
    def groups(self) -> tuple[tuple[Word, ...], ...]:
        """The nouns that "and" or "or" joins, each with the words before it that say what kind."""
        groups: list[list[Word]] = [[]]
        for word in self.noun:
            if word.text in {"and", "or"}:
                groups.append([])
            elif word.tells:
                groups[-1].append(word)
        return tuple(tuple(group) for group in groups if group)

    @property
    def heads(self) -> tuple[Word, ...]:
        """The nouns themselves."""
        return tuple(group[-1] for group in self.groups)

    @property
    def kinds(self) -> tuple[Word, ...]:
        """The words before them."""
        return tuple(word for group in self.groups for word in group[:-1] if word.tells)


def _end_of_noun(words: tuple[Word, ...]) -> int:
    has_noun = False
    for at, word in enumerate(words):
        if word.text in ENGLISH.prepositions or (has_noun and word.is_role):
            return at
        if word.is_wide or word.is_unit:
            return at + 1
        has_noun = has_noun or word.tells
    return len(words)


def _end_of_verb(words: tuple[Word, ...]) -> int:
    return next(
        (at for at, word in enumerate(words) if word.text in ENGLISH.prepositions), len(words)
    )


def roles_among(words: tuple[Word, ...]) -> frozenset[str]:
    """Return the roles that *words* name."""
    return frozenset(ENGLISH.roles[word.stem] for word in words if word.is_role)
