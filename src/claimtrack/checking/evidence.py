"""Evidence: how many independent sources speak, and on which sides."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from claimtrack.model.source import Evidence, EvidenceStance, outlet_key


def independent_sources(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Return the names of the sources that speak for or against a claim, each once, in the order cited.

    Context speaks for neither side. Two pieces are of one source when it has one name, however written, or one address.
    """
    names: list[str] = []
    seen: set[tuple[str, str]] = set()
    for piece in evidence:
        if piece.stance is EvidenceStance.CONTEXT:
            continue
        marks = _marks(piece)
        if not marks & seen:
            names.append(piece.source.name)
        seen |= marks
    return tuple(names)


def sides(evidence: Iterable[Evidence]) -> frozenset[EvidenceStance]:
    """Return the sides on which there is evidence: supports, refutes, both or none."""
    return frozenset(piece.stance for piece in evidence) - {EvidenceStance.CONTEXT}


def _marks(piece: Evidence) -> set[tuple[str, str]]:
    """Return by what a source is known again: its name, and the page where it can be looked up."""
    marks = {("name", outlet_key(piece.source.name))}
    if piece.source.url:
        place = urlsplit(piece.source.url)
        page = f"{place.netloc.casefold()}{place.path.rstrip('/')}?{place.query}"
        marks.add(("page", page))
    return marks
