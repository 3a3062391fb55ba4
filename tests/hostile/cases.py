"""Hostile input: each case with the door it comes to, what it is, and what must come of it."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from claimtrack.model.article import Quote
from tests.builders import FLOODS
from tests.hostile import doors


class Case(NamedTuple):
    """One hostile input.

    Attributes:
        name: What it is.
        door: Where it comes in.
        make: Makes it, in an empty folder of its own.
        answer: "read", or words of the one sentence that refuses it.
    """

    name: str
    door: Callable[[Any], object]
    make: Callable[[Path], Any]
    answer: str = "read"


def of(value: object) -> Callable[[Path], object]:
    """Return what makes a *value* that is small."""
    return lambda _: value


def many(*parts: str | int) -> Callable[[Path], str]:
    """Return what makes a text of *parts*, each repeated as often as the number behind it says."""
    return lambda _: _text(parts)


def file(name: str, *parts: str | int) -> Callable[[Path], Path]:
    """Return what makes a file with that *name*; parts as for `many`."""

    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(_text(parts).encode("utf-8", "surrogatepass"))
        return path

    return make


def raw(name: str, data: bytes) -> Callable[[Path], Path]:
    """Return what makes a file of bytes."""

    def make(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return make


def _text(parts: tuple[str | int, ...]) -> str:
    told = ""
    for at, part in enumerate(parts):
        if isinstance(part, str):
            after = parts[at + 1] if at + 1 < len(parts) else 1
            told += part * (after if isinstance(after, int) else 1)
    return told


def _pipe_end(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.txt")
    return folder / "pipe.txt"


def _loop(folder: Path) -> Path:
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "a.txt").symlink_to(folder / "b.txt")
    (folder / "b.txt").symlink_to(folder / "a.txt")
    (folder / "dyke.txt").write_text(FLOODS, encoding="utf-8")
    return folder


def _deep(folder: Path) -> Path:
    here = os.open(folder, os.O_RDONLY)
    for _ in range(400):  # step by step, as the path of all is too long
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    return folder


def _locked(folder: Path) -> Path:
    (folder / "dyke.txt").write_text(FLOODS, encoding="utf-8")
    (folder / "dyke.txt").chmod(0)
    return folder / "dyke.txt"


def line(rest: str) -> str:
    """Return an article as a line of JSON, with *rest* in its object."""
    return '{"title": "Floods", "outlet": "Post", "published": "2026-03-03", ' + rest + "}"


PROSE = "The mayor said 12 people were killed on Monday. "
PAGE = f"<html><body><article><p>{PROSE * 8}</p>"
STORED = '{"claimtrack": 1, "type": "%s", "value": %s}'
SQL = "'); DROP TABLE claims; --\" OR 1=1 /* %s ? :x {0} $1 \\"
SCRIPT = "<script>alert(1)</script>&amp;]]><![CDATA[\x1b]0;x\x07"
FORMULA = "=cmd|' /C calc'!A0"
HIDDEN = "P\u0430ris \u202e21 \u2066x\u2069 \u200b\ufeff\U000e0041 12 dead"
LAUGHS = "<!DOCTYPE lolz [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{i + 1} '{f'&a{i};' * 10}'>" for i in range(30))
)
OUTSIDE = "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
# 42 kB of a zip file that unpacks to much more; nothing here reads zip files, so they are binary data.
ZIPPED = b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(32) + b"x" * 42_000

CASES: tuple[Case, ...] = (
    # --- files: too much, too deep, not what they seem
    Case(
        "a line of 100 MB, articles",
        doors.load,
        file("a.jsonl", "a", 100_000_000),
        "more than 10,000,000 bytes",
    ),
    Case(
        "a line of 100 MB, checks",
        doors.checks,
        file("a.jsonl", "[", 100_000_000),
        "more than 10,000,000 bytes",
    ),
    Case(
        "a text of 100 MB",
        doors.load,
        file("a.txt", "a", 100_000_000),
        "more than 10,000,000 bytes",
    ),
    Case(
        "a page of 100 MB",
        doors.load,
        file("a.html", "<p>", 33_000_000),
        "more than 10,000,000 bytes",
    ),
    Case(
        "outlets of 100 MB",
        doors.known_outlets,
        file("a.toml", "#", 100_000_000),
        "more than 10,000,000 bytes",
    ),
    Case("a line 100,000 deep", doors.load, file("a.jsonl", "[", 100_000), "nested too deeply"),
    Case(
        "objects 100,000 deep", doors.checks, file("a.jsonl", '{"a":', 100_000), "nested too deeply"
    ),
    Case(
        "a line of 3,000,000 lists",
        doors.load,
        file("a.jsonl", "[[]", 1, ",[]", 3_000_000, "]"),
        "brackets and commas",
    ),
    Case(
        "a line of 1,000,000 parts",
        doors.load,
        file("a.jsonl", "[[]", 1, ",[]", 499_998, "]"),
        "expected an object",
    ),
    Case(
        "1e999 in a line",
        doors.load,
        file("a.jsonl", line('"body": "12 died.", "x": 1e999')),
        "1e999 is beyond all numbers",
    ),
    Case(
        "NaN in a line",
        doors.load,
        file("a.jsonl", line('"body": "12 died.", "x": NaN')),
        "NaN is no JSON number",
    ),
    Case("an integer of 100,000 digits", doors.load, file("a.jsonl", "1", 100_000), "not JSON"),
    Case(
        "NUL in a body",
        doors.load,
        file("a.jsonl", line('"body": "12 \\u0000 died."')),
        "a NUL character",
    ),
    Case(
        "half a surrogate in a body",
        doors.load,
        file("a.jsonl", line('"body": "12 \\ud800 died."')),
        "a lone surrogate",
    ),
    Case(
        "half a surrogate in bytes", doors.load, file("a.txt", "12 \ud800 died."), "not UTF-8 text"
    ),
    Case(
        "a day of 1,000,000 digits",
        doors.load,
        file("a.jsonl", line('"body": "1", "published": "' + "9" * 1_000_000 + '"')),
        "it must be a day",
    ),
    Case(
        "the last moment there is",
        doors.checks,
        file(
            "a.jsonl", '{"claim": "a", "publisher": "b", "published": "9999-12-31T23:59:59-12:00"}'
        ),
        "it must be a day",
    ),
    Case(
        "a header of 1,000,000 wrong lines",
        doors.load,
        file("a.txt", "title: x\n", 1, "y\n", 1_000_000),
        "is no header line",
    ),
    Case(
        "a title of 4,000,000 characters",
        doors.load,
        file("a.txt", "title: ", 1, "x", 4_000_000, "\n\n12 died."),
        "it may have 10,000",
    ),
    Case(
        "a claim of 1,000,000 characters, checked",
        doors.checks,
        file("a.jsonl", '{"publisher": "b", "claim": "', 1, "x", 1_000_000, '"}'),
        "at most 10,000",
    ),
    Case("a zip file that calls itself text", doors.load, raw("a.txt", ZIPPED), "binary data"),
    Case("a zip file that calls itself a page", doors.load, raw("a.html", ZIPPED), "binary data"),
    Case(
        "a gzip file on standard input",
        doors.pipe,
        of(b"\x1f\x8b\x08\x00" + b"x" * 1_000),
        "binary data",
    ),
    Case(
        "100 MB on standard input",
        doors.pipe,
        lambda _: b"a" * 100_000_000,
        "more than 10,000,000 bytes",
    ),
    # --- paths
    Case("a pipe that nobody fills", doors.load, _pipe_end, "it is no regular file"),
    Case("a pipe of checks", doors.checks, _pipe_end, "it is no regular file"),
    Case("a device without end", doors.load, of(Path("/dev/zero")), "it is no regular file"),
    Case(
        "a device as outlets", doors.known_outlets, of(Path("/dev/zero")), "it is no regular file"
    ),
    Case("a folder as checks", doors.checks, lambda folder: folder, "it is a folder"),
    Case("links that go round", doors.load, _loop),
    Case(
        "a link to itself",
        doors.load,
        lambda folder: _loop(folder) / "a.txt",
        "there is no such file",
    ),
    Case(
        "folders 400 deep",
        doors.load,
        _deep,
        "nested too deeply|File name too long|the folder holds no articles",
    ),
    Case(
        "a name of 300 letters",
        doors.load,
        lambda folder: folder / ("x" * 300),
        "File name too long",
    ),
    Case("a name with NUL", doors.load, lambda folder: folder / "x\0.txt", "there is no such file"),
    Case(
        "a name that is no text",
        doors.load,
        lambda folder: folder / "\udcff\x1b[2J.txt",
        "there is no such file",
    ),
    Case(
        "a file that may not be read", doors.load, _locked, "cannot be read: Permission denied|read"
    ),
    Case("/proc/self/mem", doors.load, of(Path("/proc/self/mem")), "cannot be read|no such file"),
    # --- outlets
    Case(
        "TOML 100,000 deep",
        doors.known_outlets,
        file("a.toml", "a=", 1, "[", 100_000),
        "nested too deeply",
    ),
    Case(
        "tables 100,000 deep",
        doors.known_outlets,
        file("a.toml", "a=", 1, "{a=", 100_000),
        "nested too deeply",
    ),
    Case(
        "a key of 20,000 parts",
        doors.known_outlets,
        file("a.toml", "a.", 20_000, "a=1"),
        "more than 300 dots",
    ),
    Case(
        "1,000 keys of 300 parts",
        doors.known_outlets,
        file("a.toml", "[" + "a." * 300 + "a]\n", 1_000),
        "not TOML",
    ),
    Case(
        "nan and 9999 in TOML",
        doors.known_outlets,
        file("a.toml", "[[outlet]]\nname=nan\nowner=9999-12-31T23:59:59-12:00"),
        "expected str, not float",
    ),
    Case(
        "NUL in TOML", doors.known_outlets, file("a.toml", '[[outlet]]\nname="a\0"'), "binary data"
    ),
    # --- stored values
    Case(
        "a list with 499,000 mistakes",
        doors.structured,
        of(STORED % ("Outlet", '{"name": "a", "names": [1' + ",1" * 499_000 + "]}")),
        "expected str, not int",
    ),
    Case(
        "100,000 unknown fields",
        doors.structured,
        of(
            STORED
            % ("Outlet", '{"name": "a"' + "".join(f',"k{i}": 1' for i in range(100_000)) + "}")
        ),
        "unknown field",
    ),
    Case(
        "1E+1000000000",
        doors.structured,
        of(STORED % ("Quantity", '{"low": "1E+1000000000", "high": "1E+1000000000"}')),
        "is out of reach",
    ),
    Case(
        "1E-1000000",
        doors.structured,
        of(STORED % ("Quantity", '{"low": "1E-1000000", "high": "1E-1000000"}')),
        "decimal places",
    ),
    Case(
        "2**63 as a place",
        doors.structured,
        of(
            STORED
            % ("Quote", '{"exact": "x", "start": 9223372036854775808, "end": 9223372036854775809}')
        ),
        "read|runs from",
    ),
    Case(
        "a version of 10,000,000 digits",
        doors.structured,
        of('{"type": "Outlet", "claimtrack": "' + "9" * 9_000_000 + '", "value": 1}'),
        "is unknown",
    ),
    # --- pages
    Case("billion laughs", doors.page, of(LAUGHS + "<p>&a30;" + PAGE)),
    Case(
        "billion laughs as XML",
        doors.page,
        of("<?xml version='1.0'?>" + LAUGHS + "<html>&a30;" + PAGE),
    ),
    Case("a file from outside", doors.page, of(OUTSIDE + "<p>&x;" + PAGE)),
    Case("marked declarations", doors.page, many("<![", 19_900, PAGE)),
    Case("blocks 19,000 deep", doors.page, many("<div>", 19_000, PAGE), "read|there is no text"),
    Case("links 19,000 deep", doors.page, many("<a>", 19_000, PAGE), "read|there is no text"),
    Case(
        "tables 6,600 deep",
        doors.page,
        many("<table><tr><td>", 6_600, PAGE),
        "read|there is no text",
    ),
    Case(
        "400,000 attributes",
        doors.page,
        lambda _: "<p " + " ".join(f"a{i}=" for i in range(400_000)) + ">" + PAGE,
        "more than 500 attributes",
    ),
    Case("9,900 meta tags", doors.page, many("<meta name=author content='Ada Ruhl'>", 9_900, PAGE)),
    Case(
        "a class of 3,900,000 letters",
        doors.page,
        many("<p class='", 1, "aB ", 1_300_000, "'>" + PAGE),
    ),
    Case(
        "a headline of 3,900,000 letters",
        doors.page,
        many("<h1>", 1, "x ", 1_900_000, "</h1>" + PAGE),
        "500,000 characters of text",
    ),
    Case("400,000 entities", doors.page, many("<p>", 1, "&amp;", 400_000, PAGE)),
    Case(
        "characters that are none",
        doors.page,
        many("<p>", 1, "&#0;&#1;&#xD800;&#x110000;", 10_000, PAGE),
    ),
    Case(
        "linked data 100,000 deep",
        doors.page,
        many('<script type="application/ld+json">', 1, "[", 100_000, "</script>" + PAGE),
    ),
    Case(
        "linked data of 1,000,000 lists",
        doors.page,
        many('<script type="application/ld+json">[', 1, "[],", 1_000_000, "[]]</script>" + PAGE),
    ),
    Case(
        "half characters in linked data",
        doors.page,
        of(
            '<script type="application/ld+json">{"@type": "Article", "headline": "\\ud800\\u0000", "author": "\\udfff"}</script>'
            + PAGE
        ),
    ),
    Case("a charset that is a packing", doors.page, of(b"<meta charset=zip>\xff" + PAGE.encode())),
    Case("a charset that refuses", doors.page, of(b"<meta charset=undefined>\xff" + PAGE.encode())),
    Case("a date that goes on", doors.page, many(PAGE + "<time>", 1, "2019-", 99_000, "</time>")),
    Case("words without end", doors.page, many("<p>", 1, "by ", 160_000, PAGE)),
    Case(
        "scripts 9,000 deep",
        doors.page,
        many("<svg><foreignObject>", 9_000, PAGE),
        "read|there is no text",
    ),
    # --- reading, comparing, finding again
    *(
        Case(f"100,000 characters: {piece!r}", doors.figures, many(piece, 100_000 // len(piece)))
        for piece in (
            "x\n",
            "1,",
            "“a. ",
            "12 ",
            "(",
            ". ",
            "a",
            "\u0301",
            "1 and ",
            "$1 ",
            "no ",
            "x" + " " * 9_999,
        )
    ),
    Case("100,000 characters of news", doors.figures, many(PROSE, 2_000)),
    Case("100,000 characters of events", doors.events, many(PROSE, 2_000)),
    Case(
        "5,000,001 characters",
        doors.events,
        many("a", 5_000_001),
        "an article has at most 5,000,000",
    ),
    Case("5,000,000 letters", doors.figures, many("a", 5_000_000)),
    Case("4,900,000 blanks", doors.figures, many("12 died", 1, " ", 4_900_000, "x")),
    Case(
        "digits of other scripts",
        doors.events,
        of("\u0663\u0664 people, ½\uff05 and \uff11\uff12 died; ² ₃ \u216b \u3007."),
    ),
    Case(
        "a query of 1,000,000 characters", doors.statement, many("a", 1_000_000), "at most 10,000"
    ),
    Case(
        "1 MB beside 1 MB",
        doors.two,
        lambda _: ("a" * 1_000_000, "b" * 1_000_000),
        "at most 10,000",
    ),
    Case(
        "10,000 characters beside 10,000",
        doors.two,
        lambda _: ((PROSE * 300)[:10_000], (PROSE.replace("12", "13") * 300)[:10_000]),
    ),
    Case("10,000 words of one letter", doors.two, lambda _: ("a " * 5_000, "b " * 5_000)),
    Case(
        "statements that no reader made",
        doors.built,
        lambda _: ("dead aa " * 1_250, "dead bb " * 1_250),
    ),
    Case(
        "a quote in 5,000,000 letters",
        doors.again,
        lambda _: (Quote.at(PROSE * 50, 0, 2_000), ("a" * 4_999 + "b") * 1_000),
    ),
    Case(
        "a quote that stands everywhere",
        doors.again,
        lambda _: (Quote.at("a" * 4_000, 100, 3_900), "a" * 5_000_000),
    ),
    Case(
        "a quote in half characters",
        doors.again,
        of((Quote.at("abcdef", 0, 6), "x\ud800 abcdef")),
        "a lone surrogate",
    ),
    # --- the desk, and what goes out of it
    *(
        Case(
            f"{name} as {part}",
            doors.at_the_desk,
            of({part: words + (FLOODS if part == "text" else "")}),
        )
        for name, words in {"SQL": SQL, "a formula": FORMULA, "hidden characters": HIDDEN}.items()
        for part in ("text", "title", "outlet", "url", "byline", "agency", "language")
    ),
    Case("NUL as a title", doors.at_the_desk, of({"title": "a\0b"}), "a NUL character"),
    Case(
        "half a surrogate as an outlet",
        doors.at_the_desk,
        of({"outlet": "a\ud800"}),
        "a lone surrogate",
    ),
    Case("the year 9999", doors.at_the_desk, of({"published": "9999-12-31"}), "from 1600 to 2999"),
    *(
        Case(f"{name} in every decision", doors.verdicts, of(words))
        for name, words in {
            "SQL": SQL,
            "a script": SCRIPT,
            "a formula": FORMULA,
            "hidden characters": HIDDEN,
        }.items()
    ),
    Case("NUL in every decision", doors.verdicts, of("a\0b"), "a NUL character"),
    Case("a script as publisher", doors.reviewed, of(SCRIPT)),
    *(
        Case(f"a claim called {name!r}", doors.found, of(name), "No claim has an id")
        for name in (SQL, "%", "_", "a\u0301", "\x00", "\ud800")
    ),
    *(
        Case(f"a search for {name!r}", doors.searched, of(name))
        for name in (SQL, FORMULA, HIDDEN, '"', "NEAR(a b)", "*", "%")
    ),
    Case("a search for NUL", doors.searched, of("34 dead \x00"), "a NUL character"),
    Case("a search for half a surrogate", doors.searched, of("34 dead \ud800"), "a lone surrogate"),
    Case("a search for 1,000,000 letters", doors.searched, many("a", 1_000_000), "at most 10,000"),
    # --- the terminal
    Case("controls at a terminal", doors.on_screen, of("\x1b]0;evil\x07\x9b2J\r\b" + HIDDEN)),
    Case("5,000,000 marks on a letter", doors.on_screen, many("a", 1, "\u0301", 500_000)),
    Case("5,000,000 letters at a terminal", doors.on_screen, many("א", 500_000)),
)
