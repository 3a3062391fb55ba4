"""Drafts from files: Markdown, text, and all that articles come in, each word with its place in the file."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import attrs

from claimtrack.errors import FormatError
from claimtrack.exchange import articles, files, markdown
from claimtrack.exchange.allowances import Allowance, allowances
from claimtrack.exchange.markdown import Plain
from claimtrack.exchange.places import of_json, of_page
from claimtrack.model.article import Article, Quote
from claimtrack.serial import parse_json

MARKDOWN = (".md", ".markdown")

# What a folder is searched for; drafts of other kinds are named one by one.
IN_FOLDERS = (*MARKDOWN, ".txt")

# What stands for the title and the outlet of a draft that tells none.
UNTITLED = "…"
UNNAMED = "draft"


@attrs.frozen(kw_only=True)
class Draft:
    """A draft with its file.

    Attributes:
        name: What to call the file.
        text: What the file holds, line feeds between its lines.
        article: The words as an article.
        body: The words of the body with their places.
        title: The words of the title with their places.
        allowances: What the writer has allowed.
    """

    name: str
    text: str
    article: Article
    body: Plain
    title: Plain
    allowances: tuple[Allowance, ...] = ()

    def span(self, quote: Quote, *, is_headline: bool) -> tuple[int, int]:
        """Return where in the file a quote stands, markup inside it included."""
        words = self.title if is_headline else self.body
        return words.span(quote.start, quote.end)


def load(path: Path, *, today: date, day: date | None = None) -> Iterator[Draft]:
    """Yield the drafts in *path*, one at a time.

    Args:
        path: A file of Markdown (.md, .markdown), a text with or without header, a file of JSON Lines, a saved page; or a
            folder, of which all Markdown and texts below it are taken, hidden ones left out.
        today: The day a draft speaks from that tells none.
        day: The day that all drafts speak from, whatever they tell.

    Raises:
        FormatError: If there is no such file, or one is not what its name says.
        MissingExtraError: If there is a page, but the extra ``html`` is not installed.
    """
    if not path.exists():
        raise FormatError(str(path), ["there is no such file or folder"])
    for file in _files(path):
        kind = file.suffix.lower()
        if kind in articles.LINES:
            yield from _from_lines(file, day)
        elif kind in articles.PAGES:
            yield _from_page(file, today=today, day=day)
        else:
            text = files.as_text(files.content(file), str(file))
            yield from from_text(
                text, name=str(file), is_markdown=kind in MARKDOWN, today=today, day=day
            )


def from_text(
    text: str, *, name: str, is_markdown: bool, today: date, day: date | None = None
) -> Iterator[Draft]:
    """Yield the draft that a *text* is; none when there are no words in it.

    Args:
        text: The text: with front matter, with a header as articles have it, or with neither.
        name: What to call it.
        is_markdown: Whether its markup is taken away.
        today: The day it speaks from unless it tells its own.
        day: The day it speaks from whatever it tells.

    Raises:
        FormatError: If its header cannot be read, or its day is none.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    told, start = _head(text, name)
    title = (
        _at(text, told["title"])
        if "title" in told
        else _first_heading(text, start, is_markdown=is_markdown)
    )
    told["title"] = title.text
    if day is not None:
        told["published"] = day.isoformat()
    usual = {"outlet": UNNAMED, "published": today.isoformat()}
    body = (
        markdown.plain(text, start=start)
        if is_markdown
        else markdown.without_comments(text, start=start)
    )
    if body.text.strip():
        yield Draft(
            name=name,
            text=text,
            article=articles.article({**usual, **told}, body.text, name),
            body=body,
            title=title,
            allowances=tuple(allowances(text)),
        )


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(
        file
        for file in path.rglob("*")
        if file.suffix.lower() in IN_FOLDERS
        and not any(part.startswith(".") for part in file.relative_to(path).parts)
        and file.is_file()
    )


