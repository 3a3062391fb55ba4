"""The commands that take something in: articles, marked passages, the fact-checks of others."""

import sys
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from claimtrack.cli import forms, output
from claimtrack.cli.explanation import print_explanation
from claimtrack.cli.options import AsJson, By, Place
from claimtrack.exchange import articles, factchecks, files
from claimtrack.model.article import Article
from claimtrack.tracker import Report
from claimtrack.tracker.desk import READER

# Stands for standard input where a file could stand.
PIPE = Path("-")


def read(
    paths: Annotated[
        list[Path],
        typer.Argument(
            help="Text files with a header, JSON Lines, saved HTML pages, folders of these, or - for standard input."
        ),
    ],
    place: Place,
    title: Annotated[str, typer.Option(help="The headline, if the text does not tell it.")] = "",
    published: Annotated[
        str, typer.Option(help="The day, such as 2026-03-03, if the text does not tell it.")
    ] = "",
    outlet: Annotated[str, typer.Option(help="The outlet, if the text does not tell it.")] = "",
    by: Annotated[
        str, typer.Option(envvar="CLAIMTRACK_BY", show_envvar=True, help="Who brings them in.")
    ] = READER,
    *,
    events: Annotated[
        bool,
        typer.Option(
            "--events", help="Look for dated events and attributed statements as well as figures."
        ),
    ] = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Only show which rule read what, for claims with a figure; no database is opened.",
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Read articles and say of each claim whether it is new, recurs, moved on or is contradicted.

    Nothing is read unless all can be read. Reading an article again changes nothing.
    """
    if explain and events:
        problem = "--explain tells of claims with a figure only; leave out --events."
        raise typer.BadParameter(problem)
    given = {"title": title, "published": published, "outlet": outlet}
    piped = [_standard_input(given)] if PIPE in paths else []
    files = [path for path in paths if path != PIPE]
    total = len(piped) + sum(1 for path in files for _ in articles.load(path, given))
    loaded = (article for path in files for article in articles.load(path, given))
    found = chain(piped, loaded)
    if explain:
        for article in found:
            print_explanation(article, as_json=as_json)
        return
    with place.opened(create=True, events=events) as desk:
        for report in desk.read_all(output.progress(found, total), by=by):
            _print_report(report, as_json=as_json)
        output.note(f"{total} articles read into {desk.place}")


def _standard_input(given: Mapping[str, str]) -> Article:
    name = "standard input"
    return articles.from_bytes(files.read_capped(sys.stdin.buffer, path=name), given, path=name)


def _print_report(report: Report, *, as_json: bool) -> None:
    if as_json:
        output.json_line(forms.report(report))
        return
    output.line(str(report))
    for finding in report.findings:
        output.line(f"{output.short(finding.claim.id)} {finding}", indent=2)
        for offer in finding.offers:
            output.line(f"checked: {offer}", indent=4)


def mark(
    path: Annotated[Path, typer.Argument(help="The file of one article, as for read.")],
    passage: Annotated[
        str, typer.Argument(help="The words of the claim, exactly as they stand there.")
    ],
    by: By,
    place: Place,
    *,
    as_json: AsJson = False,
) -> None:
    """Log a claim by marking a passage of an article, whatever the reader makes of it."""
    found = list(articles.load(path))
    if len(found) != 1:
        problem = f"{path} holds {len(found)} articles; a passage is marked in one."
        raise typer.BadParameter(problem)
    with place.opened(create=True) as desk:
        claim = desk.mark(found[0], passage, by=by)
    if as_json:
        output.json_document(forms.claim(claim))
        return
    output.line(f"{output.short(claim.id)} {claim.text}")


def import_checks(
    paths: Annotated[
        list[Path],
        typer.Argument(
            help="Files of JSON Lines: claim, publisher and, if known, title, summary, claimant, published, url, rating."
        ),
    ],
    place: Place,
    *,
    as_json: AsJson = False,
) -> None:
    """Keep fact-checks of others, so that `similar` finds them; those that are known change nothing."""
    checks = [check for path in paths for check in factchecks.load(path)]
    with place.opened(create=True) as desk:
        new = desk.import_checks(checks)
    if as_json:
        output.json_document({"read": len(checks), "new": new})
        return
    output.line(f"{len(checks)} fact-checks, {new} of them new")
