"""Tracker: one method per thing that a desk does; clock and store are passed in."""

from claimtrack.tracker.report import Dossier, Finding, Hit, Report
from claimtrack.tracker.tracker import Tracker

__all__ = ["Dossier", "Finding", "Hit", "Report", "Tracker"]
