"""What is counted: the noun phrase behind a figure."""

from functools import cache
from typing import NamedTuple

import attrs

from claimtrack.reading.language import filled, words
from claimtrack.reading.quantities.numerals import is_figure
from claimtrack.reading.text.tokens import Tokens

_LONGEST = 8
_LONGEST_TAIL = 6
_GUESS = 3
_QUOTES = frozenset("\"\u201c\u201d'\u2018")


class Noun(NamedTuple):
    """A noun phrase.

    Attributes:
        first: Its first token.
        after: The token behind its last one; *first* when there is none.
        head: Its main word, in lower case.
        plural: Whether that is a plural.
    """

    first: int
    after: int
    head: str = ""
    plural: bool = False

    def __bool__(self) -> bool:
        """Return whether there is a noun."""
        return self.after > self.first


@attrs.frozen(kw_only=True)
class NounWords:
    """The words of a language that tell where a noun phrase ends, ready for use."""

    ends: frozenset[str]
    plurals: frozenset[str]
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]
    singulars: frozenset[str]
    skipped: frozenset[str]
    determiners: frozenset[str]
    inherits: frozenset[str]
    joints: frozenset[str]
    tallies: frozenset[str]
    participle_endings: tuple[str, ...]
    no_participles: frozenset[str]
    describing: frozenset[str]
    opening: frozenset[str]
    unit_tails: frozenset[str]
    humans: frozenset[str]
    plural: str
    past: str
    adverb: str
    possessive: str
    of: str
    persons: str


@cache
def noun_words(language: str) -> NounWords:
    """Return the words of a *language* that tell where a noun phrase ends."""
    section = words(language)["nouns"]
    return filled(NounWords, section, tallies=frozenset(section["tallies"]["words"]))


def is_plural(word: str, table: NounWords) -> bool:
    """Return whether a *word* in lower case looks like a noun in the plural."""
    if word in table.plurals or word.endswith(table.plural_endings):
        return True
    if len(word) <= _GUESS or not word.endswith(table.plural):
        return False
    return word not in table.singulars and not word.endswith(table.singular_endings)


def are_persons(noun: str, table: NounWords) -> bool:
    """Return whether *noun* means persons."""
    head = noun.rpartition(" ")[2].lower()
    return head in table.humans or head.endswith(table.plural_endings)


def skip_fillers(tokens: Tokens, index: int, table: NounWords) -> int:
    """Return the place behind words in front of a noun that tell nothing of what is counted ("more", "other", "of the")."""
    while tokens.lower[index] in table.skipped:
        index += 1
    if tokens.lower[index] != table.of:
        return index
    index += 1
    while tokens.lower[index] in table.determiners or tokens.lower[index] in table.skipped:
        index += 1
    return index


def read_noun(tokens: Tokens, index: int, table: NounWords, *, one: bool = False) -> Noun:
    """Return the noun phrase that begins at *index*.

    Many of something ends with its plural ("ten rocket attacks"); one of something, or a plural that does not show,
    ends before the first word that is surely no noun.
    """
    first = index + (tokens.lower[index] in _QUOTES)
    place = after = first
    plural = False
    while place < first + _LONGEST and _continues(tokens, place, table, opens=place == first):
        if plural and not _plural_ahead(tokens, place, table):
            break
        if one and place > first and _ends_one(tokens, place, table):
            break
        after = _word_end(tokens, place, table)
        sign = (
            tokens.lower[place][0] == "°" or tokens.lower[after - 1] == table.plural
        )  # °C, MiG-29s
        plural = not one and (sign or is_plural(tokens.lower[place], table))
        place = _over_joint(tokens, after, table, open_ended=not (one or plural))
    if not (plural or one):
        after = _guessed(tokens, first, after, table)
    if after == first + 1 and tokens.lower[first].endswith(table.past):
        after = first  # the $5 expected, 15% contained
    if after == first:
        return Noun(first=index, after=index)
    head = tokens.lower[after - 1]
    after = _unit_end(tokens, after, table)
    return Noun(first=first, after=_tail(tokens, after, table), head=head, plural=plural)


def _ends_one(tokens: Tokens, place: int, table: NounWords) -> bool:
    """Return whether the word at *place* is no part of a noun in the singular: one soldier wounded, the bloc meets."""
    return _is_participle(tokens, place, table) or is_plural(tokens.lower[place], table)


