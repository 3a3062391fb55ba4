"""The day of publication, where a page tells it: by what it says to machines, by its stamps, by its address."""

import re
from copy import deepcopy
from datetime import date
from email.utils import parsedate_to_datetime
from warnings import catch_warnings, simplefilter

from htmldate import find_date
from lxml.html import HtmlElement

from claimtrack.model.article import YEARS
from claimtrack.reading.page.markup import squeezed
from claimtrack.reading.page.said import Said
from claimtrack.reading.page.words import words

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")

# A day in the prose is a day of the story; a stamp is short.
_LONGEST_STAMP = 100


def published(root: HtmlElement, said: Said, url: str | None) -> date | None:
    """Return the day of publication, or None if the page does not tell it.

    Args:
        root: The page's tree.
        said: What the page says of itself.
        url: Its address, which often has the day in it.
    """
    stamps = (
        *said.texts("datePublished"),
        *said.metas(*words()["metas"]["published"]),
        *said.texts("dateCreated", "uploadDate"),
    )
    return next((day for stamp in stamps if (day := _day(stamp)) is not None), None) or _found(
        root, url
    )


def _day(stamp: str) -> date | None:
    """Return the day of a *stamp* at the place where it was made: its zone is the outlet's."""
    found = _ISO.match(stamp)
    try:
        day = date(*map(int, found.groups())) if found else parsedate_to_datetime(stamp).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return day if day.year in YEARS else None


def _found(root: HtmlElement, url: str | None) -> date | None:
    stamps = deepcopy(root)
    for element in list(
        stamps.iter("p", "li", "td", "blockquote", "img", "footer", "figure", "aside")
    ):
        if (
            element.tag not in {"p", "li", "td"}
            or len(squeezed(element.text_content())) > _LONGEST_STAMP
        ):
            element.drop_tree()
    for meta in list(stamps.iter("meta")):
        if "image" in (meta.get("property") or meta.get("name") or ""):
            meta.drop_tree()  # its address tells the day of the picture
    with catch_warnings():
        simplefilter("ignore")  # a zone that it does not know makes no other day of a stamp
        found = find_date(stamps, url=url, original_date=True, extensive_search=False)
    return _day(found) if found else None
