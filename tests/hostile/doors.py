"""The doors through which text comes in: each takes what stands before it, and returns a value or raises an error of ours."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from claimtrack import serial
from claimtrack.cli import shown
from claimtrack.errors import ClaimtrackError
from claimtrack.exchange import articles, claimreview, factchecks, files, outlets
from claimtrack.exchange.chart import chart
from claimtrack.matching import compare, explain_match
from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Statement
from claimtrack.model.quantity import Quantity
from claimtrack.model.source import Outlet
from claimtrack.reading import read, read_statement
from claimtrack.reading.anchors import find_again
from claimtrack.reading.events.events import read_events
from claimtrack.reading.page import read_page
from claimtrack.tracker import Tracker
from tests.builders import FLOODS, an_article, publish_verdict

GIVEN = {"title": "Floods", "published": "2026-03-03", "outlet": "Harbour Post"}
MODEL: tuple[type[Any], ...] = (Article, Outlet, Quantity, Quote, Statement)


def load(path: Path) -> object:
    """Read the articles of a file or a folder."""
    return [article.title for article in articles.load(path, GIVEN)]


def pipe(data: bytes) -> object:
    """Read the article on standard input."""
    return articles.from_bytes(files.read_capped(BytesIO(data), path="standard input"), GIVEN)


def checks(path: Path) -> object:
    """Read a file of fact-checks."""
    return list(factchecks.load(path))


def known_outlets(path: Path) -> object:
    """Read what a desk knows of outlets."""
    return outlets.load(path)


def structured(text: str) -> object:
    """Read a stored value of whatever class it names."""
    return serial.loads(text, next((cls for cls in MODEL if f'"{cls.__name__}"' in text), Quantity))


def page(html: bytes | str) -> object:
    """Read an HTML page."""
    return read_page(html)


def events(body: str) -> object:
    """Read the dated events and attributed statements of an article."""
    return len(read_events(Article.from_text(body, **GIVEN)))


def figures(body: str) -> object:
    """Read the claims of an article that have a figure."""
    return len(read(Article.from_text(body, **GIVEN)))


def article(parts: Mapping[str, Any]) -> object:
    """Make an article of parts."""
    return Article.from_text(**{"text": FLOODS, **GIVEN, **parts}).id


def statement(text: str) -> object:
    """Read a query."""
    return read_statement(text, as_of=date(2026, 3, 3))


def two(texts: tuple[str, str]) -> object:
    """Compare two statements, and say why."""
    one, other = map(read_statement, texts)
    return compare(one, other).relation, explain_match(one, other).words


def built(texts: tuple[str, str]) -> object:
    """Compare two statements that no reader has made."""
    one, other = (Statement(text=text, frame=text, context=text) for text in texts)
    return compare(one, other).relation


def again(place: tuple[Quote, str]) -> object:
    """Find a quote in an edited text."""
    return find_again(*place).state


def at_the_desk(parts: Mapping[str, Any]) -> object:
    """Read an article at a desk that keeps every word of it; on an error the desk is as it was."""
    with Tracker.open() as desk:
        desk.read(an_article())
        before = desk.head(), desk.dossiers()
        try:
            article = Article.from_text(**{"text": FLOODS, **GIVEN, **parts})
            report = desk.read(article)
        except ClaimtrackError:
            assert (desk.head(), desk.dossiers()) == before
            raise
        desk.verify()
        kept = {
            place.article.id: place.article for each in desk.dossiers() for place in each.sightings
        }
        assert not report.findings or kept[article.id] == article
        return len(report.findings)


def verdicts(words: str) -> object:
    """Take a claim to a published verdict with *words* in every field; export, draw and verify it."""
    with Tracker.open(clock=lambda: datetime(2026, 4, 1, tzinfo=UTC)) as desk:
        desk.read(an_article())
        desk.read(an_article(FLOODS.replace("34", "51"), outlet=words, published="2026-03-05"))
        one, other = (dossier.claim for dossier in desk.dossiers())
        desk.judge(one, other, "unsure", by=words, because=words)
        desk.name_series(one, words, by=words, because=words)
        desk.take_up(one, by=words)
        desk.cite(one, source=words, stance="refutes", quote=words, url=words, by=words)
        desk.note_reply(one, of=words, words=words, by=words)
        parts = {"number": ("false", words)}
        desk.rule(one, rating="false", because=words, by=words, parts=parts, exception=words)
        desk.sign_off(one, by="Omar")
        review = desk.publish(one, url="https://desk.example/1", by=words)
        assert review.verdict.because == words
        assert desk.case(one).evidence[0].quote == words
        desk.verify()
        drawn = chart(desk.series(one), [(date(2026, 4, 1), words)])
        return drawn, json.dumps(desk.claimreview(one, publisher=words))


def reviewed(publisher: str) -> object:
    """Write a published verdict in the words of schema.org."""
    with Tracker.open() as desk:
        (finding,) = desk.read(an_article()).findings
        review = publish_verdict(desk, finding.claim)
    return json.dumps(claimreview.document(review, [], publisher=publisher))


def found(name: str) -> object:
    """Look a claim up by its id."""
    with Tracker.open() as desk:
        desk.read(an_article())
        return desk.claim(name)


def searched(words: str) -> object:
    """Look for claims by words."""
    with Tracker.open() as desk:
        desk.read(an_article())
        before = desk.head(), desk.dossiers()
        try:
            return desk.similar(words)
        finally:
            assert (desk.head(), desk.dossiers()) == before


def on_screen(text: str) -> object:
    """Show a text at a terminal."""
    return shown.for_terminal(shown.clean(text))


def tell(door: Callable[[Any], object], made: object) -> str:
    """Return what comes of *made* at a *door*: "read", or the error of ours in words."""
    try:
        door(made)
    except ClaimtrackError as error:
        return f"{type(error).__name__}: {error}"
    return "read"
