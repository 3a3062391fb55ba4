"""claimtrack keeps every factual claim of the news: where it stands, who says so, and what a desk found.

from claimtrack import Article, Tracker

with Tracker.open("desk.db") as desk:
    report = desk.read(Article.from_text(text, title=…, published="2026-03-03", outlet=…))
    for match in desk.similar("34 dead in the floods"):
        print(match)
"""

import logging
from importlib import import_module

# A library prints nothing unless the program asks for it.
logging.getLogger(__name__).addHandler(logging.NullHandler())

__version__ = "0.1.0"

# Where each public name lives. It is fetched when it is asked for, so that a script pays for what it uses: all of them
# together take a fifth of a second. `__init__.pyi` tells type checkers the same; a test holds the two together.
_HOMES = {
    "checking.case": "Case",
    "checking.chain": "Head",
    "checking.policy": "HOUSE_RULES Policy Role Step",
    "checking.priority": "QueueItem Share Weights",
    "errors": "ClaimtrackError ConflictError FormatError InvalidValueError MissingExtraError NotFoundError StepRefusedError StorageError TamperedError",
    "matching": "Explanation compare explain_match in_words",
    "model.arrangement": "Arrangement ArrangementKind",
    "model.article": "Article Quote",
    "model.checkup": "Checkup",
    "model.claim": "Appearance Attribution Claim Sighting Stance Statement",
    "model.factcheck": "FactCheck",
    "model.judgement": "Conflict Judgement Sameness",
    "model.origin": "Account Credit CreditKind Erratum Origin SourceGroup Sourcing",
    "model.period": "Period",
    "model.quantity": "Modifier Quantity",
    "model.rating": "CLAIMSKG FIVE_POINT THREE_POINT Label Rating RatingScale Truth",
    "model.relation": "Comparison Feature Match Reason Relation Side Tier",
    "model.remark": "LintPolicy Remark RemarkCode Severity",
    "model.series": "DatedValue Flag FlagKind Gap Series SeriesKind SeriesPolicy Standing",
    "model.source": "Evidence EvidenceStance Outlet Source SourceKind",
    "model.thresholds": "Thresholds",
    "model.verdict": "Component Correction CorrectionKind Inheritance Review Scope Verdict VerificationState",
    "reading": "Ground Reading explain read read_statement",
    "reading.anchors": "Anchor AnchorState find_again",
    "reading.events.events": "read_events",
    "reading.page": "Page read_page",
    "tracker": "Dossier Filter Finding Hit Offer Report Stale Tracker copy_desk",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

# Constants first, then classes, then functions; the stub has them in full.
_NAMES = sorted(_HOME_OF, key=lambda name: (not name.isupper(), name.islower(), name))
__all__ = [*_NAMES]  # noqa: PLE0604 - as above  # pyright: ignore[reportUnsupportedDunderAll]  # as above


def __getattr__(name: str) -> object:
    """Return the public *name* from the module in which it lives."""
    if name not in _HOME_OF:
        msg = f"module 'claimtrack' has no attribute {name!r}"
        raise AttributeError(msg)
    found: object = getattr(import_module(f"claimtrack.{_HOME_OF[name]}"), name)
    globals()[name] = found  # the next time it is there at once
    return found


def __dir__() -> list[str]:
    """Return all public names, also those that nobody has asked for yet."""
    return [*globals(), *__all__]
