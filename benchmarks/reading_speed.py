"""How fast articles are read, beside peers on the same texts in the same run, and how time grows on adversarial texts."""

import statistics
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from claimtrack.exchange import articles
from claimtrack.model.article import Article
from claimtrack.reading import read
from claimtrack.reading.furniture.survey import story
from claimtrack.reading.text.sentences import sentences
from claimtrack.serial import parse_json

RUNS = 5
ASKED_PER_SECOND = 3_000
ASKED_RATIO = 20

SIZES = (250_000, 500_000, 1_000_000)
DAY = date(2026, 3, 3)

# What a careless reader takes more than linear time over; %d stands for a number that grows.
ADVERSARIAL = {
    "one sentence": "water and mud ran down the streets of the old town and ",
    "1,1,1,…": "1,",
    "quotation marks": '"',
    "opening quotation marks": "“",
    "quoted words": '"a. ',
    "nested brackets": "(",
    "brackets in pairs": "([])",
    "the mayor said 3 people": "the mayor said 3 people ",
    "numbers in words": "two ",
    "words of stance": "planned not will 3 ",
    "captions": "a%d\n",
}
ENDING = "\nA fire killed 34 people."

_Reader = Callable[[Article], object]


class Peer(NamedTuple):
    """A library to be measured beside.

    Attributes:
        name: What it is called, and what it is given.
        read: Reads one article; None when the library is missing.
    """

    name: str
    read: _Reader | None


def peers() -> list[Peer]:
    """Return the peers, those that are not installed without a reader.

    Each reads articles whole, as claimtrack does, and sentence by sentence: then furniture is left out for it, and the
    sentences are found in advance.
    """
    return [
        Peer(f"{name}, {given}", read and _reading(read, split))
        for name, load_peer in (("quantulum3", _quantulum), ("dateparser search", _dateparser))
        for read in [_imported(load_peer)]
        for given, split in (("whole articles", _whole), ("sentences", _sentences))
    ]


def _imported(load_peer: Callable[[], Callable[[str], object]]) -> Callable[[str], object] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # quantulum3 misses its classifier, which is optional
            return load_peer()
    except ImportError:
        return None


def _quantulum() -> Callable[[str], object]:
    parse: Callable[[str], object] = import_module("quantulum3.parser").parse
    return parse


def _dateparser() -> Callable[[str], object]:
    search: Callable[..., object] = import_module("dateparser.search").search_dates
    return partial(search, languages=["en"])


def _reading(read_text: Callable[[str], object], split: Callable[[Article], list[str]]) -> _Reader:
    split = cache(split)  # finding the sentences is no work of the peer's

    def read_article(article: Article) -> None:
        for text in split(article):
            read_text(text)

    return read_article


def _whole(article: Article) -> list[str]:
    return [article.body]


def _sentences(article: Article) -> list[str]:
    """Return the sentences of the story, without the furniture of its page."""
    body, language = article.body, article.language
    return [
        sentence.text
        for passage in story(body, article.title, language)
        for sentence in sentences(body, passage.start, passage.end, language)
    ]


def load(path: Path) -> list[Article]:
    """Return the articles of *path*: files as `claimtrack read` takes them, or rows of an extraction corpus."""
    corpus = path / "articles.jsonl"
    if not corpus.is_file():
        return list(articles.load(path))
    rows = (parse_json(line) for line in corpus.read_text(encoding="utf-8").splitlines())
    return [
        Article(
            title=row["title"] or "Untitled",
            body=row["body"],
            published=date.fromisoformat(row["date"]),
            outlet="corpus",
        )
        for row in rows
    ]


def adversarial(piece: str, size: int) -> Article:
    """Return an article of about *size* characters: *piece* over and over, and one plain sentence at its end."""
    length = len(piece % 10_000 if "%d" in piece else piece)
    pieces = (piece % n if "%d" in piece else piece for n in range(10_000, 10_000 + size // length))
    return Article(
        title="Adversarial", body="".join(pieces) + ENDING, published=DAY, outlet="corpus"
    )


def seconds(reader: _Reader, texts: Sequence[Article]) -> float:
    """Return how long reading *texts* keeps the processor busy."""
    start = time.process_time()
    for text in texts:
        reader(text)
    return time.process_time() - start


def speed_table(texts: Sequence[Article], runs: int = RUNS) -> Iterator[str]:
    """Yield the lines of the table of sentences per second.

    All take turns, so that whatever else the machine does slows down each of them; a first turn fills the caches.
    """
    count = sum(len(_sentences(text)) for text in texts)
    known = peers()
    readers = [read, *(peer.read for peer in known if peer.read)]
    turns = [[seconds(reader, texts) for reader in readers] for _ in range(runs + 1)][1:]
    speeds = [count / statistics.median(spent) for spent in zip(*turns, strict=True)]
    ours, theirs = speeds[0], iter(speeds[1:])
    yield f"{len(texts)} articles, {count} sentences; sentences per second on one core, median of {runs} runs"
    yield f"{'claimtrack':<34}{ours:>8,.0f}   asked: {ASKED_PER_SECOND:,}"
    for peer in known:
        if peer.read is None:
            yield f"{peer.name:<34} missing   pip install -e '.[bench]'"
        else:
            speed = next(theirs)
            yield f"{peer.name:<34}{speed:>8,.0f}   claimtrack is {ours / speed:.1f} times as fast"
    yield f"asked: {ASKED_RATIO} times as fast as quantulum3"


def growth_table(sizes: Sequence[int] = SIZES) -> Iterator[str]:
    """Yield the lines of the table of adversarial texts: seconds for each size, and how the last step grew."""
    head = "".join(f"{f'{size // 1_000:,} kB':>12}" for size in sizes)
    yield f"{'seconds for':<28}{head}{'last step':>12}"
    for name, piece in ADVERSARIAL.items():
        texts = [adversarial(piece, size) for size in sizes]
        spent = [seconds(read, [text]) for text in texts]
        cells = "".join(f"{each:>12.2f}" for each in spent)
        yield f"{name:<28}{cells}{f'x {spent[-1] / spent[-2]:.1f}':>12}"
