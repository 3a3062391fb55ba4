"""Vocabulary: what matching knows about the words of a language, read from its file."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any, Self

import attrs

_ENDINGS = ("ingly", "edly", "ing", "ers", "ors", "er", "or", "ed", "es", "s", "e")

# A shorter rest would no longer be told apart from other words ("sing", "red"); behind "or" not even one of three letters
# would ("mayor").
_SHORTEST_STEM = 3
_SHORTEST_DOER = 4


# A few times the words of a language; bounded, since any text may come.
@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return *word*, in lower case, without its inflection: "protesters" and "protesting" become "protest".

    The stem is a key, not a word. Rules for English, in the manner of Porter (1980) but with fewer steps: what they
    miss, the likeness of words catches.
    """
    word = word.removesuffix("'s")
    if word.endswith("ies") and len(word) > _SHORTEST_STEM + 1:
        return word[:-3] + "y"
    if word.endswith(("ss", "us", "is")):
        return word
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        shortest = _SHORTEST_DOER if ending in {"or", "ors"} else _SHORTEST_STEM
        if rest != word and len(rest) >= shortest and re.search("[aeiouy]", rest):
            return _undoubled(rest)
    return word


def _undoubled(rest: str) -> str:
    doubled = rest[-1] == rest[-2] and rest[-1] not in "lsz"
    return rest[:-1] if doubled else rest


