"""Governing: which of the words that set a stance governs a quantity."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from claimtrack.model.claim import Stance
from claimtrack.reading.language import words
from claimtrack.reading.stance.markers import Marker
from claimtrack.reading.text.clauses import Clause, clause_at
from claimtrack.reading.text.patterns import any_of

# How far a negation reaches forward, and a verb back to its subject, in characters.
_NEGATION_REACH = 60
_NEGATION_BACK = 30
_SUBJECT_REACH = 90

# No sentence of prose has more words that set a stance before a quantity and reach it; what is made up may have hundreds.
_MOST_MARKERS = 12


def governing(
    place: tuple[int, int],
    sentence: str,
    found: Sequence[Marker],
    parts: tuple[Clause, ...],
    language: str,
) -> Marker | None:
    """Return the marker that governs the quantity at *place*, if any: the nearest that reaches it.

    Args:
        place: Where the quantity starts and ends in the sentence.
        sentence: The sentence.
        found: Its markers, in order.
        parts: Its clauses.
        language: BCP 47 code.
    """
    start, end = place
    behind = bisect_left(found, start, key=_start)
    before = [
        marker
        for marker in found[max(0, behind - _MOST_MARKERS) : behind]
        if _reaches_forward(marker, start, sentence, parts, language)
    ]
    after = [
        marker
        for marker in found[behind : behind + _MOST_MARKERS]
        if _reaches_back(marker, place, sentence, parts)
    ]
    reaching = before + after
    if not reaching:
        return None
    refused = [marker for marker in reaching if marker.stance in (Stance.DENIED, Stance.NEGATED)]
    nearest = min(
        refused or reaching, key=lambda marker: max(start - marker.end, marker.start - end)
    )
    if nearest.rule not in {"will", "would"}:
        return nearest
    forecasts = [marker for marker in reaching if marker.rule == "forecast"]  # "predicted it would"
    return forecasts[-1] if forecasts else nearest


def _start(marker: Marker) -> int:
    return marker.start


def _reaches_forward(
    marker: Marker, start: int, sentence: str, parts: tuple[Clause, ...], language: str
) -> bool:
    if marker.until is not None and marker.until <= start:
        return False
    if marker.stance is Stance.NEGATED and start - marker.end > _NEGATION_REACH:
        return False
    # Its last words may be the first of the quantity: "faces up to 10 years".
    return _unbroken(min(marker.end, start), start, sentence, parts, language)


def _reaches_back(
    marker: Marker, place: tuple[int, int], sentence: str, parts: tuple[Clause, ...]
) -> bool:
    start, end = place
    reach = _NEGATION_BACK if marker.stance is Stance.NEGATED else _SUBJECT_REACH
    part = clause_at(parts, start)
    if not marker.backward or marker.start > end + reach or part != clause_at(parts, marker.start):
        return False
    # A clause that describes a noun ends at the comma before the verb: "the army, which has 20 tanks, will leave".
    return not (parts[part].kind == "hanging" and "," in sentence[end : marker.start])


@cache
def _compared(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words(language)['periods']['compared_with'])}\s")


def _unbroken(
    place: int, start: int, sentence: str, parts: tuple[Clause, ...], language: str
) -> bool:
    """Return whether what governs the words at *place* still governs those at *start*.

    It does through "that", and through ", and" before a further item of a list, which brings no word of its own. It does
    not beyond "compared with": what was there before is neither planned nor denied.
    """
    first, last = clause_at(parts, place), clause_at(parts, start)
    apart = parts[first + 1 : last + 1]
    return all(
        part.kind == "that"
        or (part.kind == "joined" and len(sentence[part.start : start].split()) == 1)
        for part in apart
    ) and not _compared(language).search(sentence, place, start)
