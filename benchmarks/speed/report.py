"""Report: what was measured, as a table, as JSON, and as a picture."""

import math
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any

from benchmarks.speed.engines import BRUTE, FromText
from benchmarks.speed.filling import Filling
from benchmarks.speed.measuring import Goal, Measured, by_name
from benchmarks.speed.startup import Start

_HEAD = f"{'':<36}{'built s':>8}{'p50 ms':>10}{'p99 ms':>10}{'× brute':>10}{'found':>8}{'misled':>9}{'asked':>7}"

_WIDTH, _LEFT, _RIGHT, _ROW, _TOP = 760, 262, 590, 22, 64
_CAPTION = "Milliseconds for one search (half of them take less), and the share of true duplicates in the first ten"
_WHOLE = 100  # from here on milliseconds have no decimals
_INK, _QUIET, _GRID, _OURS, _PEER = "#222222", "#666666", "#e4e4e4", "#1f5f99", "#b9b9b9"


def table(measured: Sequence[Measured], missing: Iterable[str]) -> Iterator[str]:
    """Yield the lines of the table of one size; those of peers that are *missing* say so."""
    yield f"{measured[0].claims:,} claims; half of the answers take less than p50"
    yield _HEAD
    brute = by_name(measured)[BRUTE]
    for each in sorted(measured, key=lambda each: each.median):
        misled = f"{each.misled}/{each.matched}"
        yield (
            f"{each.name:<36}{each.built:>8.1f}{each.median * 1e3:>10.3f}{each.slowest * 1e3:>10.3f}"
            f"{brute.median / each.median:>10,.1f}{each.found(len(each.answers)):>8.3f}{misled:>9}{len(each.answers):>7}"
        )
    for name in missing:
        yield f"{name:<36} missing   pip install -e '.[bench]'"
    first = len(brute.answers)
    yield f"true duplicates in the top 10 of the {first} questions that brute force answered:"
    yield from (
        f"  {each.name:<34}{each.found(first):>8.3f}"
        for each in measured
        if len(each.answers) >= first
    )


def growth(sizes: Sequence[Sequence[Measured]]) -> Iterator[str]:
    """Yield how much longer each engine takes among the most claims than among the fewest."""
    fewest, most = by_name(sizes[0]), by_name(sizes[-1])
    numbers = [f"{each[0].claims:,}" for each in (sizes[0], sizes[-1])]
    yield f"p50 at {numbers[1]} claims, in times of that at {numbers[0]}"
    for name in fewest.keys() & most.keys():
        yield f"{name:<36}{most[name].median / fewest[name].median:>8.1f}"


def start_table(starts: Iterable[Start]) -> Iterator[str]:
    """Yield the lines of the table of start-up times."""
    yield f"{'to start':<36}{'ms':>8}{'× bare':>10}"
    yield from (f"{each.name:<36}{each.seconds * 1e3:>8.0f}{each.ratio:>10.1f}" for each in starts)


def filling_table(fillings: Iterable[Filling]) -> Iterator[str]:
    """Yield the lines of the table of what it takes to index a claim."""
    yield f"{'a claim is':<36}{'µs':>8}"
    yield from (f"{each.way:<36}{each.seconds * 1e6:>8.1f}" for each in fillings)


def goal_table(goals: Iterable[Goal]) -> Iterator[str]:
    """Yield a line for each goal."""
    for goal in goals:
        verdict = "met" if goal.is_met else "MISSED"
        yield f"{verdict:<8}{goal.words}: {goal.value:,.3f}, asked {goal.asked:,}"


def as_json(
    sizes: Iterable[Sequence[Measured]], fillings: Iterable[Filling], starts: Iterable[Start]
) -> dict[str, Any]:
    """Return all figures for programs; times are in seconds."""
    return {
        "search": [
            {
                "name": each.name,
                "claims": each.claims,
                "built": each.built,
                "p50": each.median,
                "p99": each.slowest,
                "times_as_fast_as_brute": by_name(measured)[BRUTE].median / each.median,
                "duplicates_found": each.found(len(each.answers)),
                "duplicates_found_where_brute_answered": each.found(
                    len(by_name(measured)[BRUTE].answers)
                ),
                "misled": each.misled,
                "questions": len(each.answers),
            }
            for measured in sizes
            for each in measured
        ],
        "index": [each._asdict() for each in fillings],
        "start": [each._asdict() for each in starts],
    }


def picture(sizes: Sequence[Sequence[Measured]]) -> str:
    """Return a drawing of how long an answer takes, on a scale of powers of ten, and how many duplicates are found."""
    y = _TOP
    rows = list[str]()
    shown = [each.median * 1e3 for measured in sizes for each in measured]
    low, high = math.floor(math.log10(min(shown))), math.ceil(math.log10(max(shown)))
    for measured in sizes:
        questions = max(len(each.answers) for each in measured)
        rows.append(_text(16, y, f"Among {measured[0].claims:,} claims", weight="bold"))
        for each in sorted(measured, key=lambda each: each.median):
            y += _ROW
            rows += _bar(each, y, _x(each.median * 1e3, low, high), _label(each, questions))
        y += 2 * _ROW
    ticks = [_tick(power, _x(10.0**power, low, high), y - _ROW) for power in range(low, high + 1)]
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {y + 8}" role="img" font-family="sans-serif" font-size="12">',
            "<title>How long one claim is searched for, and what share of its true duplicates is found</title>",
            f'<rect width="{_WIDTH}" height="{y + 8}" fill="#ffffff"/>',
            _text(16, 24, _CAPTION),
            *(line for tick in ticks for line in tick),
            *rows,
            "</svg>\n",
        )
    )


def _x(value: float, low: int, high: int) -> float:
    return round(_LEFT + (math.log10(value) - low) / max(high - low, 1) * (_RIGHT - _LEFT), 1)


def _label(each: Measured, questions: int) -> str:
    """Return what stands behind a bar; an engine too slow for all *questions* says how many it was asked."""
    milliseconds, asked = each.median * 1e3, len(each.answers)
    figure = f"{milliseconds:,.0f}" if milliseconds >= _WHOLE else f"{milliseconds:.3g}"
    few = f" ({asked} asked)" if asked < questions else ""
    return f"{figure} ms · {each.found(asked):.3f}{few}"


def _bar(each: Measured, y: int, end: float, label: str) -> Iterator[str]:
    is_ours = each.name.startswith(FromText.name.partition(" ")[0])
    yield _text(_LEFT - 8, y, each.name, anchor="end")
    yield (
        f'<rect x="{_LEFT}" y="{y - 11}" width="{max(end - _LEFT, 1):.1f}" height="14" '
        f'fill="{_OURS if is_ours else _PEER}"/>'
    )
    yield _text(end + 6, y, label)


def _tick(power: int, x: float, floor: int) -> tuple[str, str]:
    return (
        f'<line x1="{x}" y1="{_TOP - 18}" x2="{x}" y2="{floor}" stroke="{_GRID}"/>',
        _text(x, _TOP - 22, f"{10.0**power:,g} ms", anchor="middle", fill=_QUIET),
    )


_ATTRIBUTES = {"anchor": "text-anchor", "weight": "font-weight"}


def _text(x: float, y: float, words: str, **more: str) -> str:
    given = {_ATTRIBUTES.get(key, key): value for key, value in more.items()}
    style = {"fill": _INK} | given
    attributes = "".join(f' {key}="{value}"' for key, value in style.items())
    return f'<text x="{x}" y="{y}"{attributes}>{escape(words)}</text>'
