"""The text of the article on a page: trafilatura's, cleaned before and after by rules of our own."""

import html
import re
from copy import deepcopy
from functools import cache

from lxml.html import Element, HtmlElement
from trafilatura import bare_extraction

from claimtrack.reading.page.credit import is_credit_alone
from claimtrack.reading.page.markup import (
    BLOCKS,
    Line,
    folded,
    lines,
    named,
    names,
    parse,
    squeezed,
)
from claimtrack.reading.page.pruning import (
    descriptions,
    is_credit,
    is_label,
    is_pointer,
    is_stamp,
    prune,
)
from claimtrack.reading.page.said import Said
from claimtrack.reading.page.words import words

# A text this much shorter than the one in the linked data has lost a part.
_LOST = 0.6
_ENOUGH = 250

# Where stamps and bylines stand, if they got in.
_HEAD = 5

# Leads are neither labels nor the text itself.
_LEAD = range(30, 900)
_TELLING = 40

_MARKUP = re.compile(r"</?(?:p|br|div)\b", re.IGNORECASE)


def paragraphs(
    root: HtmlElement, said: Said, title: str, headline: HtmlElement | None
) -> list[str]:
    """Return the paragraphs of the article on a page.

    Args:
        root: The page's tree; it is changed.
        said: What the page says of itself.
        title: The headline.
        headline: The element it stands in, or None.
    """
    shown = descriptions(root)
    prune(root, headline)
    seen = lines(root)
    _mend(root)
    found = _cleaned(_extracted(root), title, shown)
    full = _cleaned(_told(said), title, shown)
    if len(full) > 0 and _size(found) < max(_LOST * _size(full), 1) and _size(full) > _ENOUGH:
        found = full
    return [*_lead(seen, [title, *found], said, headline), *found]


def _size(texts: list[str]) -> int:
    return sum(map(len, texts))


# --- before -------------------------------------------------------------------------------------------------------------


def _mend(root: HtmlElement) -> None:
    """Make paragraphs of text that stands loose in a block, parted by breaks: else its links tear it to pieces."""
    for block in list(root.iter("div", "section", "article", "td")):
        if any(child.tag == "br" for child in block) and _is_loose(block):
            _wrap_runs(block)


def _is_loose(block: HtmlElement) -> bool:
    return bool(squeezed(block.text)) or any(squeezed(child.tail) for child in block)


def _wrap_runs(block: HtmlElement) -> None:
    children = list(block)
    run = Element("p")
    run.text, block.text = block.text, None
    rebuilt: list[HtmlElement] = [run]
    for child in children:
        tail, child.tail = child.tail, None
        if child.tag == "br" or child.tag in BLOCKS:
            if child.tag in BLOCKS:
                rebuilt.append(child)
            run = Element("p")
            run.text = tail
            rebuilt.append(run)
        else:
            child.tail = tail
            run.append(child)
    for child in list(block):
        block.remove(child)
    block.extend(part for part in rebuilt if len(part) or squeezed(part.text) or part.tag != "p")


def _extracted(root: HtmlElement) -> list[str]:
    document = bare_extraction(
        deepcopy(root), include_comments=False, include_tables=True, with_metadata=False
    )
    text: str = getattr(document, "text", None) or ""
    return text.splitlines()


def _told(said: Said) -> list[str]:
    text = html.unescape(said.body)
    if _MARKUP.search(text):
        text = "\n".join(line.text for line in lines(parse(text)))
    return text.splitlines()


# --- after --------------------------------------------------------------------------------------------------------------

_BULLET = re.compile(r"^(?:[-•*·▪■►]\s+)")


def _cleaned(texts: list[str], title: str, shown: frozenset[str]) -> list[str]:
    """Return the *texts* that are the article's: each once, no headline, no captions, no labels before and after."""
    found: list[str] = []
    seen = {folded(title)}
    for text in texts:
        line = _of_table(text) if text.startswith("|") else squeezed(_BULLET.sub("", text))
        key = folded(line)
        if key and key == folded(title):
            found = [
                kept for kept in found if not is_label(kept)
            ]  # what stands above the headline names the section
        if not key or key in seen or key in shown or is_pointer(line) or is_credit(line):
            continue
        seen.add(key)
        found.append(line)
    return _trimmed(found)


def _of_table(row: str) -> str:
    """Return the cells of a *row* that are prose: some pages are laid out as tables, other tables are no text."""
    cells = (squeezed(cell) for cell in row.split("|"))
    return " ".join(cell for cell in cells if len(cell) >= _ENOUGH)


def _trimmed(found: list[str]) -> list[str]:
    """Return what was *found* without labels and credits at both ends, and without stamps below the lead."""
    if all(map(is_label, found)):
        return found
    while is_label(found[0]):
        del found[0]
    while is_label(found[-1]) or is_credit_alone(found[-1]):
        del found[-1]
    return [text for i, text in enumerate(found) if i >= _HEAD or not is_stamp(text)]


# --- the lead -----------------------------------------------------------------------------------------------------------


@cache
def _lead_names() -> re.Pattern[str]:
    return named(words()["parts"]["lead"])


def _lead(
    seen: list[Line], found: list[str], said: Said, headline: HtmlElement | None
) -> list[str]:
    """Return the lines between headline and text that belong to the text, where they are not in it yet."""
    here = _between(seen, found[1:], headline)
    known = " ".join(map(folded, found))
    told = [
        folded(text)[:_TELLING]
        for text in (*said.metas("description", "og:description"), *said.texts("description"))
    ]
    return [
        line.text
        for line in here
        if len(line.text) in _LEAD
        and folded(line.text) not in known
        and not is_credit(line.text)
        and not is_pointer(line.text)
        and (
            _is_called_lead(line)
            or any(text and folded(line.text).startswith(text) for text in told)
        )
    ]


def _is_called_lead(line: Line) -> bool:
    return _lead_names().search(names(line.origin, above=3)) is not None


def _between(seen: list[Line], found: list[str], headline: HtmlElement | None) -> list[Line]:
    first = folded(found[0])[:_TELLING] if found else ""
    end = next((i for i, line in enumerate(seen) if folded(line.text).startswith(first)), len(seen))
    start = next((i for i, line in enumerate(seen[:end]) if line.block is headline), 0)
    return seen[start:end]
