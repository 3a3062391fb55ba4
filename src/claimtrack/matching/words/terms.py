"""Terms: the words of a text as keys with weights."""

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from claimtrack.matching.words.vocabulary import ENGLISH, stem

# What tells a story is told early; this also bounds the work that a hostile text can cause.
MOST_CHARACTERS = 2_000

# House weights, measured on the stories for development: names tell stories apart best.
NAME_WEIGHT = 2.0
WORD_WEIGHT = 1.0
YEAR_WEIGHT = 0.5
FAINT_WEIGHT = 0.25

# Above this share of capitals among its longer words a line is a headline in title case, whose capitals mark no names.
_TITLE_CASE = 0.7
_LONGER = 4

_WORD = re.compile(r"[^\W_]++(?:['\u2019][^\W_]++)*|%")
_GAP_AND_WORD = re.compile(rf"([^\w%]*+)({_WORD.pattern})?")

# A few times the words of a language; bounded, since any text may come.
_MOST_WORDS = 100_000


class Bag(dict[str, float]):
    """The terms of a text with their weights; never changed once it is made.

    Attributes:
        met: What `variants.near` returned for it, so that it need not look at each term again.
        reached: What `scoring.reach` returned for it, and among how many terms, for the same reason.
    """

    met: object = None
    reached: tuple[object, int, Mapping[str, float]] = (None, 0, {})

    @cached_property
    def squared(self) -> float:
        """The square of its length: the sum of the squares of its weights."""
        return math.fsum(weight * weight for weight in self.values())

    @cached_property
    def substance(self) -> float:
        """The weight of those terms that tell a story; 0.0 or more."""
        return sum(weight for weight in self.values() if weight > FAINT_WEIGHT)


@lru_cache(maxsize=4096)
def weighted_terms(text: str) -> Bag:
    """Return the terms of *text* with their weights.

    Words fall together by stem, and by role and synonym ("dead" and "killed" are one term). Stop words and figures are
    left out, years stay. At most the first 2,000 characters are read.
    """
    text = ENGLISH.joined(text[:MOST_CHARACTERS])
    words: list[tuple[str, str]] = _GAP_AND_WORD.findall(text)
    marks_names = not _is_title_case([word for _, word in words if word])
    weights, opens = Bag(), True
    for gap, word in words:
        # Where it opens a sentence a capital says nothing.
        opens = opens or "." in gap or "\n" in gap
        if not word:
            continue
        term, plain, as_name = _weighed(word)
        weight = as_name if marks_names and not opens else plain
        if weight > weights.get(term, 0.0):
            weights[term] = weight
        opens = False
    return weights


def words_of(text: str) -> list[str]:
    """Return the words of *text* as written; a percent sign is one."""
    return _WORD.findall(text)


def term_of(word: str) -> str:
    """Return the key under which *word*, folded, falls together with its other forms and its synonyms."""
    root = stem(word)
    return ENGLISH.roles.get(root) or ENGLISH.nouns.get(root, root)


def folded(text: str) -> str:
    """Return *text* in lower case without accents: "Kadhimī" and "kadhimi" are one."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("\u2019", "'"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def is_year(term: str) -> bool:
    """Return whether *term* is written like a year of our time."""
    return len(term) == len("2026") and term[:2] in {"19", "20"} and term[2:].isdecimal()


def _is_title_case(words: Iterable[str]) -> bool:
    longer = [word for word in words if len(word) >= _LONGER and word[0].isalpha()]
    return sum(word[0].isupper() for word in longer) > _TITLE_CASE * len(longer)


@lru_cache(maxsize=_MOST_WORDS)
def _weighed(word: str) -> tuple[str, float, float]:
    """Return the term of *word*, its weight, and its weight where a capital marks a name."""
    term = term_of(folded(word))
    return term, _weight(term, is_name=False), _weight(term, is_name=word[0].isupper())


def _weight(term: str, *, is_name: bool) -> float:
    if term[0].isdigit():
        return YEAR_WEIGHT if is_year(term) else 0.0
    if term in ENGLISH.stop or len(term) == 1:
        return 0.0
    if term in ENGLISH.faint:
        return FAINT_WEIGHT
    return NAME_WEIGHT if is_name else WORD_WEIGHT
