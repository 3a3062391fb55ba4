"""Guards: the slots of two statements compared exactly, each with a reason in words."""

from collections.abc import Iterator

from claimtrack.matching import when, where
from claimtrack.matching.figures import Figure, Movement
from claimtrack.matching.gist import Gist
from claimtrack.matching.measure import Breadth, Measure
from claimtrack.matching.predicate import are_opposites, predicate_of, predicates_in
from claimtrack.matching.remainder import left_over
from claimtrack.matching.stance import factness
from claimtrack.matching.words.phrase import Word, words_in
from claimtrack.matching.words.scoring import likeness, overlap
from claimtrack.matching.words.spelling import listed, shared, unknown
from claimtrack.model.relation import Reason, Relation, Side

# From this likeness on the statements' own words measure the same, and from this one on those that are neither the
# speaker's nor the noun's; house values, tried on the articles in examples.
ONE_FRAME_FROM = 0.3
TOLD_ALIKE_FROM = 0.4

LONE_FIGURE = Reason(slot="quantity", agrees=None, words="a figure on one side only")
OTHER_FIGURE_DENIED = Reason(slot="stance", agrees=None, words="another figure is denied")
FAR_FEWER = Reason(slot="quantity", agrees=None, words="far fewer: hardly one count")


def of_one_measure(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield whether two statements with a figure count the same thing, slot by slot.

    A reason that disagrees settles that they do not. One that cannot be told ("people" may be the soldiers) leaves it
    to the figures: only equal ones are then taken for one count.
    """
    if this.figure is None or other.figure is None:
        return
    one, two = this.measure, other.measure
    yield from _currency(one, two)
    yield from _role(this, other)
    yield from _noun(this, other)
    yield from _which(this, other)
    yield from where.places(this, other)
    yield from where.directions(this, other)
    yield from where.scopes(this, other)
    yield from where.agents(this, other)
    yield from _frame(this, other)
    yield from _count(this, other)
    yield from _sentence(this, other)
    yield from _predicate(this, other)
    yield from when.periods(this, other)
    yield from when.events(this, other)
    yield from factness(this, other)


def tells_of(silent: Gist, told: Gist) -> bool:
    """Return whether a statement without a figure speaks of what the other one counts."""
    counted = (*told.measure.roles, *told.measure.heads)
    wide = told.measure.breadth in _WIDE
    verbs = (found.verb for found in predicates_in(silent.statement.text))
    terms = (*silent.own, *verbs)
    return all(
        shared([term], terms) for term in counted if not (wide and term in told.measure.heads)
    )


def figures(this: Figure, other: Figure, moved: Movement) -> Reason:
    """Return how two figures of one measure lie to each other, in words."""
    mine, yours = this.quantity.figure, other.quantity.figure
    if moved.side is not None and moved.relation is not Relation.COMPATIBLE:
        new, old = (this, other) if moved.side is Side.THIS else (other, this)
        words = f"{new.quantity.figure} as of {new.as_of}, {_later(new, old)} than {old.quantity.figure}"
        return Reason(slot="quantity", agrees=False, words=words, this=mine, other=yours)
    agrees = moved.relation in {Relation.SAME, Relation.COMPATIBLE}
    words = {
        Relation.SAME: f"{mine} = {yours}",
        Relation.COMPATIBLE: f"{mine} can hold beside {yours}"
        if mine != yours
        else f"{mine} on both sides, of fewer on one",
        Relation.CONTRADICTS: f"{mine}, not {yours}",
    }.get(moved.relation, f"{mine}, not {yours}, and no days to tell which came later")
    return Reason(slot="quantity", agrees=agrees, words=words, this=mine, other=yours)


def _later(new: Figure, old: Figure) -> str:
    days = (new.as_of - old.as_of).days if new.as_of and old.as_of else 0
    return f"{days} {'day' if days == 1 else 'days'} later"


def _currency(one: Measure, two: Measure) -> Iterator[Reason]:
    if one.currency or two.currency:
        agrees = one.currency == two.currency
        yield Reason.of_values(
            "currency", one.currency or "no money", two.currency or "no money", agrees=agrees
        )


def _role(this: Gist, other: Gist) -> Iterator[Reason]:
    one, two = this.measure.roles, other.measure.roles
    if one or two:
        yield Reason.of_values("role", listed(one), listed(two), agrees=_roles_agree(this, other))


def _roles_agree(this: Gist, other: Gist) -> bool | None:
    """Return whether the same happened to both.

    Where one side only tells what a count came to ("the number of patients has risen to 97"), in like words and of the
    same noun, what happened to them is what the other side says.
    """
    one, two = this.measure.roles, other.measure.roles
    if one == two:
        return True
    if one and two:
        return None if one & two else False
    unsaid = other if one else this
    is_one_noun = this.measure.heads == other.measure.heads and not _is_anyone(unsaid)
    is_one = is_one_noun and unsaid.measure.is_level and _are_told_alike(this, other)
    return True if is_one else None


def _is_anyone(gist: Gist) -> bool:
    return gist.measure.breadth in {Breadth.UNSAID, Breadth.ANYONE}


def _noun(this: Gist, other: Gist) -> Iterator[Reason]:
    one, two = this.measure, other.measure
    if one.heads or two.heads:
        yield Reason.of_values("noun", _unit(this), _unit(other), agrees=_nouns_agree(one, two))


def _predicate(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that to rise by so much is not to fall by it; what was reached may have been reached from either side."""
    opposite = opposites(this, other)
    are_levels = this.measure.is_level and other.measure.is_level
    if opposite is not None and not are_levels and moved_apart(this, other) is None:
        yield opposite


def opposites(this: Gist, other: Gist) -> Reason | None:
    """Return that only one of what two statements tell can have happened; None when both can."""
    one, two = this.manner.predicate, other.manner.predicate
    if one is None or two is None or not one.opposes(two):
        return None
    return Reason.of_values("predicate", one.verb, two.verb, agrees=False)


def moved_apart(this: Gist, other: Gist) -> Reason | None:
    """Return that one measure is said to have moved up and down in one spell; None when it is not."""
    one, two = this.period, other.period
    is_one_spell = this.day == other.day if one is None or two is None else one == two
    return opposites(this, other) if this.is_move and other.is_move and is_one_spell else None


def narrower(this: Gist, other: Gist) -> Side | None:
    """Return which of two equal figures is told of fewer: of children, not of people; of rural branches, not of branches.

    A word that the other side has anywhere narrows nothing.
    """
    mine, yours = _narrows(this, other), _narrows(other, this)
    if mine == yours or this.measure.currency:
        return None
    return Side.THIS if mine else Side.OTHER


def _narrows(this: Gist, other: Gist) -> bool:
    one, two = this.measure, other.measure
    is_of_these = one.breadth is Breadth.THESE and two.breadth is Breadth.ANYONE
    return where.is_within(this, other) or is_of_these or bool(unknown(one.kinds, other.terms))


_WIDE = {Breadth.UNSAID, Breadth.ANYONE, Breadth.CROWD}


def _nouns_agree(one: Measure, two: Measure) -> bool | None:
    """Return whether two counted nouns are one; "people" may be soldiers, yet are taken for protesters."""
    if shared(one.heads, two.heads):
        return True
    breadths = {one.breadth, two.breadth}
    if breadths <= _WIDE and breadths != {Breadth.CROWD}:
        return True
    if breadths & {Breadth.UNSAID, Breadth.ANYONE} or breadths == {Breadth.CROWD}:
        return None
    return None if one.currency else False


def _which(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield whether the same of them are meant: those in Germany, those taken to hospital, American ones."""
    one, two = this.measure, other.measure
    if one.which or two.which or (one.kinds and two.kinds):
        yield Reason.of_values("which", _unit(this), _unit(other), agrees=_which_agree(this, other))


def _which_agree(this: Gist, other: Gist) -> bool | None:
    one, two = this.measure, other.measure
    if _joins(this, other) or _joins(other, this):
        return None  # what grew from one place to two may be one count
    pairs = ((one.names, two.names), (one.kinds, two.kinds))
    if any(mine and yours and not shared(mine, yours) for mine, yours in pairs):
        return False
    return _is_covered(one, other, this) and _is_covered(two, this, other)


def _joins(wider: Gist, other: Gist) -> bool:
    """Return whether one count is told of the other's names and more: "in Arlen and Dorn" and "in Arlen"."""
    one, two = wider.measure, other.measure
    is_more = (
        bool(two.names) and two.names < one.names and one.which - one.names == two.which - two.names
    )
    return is_more and "and" in _unit(wider).split()


def _is_covered(narrow: Measure, told: Gist, teller: Gist) -> bool:
    """Return whether *told* says all that narrows the count of *teller*: beside its figure, or else nearby.

    A name may stand in the headline; other words belong to the sentence.
    """
    said = set(told.measure.which)
    elsewhere = told.statement.text != teller.statement.text
    return all(
        shared([term], said)
        or (elsewhere and shared([term], told.terms if term in narrow.names else told.own))
        for term in narrow.which
    )


def _frame(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield whether bare nouns and units measure the same, which only the words around them can tell."""
    if not (this.measure.is_bare or other.measure.is_bare):
        return
    swapped = _swapped(this, other)
    if swapped is not None:
        yield Reason.of_values("frame", *swapped, agrees=False)
        return
    is_put_right = this.puts_right != other.puts_right and this.measure.heads == other.measure.heads
    alike = is_put_right or _are_told_alike(this, other)
    words = "in like words" if alike else "in other words"
    yield Reason(slot="frame", agrees=alike or None, words=words)


def _swapped(this: Gist, other: Gist) -> tuple[str, str] | None:
    """Return the one word of each side that stands where the other has its own: revenue and profit, women and men.

    None when more is told in other words, or they stand between others; then it may be another wording of the same.
    """
    mine, yours = left_over(this, other), left_over(other, this)
    if not (len(mine) == len(yours) == 1 and overlap(this.told, other.told) > 0):
        return None
    if are_opposites(predicate_of(mine[0]), predicate_of(yours[0])):
        return mine[0], yours[0]
    beside = _neighbours(this, mine[0])
    is_same_place = beside is not None and beside == _neighbours(other, yours[0])
    return (mine[0], yours[0]) if is_same_place else None


def _neighbours(gist: Gist, term: str) -> tuple[str, str] | None:
    """Return the words before and behind the first word of that *term*; None when it is a part of a longer one."""
    words = [Word("", is_name=False), *words_in(gist.statement.text), Word("", is_name=False)]
    places = (at for at, word in enumerate(words) if word.text and word.term == term)
    at = next(places, None)
    if at is None or (words[at].is_name and (words[at - 1].is_name or words[at + 1].is_name)):
        return None  # the Port of Port Lanis is Puerto elsewhere
    return words[at - 1].text, words[at + 1].text


def _are_told_alike(this: Gist, other: Gist) -> bool:
    """Return whether two statements are put in like words; that two shares are in percent says nothing of that."""
    told = likeness(this.told, other.told).cosine
    if this.measure.is_share and other.measure.is_share:
        return told >= ONE_FRAME_FROM
    return told >= TOLD_ALIKE_FROM or likeness(this.own, other.own).cosine >= ONE_FRAME_FROM


def _count(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield whether both count in the same way: in all, for each of some spell, on top of others, a part of them."""
    one, two = this.measure, other.measure
    if one.rates != two.rates:
        rates = (listed(one.rates, "in all"), listed(two.rates, "in all"))
        yield Reason.of_values("count", *rates, agrees=False)
    if one.is_increment != two.is_increment:
        yield Reason.of_values("count", _added(one), _added(two), agrees=False)
    elif one.is_increment and this.day != other.day:
        yield Reason(slot="count", agrees=False, words="additions of two days")
    if one.is_part != two.is_part and not (one.is_share or two.is_share):
        # "112 of the seats" are 112 seats, but nineteen of the dead are not all the dead.
        agrees = False if one.roles or two.roles else None
        yield Reason.of_values("count", _parted(one), _parted(two), agrees=agrees)
    if one.is_change != two.is_change:
        is_told = one.is_level or two.is_level
        yield Reason.of_values("count", _moved(one), _moved(two), agrees=False if is_told else None)


def _sentence(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that two figures of one sentence count two things, unless two speakers tell them or one is the former."""
    one, two = this.statement, other.statement
    are_of_two_speakers = len({one.attribution.speaker, two.attribution.speaker} - {""}) > 1
    if one.text != two.text or one.frame == two.frame or are_of_two_speakers:
        return
    if this.is_former == other.is_former:
        yield Reason(slot="sentence", agrees=False, words="two figures of one sentence")


def _unit(gist: Gist) -> str:
    quantity = gist.statement.quantity
    return quantity.unit if quantity else ""


def _added(measure: Measure) -> str:
    return "more than before" if measure.is_increment else "in all"


def _parted(measure: Measure) -> str:
    return "part of them" if measure.is_part else "all of them"


def _moved(measure: Measure) -> str:
    return "how far it moved" if measure.is_change else "how far it came"
