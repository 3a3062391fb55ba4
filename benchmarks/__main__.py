"""How fast and how surely a claim is found among many, beside peers in one run.

Run from the project's root:

    python -m benchmarks                                100,000 invented claims
    python -m benchmarks --claims 100000 1000000        both sizes, and how the times grow
    python -m benchmarks --articles 100                 also how fast articles are read, matched and stored
    python -m benchmarks --data claims.jsonl            claims of your own among the invented ones
    python -m benchmarks --json FILE --svg FILE         what was measured, for programs and as a picture
    python -m benchmarks --quick                        under a minute; fails when a figure falls below its floor

A file of your own holds a claim a line, or JSON Lines with `text` and, where known, `fact`: claims with the same fact are true
duplicates. Peers come with the extra `bench`; one that is not installed is named. `docs/speed.md` explains the figures.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.speed import own, report
from benchmarks.speed.engines import BRUTE, OURS, PEERS, FromText, engines
from benchmarks.speed.filling import fillings
from benchmarks.speed.intake import intake_table, intakes
from benchmarks.speed.invented import Inventor
from benchmarks.speed.measuring import Floors, Measured, by_name, goals, measure
from benchmarks.speed.startup import starts
from benchmarks.speed.stored import InSqlite, cost_table, costs, first_answer
from benchmarks.speed.storing import storing_table, storings

# What is asked of the figures at these sizes and above; the quick run has floors far below what it measures.
ASKED = {100_000: Floors(300), 1_000_000: Floors(3_000)}
QUICK_CLAIMS, QUICK_FLOORS = 10_000, Floors(15)

# How many claims tell what it takes to index one.
FILLING = 5_000

QUESTIONS, SECONDS = 200, 120.0
QUICK_QUESTIONS, QUICK_SECONDS = 100, 5.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; return 1 if the quick run missed a floor, else 0."""
    options = parsed(arguments)
    sizes = list[list[Measured]]()
    missed = False
    if options.articles:
        with TemporaryDirectory() as folder:
            told = intakes(Path(folder) / "desk.db", options.articles)
        print(*intake_table(told), "", sep="\n", flush=True)
    for number in options.claims:
        measured, missing = one_size(number, options)
        sizes.append(measured)
        print(*report.table(measured, missing), sep="\n")
        found = by_name(measured)
        floors = QUICK_FLOORS if options.quick else asked(number)
        if floors:
            reached = list(goals(found[OURS], found[BRUTE], floors))
            print(*report.goal_table(reached), "", sep="\n", flush=True)
            missed |= not all(goal.is_met for goal in reached)
    if len(sizes) > 1:
        print(*report.growth(sizes), "", sep="\n")
    filled = fillings(Inventor(FILLING).corpus(FILLING, 0).claims)
    print(*report.filling_table(filled), "", sep="\n")
    if not options.quick:
        print(*storing_table(storings()), "", sep="\n", flush=True)
    started = starts(1 if options.quick else 7)
    print(*report.start_table(started), sep="\n")
    if options.json:
        figures = json.dumps(report.as_json(sizes, filled, started), indent=1)
        options.json.write_text(figures + "\n", encoding="utf-8")
    if options.svg:
        options.svg.write_text(report.picture(sizes), encoding="utf-8")
    return int(missed and options.quick)


def parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--claims", type=int, nargs="+", default=[100_000], help="how many to search among")
    add("--questions", type=int, default=QUESTIONS, help="how many to look for")
    add("--seconds", type=float, default=SECONDS, help="what each engine may spend on answers")
    add("--peers", nargs="*", choices=PEERS, default=list(PEERS), metavar="NAME", help="which")
    add(
        "--articles",
        type=int,
        default=0,
        help="how many to take in, into a new desk and beside the claims; none is the default",
    )
    add("--data", type=Path, help="claims of your own")
    add("--json", type=Path, metavar="FILE", help="where the figures go")
    add("--svg", type=Path, metavar="FILE", help="where the picture goes")
    add("--quick", action="store_true", help="fewer claims, and floors")
    options = parser.parse_args(arguments)
    if options.quick:
        options.claims = [QUICK_CLAIMS]
        options.questions, options.seconds = QUICK_QUESTIONS, QUICK_SECONDS
    return options


def one_size(number: int, options: argparse.Namespace) -> tuple[list[Measured], list[str]]:
    """Return what was measured among so many claims, and which peers are missing."""
    corpus = Inventor(number).corpus(number, options.questions)
    if options.data:
        corpus = own.among(own.load(options.data), corpus)
    known, missing = engines(options.peers)
    stored = InSqlite(next(each for each in known if isinstance(each, FromText)))
    measured = measure([*known, stored], corpus, options.seconds)
    told = [each.text for each in corpus.claims]
    first = first_answer(stored, corpus.sought[0].text)
    print(*cost_table(costs(stored, told), first), "", sep="\n", flush=True)
    if options.articles:
        print(*intake_table(intakes(stored.path, options.articles)), "", sep="\n", flush=True)
    return measured, missing


def asked(number: int) -> Floors | None:
    """Return what is asked among so many claims; None below the smallest size of which something is."""
    sizes = [size for size in ASKED if size <= number]
    return ASKED[max(sizes)] if sizes else None


if __name__ == "__main__":
    sys.exit(main())
