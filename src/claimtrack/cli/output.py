"""How answers are printed: tables for people at a terminal, tab-separated lines for programs, JSON on demand."""

import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

Item = TypeVar("Item")

ID_CHARACTERS = 8


def short(identifier: str) -> str:
    """Return the beginning of an id, enough to tell claims of one desk apart."""
    return identifier[:ID_CHARACTERS]


def clean(text: str) -> str:
    """Return *text* on one line and without characters that steer a terminal or turn the writing direction.

    What articles say is printed beside what the desk says, and must not be able to change it.
    """
    flat = " ".join(text.split())
    return "".join(char if _is_harmless(char) else "\N{REPLACEMENT CHARACTER}" for char in flat)


def line(text: str, *, indent: int = 0) -> None:
    """Print one line of data, *indent* characters from the margin."""
    sys.stdout.write(f"{' ' * indent}{clean(text)}\n")


def note(text: str) -> None:
    """Print one line that is no data."""
    sys.stderr.write(f"{clean(text)}\n")


def json_line(form: object) -> None:
    """Print *form* as one line of JSON."""
    sys.stdout.write(json.dumps(form, ensure_ascii=False, allow_nan=False) + "\n")


def json_document(form: object) -> None:
    """Print *form* as a document of several lines of JSON."""
    sys.stdout.write(json.dumps(form, ensure_ascii=False, allow_nan=False, indent=2) + "\n")


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under their columns: a table at a terminal, else lines with tabs between the cells."""
    cleaned = [[clean(cell) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        for row in [list(columns), *cleaned]:
            sys.stdout.write("\t".join(row) + "\n")
        return
    drawn = Table(box=None, pad_edge=False)
    for column in columns:
        drawn.add_column(column, overflow="fold")
    for row in cleaned:
        drawn.add_row(*map(Text, row))  # Text, since square brackets in an article are no markup
    Console().print(drawn)


def progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """Yield *items*, with a bar on standard error while that is a terminal."""
    with Progress(
        console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
    ) as bar:
        task = bar.add_task("Reading", total=total)
        for item in items:
            yield item
            bar.advance(task)


def _is_harmless(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
