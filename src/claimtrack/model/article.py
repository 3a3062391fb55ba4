"""Article: a text as published; Quote: a place in it."""

import hashlib
import json
from datetime import date
from functools import cached_property
from typing import NewType, Self

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.model import fields

ArticleId = NewType("ArticleId", str)

# Longer than any article; a text beyond it is a dump or a mistake, and would only tie up the desk.
MOST_CHARACTERS = 5_000_000

# The first newspapers date from the years around 1605; calendars of Python end in 9999, and periods need room to move.
YEARS = range(1600, 3000)

# The headline is kept with each claim, and the names are printed beside it.
LONGEST_PART = 10_000

# How much of the surroundings a quote keeps, as the W3C annotation clients commonly do.
CONTEXT_CHARACTERS = 32


def content_hash(*parts: str) -> str:
    """Return 16 hexadecimal digits that stand for *parts*: equal parts, equal digits, on every machine."""
    canonical = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def parse_day(text: str, where: str) -> date:
    """Return the day that an ISO date such as "2019-12-17" names.

    Args:
        text: The date as text.
        where: What to call it in the message.

    Raises:
        InvalidValueError: If it is not such a date.
    """
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        msg = f"{where} is {text[:40]!r}; it must be a day such as 2019-12-17."
        raise InvalidValueError(msg) from error


@attrs.frozen(kw_only=True)
class Article:
    """A text as published.

    Two articles with the same outlet, title, day and body are one and the same; their address and credits do not
    count, since pages move. The same agency story in two outlets is two articles.

    No part but the body has more than 10,000 characters.

    Attributes:
        title: The headline; never empty.
        body: The text, paragraphs parted by line feeds; never empty, at most 5,000,000 characters.
        published: The day of publication, at the outlet's place; of a year from 1600 to 2999.
        outlet: Who published it; never empty.
        url: Where it stands, or None.
        byline: Who wrote it, or empty.
        agency: The agency it is credited to, or empty.
        language: BCP 47 code.
    """

    title: str = fields.filled_text()
    body: str = fields.filled_text()
    published: date
    outlet: str = fields.filled_text()
    url: str | None = fields.text(default=None)
    byline: str = fields.text()
    agency: str = fields.text()
    language: str = fields.text(default="en")

    def __attrs_post_init__(self) -> None:
        if len(self.body) > MOST_CHARACTERS:
            msg = f"The body has {len(self.body):,} characters; an article has at most {MOST_CHARACTERS:,}."
            raise InvalidValueError(msg)
        for part in ("title", "outlet", "url", "byline", "agency", "language"):
            length = len(getattr(self, part) or "")
            if length > LONGEST_PART:
                msg = f"The {part} has {length:,} characters; it may have {LONGEST_PART:,}."
                raise InvalidValueError(msg)
        if self.published.year not in YEARS:
            msg = f"The article is dated {self.published}; it must be of a year from {YEARS[0]} to {YEARS[-1]}."
            raise InvalidValueError(msg)

    @classmethod
    def from_text(  # noqa: PLR0913 - an article has that many parts, all but one named at the call
        cls,
        text: str,
        *,
        title: str,
        published: date | str,
        outlet: str,
        url: str | None = None,
        byline: str = "",
        agency: str = "",
        language: str = "en",
    ) -> Self:
        """Return the article of a plain *text*.

        Line ends of any system become line feeds and a byte order mark goes; nothing else in the text changes, so
        that offsets can be checked against the source.

        Raises:
            InvalidValueError: If a part is missing or cannot be stored, or *published* is no ISO date.
        """
        day = (
            published
            if isinstance(published, date)
            else parse_day(published, "The article's day of publication")
        )
        body = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        return cls(
            title=title,
            body=body,
            published=day,
            outlet=outlet,
            url=url,
            byline=byline,
            agency=agency,
            language=language,
        )

    @cached_property
    def id(self) -> ArticleId:
        """The hash of its content."""
        return ArticleId(
            content_hash(self.outlet, self.title, self.published.isoformat(), self.body)
        )


@attrs.frozen(kw_only=True)
class Quote:
    """A place in a text (W3C TextQuoteSelector and TextPositionSelector in one).

    Attributes:
        exact: The words themselves; never empty.
        prefix: Up to 32 characters before them.
        suffix: Up to 32 characters after them.
        start: Where they start, in code points.
        end: Where they end, exclusive.

    Raises:
        InvalidValueError: If *start* and *end* are not as far apart as *exact* is long.
    """

    exact: str = fields.filled_text()
    prefix: str = fields.text()
    suffix: str = fields.text()
    start: int = fields.count()
    end: int = fields.count()

    def __attrs_post_init__(self) -> None:
        if self.end - self.start != len(self.exact):
            msg = f"The quote has {len(self.exact)} characters but runs from {self.start} to {self.end}."
            raise InvalidValueError(msg)

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Self:
        """Return the quote of *text* from *start* to *end* with its surroundings."""
        return cls(
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT_CHARACTERS) : start],
            suffix=text[end : end + CONTEXT_CHARACTERS],
            start=start,
            end=end,
        )
