"""What a page says of itself to machines: meta tags, and the article in its linked data (JSON-LD)."""

import html
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

import attrs
from lxml.html import HtmlElement

from claimtrack.reading.page.markup import squeezed, storable

_Node = Mapping[str, Any]

# Where the article stands in linked data; what hangs on other branches are other stories and the house.
_BRANCHES = ("@graph", "mainEntity", "mainEntityOfPage")
_DEEPEST = 6

# A page's machine-readable half tells of one article and a few more; a larger one takes more time than it can be worth.
MOST_PARTS = 200_000

# What is longer is no name, no headline and no description.
LONGEST = 2000


@attrs.frozen
class Said:
    """What a page says of itself.

    Attributes:
        meta: The contents of its meta tags by name, in lower case; of a name that occurs often, all.
        article: The article in its linked data, or an empty mapping.
    """

    meta: Mapping[str, Sequence[str]]
    article: _Node

    @classmethod
    def of(cls, root: HtmlElement) -> "Said":
        """Return what the page with the tree *root* says."""
        meta: dict[str, list[str]] = {}
        for name, content in _metas(root):
            meta.setdefault(name, []).append(content)
        return cls(meta, _best(list(_articles(root))))

    def metas(self, *wanted: str) -> list[str]:
        """Return the contents of the meta tags with the *wanted* names, in the order of the names."""
        return [content for name in wanted for content in self.meta.get(name, ())]

    @property
    def body(self) -> str:
        """The text of the article in the linked data, as it stands there: plain, or HTML; or nothing."""
        text = self.article.get("articleBody")
        return storable(text) if isinstance(text, str) else ""

    def texts(self, *wanted: str) -> list[str]:
        """Return the texts that the article in the linked data has under the *wanted* keys; of things, their names."""
        return [text for key in wanted for text in _texts(self.article.get(key))]


def _metas(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta"):
        content = squeezed((element.get("content") or "")[:LONGEST])
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name and content:
                yield name.lower(), content


def _articles(root: HtmlElement) -> Iterator[_Node]:
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower().startswith("application/ld+json"):
            text = _bare(script.text or "")
            if sum(map(text.count, "[{,")) > MOST_PARTS:
                continue
            try:
                form = json.loads(text, strict=False)
            except (ValueError, RecursionError):
                continue  # a page's machine-readable half is often broken; the other half is still there
            yield from _nodes(form, _DEEPEST)


def _bare(text: str) -> str:
    """Return *text* without what is put around it to hide it from old browsers, and without a last semicolon."""
    start, end = text.find("{"), text.rfind("}")
    first = text.find("[")
    if first >= 0 and (start < 0 or first < start):
        start, end = first, text.rfind("]")
    return text[start : end + 1] if 0 <= start < end else text


def _nodes(form: object, depth: int) -> Iterator[_Node]:
    if depth and isinstance(form, list):
        for item in cast("list[object]", form):
            yield from _nodes(item, depth - 1)
    elif depth and isinstance(form, dict):
        node = cast("dict[str, Any]", form)
        if _is_article(node):
            yield node
        for branch in _BRANCHES:
            yield from _nodes(node.get(branch), depth - 1)


def _is_article(node: _Node) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and kind.endswith(("Article", "BlogPosting", "Report"))
        for kind in (cast("list[object]", kinds) if isinstance(kinds, list) else [kinds])
    )


def _best(nodes: list[_Node]) -> _Node:
    wanted = ("headline", "datePublished", "author")
    return max(
        nodes, key=lambda node: sum(key in node for key in wanted), default=cast("_Node", {})
    )


def _texts(value: object, depth: int = _DEEPEST) -> Iterator[str]:
    if depth and isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _texts(item, depth - 1)
    elif depth and isinstance(value, dict):
        yield from _texts(cast("dict[str, object]", value).get("name"), depth - 1)
    elif isinstance(value, str) and (text := squeezed(storable(html.unescape(value[:LONGEST])))):
        yield text
