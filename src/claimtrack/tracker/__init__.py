"""Tracker: one method per thing that a desk does; clock and store are passed in."""

from claimtrack.tracker.keeping import copy_desk
from claimtrack.tracker.queue import Filter
from claimtrack.tracker.report import Dossier, Finding, Hit, Offer, Report, Stale
from claimtrack.tracker.tracker import Tracker

__all__ = [
    "Dossier",
    "Filter",
    "Finding",
    "Hit",
    "Offer",
    "Report",
    "Stale",
    "Tracker",
    "copy_desk",
]
