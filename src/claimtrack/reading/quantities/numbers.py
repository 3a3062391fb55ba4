"""Every number of a text, also those that count nothing: years, ages, labels."""

from claimtrack.model.quantity import Quantity
from claimtrack.reading.quantities.figures import Figures, figure_words, read_figures
from claimtrack.reading.quantities.numerals import is_figure
from claimtrack.reading.text.tokens import Tokens


def read_numbers(text: str, *, language: str = "en") -> tuple[Quantity, ...]:
    """Return the numbers of *text* in order, with modifier and currency; shares have "percent" for a noun, others none.

    What a number counts is left open, so that a text can be looked up by its numbers whatever they are. A lone "one" or
    "a" is mostly no number, and left out.
    """
    table = figure_words(language)
    starters = table.numbers.starters
    tokens = Tokens.of(text)
    found: list[Quantity] = []
    place = 0
    for index, word in enumerate(tokens.lower):
        if index < place or not (word in starters or is_figure(word)):
            continue
        figures = read_figures(tokens, index, table)
        if figures is None:
            continue
        place = figures.after
        if figures.numeral.digits or not figures.is_one:
            found.append(_quantity(figures, tokens))
    return tuple(found)


def _quantity(figures: Figures, tokens: Tokens) -> Quantity:
    return Quantity(
        low=figures.low,
        high=figures.high,
        modifier=figures.modifier,
        noun=figures.share,
        currency=figures.currency,
        words=tokens.slice(figures.first, figures.after),
    )
