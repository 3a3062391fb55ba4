"""Chart: a series drawn as SVG, as a page can hold it: no script, no style sheet, nothing fetched from elsewhere."""

import math
import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from html import escape
from itertools import pairwise

import attrs

from claimtrack.matching import in_words
from claimtrack.model.series import DatedValue, Gap, Series, Standing

WIDTH, HEIGHT = 760, 440
_LEFT, _RIGHT, _TOP, _FLOOR = 84, 740, 58, 320
_FIRST_X, _LAST_X, _HIGHEST_Y = _LEFT + 48, _RIGHT - 80, _TOP + 28
_LINE = 15  # from one line of text to the next
_CELL, _BOLD = 6.8, 1.15  # how wide a letter is taken to be, and how much wider a bold one
_INK, _QUIET, _GRID, _STEP, _ALARM = "#222222", "#666666", "#e4e4e4", "#1f5f99", "#b3261e"
_HALF_A_DAY = 0.5
_ARROW = 18


def chart(series: Series, verdicts: Iterable[tuple[date, str]] = ()) -> str:
    """Return *series* as an SVG document.

    The values that held, each in its time, make the steps; a bar shows what a value leaves open, with an arrow where it
    has no end. What is disputed is a red cross, what was withdrawn is hollow, and what a person should look at is
    named in red. Beside each value stand its figure and the number of its independent sources, as far as there is room;
    the rest is in the title of its mark, which browsers show under the pointer. Days without a value are shaded.

    Args:
        series: What to draw; values without a day are only named below, and a series without values says so.
        verdicts: The days on which the desk published a verdict, with its label; they stand on the axis, each once.
    """
    told = sorted(set(verdicts))
    dated = [(day, value) for value in series.values if (day := value.as_of)]
    frame = _Frame.around([*(day for day, _ in dated), *(day for day, _ in told)], dated)
    points = [_Point.of(day, value, frame) for day, value in dated]
    held = _held(points)
    head = in_words(series) if series.values else f"{series.name or series.measure} has no value"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" font-size="12">',
        _title(head),
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        *_heading(head),
        *(_shade(gap, frame) for gap in series.gaps),
        *(_figure_axis(frame) if points else ()),
        *_day_axis(sorted({*(day for day, _ in dated), *(day for day, _ in told)}), frame),
        *_steps(held),
        *(line for point in points for line in _openness(point)),
        *(_mark(point) for point in points),
        *_labels(points, held),
        *_verdicts(told, frame),
        *_footnotes(series),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


@attrs.frozen
class _Frame:
    """How days and figures become places on the page."""

    first: date
    days: int
    ticks: tuple[Decimal, ...]

    @classmethod
    def around(cls, days: Sequence[date], dated: Sequence[tuple[date, DatedValue]]) -> "_Frame":
        first = min(days, default=date.min)
        ends = [0.0, *(float(end) for _, value in dated for end in _ends(value))]
        span = (max(days, default=first) - first).days
        return cls(first, span or 1, _ticks(min(ends), max(ends)))

    def x(self, day: date, shift: float = 0.0) -> float:
        share = ((day - self.first).days + shift) / self.days
        return round(_FIRST_X + share * (_LAST_X - _FIRST_X), 1)

    def y(self, figure: Decimal) -> float:
        low, high = float(self.ticks[0]), float(self.ticks[-1])
        share = (float(figure) - low) / (high - low)
        return round(_FLOOR - share * (_FLOOR - _HIGHEST_Y), 1)


def _ticks(low: float, high: float) -> tuple[Decimal, ...]:
    """Return round figures from *low* or below to *high* or above, about four steps of 1, 2 or 5 times a power of ten."""
    spread = max(high - low, 1e-6) if high > low else 1.0
    power = Decimal(1).scaleb(math.floor(math.log10(spread / 4)))
    step = next(step for times in (1, 2, 5, 10) if float(step := power * times) >= spread / 4)
    size = float(step)
    lowest = math.floor(low / size)
    highest = max(math.ceil(high / size), lowest + 1)
    return tuple(step * at for at in range(lowest, highest + 1))


