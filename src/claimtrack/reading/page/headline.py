"""The headline of a page: as a reader sees it, else as the page says it to machines, without the name of the outlet."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from claimtrack.reading.page.markup import folded, squeezed
from claimtrack.reading.page.said import LONGEST, Said

# Between a headline and the name of the outlet or the section; a bar, or a stroke between signs, parts nothing else.
_SEAM = re.compile(r"\s*[|｜]\s*|\s+[–—·•»:-]{1,2}\s+|(?<=[^\x00-\x7f])[-_—]{1,2}(?=[^\x00-\x7f])")
_WEAK = re.compile(r"\s+[–—·•»:-]{1,2}\s+")
_LONGEST_SECTION = 30

# How much a heading must have in common with what the page calls its title; one that stands alone needs only be long.
_ALIKE = 0.5
_ALIKE_ALONE = 0.2
_LONG = 16
# Fewer words in another script than the Latin are taken for stretches of signs.
_WORDS = 5


class Headline(NamedTuple):
    """A headline.

    Attributes:
        text: Its words; empty if the page has none.
        element: The heading it stands in, or None if no heading has it.
    """

    text: str
    element: HtmlElement | None


def headline(root: HtmlElement, said: Said, outlets: Sequence[str]) -> Headline:
    """Return the headline of a page.

    Args:
        root: The page's tree.
        said: What the page says of itself.
        outlets: What the outlet may be called.
    """
    told = [*said.texts("headline"), *said.metas("og:title", "twitter:title", "dc.title", "title")]
    told += [title for title in [squeezed((root.findtext(".//title") or "")[:LONGEST])] if title]
    seen = [
        (text, h1)
        for h1 in root.iter("h1")
        if folded(text := squeezed(h1.text_content()[:LONGEST]))
    ]
    others = {folded(text) for text in (*told, *(text for text, _ in seen))}
    likeness = {
        text: max((_likeness(text, other) for other in told), default=0.0) for text, _ in seen
    }
    for text, element in sorted(seen, key=lambda pair: -likeness[pair[0]])[:1]:
        if likeness[text] > _ALIKE or (
            len(seen) == 1 and _stands_alone(text, likeness[text], told)
        ):
            title = _bare(text, others, outlets)
            # Machines are told the same words without typographic finery, as other pages about them are.
            plain = (other for other in told if folded(other) == folded(title))
            return Headline(next(plain, title), element)
    return Headline(_bare(told[0], others, outlets) if told else "", None)


def _stands_alone(text: str, likeness: float, told: Sequence[str]) -> bool:
    return len(text) >= _LONG and (not told or likeness > _ALIKE_ALONE)


def _likeness(text: str, other: str) -> float:
    """Return from 0 to 1 how many words both have; of scripts without blanks, signs."""
    one, two = _units(text), _units(other)
    return 2 * len(one & two) / max(len(one) + len(two), 1)


def _units(text: str) -> set[str]:
    found = folded(text).split()
    return set(found) if text.isascii() or len(found) >= _WORDS else set("".join(found))


def _bare(text: str, others: set[str], outlets: Sequence[str]) -> str:
    seams = list(_SEAM.finditer(text))
    for seam in seams:
        for part in (text[: seam.start()], text[seam.end() :]):
            if folded(part) in others and len(part) >= _LONG:
                return part.strip()
    for seam in reversed(seams):
        tail = text[seam.end() :]
        is_section = not _WEAK.fullmatch(seam[0]) and len(tail) <= min(
            _LONGEST_SECTION, seam.start()
        )
        if not (is_section or _names_outlet(tail, outlets)):
            break
        text = text[: seam.start()]
    return text.strip()


def _names_outlet(text: str, outlets: Sequence[str]) -> bool:
    name = folded(text).replace(" ", "")
    return any(name and name in folded(outlet).replace(" ", "") for outlet in outlets)
