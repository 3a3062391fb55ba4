"""Kind: how the figure of a measure goes on, as its wording has it."""

from collections import Counter
from collections.abc import Iterable

from claimtrack.matching.gist import Gist, gist_of
from claimtrack.matching.words.phrase import words_in
from claimtrack.matching.words.vocabulary import ENGLISH
from claimtrack.model.claim import Statement
from claimtrack.model.series import SeriesKind


def kind_of(statements: Iterable[Statement]) -> tuple[SeriesKind, str]:
    """Return the kind of a measure that *statements* give figures of, and why.

    Each statement has a voice; the kind that most of them tell wins, of as many the one that stands first among
    `SeriesKind`, and of its reasons the commonest.
    """
    votes = Counter(_told(gist_of(statement)) for statement in statements)
    by_kind: Counter[SeriesKind] = Counter()
    for (kind, _), count in votes.items():
        by_kind[kind] += count
    order = list(SeriesKind)
    best = min(by_kind, key=lambda kind: (-by_kind[kind], order.index(kind)))
    reasons = {because: count for (kind, because), count in votes.items() if kind is best}
    return best, min(reasons, key=lambda because: (-reasons[because], because))


def _told(gist: Gist) -> tuple[SeriesKind, str]:
    """Return the kind that one statement tells, and by which words."""
    told = _by_measure(gist) or _by_words(gist)
    return told or (SeriesKind.CUMULATIVE, "no word says otherwise, and a count usually grows")


def _by_measure(gist: Gist) -> tuple[SeriesKind, str] | None:
    """Return the kind that follows from what is counted."""
    measure, unit, period = gist.measure, _unit(gist), gist.period
    said = _words(gist)
    rates = measure.rates | (said & ENGLISH.rate if measure.is_share else frozenset[str]())
    is_spell = period is not None and period.since is not None and period.until is not None
    if rates:
        return SeriesKind.PER_PERIOD, f"“{min(rates)}” makes it a figure for each such spell"
    if measure.is_settled:
        return SeriesKind.ONE_OFF, f"{unit} are what they are from the start"
    if measure.is_stock:
        return SeriesKind.POINT_IN_TIME, f"{unit} are as many as there are on a day"
    if measure.falls and is_spell:
        return SeriesKind.PER_PERIOD, f"{unit} of a spell, “{period}”"
    return (SeriesKind.POINT_IN_TIME, f"{unit} may fall as well as rise") if measure.falls else None


def _by_words(gist: Gist) -> tuple[SeriesKind, str] | None:
    """Return the kind that follows from the words around the figure, or from what happened."""
    measure, period = gist.measure, gist.period
    now = sorted(_words(gist) & ENGLISH.at_present)
    if now and not measure.roles:
        return SeriesKind.POINT_IN_TIME, f"“{now[0]}” makes it a figure of a day"
    if measure.roles:
        return SeriesKind.CUMULATIVE, f"{_unit(gist)} can only become more"
    if period is not None and period.since and not period.until:
        return SeriesKind.CUMULATIVE, f"counted “{period}”"
    return None


def _words(gist: Gist) -> set[str]:
    return {word.text for word in words_in(gist.statement.text)}


def _unit(gist: Gist) -> str:
    quantity = gist.statement.quantity
    return (quantity.unit if quantity else "") or "such figures"