def _word_end(tokens: Tokens, place: int, table: NounWords) -> int:
    """Return the place behind the word at *place*, with a number that names a type: MiG-29s, Boeing 737 jets."""
    after = place + 1
    named = tokens.words[place][:1].isupper() and not tokens.lower[place].endswith(table.possessive)
    if named and is_figure(tokens.lower[after]) and tokens.lower[after + 1].isalpha():
        return after + 1
    if (
        tokens.lower[after] == "-"
        and is_figure(tokens.lower[after + 1])
        and tokens.glued(after + 1)
    ):
        after += 2
        after += tokens.glued(after) and tokens.lower[after].isalpha()
    return after


def _unit_end(tokens: Tokens, after: int, table: NounWords) -> int:
    """Return the place behind the rest of a unit: degrees Celsius, km/h."""
    after += tokens.lower[after] in table.unit_tails
    slash = tokens.lower[after] == "/" and tokens.glued(after) and tokens.glued(after + 1)
    return after + 2 * slash


def _plural_ahead(tokens: Tokens, place: int, table: NounWords) -> bool:
    """Return whether a plural before *place* only describes another: sales managers, police officer files."""
    if is_plural(tokens.lower[place], table):
        return True
    if tokens.lower[place - 1] not in table.describing:
        return False
    return _continues(tokens, place, table, opens=False) and _is_plural_near(
        tokens, place + 1, table
    )


def _is_plural_near(tokens: Tokens, place: int, table: NounWords) -> bool:
    return any(is_plural(tokens.lower[near], table) for near in (place, place + 1))


def _continues(tokens: Tokens, place: int, table: NounWords, *, opens: bool) -> bool:
    word = tokens.lower[place]
    if not word[:1].isalpha():
        return opens and word[:1] == "°"
    if word not in table.ends or _is_compound(tokens, place):
        return True
    if not opens:
        return False
    abbreviation = tokens.words[place].isupper() and len(word) > 1  # US, not us
    return abbreviation or (word in table.opening and _is_plural_near(tokens, place + 1, table))


def _is_compound(tokens: Tokens, place: int) -> bool:
    """Return whether a hyphen holds the word at *place* to another: above-ground, US-made."""
    before = tokens.lower[place - 1] == "-" and tokens.glued(place)
    return before or (tokens.lower[place + 1] == "-" and tokens.glued(place + 2))


def _is_participle(tokens: Tokens, place: int, table: NounWords) -> bool:
    """Return whether the word at *place* looks like what is said of a noun before it ("one soldier wounded")."""
    word = tokens.lower[place]
    return (
        word.endswith(table.participle_endings)
        and word not in table.no_participles
        and not tokens.glued(place)
    )


def _over_joint(tokens: Tokens, place: int, table: NounWords, *, open_ended: bool) -> int:
    """Step over a hyphen, a quotation mark, or the "and" in "ten public and private hospitals"."""
    word = tokens.lower[place]
    if word == "-" and tokens.glued(place) == tokens.glued(place + 1):
        return place + 1
    if open_ended and (word in table.joints or word in _QUOTES):
        return place + 1
    return place


def _guessed(tokens: Tokens, first: int, after: int, table: NounWords) -> int:
    """Return where a noun phrase ends that shows no plural: before a participle, at most three words."""
    if tokens.lower[first].endswith(table.adverb) and _is_participle(tokens, first, table):
        return first
    for place in range(first + 1, min(after, first + _GUESS)):
        if tokens.lower[place] in table.joints or _is_participle(tokens, place, table):
            return place
    return min(after, first + _GUESS)


def _tail(tokens: Tokens, after: int, table: NounWords) -> int:
    """Return where a phrase with "of" behind its main word ends: members of the Liberal Democrats."""
    if tokens.lower[after] != table.of:
        return after
    start = skip_fillers(tokens, after, table)
    if tokens.lower[start] in table.inherits:
        return after
    place = start
    while place < start + _LONGEST_TAIL and _continues(tokens, place, table, opens=False):
        if _is_participle(tokens, place, table) and tokens.words[place].islower():
            break
        place = _over_joint(tokens, place + 1, table, open_ended=False)
    return place if place > start else after
