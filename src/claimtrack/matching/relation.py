"""Relation: what two statements have to do with each other; slots exactly, frames by likeness."""

from collections.abc import Iterable, Iterator

import attrs

from claimtrack.matching import guards, reported
from claimtrack.matching.figures import Figure, Movement, covers, is_far_below, is_slip, movement
from claimtrack.matching.gist import Gist, gist_of
from claimtrack.matching.rivals import are_rivals
from claimtrack.matching.stance import polarity
from claimtrack.matching.story import of_one_story
from claimtrack.matching.tiers import THRESHOLDS, Support, with_tier
from claimtrack.matching.when import are_of_one_spell
from claimtrack.matching.words.scoring import Likeness, likeness
from claimtrack.model.claim import Statement
from claimtrack.model.relation import Comparison, Feature, Reason, Relation, Side
from claimtrack.model.thresholds import Thresholds

# Slots that may be unclear where figures are equal ("people" were the soldiers), or one side denies the other.
_MOST_UNCLEAR = 1

# What slots alone can tell of a statement that has hardly a word besides its figure.
_TOLD_BY_SLOTS = {Relation.SAME, Relation.COMPATIBLE}


def compare(
    this: Statement, other: Statement, *, thresholds: Thresholds = THRESHOLDS
) -> Comparison:
    """Return what *this* statement has to do with the *other*, and why.

    Total and mirrored: ``compare(b, a)`` is ``compare(a, b).mirrored``. Who speaks does not matter, unless the claim is
    the saying, nor how numbers are written.

    Args:
        this: A statement.
        other: Another.
        thresholds: From where on the match may be joined by itself, or is shown. They change the tier and nothing else.

    Returns:
        The relation; the score, how alike the words and their context are, 0.0 to 1.0; the reasons, the decisive one
        first; the side; the features; the tier with what caps it.
    """
    return look(gist_of(this), gist_of(other)).comparison(thresholds)


@attrs.frozen
class _Answer:
    """A relation with what decided it."""

    relation: Relation
    reason: Reason
    side: Side | None = None


@attrs.frozen
class Look:
    """What one statement has to do with another, as far as it takes to tell their relation; the rest when it is asked for.

    Attributes:
        one: What is compared of the one.
        two: What is compared of the other.
        alike: How alike their words and contexts are.
        story: Whether they are of one story.
        answer: Their relation with what decided it.
        slots: The slots that were compared so far.
        rest: The others, each compared when it is asked for.
    """

    one: Gist
    two: Gist
    alike: Likeness
    story: Reason
    answer: _Answer
    slots: list[Reason] = attrs.field(factory=list[Reason])
    rest: Iterator[Reason] = attrs.field(factory=lambda: iter(()))

    @property
    def relation(self) -> Relation:
        """The relation."""
        return self.answer.relation

    @property
    def score(self) -> float:
        """How alike the words and their context are, 0.0 to 1.0."""
        return self.alike.cosine

    def comparison(self, thresholds: Thresholds = THRESHOLDS) -> Comparison:
        """Return all there is to say; see `compare`."""
        self.slots.extend(self.rest)
        slots = sorted(self.slots, key=_gravity)
        support = Support(words=_words(self.one, self.two), days=_days_apart(self.one, self.two))
        found = Comparison(
            relation=self.relation,
            score=self.score,
            reasons=tuple(dict.fromkeys([self.answer.reason, *slots, self.story])),
            side=self.answer.side,
            features=tuple(self._features(support)),
        )
        return with_tier(found, support, thresholds)

    def _features(self, support: Support) -> Iterator[Feature]:
        """Yield what was measured; of statements that have nothing to do with each other only what told so."""
        one, two = self.one, self.two
        yield Feature(name="words and context alike", value=self.alike.cosine)
        yield Feature(name="shorter one covered", value=self.alike.cover)
        if self.story.agrees is not False:
            yield Feature(name="words alike", value=likeness(one.own, two.own).cosine)
            yield Feature(name="headlines alike", value=likeness(one.headline, two.headline).cosine)
        yield Feature(name="telling words", value=support.words)
        if support.days is not None:
            yield Feature(name="days apart", value=support.days)


def look(one: Gist, two: Gist) -> Look:
    """Return what *one* has to do with *two*, slots compared up to the one that decides."""
    alike = likeness(one.terms, two.terms)
    story = of_one_story(one, two, alike)
    if story.agrees is False:
        return Look(one, two, alike, story, _Answer(Relation.UNRELATED, story))
    slots, rest = list[Reason](), _slots(one, two)
    answer = _answer(one, two, _noted(rest, slots), story)
    return Look(one, two, alike, story, answer, slots, rest)


def _slots(one: Gist, two: Gist) -> Iterator[Reason]:
    if one.figure is None and two.figure is None:
        return reported.slots(one, two)
    return guards.of_one_measure(one, two)


def _words(one: Gist, two: Gist) -> float:
    return min(one.terms.substance, two.terms.substance)


def _days_apart(one: Gist, two: Gist) -> int | None:
    return None if one.day is None or two.day is None else abs((one.day - two.day).days)


def _gravity(slot: Reason) -> int:
    """Order slots that disagree before unclear ones, and these before those that agree."""
    return (False, None, True).index(slot.agrees)


