"""How answers are printed: tables for people at a terminal, tab-separated lines for programs, JSON on demand."""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from claimtrack.cli.shown import clean, for_terminal
from claimtrack.errors import ClaimtrackError, ConflictError

Item = TypeVar("Item")

ID_CHARACTERS = 8


def short(identifier: str) -> str:
    """Return the beginning of an id, enough to tell claims of one desk apart."""
    return identifier[:ID_CHARACTERS]


def line(text: str, *, indent: int = 0) -> None:
    """Print one line of data, *indent* characters from the margin."""
    sys.stdout.write(f"{' ' * indent}{_told(text)}\n")


def section(title: str, lines: Iterable[str]) -> None:
    """Print lines under a title: at a terminal with »marks« in colour, and each line indented as a whole."""
    if not sys.stdout.isatty():
        line(title)
        for each in lines:
            line(each, indent=2)
        return
    console = Console(highlight=False)
    console.print(Text(clean(title), style="bold"))
    for each in lines:
        console.print(Padding(_coloured(each), (0, 0, 0, 2), expand=False))


def panel(title: str, lines: Iterable[str]) -> None:
    """Print lines in a frame with a title at a terminal, else as a section."""
    if not sys.stdout.isatty():
        section(title, lines)
        return
    body = Text("\n").join(_coloured(each) for each in lines)
    Console(highlight=False).print(Panel(body, title=Text(clean(title)), title_align="left"))


def _coloured(text: str) -> Text:
    coloured = Text(clean(text))
    coloured.highlight_regex(r"»[^«]*«", style="bold yellow")
    return coloured


def ask(words: str) -> str:
    """Return the line that somebody typed when asked; the question is shown when they sit at a terminal.

    Raises:
        EOFError: If nothing more is typed.
    """
    sys.stdout.flush()
    if sys.stdin.isatty():
        sys.stderr.write(f"{clean(words)}: ")
        sys.stderr.flush()
    typed = sys.stdin.readline()
    if not typed:
        raise EOFError
    return typed.strip()


def note(text: str) -> None:
    """Print one line that is no data."""
    sys.stderr.write(f"{clean(text)}\n")


def refusal(error: ClaimtrackError, *, by: str = "") -> None:
    """Print what went wrong; of a conflict, what was decided meanwhile, each decision on a line of its own.

    Args:
        error: What went wrong.
        by: Who says so, to stand before it.
    """
    says = f"{by}: " if by else ""
    if not (isinstance(error, ConflictError) and error.meanwhile):
        note(f"{says}{error}")
        return
    versions = f"you saw version {error.expected}, it is now at version {error.found}"
    note(f"{says}It has changed meanwhile: {versions}.")
    for told in error.meanwhile:
        note(f"- {told}")
    note("Look at it again and decide anew.")


def json_line(form: object) -> None:
    """Print *form* as one line of JSON."""
    sys.stdout.write(_as_json(form) + "\n")


def json_lines(forms: Iterable[object]) -> None:
    """Print each of *forms* as one line of JSON."""
    for form in forms:
        json_line(form)


def json_document(form: object) -> None:
    """Print *form* as a document of several lines of JSON."""
    sys.stdout.write(_as_json(form, indent=2) + "\n")


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under their columns: a table at a terminal, else lines with tabs between the cells."""
    cleaned = [[_told(cell) for cell in row] for row in rows]
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


def _told(text: str) -> str:
    """Return what of *text* is printed to standard output."""
    return for_terminal(clean(text)) if sys.stdout.isatty() else clean(text)


# What JSON need not escape, but a terminal heeds: late controls, turns of the writing direction and the like.
_STEERING = re.compile(
    "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)


def _as_json(form: object, indent: int | None = None) -> str:
    text = json.dumps(form, ensure_ascii=False, allow_nan=False, indent=indent)
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