_TOML = "+++"
_FENCES = ("---", _TOML)
_FIELD = re.compile(r"([A-Za-z_]++)[ \t]*+:[ \t]*+(.*)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

# What front matter calls the parts of an article, in the words of the programs that make sites of Markdown.
_PARTS = {
    "title": "title",
    "headline": "title",
    "date": "published",
    "day": "published",
    "published": "published",
    "outlet": "outlet",
    "author": "byline",
    "byline": "byline",
    "agency": "agency",
    "lang": "language",
    "language": "language",
}


def _head(text: str, name: str) -> tuple[dict[str, str], int]:
    """Return what front matter or a header tells, and where the body begins."""
    lines = text.split("\n")
    fence = lines[0].rstrip()
    behind = enumerate(lines[1:], start=1)
    end = next((number for number, line in behind if line.rstrip() == fence), 0)
    if fence in _FENCES and end:
        start = sum(len(line) + 1 for line in lines[: end + 1])
        inner = lines[1:end]
        found = _toml("\n".join(inner), name) if fence == _TOML else _yaml(inner)
        told = {_PARTS[key]: value for key, value in found.items() if key in _PARTS and value}
        if day := _DAY.match(told.get("published", "")):
            told["published"] = day[0]
    else:
        told, start = articles.header(text, name)
    return told, min(start, len(text))


def _at(text: str, words: str) -> Plain:
    """Return *words* with their places in a *text* in which they may stand as they are; else at its beginning."""
    return Plain(text=words, cuts=((0, max(0, text.find(words))),))


def _yaml(lines: list[str]) -> dict[str, str]:
    """Return the simple fields of YAML; lists and whatever else it can hold tell nothing of an article."""
    fields = (found for line in lines if (found := _FIELD.fullmatch(line.rstrip())))
    return {field[1].lower(): _unquoted(field[2]) for field in fields}


def _unquoted(value: str) -> str:
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if is_quoted else value


def _toml(text: str, name: str) -> dict[str, str]:
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FormatError(name, [f"not TOML: {error} @ front matter"]) from error
    return {key.lower(): str(value) for key, value in found.items()}


_HEADING = re.compile(r"^#[ \t]++\S.*+$", re.MULTILINE)
_ENDS = (".", "!", "?", "”", '"', ":", ",", "-->")
_LONGEST_TITLE = 160


def _first_heading(text: str, start: int, *, is_markdown: bool) -> Plain:
    """Return what serves as the title: the first heading, or the first line of a text if it is no sentence."""
    if is_markdown:
        found = _HEADING.search(text, start)
        title = found and markdown.plain(text[: found.end()], start=found.start())
        words = title.text.rstrip() if title else ""
        return attrs.evolve(title, text=words) if title and words else _at(text, UNTITLED)
    line = text[start:].lstrip().split("\n", 1)[0].rstrip()
    is_title = line and len(line) <= _LONGEST_TITLE and not line.endswith(_ENDS)
    return _at(text, line if is_title else UNTITLED)


def _from_lines(file: Path, day: date | None) -> Iterator[Draft]:
    text = files.as_text(files.content(file), str(file)).removeprefix("\ufeff")
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            where = f"{file}, line {number}"
            article = articles.from_form(parse_json(line, path=where), path=where)
            yield Draft(
                name=str(file),
                text=text,
                article=attrs.evolve(article, published=day or article.published),
                body=of_json(line, article.body, start),
                title=Plain(text=article.title, cuts=((0, start),)),
            )
        start += len(line) + 1


def _from_page(file: Path, *, today: date, day: date | None) -> Draft:
    data = files.content(file)
    given = {"title": UNTITLED, "outlet": UNNAMED, "published": today.isoformat()}
    article = articles.from_page(data, given, path=str(file))
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    return Draft(
        name=str(file),
        text=text,
        article=attrs.evolve(article, published=day or article.published),
        body=of_page(text, article.body),
        title=_at(text, article.title),
    )
