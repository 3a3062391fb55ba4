"""Page: what was found on an HTML page."""

from datetime import date

import attrs

from claimtrack.model import fields


@attrs.frozen(kw_only=True)
class Page:
    """The article on a page, and what the page tells of it.

    Attributes:
        title: The headline; empty if there is none.
        body: The text, paragraphs parted by blank lines, without the page's furniture; never empty.
        published: The day of publication, or None if the page does not tell it.
        outlet: Who published it, or empty.
        byline: Who wrote it, or empty.
        agency: The agency it is credited to, or empty.
        url: The address the page gives for itself, else the one it was found at, or None.
        language: BCP 47 code, or None if neither the page nor its words tell.
    """

    title: str = fields.text()
    body: str = fields.filled_text()
    published: date | None = None
    outlet: str = fields.text()
    byline: str = fields.text()
    agency: str = fields.text()
    url: str | None = fields.text(default=None)
    language: str | None = fields.text(default=None)
