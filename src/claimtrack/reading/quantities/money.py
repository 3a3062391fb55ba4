"""Signs, codes and names of money, and the currency they mean."""

from collections.abc import Mapping
from functools import cache

import attrs

from claimtrack.reading.language import words
from claimtrack.reading.text.phrases import Phrases
from claimtrack.reading.text.tokens import Tokens


@attrs.frozen(kw_only=True)
class Currencies:
    """How a language writes money.

    Attributes:
        symbols: Signs before a figure.
        dollars: What may stand before "$" to say whose dollar it is (A$, US $).
        codes: ISO 4217 codes that are written as such.
        names: Names after a figure, with what says whose ("Egyptian pounds").
        scaled: Names that are common words as well; money only behind a scale ("two billion won").
    """

    symbols: Mapping[str, str]
    dollars: Mapping[str, str]
    codes: frozenset[str]
    names: Phrases[str]
    scaled: Phrases[str]


@cache
def currencies(language: str) -> Currencies:
    """Return how a *language* writes money."""
    table = words(language)["currencies"]
    names = _with_plurals(table["names"])
    for name, owners in table["qualified"].items():
        names |= _with_plurals({f"{owner} {name}": code for owner, code in owners.items()})
    return Currencies(
        symbols=table["symbols"],
        dollars=table["dollars"],
        codes=frozenset(table["codes"]["known"]),
        names=Phrases[str].of(names),
        scaled=Phrases[str].of(_with_plurals(table["scaled"])),
    )


def _with_plurals(names: Mapping[str, str]) -> dict[str, str]:
    return dict(names) | {f"{name}s": code for name, code in names.items()}


def sign_before(tokens: Tokens, index: int, table: Currencies) -> tuple[int, str]:
    """Return where the sign of money that ends just before *index* begins, and its currency; *index* and "" if none."""
    last = index - 1 - (tokens.lower[index - 1] == ".")  # Rs. 500
    sign = tokens.lower[last]
    if last < 0:
        return index, ""
    if tokens.words[last] in table.codes:
        return last, tokens.words[last]
    if sign not in table.symbols:
        return index, ""
    owner = tokens.lower[last - 1] if sign == "$" and last else ""
    if owner in table.dollars and tokens.words[last - 1].isupper():
        return last - 1, table.dollars[owner]
    return last, table.symbols[sign]


def sign_at(tokens: Tokens, index: int, table: Currencies) -> int:
    """Return the place behind a sign of money that begins at *index*; *index* itself if none does."""
    if tokens.lower[index] in table.symbols or tokens.words[index] in table.codes:
        return index + 1 + (tokens.lower[index + 1] == ".")
    if tokens.lower[index] in table.dollars and tokens.lower[index + 1] == "$":
        return index + 2
    return index


def name_at(
    tokens: Tokens, index: int, table: Currencies, *, scaled: bool
) -> tuple[int, str] | None:
    """Return the place behind a name or code of money that begins at *index*, and its currency."""
    if tokens.words[index] in table.codes:
        return index + 1, tokens.words[index]
    place = index + (tokens.lower[index] == "-")  # a million-dollar house
    named = table.names.starting(tokens, place)
    return named or (table.scaled.starting(tokens, place) if scaled else None)
