"""Reading in the form that extraction corpora are scored in, and how fast it is.

    python -m benchmarks.reading [--data PATH]

PATH is anything that `claimtrack read` takes, or a folder of an extraction corpus; without it the examples are read.
"""

import argparse
from datetime import date
from decimal import Decimal
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.reading_speed import growth_table, load, speed_table
from claimtrack.model.article import Article
from claimtrack.model.claim import Appearance
from claimtrack.model.quantity import Modifier
from claimtrack.reading import read
from claimtrack.reading.page import read_page

EXAMPLES = Path(__file__).parents[1] / "examples" / "articles"


def extract(article: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the claims of an *article* with ``title``, ``date`` and ``body``, one flat record each."""
    text = Article(
        title=article["title"] or "Untitled",
        body=article["body"],
        published=date.fromisoformat(article["date"]),
        outlet="corpus",
    )
    return [_record(appearance) for appearance in read(text)]


def _record(appearance: Appearance) -> dict[str, Any]:
    statement, quote, mention = appearance.statement, appearance.quote, appearance.mention
    quantity, period, attribution = statement.quantity, statement.period, statement.attribution
    record: dict[str, Any] = {
        "quote": quote.exact,
        "start": quote.start,
        "end": quote.end,
        "speaker": attribution.speaker or None,
        "status": attribution.stance.value,
        "said_on": _iso(attribution.said_on),
        "since": _iso(period.since) if period else None,
        "until": _iso(period.until) if period else None,
    }
    if mention is not None and quantity is not None:
        record |= {
            "mention_start": mention.start,
            "mention_end": mention.end,
            "low": _number(quantity.low),
            "high": _number(quantity.high),
            "modifier": _modifier(quantity.modifier),
            "unit": quantity.unit,
        }
    return record


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number(figure: Decimal | None) -> float | None:
    return None if figure is None else float(figure)


def _modifier(modifier: Modifier) -> str:
    # The corpora do not tell "nearly" from "about".
    return str((Modifier.ABOUT if modifier is Modifier.NEARLY else modifier).value)


def page(html: bytes, url: str) -> dict[str, str | None]:
    """Return what is read from an HTML page, as the corpora of pages are scored."""
    found = read_page(html, url=url)
    return {
        "title": found.title,
        "date": str(found.published) if found.published else None,
        "body": found.body,
        "agency": found.agency or None,
        "language": found.language,
    }


def main() -> None:
    """Print the tables of speed and growth."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("--data", type=Path, default=EXAMPLES, help="the texts to read")
    for line in chain(speed_table(load(parser.parse_args().data)), [""], growth_table()):
        print(line, flush=True)


if __name__ == "__main__":
    main()
