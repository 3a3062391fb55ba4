"""From a statement to the claims it has to do with: same, moved on, contradicted, and why."""

from claimtrack.matching.index import CandidateIndex, index_terms
from claimtrack.matching.ranking import best_home, closeness, rank
from claimtrack.matching.relation import compare
from claimtrack.matching.series import Member, series_of

__all__ = [
    "CandidateIndex",
    "Member",
    "best_home",
    "closeness",
    "compare",
    "index_terms",
    "rank",
    "series_of",
]
