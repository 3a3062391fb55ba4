"""Syndication: which texts are copies, who they come from, and how many sources really say so."""

from claimtrack.matching.syndication.fingerprints import ENOUGH, fingerprints
from claimtrack.matching.syndication.groups import Witness, sourcing
from claimtrack.matching.syndication.texts import ONE_TEXT_FROM, Text, origin_of, share_of

__all__ = [
    "ENOUGH",
    "ONE_TEXT_FROM",
    "Text",
    "Witness",
    "fingerprints",
    "origin_of",
    "share_of",
    "sourcing",
]
