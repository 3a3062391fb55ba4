"""Family: figures that belong to a measure without being a value of it: what was added to it, and its parts."""

from claimtrack.matching.figures import Figure
from claimtrack.matching.gist import Gist, gist_of
from claimtrack.matching.measure import Breadth
from claimtrack.matching.relation import compare
from claimtrack.matching.words.spelling import unknown
from claimtrack.model.claim import Statement
from claimtrack.model.relation import Relation


def is_addition(this: Statement, whole: Statement) -> bool:
    """Return whether *this* adds to what *whole* counts: "13 more bodies" to the dead of the flood."""
    if not gist_of(this).measure.is_increment or gist_of(whole).measure.is_increment:
        return False
    differing = [reason for reason in compare(this, whole).reasons if not reason.agrees]
    return [reason.slot for reason in differing] == ["count"]


def is_part(this: Statement, whole: Statement) -> bool:
    """Return whether *this* counts a part of what *whole* counts: the children among the dead, those of one province.

    The same happened to both, the part is no larger, and it says of whom or where while the whole does not.
    """
    one, two = gist_of(this), gist_of(whole)
    if one.figure is None or two.figure is None:
        return False
    is_of_one_role = bool(one.measure.roles) and one.measure.roles == two.measure.roles
    if not is_of_one_role or one.measure.is_increment or two.measure.is_increment:
        return False
    if compare(this, whole).relation is not Relation.RELATED or not _is_no_larger(
        one.figure, two.figure
    ):
        return False
    return _is_narrower(one, two) and not _is_narrower(two, one)


def _is_narrower(one: Gist, two: Gist) -> bool:
    mine, yours = one.measure, two.measure
    is_these = mine.breadth is Breadth.THESE and yours.breadth is not Breadth.THESE
    is_which = bool(unknown(mine.which | mine.kinds, two.own)) and not (yours.which | yours.kinds)
    is_there = bool(unknown(one.places, two.terms)) and not unknown(two.places, one.terms)
    return (mine.is_part and not yours.is_part) or is_these or is_which or is_there


def _is_no_larger(part: Figure, whole: Figure) -> bool:
    """Return whether the low end of the part's figure is not above the high end of the whole's."""
    low, high = part.extent.low, whole.extent.high
    return low is None or high is None or low <= high
