"""claimtrack keeps every factual claim of the news: where it stands, who says so, and what a desk found.

from claimtrack import Article, Tracker

with Tracker.open("desk.db") as desk:
    report = desk.read(Article.from_text(text, title=…, published="2026-03-03", outlet=…))
    for match in desk.similar("34 dead in the floods"):
        print(match)
"""

from claimtrack.checking.case import Case
from claimtrack.checking.rules import Step
from claimtrack.errors import (
    ClaimtrackError,
    ConflictError,
    FormatError,
    InvalidValueError,
    MissingExtraError,
    NotFoundError,
    StepRefusedError,
    StorageError,
)
from claimtrack.matching import Explanation, compare, explain_match, in_words
from claimtrack.model.arrangement import Arrangement, ArrangementKind
from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Appearance, Attribution, Claim, Sighting, Stance, Statement
from claimtrack.model.factcheck import FactCheck
from claimtrack.model.judgement import Judgement, Sameness
from claimtrack.model.origin import (
    Account,
    Correction,
    Credit,
    CreditKind,
    Origin,
    SourceGroup,
    Sourcing,
)
from claimtrack.model.period import Period
from claimtrack.model.quantity import Modifier, Quantity
from claimtrack.model.relation import Comparison, Feature, Match, Reason, Relation, Side, Tier
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
    FIVE_POINT,
    Rating,
    RatingScale,
    Review,
    Scope,
    Truth,
    Verdict,
    VerificationState,
)
from claimtrack.reading import Ground, Reading, explain, read, read_statement
from claimtrack.reading.anchors import Anchor, AnchorState, find_again
from claimtrack.reading.events.events import read_events
from claimtrack.reading.page import Page, read_page
from claimtrack.tracker import Dossier, Finding, Hit, Report, Tracker

__version__ = "0.1.0"

__all__ = [
    "FIVE_POINT",
    "Account",
    "Anchor",
    "AnchorState",
    "Appearance",
    "Arrangement",
    "ArrangementKind",
    "Article",
    "Attribution",
    "Case",
    "Claim",
    "ClaimtrackError",
    "Comparison",
    "ConflictError",
    "Correction",
    "Credit",
    "CreditKind",
    "DatedValue",
    "Dossier",
    "Evidence",
    "EvidenceStance",
    "Explanation",
    "FactCheck",
    "Feature",
    "Finding",
    "Flag",
    "FlagKind",
    "FormatError",
    "Gap",
    "Ground",
    "Hit",
    "InvalidValueError",
    "Judgement",
    "Match",
    "MissingExtraError",
    "Modifier",
    "NotFoundError",
    "Origin",
    "Outlet",
    "Page",
    "Period",
    "Quantity",
    "Quote",
    "Rating",
    "RatingScale",
    "Reading",
    "Reason",
    "Relation",
    "Report",
    "Review",
    "Sameness",
    "Scope",
    "Series",
    "SeriesKind",
    "SeriesPolicy",
    "Side",
    "Sighting",
    "Source",
    "SourceGroup",
    "SourceKind",
    "Sourcing",
    "Stance",
    "Standing",
    "Statement",
    "Step",
    "StepRefusedError",
    "StorageError",
    "Thresholds",
    "Tier",
    "Tracker",
    "Truth",
    "Verdict",
    "VerificationState",
    "compare",
    "explain",
    "explain_match",
    "find_again",
    "in_words",
    "read",
    "read_events",
    "read_page",
    "read_statement",
]
