"""Who an article on a page comes from: the writers and the agency that the lines around its text name."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lxml.html import HtmlElement

from claimtrack.reading.page import credit
from claimtrack.reading.page.markup import Line, folded, named, names
from claimtrack.reading.page.pruning import is_credit
from claimtrack.reading.page.said import Said
from claimtrack.reading.page.words import words

# By how many of their first signs lines and paragraphs are known for the same.
_KEY = 40
# How many lines above and below the text may name its writers, and how many below it its source.
_NEAR = 15
_BELOW = 8
# How far above a line the names of its parts tell what it is for, and how far that it belongs to a picture.
_PURPOSE = 3
_PICTURE = 6


@cache
def _byline_names() -> re.Pattern[str]:
    return named(("address", *words()["parts"]["byline"]))


@cache
def _picture_names() -> re.Pattern[str]:
    return named(words()["parts"]["picture"])


class Credits:
    """What a page says of where its article comes from."""

    def __init__(self, said: Said, shown: Sequence[Line]) -> None:
        """Look at the lines of a page while its tree is whole.

        Args:
            said: What the page says of itself.
            shown: The lines of the page.
        """
        self._said = said
        self._texts = [line.text for line in shown]
        self._keys = [folded(text)[:_KEY] for text in self._texts]
        self._purposes = [
            _purpose(line.origin) if len(line.text) <= credit.LONGEST else "" for line in shown
        ]

    def writers(self, found: Sequence[str]) -> list[str]:
        """Return the lines around the text *found* that name its writers."""
        first, last = self._extent(found)
        end = min(last + _NEAR, len(self._texts))
        return [
            self._texts[i]
            for i in (*range(max(0, first - _NEAR), first), *range(last + 1, end))
            if self._purposes[i] == "byline" and not is_credit(self._texts[i])
        ]

    def agency(self, found: Sequence[str], url: str | None) -> str:
        """Return the agency that the article with the text *found* at *url* is credited to, or nothing."""
        return next(filter(None, self._credited(found, url)), "")

    def _credited(self, found: Sequence[str], url: str | None) -> Iterator[str]:
        """Yield what each place says, the surest first."""
        first, last = self._extent(found)
        yield credit.of_host(url)
        yield from map(credit.of_name, self._said.texts("author", "creator", "sourceOrganization"))
        yield from map(credit.of_name, self._said.metas(*words()["metas"]["sources"]))
        yield from map(credit.of_name, self.writers(found))
        yield from map(credit.of_dateline, found[:2])
        yield from map(credit.of_label, self._texts[max(0, first - _NEAR) : first])
        yield from map(credit.of_ending, self._ending(first, last))
        yield from map(credit.of_rights, self._texts[first:])

    def _ending(self, first: int, last: int) -> list[str]:
        return [
            self._texts[i]
            for i in range(max(first, last - 2), min(last + _BELOW, len(self._texts)))
            if self._purposes[i] != "picture" and not is_credit(self._texts[i])
        ]

    def _extent(self, found: Sequence[str]) -> tuple[int, int]:
        """Return which of the lines is the first and which the last of the text."""
        keys = {folded(text)[:_KEY] for text in found}
        places = [i for i, key in enumerate(self._keys) if key in keys]
        return (places[0], places[-1]) if places else (0, len(self._texts) - 1)


def _purpose(origin: HtmlElement) -> str:
    if _picture_names().search(names(origin, above=_PICTURE)):
        return "picture"
    return "byline" if _byline_names().search(names(origin, above=_PURPOSE)) else ""
