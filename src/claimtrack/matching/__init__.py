"""From a statement to the claims it has to do with: same, moved on, contradicted, and why."""

from claimtrack.matching.candidates.index import CandidateIndex, GrowingIndex, index_terms
from claimtrack.matching.conflicts import conflicts
from claimtrack.matching.explanation import (
    CommonWord,
    Explanation,
    Piece,
    differences,
    explain_match,
)
from claimtrack.matching.judgements import Judgements
from claimtrack.matching.ranking import best_home, closeness, rank
from claimtrack.matching.regroup import regroup
from claimtrack.matching.relation import compare
from claimtrack.matching.series import (
    Member,
    Neighbour,
    SeriesHistory,
    in_words,
    is_addition,
    is_part,
    series_of,
)
from claimtrack.matching.tiers import THRESHOLDS

__all__ = [
    "THRESHOLDS",
    "CandidateIndex",
    "CommonWord",
    "Explanation",
    "GrowingIndex",
    "Judgements",
    "Member",
    "Neighbour",
    "Piece",
    "SeriesHistory",
    "best_home",
    "closeness",
    "compare",
    "conflicts",
    "differences",
    "explain_match",
    "in_words",
    "index_terms",
    "is_addition",
    "is_part",
    "rank",
    "regroup",
    "series_of",
]
