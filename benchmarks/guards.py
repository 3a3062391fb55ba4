"""Pairs of our own that look alike and are not, or do not and are: how often each relation and each guard is right.

    python -m benchmarks.guards [-v] [FILE...]

Reads the pairs of `tests/matching/pairs` (or the files named), has both texts read as `Tracker.similar` would, and
compares them. Prints how many pairs came out as expected, in all and by file, for each relation precision, recall and
F1, and for each guard precision and recall; ``-v`` lists every pair that did not. See `tests/matching/pairs/README.md`
for the form, and `docs/matching-figures.md` for the figures.
"""

import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

from claimtrack.matching import compare
from claimtrack.model.claim import Stance, Statement
from claimtrack.model.quantity import Quantity
from claimtrack.model.relation import Comparison, Relation, Side
from claimtrack.reading import read_statement

PAIRS = Path(__file__).parents[1] / "tests" / "matching" / "pairs"

# The day on which both texts of a pair were written, unless the pair says otherwise: a Tuesday.
DAY = date(2026, 3, 3)

_APART = {Relation.RELATED, Relation.UNRELATED}

_DIFFERENT = ("related", "unrelated")

# What may rightly keep two claims from being one count, or set one against the other, beside what a pair names.
_FITTING = {
    "related": None,  # whichever guard fails, they are not one
    "unrelated": None,
    "contradicts": {"quantity", "stance", "predicate"},
    "update": {"quantity"},
    "revision": {"quantity"},
    "same": set[str](),
    "compatible": set[str](),
}


@attrs.frozen(kw_only=True)
class Pair:
    """Two texts and what they have to do with each other.

    Attributes:
        a: One text, as read.
        b: The other.
        expected: The relations that are right; the first is the best answer.
        guards: What differs, as the names of guards; empty when nothing that matters does.
        side: Which one is narrower or later, where that is to be told.
        open: Why it is known to come out wrong; empty when it should not.
        caption: The class of pairs it belongs to.
    """

    a: Statement
    b: Statement
    expected: tuple[str, ...]
    guards: frozenset[str]
    side: Side | None
    open: str
    caption: str

    def is_right(self, comparison: Comparison) -> bool:
        """Return whether a *comparison* of a with b comes out as expected."""
        is_side_right = self.side is None or comparison.side in {self.side, None}
        return comparison.relation.value in self.expected and is_side_right


def pairs_in(path: Path) -> Iterator[Pair]:
    """Yield the pairs of the file at *path*."""
    for group in tomllib.loads(path.read_text(encoding="utf-8"))["groups"]:
        for row in group["pairs"]:
            yield _pair(group, *row)


def _pair(
    group: dict[str, Any], relation: str, a: str, b: str, more: dict[str, Any] | None = None
) -> Pair:
    known = more or {}
    days = [date.fromisoformat(day) for day in known.get("days", [str(DAY)] * 2)]
    names = {"a": Side.THIS, "b": Side.OTHER}
    side = known.get("narrower") or known.get("later")
    return Pair(
        a=_statement(a, days[0], known.get("a", {}), known.get("title", "")),
        b=_statement(b, days[1], known.get("b", {}), known.get("title", "")),
        expected=tuple(known.get("any", ()))
        or (_DIFFERENT if relation == "different" else (relation,)),
        guards=frozenset(known.get("guard", group.get("guard", "")).split()),
        side=names[side] if side else None,
        open=known.get("open", ""),
        caption=group["caption"],
    )


def _statement(text: str, day: date, slots: dict[str, Any], title: str) -> Statement:
    """Return *text* as read, with the *slots* that the pair itself gives."""
    statement = attrs.evolve(read_statement(text, as_of=day), context=title)
    if "figure" in slots:
        figure = Decimal(str(slots["figure"]))
        quantity = Quantity(
            low=figure,
            high=figure,
            noun=slots["noun"],
            role=slots.get("role", ""),
            words=slots["words"],
        )
        frame = " ".join(text.replace(slots["words"], " ", 1).split())
        statement = attrs.evolve(statement, quantity=quantity, frame=frame)
    if "stance" in slots:
        attribution = attrs.evolve(statement.attribution, stance=Stance(slots["stance"]))
        statement = attrs.evolve(statement, attribution=attribution)
    return statement


