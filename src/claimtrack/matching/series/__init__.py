"""Series: the dated values of one measure, which of them holds and why, and what a person should look at."""

from claimtrack.matching.series.family import is_addition, is_part
from claimtrack.matching.series.member import Member, Neighbour
from claimtrack.matching.series.order import SeriesHistory, series_of
from claimtrack.matching.series.sentence import in_words

__all__ = [
    "Member",
    "Neighbour",
    "SeriesHistory",
    "in_words",
    "is_addition",
    "is_part",
    "series_of",
]
