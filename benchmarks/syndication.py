"""Syndication at scale: how fast articles are fingerprinted and kept, and how surely copies are found again.

Run from the project's root:

    python -m benchmarks.syndication                    100,000 articles
    python -m benchmarks.syndication --articles 2000    fewer
    python -m benchmarks.syndication --peer             MinHash with locality-sensitive hashing beside it (datasketch)

The articles are made here, of invented words in the frequencies of a language. About three of ten are wire copies: the story
of an agency, in other outlets cut to a part of its paragraphs, with one word in forty written another way, and with a
paragraph of the outlet's own. The rest share nothing but common words and a formula here and there.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from claimtrack.matching.syndication import ENOUGH, ONE_TEXT_FROM, Text, fingerprints, share_of
from claimtrack.model.article import Article
from claimtrack.storage import Store

WORDS = 30_000
FORMULAS = 300
PARAGRAPHS = range(3, 16)
PARAGRAPH_WORDS = range(25, 60)
COPIES = range(1, 12)
STORY_IN = 14  # one invented story in so many is a wire story
DAY = date(2026, 3, 3)
BATCH = 500
ASKED = 500
LIMIT = 500


class Corpus(NamedTuple):
    """Articles, and of each the number of the story it tells."""

    articles: list[Article]
    stories: list[int]

    def copies(self, number: int) -> set[str]:
        """Return the ids of the other articles of the same story that are one text with the article *number*."""
        article, story = self.articles[number], self.stories[number]
        near = range(max(0, number - len(COPIES) - 1), number + len(COPIES) + 2)
        return {
            self.articles[i].id
            for i in near
            if i < len(self.articles)
            and self.stories[i] == story
            and self.articles[i].id != article.id
            and _are_one_text(article, self.articles[i])
        }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--peer", action="store_true")
    options = parser.parse_args()
    corpus = Maker().corpus(options.articles)
    print(*figures(corpus), sep="\n")
    if options.peer:
        print(*peer_figures(corpus), sep="\n")


# --- invented articles ----------------------------------------------------------------------------------------------------


class Maker:
    """What invents articles, the same ones each time."""

    def __init__(self, seed: int = 5) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - nobody has to be kept from guessing them
        self._words = [self._word() for _ in range(WORDS)]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(WORDS)))
        self._formulas = [" ".join(self._some(6)) for _ in range(FORMULAS)]

    def corpus(self, number: int) -> Corpus:
        """Return *number* articles."""
        told = [(story, body) for story in range(number) for body in self._versions()][:number]
        return Corpus(
            [
                Article(title="Invented", body=body, published=DAY, outlet=f"Outlet {i}")
                for i, (_, body) in enumerate(told)
            ],
            [story for story, _ in told],
        )

    def _versions(self) -> Iterator[str]:
        story = [self._paragraph() for _ in range(self._chance.choice(PARAGRAPHS))]
        yield "\n\n".join(story)
        if self._chance.randrange(STORY_IN) == 0:
            for _ in range(self._chance.choice(COPIES)):
                yield "\n\n".join([*self._edited(story), self._paragraph()])

    def _edited(self, story: Sequence[str]) -> Iterator[str]:
        kept = self._chance.sample(range(len(story)), self._chance.randint(2, len(story)))
        for i in sorted(kept):
            words = story[i].split()
            for place in range(len(words)):
                if self._chance.randrange(40) == 0:
                    words[place] = self._word()
            yield " ".join(words)

    def _paragraph(self) -> str:
        words = self._some(self._chance.choice(PARAGRAPH_WORDS))
        if self._chance.random() < 0.5:  # noqa: PLR2004 - a formula in every other paragraph
            words.insert(self._chance.randrange(len(words)), self._chance.choice(self._formulas))
        return " ".join(words).capitalize() + "."

    def _some(self, number: int) -> list[str]:
        return self._chance.choices(self._words, cum_weights=self._weights, k=number)

    def _word(self) -> str:
        return "".join(
            self._chance.choice("bdfgklmnprstvz") + self._chance.choice("aeiou")
            for _ in range(self._chance.randint(1, 4))
        )


# --- figures --------------------------------------------------------------------------------------------------------------


def figures(corpus: Corpus) -> Iterator[str]:
    """Yield what was measured, a line each."""
    articles = corpus.articles
    started = time.perf_counter()
    marks = [fingerprints(article.body) for article in articles]
    yield _rate("fingerprints made", len(articles), started)
    yield f"{statistics.mean(map(len, marks)):.0f} fingerprints an article"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "desk.db")
        store = Store.open(path)
        started = time.perf_counter()
        for batch in _batches(len(articles)):
            with store.writing() as transaction:
                for i in batch:
                    transaction.add_article(articles[i])
        yield _rate("articles kept", len(articles), started)
        before = path.stat().st_size
        started = time.perf_counter()
        for batch in _batches(len(articles)):
            with store.writing() as transaction:
                for i in batch:
                    transaction.add_fingerprints(articles[i].id, marks[i])
        yield _rate("fingerprints kept", len(articles), started)
        yield f"{(path.stat().st_size - before) / 1e6:.0f} MB of fingerprints beside {before / 1e6:.0f} MB of articles"
        yield from _found(corpus, store)
        store.close()


def _found(corpus: Corpus, store: Store) -> Iterator[str]:
    """Yield how surely and how fast the copies of a sample are found, and what else is."""
    by_id = {article.id: article for article in corpus.articles}
    stories = dict(zip(by_id, corpus.stories, strict=True))
    step = max(1, len(corpus.articles) // ASKED)
    times: list[float] = []
    wanted = found = strangers = joined = 0
    for i in range(0, len(corpus.articles), step):
        copies = corpus.copies(i)
        with store.reading() as transaction:
            started = time.perf_counter()
            marks = fingerprints(corpus.articles[i].body)
            alike = transaction.sharing(marks, at_least=ENOUGH, limit=LIMIT)
            times.append(time.perf_counter() - started)
        others = set(alike) - {corpus.articles[i].id}
        wanted, found = wanted + len(copies), found + len(copies & others)
        strangers += len(others - copies)
        joined += sum(
            _are_one_text(corpus.articles[i], by_id[other])
            for other in others - copies
            if stories[other] != corpus.stories[i]
        )
    times.sort()
    yield f"look-up {1000 * times[len(times) // 2]:.1f} ms (median), {1000 * times[int(0.99 * len(times))]:.1f} ms (99 %)"
    yield f"{found} of {wanted} copies found; {strangers / len(times):.1f} others an article looked at, {joined} of them taken for copies"


def peer_figures(corpus: Corpus) -> Iterator[str]:
    """Yield the same of MinHash with locality-sensitive hashing, or that it is missing."""
    try:
        peer = import_module("datasketch")
    except ImportError:
        yield "datasketch is missing"
        return
    started = time.perf_counter()
    index = peer.MinHashLSH(threshold=0.2, num_perm=64)
    sketches: list[Any] = []
    for i, article in enumerate(corpus.articles):
        words = article.body.lower().split()
        sketch = peer.MinHash(num_perm=64)
        sketch.update_batch([" ".join(words[k : k + 5]).encode() for k in range(len(words) - 4)])
        sketches.append(sketch)
        index.insert(i, sketch)
    yield _rate("datasketch: made and indexed in memory", len(sketches), started)
    wanted = found = 0
    for i in range(0, len(sketches), max(1, len(sketches) // ASKED)):
        copies = corpus.copies(i)
        alike = {corpus.articles[k].id for k in index.query(sketches[i])}
        wanted, found = wanted + len(copies), found + len(copies & alike)
    yield f"datasketch: {found} of {wanted} copies found"


def _are_one_text(one: Article, other: Article) -> bool:
    return share_of(Text(article=one), Text(article=other)) >= ONE_TEXT_FROM


def _batches(number: int) -> Iterator[range]:
    return (range(i, min(i + BATCH, number)) for i in range(0, number, BATCH))


def _rate(what: str, number: int, started: float) -> str:
    seconds = time.perf_counter() - started
    return f"{what}: {number:,} in {seconds:.1f} s, {number / seconds:,.0f} a second"


if __name__ == "__main__":
    main()
