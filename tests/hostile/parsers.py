"""The parsers as the property tests and the fuzzer see them: from bytes to what came of them, in words."""

from collections.abc import Callable
from pathlib import Path

from claimtrack.model.article import Quote
from tests.builders import FLOODS
from tests.hostile import doors
from tests.hostile.cases import HIDDEN, PAGE

# What fuzzing found, a folder for each parser: it must never break one again.
CORPUS = Path(__file__).parents[1] / "fuzz" / "corpus"

# What a parser knows, so that what is drawn comes further than its first look.
PIECES = {
    "articles-text": [
        "title: ",
        "published: 2026-03-03\n",
        "outlet: x\n",
        "\n\n",
        "12 died.",
        "\r\n",
        "\ufeff",
    ],
    "articles-lines": [
        '{"title": "x", ',
        '"published": "2026-03-03", ',
        '"outlet": "x", ',
        '"body": "12"}',
        "\n",
        "1e999",
    ],
    "articles-page": [
        PAGE,
        "<p>",
        "<h1>",
        "<!--",
        "]]>",
        "<br>",
        "&#0;",
        '<meta charset="',
        '<script type="application/ld+json">',
        "</",
    ],
    "checks": [
        '{"claim": "x", ',
        '"publisher": "y"',
        '"published": "2026-03-03"',
        "}",
        "\n",
        "null",
    ],
    "outlets": ["[[outlet]]\n", 'name = "x"\n', "names = [", '"', "]", "=", "2026-03-03", "."],
    "stored": [
        '{"claimtrack": 1, ',
        '"type": "Quantity", ',
        '"value": {"low": "1", "high": "1"}',
        "}",
        '"1E+99999999"',
        '"type": "Outlet", ',
    ],
    "read": ["12 people ", "died ", "since Monday. ", "“", "said ", "$5m ", "\n\n", "not ", "2026"],
    "events": ["He resigned ", "on Monday. ", "The minister said ", "that ", "\n", "denied "],
    "statement": ["more than ", "460 ", "dead ", "in early December ", "according to ", "%"],
    "find again": ["34 people died.", " ", "\n", "340", "died"],
    "shown": [HIDDEN, "\u05d0", "\u0301", "\ufe0f", "\u200d", "\x1b"],
}

Parser = Callable[[bytes], str]


def parsers(folder: Path) -> dict[str, Parser]:
    """Return the parsers by name; those of files keep their input in *folder*."""
    return {
        "articles-text": of_file(doors.load, folder / "input.txt"),
        "articles-lines": of_file(doors.load, folder / "input.jsonl"),
        "articles-page": of_file(doors.load, folder / "input.html"),
        "checks": of_file(doors.checks, folder / "checks.jsonl"),
        "outlets": of_file(doors.known_outlets, folder / "outlets.toml"),
        "stored": of_text(doors.structured),
        "read": of_text(doors.figures),
        "events": of_text(doors.events),
        "statement": of_text(doors.statement),
        "find again": of_text(lambda text: doors.again((Quote.at(FLOODS, 0, 20), text))),
        "shown": of_text(doors.on_screen),
    }


def of_file(door: Callable[[Path], object], path: Path) -> Parser:
    """Return a *door* for files as one for what they hold."""

    def enter(data: bytes) -> str:
        path.write_bytes(data)
        return doors.tell(door, path)

    return enter


def of_text(door: Callable[[str], object]) -> Parser:
    """Return a *door* for text as one for bytes; what is no text becomes replacement characters, or halves of one."""

    def enter(data: bytes) -> str:
        try:
            text = data.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            text = data.decode("utf-8", "replace")
        return doors.tell(door, text)

    return enter
