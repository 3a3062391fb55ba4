"""Evidence: how many independent sources speak, and on which sides."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from claimtrack.model.source import Evidence, EvidenceStance, outlet_key


def independent_sources(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Return the names of the sources that speak for or against a claim, each once, in the order cited.

    Context speaks for neither side. Two pieces are of one source when it has one name, however written, or one address.
    """
    sources: dict[str, set[tuple[str, str]]] = {}
    for piece in evidence:
        if piece.stance is EvidenceStance.CONTEXT:
            continue
        marks = _marks(piece)
        # More than one when it shows them to be one: with the name of this and the page of that.
        same = [name for name, known in sources.items() if known & marks]
        name = same[0] if same else piece.source.name
        sources[name] = marks.union(
            *(sources.pop(other) for other in same[1:]), sources.get(name, ())
        )
    return tuple(sources)


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
