"""Relation: what two statements have to do with each other; slots exactly, frames by likeness."""

from collections.abc import Sequence

import attrs

from claimtrack.matching import guards
from claimtrack.matching.figures import Figure, Movement, covers, is_far_below, movement
from claimtrack.matching.gist import Gist, gist_of
from claimtrack.matching.scoring import likeness
from claimtrack.matching.story import of_one_story
from claimtrack.model.claim import Statement
from claimtrack.model.relation import Comparison, Reason, Relation, Side

# From this likeness on two statements without a figure say the same thing; a house value until there is gold for it.
SAME_WORDS_FROM = 0.75

# Slots that may be unclear where figures are equal ("people" were the soldiers), or one side denies the other.
_MOST_UNCLEAR = 1

# What slots alone can tell of a statement that has hardly a word besides its figure.
_TOLD_BY_SLOTS = {Relation.SAME, Relation.COMPATIBLE}


def compare(this: Statement, other: Statement) -> Comparison:
    """Return what *this* statement has to do with the *other*, and why.

    Total and mirrored: ``compare(b, a)`` has the same relation and score, and the opposite side. Who speaks does not
    matter, nor how numbers are written.

    Returns:
        The relation; the score, how alike the words and their context are, 0.0 to 1.0; the reasons, the decisive one
        first; the side.
    """
    one, two = gist_of(this), gist_of(other)
    alike = likeness(one.terms, two.terms)
    story = of_one_story(one, two, alike)
    if story.agrees is False:
        return Comparison(relation=Relation.UNRELATED, score=alike.cosine, reasons=(story,))
    slots = tuple(guards.of_one_measure(one, two))
    answer = _answer(one, two, slots, story)
    reasons = tuple(dict.fromkeys([answer.reason, *sorted(slots, key=_gravity), story]))
    return Comparison(
        relation=answer.relation, score=alike.cosine, reasons=reasons, side=answer.side
    )


@attrs.frozen
class _Answer:
    """A relation with what decided it."""

    relation: Relation
    reason: Reason
    side: Side | None = None


def _gravity(slot: Reason) -> int:
    """Order slots that disagree before unclear ones, and these before those that agree."""
    return (False, None, True).index(slot.agrees)


def _answer(one: Gist, two: Gist, slots: Sequence[Reason], story: Reason) -> _Answer:
    """Return the relation of two statements that are, or may be, of one story."""
    otherwise = Relation.RELATED if story.agrees else Relation.UNRELATED
    failed = next((slot for slot in slots if slot.agrees is False), None)
    if failed is not None:
        return _Answer(otherwise, failed)
    if one.figure is None and two.figure is None:
        return _by_words(one, two, otherwise)
    if one.figure is None or two.figure is None:
        return _Answer(otherwise, guards.LONE_FIGURE)
    answer = _by_figures(one, one.figure, two, two.figure)
    unclear = [slot for slot in slots if slot.agrees is None]
    if len(unclear) > _MOST_UNCLEAR or not (unclear == [] or _bears_out(answer, unclear[0])):
        return _Answer(otherwise, unclear[0])
    if story.agrees or answer.relation in _TOLD_BY_SLOTS:
        return answer
    # Of a statement with hardly a word besides its figure no more can be said than that it counts alike.
    counts_alike = any(slot.agrees for slot in slots)
    return _Answer(Relation.RELATED if counts_alike else otherwise, answer.reason)


def _bears_out(answer: _Answer, unclear: Reason) -> bool:
    """Return whether an answer makes up for one unclear slot: equal figures do ("people" were the soldiers)."""
    is_denial = answer.reason.slot == "stance" and unclear.slot == "period"
    return is_denial or answer.relation is Relation.SAME


def _by_words(one: Gist, two: Gist, otherwise: Relation) -> _Answer:
    """Return the relation of two statements without figures: by the likeness of their own words, and stance."""
    is_alike = likeness(one.own, two.own).cosine >= SAME_WORDS_FROM
    if not is_alike and one.statement.text != two.statement.text:
        return _Answer(otherwise, guards.OTHER_WORDS)
    stance = guards.polarity(one.statement, two.statement)
    return _Answer(Relation.SAME if stance.agrees else Relation.CONTRADICTS, stance)


def _by_figures(one: Gist, mine: Figure, two: Gist, yours: Figure) -> _Answer:
    """Return the relation of two statements that count the same thing: by stance, figures and days."""
    falls = one.measure.falls or two.measure.falls
    is_settled = one.measure.is_settled or two.measure.is_settled
    is_over = falls and guards.are_of_one_spell(one, two)
    moved = movement(mine, yours, falls=falls, is_settled=is_settled or is_over)
    stance = guards.polarity(one.statement, two.statement)
    if stance.agrees and _is_another_count(one, mine, two, yours, moved):
        return _Answer(Relation.RELATED, guards.FAR_FEWER)
    if stance.agrees:
        return _Answer(moved.relation, guards.figures(mine, yours, moved), moved.side)
    denied, held = (yours, mine) if one.statement.is_positive else (mine, yours)
    if not (covers(denied, held) or one.is_doubted or two.is_doubted):
        return _Answer(Relation.RELATED, guards.OTHER_FIGURE_DENIED)
    return _Answer(Relation.CONTRADICTS, stance)


def _is_another_count(one: Gist, mine: Figure, two: Gist, yours: Figure, moved: Movement) -> bool:
    """Return whether a figure fell too far for a correction, and nobody else stands up for it."""
    speakers = {one.statement.attribution.speaker, two.statement.attribution.speaker}
    new, old = (mine, yours) if moved.side is Side.THIS else (yours, mine)
    is_disputed = len(speakers - {""}) > 1
    return moved.relation is Relation.REVISION and not is_disputed and is_far_below(new, old)
