"""See claimtrack at work: ten articles of two stories, what recurs, what moved, what contradicts, and one verdict that is corrected.

Run it with ``python3 dev.py demo``. It leaves the desk in a file, to look around in with the command line.
"""

import json
import sys
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from claimtrack import Claim, Dossier, Head, Match, Relation, Report, StepRefusedError, Tracker
from claimtrack.exchange import articles

HERE = Path(__file__).parent
WIDTH = 100
ADDRESS = "https://desk.example/checks/waiting-list"
CONSOLE = Console(highlight=False, width=WIDTH)


def heading(text: str) -> None:
    CONSOLE.print(f"\n[bold]{text}[/bold]")


def say(text: str, indent: int = 2) -> None:
    CONSOLE.print(Padding(text, (0, 0, 0, indent), expand=False))


def quoted(text: str) -> str:
    return escape(text if text.startswith("“") else f"“{text}”")


def read_articles(desk: Tracker) -> list[Report]:
    heading("Ten articles of two stories are read, in the order of their days")
    in_order = sorted(articles.load(HERE / "articles"), key=lambda article: article.published)
    reports = [desk.read(article) for article in in_order]
    table = Table(box=None, padding=(0, 1), header_style="dim")
    table.add_column("day", no_wrap=True)
    table.add_column("outlet", no_wrap=True)
    table.add_column("headline", no_wrap=True, max_width=39)
    for title in ("new", "known", "moved", "odds"):
        table.add_column(title, justify="right", no_wrap=True)
    for report in reports:
        article = report.article
        row = (str(article.published), article.outlet, escape(article.title))
        table.add_row(*row, *counts(report))
    CONSOLE.print(table)
    return reports


def counts(report: Report) -> list[str]:
    kinds = (
        (None,),
        (Relation.SAME, Relation.COMPATIBLE),
        (Relation.UPDATE, Relation.REVISION),
        (Relation.CONTRADICTS,),
    )
    found = [sum(len(report.with_relation(kind)) for kind in group) for group in kinds]
    return [str(count or "") for count in found]


def show_recurring(desk: Tracker) -> None:
    heading("What recurs: one claim in several outlets, whatever the words")
    told = [(dossier, wordings(dossier)) for dossier in desk.dossiers()]
    often = [item for item in told if len(item[0].outlets) > 1 and len(item[1]) > 1]
    for dossier, ways in sorted(often, key=lambda item: -len(item[0].outlets))[:3]:
        say(f"[bold]{escape(str(dossier.claim.statement.quantity))}[/bold]")
        for words, outlets in ways.items():
            say(f"{', '.join(outlets)}: {quoted(words)}", 4)


def wordings(dossier: Dossier) -> dict[str, list[str]]:
    """Return the outlets that carry a claim, by their words; copies stand together."""
    ways: dict[str, list[str]] = {}
    for sighting in dossier.sightings:
        ways.setdefault(sighting.appearance.quote.exact, []).append(sighting.article.outlet)
    return ways


def show_series(desk: Tracker) -> None:
    heading("What moved: the toll of the flood, day by day")
    claim = desk.similar("34 dead in the Ormel flood")[0].claim
    table = Table("as of", "people killed", "today", "outlets", box=None, header_style="dim")
    for value in desk.series(claim).values:
        denied = "" if desk.claim(value.claim).statement.is_positive else " (a denial)"
        figure = value.quantity.figure + denied
        table.add_row(str(value.as_of), figure, value.standing.value, ", ".join(value.outlets))
    CONSOLE.print(table)


def show_contradictions(desk: Tracker, reports: list[Report]) -> None:
    heading("What contradicts, and why")
    found = {
        finding.home.claim.id: (report.article.outlet, finding.appearance.quote.exact, finding.home)
        for report in reversed(reports)
        for finding in report.with_relation(Relation.CONTRADICTS)
        if finding.home is not None
    }
    strongest = sorted(found.values(), key=lambda item: weight(desk, item[2]))[::-1][:4]
    for outlet, words, home in strongest:
        known = desk.dossier(home.claim)
        say(f"[bold]{outlet}[/bold]: {quoted(words)}")
        say(f"against {', '.join(known.outlets)}: {quoted(known.claim.text)}", 4)
        say(f"because: {escape(home.comparison.why)}", 4)