@attrs.frozen
class _Box:
    """A part of the page that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    @property
    def is_in_sight(self) -> bool:
        """Whether it lies between the heading and the axis, on the page."""
        across = self.left > _LEFT and self.right < WIDTH
        return across and self.top > _TOP - _LINE and self.bottom < _FLOOR


@attrs.frozen
class _Point:
    """A dated value at its place."""

    value: DatedValue
    day: date
    x: float
    y: float
    low: float | None
    high: float | None

    @classmethod
    def of(cls, day: date, value: DatedValue, frame: _Frame) -> "_Point":
        told = [end for end in (value.quantity.low, value.quantity.high) if end is not None]
        y = round(sum(frame.y(end) for end in told) / len(told), 1)
        extent = value.interval
        low, high = (None if end is None else frame.y(end) for end in (extent.low, extent.high))
        return cls(value, day, frame.x(day), y, low, high)

    @property
    def ink(self) -> str:
        return _ALARM if self.value.standing is Standing.DISPUTED else _STEP

    @property
    def box(self) -> _Box:
        top = self.y - _ARROW if self.high is None else self.high
        bottom = self.y + _ARROW if self.low is None else self.low
        return _Box(self.x - 5, top - 5, self.x + 5, bottom + 5)


def _ends(value: DatedValue) -> list[Decimal]:
    return [end for end in (value.interval.low, value.interval.high) if end is not None]


def _held(points: Sequence[_Point]) -> list[_Point]:
    """Return the value that held on each day: a current one before a superseded one, one with both ends before others."""
    by_day: dict[date, _Point] = {}
    for point in points:
        other = by_day.get(point.day)
        is_held = point.value.standing in {Standing.CURRENT, Standing.SUPERSEDED}
        if is_held and (other is None or _weight(point) >= _weight(other)):
            by_day[point.day] = point
    return [by_day[day] for day in sorted(by_day)]


def _weight(point: _Point) -> tuple[bool, bool]:
    is_closed = point.low is not None and point.high is not None
    return point.value.standing is Standing.CURRENT, is_closed


# What XML 1.0 cannot hold, section 2.2, not even escaped.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _safe(words: str) -> str:
    return escape(_NO_XML.sub("\ufffd", words), quote=False)


def _title(words: str) -> str:
    return f"<title>{_safe(words)}</title>"


def _text(x: float, y: float, words: str, fill: str = _INK, more: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}" fill="{fill}"{more}>{_safe(words)}</text>'


_MIDDLE, _END = ' text-anchor="middle"', ' text-anchor="end"'
_OVER_LINES = ' stroke="#ffffff" stroke-width="3" paint-order="stroke"'


def _width(words: str) -> float:
    """Return about how wide *words* are; letters of East Asia are twice as wide as others."""
    return sum(
        _CELL * (2 if unicodedata.east_asian_width(letter) in "WF" else 1) for letter in words
    )


def _wrapped(words: str, room: float, lines: int) -> list[str]:
    """Return *words* in at most as many *lines* as given, each as wide as *room*; "…" stands for what is cut off."""
    letters = int(room * len(words) / (_width(words) or 1))
    return textwrap.wrap(words, max(letters, 2), max_lines=lines, placeholder="…")


def _heading(head: str) -> Iterator[str]:
    for at, line in enumerate(_wrapped(head, WIDTH - 40, 2)):
        yield _text(20, 22 + at * _LINE, line, more=' font-weight="bold"')


def _shade(gap: Gap, frame: _Frame) -> str:
    left, right = frame.x(gap.since, -_HALF_A_DAY), frame.x(gap.until, _HALF_A_DAY)
    return (
        f'<rect x="{left}" y="{_TOP}" width="{right - left:.1f}" height="{_FLOOR - _TOP}" fill="#f1f1f1">'
        f"{_title(f'no value from {gap.since} to {gap.until}')}</rect>"
    )


_UNITS = ((Decimal(10) ** 12, " tn"), (Decimal(10) ** 9, " bn"), (Decimal(10) ** 6, " m"))


def _figure_axis(frame: _Frame) -> Iterator[str]:
    widest = max(abs(tick) for tick in frame.ticks)
    size, unit = next(((size, unit) for size, unit in _UNITS if widest >= size), (Decimal(1), ""))
    for tick in frame.ticks:
        y = frame.y(tick)
        yield f'<path d="M{_LEFT} {y:g}H{_RIGHT}" stroke="{_GRID if tick else _QUIET}"/>'
        words = f"{tick / size:,f}{unit}" if tick else "0"
        yield _text(_LEFT - 8, y + 4, words, _QUIET, _END)


def _day_axis(days: Sequence[date], frame: _Frame) -> Iterator[str]:
    """Yield the axis with a tick for each day, and the name of the first, the last and all between that have room."""
    yield f'<path d="M{_LEFT} {_FLOOR}H{_RIGHT}" stroke="{_QUIET}"/>'
    is_one_year = len({day.year for day in days}) < 2  # noqa: PLR2004 - two years
    room = 9 * _CELL if is_one_year else 13 * _CELL
    named: list[float] = []
    for day in [*days[:1], *days[:0:-1][:1], *days[1:-1]]:
        x = frame.x(day)
        yield f'<path d="M{x} {_FLOOR}v5" stroke="{_QUIET}"/>'
        if all(abs(x - other) >= room for other in named):
            named.append(x)
            yield _text(x, _FLOOR + 18, _day(day, is_one_year=is_one_year), _QUIET, _MIDDLE)


def _day(day: date, *, is_one_year: bool) -> str:
    return f"{day.day} {day:%b}" + ("" if is_one_year else f" {day.year}")


def _steps(held: Sequence[_Point]) -> Iterator[str]:
    """Yield the line through the values that held, each from its day to that of the next, the last one on if it holds."""
    if held:
        first, *others = held
        path = f"M{first.x} {first.y}" + "".join(f"H{point.x}V{point.y}" for point in others)
        end = f"H{_RIGHT}" if held[-1].value.standing is Standing.CURRENT else ""
        yield f'<path d="{path}{end}" fill="none" stroke="{_STEP}" stroke-width="2"/>'


def _openness(point: _Point) -> Iterator[str]:
    """Yield a bar over all that a value leaves open, or an arrow to where it has no end."""
    x, y, low, high = point.x, point.y, point.low, point.high
    if low is None or high is None:
        up = -1 if high is None else 1
        arrow = f"M{x} {y}v{up * _ARROW}m-4 {-up * 5}l4 {up * 5}l4 {-up * 5}"
        yield f'<path d="{arrow}" fill="none" stroke="{point.ink}" stroke-width="1.5"/>'
    elif low != high:
        yield f'<path d="M{x} {low}V{high}" stroke="{point.ink}" stroke-width="6" opacity="0.35"/>'


def _mark(point: _Point) -> str:
    value, ink, x, y = point.value, point.ink, point.x, point.y
    flags = (f"{flag.kind.value}: {flag.words}" for flag in value.flags)
    title = _title("; ".join([str(value), ", ".join(value.sources) or "no source", *flags]))
    if value.standing is Standing.DISPUTED:
        cross = f"M{x - 5:g} {y - 5:g}l10 10m0 -10l-10 10"
        return f'<path d="{cross}" stroke="{ink}" stroke-width="2.5" fill="none">{title}</path>'
    fill = "#ffffff" if value.standing is Standing.WITHDRAWN else ink
    return f'<circle cx="{x}" cy="{y}" r="4.5" fill="{fill}" stroke="{ink}" stroke-width="1.5">{title}</circle>'


_LETTERS = 56  # in a line of a label: two of the largest figures, as one cut short would read as a smaller one


def _labels(points: Sequence[_Point], held: Sequence[_Point]) -> Iterator[str]:
    """Yield the labels that find room, those of what holds, and of what a person should look at, before the others."""
    marks = [point.box for point in points]
    lines = [box for before, after in pairwise(held) for box in _step(before, after)]
    taken: list[_Box] = []
    for point in sorted(points, key=_is_minor):
        label = _label(point)
        places = list(_places(point, label))
        free = (
            place
            for avoided in ([*marks, *lines], marks)
            for place in places
            if not any(place.meets(other) for other in (*avoided, *taken))
        )
        place = next(free, None)
        if place is not None:
            taken.append(place)
            yield from _label_at(place, point, label)


def _is_minor(point: _Point) -> bool:
    return point.value.standing is not Standing.CURRENT and not point.value.flags


def _label(point: _Point) -> list[str]:
    """Return the lines of a label: the figure, its sources, and what is wrong with it, if anything is."""
    value = point.value
    count = len(value.sources)
    is_odd = value.standing in {Standing.DISPUTED, Standing.WITHDRAWN}
    return [
        _short(value.quantity.figure, _LETTERS),
        f"{count or 'no'} source{'s' if count > 1 else ''}",
        *([value.standing.value] if is_odd else []),
        *dict.fromkeys(f"{flag.kind.value}!" for flag in value.flags),
    ]


def _short(words: str, letters: int) -> str:
    return words if len(words) <= letters else f"{words[: letters - 1]}…"


def _step(before: _Point, after: _Point) -> tuple[_Box, _Box]:
    """Return what the line from one value to the next covers: along, then up or down."""
    low, high = max(before.y, after.y), min(before.y, after.y)
    along = _Box(before.x, before.y - 1, after.x, before.y + 1)
    return along, _Box(after.x - 1, high, after.x + 1, low)


def _places(point: _Point, label: Sequence[str]) -> Iterator[_Box]:
    """Yield where a label may stand, the best first: over or under its mark, beside it, or a little further off."""
    width = max(_width(label[0]) * _BOLD, *map(_width, label[1:]))
    height = _LINE * len(label) - 2
    left, middle, right = point.x - 8 - width, point.x - width / 2, point.x + 8
    for away in (0, _LINE, 2 * _LINE):
        over, under = point.y - 2 - height - away, point.y + 2 + away
        corners = ((over, left), (under, right), (over, right), (under, left))
        for top, start in (*corners, (point.box.top - height, middle), (point.box.bottom, middle)):
            box = _Box(start, top, start + width, top + height)
            if box.is_in_sight:
                yield box


def _label_at(place: _Box, point: _Point, label: Sequence[str]) -> Iterator[str]:
    if place.right < point.x:
        x, anchor = place.right, _END
    elif place.left > point.x:
        x, anchor = place.left, ""
    else:
        x, anchor = point.x, _MIDDLE
    is_alarm = point.value.flags or point.value.standing is Standing.DISPUTED
    for at, line in enumerate(label):
        look = ' font-size="11"' if at else ' font-weight="bold"'
        y = round(place.top + 12 + at * (_LINE - 2), 1)
        yield _text(
            round(x, 1), y, line, _ALARM if is_alarm else _INK, f"{anchor}{look}{_OVER_LINES}"
        )


def _verdicts(told: Sequence[tuple[date, str]], frame: _Frame) -> Iterator[str]:
    """Yield a mark on the axis for each verdict, and its label where one of three rows below has room."""
    taken: list[_Box] = []
    for day, label in told:
        x = frame.x(day)
        words = f"verdict: {label}"
        yield (
            f'<path d="M{x} {_FLOOR - 7}l6 7l-6 7l-6 -7z" fill="{_INK}">'
            f"{_title(f'{words}, {day}')}</path>"
        )
        shown = _short(words, 40)
        half = _width(shown) / 2
        middle = min(max(x, half + 4), WIDTH - half - 4)
        rows = (_FLOOR + 24 + row * _LINE for row in range(3))
        boxes = (_Box(middle - half, top, middle + half, top + _LINE - 1) for top in rows)
        place = next((box for box in boxes if not any(map(box.meets, taken))), None)
        if place is not None:
            taken.append(place)
            yield _text(round(middle, 1), place.top + 12, shown, _INK, _MIDDLE)


_KEY = (
    "● held   × disputed   ○ withdrawn   ◆ verdict   ┃ what a figure leaves open   "
    "↑ or more   ↓ or less   grey: no value"
)


def _footnotes(series: Series) -> Iterator[str]:
    """Yield the key, and the values that have no place because they have no day."""
    yield _text(20, HEIGHT - 16, _KEY, _QUIET, ' font-size="11" xml:space="preserve"')
    undated = [value.quantity.figure for value in series.values if value.as_of is None]
    if undated:
        for line in _wrapped(f"without a day: {'; '.join(undated)}", WIDTH - 40, 1):
            yield _text(20, HEIGHT - 36, line, _QUIET)
