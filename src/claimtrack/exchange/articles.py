"""Articles from files: text with a small header, JSON Lines, saved HTML pages, folders of all of them."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from claimtrack.errors import FormatError, InvalidValueError
from claimtrack.exchange import files
from claimtrack.model.article import Article
from claimtrack.reading.page import read_page
from claimtrack.serial import MOST_PROBLEMS, parse_json

REQUIRED = ("title", "published", "outlet")
OPTIONAL = ("url", "byline", "agency", "language")

TEXT = (".txt", ".md")
LINES = (".jsonl", ".ndjson")
PAGES = (".html", ".htm")

# How a page begins that comes without the name of a file; a headline in plain text can begin with "<", but not so.
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+<(?:!doctype|!--|\?xml|[a-z][a-z0-9-]*+[\s/>])", re.IGNORECASE
)

# Browsers keep what a saved page shows in frames, mostly advertising, in a folder with this ending beside it.
_FRAMES = "_files"

_HEADER = re.compile(r"([A-Za-z]++):[ \t]*+(.*+)")


def load(path: Path, given: Mapping[str, str] | None = None) -> Iterator[Article]:
    """Yield the articles in *path*, one at a time.

    Args:
        path: A text file (.txt, .md), a file of JSON Lines (.jsonl, .ndjson), a page (.html, .htm), or a folder; of a
            folder, all such files below it in order of their names.
        given: What a text without header, or a page that does not tell it, shall have: title, published, outlet and so on.

    Raises:
        FormatError: If there is no such file, or one is not what its name says; with every problem and its place.
        MissingExtraError: If there is a page, but the extra ``html`` is not installed.
    """
    for file in _files(path):
        if file.suffix.lower() in LINES:
            yield from _from_lines(file)
        elif file.suffix.lower() in PAGES:
            yield from_page(files.content(file), given, path=str(file))
        else:
            yield from_text(files.as_text(files.content(file), str(file)), given, path=str(file))


def from_bytes(
    data: bytes, given: Mapping[str, str] | None = None, *, path: str = "data"
) -> Article:
    """Return the article in *data* of unknown kind: a page if it begins as one, else a text.

    Raises:
        FormatError: As for `from_page` and `from_text`.
    """
    if _MARKUP.match(data):
        return from_page(data, given, path=path)
    return from_text(files.as_text(data, path), given, path=path)


def from_page(
    html: bytes | str, given: Mapping[str, str] | None = None, *, path: str = "page"
) -> Article:
    """Return the article on an HTML page.

    Args:
        html: The page as it was served or saved.
        given: What the page may not tell: title, published, outlet, url and so on; what it tells comes first.
        path: What to call the page in messages.

    Raises:
        FormatError: If it is no page, has no text, or does not tell a required part and that is not given either:
            nothing is guessed.
        MissingExtraError: If the extra ``html`` is not installed.
    """
    try:
        page = read_page(html, url=(given or {}).get("url"))
    except FormatError as error:
        raise FormatError(path, error.problems) from error
    told = {
        "title": page.title,
        "published": page.published.isoformat() if page.published else "",
        "outlet": page.outlet,
        "url": page.url or "",
        "byline": page.byline,
        "agency": page.agency,
        "language": page.language or "",
    }
    parts = {**(given or {}), **{name: text for name, text in told.items() if text}}
    problems = [
        f"the {name} is missing @ page; name it with --{name}"
        for name in REQUIRED
        if not parts.get(name)
    ]
    if problems:
        raise FormatError(path, problems)
    return article(parts, page.body, path)


def from_text(text: str, given: Mapping[str, str] | None = None, *, path: str = "text") -> Article:
    """Return the article of a *text*: header lines such as ``title: …``, a blank line, the body.

    Args:
        text: The text.
        given: Parts of the header for a text without them; the text's own come first.
        path: What to call the text in messages.

    Raises:
        FormatError: If a required part is missing, a header line is unknown, or the body is empty.
    """
    header, body, problems = _split(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    parts = {**(given or {}), **header}
    problems += [f"the {name} is missing @ header" for name in REQUIRED if not parts.get(name)]
    if not body.strip():
        problems.append("there is no text @ body")
    if problems:
        raise FormatError(path, problems)
    return article(parts, body, path)


def header(text: str, path: str = "text") -> tuple[dict[str, str], int]:
    """Return the header of a *text* and where its body starts: 0, and nothing, for a text without one.

    Raises:
        FormatError: If a header line is unknown.
    """
    parts, body, problems = _split(text)
    if problems:
        raise FormatError(path, problems)
    return parts, text.rindex(body) if parts else 0


def _files(path: Path) -> list[Path]:
    try:
        if not path.exists():
            raise FormatError(str(path), ["there is no such file or folder"])
        return _files_below(path) if path.is_dir() else [path]
    except OSError as error:
        raise FormatError(str(path), [f"cannot be read: {error.strerror}"]) from error
    except RecursionError as error:
        raise FormatError(str(path), ["the folders in it are nested too deeply"]) from error


def _files_below(path: Path) -> list[Path]:
    found = sorted(
        file
        for file in path.rglob("*")
        if file.suffix.lower() in (".txt", *LINES, *PAGES)
        and file.is_file()
        and not any(folder.endswith(_FRAMES) for folder in file.relative_to(path).parts[:-1])
    )
    if not found:
        raise FormatError(str(path), ["the folder holds no articles (.txt, .jsonl, .html)"])
    return found


def _split(text: str) -> tuple[dict[str, str], str, list[str]]:
    """Return header, body and problems of *text*; a text whose first line is no header line is all body."""
    header: dict[str, str] = {}
    problems: list[str] = []
    lines = text.split("\n")
    first = _HEADER.fullmatch(lines[0])
    if first is None or first[1].lower() not in (*REQUIRED, *OPTIONAL):
        return header, text, problems
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            return header, "\n".join(lines[number:]).strip("\n"), problems
        found = _HEADER.fullmatch(line)
        name = found[1].lower() if found else ""
        if found is None or name not in (*REQUIRED, *OPTIONAL):
            known = ", ".join((*REQUIRED, *OPTIONAL))
            problems.append(
                f"{line[:40]!r} is no header line; known are {known}; a blank line ends them @ line {number}"
            )
        else:
            header[name] = found[2].strip()
        if len(problems) == MOST_PROBLEMS:
            break
    return header, "", problems


def _from_lines(file: Path) -> Iterator[Article]:
    for path, line in files.lines(file):
        yield from_form(parse_json(files.as_text(line, path), path=path), path=path)


def from_form(form: object, *, path: str = "$") -> Article:
    """Return the article of a JSON object with title, published, outlet, body (or text) and, if known, the rest.

    Fields that claimtrack has no use for are passed over: such files come from other programs.

    Raises:
        FormatError: If a required field is missing, or one is not text.
    """
    if not isinstance(form, dict):
        raise FormatError(path, [f"expected an object with {', '.join(REQUIRED)} and body @ $"])
    fields = cast("dict[str, Any]", form)
    body = fields.get("body", fields.get("text"))
    parts = {name: fields[name] for name in (*REQUIRED, *OPTIONAL) if fields.get(name) is not None}
    problems = [f"the {name} is missing @ $" for name in REQUIRED if name not in parts]
    problems += [
        f"expected text @ $.{name}" for name, value in parts.items() if not isinstance(value, str)
    ]
    if not isinstance(body, str) or not body.strip():
        problems.append("there is no text @ $.body")
    if problems:
        raise FormatError(path, problems)
    return article(parts, cast("str", body), path)


def article(parts: Mapping[str, str], body: str, path: str) -> Article:
    """Return the article of a *body* and its *parts*: title, published, outlet and so on.

    Raises:
        FormatError: If it cannot be one, with the reason.
    """
    try:
        return Article.from_text(body, **parts)
    except InvalidValueError as error:
        raise FormatError(path, [str(error)]) from error
