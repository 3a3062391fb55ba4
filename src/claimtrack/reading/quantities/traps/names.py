"""Numbers that name or order: codes, ordinals, labels, names, scores, phone numbers, what is known already."""

from claimtrack.model.quantity import Modifier
from claimtrack.reading.quantities.figures import Figures
from claimtrack.reading.quantities.nouns import is_plural, read_noun
from claimtrack.reading.quantities.numerals import Form, is_figure
from claimtrack.reading.quantities.traps.words import TrapWords
from claimtrack.reading.text.tokens import Tokens

_DASHES = frozenset("-\u2013\u2014\u2011")
_GLUE = frozenset("@#/=:_\u2116")
_QUOTES = frozenset('"\u201c\u201d')
_FEW = 20
_REACH = 4


def is_code(tokens: Tokens, figures: Figures, _table: TrapWords) -> bool:
    """IE9 and B52 are one token; F-16, @user1, 12/10, 1.2.3, 3Dynamics show by what is glued to them."""
    first, after = figures.number, figures.numeral.after
    if figures.numeral.bare and tokens.words[first][0] == "0" and len(tokens.words[first]) > 1:
        return True  # at 0600
    if tokens.glued(first):
        before = tokens.lower[first - 1]
        if before in _GLUE or (before in _DASHES and tokens.glued(first - 1)):
            return True
    if not (tokens.glued(after) and figures.numeral.digits):
        return False
    if tokens.words[after].istitle() and len(tokens.words[after]) > len("Kg."):
        return True
    joint = tokens.lower[after] in _GLUE or tokens.lower[after] in _DASHES
    return (
        joint
        and tokens.glued(after + 1)
        and figures.second is None
        and is_figure(tokens.lower[after + 1])
    )


