"""Numbers that are no quantity: each kind of trap by its name."""

from collections.abc import Callable

from claimtrack.reading.quantities.figures import Figures
from claimtrack.reading.quantities.nouns import is_plural
from claimtrack.reading.quantities.traps import names, times
from claimtrack.reading.quantities.traps.words import TrapWords
from claimtrack.reading.text.tokens import Tokens

_Check = Callable[[Tokens, Figures, TrapWords], bool]

_OF_SHARES: dict[str, _Check] = {"loose share": names.is_loose_share}
_OF_COUNTS: dict[str, _Check] = {
    "code": names.is_code,
    "ordinal": names.is_ordinal,
    "clock": times.is_clock,
    "date": times.is_date,
    "year": times.is_year,
    "age": times.is_age,
    "duration": times.is_duration,
    "frequency": times.is_frequency,
    "phone": names.is_phone,
    "label": names.is_label,
    "score": names.is_score,
    "name": names.is_name,
    "definite": names.is_definite,
    "kind": names.is_kind,
    "pronoun": names.is_pronoun,
}


def trap(tokens: Tokens, figures: Figures, table: TrapWords, *, listed: bool) -> str:
    """Return the name of the trap that the *figures* are; empty when they are a quantity.

    Args:
        tokens: The sentence.
        figures: What was read there.
        table: The words around traps.
        listed: Whether a label or a date went before, and only "and" or a comma stands between ("pages 5 and 6").
    """
    if figures.currency:
        return ""
    is_joined = listed and figures.numeral.bare and not figures.share
    if is_joined and not is_plural(tokens.lower[figures.after], table.nouns):
        return "label"
    checks = _OF_SHARES if figures.share else _OF_COUNTS
    for name, check in checks.items():
        if check(tokens, figures, table):
            return name
    return ""
