"""Where: whether two statements speak of one place, and of the same ones by name."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from claimtrack.matching.gist import Gist
from claimtrack.matching.places import directions_in, nested_in
from claimtrack.matching.words.phrase import words_in
from claimtrack.matching.words.spelling import listed, shared, unknown
from claimtrack.matching.words.vocabulary import ENGLISH
from claimtrack.model.relation import Reason


def places(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that two places are not one, or may not be, where names can tell.

    Two names may well be of one place, or one a part of the other: the port and its country. They are not where both
    sides tell both, and not where neither ever names what the other one names.
    """
    mine, yours = this.places, other.places
    if not mine or not yours:
        return
    if shared(mine, yours):
        if is_within(this, other) or is_within(other, this):
            yield Reason.of_values("place", listed(mine), listed(yours), agrees=None)
        return
    knows, is_known = shared(yours, this.terms), shared(mine, other.terms)
    may_be_one = knows != is_known or _are_nested(this, other)
    yield Reason.of_values(
        "place", listed(mine), listed(yours), agrees=None if may_be_one else False
    )


def is_within(this: Gist, other: Gist) -> bool:
    """Return whether what *this* counts is in a place, within one that both name, which the *other* never names."""
    inner = {inner for inner, outer in _nested(this) if shared([outer], other.terms)}
    return bool(unknown(this.places & inner, other.terms))


def _are_nested(this: Gist, other: Gist) -> bool:
    nested = _nested(this) | _nested(other)
    return any(
        (one, two) in nested or (two, one) in nested for one in this.places for two in other.places
    )


def _nested(gist: Gist) -> frozenset[tuple[str, str]]:
    return nested_in(gist.statement.text) | nested_in(gist.statement.context)


def names(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that two statements are of others when each names what the other never does: a person, a firm, a country."""
    yield from _others("who", this.names - this.speakers, this, other.names - other.speakers, other)


def agents(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that two figures are hardly of one thing when they are told of others.

    A figure is told of the name that does something to what is counted: "Fennick dismissed 400 clerks". A share is told
    of whatever its sentence names: a product, a country. So is money that one name pays: "for the winger".
    """
    are_shares = this.measure.is_share and other.measure.is_share
    is_money = bool(this.measure.currency) and bool(other.measure.currency)
    is_one_deed = is_money and shared(this.agents, other.agents) and _do_the_same(this, other)
    if is_one_deed or (are_shares and not shared(this.names, other.names)):
        yield from _others("who", this.names, this, other.names, other)
    elif not shared(this.agents, other.agents):
        yield from _others("who", this.agents, this, other.agents, other)


def _do_the_same(this: Gist, other: Gist) -> bool:
    one, two = this.manner.predicate, other.manner.predicate
    return one is not None and two is not None and one.verb == two.verb


def _others(
    slot: str, mine: Iterable[str], this: Gist, yours: Iterable[str], other: Gist
) -> Iterator[Reason]:
    """Yield that two sets of names are of others, when each has one that the other statement never tells."""
    ours, theirs = unknown(mine, other.terms), unknown(yours, this.terms)
    if ours and theirs:
        yield Reason.of_values(slot, listed(ours), listed(theirs), agrees=False)


def scopes(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that a place of one size is not one of another: 70 percent in the city, 80 percent in the state."""
    mine, yours = _scopes_in(this.statement.text), _scopes_in(other.statement.text)
    if mine and yours and not mine & yours:
        yield Reason.of_values("place", listed(mine), listed(yours), agrees=False)


@lru_cache(maxsize=8192)
def _scopes_in(text: str) -> frozenset[str]:
    text = f" {' '.join(word.text for word in words_in(text))} "
    return frozenset(
        phrases[0] for phrases in ENGLISH.scopes if any(f" {phrase} " in text for phrase in phrases)
    )


def directions(this: Gist, other: Gist) -> Iterator[Reason]:
    """Yield that two parts of one place are two places: northern and southern Velmora."""
    mine, yours = directions_in(this.statement.text), directions_in(other.statement.text)
    if mine and yours and not mine & yours:
        yield Reason.of_values("place", listed(mine), listed(yours), agrees=False)
