"""The record of a busy desk: how fast decisions are added, verified, replayed, and the past is shown.

    python -m benchmarks.record [--events 100000]

Makes a desk in a file, for as long as it runs, with a claim for about every eleven decisions: each is read, taken up, given
evidence twice, ruled, signed off, published, boosted, judged with its neighbour, and every second one reopened, ruled anew
and published with a correction. Each measurement is a process of its own, so that its peak memory is its own too; seconds
are of the processor, those of single decisions by the clock. docs/record.md has the figures.
"""

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from claimtrack import FIVE_POINT, Article, Claim, Source, Tracker
from claimtrack.checking.case import replay
from claimtrack.checking.events import (
    ArticleRead,
    Boosted,
    Cited,
    Event,
    Published,
    Reopened,
    Ruled,
    SignedOff,
    TakenUp,
)
from claimtrack.model.article import Quote
from claimtrack.model.claim import Appearance, Statement
from claimtrack.model.judgement import Judgement, Sameness
from claimtrack.model.quantity import Quantity
from claimtrack.model.series import SeriesId
from claimtrack.model.source import Evidence, EvidenceStance
from claimtrack.model.verdict import CorrectionKind, Scope, Verdict
from claimtrack.storage import Store, Transaction

EVENTS = 100_000
ASKED_PER_SECOND = 50_000
BY_HAND = 200
EVENTS_OF_A_CLAIM = 11
START = datetime(2026, 3, 3, 6, 0, tzinfo=UTC)
DAY = START.date()

Job = Callable[[Path, int], tuple[int, float]]
Decided = tuple[Event, dict[str, str], dict[str, str]]


def articles() -> Iterator[tuple[Article, Appearance]]:
    """Yield articles without end, each with a toll of its own in it."""
    number = 0
    while True:
        number += 1
        body = f"Floods in district {number} have killed {number % 90 + 10} people."
        article = Article(title=f"Floods {number}", body=body, published=DAY, outlet="Harbour Post")
        statement = Statement(
            text=body, quantity=Quantity.exactly(number % 90 + 10, "people", "killed"), as_of=DAY
        )
        quote = Quote.at(body, 0, len(body))
        yield article, Appearance(article=article.id, quote=quote, statement=statement)


def decisions(claim: Claim, other: Claim, turn: int) -> Iterator[Decided]:
    """Yield what people decide of *claim*, as the desk would record it."""
    times = (START + timedelta(seconds=turn * 60 + second) for second in range(60))

    def named(by: str) -> dict[str, Any]:
        return {"claim": claim.id, "by": by, "at": next(times)}

    pieces = tuple(
        Evidence(
            source=Source(name=name, url=f"https://sources.example/{name}/{turn}"),
            stance=EvidenceStance.SUPPORTS,
            quote="The register of the province lists them all by name and village.",
            accessed=DAY,
        )
        for name in ("register", "hospital")
    )
    yield TakenUp(**named("Ines")), {"state": "unreviewed"}, {"state": "in check"}
    for count, piece in enumerate(pieces):
        cited = Cited(**named("Ines"), evidence=piece)
        yield cited, {"evidence": str(count)}, {"evidence": str(count + 1)}
    for round_, (by, reader) in enumerate((("Ines", "Omar"), ("Omar", "Ines"))):
        verdict = Verdict(
            rating=FIVE_POINT.ratings[(turn + round_) % 5],
            because="The register of the province and the list of the hospital say so.",
            evidence=pieces,
            scope=Scope(quantity=claim.statement.quantity, as_of=claim.statement.as_of),
        )
        ruled = Ruled(**named(by), verdict=verdict, scale=FIVE_POINT)
        yield ruled, {"state": "in check"}, {"state": "in review"}
        yield SignedOff(**named(reader)), {"signed off by": ""}, {"signed off by": reader}
        kind = CorrectionKind.ERROR if round_ else None
        url = f"https://desk.example/{turn}"
        published = Published(**named("Ada"), url=url, kind=kind, because="Wrong year.")
        yield published, {"state": "in review"}, {"state": "published"}
        if round_ or turn % 2:
            break
        yield Reopened(**named("Ada"), because="A reader wrote."), {}, {"state": "reopened"}
        yield TakenUp(**named("Omar")), {"state": "reopened"}, {"state": "in check"}
    yield Boosted(**named("Ada"), by_points=5, because="Much shared."), {}, {"boost": "5"}
    one, two = sorted([claim.id, other.id])
    words = {"says": Sameness.NOT_THE_SAME, "because": "Two districts."}
    judgement = Judgement(one=one, other=two, by="Ines", at=next(times), **words)  # type: ignore[arg-type]  # of two kinds
    yield judgement, {"judged": "unjudged"}, {"judged": "not the same"}


def fill(store: Store, count: int) -> float:
    """Add about *count* decisions, a claim at a time as a desk would; return how long appending them took.

    In one transaction: what a disk takes for each is told apart.
    """
    spent, added = 0.0, 0
    former: Claim | None = None
    with store.writing() as transaction:
        for turn, (article, place) in enumerate(articles()):
            claim = Claim.first_seen_as(place)
            at = START + timedelta(minutes=turn)
            read = ArticleRead(by="claimtrack", at=at, article=article.id)
            transaction.append(read)
            _keep(article, claim, place, transaction)
            made = [] if former is None else list(decisions(claim, former, turn))
            started = time.process_time()
            for event, before, after in made:
                transaction.append(event, before, after)
            spent += time.process_time() - started
            former = claim
            added += 1 + len(made)
            if added >= count:
                break
    return spent


