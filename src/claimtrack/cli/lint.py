"""The command that checks drafts before they are published."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path, PurePath
from typing import Annotated

import typer
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

import claimtrack
from claimtrack.cli import forms, output
from claimtrack.cli.options import AsJson, Place
from claimtrack.cli.shown import clean
from claimtrack.exchange import drafts, files, sarif
from claimtrack.exchange.drafts import Draft
from claimtrack.exchange.spots import Spot, spots
from claimtrack.model.article import parse_day
from claimtrack.model.remark import Severity

PIPE = Path("-")

NEVER = "never"
_FAILS = [severity.value for severity in Severity if severity is not Severity.OFF]


def _fail_on(word: str) -> str:
    if word not in {*_FAILS, NEVER}:
        problem = f"{word!r} is none of {', '.join(_FAILS)}, {NEVER}."
        raise typer.BadParameter(problem)
    return word


def lint(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="DRAFT...",
            help="Markdown, texts, or what read takes; folders of Markdown and texts; or - for standard input.",
        ),
    ],
    place: Place,
    day: Annotated[
        str,
        typer.Option(
            help="The day the drafts speak from, such as 2026-03-03; their own if they tell it, else today."
        ),
    ] = "",
    fail_on: Annotated[
        str,
        typer.Option(
            callback=_fail_on,
            metavar="[error|warning|note|never]",
            help="From which severity on the exit status is 1.",
        ),
    ] = Severity.ERROR.value,
    stdin_name: Annotated[
        str, typer.Option(help="What to call standard input; the ending tells its kind.")
    ] = "standard-input.md",
    *,
    as_json: AsJson = False,
    as_sarif: Annotated[
        bool, typer.Option("--sarif", help="Print SARIF, for editors and code hosts.")
    ] = False,
) -> None:
    """Say what the desk knows of the claims in drafts: checked, denied, superseded, contradicted. Nothing is kept.

    Exit status: 0 nothing grave; 1 something as grave as --fail-on says, or bad input; 2 wrong call; 4 the database.
    """
    if as_json and as_sarif:
        problem = "--json and --sarif are two forms of one answer; choose one."
        raise typer.BadParameter(problem)
    spoken = parse_day(day, "--day") if day else None
    policy = place.by_rules.lint
    with place.opened() as desk:
        loaded = list(_loaded(paths, stdin_name, desk.today, spoken))
        found: list[Spot] = []
        remarks = desk.lint_all(draft.article for draft in loaded)
        # A bar would be drawn through the remarks of whoever sees both.
        in_turn = loaded if sys.stdout.isatty() else output.progress(loaded, len(loaded))
        for draft, told in zip(in_turn, remarks, strict=True):
            found += (placed := spots(draft, told, policy))
            if not as_sarif:
                _print(placed, as_json=as_json)
    if as_sarif:
        output.json_document(sarif.document(found, policy=policy, version=claimtrack.__version__))
    shown = [spot for spot in found if not spot.because]
    output.note(_summary(len(loaded), shown, len(found) - len(shown)))
    limit = None if fail_on == NEVER else Severity(fail_on)
    if limit and any(spot.remark.severity.is_at_least(limit) for spot in shown):
        raise typer.Exit(1)


def _loaded(paths: Sequence[Path], piped: str, today: date, day: date | None) -> Iterator[Draft]:
    for path in paths:
        if path == PIPE:
            yield from _piped(piped, today, day)
        else:
            yield from drafts.load(path, today=today, day=day)


def _piped(name: str, today: date, day: date | None) -> Iterator[Draft]:
    data = files.read_capped(sys.stdin.buffer, path=name)
    return drafts.from_text(
        files.as_text(data, name),
        name=name,
        is_markdown=PurePath(name).suffix.lower() in drafts.MARKDOWN,
        today=today,
        day=day,
    )


def _print(found: Sequence[Spot], *, as_json: bool) -> None:
    for spot in found:
        if as_json:
            output.json_line(forms.spot(spot))
        elif not spot.because:
            _print_spot(spot)


_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}


def _print_spot(spot: Spot) -> None:
    remark = spot.remark
    if not sys.stdout.isatty():
        output.line(str(spot))
        return
    console = Console(highlight=False)
    colour = _COLOURS[remark.severity]
    margin = f"{spot.line:>5} | "
    line, before, width = _window(spot, console.width - len(margin))
    rows: list[Sequence[str | tuple[str, str]]] = [
        [
            (clean(f"{spot.name}:{spot.line}:{spot.column}:"), "bold"),
            (f" {remark.severity.value}", colour),
            (f" {remark.code.value} ", "bold"),
            clean(remark.message),
        ],
        [(margin, "dim"), line],
        [(f"{'':5} | ", "dim"), " " * before, ("^" * max(1, width), colour)],
    ]
    rows += [[(f"{'':5} = {clean(link)}", "dim")] for link in remark.links]
    for row in rows:
        console.print(Text.assemble(*row), soft_wrap=True)
    console.print()


def _window(spot: Spot, room: int) -> tuple[str, int, int]:
    """Return as much of the source line as there is room for, how many cells lie before the quote, and how many it takes."""
    start = spot.column - 1
    end = spot.end_column - 1 if spot.end_line == spot.line else len(spot.source)
    line = spot.source.replace("\t", " ")
    quoted = line[start:end]
    left = max(0, room - cell_len(quoted)) // 2
    first = 0 if start <= left else start - left + 1
    cut = ("…" if first else "") + line[first:]
    before = ("…" if first else "") + line[first:start]
    shown = cut if cell_len(cut) <= room else cut[: max(len(before) + 1, room - 1)] + "…"
    ahead = clean(before + "x")[:-1] if before else ""
    return clean(shown), cell_len(ahead), min(cell_len(clean(quoted)), room)


def _summary(count: int, shown: Sequence[Spot], allowed: int) -> str:
    kinds = Counter(spot.remark.severity for spot in shown)
    told = ", ".join(
        f"{kinds[severity]} {severity.value}{'s' * (kinds[severity] > 1)}"
        for severity in Severity
        if kinds[severity]
    )
    by_writer = f"; {allowed} allowed" if allowed else ""
    return f"{count} draft{'s' * (count != 1)} checked: {told or 'nothing to remark'}{by_writer}"
