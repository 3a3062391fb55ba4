"""Source: who stands behind something; Evidence: what a source says for or against a claim."""

import enum
from datetime import date

import attrs

from claimtrack.model import fields


class SourceKind(enum.Enum):
    """What a source is."""

    OUTLET = "outlet"
    AGENCY = "agency"
    OFFICIAL = "official"
    PERSON = "person"
    DOCUMENT = "document"
    DATASET = "dataset"


@attrs.frozen(kw_only=True)
class Source:
    """Who stands behind something.

    Attributes:
        name: As a reader would know it; never empty.
        kind: What it is.
        url: Where it can be looked up, or None.
    """

    name: str = fields.filled_text()
    kind: SourceKind = SourceKind.DOCUMENT
    url: str | None = fields.text(default=None)


class EvidenceStance(enum.Enum):
    """What a piece of evidence does to a claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


@attrs.frozen(kw_only=True)
class Evidence:
    """What a source says for or against a claim.

    Attributes:
        source: Who says it.
        stance: Whether it supports or refutes the claim, or gives context.
        quote: The words that matter, or empty.
        archived_url: A copy kept elsewhere, or None.
        accessed: The day it was looked at, or None.
    """

    source: Source
    stance: EvidenceStance
    quote: str = fields.text()
    archived_url: str | None = fields.text(default=None)
    accessed: date | None = None
