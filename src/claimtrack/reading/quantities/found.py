"""The quantities of a sentence: figures, what is counted, and what happened to it."""

from collections.abc import Sequence

import attrs

from claimtrack.model.quantity import Quantity
from claimtrack.reading.quantities.counted import Counted, CountedWords, counted_words, read_counted
from claimtrack.reading.quantities.ellipsis import completed, joined
from claimtrack.reading.quantities.figures import read_figures
from claimtrack.reading.quantities.nothing import read_nothing
from claimtrack.reading.quantities.numerals import FIGURE_SIGNS
from claimtrack.reading.quantities.traps.trap import trap
from claimtrack.reading.quantities.traps.words import trap_words
from claimtrack.reading.text.tokens import Tokens

_UNQUOTED = str.maketrans("", "", '"\u201c\u201d')
_LABELLING = frozenset({"label", "code", "age", "date"})


@attrs.frozen(kw_only=True)
class FoundQuantity:
    """A quantity and where it stands in its sentence.

    Attributes:
        start: Where the number phrase with its modifier and noun begins.
        end: Where it ends.
        quantity: What it says.
        rules: Names of the rules that gave its figures, modifier, noun and role.
    """

    start: int
    end: int
    quantity: Quantity
    rules: tuple[str, ...] = ()


def find_quantities(
    tokens: Tokens, *, language: str = "en", earlier: Sequence[FoundQuantity] = ()
) -> tuple[FoundQuantity, ...]:
    """Return the quantities of a sentence, in order.

    Args:
        tokens: The sentence.
        language: BCP 47 code of its language.
        earlier: Quantities of the sentences before, whose noun and role "another 45" takes over.
    """
    table = counted_words(language)
    starts = _starts(tokens, table)
    if not starts:
        return ()
    traps = trap_words(language)
    known = [each.quantity for each in earlier]
    readings: list[Counted] = []
    place, listed = 0, -2  # no label went before the first word
    for index in starts:
        if index < place:
            continue
        figures = read_figures(tokens, index, table.figures)
        if figures is None:
            nothing = read_nothing(tokens, index, table)
            readings += [nothing] if nothing is not None else []
            continue
        place = figures.after
        name = trap(tokens, figures, traps, listed=listed == index - 1)
        listed = place if name in _LABELLING else -1
        if name:
            continue
        counted = completed(tokens, read_counted(tokens, figures, table), table, readings, known)
        readings += [counted] if counted is not None else []
    return tuple(_as_found(tokens, each) for each in joined(tokens, readings, table))


def _starts(tokens: Tokens, table: CountedWords) -> list[int]:
    """Return the places of all words that a quantity may begin with; most articles ("a", "an") begin none."""
    numbers, lower = table.figures.numbers, tokens.lower
    return [
        index
        for index, word in enumerate(lower[: tokens.count])
        if (word in table.starters or (word[0] in FIGURE_SIGNS and word != "."))
        and (word not in numbers.articles or lower[index + 1] in numbers.after_articles)
    ]


def _as_found(tokens: Tokens, counted: Counted) -> FoundQuantity:
    figures = counted.figures
    start, end = tokens.starts[counted.first], tokens.ends[counted.after - 1]
    quantity = Quantity(
        low=figures.low,
        high=figures.high,
        modifier=figures.modifier,
        noun=counted.noun.translate(_UNQUOTED),
        role=counted.role,
        currency=figures.currency,
        words=tokens.text[start:end],
    )
    return FoundQuantity(start=start, end=end, quantity=quantity, rules=counted.rules)
