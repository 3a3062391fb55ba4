"""What happened to what is counted: killed, injured, arrested; that tells one count from another."""

from collections.abc import Mapping
from functools import cache

import attrs

from claimtrack.reading.language import filled, words
from claimtrack.reading.quantities.numerals import is_figure, number_words
from claimtrack.reading.text.phrases import Phrases
from claimtrack.reading.text.tokens import Tokens

_WINDOW = 10
_FILLERS = 3
_CLAUSES = frozenset(".;:")
_SUBJECT = 30


@attrs.frozen(kw_only=True)
class RoleWords:
    """The closed table of roles of a language, ready for use.

    Attributes:
        before: What stands before a figure that is its object ("killing 15").
        behind: What stands behind a figure that is its subject ("15 were killed").
        nouns: Nouns that count the happening itself ("15 deaths").
        tolls: Nouns whose value a figure is ("the death toll rose to 15").
        persons: Roles that only persons have.
        helpers: What may stand between a noun and what happened to it.
        breaks: Where a clause ends.
        fillers: What may stand between a verb and its figure.
        adverb: How adverbs end, which may stand like helpers.
        objects: Words that begin the object of a verb.
        joints: What joins two counts that one verb governs.
        zero: Nouns that news denies by "no": casualties, injuries.
        nobody: Words for no person.
    """

    before: Phrases[str]
    behind: Phrases[str]
    nouns: Mapping[str, str]
    tolls: Phrases[str]
    persons: frozenset[str]
    helpers: frozenset[str]
    breaks: frozenset[str]
    fillers: frozenset[str]
    objects: frozenset[str]
    adverb: str
    joints: Phrases[str]
    zero: frozenset[str]
    nobody: Phrases[str]


@cache
def role_words(language: str) -> RoleWords:
    """Return the roles of a *language*."""
    table = words(language)
    roles, around = table["roles"], table["role_words"]

    def phrases(kind: str) -> Phrases[str]:
        return Phrases[str].grouped({role: forms.get(kind, ()) for role, forms in roles.items()})

    return filled(
        RoleWords,
        around,
        before=phrases("before"),
        behind=phrases("behind"),
        nouns={noun: role for role, forms in roles.items() for noun in forms.get("nouns", ())},
        tolls=phrases("tolls"),
        persons=frozenset(role for role, forms in roles.items() if forms.get("person")),
        adverb=words(language)["nouns"]["adverb"],
        objects=frozenset(around["objects"]) | number_words(language).starters,
    )


def role_before(tokens: Tokens, first: int, table: RoleWords) -> str:
    """Return what the verb before *first* did to the figure that begins there ("killing 15"); empty when none."""
    for place in range(first, max(0, first - _FILLERS), -1):
        found = table.before.ending(tokens, place)
        if found:
            return found[1]
        if tokens.lower[place - 1] not in table.fillers:
            break
    return ""


def role_behind(tokens: Tokens, after: int, table: RoleWords) -> tuple[int, str]:
    """Return what happened to the figure whose noun ends before *after*, and the place behind that word.

    Straight behind ("15 people dead") any word of the table counts; further on ("15 people from Kabul were killed")
    only behind a helper.
    """
    for place in range(after, after + _WINDOW):
        word = tokens.lower[place]
        if word in table.breaks or not word or word[0].isdigit():
            break
        found = table.behind.starting(tokens, place)
        if found and _is_said_of_it(tokens, place, after, found, table):
            return found
    return after, ""


def _is_said_of_it(
    tokens: Tokens, place: int, after: int, found: tuple[int, str], table: RoleWords
) -> bool:
    """Return whether the word at *place* tells what happened to the noun that ends before *after*.

    Straight behind it, an object shows that the noun did it instead: "12 rockets killed three", "15 people killed in".
    """
    helper = tokens.lower[place - 1]
    if place > after:
        return helper in table.helpers or helper.endswith(table.adverb)
    verb = table.before.starting(tokens, place)
    following = tokens.lower[found[0]]
    return not verb or not (following in table.objects or is_figure(following))


def role_of_noun(head: str, table: RoleWords) -> str:
    """Return the role that a counted happening means: deaths, arrests; empty for other nouns."""
    return table.nouns.get(head, "")


def role_of_toll(tokens: Tokens, first: int, table: RoleWords) -> str:
    """Return the role of the toll that the figure at *first* is the value of ("the death toll rose to 15")."""
    for place in range(first, max(0, first - _SUBJECT), -1):
        found = table.tolls.ending(tokens, place)
        if found:
            return found[1]
        if tokens.lower[place - 1] in _CLAUSES:
            break
    return ""
