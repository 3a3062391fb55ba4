# What type checkers are told of the public names; at run time they are fetched when asked for.

from claimtrack.checking.case import Case as Case
from claimtrack.checking.chain import Head as Head
from claimtrack.checking.policy import HOUSE_RULES as HOUSE_RULES
from claimtrack.checking.policy import Policy as Policy
from claimtrack.checking.policy import Role as Role
from claimtrack.checking.policy import Step as Step
from claimtrack.checking.priority import QueueItem as QueueItem
from claimtrack.checking.priority import Share as Share
from claimtrack.checking.priority import Weights as Weights
from claimtrack.errors import ClaimtrackError as ClaimtrackError
from claimtrack.errors import ConflictError as ConflictError
from claimtrack.errors import FormatError as FormatError
from claimtrack.errors import InvalidValueError as InvalidValueError
from claimtrack.errors import MissingExtraError as MissingExtraError
from claimtrack.errors import NotFoundError as NotFoundError
from claimtrack.errors import StepRefusedError as StepRefusedError
from claimtrack.errors import StorageError as StorageError
from claimtrack.errors import TamperedError as TamperedError
from claimtrack.matching import Explanation as Explanation
from claimtrack.matching import compare as compare
from claimtrack.matching import explain_match as explain_match
from claimtrack.matching import in_words as in_words
from claimtrack.model.arrangement import Arrangement as Arrangement
from claimtrack.model.arrangement import ArrangementKind as ArrangementKind
from claimtrack.model.article import Article as Article
from claimtrack.model.article import Quote as Quote
from claimtrack.model.checkup import Checkup as Checkup
from claimtrack.model.claim import Appearance as Appearance
from claimtrack.model.claim import Attribution as Attribution
from claimtrack.model.claim import Claim as Claim
from claimtrack.model.claim import Sighting as Sighting
from claimtrack.model.claim import Stance as Stance
from claimtrack.model.claim import Statement as Statement
from claimtrack.model.factcheck import FactCheck as FactCheck
from claimtrack.model.judgement import Conflict as Conflict
from claimtrack.model.judgement import Judgement as Judgement
from claimtrack.model.judgement import Sameness as Sameness
from claimtrack.model.origin import Account as Account
from claimtrack.model.origin import Credit as Credit
from claimtrack.model.origin import CreditKind as CreditKind
from claimtrack.model.origin import Erratum as Erratum
from claimtrack.model.origin import Origin as Origin
from claimtrack.model.origin import SourceGroup as SourceGroup
from claimtrack.model.origin import Sourcing as Sourcing
from claimtrack.model.period import Period as Period
from claimtrack.model.quantity import Modifier as Modifier
from claimtrack.model.quantity import Quantity as Quantity
from claimtrack.model.rating import CLAIMSKG as CLAIMSKG
from claimtrack.model.rating import FIVE_POINT as FIVE_POINT
from claimtrack.model.rating import THREE_POINT as THREE_POINT
from claimtrack.model.rating import Label as Label
from claimtrack.model.rating import Rating as Rating
from claimtrack.model.rating import RatingScale as RatingScale
from claimtrack.model.rating import Truth as Truth
from claimtrack.model.relation import Comparison as Comparison
from claimtrack.model.relation import Feature as Feature
from claimtrack.model.relation import Match as Match
from claimtrack.model.relation import Reason as Reason
from claimtrack.model.relation import Relation as Relation
from claimtrack.model.relation import Side as Side
from claimtrack.model.relation import Tier as Tier
from claimtrack.model.remark import LintPolicy as LintPolicy
from claimtrack.model.remark import Remark as Remark
from claimtrack.model.remark import RemarkCode as RemarkCode
from claimtrack.model.remark import Severity as Severity
from claimtrack.model.series import DatedValue as DatedValue
from claimtrack.model.series import Flag as Flag
from claimtrack.model.series import FlagKind as FlagKind
from claimtrack.model.series import Gap as Gap
from claimtrack.model.series import Series as Series
from claimtrack.model.series import SeriesKind as SeriesKind
from claimtrack.model.series import SeriesPolicy as SeriesPolicy
from claimtrack.model.series import Standing as Standing
from claimtrack.model.source import Evidence as Evidence
from claimtrack.model.source import EvidenceStance as EvidenceStance
from claimtrack.model.source import Outlet as Outlet
from claimtrack.model.source import Source as Source
from claimtrack.model.source import SourceKind as SourceKind
from claimtrack.model.thresholds import Thresholds as Thresholds
from claimtrack.model.verdict import Component as Component
from claimtrack.model.verdict import Correction as Correction
from claimtrack.model.verdict import CorrectionKind as CorrectionKind
from claimtrack.model.verdict import Inheritance as Inheritance
from claimtrack.model.verdict import Review as Review
from claimtrack.model.verdict import Scope as Scope
from claimtrack.model.verdict import Verdict as Verdict
from claimtrack.model.verdict import VerificationState as VerificationState
from claimtrack.reading import Ground as Ground
from claimtrack.reading import Reading as Reading
from claimtrack.reading import explain as explain
from claimtrack.reading import read as read
from claimtrack.reading import read_statement as read_statement
from claimtrack.reading.anchors import Anchor as Anchor
from claimtrack.reading.anchors import AnchorState as AnchorState
from claimtrack.reading.anchors import find_again as find_again
from claimtrack.reading.events.events import read_events as read_events
from claimtrack.reading.page import Page as Page
from claimtrack.reading.page import read_page as read_page
from claimtrack.tracker import Dossier as Dossier
from claimtrack.tracker import Filter as Filter
from claimtrack.tracker import Finding as Finding
from claimtrack.tracker import Hit as Hit
from claimtrack.tracker import Offer as Offer
from claimtrack.tracker import Report as Report
from claimtrack.tracker import Stale as Stale
from claimtrack.tracker import Tracker as Tracker
from claimtrack.tracker import copy_desk as copy_desk

