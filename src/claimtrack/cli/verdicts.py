"""The commands that follow verdicts: where they are offered, went stale, were taken over, were corrected."""

from typing import Annotated

import typer

from claimtrack.cli import forms, output, page
from claimtrack.cli.options import AsJson, At, ClaimArgument, Place


def offers(claim: ClaimArgument, place: Place, *, at: At = "", as_json: AsJson = False) -> None:
    """List the published verdicts on other claims that somebody may take over for this one, and why."""
    with place.looking(at) as desk:
        found = desk.offers(claim)
    if as_json:
        output.json_lines(map(forms.offer, found))
        return
    output.table(
        ["claim", "verdict", "for", "fits", "relation", "text", "why", "where"],
        [
            [
                output.short(each.claim.id),
                each.review.verdict.rating.label,
                str(each.review.verdict.scope),
                "yes" if each.covers else "no",
                each.relation.value,
                each.claim.text,
                each.comparison.why,
                each.review.url,
            ]
            for each in found
        ],
    )


def stale(place: Place, *, at: At = "", as_json: AsJson = False) -> None:
    """List the published verdicts that somebody should look at again, and why: keep, reopen or withdraw them."""
    with place.looking(at) as desk:
        found = desk.stale()
    if as_json:
        output.json_lines(map(forms.stale, found))
        return
    output.table(
        ["claim", "verdict", "for", "why", "where"],
        [
            [
                output.short(each.claim.id),
                each.review.verdict.rating.label,
                str(each.review.verdict.scope),
                "; ".join(each.reasons),
                each.review.url,
            ]
            for each in found
        ],
    )


def heirs(claim: ClaimArgument, place: Place, *, at: At = "", as_json: AsJson = False) -> None:
    """List the claims whose verdict was taken over from this one, to look at when it is corrected."""
    with place.looking(at) as desk:
        found = [desk.dossier(heir) for heir in desk.heirs(claim)]
    if as_json:
        output.json_lines(map(forms.dossier, found))
        return
    output.table(
        ["claim", "state", "text"],
        [[output.short(each.claim.id), each.case.state.value, each.claim.text] for each in found],
    )


def corrections(
    place: Place,
    claim: Annotated[
        str, typer.Argument(help="The claim's id, or the beginning of it; of all claims without.")
    ] = "",
    *,
    at: At = "",
    as_json: AsJson = False,
) -> None:
    """Print what the desk corrected in its published verdicts, the newest first, as in a corrections column."""
    with place.looking(at) as desk:
        found = desk.corrections(claim or None)
    if as_json:
        output.json_lines(map(forms.correction, found))
        return
    for correction in found:
        output.line(f"{output.short(correction.claim)} {page.corrected(correction)}")
