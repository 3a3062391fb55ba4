"""Reads a page: the parts put together."""

from lxml.html import HtmlElement

from claimtrack.errors import FormatError
from claimtrack.reading.page import facts
from claimtrack.reading.page.agencies import Credits
from claimtrack.reading.page.days import published
from claimtrack.reading.page.found import Page
from claimtrack.reading.page.headline import headline
from claimtrack.reading.page.markup import UnreadableError, lines, parse
from claimtrack.reading.page.said import Said
from claimtrack.reading.page.text import paragraphs

# A book has as much; the libraries that look for the text take seconds over more.
MOST_TEXT = 500_000


def read_page(html: bytes | str, url: str | None) -> Page:
    """Return the article on a page; see the package."""
    try:
        return _read(parse(html), url)
    except UnreadableError as error:
        raise FormatError(url or "page", [str(error)]) from error
    except Exception as error:
        # The parsers below were made for pages in good order; whatever one of them says of another, it is no page to us.
        problem = f"the page cannot be taken apart ({type(error).__name__})"
        raise FormatError(url or "page", [problem]) from error


def _read(root: HtmlElement, url: str | None) -> Page:
    seen = lines(root)
    if sum(len(line.text) for line in seen) > MOST_TEXT:
        msg = f"more than {MOST_TEXT:,} characters of text; an article on a page is shorter"
        raise UnreadableError(msg)
    said = Said.of(root)
    home = facts.address(root, said, url)
    houses = facts.outlets(said, home)
    title = headline(root, said, houses)
    day = published(root, said, home)
    credit = Credits(said, seen)
    found = paragraphs(root, said, title.text, title.element)
    if not found:
        msg = "there is no text of an article on the page"
        raise UnreadableError(msg)
    body = "\n\n".join(found)
    return Page(
        title=title.text,
        body=body,
        published=day,
        outlet=houses[0] if houses else "",
        byline=facts.byline(said, credit.writers(found), houses),
        agency=credit.agency(found, home),
        url=home,
        language=facts.language(root, said, body),
    )