def _keep(article: Article, claim: Claim, place: Appearance, transaction: Transaction) -> None:
    transaction.add_article(article)
    transaction.add_claims([(claim, SeriesId(claim.id))])
    transaction.add_appearances([(place, claim.id, None)])


def append(path: Path, count: int) -> tuple[int, float]:
    """Make the desk; return how many events there are, and the seconds that adding them took."""
    with closing(Store.open(path)) as store:
        spent = fill(store, count)
        with store.reading() as transaction:
            return transaction.head().count, spent


def decide(path: Path, count: int) -> tuple[int, float]:
    """Return how long *count* decisions take that are made one by one, each safe on the disk before the next."""
    claim = Claim.first_seen_as(next(articles())[1]).id
    with Tracker.open(path, clock=lambda: START + timedelta(days=365)) as desk:
        started = time.perf_counter()  # the disk is what is waited for
        for points in range(count):
            desk.boost(claim, points, because="Much shared.", by="Ada")
        return count, time.perf_counter() - started


def verify(path: Path, count: int) -> tuple[int, float]:
    """Return how long the whole record takes to be verified."""
    with Tracker.open(path) as desk:
        return _timed(count, desk.verify)


def export(path: Path, count: int) -> tuple[int, float]:
    """Return how long the whole record takes to be exported as lines, for a second verifier."""
    with Tracker.open(path) as desk:
        return _timed(count, lambda: [len(json.dumps(row)) for row in desk.export_record()])


def replay_all(path: Path, count: int) -> tuple[int, float]:
    """Return how long it takes to replay the cases of all claims."""

    def run(store: Store) -> None:
        with store.reading() as transaction:
            for claim, events in transaction.case_events().items():
                replay(claim, events)

    with closing(Store.open(path)) as store:
        return _timed(count, lambda: run(store))


def past_case(path: Path, _: int) -> tuple[int, float]:
    """Return how long cases as of a past day take, up to a hundred."""
    with Tracker.open(path) as desk:
        past = desk.as_of(_middle(desk))
        some = [dossier.claim for dossier in past.dossiers()[:100]]
        return _timed(len(some), lambda: [past.case(claim) for claim in some])


def past_dossiers(path: Path, _: int) -> tuple[int, float]:
    """Return how long all dossiers as of a past day take."""
    with Tracker.open(path) as desk:
        return _timed(1, desk.as_of(_middle(desk)).dossiers)


def past_queue(path: Path, _: int) -> tuple[int, float]:
    """Return how long the queue as of a past day takes."""
    with Tracker.open(path) as desk:
        return _timed(1, desk.as_of(_middle(desk)).queue)


def _timed(count: int, run: Callable[[], object]) -> tuple[int, float]:
    started = time.process_time()
    run()
    return count, time.process_time() - started


def _middle(desk: Tracker) -> datetime:
    """Return when half of the record had been made; a claim comes in each minute."""
    return START + timedelta(minutes=desk.head().count // EVENTS_OF_A_CLAIM // 2)


def measured(job: Job, path: Path, count: int) -> tuple[int, float, int]:
    """Return how many events a job was for, how long it took, and to how many MB its process grew."""
    done, seconds = job(path, count)
    return done, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def table(path: Path, count: int) -> Iterator[str]:
    """Yield the lines of the table; the desk is made in *path*."""
    total, spent, memory = _alone(append, path, count)
    yield f"{total:,} events in {path.stat().st_size / 1e6:,.0f} MB; seconds, events/s, peak memory of the process"
    yield _line("append, in one transaction", total, spent, memory)
    jobs: dict[str, Job] = {
        "verify": verify,
        "export as JSON": export,
        "replay all cases": replay_all,
    }
    for name, job in jobs.items():
        yield _line(name, *_alone(job, path, total))
    yield _line("decide, one transaction each", *_alone(decide, path, BY_HAND))
    looks: dict[str, Job] = {"case": past_case, "all dossiers": past_dossiers, "queue": past_queue}
    for name, job in looks.items():
        times, spent, memory = _alone(job, path, total)
        yield f"{f'as of half-time: {name}':<32}{spent / times:>9.3f} s{'':>14}{memory:>8,} MB"
    yield f"asked of verify: {ASKED_PER_SECOND:,} events/s"


def _line(name: str, count: int, spent: float, memory: int) -> str:
    return f"{name:<32}{spent:>9.3f} s{count / spent:>12,.0f}/s{memory:>8,} MB"


def _alone(job: Job, path: Path, count: int) -> tuple[int, float, int]:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measured, job, path, count).result()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.record", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--events", type=int, default=EVENTS, help="about how many decisions")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for line in table(Path(folder) / "desk.db", arguments.events):
            print(line, flush=True)


if __name__ == "__main__":
    main()
