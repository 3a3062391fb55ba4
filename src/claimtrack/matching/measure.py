"""Measure: what a figure counts, and whether two figures count the same."""

import enum
from decimal import Decimal
from functools import lru_cache

import attrs

from claimtrack.matching.words.phrase import NounPhrase, Word, roles_among, words_in
from claimtrack.matching.words.terms import folded
from claimtrack.matching.words.vocabulary import ENGLISH
from claimtrack.model.quantity import Quantity


class Breadth(enum.Enum):
    """How wide a counted noun is."""

    UNSAID = "left out"
    ANYONE = "anyone"
    CROWD = "those whom a toll usually counts"
    THESE = "these only"


@attrs.frozen(kw_only=True)
class Measure:
    """What a figure counts.

    Attributes:
        currency: ISO 4217 code, or empty.
        roles: What happened to what is counted.
        heads: The counted nouns, as terms.
        breadth: How wide they are.
        kinds: Terms of the words before the noun, which say what kind of it.
        which: Terms of the words behind it, which say which of them.
        names: Those terms of either that are names: a place, a people.
        rates: The spell or member for each of which the figure holds.
        is_increment: Whether the figure adds to another one.
        is_part: Whether it is part of another one: "nineteen of the dead".
        is_change: Whether it is how far a measure moved, rather than what it came to: "rose by 2.4 percent".
        is_level: Whether it is told as what it came to: "rose to 2.4 percent".
        scale: How many of the unit in which such figures are compared one of its own unit is.
    """

    currency: str = ""
    roles: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    breadth: Breadth = Breadth.UNSAID
    kinds: frozenset[str] = frozenset()
    which: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    rates: frozenset[str] = frozenset()
    is_increment: bool = False
    is_part: bool = False
    is_change: bool = False
    is_level: bool = False
    scale: Decimal = Decimal(1)

    @property
    def is_bare(self) -> bool:
        """Whether only a noun or a unit is told, not what happened, which ones or what kind: "nurses", "28.8 percent"."""
        return not (self.roles or self.which or self.kinds)

    @property
    def is_share(self) -> bool:
        """Whether it is a share of something: a percentage."""
        return bool(self.heads & ENGLISH.shares)

    @property
    def is_stock(self) -> bool:
        """Whether it is what there is on a day, such as the missing, rather than what came to pass in a period."""
        return bool(self.roles & ENGLISH.falling)

    @property
    def is_settled(self) -> bool:
        """Whether it is what it is from the start, such as how many were on board."""
        return bool((self.roles or self.heads) & ENGLISH.settled)

    @property
    def falls(self) -> bool:
        """Whether it falls as naturally as it rises, such as the missing, a percentage, money."""
        return bool(self.currency or (self.roles or self.heads) & ENGLISH.falling)


def measure_of(quantity: Quantity) -> Measure:
    """Return what *quantity* counts: from its noun, role and currency, and from its words whether it adds or is a part."""
    return _measure(quantity.noun, quantity.role, quantity.currency, quantity.words)


@lru_cache(maxsize=4096)
def _measure(noun: str, role: str, currency: str, mention: str) -> Measure:
    phrase = NounPhrase.of(noun)
    further, beside = NounPhrase.of(role), words_in(mention)
    roles = phrase.roles | further.roles or roles_among(beside)
    peoples = tuple(head for head in phrase.heads if head.is_people)
    behind = (*phrase.happened, *phrase.behind, *further.noun, *further.happened, *further.behind)
    which = (*(word for word in behind if word.narrows), *peoples)
    names = frozenset(word.term for word in (*phrase.kinds, *which) if word.is_name)
    unit = next(
        (ENGLISH.units[head.stem] for head in phrase.heads if head.stem in ENGLISH.units), None
    )
    heads = {head.term for head in phrase.heads if not head.is_people}
    return Measure(
        currency=currency,
        roles=roles,
        heads=frozenset(heads if unit is None else {unit[0]}),
        breadth=_breadth(phrase.heads),
        kinds=frozenset(word.term for word in phrase.kinds),
        which=frozenset(word.term for word in which),
        names=names,
        rates=frozenset(
            word.text for word in (*words_in(noun), *beside) if word.text in ENGLISH.rate
        ),
        is_increment=_adds(phrase.noun) or (_adds(beside) and not _has_place(which)),
        is_part=any(part in folded(mention) for part in ENGLISH.part),
        scale=Decimal(1) if unit is None else unit[1],
    )


def _has_place(which: tuple[Word, ...]) -> bool:
    """Return whether names say which are meant: "eleven more in Belgium" adds a place, not to an earlier figure."""
    return any(word.is_name for word in which)


def _breadth(heads: tuple[Word, ...]) -> Breadth:
    if not heads:
        return Breadth.UNSAID
    if any(head.is_people or head.stem in ENGLISH.anyone for head in heads):
        return Breadth.ANYONE
    return Breadth.CROWD if all(head.is_wide for head in heads) else Breadth.THESE


def _adds(words: tuple[Word, ...]) -> bool:
    """Return whether "more" or the like stands among *words*, other than in "more than" or "9 percent more pay"."""
    before = words[: next((at for at, word in enumerate(words) if word.is_unit), len(words))]
    afters = [*(word.text for word in words[1:]), ""]
    return any(word.adds and after != "than" for word, after in zip(before, afters, strict=False))
