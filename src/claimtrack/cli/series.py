"""The commands that show how a figure moved, and by which people put series in order."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from claimtrack.cli import forms, output
from claimtrack.cli.options import AsJson, At, Because, By, ClaimArgument, OtherArgument, Place, day
from claimtrack.errors import InvalidValueError, NotFoundError
from claimtrack.exchange.chart import chart
from claimtrack.matching import in_words
from claimtrack.model.arrangement import Arrangement
from claimtrack.model.series import DatedValue, Series, SeriesKind
from claimtrack.tracker import Tracker


def series(
    claim: ClaimArgument,
    place: Place,
    *,
    at: At = "",
    known_on: Annotated[
        str,
        typer.Option(
            metavar="DAY", help="Only what had been published by a day, such as 2026-03-04."
        ),
    ] = "",
    svg: Annotated[
        Path | None, typer.Option(help="Draw it as well, into this file.", dir_okay=False)
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show how the figure of a claim moved from day to day, which value holds, and what to look at."""
    latest = day(known_on, "--known-on")
    with place.looking(at) as desk:
        known = desk.series(claim)
        found = known if latest is None else known.at(latest)
        if found is None:
            msg = f"Nothing was known of it on {latest}."
            raise NotFoundError(msg)
        if svg is not None:
            _draw(found, desk, svg)
    if as_json:
        output.json_document(forms.series(found))
        return
    output.note(in_words(found))
    output.note(f"{found.kind.value}: {found.because}")
    columns = ["as of", "value", "standing", "outlets", "sources", "first reported", "claim"]
    output.table(columns, [_row(value) for value in found.values])
    for line in _remarks(found):
        output.note(line)


def _draw(found: Series, desk: Tracker, svg: Path) -> None:
    try:
        svg.write_text(chart(found, _verdicts(found, desk)), encoding="utf-8")
    except OSError as error:
        msg = f"--svg: {svg} cannot be written ({error.strerror}); name a file in a folder that is there."
        raise InvalidValueError(msg) from error


def _row(value: DatedValue) -> list[str]:
    first = value.first
    return [
        str(value.as_of or ""),
        value.quantity.figure,
        value.standing.value,
        ", ".join(value.outlets),
        ", ".join(value.sources),
        "" if first is None else f"{first.article.outlet}, {first.article.published}",
        output.short(value.claim),
    ]


def _remarks(found: Series) -> Iterator[str]:
    for value in found.values:
        yield f"{value.quantity.figure} is {value.standing.value}: {value.because}"
        yield from (
            f"look at {value.quantity.figure}, {flag.kind.value}: {flag.words}"
            for flag in value.flags
        )
    yield from (f"added: {value.quantity} on {value.as_of}" for value in found.increments)
    yield from (f"a part of it: {output.short(part)}" for part in found.parts)
    if found.whole is not None:
        yield f"part of {output.short(found.whole)}"
    yield from (f"no value from {gap.since} to {gap.until}" for gap in found.gaps)
    if found.next_expected is not None:
        yield f"next value expected on {found.next_expected}"


def _verdicts(found: Series, desk: Tracker) -> Iterator[tuple[date, str]]:
    for value in found.values:
        case = desk.case(value.claim)
        if case.ruling is not None and case.publication is not None:
            yield case.publication.at.date(), case.ruling.verdict.rating.label


def join(
    claim: ClaimArgument,
    other: OtherArgument,
    because: Because,
    by: By,
    place: Place,
    *,
    as_json: AsJson = False,
) -> None:
    """Say that two claims count one thing, so that their series are one."""
    with place.opened() as desk:
        _tell(desk.join_series(claim, other, by=by, because=because), as_json=as_json)


def split(
    claim: ClaimArgument,
    other: OtherArgument,
    because: Because,
    by: By,
    place: Place,
    *,
    as_json: AsJson = False,
) -> None:
    """Say that two claims count two things, so that no series holds both."""
    with place.opened() as desk:
        _tell(desk.split_series(claim, other, by=by, because=because), as_json=as_json)


def name(
    claim: ClaimArgument,
    name: Annotated[str, typer.Argument(help="What to call the series.")],
    because: Because,
    by: By,
    place: Place,
    *,
    as_json: AsJson = False,
) -> None:
    """Say what the series of a claim is called."""
    with place.opened() as desk:
        _tell(desk.name_series(claim, name, by=by, because=because), as_json=as_json)


def kind(
    claim: ClaimArgument,
    kind: Annotated[SeriesKind, typer.Argument(help="How its figure goes on.")],
    because: Because,
    by: By,
    place: Place,
    *,
    as_json: AsJson = False,
) -> None:
    """Say of which kind the series of a claim is."""
    with place.opened() as desk:
        _tell(desk.set_series_kind(claim, kind, by=by, because=because), as_json=as_json)


def _tell(arrangement: Arrangement, *, as_json: bool) -> None:
    if as_json:
        output.json_document(forms.arrangement(arrangement))
        return
    output.line(f"{output.short(arrangement.claim)}: {arrangement}")
