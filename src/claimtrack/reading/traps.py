"""Numbers that are no quantity: each kind of trap by its name."""

from collections.abc import Callable

from claimtrack.reading import nametraps, timetraps
from claimtrack.reading.figures import Figures
from claimtrack.reading.tokens import Tokens
from claimtrack.reading.trapwords import TrapWords

_Check = Callable[[Tokens, Figures, TrapWords], bool]

_OF_SHARES: dict[str, _Check] = {"loose share": nametraps.is_loose_share}
_OF_COUNTS: dict[str, _Check] = {
    "code": nametraps.is_code,
    "ordinal": nametraps.is_ordinal,
    "clock": timetraps.is_clock,
    "date": timetraps.is_date,
    "year": timetraps.is_year,
    "age": timetraps.is_age,
    "duration": timetraps.is_duration,
    "frequency": timetraps.is_frequency,
    "phone": nametraps.is_phone,
    "label": nametraps.is_label,
    "score": nametraps.is_score,
    "name": nametraps.is_name,
    "definite": nametraps.is_definite,
    "kind": nametraps.is_kind,
    "pronoun": nametraps.is_pronoun,
}


def trap(tokens: Tokens, figures: Figures, table: TrapWords, *, listed: bool) -> str:
    """Return the name of the trap that the *figures* are; empty when they are a quantity.

    Args:
        tokens: The sentence.
        figures: What was read there.
        table: The words around traps.
        listed: Whether a label went before, and only "and" or a comma stands between ("pages 5 and 6").
    """
    if figures.currency:
        return ""
    if listed and figures.numeral.bare and not figures.share:
        return "label"
    checks = _OF_SHARES if figures.share else _OF_COUNTS
    return next((name for name, check in checks.items() if check(tokens, figures, table)), "")