def weight(desk: Tracker, contradicted: Match) -> int:
    """Return how many figures the measure has that is in doubt: the more it moves, the more readers follow it."""
    return len(desk.series(contradicted.claim).values)


def check(desk: Tracker) -> Dossier:
    heading("One claim is checked")
    claim = desk.similar("The waiting list has fallen below 60,000")[0].claim
    say(f"Ines takes up: {quoted(claim.text)}")
    desk.take_up(claim, by="Ines")
    desk.cite(
        claim,
        source="Corrin hospital board, monthly table",
        stance="refutes",
        quote="63,214 patients were waiting on 31 January.",
        url="https://hospitals.example/tables/2026-01",
        by="Ines",
    )
    rule_too_early(desk, claim)
    desk.cite(
        claim,
        source="Ward Staff Union, count of 2 February",
        stance="refutes",
        quote="more than 63,000",
        by="Ines",
    )
    desk.rule(
        claim,
        rating="false",
        because="The board's own table says 63,214 for the end of January, and the list has grown since December.",
        by="Ines",
    )
    try:
        desk.sign_off(claim, by="Ines")
    except StepRefusedError as refusal:
        say(f"Ines tries to sign off her own ruling. {escape(str(refusal))}")
    desk.sign_off(claim, by="Omar")
    review = desk.publish(claim, url=ADDRESS, by="Ada")
    verdict = review.verdict
    say(f"Omar signs off, Ada publishes: [bold]{verdict.rating.label}[/bold]. {verdict.because}")
    return desk.dossier(claim)


def rule_too_early(desk: Tracker, claim: Claim) -> None:
    try:
        desk.rule(claim, rating="false", because="The board's own table says 63,214.", by="Ines")
    except StepRefusedError as refusal:
        say(f"Ines tries to rule on one source. {escape(str(refusal))}")


def correct(desk: Tracker, claim: Claim) -> None:
    heading("The verdict is corrected, in the open")
    desk.reopen(claim, because="A part of the list was below 60,000 for a week.", by="Ada")
    desk.take_up(claim, by="Omar")
    desk.cite(claim, source="Corrin hospital board, weekly table", stance="supports", by="Omar")
    desk.rule(
        claim,
        rating="mostly-false",
        because="The list of the six large hospitals fell below 60,000 for one week; the whole list never did.",
        by="Omar",
    )
    desk.sign_off(claim, by="Ines")
    desk.publish(
        claim,
        url=ADDRESS,
        kind="new evidence",
        because="A weekly table shows one week below 60,000 at six hospitals.",
        tell=["Inland Gazette"],
        by="Ada",
    )
    for correction in desk.corrections(claim):
        say(escape(str(correction)))


def verify(desk: Tracker, kept: Head) -> None:
    heading("The record is whole")
    head = desk.verify(since=kept)
    say(
        f"{head.count} entries, each whole and in its place, and going on from the head kept before:"
    )
    say(f"{str(kept)[:32]}…")


def main(database: Path) -> None:
    database.unlink(missing_ok=True)
    with Tracker.open(database) as desk:
        reports = read_articles(desk)
        show_recurring(desk)
        show_series(desk)
        show_contradictions(desk, reports)
        checked = check(desk)
        kept = desk.head()
        correct(desk, checked.claim)
        verify(desk, kept)
        heading("The verdict as ClaimReview, for search engines and other desks")
        document = desk.claimreview(checked.claim, publisher="The Example Desk")
        CONSOLE.print_json(json.dumps(document))
    CONSOLE.print(f"\nLook around: [bold]claimtrack claims --db {escape(str(database))}[/bold]")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "demo.db"))
