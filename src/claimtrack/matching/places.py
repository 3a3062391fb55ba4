"""Places: where what is counted is said to be, and which places lie in which others."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from claimtrack.matching.words.terms import MOST_CHARACTERS, folded, term_of
from claimtrack.matching.words.vocabulary import ENGLISH, stem

# How many words may stand between "in" and the name: "in the northern port city of".
_WORDS_BETWEEN = 4

# One stem for the adjective and the noun.
_CARDINAL = {f"{part}ern": part for part in ("north", "south", "east", "west")}

_TOKEN = re.compile(r"[^\W_]+|,")


def places_in(text: str) -> frozenset[str]:
    """Return the names behind "in" and its like, as terms: belgium in "killed in floods in Belgium"."""
    tokens = _tokens(text)
    return frozenset(
        term
        for at, word in enumerate(tokens)
        if word.lower() in ENGLISH.inside
        for term in _names(_behind(tokens[at + 1 :]))
    )


@lru_cache(maxsize=4096)
def nested_in(text: str) -> frozenset[tuple[str, str]]:
    """Return which names the *text* tells to lie in which others, as pairs of terms: "Nippes, Haiti", "Basra in Iraq"."""
    tokens = _tokens(text)
    links = zip(tokens, tokens[1:], tokens[2:], strict=False)
    return frozenset(
        (term_of(folded(inner)), term_of(folded(outer)))
        for inner, link, outer in links
        if (link == "," or link.lower() in ENGLISH.inside) and _is_name(inner) and _is_name(outer)
    )


@lru_cache(maxsize=4096)
def directions_in(text: str) -> frozenset[str]:
    """Return the parts of places that *text* names, as stems: north in "northern Velmora", "North Torvia"."""
    tokens = _tokens(text)
    return frozenset(
        _CARDINAL.get(root, root)
        for word, following in pairwise(tokens)
        if (root := stem(folded(word))) in ENGLISH.directions and _is_name(following)
    )


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(ENGLISH.joined(text[:MOST_CHARACTERS]))


def _behind(tokens: Sequence[str]) -> Sequence[str]:
    """Return *tokens* from the first name on, when it stands near enough."""
    for at, word in enumerate(tokens[: _WORDS_BETWEEN + 1]):
        if _is_name(word):
            return tokens[at:]
        if word == "," or (word in ENGLISH.prepositions and word not in ENGLISH.linking):
            break
    return ()


def _names(tokens: Sequence[str]) -> Iterator[str]:
    """Yield the names at the beginning of *tokens*: Petit, Trou and Haiti in "Petit Trou, Haiti, killing", Port of Beirut."""
    for word in tokens:
        if _is_name(word):
            yield term_of(folded(word))
        elif word != "," and word not in ENGLISH.linking:
            break


def _is_name(word: str) -> bool:
    return word[0].isupper() and stem(folded(word)) not in ENGLISH.stop
