"""Numbers that belong to time: years, dates, clock times, ages, durations, frequencies."""

from claimtrack.model.quantity import Modifier
from claimtrack.reading.quantities.figures import Figures
from claimtrack.reading.quantities.nouns import is_plural
from claimtrack.reading.quantities.numerals import is_figure
from claimtrack.reading.quantities.traps.words import TrapWords
from claimtrack.reading.text.tokens import Tokens

_JOINTS = frozenset("-\u2013,/&")
_LARGEST_DAY = 31
_LARGEST_AGE = 120
_YEAR_DIGITS = 4
_REACH = 4


def is_clock(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """7 pm, 14:00, 1400 GMT; the colon makes the rest a code."""
    return tokens.lower[figures.numeral.after] in table.clock_behind


def is_date(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """Oct. 28, 3 March, 10 and 11 August."""
    if figures.numeral.value > _LARGEST_DAY or not figures.numeral.digits:
        return False
    before = figures.first - 1 - (tokens.lower[figures.first - 1] == ".")
    after = figures.after
    return (
        _is_month(tokens, before, table)
        or _is_month(tokens, after, table)
        or (
            (tokens.lower[after] in _JOINTS or tokens.lower[after] in table.nouns.joints)
            and is_figure(tokens.lower[after + 1])
            and _is_month(tokens, after + 2, table)
        )
    )


def _is_month(tokens: Tokens, place: int, table: TrapWords) -> bool:
    word = tokens.words[place]
    return word in table.capital_months or (word[:1].isupper() and word.lower() in table.months)


def is_year(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """A bare figure of four digits is a year where years stand, and wherever nothing is counted behind it."""
    numeral = figures.second or figures.numeral
    digits = len(tokens.words[numeral.first])
    plain = figures.modifier in (Modifier.EXACT, Modifier.RANGE)
    if not (
        numeral.bare and plain and digits == _YEAR_DIGITS and int(numeral.value) in table.years
    ):
        return False
    behind = tokens.lower[figures.after]
    if behind in table.people:
        return False
    before = figures.first - 1
    return (
        tokens.lower[before] in table.year_before
        or is_figure(tokens.lower[before])
        or _is_month(tokens, before, table)
        or (tokens.lower[before] in {",", "."} and _is_month(tokens, before - 2, table))
        or not (is_plural(behind, table.nouns) and tokens.words[figures.after].islower())
    )


def is_age(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """Aged 30, 46-year-old, 12 years old, children under 5, John Smith, 34, of Leeds."""
    last = figures.second or figures.numeral
    if last.value > _LARGEST_AGE or figures.currency:
        return False
    after, first = figures.after, figures.first
    return (
        table.age_before.ending(tokens, first) is not None
        or _is_old(tokens, after, table)
        or _is_bound(tokens, figures, table)
        or _is_apposition(tokens, figures)
    )


def _is_old(tokens: Tokens, after: int, table: TrapWords) -> bool:
    place = after
    while tokens.lower[place] in table.units or tokens.lower[place] == "-":
        place += 1
    return table.old.starting(tokens, place) is not None


def _is_bound(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    bound = table.age_bounds.ending(tokens, figures.number)
    if bound is None or tokens.lower[bound[0] - 1] not in table.aged:
        return False
    return not is_plural(tokens.lower[figures.after], table.nouns)


def _is_apposition(tokens: Tokens, figures: Figures) -> bool:
    """John Smith, 34, of Leeds; a spokesman, 43; her son, nine, was safe."""
    first = figures.number
    return (
        (figures.numeral.bare or not figures.numeral.digits)
        and figures.share == ""
        and tokens.lower[first - 1] == ","
        and tokens.words[first - 2].isalpha()
        and tokens.lower[figures.after] in {",", ".", "", ")", ";"}
        and first == figures.first
    )


def is_duration(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """Three weeks, 48 hours, ten consecutive days; but years in prison, and 81.3 years of life, are counted."""
    place = figures.after
    while place < figures.after + _REACH and tokens.lower[place] in table.unit_fillers:
        place += 1
    if tokens.lower[place].removesuffix(table.nouns.possessive) not in table.units:
        return False
    measured = figures.numeral.value % 1 or figures.numeral.scale > 1
    if measured and tokens.lower[figures.after] != "-":
        return False
    return not _is_punishment(tokens, figures, place + 1, table)


def _is_punishment(tokens: Tokens, figures: Figures, after: int, table: TrapWords) -> bool:
    window = tokens.lower[max(0, figures.first - _REACH) : figures.first]
    return table.prison.starting(tokens, after) is not None or any(
        word in table.sentenced for word in window
    )


def is_frequency(tokens: Tokens, figures: Figures, table: TrapWords) -> bool:
    """Three times a week; but three times as many is a multiple."""
    place = figures.after + (tokens.lower[figures.after] == "-")
    return tokens.lower[place] in table.frequency and tokens.lower[place + 1] not in table.as_many
