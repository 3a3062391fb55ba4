"""claimtrack keeps every factual claim of the news: where it stands, who says so, and what a desk found.

from claimtrack import Article, Tracker

with Tracker.open("desk.db") as desk:
    report = desk.read(Article.from_text(text, title=…, published="2026-03-03", outlet=…))
    for match in desk.similar("34 dead in the floods"):
        print(match)
"""

from claimtrack.checking.case import Case
from claimtrack.checking.chain import Head
from claimtrack.checking.policy import HOUSE_RULES, Policy, Role, Step
from claimtrack.checking.priority import QueueItem, Share, Weights
from claimtrack.errors import (
    ClaimtrackError,
    ConflictError,
    FormatError,
    InvalidValueError,
    MissingExtraError,
    NotFoundError,
    StepRefusedError,
    StorageError,
    TamperedError,
)
from claimtrack.matching import Explanation, compare, explain_match, in_words
from claimtrack.model.arrangement import Arrangement, ArrangementKind
from claimtrack.model.article import Article, Quote
from claimtrack.model.checkup import Checkup
from claimtrack.model.claim import Appearance, Attribution, Claim, Sighting, Stance, Statement
from claimtrack.model.factcheck import FactCheck
from claimtrack.model.judgement import Conflict, Judgement, Sameness
from claimtrack.model.origin import (
    Account,
    Credit,
    CreditKind,
    Erratum,
    Origin,
    SourceGroup,
    Sourcing,
)
from claimtrack.model.period import Period
from claimtrack.model.quantity import Modifier, Quantity
from claimtrack.model.rating import (
    CLAIMSKG,
    FIVE_POINT,
    THREE_POINT,
    Label,
    Rating,
    RatingScale,
    Truth,
)
from claimtrack.model.relation import Comparison, Feature, Match, Reason, Relation, Side, Tier
from claimtrack.model.remark import LintPolicy, Remark, RemarkCode, Severity
from claimtrack.model.series import (
    DatedValue,
    Flag,
    FlagKind,
    Gap,
    Series,
    SeriesKind,
    SeriesPolicy,
    Standing,
)
from claimtrack.model.source import Evidence, EvidenceStance, Outlet, Source, SourceKind
from claimtrack.model.thresholds import Thresholds
from claimtrack.model.verdict import (
    Component,
    Correction,
    CorrectionKind,
    Inheritance,
    Review,
    Scope,
    Verdict,
    VerificationState,
)
from claimtrack.reading import Ground, Reading, explain, read, read_statement
from claimtrack.reading.anchors import Anchor, AnchorState, find_again
from claimtrack.reading.events.events import read_events
from claimtrack.reading.page import Page, read_page
from claimtrack.tracker import (
    Dossier,
    Filter,
    Finding,
    Hit,
    Offer,
    Report,
    Stale,
    Tracker,
    copy_desk,
)

__version__ = "0.1.0"

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
