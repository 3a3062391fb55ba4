"""HTML pages: what article stands on a page, and what the page says of it.

The libraries this needs come with the extra ``html``; they are loaded with the first page.
"""

from claimtrack.errors import MissingExtraError
from claimtrack.reading.page.found import Page

__all__ = ["Page", "read_page"]


def read_page(html: bytes | str, *, url: str | None = None) -> Page:
    """Return the article on a page and what the page tells of it; what it does not tell is None or empty.

    Args:
        html: The page as it was served or saved; of bytes the character set is found out.
        url: Where it was found, if known; the address that the page gives for itself comes first.

    Raises:
        FormatError: If this is no page, is larger than any page of an article, or holds no text.
        MissingExtraError: If the extra ``html`` is not installed.
    """
    try:
        from claimtrack.reading.page import engine  # noqa: PLC0415 - loads trafilatura, which takes a while and may be missing
    except ImportError as error:
        feature = "Reading HTML pages"
        raise MissingExtraError(feature, extra="html") from error
    return engine.read_page(html, url)
