"""Many at once: eight people read, judge, take up, cite and rule, on claims of their own and on the same ones.

Every decision that was acknowledged must stand in the record exactly once, and nothing else may; whoever is refused must
be told what somebody else has decided meanwhile. People who only look see whole articles, and do not wait.
"""

import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import attrs

from claimtrack import Article, ClaimtrackError, ConflictError, StepRefusedError, Tracker
from claimtrack.reading import read
from tests.soak import work
from tests.soak.killing import FRESH
from tests.soak.newsroom import article, noon
from tests.soak.trial import Database, Ground, Outcome

# What stands in an entry of the record: kind of decision, what it is about, by whom.
Deed = tuple[str, str, str]

# So many articles are read before, and so many lie ready that anybody may read, also two at once.
BEFORE, READY = 4, 8


@attrs.define
class Day:
    """What one person did.

    Attributes:
        done: What was acknowledged.
        took: How long each thing took, in seconds.
        conflicts: How often somebody else had decided meanwhile.
        refused: How often the rules of the desk stood against it.
        problems: What should not have happened.
    """

    done: list[Deed] = attrs.field(factory=list[Deed])
    took: list[float] = attrs.field(factory=list[float])
    conflicts: int = 0
    refused: int = 0
    problems: list[str] = attrs.field(factory=list[str])


def work_a_day(place: str, seed: int, who: int, times: int, claims: Sequence[str]) -> Day:
    """Do so many things; return what came of them."""
    chance = random.Random(f"{seed} person {who}")  # noqa: S311 - to be repeated, not to be secret
    day, name = Day(), f"Person {who}"
    own, shared = claims[8 + who :: 8], claims[:8]
    with Tracker.open(place, clock=noon) as desk:
        for number in range(times):
            start = time.monotonic()
            try:
                if chance.random() < 0.2:
                    _read(desk, day, seed, BEFORE + chance.randrange(READY))
                else:
                    claim = chance.choice(own if chance.random() < 0.5 else shared)
                    _decide(desk, day, (claim, chance.choice(shared)), name, number)
            except ConflictError as conflict:
                day.conflicts += 1
                if conflict.found <= conflict.expected or not conflict.meanwhile:
                    day.problems.append(f"a conflict with nobody: {conflict}")
            except StepRefusedError:
                day.refused += 1
            except ClaimtrackError as error:
                day.problems.append(f"{type(error).__name__}: {error}")
            day.took.append(time.monotonic() - start)
    return day


def _read(desk: Tracker, day: Day, seed: int, number: int) -> None:
    report = desk.read(article(seed, number))
    if not report.already_read:
        day.done.append(("ArticleRead", report.article.id, "claimtrack"))


def _decide(desk: Tracker, day: Day, pair: tuple[str, str], name: str, number: int) -> None:
    """Take the next step with the first claim of a pair as this person sees it."""
    claim, other = pair
    case = desk.case(claim)
    if case.checker is None and number % 3:
        desk.take_up(case, by=name)
        day.done.append(("TakenUp", claim, name))
    elif case.checker == name and not case.evidence:
        desk.cite(case, source="Register", stance="supports", quote=f"{number}", by=name)
        day.done.append(("Cited", claim, name))
    elif case.checker == name and number % 2:
        desk.rule(case, rating="true", because="So it says.", exception="One is enough.", by=name)
        day.done.append(("Ruled", claim, name))
    elif case.checker == name:
        desk.release(case, because="For somebody else.", by=name)
        day.done.append(("Released", claim, name))
    elif other != claim:
        desk.judge(claim, other, "not the same", because=f"{number}", by=name, seen=case.version)
        day.done.append(("Judgement", " ".join(sorted((claim, other))), name))


def look_on(place: str, until: Path, whole: Mapping[str, int]) -> Day:
    """Look at all claims again and again until there is a file *until*; each article must be there as a whole."""
    day = Day()
    with Tracker.open(place, clock=noon) as desk:
        while not until.exists():
            start = time.monotonic()
            try:
                dossiers = desk.dossiers()
            except ClaimtrackError as error:
                day.problems.append(f"a look ended with {type(error).__name__}: {error}")
                break
            day.took.append(time.monotonic() - start)
            seen = Counter(
                sighting.article.id for dossier in dossiers for sighting in dossier.sightings
            )
            day.problems += [
                f"a look showed {count} of {whole[key]} claims of an article"
                for key, count in seen.items()
                if count != whole[key]
            ]
            time.sleep(0.5)
    return day


def at_once(ground: Ground, database: Database) -> Outcome:
    """Let them all work on one desk."""
    people, times = ground.size(8, 16), ground.size(50, 500)
    place, ended = ground.place(database), ground.path("ended")
    work.fill(place, ground.seed, BEFORE)
    articles = [article(ground.seed, number) for number in range(BEFORE + READY)]
    whole: dict[str, int] = {each.id: len(read(each)) for each in articles}
    with Tracker.open(place, clock=noon) as desk:
        claims, before = [dossier.claim.id for dossier in desk.dossiers()], desk.head()
    start = time.monotonic()
    with ProcessPoolExecutor(people + 2, mp_context=FRESH) as pool:
        lookers = [pool.submit(look_on, place, ended, whole) for _ in range(2)]
        jobs = [
            pool.submit(work_a_day, place, ground.seed, who, times, claims) for who in range(people)
        ]
        days = [job.result() for job in jobs]
        ended.touch()
        days_of_lookers = [looker.result() for looker in lookers]
    seconds = time.monotonic() - start
    losses = [problem for day in [*days, *days_of_lookers] for problem in day.problems]
    with Tracker.open(place, clock=noon) as desk:
        losses += _lost(desk, before.count, days, articles)
        desk.verify(since=before)
    done, looks = sum(len(day.done) for day in days), sum(len(day.took) for day in days_of_lookers)
    return Outcome(
        trial=f"{people} people at once, {times} things each",
        database=database,
        load=(
            f"{done} kept, {done / seconds:.0f} a second, {_times(days)}; "
            f"{looks} looks, {_times(days_of_lookers)}"
        ),
        faults=f"{sum(day.conflicts for day in days)} conflicts and {sum(day.refused for day in days)} refusals told",
        losses=losses,
    )


def _times(days: Sequence[Day]) -> str:
    took = sorted(seconds for day in days for seconds in day.took)
    return f"99 of 100 in {took[len(took) * 99 // 100]:.1f} s, slowest {took[-1]:.1f} s"


def _lost(desk: Tracker, before: int, days: list[Day], articles: list[Article]) -> list[str]:
    acknowledged = Counter(deed for day in days for deed in day.done)
    kept = Counter(_deed(entry["entry"]["event"]) for entry in list(desk.export_record())[before:])
    places = Counter(
        sighting.appearance.id for dossier in desk.dossiers() for sighting in dossier.sightings
    )
    real = {place.id for each in articles for place in read(each)}
    return [
        *(f"acknowledged and not kept: {deed}" for deed in acknowledged - kept),
        *(f"kept and not acknowledged: {deed}" for deed in kept - acknowledged),
        *(f"appearance {key} stands {count} times" for key, count in places.items() if count > 1),
        *(f"appearance {key} stands in no article" for key in places if key not in real),
        *(f"{each.what}: {problem}" for each in desk.doctor() for problem in each.problems),
    ]


def _deed(event: Mapping[str, str]) -> Deed:
    about = event.get("article") or event.get("claim") or f"{event['one']} {event['other']}"
    return event["event"], about, event["by"]
