"""What ``read --explain`` prints: each claim of an article with the rules that gave its slots; nothing is kept."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, cast

from claimtrack.cli import forms, output
from claimtrack.cli.page import marked
from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Appearance
from claimtrack.reading import Ground, Reading, explain
from claimtrack.serial import unstructure


class SlotRow(NamedTuple):
    """A slot of a statement and how it came to hold what it holds.

    Attributes:
        slot: The slot.
        value: What it holds.
        words: The words it was read from.
        rules: The rules that read them.
    """

    slot: str
    value: str
    words: str
    rules: tuple[str, ...]


def print_explanation(article: Article, *, as_json: bool) -> None:
    """Print what *article* claims and why it is read so."""
    readings = explain(article)
    if as_json:
        output.json_line(_form(article, readings))
        return
    output.line(f"{article.outlet}, {article.published}: {article.title} ({_counted(readings)})")
    for reading in readings:
        output.line("")
        output.line(marked(*_place(reading)))
        rows = [[row.slot, row.value, row.words, ", ".join(row.rules)] for row in _rows(reading)]
        output.table(["slot", "value", "words", "rules"], rows)


def _counted(readings: Sequence[Reading]) -> str:
    return {0: "no claims", 1: "1 claim"}.get(len(readings), f"{len(readings)} claims")


def _rows(reading: Reading) -> Iterator[SlotRow]:
    for slot, grounds in groupby(reading.grounds, key=_slot):
        found = tuple(grounds)
        rules = tuple(ground.rule for ground in found)
        yield SlotRow(slot, _value(reading, slot), found[0].words, rules)


def _slot(ground: Ground) -> str:
    return ground.slot


def _value(reading: Reading, slot: str) -> str:
    statement = reading.statement
    attribution = statement.attribution
    values = {
        "quantity": statement.quantity,
        "period": statement.period,
        "speaker": attribution.speaker,
        "stance": attribution.stance.value,
        "said on": attribution.said_on,
    }
    return str(values[slot])


def _place(reading: Reading) -> tuple[Quote, Quote]:
    """Return where a claim of an article and its number phrase stand, which `explain` always tells."""
    appearance = cast("Appearance", reading.appearance)
    return appearance.quote, cast("Quote", appearance.mention)


def _form(article: Article, readings: Sequence[Reading]) -> forms.Form:
    return {**forms.head(article), "claims": [_claim(reading) for reading in readings]}


def _claim(reading: Reading) -> forms.Form:
    quote, mention = _place(reading)
    return {
        "quote": unstructure(quote),
        "mention": unstructure(mention),
        "statement": unstructure(reading.statement),
        "slots": [row._asdict() for row in _rows(reading)],
    }
