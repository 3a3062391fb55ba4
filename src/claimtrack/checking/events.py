"""What happened in a case: one frozen record for each decision, only ever added."""

from datetime import datetime

import attrs

from claimtrack.model import fields
from claimtrack.model.claim import AppearanceId, ClaimId
from claimtrack.model.source import Evidence
from claimtrack.model.verdict import RatingScale, Verdict


@attrs.frozen(kw_only=True)
class Decision:
    """What every event has.

    Attributes:
        claim: The claim it is about.
        by: Who decided; never empty.
        at: When, with an offset.
    """

    claim: ClaimId
    by: str = fields.filled_text()
    at: datetime = fields.aware_time()


@attrs.frozen(kw_only=True)
class TakenUp(Decision):
    """Somebody began to check the claim."""


@attrs.frozen(kw_only=True)
class Cited(Decision):
    """Somebody added a piece of evidence.

    Attributes:
        evidence: The piece.
    """

    evidence: Evidence


@attrs.frozen(kw_only=True)
class Ruled(Decision):
    """A checker gave a verdict, which awaits a second reader.

    Attributes:
        verdict: The verdict with all the evidence it rests on.
        scale: The scale on which it stands.
    """

    verdict: Verdict
    scale: RatingScale


@attrs.frozen(kw_only=True)
class SignedOff(Decision):
    """A second reader agreed with the verdict."""


@attrs.frozen(kw_only=True)
class Published(Decision):
    """The verdict went out.

    Attributes:
        url: Where it can be read.
    """

    url: str = fields.filled_text()


@attrs.frozen(kw_only=True)
class Reopened(Decision):
    """A published or withdrawn verdict is looked at again.

    Attributes:
        because: Why; never empty.
    """

    because: str = fields.filled_text()


@attrs.frozen(kw_only=True)
class Withdrawn(Decision):
    """A published verdict no longer stands.

    Attributes:
        because: Why; never empty.
    """

    because: str = fields.filled_text()


@attrs.frozen(kw_only=True)
class Marked(Decision):
    """Somebody marked a passage as a claim. It is on record, as every decision is, and moves no case.

    Attributes:
        appearance: The passage.
    """

    appearance: AppearanceId


Event = TakenUp | Cited | Ruled | SignedOff | Published | Reopened | Withdrawn | Marked
