"""The commands that show one claim: all that the desk knows of it, or how far its check has come."""

from typing import Self

import attrs

from claimtrack.checking.events import Event
from claimtrack.checking.policy import Policy
from claimtrack.checking.rules import awaits_blind_rating
from claimtrack.cli import forms, output, page
from claimtrack.cli.forms import Form
from claimtrack.cli.options import AsJson, At, ClaimArgument, Place
from claimtrack.model.verdict import Correction
from claimtrack.tracker import Dossier, Offer, Tracker


@attrs.frozen(kw_only=True)
class _Check:
    """How far the check of a claim has come, and all that bears on it; without a ruling that is still to be rated blindly."""

    dossier: Dossier
    offers: tuple[Offer, ...]
    corrections: tuple[Correction, ...]
    events: tuple[Event, ...]
    is_blind: bool

    @classmethod
    def of(cls, claim: str, desk: Tracker, policy: Policy) -> Self:
        dossier, events = desk.dossier(claim), desk.history(claim)
        case = dossier.case
        is_blind = awaits_blind_rating(case, policy)
        if is_blind:
            dossier = attrs.evolve(dossier, case=case.for_second_reader())
            events = tuple(event for event in events if event != case.ruling)
        return cls(
            dossier=dossier,
            offers=desk.offers(claim),
            corrections=desk.corrections(claim),
            events=events,
            is_blind=is_blind,
        )

    @property
    def form(self) -> Form:
        return {
            "offers": [*map(forms.offer, self.offers)],
            "corrections": [*map(forms.correction, self.corrections)],
            "record": [*map(forms.event, self.events)],
        }

    @property
    def sections(self) -> tuple[page.Section, ...]:
        case = self.dossier.case
        return (
            page.progress(case),
            page.evidence(case),
            page.NO_VERDICT_YET if self.is_blind else page.verdict(case),
            page.offers(self.offers),
            page.corrections(self.corrections),
            page.record(self.events),
        )


def show(
    claim: ClaimArgument,
    place: Place,
    *,
    at: At = "",
    as_json: AsJson = False,
) -> None:
    """Show all that the desk knows of a claim: where it stands, what it has to do with others, its check."""
    with place.looking(at) as desk:
        check = _Check.of(claim, desk, place.by_rules.policy)
        sourcing, matches = desk.sources(claim), desk.matches(claim)
    dossier = check.dossier
    if as_json:
        known = {
            **forms.dossier(dossier),
            "sources": forms.sourcing(sourcing),
            "matches": [*map(forms.match, matches)],
            "case": forms.case(dossier.case),
        }
        output.json_document(known | check.form)
        return
    around = (
        page.appearances(dossier.sightings, ids=True),
        page.sources(sourcing),
        page.relations(matches),
    )
    _print(dossier, (*around, *check.sections))


def show_check(
    claim: ClaimArgument,
    place: Place,
    *,
    at: At = "",
    as_json: AsJson = False,
) -> None:
    """Show how far the check of a claim has come: its version, evidence, verdict, what is offered, corrected, recorded."""
    with place.looking(at) as desk:
        check = _Check.of(claim, desk, place.by_rules.policy)
    if as_json:
        output.json_document(forms.case(check.dossier.case) | check.form)
        return
    _print(check.dossier, check.sections)


def _print(dossier: Dossier, sections: tuple[page.Section, ...]) -> None:
    output.line(page.head(dossier))
    output.line(dossier.claim.text)
    page.print_sections(sections)
