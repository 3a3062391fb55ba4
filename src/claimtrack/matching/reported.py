"""Reported events: what two statements without a figure have to do with each other."""

from collections.abc import Iterator

from claimtrack.matching import guards, when, where
from claimtrack.matching.gist import Gist
from claimtrack.matching.predicate import Predicate, predicates_in
from claimtrack.matching.remainder import left_over, weighty
from claimtrack.matching.stance import factness, polarity
from claimtrack.matching.words.scoring import overlap
from claimtrack.matching.words.spelling import listed, shared, unknown
from claimtrack.matching.words.terms import WORD_WEIGHT
from claimtrack.model.relation import Reason, Relation, Side

# Below this weight of words in common, about one name and a word or two, nothing is said of one thing; a house value.
ENOUGH_IN_COMMON = 2.0

Answer = tuple[Relation, Reason, Side | None]


def slots(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield how two statements without a figure compare, slot by slot; one that disagrees settles that they are not one."""
    if _fold(this) == _fold(other):
        return
    yield from factness(this, other)
    yield from _predicate(this, other)
    yield from _speaker(this, other)
    yield from where.names(this, other)
    yield from where.directions(this, other)
    yield from _order(this, other)
    yield from _period(this, other)


def relate(this: Gist, other: Gist, otherwise: Relation) -> Answer:
    """Return the relation of two statements without a figure of which no guard failed.

    They say the same when neither has a word of weight that the other lacks, and one says more when only one of them
    has. What else they say decides nothing between opposites: "rose in May" contradicts "fell".
    """
    stance = polarity(this, other)
    if _fold(this) == _fold(other):
        return (Relation.SAME if stance.agrees else Relation.CONTRADICTS), stance, None
    mine, yours = left_over(this, other), left_over(other, this)
    told_alike = any(slot.slot == "predicate" and slot.agrees for slot in _predicate(this, other))
    common = overlap(weighty(this), weighty(other)) + WORD_WEIGHT * told_alike
    is_little = common < ENOUGH_IN_COMMON
    if (mine and yours) or is_little:
        words = Reason.of_values("frame", listed(mine), listed(yours), agrees=False)
        return otherwise, words, None
    opposite = guards.opposites(this, other)
    if opposite is not None:
        # Not to rise is not to fall: a denial on one side leaves open what the other says.
        relation = Relation.CONTRADICTS if stance.agrees else otherwise
        return relation, opposite, None
    if not stance.agrees:
        return Relation.CONTRADICTS, stance, None
    if not (mine or yours):
        return Relation.SAME, stance, None
    more = Reason.of_values("frame", listed(mine), listed(yours), agrees=None)
    return Relation.COMPATIBLE, more, Side.THIS if mine else Side.OTHER


def _fold(gist: Gist) -> str:
    return " ".join(gist.statement.text.casefold().split())


def _predicate(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield whether both tell of one thing that happened; opposites are left to `relate`."""
    one, two = this.manner.predicate, other.manner.predicate
    if one is None or two is None:
        return
    if _tells(one, other) or _tells(two, this):
        yield Reason.of_values("predicate", one.verb, one.verb, agrees=True)
    elif not one.opposes(two):
        yield Reason.of_values("predicate", one.verb, two.verb, agrees=False)


def _tells(predicate: Predicate, gist: Gist) -> bool:
    """Return whether *gist* tells of the same, be it with another part of speech: "resigned", "his resignation"."""
    verbs = {found.verb for found in predicates_in(gist.statement.text)}
    return predicate.verb in verbs or shared([predicate.root, predicate.verb], gist.own)


def _speaker(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that another speaker makes another claim, where the claim is the saying."""
    one, two = this.manner.predicate, other.manner.predicate
    if one is None or two is None or one.verb != two.verb or not one.is_saying:
        return
    if unknown(one.subject, two.subject) and unknown(two.subject, one.subject):
        yield Reason.of_values("speaker", listed(one.subject), listed(two.subject), agrees=False)


def _order(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that who did it to whom is turned round: to buy is not to be bought."""
    one, two = this.manner.predicate, other.manner.predicate
    if one is None or two is None or one.verb != two.verb:
        return
    is_turned = shared(one.subject, two.object) and shared(one.object, two.subject)
    if is_turned and not shared(one.subject, two.subject):
        yield Reason.of_values("order", listed(one.subject), listed(two.subject), agrees=False)


def _period(this: Gist, other: Gist) -> Iterator[Reason]:
    one, two = this.statement.period, other.statement.period
    if one is not None and two is not None and when.are_apart(one, two):
        yield Reason.of_values("period", str(one), str(two), agrees=False)
