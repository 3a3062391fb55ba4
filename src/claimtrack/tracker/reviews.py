"""Reviews: what the desk has published, and what it has corrected."""

from claimtrack.checking.case import Case, Edition, corrections
from claimtrack.errors import NotFoundError
from claimtrack.exchange import claimreview
from claimtrack.model.claim import Claim
from claimtrack.model.verdict import Correction, Review
from claimtrack.tracker.desk import ClaimLike, Desk


class Reviews(Desk):
    """The part of a tracker that knows what was published."""

    def review(self, claim: ClaimLike) -> Review:
        """Return the published verdict on *claim*.

        Raises:
            NotFoundError: If none is published now.
        """
        dossier = self.dossier(claim)
        return review_of(dossier.claim, dossier.case)

    def corrections(self, claim: ClaimLike | None = None) -> tuple[Correction, ...]:
        """Return what the desk changed in its published verdicts, on *claim* or on all, the newest first.

        `str()` of each reads as in a corrections column.
        """
        cases = self._cases() if claim is None else [self.case(claim)]
        found = (correction for case in cases for correction in corrections(case))
        return tuple(sorted(found, key=lambda correction: correction.at, reverse=True))

    def claimreview(self, claim: ClaimLike, *, publisher: str) -> dict[str, object]:
        """Return the published verdict on *claim* as a schema.org ``ClaimReview`` (JSON-LD), with its corrections.

        Args:
            claim: The claim.
            publisher: The name of the organisation that checked.

        Raises:
            NotFoundError: If no verdict is published now.
        """
        dossier = self.dossier(claim)
        return claimreview.document(
            review_of(dossier.claim, dossier.case),
            dossier.sightings,
            publisher=publisher,
            first_published=dossier.case.editions[0].publication.at,
            corrections=corrections(dossier.case),
        )


def review_of(claim: Claim, case: Case) -> Review:
    """Return the verdict on *claim* that stands.

    Raises:
        NotFoundError: If none is published now.
    """
    standing = case.standing
    if standing is None:
        msg = f"No verdict on claim {case.claim} is published; it is {case.state.value}."
        raise NotFoundError(msg)
    return _review(claim, standing)


def _review(claim: Claim, edition: Edition) -> Review:
    return Review(
        claim=claim,
        verdict=edition.ruling.verdict,
        scale=edition.ruling.scale,
        url=edition.publication.url,
        published_at=edition.publication.at,
        checked_by=edition.ruling.by,
        signed_off_by=edition.sign_off.by if edition.sign_off else "",
        published_by=edition.publication.by,
        inherits=edition.ruling.inherits,
    )
