"""Engines: what finds the ten claims most like one that is sought, ours and peers."""

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any, Protocol

from rapidfuzz import fuzz, process

from benchmarks.speed.invented import DAY
from claimtrack.matching.candidates.memory import MemoryIndex
from claimtrack.model.claim import Claim, ClaimId
from claimtrack.reading import read_statement

TOP = 10

# A search by rare terms takes so many at most, and only as long as they stand in so many claims in all.
_RAREST, _ENTRIES = 8, 20_000

# The signature of MinHash, and how it is cut: 21 bands of 3 find likenesses from about 0.3 on.
_PERMUTATIONS, _BANDS = 64, (21, 3)
_MOST_SKETCHES = 5_000

_WORDS = re.compile(r"[a-z0-9]+")


class Engine(Protocol):
    """What finds claims by their words.

    Attributes:
        name: What it is called, and how it is used.
    """

    name: str

    def build(self, texts: Sequence[str]) -> None:
        """Take in the claims."""
        ...

    def asked(self, text: str) -> Any:
        """Return what `find` is given for *text*; this is not timed."""
        ...

    def find(self, asked: Any) -> list[int]:
        """Return the places of the claims most alike, the closest first, at most ten."""
        ...


def words_of(text: str) -> list[str]:
    """Return the words of *text* in lower case, a figure as one of them: how peers are given claims."""
    return _WORDS.findall(text.lower().replace(",", ""))


def plain(text: str) -> str:
    """Return *text* with nothing but its words."""
    return " ".join(words_of(text))


# --- ours ---------------------------------------------------------------------------------------------------------------


class FromText:
    """Our index in memory, asked with bare words: what they claim is read first."""

    name = "claimtrack in memory, text read"

    def __init__(self) -> None:
        self.index = MemoryIndex()
        self.claims: list[Claim] = []

    def build(self, texts: Sequence[str]) -> None:
        """Read the claims, and index them."""
        self.claims = [
            Claim(id=ClaimId(str(place)), statement=read_statement(text, as_of=DAY))
            for place, text in enumerate(texts)
        ]
        self.index.add(self.claims)

    def asked(self, text: str) -> Any:
        """Return *text*."""
        return text

    def find(self, asked: Any) -> list[int]:
        """Return the closest claims."""
        statement = read_statement(asked, as_of=DAY)
        return [int(claim.id) for claim in self.index.candidates(statement, TOP)]


class FromStatement(FromText):
    """The same index, asked as the desk does: with what was read in an article."""

    name = "claimtrack in memory"

    def __init__(self, other: FromText) -> None:
        """Share the index of *other*."""
        self.index = other.index

    def build(self, texts: Sequence[str]) -> None:
        """Do nothing: the index is there."""

    def asked(self, text: str) -> Any:
        """Return what *text* claims."""
        return read_statement(text, as_of=DAY)

    def find(self, asked: Any) -> list[int]:
        """Return the closest claims."""
        return [int(claim.id) for claim in self.index.candidates(asked, TOP)]


# --- peers --------------------------------------------------------------------------------------------------------------


class Rapidfuzz:
    """Every claim compared with every other, letter by letter: slow, and what others are measured by."""

    name = "rapidfuzz extract, token_set_ratio"

    def build(self, texts: Sequence[str]) -> None:
        """Keep the claims."""
        self._texts = list(map(plain, texts))

    def asked(self, text: str) -> Any:
        """Return the words of *text*."""
        return plain(text)

    def find(self, asked: Any) -> list[int]:
        """Compare all of them."""
        found = process.extract(asked, self._texts, scorer=fuzz.token_set_ratio, limit=TOP)
        return [place for _, _, place in found]


class Fts5:
    """The full text search of SQLite, ranked by BM25."""

    name = "SQLite FTS5 bm25, all terms"

    def __init__(self) -> None:
        self._database = sqlite3.connect(":memory:")
        self._database.execute("create virtual table claim using fts5(text, detail=none)")

    def build(self, texts: Sequence[str]) -> None:
        """Index the claims."""
        with self._database:
            self._database.executemany(
                "insert into claim(rowid, text) values (?, ?)", enumerate(map(plain, texts))
            )

    def asked(self, text: str) -> Any:
        """Return a query for any of the words of *text*."""
        return _any_of(dict.fromkeys(words_of(text)))

    def find(self, asked: Any) -> list[int]:
        """Return the best by BM25."""
        rows = self._database.execute(
            "select rowid from claim where claim match ? order by rank limit ?", (asked, TOP)
        )
        return [place for (place,) in rows]


class RareFts5(Fts5):
    """The same, asked for the rarest words alone."""

    name = "SQLite FTS5 bm25, 8 rarest terms"

    def build(self, texts: Sequence[str]) -> None:
        """Index the claims, and count in how many each word stands."""
        super().build(texts)
        self._having = having(texts)

    def asked(self, text: str) -> Any:
        """Return a query for any of the rarest words of *text*."""
        return _any_of(rarest(words_of(text), self._having))