@attrs.frozen(kw_only=True)
class Vocabulary:
    """The words of a language by what they do, all as stems.

    Attributes:
        stop: Words that say nothing of the story.
        faint: Words that say little of it.
        prepositions: Words behind which a counted noun is narrowed down.
        anyone: Nouns for whoever is counted.
        crowd: Nouns for those whom a toll usually counts.
        increment: Words that make a figure an addition to another.
        former: Words that, right before a figure, mark it as one that held before.
        doubt: Words that put a figure in doubt.
        part: Phrases that, right behind a figure, mark it as part of another.
        including: Words behind which the parts of a figure are told.
        besides: Words that tell of something else besides.
        linking: Words within a name.
        inside: Prepositions of place.
        level: Words that, right before a figure, make it what a measure has come to.
        change: Verbs that make a figure behind them how far a measure moved.
        extent: Words between such a verb and the figure.
        objects: Words between what happened and whom it happened to.
        being: Verbs by which whatever is counted is said to be something.
        joining: Words behind which a clause tells something else.
        when: Words that make a year before them that of the figure behind.
        numbers: Numbers in words.
        scales: Words of a number that is told in few digits.
        months: Names of months; a figure beside one is a day.
        point: Words of a period that make it the day for which a level holds.
        rolling: Words of a period that runs up to now.
        determiners: Words before a noun.
        auxiliary: Words between whoever does something and the verb that tells what.
        possible: Those of them that make what follows only possible.
        negative: Words that make a clause say that it is not so.
        not_negative: Phrases with such words that do not.
        reporting: Verbs that tell who says it.
        denying: Verbs that tell who denies it.
        sayings: Verbs for which the claim is the saying.
        directions: Parts of a country.
        intransitive: Verbs that tell what befell whoever stands before them.
        predicates: What happened, by stem.
        opposites: Pairs of predicates of which only one can hold.
        prefixes: Beginnings that make the opposite of a predicate.
        complements: What a verb comes to with a word behind it, by the verb's stem.
        sorts: Words that tell one part of a population from another.
        irregular: What a verb that changes within is a form of.
        rate: Words that make a figure hold for each of some spell.
        settled: Roles and nouns whose figure does not move.
        falling: Roles and nouns whose figure may fall as well as rise.
        roles: What happened to what is counted, by stem.
        nouns: The noun that stands for all that count the same, by stem.
        shares: Units of a share, which convert into nothing.
        units: The base unit of each unit that converts, and how many of it the unit is, by stem.
        official: Words in the name of whoever speaks for an office.
        at_present: Words that make a figure one of the day.
        scopes: Phrases that say how wide a place is meant, those that say the same together.
        true: Words that put a figure in the place of another one.
        figure: Nouns for a figure, behind them.
        correcting: Words that say that a figure is taken back.
        false_friends: Pairs of names that look alike but are not.
        phrases: Phrases that count as one word, and that word.
    """

    stop: frozenset[str]
    faint: frozenset[str]
    prepositions: frozenset[str]
    anyone: frozenset[str]
    crowd: frozenset[str]
    increment: frozenset[str]
    former: frozenset[str]
    doubt: frozenset[str]
    part: tuple[str, ...]
    including: frozenset[str]
    besides: frozenset[str]
    linking: frozenset[str]
    inside: frozenset[str]
    level: frozenset[str]
    change: frozenset[str]
    extent: frozenset[str]
    objects: frozenset[str]
    being: frozenset[str]
    joining: frozenset[str]
    when: frozenset[str]
    numbers: frozenset[str]
    scales: frozenset[str]
    months: frozenset[str]
    point: frozenset[str]
    rolling: frozenset[str]
    determiners: frozenset[str]
    auxiliary: frozenset[str]
    possible: frozenset[str]
    negative: frozenset[str]
    not_negative: tuple[str, ...]
    reporting: frozenset[str]
    denying: frozenset[str]
    sayings: frozenset[str]
    directions: frozenset[str]
    intransitive: frozenset[str]
    predicates: Mapping[str, str]
    opposites: frozenset[tuple[str, str]]
    prefixes: frozenset[str]
    complements: Mapping[str, Mapping[str, str]]
    sorts: frozenset[str]
    irregular: Mapping[str, str]
    rate: frozenset[str]
    settled: frozenset[str]
    falling: frozenset[str]
    roles: Mapping[str, str]
    nouns: Mapping[str, str]
    shares: frozenset[str]
    units: Mapping[str, tuple[str, Decimal]]
    official: frozenset[str]
    at_present: frozenset[str]
    scopes: tuple[tuple[str, ...], ...]
    true: frozenset[str]
    figure: frozenset[str]
    correcting: frozenset[str]
    false_friends: frozenset[tuple[str, str]]
    phrases: Mapping[str, str]

    @classmethod
    def of(cls, sections: Mapping[str, Any]) -> Self:
        """Return the vocabulary that the *sections* of a language's file describe."""
        return cls(
            stop=_stems(sections["stop"]),
            faint=_keys(sections["faint"]),
            prepositions=frozenset(sections["prepositions"].split()),
            anyone=_stems(sections["anyone"]),
            crowd=_stems(sections["crowd"]),
            increment=frozenset(sections["increment"].split()),
            former=frozenset(sections["former"].split()),
            doubt=_stems(sections["doubt"]),
            part=tuple(sections["part"]),
            including=frozenset(sections["including"].split()),
            besides=frozenset(sections["besides"].split()),
            linking=frozenset(sections["linking"].split()),
            inside=frozenset(sections["inside"].split()),
            level=frozenset(sections["level"].split()),
            change=_stems(sections["change"]),
            extent=frozenset(sections["extent"].split()),
            objects=frozenset(sections["objects"].split()),
            being=frozenset(sections["being"].split()),
            joining=frozenset(sections["joining"].split()),
            when=frozenset(sections["when"].split()),
            numbers=frozenset(sections["numbers"].split()),
            scales=frozenset(sections["scales"].split()),
            months=frozenset(sections["months"].split()),
            point=frozenset(sections["point"].split()),
            rolling=frozenset(sections["rolling"].split()),
            determiners=frozenset(sections["determiners"].split()),
            auxiliary=frozenset(sections["auxiliary"].split()),
            possible=frozenset(sections["possible"].split()),
            negative=frozenset(sections["negative"].split()),
            not_negative=tuple(sections["not_negative"]),
            reporting=_stems(sections["reporting"]),
            denying=_stems(sections["denying"]),
            sayings=_stems(sections["sayings"]),
            directions=_stems(sections["directions"]),
            intransitive=_stems(sections["intransitive"]),
            predicates=_predicates(sections),
            opposites=frozenset(_opposites(sections["opposites"], _predicates(sections))),
            prefixes=frozenset(sections["prefixes"].split()),
            complements={stem(verb): words for verb, words in sections["complements"].items()},
            sorts=_stems(sections["sorts"]),
            irregular=_forms(sections["irregular"]),
            rate=frozenset(sections["rate"].split()),
            settled=_keys(sections["settled"]["words"]),
            falling=_keys(sections["falling"]["words"]),
            roles=_groups(sections["roles"]),
            nouns={word: stem(group) for word, group in _groups(sections["nouns"]).items()},
            shares=_stems(sections["shares"]),
            units=_units(sections["units"]),
            official=frozenset(sections["official"].split()),
            scopes=tuple(map(tuple, sections["scopes"])),
            true=frozenset(sections["true"].split()),
            figure=frozenset(sections["figure"].split()),
            at_present=frozenset(sections["at_present"].split()),
            correcting=frozenset(sections["correcting"].split()),
            false_friends=frozenset(_pairs(sections["false_friends"])),
            phrases=sections["phrases"],
        )

    def joined(self, text: str) -> str:
        """Return *text* with every phrase that counts as one word written as that word."""
        lower = text.lower()
        opening = self._by_opening.keys() & _OPENING.findall(lower)
        found = [phrase for word in opening for phrase in self._by_opening[word] if phrase in lower]
        if not found:
            return text
        longest_first = tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))
        return _any_of(longest_first).sub(lambda match: self.phrases[match.group().lower()], text)

    @cached_property
    def _by_opening(self) -> Mapping[str, Sequence[str]]:
        """The phrases by what they open with: most texts have none, and hardly a word that opens one."""
        found: dict[str, list[str]] = {}
        for phrase in self.phrases:
            found.setdefault(_OPENING.findall(phrase)[0], []).append(phrase)
        return found


