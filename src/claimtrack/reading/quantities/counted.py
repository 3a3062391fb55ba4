"""What figures count: the noun and the role of one quantity, as the words beside it tell."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import attrs

from claimtrack.model.quantity import Modifier
from claimtrack.reading.language import filled, words
from claimtrack.reading.quantities.figures import (
    Figures,
    FigureWords,
    figure_words,
    modifier_behind,
    with_modifier,
)
from claimtrack.reading.quantities.nouns import (
    Noun,
    NounWords,
    is_plural,
    noun_words,
    read_noun,
    skip_fillers,
)
from claimtrack.reading.quantities.numerals import Form, is_figure
from claimtrack.reading.quantities.roles import (
    RoleWords,
    role_before,
    role_behind,
    role_of_noun,
    role_words,
)
from claimtrack.reading.text.phrases import Phrases
from claimtrack.reading.text.tokens import Tokens


@attrs.frozen(kw_only=True)
class CountedWords:
    """The words of a language around what is counted, ready for use; the language file explains each."""

    figures: FigureWords
    nouns: NounWords
    roles: RoleWords
    strong: frozenset[str]
    contents: frozenset[str]
    others: frozenset[str]
    per: frozenset[str]
    each: frozenset[str]
    rates: frozenset[str]
    compared: frozenset[str]
    points: frozenset[str]
    degrees: Mapping[str, str]
    scales: Phrases[str]
    collectives: Phrases[str]
    prison: Phrases[str]
    links: frozenset[str]
    auxiliaries: frozenset[str]
    reaching: frozenset[str]
    none: frozenset[str]
    times: str
    starters: frozenset[str]
    """Words that a quantity may begin with; a sentence without them and without digits has none."""

    def is_number(self, word: str) -> bool:
        """Return whether a number may begin with *word*."""
        return is_figure(word) or word in self.figures.numbers.cardinals


@cache
def counted_words(language: str) -> CountedWords:
    """Return the words of a *language* around what is counted."""
    table = words(language)["counted"]
    figures, roles = figure_words(language), role_words(language)
    return filled(
        CountedWords,
        table,
        figures=figures,
        nouns=noun_words(language),
        roles=roles,
        degrees=words(language)["units"]["degrees"],
        scales=Phrases[str].grouped(table["scales"]),
        collectives=Phrases[str].grouped(table["collectives"]),
        prison=Phrases[str].listed(words(language)["traps"]["prison"]),
        starters=figures.numbers.starters | {*table["none"], *roles.nobody.by_first},
    )


class Counted(NamedTuple):
    """Figures with what they count.

    Attributes:
        figures: The figures.
        first: The first token of the mention.
        after: The token behind its last one.
        noun: What is counted, or the unit.
        role: What happened to it.
        rules: Names of the rules that gave all that.
    """

    figures: Figures
    first: int
    after: int
    noun: str = ""
    role: str = ""
    rules: tuple[str, ...] = ()

    @property
    def currency(self) -> str:
        """ISO 4217 code for money, else empty."""
        return self.figures.currency

    def told(
        self,
        rule: str,
        *,
        noun: str | None = None,
        role: str | None = None,
        first: int | None = None,
        after: int | None = None,
    ) -> "Counted":
        """Return this with what a *rule* told."""
        return Counted(
            figures=self.figures,
            first=self.first if first is None else first,
            after=self.after if after is None else after,
            noun=self.noun if noun is None else noun,
            role=self.role if role is None else role,
            rules=(*self.rules, rule),
        )


def read_counted(tokens: Tokens, figures: Figures, table: CountedWords) -> Counted:
    """Return the *figures* with what they count, as far as the words beside them tell."""
    counted = Counted(
        figures=figures, first=figures.first, after=figures.after, rules=figures.rules
    )
    if figures.currency:
        return _money(tokens, counted, table)
    if figures.numeral.form is Form.MULTIPLE:
        return counted.told("noun.times", noun=table.times)
    if figures.share:
        return _share(tokens, counted, table)
    return (
        _in_degrees(tokens, counted, table)
        or _on_scale(tokens, counted, table)
        or _of_collective(tokens, counted, table)
        or _count(tokens, counted, table)
    )


def _in_degrees(tokens: Tokens, counted: Counted, table: CountedWords) -> Counted | None:
    """43.6C, 98F."""
    place = counted.figures.after
    degrees = table.degrees.get(tokens.words[place]) if tokens.glued(place) else None
    return None if degrees is None else counted.told("noun.scale", noun=degrees, after=place + 1)


def _on_scale(tokens: Tokens, counted: Counted, table: CountedWords) -> Counted | None:
    """Magnitude 6.4, a 6.4-magnitude quake; but not two magnitude 3.2 tremors."""
    figures = counted.figures
    scale = table.scales.ending(tokens, figures.first)
    if scale:
        before = table.figures.before.ending(tokens, scale[0])  # around Mach 20
        first, modifier = before or (scale[0], Modifier.EXACT)
        counted = counted._replace(figures=with_modifier(figures, modifier))
        return counted.told("noun.scale", noun=scale[1], first=first)
    scale = table.scales.starting(tokens, figures.after + (tokens.lower[figures.after] == "-"))
    if scale is None or is_figure(tokens.lower[scale[0]]):
        return None
    return counted.told("noun.scale", noun=scale[1], after=scale[0])


def _of_collective(tokens: Tokens, counted: Counted, table: CountedWords) -> Counted | None:
    """A panel of twelve, a town of 8,400; but not the Group of Seven."""
    figures = counted.figures
    collective = table.collectives.ending(tokens, figures.first)
    if (
        collective is None
        or not tokens.words[collective[0]].islower()
        or _noun(tokens, figures, table)
    ):
        return None
    return counted.told("noun.collective", noun=collective[1], first=collective[0])


def _money(tokens: Tokens, counted: Counted, table: CountedWords) -> Counted:
    """Money is told apart by its purpose: $750 in heating vouchers, a $9 billion loan, $14 per hour."""
    rate = _rate(tokens, counted.after, table)
    if rate > counted.after:
        return counted.told("noun.rate", noun=tokens.slice(counted.after, rate), after=rate)
    place = counted.after
    direct = tokens.lower[place] not in table.contents
    if direct:
        place += tokens.lower[place] == "-"
    else:
        place += 1 + (tokens.lower[place + 1] == table.nouns.of)
        place = skip_fillers(tokens, place, table.nouns)
    noun = read_noun(tokens, place, table.nouns, one=direct)
    subject = direct and is_plural(noun.head, table.nouns)  # the £15bn economists had expected
    if noun and not subject and tokens.words[place][:1].islower():
        text = tokens.slice(noun.first, noun.after)
        counted = counted.told("noun.purpose", noun=text, after=noun.after)
    return counted


def _rate(tokens: Tokens, place: int, table: CountedWords) -> int:
    """Return the place behind "per hour" or "a day" at *place*; *place* itself if there is no rate."""
    word, unit = tokens.lower[place], tokens.lower[place + 1]
    if tokens.lower[place + 2] in table.compared:
        return place
    if word in table.per and is_figure(unit):  # 9 per 100,000 people
        return read_noun(tokens, place + 2, table.nouns).after
    if (word in table.per and unit.isalpha()) or (word in table.each and unit in table.rates):
        return place + 2
    return place


def _share(tokens: Tokens, counted: Counted, table: CountedWords) -> Counted:
    """Percent of what: 40 percent of adults, one in six workers, a 5 percent increase."""
    share, place = counted.figures.share, counted.after
    linked = tokens.lower[place] == table.nouns.of
    fraction = counted.figures.numeral.form is Form.SHARE
    start = _behind_of(tokens, place, table)
    if fraction and not linked:
        start += tokens.lower[start] in table.nouns.determiners  # half the town
    noun = read_noun(tokens, start, table.nouns, one=not (linked or fraction))
    if tokens.lower[noun.after - 1].endswith(table.nouns.possessive) and table.is_number(
        tokens.lower[noun.after]
    ):
        noun = _behind_number(tokens, noun.after, table)
    if not noun or not _tells_of_share(tokens, counted, noun, table):
        return counted.told("noun.share", noun=share)
    of = f"{table.nouns.of} " if fraction and not linked else ""
    text = f"{share} {of}{tokens.slice(place, noun.after)}"
    counted = counted.told("noun.share", noun=text, after=noun.after)
    role = role_behind(tokens, noun.after, table.roles)[1] if linked or fraction else ""
    return counted.told("role.behind", role=role) if role else counted


def _tells_of_share(tokens: Tokens, counted: Counted, noun: Noun, table: CountedWords) -> bool:
    """Return whether the *noun* tells what a share is of; "of them" does not, nor what follows percentage points."""
    word, behind = tokens.lower[noun.first], tokens.lower[counted.after]
    if word in table.nouns.inherits or behind in table.rates:  # 3.5 percent year on year
        return False
    if behind == table.nouns.of or counted.figures.numeral.form is Form.SHARE:
        return True
    introduced = tokens.lower[counted.first - 1] in table.nouns.determiners  # a 5 percent increase
    return introduced and counted.figures.share not in table.points


def _behind_of(tokens: Tokens, place: int, table: CountedWords) -> int:
    """Return where a noun may begin: behind "of the", "more", and behind the figure in "76 of the 150 seats"."""
    start = skip_fillers(tokens, place, table.nouns)
    word = tokens.lower[start]
    if tokens.lower[place] == table.nouns.of and (
        is_figure(word) or word in table.figures.numbers.cardinals
    ):
        start = skip_fillers(tokens, start + 1, table.nouns)
    return start


def _behind_number(tokens: Tokens, place: int, table: CountedWords) -> Noun:
    """Return the noun phrase behind the number at *place*: a fifth of the country's 8.5 million residents."""
    while (
        table.is_number(tokens.lower[place]) or tokens.lower[place] in table.figures.numbers.scales
    ):
        place += 1
    return read_noun(tokens, place, table.nouns)


