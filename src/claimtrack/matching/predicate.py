"""Predicate: what a sentence says that happened, who did it and whom it befell; told by the forms of words alone."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import attrs

from claimtrack.matching.words.phrase import Word, words_in
from claimtrack.matching.words.terms import MOST_CHARACTERS, term_of
from claimtrack.matching.words.vocabulary import ENGLISH, stem

# A shorter word in "-ed" is hardly a verb ("red", "bed").
_SHORTEST_PAST = 4

# Two words stand in fewer characters than this.
_OPENING = 80

# How far before a verb its auxiliaries may begin: "has not yet been".
_MOST_AUXILIARIES = 5

# Predicates that only say whether what else is told is so.
_TRUTH = {"true", "false"}

_CLAUSE = re.compile(r"(?:[;:()\u2013\u2014!?\"\u201c\u201d]|[.,](?!\d))+")


@attrs.frozen(kw_only=True)
class Predicate:
    """What happened.

    Attributes:
        verb: The key under which it falls together with other words for the same.
        root: The stem of the word itself.
        terms: The terms under which the words that tell it stand among those of the sentence.
        subject: Terms of whoever did it; of whatever is said to be so.
        object: Terms of whom or what it befell.
        is_negated: Whether it is said not to have happened.
        is_possible: Whether it is only said that it could happen.
    """

    verb: str
    root: str
    terms: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    is_negated: bool = False
    is_possible: bool = False

    @property
    def is_reporting(self) -> bool:
        """Whether it only tells who says so."""
        return self.root in ENGLISH.reporting

    @property
    def is_denying(self) -> bool:
        """Whether it only tells who denies it."""
        return self.root in ENGLISH.denying

    @property
    def is_saying(self) -> bool:
        """Whether the claim is that somebody said so."""
        return self.root in ENGLISH.sayings

    def opposes(self, other: "Predicate") -> bool:
        """Return whether only one of two predicates can hold."""
        return are_opposites(self.verb, other.verb)


def are_opposites(one: str, other: str) -> bool:
    """Return whether only one of two predicates, as their keys, can hold."""
    shorter, longer = sorted([one, other], key=len)
    return (one, other) in ENGLISH.opposites or longer.removesuffix(shorter) in ENGLISH.prefixes


@lru_cache(maxsize=8192)
def predicates_in(text: str) -> tuple[Predicate, ...]:
    """Return the predicates of *text* in its order; empty when it has no word that is plainly a verb.

    A verb is told by its form: one that changes within ("won"), one in "-ed" that stands before no noun, a word behind
    an auxiliary ("will reopen", "is open"), or a known one in "-s". Whatever is called false is negated. At most the
    first 2,000 characters are read.
    """
    found = _found_in(text)
    told = tuple(each for each in found if each.verb not in _TRUTH)
    if not told or not is_called_false(text):
        return told or found
    return tuple(attrs.evolve(each, is_negated=not each.is_negated) for each in told)


def is_called_false(text: str) -> bool:
    """Return whether *text* says of what it tells that it is not true: "it is false that", "the claim that … is fake"."""
    verdicts = [each for each in _found_in(text) if each.verb in _TRUTH]
    return sum((each.verb == "false") != each.is_negated for each in verdicts) % 2 == 1


@lru_cache(maxsize=8192)
def _found_in(text: str) -> tuple[Predicate, ...]:
    clauses = enumerate(_clauses(ENGLISH.joined(text[:MOST_CHARACTERS])))
    return tuple(each for at, clause in clauses for each in _in_clause(clause, is_first=at == 0))


def predicate_of(root: str) -> str:
    """Return the key of the predicate that the stem of a word names."""
    return ENGLISH.predicates.get(root) or ENGLISH.predicates.get(stem(root), root)


def main_predicate(text: str, *, is_said: bool, is_denied: bool) -> Predicate | None:
    """Return the predicate that *text* is about; None when it has none.

    Args:
        text: The sentence.
        is_said: Whether somebody is known to say it; then the verb that tells so is passed over.
        is_denied: Whether it is known to be denied; then the verb that tells so is passed over.
    """
    found = predicates_in(text)
    about = (
        predicate
        for predicate in found
        if not predicate.is_reporting and not ((is_said or is_denied) and predicate.is_denying)
    )
    return next(about, found[0] if found else None)


@lru_cache(maxsize=8192)
def opening_name(text: str) -> str:
    """Return the term of a name that opens *text*, where a capital alone says nothing; else "".

    A single word that does something and is no known noun is one: "Petrox will pay". So is one before another name, and
    one that has something: "Iva Renn won", "Sennet's police".
    """
    first, second = [*words_in(text[:_OPENING])[:2], None, None][:2]
    if first is None or second is None or not first.is_name or not _can_be_name(first):
        return ""
    is_owner = first.text.endswith(("'s", "\u2019s"))
    does = second.text in ENGLISH.auxiliary or _is_past(second)
    return first.term if second.is_name or is_owner or does else ""


def _can_be_name(word: Word) -> bool:
    is_plural = word.text.endswith("s") and not word.text.endswith(("'s", "ss", "us", "is"))
    is_known = word.is_role or word.is_wide or word.stem in ENGLISH.nouns
    faint = {word.stem, word.text} & (ENGLISH.faint | ENGLISH.stop | ENGLISH.change)
    return not (is_plural or is_known or faint or word.text in ENGLISH.determiners)


def _clauses(text: str) -> Iterator[tuple[Word, ...]]:
    """Yield the words between commas and the like; phrases that only look like a negation are left out."""
    for phrase in ENGLISH.not_negative:
        text = re.sub(rf"(?i)\b{phrase}\b", " ", text)
    yield from filter(None, map(words_in, _CLAUSE.split(text)))


def _in_clause(words: Sequence[Word], *, is_first: bool) -> Iterator[Predicate]:
    """Yield the predicates of a clause; a word that opens the first one is none, one behind an apposition may be."""
    verbs = [at for at in range(len(words)) if (at or not is_first) and _is_verb(words, at)]
    start = 0
    for at, following in pairwise([*verbs, len(words)]):
        before = _auxiliaries(words, at)
        subject = words[start : at - len(before)]
        behind = words[at + 1 : following]
        start = at + 1
        yield _predicate(words[at], before, subject, behind)


def _predicate(
    word: Word, before: Sequence[Word], subject: Sequence[Word], behind: Sequence[Word]
) -> Predicate:
    texts = [each.text for each in before]
    root = stem(ENGLISH.irregular.get(word.text, word.text))
    doer, done_to = subject, behind
    if any(text in ENGLISH.being for text in texts) and _is_past(word):
        agent = [at for at, each in enumerate(behind) if each.text == "by"]
        doer, done_to = (behind[agent[0] + 1 :] if agent else ()), subject
    complement = _complement(root, behind)
    beside = (*subject[:1], *behind[:1], *complement[:-1])
    negatives = [
        text for text in (*texts, *(each.text for each in beside)) if text in ENGLISH.negative
    ]
    verb = predicate_of(root)
    return Predicate(
        verb=ENGLISH.complements[root][complement[-1].text] if complement else verb,
        root=root,
        terms=frozenset(
            {root, verb, term_of(root), word.term, *(each.term for each in complement)}
        ),
        subject=_terms(doer),
        object=_terms(done_to),
        is_negated=len(negatives) % 2 == 1,
        is_possible=any(text in ENGLISH.possible for text in texts),
    )


def _complement(root: str, behind: Sequence[Word]) -> Sequence[Word]:
    """Return the word that makes a verb another one, after the one before it: guilty in "found the banker not guilty"."""
    words = ENGLISH.complements.get(root, {})
    at = next((at for at, word in enumerate(behind) if word.text in words), None)
    return () if at is None else behind[max(0, at - 1) : at + 1]


def _terms(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.term for word in words if word.tells and not word.text[0].isdigit())


def _auxiliaries(words: Sequence[Word], at: int) -> Sequence[Word]:
    """Return the auxiliaries right before a verb."""
    start = at
    while start and at - start < _MOST_AUXILIARIES and words[start - 1].text in ENGLISH.auxiliary:
        start -= 1
    return words[start:at]


def _is_verb(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    before = words[at - 1].text if at else ""
    is_empty = word.stem in ENGLISH.stop and ENGLISH.predicates.get(word.stem) not in _TRUTH
    if word.text in ENGLISH.auxiliary or is_empty or word.text[0].isdigit():
        return False
    if before in ENGLISH.determiners or word.is_name:
        return False
    if before in ENGLISH.auxiliary:
        return word.text not in ENGLISH.prepositions and word.text not in ENGLISH.numbers
    return _is_past(word) or _is_present(words, at)


def _is_present(words: Sequence[Word], at: int) -> bool:
    """Return whether a word in "-s" is a verb: a known one, or one before a noun that is marked as one."""
    word, behind = words[at], words[at + 1].text if at + 1 < len(words) else ""
    is_before_noun = behind in ENGLISH.determiners or behind in ENGLISH.negative
    return word.text.endswith("s") and (word.stem in ENGLISH.predicates or is_before_noun)


def _is_past(word: Word) -> bool:
    is_regular = len(word.text) > _SHORTEST_PAST and word.text.endswith("ed")
    return word.text in ENGLISH.irregular or is_regular