def is_ordinal(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """21st, 1990s, 5G, 3D: letters straight behind digits that are no unit."""
    after = figures.numeral.after
    if not (tokens.glued(after) and is_figure(tokens.lower[after - 1])):
        return False
    ending = tokens.lower[after]
    if tokens.words[after] in table.degrees:
        return False
    return ending in table.ordinal_endings or (
        ending.isalpha() and tokens.words[after].isupper() and len(ending) == 1
    )


def is_label(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """Page 5, No. 10, Flight 370, phase three, top ten; camp 12, unless people at the camp are counted."""
    if not _stands_alone(figures) or figures.numeral.form is not Form.FIGURE:
        return False
    before = figures.first - 1 - (tokens.lower[figures.first - 1] in {".", "-"})
    word = tokens.lower[before] if before >= 0 else ""
    if word in table.numbering and is_plural(tokens.lower[before - 1], table.nouns):
        return False  # the boats number 80
    return word in table.labels or (
        word in table.places and not read_noun(tokens, figures.after, table.nouns).plural
    )


def is_name(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """Boeing 737, 10 Downing Street, 737 MAX, the Big Four, Six Nations."""
    first, after = figures.number, figures.after
    if not _stands_alone(figures) or (tokens.glued(after) and tokens.lower[after].isalpha()):
        return False
    if figures.numeral.bare:
        return (
            _is_address(tokens, after, table)
            or _is_named_behind(tokens, after, table)
            or _is_named_before(tokens, figures, table)
        )
    if figures.numeral.digits or not tokens.words[first][:1].isupper():
        return False
    before = tokens.words[first - 1]
    if before in _QUOTES and tokens.words[after][:1].isupper():  # "Seven Bridges", a song
        return any(tokens.words[place] in _QUOTES for place in range(after + 1, after + _REACH))
    opens = not (before[:1].isalnum() or before in {",", "-"})
    return not opens and (before[:1].isupper() or tokens.words[after][:1].isupper())


def _stands_alone(figures: Figures) -> bool:
    return figures.first == figures.number and figures.numeral.scale == 1


def _is_address(tokens: Tokens, after: int, table: TrapWords) -> bool:
    if tokens.lower[after] in table.block and tokens.lower[after + 1] == table.of:
        return True
    streets = (tokens.lower[place] in table.streets for place in range(after + 1, after + _REACH))
    return tokens.words[after][:1].isupper() and any(streets)


def _is_named_behind(tokens: Tokens, after: int, table: TrapWords) -> bool:
    """Return whether capitals behind a number name one thing (737 MAX), not many (12 US soldiers, 20 Greeks)."""
    place = after
    while tokens.words[place][:1].isupper() or (place > after and is_figure(tokens.lower[place])):
        place += 1
    if place == after or is_plural(tokens.lower[place - 1], table.nouns):
        return False
    following = tokens.lower[place]
    return (
        following not in _QUOTES
        and following != "-"
        and (not following.isalpha() or following in table.nouns.ends)
    )


def _is_named_before(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """Return whether the word before belongs to a name with a number: iOS 14, S&P 500, the Soyuz 5 rocket, Luna 24."""
    before, behind = tokens.words[figures.number - 1], tokens.lower[figures.after]
    if before[:1].islower():
        return before != before.lower()
    if not before[:1].isupper() or before.lower() in table.unnamed:
        return False
    place = figures.number - 1
    while place and _is_of_a_name(tokens, place - 1, table):
        place -= 1
    if "&" in tokens.words[place : figures.number]:
        return True
    introduced = tokens.lower[place - 1] in table.articles or tokens.lower[place - 1].endswith(
        table.nouns.possessive
    )
    if introduced and not is_plural(behind, table.nouns):
        return True
    return figures.number > 1 and (not behind[:1].isalpha() or behind in table.prepositions)


def _is_of_a_name(tokens: Tokens, place: int, table: TrapWords) -> bool:
    word = tokens.lower[place]
    if word in table.articles or word.endswith(table.nouns.possessive):
        return False
    return word == "&" or tokens.words[place][:1].isupper()


def is_score(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """2-1, 89-0, 6-4, 15 votes to none, by 37 runs; a rising pair such as 3-4 is a score unless something is counted behind it."""
    numeral, second = figures.numeral, figures.second
    before, behind = figures.first - 1, figures.after
    if tokens.lower[behind] in table.votes and tokens.lower[behind + 1] in table.against:
        return True
    if tokens.lower[behind] in table.margins and tokens.lower[before] == table.by:
        return True
    if not numeral.bare or figures.share:
        return False
    if second is None:
        falls = tokens.lower[behind] in _DASHES and is_figure(tokens.lower[behind + 1])
        return falls or (tokens.lower[before] in _DASHES and is_figure(tokens.lower[before - 1]))
    rises = second.bare and tokens.lower[second.first - 1] in _DASHES
    return rises and not (tokens.lower[behind].isalpha() and tokens.words[behind].islower())


def is_phone(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """Call 555 0182, +44 20 7946 0000."""
    before = {tokens.lower[figures.first - step] for step in (1, 2, 3)}
    if figures.numeral.bare and before & table.phone:
        return True
    return tokens.lower[figures.number - 1] == "+" and figures.numeral.bare


def is_definite(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """The two leaders, these three, the 100m: known already, not counted here."""
    numeral, after = figures.numeral, figures.after
    if tokens.lower[figures.first - 1] not in table.definite or tokens.lower[after] == "-":
        return False
    if numeral.digits:
        return numeral.scale == 1 and tokens.glued(after) and tokens.lower[after].isalpha()
    return numeral.form is Form.FIGURE and (figures.high or _FEW + 1) <= _FEW


def is_pronoun(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """One of them, no one, one day, one another; one resident said, one resident, John Smith, agreed."""
    if not figures.is_one or figures.numeral.digits:
        return False
    if figures.first != figures.number:
        return tokens.lower[figures.first] == table.another
    if (
        tokens.lower[figures.first - 1] in table.one_before
        or tokens.lower[figures.first - 1] in table.sayings
        or tokens.lower[figures.after] in table.one_behind
    ):
        return True
    after = read_noun(tokens, figures.after, table.nouns, one=True).after
    named = tokens.lower[after] == "," and tokens.words[after + 1][:1].isupper()
    return named or tokens.lower[after] in table.sayings


def is_loose_share(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """Half an hour, the second half, a third man: a share has its whole behind it, or a modifier before it."""
    if figures.numeral.form is not Form.SHARE:
        return False
    after = figures.numeral.after
    behind, before = tokens.lower[after], tokens.lower[figures.first - 1]
    if any(tokens.lower[place] in table.units for place in range(after, after + _REACH)):
        return True
    if behind in table.share_never or before in table.share_before:
        return True
    if before in table.share_after:
        return False
    single = after - figures.numeral.first <= len(("a", "third"))
    return single and figures.modifier is Modifier.EXACT and behind not in table.share_behind


def _lists(tokens: Tokens, place: int, table: TrapWords) -> bool:
    return tokens.lower[place] in table.listing and tokens.lower[place + 1] in table.listed


def is_kind(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """A two-state solution, a three-nation alliance: the number says which kind."""
    after = figures.after
    return (
        tokens.lower[after] == "-"
        and tokens.glued(after) == tokens.glued(after + 1)
        and tokens.lower[after + 1].isalpha()
        and (tokens.lower[after + 1] not in table.compounds or _lists(tokens, after + 1, table))
        and tokens.lower[after + 1] not in table.units  # three-year: a duration, or a punishment
    )