def _count(tokens: Tokens, counted: Counted, table: CountedWords) -> Counted:
    """Read the noun behind the figure and what happened to it, as far as the words beside them tell."""
    figures = counted.figures
    noun = _noun(tokens, figures, table)
    if noun:
        after = _rate(tokens, _punishment(tokens, noun.after, table), table)
        counted = counted.told("noun.behind", noun=tokens.slice(noun.first, after), after=after)
    elif figures.after < noun.first:
        counted = counted.told("noun.others", after=noun.first)
    elif rate := _rate(tokens, figures.after, table) - figures.after:
        after = figures.after + rate
        counted = counted.told("noun.rate", noun=tokens.slice(figures.after, after), after=after)
    return _with_role(tokens, _with_modifier_behind(tokens, counted, table), noun, table)


def _with_role(tokens: Tokens, counted: Counted, noun: Noun, table: CountedWords) -> Counted:
    """Add what happened, told by a verb before, a word within ("200,000 displaced people"), a verb behind or the noun."""
    role = role_before(tokens, counted.figures.first, table.roles)
    if role:
        return counted.told("role.before", role=role)
    within = table.roles.behind.ending(tokens, noun.first)
    if within and within[0] >= counted.figures.after:
        return counted.told("role.within", role=within[1])
    after, role = role_behind(tokens, counted.after, table.roles)
    if role:
        straight = after if after - counted.after == 1 else counted.after
        return counted.told("role.behind", role=role, after=straight)
    role = role_of_noun(noun.head, table.roles) if noun else ""
    if role and noun.after - noun.first == 1 and counted.after == noun.after:
        return counted.told("role.noun", role=role, noun=table.nouns.persons)
    return counted


