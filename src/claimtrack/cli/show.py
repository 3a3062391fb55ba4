"""The commands that show one claim: all that the desk knows of it, or how far its check has come."""

from claimtrack.cli import forms, output, page
from claimtrack.cli.options import AsJson, At, ClaimArgument, Place


def show(
    claim: ClaimArgument,
    place: Place,
    *,
    at: At = "",
    as_json: AsJson = False,
) -> None:
    """Show all that the desk knows of a claim: where it stands, what it has to do with others, its check."""
    with place.looking(at) as desk:
        dossier = desk.dossier(claim)
        sourcing = desk.sources(claim)
        matches = desk.matches(claim)
        offers = desk.offers(claim)
        corrections = desk.corrections(claim)
        events = desk.history(claim)
    if as_json:
        output.json_document(
            {
                **forms.dossier(dossier),
                "sources": forms.sourcing(sourcing),
                "matches": [*map(forms.match, matches)],
                "case": forms.case(dossier.case),
                "offers": [*map(forms.offer, offers)],
                "corrections": [*map(forms.correction, corrections)],
                "record": [*map(forms.event, events)],
            }
        )
        return
    output.line(page.head(dossier))
    output.line(dossier.claim.text)
    page.print_sections(
        [
            page.appearances(dossier.sightings, ids=True),
            page.sources(sourcing),
            page.relations(matches),
            page.progress(dossier.case),
            page.evidence(dossier.case),
            page.verdict(dossier.case),
            page.offers(offers),
            page.corrections(corrections),
            page.record(events),
        ]
    )


def show_check(
    claim: ClaimArgument,
    place: Place,
    *,
    at: At = "",
    as_json: AsJson = False,
) -> None:
    """Show how far the check of a claim has come: its version, evidence, verdict, what is offered, corrected, recorded."""
    with place.looking(at) as desk:
        dossier = desk.dossier(claim)
        offers = desk.offers(claim)
        corrections = desk.corrections(claim)
        events = desk.history(claim)
    if as_json:
        output.json_document(
            {
                **forms.case(dossier.case),
                "offers": [*map(forms.offer, offers)],
                "corrections": [*map(forms.correction, corrections)],
                "record": [*map(forms.event, events)],
            }
        )
        return
    output.line(page.head(dossier))
    output.line(dossier.claim.text)
    page.print_sections(
        [
            page.progress(dossier.case),
            page.evidence(dossier.case),
            page.verdict(dossier.case),
            page.offers(offers),
            page.corrections(corrections),
            page.record(events),
        ]
    )
