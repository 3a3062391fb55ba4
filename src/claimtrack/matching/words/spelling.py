"""Spelling: terms that two statements have in common, spelling variants among them, and lists of them for people."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import groupby

from claimtrack.matching.words.variants import variants

# Consonants that writing systems and ears swap, and letters that come and go.
_ALIKE = str.maketrans(
    {"q": "k", "c": "k", "z": "s", "v": "w", "j": None} | dict.fromkeys("aeiouyh")
)

# With fewer consonants too many names are alike ("Moran", "Marin").
_FEWEST_CONSONANTS = 4
_SHORTEST_NAME = 6


def shared(one: Iterable[str], two: Iterable[str]) -> bool:
    """Return whether any term of *one* is one of *two*, or another spelling of it."""
    mine, yours = frozenset(one), frozenset(two)
    return not mine.isdisjoint(yours) or any(_in_other_spelling(mine, yours))


def unknown(terms: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return those *terms* that are among the *others* in no spelling, in their order."""
    known = frozenset(others)
    missing = [term for term in terms if term not in known]
    spelt = frozenset(_in_other_spelling(frozenset(missing), known))
    return [term for term in missing if term not in spelt]


def listed(words: Iterable[str], none: str = "not said") -> str:
    """Return *words* in alphabetical order as people list them; *none* when there are none."""
    return " and ".join(sorted(words)) or none


def _in_other_spelling(terms: AbstractSet[str], others: AbstractSet[str]) -> Iterator[str]:
    """Yield those *terms* of which the *others* have a variant, or a name that sounds alike."""
    if not terms or not others:
        return
    yield from (term for _, term, _ in variants(terms, others))
    sounds = {term: sound for term in terms if (sound := _sound(term))}
    if sounds:
        heard = frozenset(map(_sound, others))
        yield from (term for term, sound in sounds.items() if sound in heard)


@lru_cache(maxsize=8192)
def _sound(name: str) -> str:
    """Return what a longer name shares with those that sound alike, its consonants: "Mohammed" and "Muhammad"; else ""."""
    if len(name) < _SHORTEST_NAME:
        return ""
    sound = "".join(letter for letter, _ in groupby(name[1:].translate(_ALIKE))) + name[0]
    return sound if len(sound) >= _FEWEST_CONSONANTS else ""