def _punishment(tokens: Tokens, after: int, table: CountedWords) -> int:
    """Return the place behind what makes years a punishment ("20 years in prison")."""
    prison = table.prison.starting(tokens, after)
    return prison[0] if prison else after


def _noun(tokens: Tokens, figures: Figures, table: CountedWords) -> Noun:
    place = figures.after
    compound = tokens.lower[place] == "-"
    if compound:
        place += 1 + (tokens.lower[place + 1] in table.strong)
    start = _behind_of(tokens, place, table)
    scale = table.scales.starting(tokens, start)
    if scale and is_figure(tokens.lower[scale[0]]):
        start = scale[0] + 1  # two magnitude 3.2 tremors
    noun = read_noun(tokens, start, table.nouns, one=figures.is_one or compound)
    if tokens.lower[noun.after - 1].endswith(table.nouns.possessive) and table.is_number(
        tokens.lower[noun.after]
    ):
        noun = _behind_number(tokens, noun.after, table)  # 10 of Italy's 20 regions
    if tokens.lower[start] in table.nouns.inherits:
        return Noun(first=start + 1, after=start + 1)
    helped = start + (tokens.lower[start] in table.roles.helpers)
    done = table.roles.behind.starting(tokens, helped)
    if noun and done:  # 12 injured; but 200,000 displaced people
        rest = read_noun(tokens, done[0], table.nouns)
        noun = rest if rest.plural else Noun(first=start, after=start)
    partly = compound or tokens.lower[place] == table.nouns.of
    if done and not noun and partly:  # seven of the dead, a 3,000-strong deployment
        return Noun(first=done[0], after=done[0])
    if not noun and tokens.lower[start - 1] not in table.others:
        return Noun(first=figures.after, after=figures.after)
    return noun


def _with_modifier_behind(tokens: Tokens, counted: Counted, table: CountedWords) -> Counted:
    behind = modifier_behind(tokens, counted.after, table.figures)
    if behind is None:
        return counted
    figures = with_modifier(counted.figures, behind[1])
    return counted._replace(figures=figures, after=behind[0])