__version__: str

__all__ = [
    "CLAIMSKG",
    "FIVE_POINT",
    "HOUSE_RULES",
    "THREE_POINT",
    "Account",
    "Anchor",
    "AnchorState",
    "Appearance",
    "Arrangement",
    "ArrangementKind",
    "Article",
    "Attribution",
    "Case",
    "Checkup",
    "Claim",
    "ClaimtrackError",
    "Comparison",
    "Component",
    "Conflict",
    "ConflictError",
    "Correction",
    "CorrectionKind",
    "Credit",
    "CreditKind",
    "DatedValue",
    "Dossier",
    "Erratum",
    "Evidence",
    "EvidenceStance",
    "Explanation",
    "FactCheck",
    "Feature",
    "Filter",
    "Finding",
    "Flag",
    "FlagKind",
    "FormatError",
    "Gap",
    "Ground",
    "Head",
    "Hit",
    "Inheritance",
    "InvalidValueError",
    "Judgement",
    "Label",
    "LintPolicy",
    "Match",
    "MissingExtraError",
    "Modifier",
    "NotFoundError",
    "Offer",
    "Origin",
    "Outlet",
    "Page",
    "Period",
    "Policy",
    "Quantity",
    "QueueItem",
    "Quote",
    "Rating",
    "RatingScale",
    "Reading",
    "Reason",
    "Relation",
    "Remark",
    "RemarkCode",
    "Report",
    "Review",
    "Role",
    "Sameness",
    "Scope",
    "Series",
    "SeriesKind",
    "SeriesPolicy",
    "Severity",
    "Share",
    "Side",
    "Sighting",
    "Source",
    "SourceGroup",
    "SourceKind",
    "Sourcing",
    "Stale",
    "Stance",
    "Standing",
    "Statement",
    "Step",
    "StepRefusedError",
    "StorageError",
    "TamperedError",
    "Thresholds",
    "Tier",
    "Tracker",
    "Truth",
    "Verdict",
    "VerificationState",
    "Weights",
    "compare",
    "copy_desk",
    "explain",
    "explain_match",
    "find_again",
    "in_words",
    "read",
    "read_events",
    "read_page",
    "read_statement",
]
