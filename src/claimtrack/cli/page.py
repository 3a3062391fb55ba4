"""What is shown of a claim, in sections of words: where it stands, who says so, how far its check has come."""

from collections.abc import Iterable, Iterator

import attrs

from claimtrack.checking.case import Case
from claimtrack.checking.events import Event, Ruled
from claimtrack.checking.rules import allowed_steps
from claimtrack.checking.telling import told_with_time
from claimtrack.cli import output
from claimtrack.model import fields
from claimtrack.model.article import Quote
from claimtrack.model.claim import Appearance, Sighting
from claimtrack.model.origin import Sourcing
from claimtrack.model.relation import Match
from claimtrack.model.source import Evidence
from claimtrack.model.verdict import Correction
from claimtrack.tracker import Dossier, Offer


@attrs.frozen
class Section:
    """Some lines under a title.

    Attributes:
        title: What they tell; never empty.
        lines: The lines; a section without any is not shown.
    """

    title: str = fields.filled_text()
    lines: tuple[str, ...] = fields.items()


def print_sections(sections: Iterable[Section]) -> None:
    """Print each section that has lines."""
    for section in sections:
        if section.lines:
            output.section(section.title, section.lines)


def head(dossier: Dossier) -> str:
    """Return one line: the whole id, the state, the version."""
    case = dossier.case
    return f"{dossier.claim.id}: {case.state.value}, version {case.version}"


def marked(quote: Quote, mention: Quote | None) -> str:
    """Return a quote with »marks« around its number phrase; around all of it when it has none."""
    if mention is None:
        return f"»{quote.exact}«"
    first, last = mention.start - quote.start, mention.end - quote.start
    return f"{quote.exact[:first]}»{quote.exact[first:last]}«{quote.exact[last:]}"


def appearances(sightings: Iterable[Sighting], *, ids: bool = False) -> Section:
    """Return where a claim stands, the earliest first; with the ids of the places on demand."""
    return Section("Stands in", tuple(_seen(each, ids=ids) for each in sightings))


def _seen(sighting: Sighting, *, ids: bool) -> str:
    article = sighting.article
    place = f"{sighting.appearance.id}  " if ids else ""
    return f"{place}{article.published} {article.outlet}: {_words(sighting.appearance)}"


def _words(appearance: Appearance) -> str:
    return f"“{marked(appearance.quote, appearance.mention)}”"


def sources(sourcing: Sourcing) -> Section:
    """Return who really says so."""
    return Section("Sources", (str(sourcing), *map(str, sourcing.groups)))


def relations(matches: Iterable[Match]) -> Section:
    """Return what a claim has to do with others: those of its measure one by one, the rest as a number."""
    found = list(matches)
    lines = [_related(match) for match in found if match.relation.is_of_one_measure]
    others = len(found) - len(lines)
    if others:
        lines.append(f"and {others} related claim{'s' * (others > 1)} of the same story")
    return Section("Has to do with", tuple(lines))


def _related(match: Match) -> str:
    return f"{named(match)} ({match.comparison.why})"


def named(match: Match) -> str:
    """Return the other claim of a match, with its figure: a sentence may hold several."""
    quantity = match.claim.statement.quantity
    figure = "" if quantity is None else f", {quantity}"
    return f"{output.short(match.claim.id)} {match.relation.value}{figure}: {match.claim.text}"


def progress(case: Case) -> Section:
    """Return how far a check has come, who has it, and what can be done next."""
    return Section("Check", tuple(_progress(case)))


def _progress(case: Case) -> Iterator[str]:
    yield f"{case.state.value}, version {case.version}"
    if case.assignee:
        yield f"assigned to {case.assignee}"
    if case.checker:
        yield f"taken up by {case.checker}"
    if case.parked is not None:
        until = f" until {case.parked.until}" if case.parked.until else ""
        yield f"put aside by {case.parked.by}{until}: {case.parked.because}"
    yield f"next: {', '.join(step.value for step in allowed_steps(case))}"


def evidence(case: Case) -> Section:
    """Return what was cited, and who was asked for a reply."""
    pieces = [_piece(each) for each in case.evidence]
    replies = [
        f"{each.of} was asked: {f'“{each.words}”' if each.words else 'no answer'}"
        for each in case.replies
    ]
    return Section("Evidence", (*pieces, *replies))


def _piece(piece: Evidence) -> str:
    quote = f": “{piece.quote}”" if piece.quote else ""
    where = [
        piece.source.url or "",
        f"copy: {piece.archived_url}" if piece.archived_url else "",
        f"looked at on {piece.accessed}" if piece.accessed else "",
    ]
    places = "; ".join(filter(None, where))
    return f"{piece.stance.value}: {piece.source.name}{quote}{f' ({places})' if places else ''}"


NO_VERDICT_YET = Section("Verdict", ("not shown: a second reader rates it first",))


def verdict(case: Case) -> Section:
    """Return the verdict, if there is one: what was found, for what, on which grounds, by whom."""
    ruling = case.ruling
    return Section("Verdict", () if ruling is None else (*_found(ruling), *_readers(case, ruling)))


def _found(ruling: Ruled) -> Iterator[str]:
    found = ruling.verdict
    yield f"“{found.rating.label}” for {found.scope}: {found.because}"
    for part in found.components:
        because = f": {part.because}" if part.because else ""
        yield f"the {part.aspect}: “{part.rating.label}”{because}"
    if found.exception:
        yield f"an exception: {found.exception}"
    if ruling.inherits is not None:
        reasons = "; ".join(ruling.inherits.reasons)
        yield (
            f"taken over from {output.short(ruling.inherits.claim)}, {ruling.inherits.url} "
            f"({ruling.inherits.relation.value}: {reasons})"
        )


def _readers(case: Case, ruling: Ruled) -> Iterator[str]:
    yield f"ruled by {ruling.by}"
    if case.second_rating is not None:
        yield f"rated “{case.second_rating.rating.label}” by {case.second_rating.by}, unseen"
    if case.sign_off is not None:
        yield f"signed off by {case.sign_off.by}"
    if case.publication is not None:
        yield f"published by {case.publication.by} at {case.publication.url}"
    if case.kept is not None:
        yield f"kept by {case.kept.by} against {case.kept.scope}: {case.kept.because}"


def offers(found: Iterable[Offer]) -> Section:
    """Return the earlier verdicts that a person may take over."""
    return Section(
        "Earlier verdicts", tuple(f"{output.short(each.claim.id)}  {each}" for each in found)
    )


def corrections(found: Iterable[Correction]) -> Section:
    """Return what was corrected, as in a corrections column, with whom to tell."""
    return Section("Corrections", tuple(map(corrected, found)))


def corrected(correction: Correction) -> str:
    """Return one correction in one line."""
    tell = f" (tell {', '.join(correction.tell)})" if correction.tell else ""
    return f"{correction}{tell}"


def record(events: Iterable[Event]) -> Section:
    """Return every decision, the oldest first."""
    return Section("Record", tuple(map(told_with_time, events)))