# What a phrase may open with.
_OPENING = re.compile(r"\w++|%")


@lru_cache(maxsize=1024)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", re.IGNORECASE)


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


def _keys(words: str) -> frozenset[str]:
    """Return *words* both as they are, for the names of roles, and as stems."""
    return _stems(words) | frozenset(words.split())


def _groups(groups: Mapping[str, str]) -> dict[str, str]:
    return {stem(word): name for name, words in groups.items() for word in words.split()}


def _predicates(sections: Mapping[str, Any]) -> dict[str, str]:
    return {**_groups(sections["roles"]), **_groups(sections["predicates"])}


def _opposites(
    pairs: Iterable[list[str]], predicates: Mapping[str, str]
) -> Iterable[tuple[str, str]]:
    for pair in pairs:
        one, two = (predicates.get(stem(word), stem(word)) for word in pair)
        yield from ((one, two), (two, one))


def _forms(verbs: Mapping[str, str]) -> dict[str, str]:
    return {form: verb for verb, forms in verbs.items() for form in forms.split()}


def _units(units: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[str, Decimal]]:
    return {
        stem(unit): (base, Decimal(factor))
        for base, factors in units.items()
        for unit, factor in factors.items()
    }


def _pairs(families: Iterable[list[str]]) -> Iterable[tuple[str, str]]:
    for family in families:
        stems = [stem(word) for word in family]
        yield from ((one, other) for one in stems for other in stems if one != other)


def _read(code: str) -> Vocabulary:
    file = files("claimtrack.matching.words") / "languages" / f"{code}.toml"
    return Vocabulary.of(tomllib.loads(file.read_text(encoding="utf-8")))


# Statements carry no language yet; when they do, this becomes a look-up by theirs.
ENGLISH = _read("en")
