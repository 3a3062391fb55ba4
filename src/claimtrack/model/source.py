"""Source: who stands behind something; Outlet: one that publishes; Evidence: what a source says for or against a claim."""

import enum
import re
from datetime import date
from functools import lru_cache

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
    SPEAKER = "speaker"  # whoever a text quotes, person or office


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


# What the name of an outlet may have or lack: an article before it, a domain's ending after it.
_DECORATION = re.compile(r"^the\s+|^www\.|\.(?:com|co\.uk|org|net)$")


@lru_cache(maxsize=4096)
def outlet_key(name: str) -> str:
    """Return what two ways to write the name of one outlet have in common: "The Harbour-Post", "Harbour Post"."""
    folded = _DECORATION.sub("", name.strip().casefold())
    return re.sub(r"[\W_]+", "", folded) or folded


@attrs.frozen(kw_only=True)
class Outlet:
    """What the desk knows of one that publishes.

    Attributes:
        name: As a reader would know it; never empty.
        names: Other ways to write it.
        domain: Where its pages are, such as "harbourpost.example", or empty.
        owner: Who owns it, or empty when the desk does not know.
    """

    name: str = fields.filled_text()
    names: tuple[str, ...] = fields.items()
    domain: str = fields.text()
    owner: str = fields.text()


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