def failed(comparison: Comparison) -> frozenset[str]:
    """Return the names of the guards that failed, and of one that could not tell and so decided."""
    first = comparison.reasons[0]
    doubts = {first.slot} if first.agrees is None and comparison.relation in _APART else set[str]()
    return frozenset(reason.slot for reason in comparison.failed) | doubts


def relation_table(told: Sequence[tuple[Pair, Comparison]]) -> Iterator[str]:
    """Yield a line for each relation: precision, recall and F1; an answer among those allowed counts as the expected one."""
    confusion = Counter(
        (
            pair.expected[0],
            pair.expected[0]
            if comparison.relation.value in pair.expected
            else comparison.relation.value,
        )
        for pair, comparison in told
    )
    for relation in Relation:
        name = relation.value
        right = confusion[name, name]
        given = sum(count for (_, said), count in confusion.items() if said == name)
        wanted = sum(count for (gold, _), count in confusion.items() if gold == name)
        yield f"{name:12} {_share(right, given)} {_share(right, wanted)} {_share(2 * right, given + wanted)}"


def guard_table(told: Sequence[tuple[Pair, Comparison]]) -> Iterator[str]:
    """Yield a line for each guard: how often it fails rightly, and how often it fails where it should."""
    names = sorted({name for pair, _ in told for name in pair.guards})
    for name in names:
        fires = [pair for pair, comparison in told if name in failed(comparison)]
        fitting = [pair for pair in fires if name in pair.guards or _fits(name, pair)]
        wanted = [name in failed(comparison) for pair, comparison in told if name in pair.guards]
        yield f"{name:12} {_share(len(fitting), len(fires))} {_share(sum(wanted), len(wanted))}"


def _fits(guard: str, pair: Pair) -> bool:
    fitting = _FITTING[pair.expected[0]]
    return fitting is None or guard in fitting


def _share(part: int, whole: int) -> str:
    share = f"{part / whole:.3f}" if whole else "–"
    return f"{share:>6} ({part}/{whole})".ljust(18)


def compared(paths: Iterable[Path]) -> list[tuple[Pair, Comparison]]:
    """Return the pairs of all *paths*, each with its comparison."""
    return [(pair, compare(pair.a, pair.b)) for path in sorted(paths) for pair in pairs_in(path)]


def main(paths: Sequence[Path], *, verbose: bool) -> None:
    """Print the figures of the pairs in *paths*."""
    told = compared(paths)
    print(f"{'pairs':24} {_right(told)}")
    for path in sorted(paths):
        print(f"  {path.stem:22} {_right(compared([path]))}")
    print(
        "\nrelation     precision          recall             F1", *relation_table(told), sep="\n"
    )
    print("\nguard        precision          recall", *guard_table(told), sep="\n")
    if verbose:
        print(*_misses(told), sep="\n")


def _right(told: Sequence[tuple[Pair, Comparison]]) -> str:
    return _share(sum(pair.is_right(comparison) for pair, comparison in told), len(told))


def _misses(told: Iterable[tuple[Pair, Comparison]]) -> Iterator[str]:
    for pair, comparison in told:
        if not pair.is_right(comparison):
            yield (
                f"\n{pair.caption}: {' or '.join(pair.expected)}, not {comparison.relation.value}"
                f"\n  {pair.a.text}  [{_slots(pair.a)}]\n  {pair.b.text}  [{_slots(pair.b)}]\n  {comparison.why}"
            )


def _slots(statement: Statement) -> str:
    slots = (statement.quantity, statement.period, statement.attribution.stance.value)
    return "; ".join(str(slot) for slot in slots if slot)


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    main(
        [Path(argument) for argument in arguments] or list(PAIRS.glob("*.toml")),
        verbose="-v" in sys.argv,
    )