class Tantivy:
    """A search engine made in Rust, ranked by BM25, in memory."""

    name = "tantivy, all terms"

    def __init__(self) -> None:
        self._made = import_module("tantivy")
        schema = self._made.SchemaBuilder()
        schema.add_integer_field("place", stored=True)
        schema.add_text_field("text")
        self._index = self._made.Index(schema.build())

    def build(self, texts: Sequence[str]) -> None:
        """Index the claims."""
        writer = self._index.writer(200_000_000, 2)
        for place, text in enumerate(texts):
            writer.add_document(self._made.Document(place=place, text=plain(text)))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def asked(self, text: str) -> Any:
        """Return the words of *text*."""
        return " ".join(dict.fromkeys(words_of(text)))

    def find(self, asked: Any) -> list[int]:
        """Return the best by BM25."""
        found = self._searcher.search(self._index.parse_query(asked, ["text"]), TOP)
        return [self._searcher.doc(address)["place"][0] for _, address in found.hits]


class RareTantivy(Tantivy):
    """The same, asked for the rarest words alone."""

    name = "tantivy, 8 rarest terms"

    def build(self, texts: Sequence[str]) -> None:
        """Index the claims, and count in how many each word stands."""
        super().build(texts)
        self._having = having(texts)

    def asked(self, text: str) -> Any:
        """Return the rarest words of *text*."""
        return " ".join(rarest(words_of(text), self._having))


class Bm25s:
    """BM25 summed in advance, in sparse matrices; compiled where numba is installed."""

    name = "bm25s, all terms"

    def __init__(self) -> None:
        self._made = import_module("bm25s")
        try:
            import_module("numba")
        except ImportError:
            self._ranking = self._made.BM25()
        else:
            self._ranking = self._made.BM25(backend="numba")
            self.name = "bm25s with numba, all terms"

    def build(self, texts: Sequence[str]) -> None:
        """Sum the weights."""
        words = {"token_pattern": _WORDS.pattern, "stopwords": None, "show_progress": False}
        tokens = self._made.tokenize(list(map(plain, texts)), **words)
        self._ranking.index(tokens, show_progress=False)

    def asked(self, text: str) -> Any:
        """Return the words of *text*."""
        return [words_of(text)]

    def find(self, asked: Any) -> list[int]:
        """Return the best by BM25."""
        found = self._ranking.retrieve(asked, k=TOP, show_progress=False, n_threads=1)
        places: list[int] = found[0][0].tolist()
        return places


class Datasketch:
    """MinHash with locality-sensitive hashing; what it finds is ranked by rapidfuzz."""

    name = "datasketch MinHash LSH, rapidfuzz"

    def __init__(self) -> None:
        self._made = import_module("datasketch")
        self._sketches = self._made.MinHashLSH(num_perm=_PERMUTATIONS, params=_BANDS)

    def build(self, texts: Sequence[str]) -> None:
        """Sketch the claims, and hash the sketches."""
        self._texts = list(map(plain, texts))
        words = ([word.encode() for word in set(text.split())] for text in self._texts)
        with self._sketches.insertion_session() as session:
            for place, sketch in enumerate(
                self._made.MinHash.generator(words, num_perm=_PERMUTATIONS)
            ):
                session.insert(place, sketch, check_duplication=False)

    def asked(self, text: str) -> Any:
        """Return the words of *text*."""
        return plain(text)

    def find(self, asked: Any) -> list[int]:
        """Sketch the words, take what falls together with the sketch, and compare letter by letter."""
        sketch = self._made.MinHash(num_perm=_PERMUTATIONS)
        sketch.update_batch([word.encode() for word in set(asked.split())])
        near = self._sketches.query(sketch)[:_MOST_SKETCHES]
        texts = [self._texts[place] for place in near]
        found = process.extract(asked, texts, scorer=fuzz.token_set_ratio, limit=TOP)
        return [near[at] for _, _, at in found]


def having(texts: Sequence[str]) -> Counter[str]:
    """Return for each word in how many of *texts* it stands."""
    return Counter(word for text in texts for word in set(words_of(text)))


def rarest(words: Iterable[str], known: Counter[str]) -> list[str]:
    """Return the rarest of the *known* ones among *words*, the same way for every peer that is asked so."""
    found, entries = list[str](), 0
    for number, word in sorted((known[word], word) for word in set(words) if word in known)[
        :_RAREST
    ]:
        entries += number
        if entries > _ENTRIES and found:
            break
        found.append(word)
    return found


def _any_of(words: Iterable[str]) -> str:
    return " OR ".join(f'"{word}"' for word in words) or '""'


# --- all of them --------------------------------------------------------------------------------------------------------

BRUTE = Rapidfuzz.name
OURS = FromStatement.name
PEERS: dict[str, Callable[[], Engine]] = {
    each.name: each for each in (Fts5, RareFts5, Tantivy, RareTantivy, Bm25s, Datasketch)
}


def engines(peers: Iterable[str] = tuple(PEERS)) -> tuple[list[Engine], list[str]]:
    """Return our engines, brute force and those *peers* that are installed, and the names of the others."""
    ours = FromText()
    found: list[Engine] = [Rapidfuzz(), ours, FromStatement(ours)]
    missing = list[str]()
    for name in peers:
        try:
            found.append(PEERS[name]())
        except ImportError:
            missing.append(name)
    return found, missing
