"""Measuring: all engines answer the same questions in turn, so that whatever else the machine does slows down each of them."""

import gc
import statistics
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import attrs

from benchmarks.speed.engines import TOP, Engine
from benchmarks.speed.invented import Corpus, Told


class Answer(NamedTuple):
    """What an engine answered to one question.

    Attributes:
        seconds: How long it took.
        found: The share of the true duplicates that are among the ten (of ten, where there are more); None without any.
        misled: Whether a claim that differs in nothing but its figure, or is a later one, stands above a true duplicate.
    """

    seconds: float
    found: float | None
    misled: bool


@attrs.frozen(kw_only=True)
class Measured:
    """How an engine did.

    Attributes:
        name: The engine.
        claims: Among how many claims it searched.
        built: How many seconds it took to take them in.
        answers: Its answers to the first questions, in their order.
    """

    name: str
    claims: int
    built: float
    answers: Sequence[Answer]

    @property
    def median(self) -> float:
        """How many seconds one answer takes, half of the times."""
        return statistics.median(answer.seconds for answer in self.answers)

    @property
    def slowest(self) -> float:
        """How many seconds one of a hundred answers takes at least."""
        spent = sorted(answer.seconds for answer in self.answers)
        return spent[min(len(spent) - 1, int(len(spent) * 0.99))]

    def found(self, first: int) -> float:
        """Return the mean share of true duplicates among the ten, over the *first* questions; 0.0 where none has any."""
        shares = [answer.found for answer in self.answers[:first] if answer.found is not None]
        return statistics.fmean(shares) if shares else 0.0

    @property
    def misled(self) -> int:
        """How many answers put another figure above a true duplicate."""
        return sum(answer.misled for answer in self.answers)

    @property
    def matched(self) -> int:
        """How many questions have a true duplicate."""
        return sum(answer.found is not None for answer in self.answers)


def measure(engines: Sequence[Engine], corpus: Corpus, seconds: float) -> list[Measured]:
    """Return how each of *engines* did.

    Args:
        engines: The engines; each is built here.
        corpus: The claims, and what is sought among them.
        seconds: An engine that has spent so long answers no further question, once it has answered eight.
    """
    texts = [told.text for told in corpus.claims]
    built = [_built(engine, texts) for engine in engines]
    answers: list[list[Answer]] = [[] for _ in engines]
    copies = corpus.copies()
    gc.collect()
    gc.freeze()  # nobody's claims are looked through for garbage while another answers
    for sought in corpus.sought:
        for engine, given in zip(engines, answers, strict=True):
            if len(given) < _LEAST or sum(each.seconds for each in given) < seconds:
                given.append(_answer(engine, sought, corpus, copies.get(sought.fact, set())))
    gc.unfreeze()
    return [
        Measured(name=engine.name, claims=len(texts), built=spent, answers=given)
        for engine, spent, given in zip(engines, built, answers, strict=True)
    ]


_LEAST = 8


def _built(engine: Engine, texts: Sequence[str]) -> float:
    start = time.perf_counter()
    engine.build(texts)
    return time.perf_counter() - start


def _answer(engine: Engine, sought: Told, corpus: Corpus, copies: set[int]) -> Answer:
    asked = engine.asked(sought.text)
    start = time.perf_counter()
    found = engine.find(asked)[:TOP]
    spent = time.perf_counter() - start
    if not copies:
        return Answer(spent, None, misled=False)
    share = len(copies.intersection(found)) / min(TOP, len(copies))
    return Answer(spent, share, misled=_is_misled(found, sought, corpus, copies))


def _is_misled(found: Sequence[int], sought: Told, corpus: Corpus, copies: set[int]) -> bool:
    """Return whether one with another figure is above a true duplicate, be it that the latter was not found at all."""
    if copies.issubset(found):
        found = found[: max(map(found.index, copies))]
    return any(corpus.changed(sought, place) for place in found)


# --- goals --------------------------------------------------------------------------------------------------------------


class Goal(NamedTuple):
    """What is asked of the figures.

    Attributes:
        words: What it is.
        value: What was measured.
        asked: What it must not fall below.
    """

    words: str
    value: float
    asked: float

    @property
    def is_met(self) -> bool:
        """Whether it is met."""
        return self.value >= self.asked


class Floors(NamedTuple):
    """What the figures must not fall below.

    Attributes:
        ratio: How many times as fast as brute force we are.
        more_found: By what share more true duplicates are found than by brute force, on the questions that it answered.
    """

    ratio: float
    more_found: float = 0.05


def goals(ours: Measured, brute: Measured, floors: Floors) -> Iterator[Goal]:
    """Yield what is asked, and what was measured."""
    first = len(brute.answers)
    more = ours.found(first) - brute.found(first)
    yield Goal("times as fast as brute force", brute.median / ours.median, floors.ratio)
    yield Goal(
        "more of the true duplicates than brute force, same questions", more, floors.more_found
    )
    yield Goal(
        "answers not misled by another figure, as a share",
        1 - ours.misled / max(ours.matched, 1),
        1.0,
    )


def by_name(measured: Iterable[Measured]) -> dict[str, Measured]:
    """Return what was *measured* by the names of the engines."""
    return {each.name: each for each in measured}