def _noted(slots: Iterable[Reason], notes: list[Reason]) -> Iterator[Reason]:
    """Yield *slots*, each noted before."""
    for slot in slots:
        notes.append(slot)
        yield slot


def _answer(one: Gist, two: Gist, asked: Iterable[Reason], story: Reason) -> _Answer:
    """Return the relation of two statements that are, or may be, of one story; slots are *asked* up to one that fails."""
    otherwise = Relation.RELATED if story.agrees else Relation.UNRELATED
    slots = list[Reason]()
    for slot in asked:
        if slot.agrees is False:
            return _Answer(otherwise, slot)
        slots.append(slot)
    if one.figure is None and two.figure is None:
        return _Answer(*reported.relate(one, two, otherwise))
    if one.figure is None or two.figure is None:
        return _with_none(one, two, otherwise)
    answer = _by_figures(one, one.figure, two, two.figure)
    unclear = [slot for slot in slots if slot.agrees is None]
    is_equal = one.figure.extent == two.figure.extent
    if len(unclear) > _MOST_UNCLEAR or not (
        unclear == [] or _bears_out(answer, unclear[0], is_equal=is_equal)
    ):
        return _Answer(otherwise, unclear[0])
    if story.agrees or answer.relation in _TOLD_BY_SLOTS:
        return answer
    # Of a statement with hardly a word besides its figure no more can be said than that it counts alike.
    counts_alike = any(slot.agrees for slot in slots)
    return _Answer(Relation.RELATED if counts_alike else otherwise, answer.reason)


def _bears_out(answer: _Answer, unclear: Reason, *, is_equal: bool) -> bool:
    """Return whether an answer makes up for one unclear slot: equal figures do ("people" were the soldiers).

    A toll that rises may be that of a town and then of its country.
    """
    is_denial = answer.reason.slot == "stance" and unclear.slot == "period"
    is_wider = answer.relation is Relation.UPDATE and unclear.slot in {"place", "which"}
    return is_denial or is_wider or (is_equal and answer.relation in _TOLD_BY_SLOTS)


def _with_none(one: Gist, two: Gist, otherwise: Relation) -> _Answer:
    """Return the relation of a figure to a statement without one: that there were none contradicts it."""
    told, silent = (two, one) if one.figure is None else (one, two)
    denies = told.manner.is_positive and not silent.manner.is_positive
    if denies and guards.tells_of(silent, told):
        return _Answer(Relation.CONTRADICTS, polarity(one, two))
    return _Answer(otherwise, guards.LONE_FIGURE)


def _by_figures(one: Gist, mine: Figure, two: Gist, yours: Figure) -> _Answer:
    """Return the relation of two statements that count the same thing: by stance, figures and days."""
    falls = one.measure.falls or two.measure.falls
    is_settled = one.measure.is_settled or two.measure.is_settled
    is_over = falls and are_of_one_spell(one, two)
    moved = movement(mine, yours, falls=falls, is_settled=is_settled or is_over)
    stance = polarity(one, two)
    apart = guards.moved_apart(one, two)
    if stance.agrees and apart is not None:
        return _Answer(Relation.CONTRADICTS, apart)
    if stance.agrees and _is_another_count(one, mine, two, yours, moved):
        return _Answer(Relation.RELATED, guards.FAR_FEWER)
    if stance.agrees and _takes_nothing_back(one, two, moved):
        moved = Movement(relation=Relation.CONTRADICTS)
    side = guards.narrower(one, two) if moved.relation is Relation.SAME else None
    if side is not None:
        moved = Movement(relation=Relation.COMPATIBLE, side=side)
    if stance.agrees:
        return _Answer(moved.relation, guards.figures(mine, yours, moved), moved.side)
    denied, held = (yours, mine) if one.manner.is_positive else (mine, yours)
    if not (covers(denied, held) or one.is_doubted or two.is_doubted):
        return _Answer(Relation.RELATED, guards.OTHER_FIGURE_DENIED)
    return _Answer(Relation.CONTRADICTS, stance)


def _takes_nothing_back(one: Gist, two: Gist, moved: Movement) -> bool:
    """Return whether a later, lower figure leaves the older one standing, so that both cannot be true.

    Another party has told it, or it is said to have risen so far: whoever says so never held the higher one.
    """
    if moved.relation is not Relation.REVISION:
        return False
    new = one if moved.side is Side.THIS else two
    speakers = (one.statement.attribution.speaker, two.statement.attribution.speaker)
    return not new.is_taken_back and (are_rivals(*speakers) or new.has_risen)


def _is_another_count(one: Gist, mine: Figure, two: Gist, yours: Figure, moved: Movement) -> bool:
    """Return whether a figure fell too far for a correction or a slip of the pen, and nobody else stands up for it."""
    speakers = {one.statement.attribution.speaker, two.statement.attribution.speaker}
    new, old = (mine, yours) if moved.side is Side.THIS else (yours, mine)
    is_disputed = len(speakers - {""}) > 1
    is_too_low = is_far_below(new, old) and not is_slip(new, old)
    return moved.relation is Relation.REVISION and not is_disputed and is_too_low
