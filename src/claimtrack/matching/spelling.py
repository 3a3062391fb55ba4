"""Spelling: terms that two statements have in common, spelling variants among them, and lists of them for people."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from claimtrack.matching.scoring import variant_score

# Consonants that writing systems and ears swap, and letters that come and go.
_ALIKE = str.maketrans(
    {"q": "k", "c": "k", "z": "s", "v": "w", "j": None} | dict.fromkeys("aeiouyh")
)

# With fewer consonants too many names are alike ("Moran", "Marin").
_FEWEST_CONSONANTS = 4
_SHORTEST_NAME = 6


def shared(one: Iterable[str], two: Iterable[str]) -> bool:
    """Return whether any term of *one* is one of *two*, or another spelling of it."""
    others = tuple(two)
    return any(_are_one(term, other) for term in one for other in others)


def unknown(terms: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return those *terms* that are among the *others* in no spelling, in their order."""
    known = tuple(others)
    return [term for term in terms if not shared([term], known)]


def listed(words: Iterable[str], none: str = "not said") -> str:
    """Return *words* in alphabetical order as people list them; *none* when there are none."""
    return " and ".join(sorted(words)) or none


def _are_one(term: str, other: str) -> bool:
    return bool(variant_score(term, other)) or _sound_alike(term, other)


def _sound_alike(term: str, other: str) -> bool:
    """Return whether two longer names have the same consonants: "Mohammed" and "Muhammad"."""
    if term[:1] != other[:1] or min(len(term), len(other)) < _SHORTEST_NAME:
        return False
    skeleton = _skeleton(term)
    return len(skeleton) >= _FEWEST_CONSONANTS and skeleton == _skeleton(other)


@lru_cache(maxsize=8192)
def _skeleton(name: str) -> str:
    return "".join(letter for letter, _ in groupby(name[1:].translate(_ALIKE))) + name[0]
