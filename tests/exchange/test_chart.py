"""What a reader sees of a series drawn as a chart."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from claimtrack.exchange.chart import HEIGHT, WIDTH, chart
from claimtrack.model.claim import ClaimId
from claimtrack.model.quantity import LARGEST, Modifier, Quantity
from claimtrack.model.series import DatedValue, Flag, FlagKind, Series, SeriesId, Standing
from tests.builders import CLAIM

SVG = "{http://www.w3.org/2000/svg}"
AGENCY = ("Lanis News Agency",)


def killed(figure: int | str) -> Quantity:
    return Quantity.exactly(Decimal(figure), "people", "killed")


def told(
    day: int | date | None,
    quantity: Quantity | int,
    standing: Standing = Standing.SUPERSEDED,
    sources: Sequence[str] = AGENCY,
    flags: Sequence[Flag] = (),
) -> DatedValue:
    return DatedValue(
        claim=CLAIM,
        quantity=killed(quantity) if isinstance(quantity, int) else quantity,
        as_of=date(2021, 8, day) if isinstance(day, int) else day,
        standing=standing,
        sources=tuple(sources),
        flags=tuple(flags),
    )


def current(day: int | date, quantity: Quantity | int) -> DatedValue:
    return told(day, quantity, Standing.CURRENT)


def a_series(*values: DatedValue, name: str = "") -> Series:
    return Series(id=SeriesId("quake"), measure="people killed", name=name, values=values)


def drawn(series: Series, *verdicts: tuple[date, str]) -> etree._Element:
    return etree.fromstring(chart(series, verdicts).encode())


def texts(page: etree._Element) -> list[str]:
    return [str(text.text) for text in page.iter(f"{SVG}text")]


def text_at(page: etree._Element, words: str) -> tuple[float, float]:
    (found,) = (text for text in page.iter(f"{SVG}text") if text.text == words)
    return float(found.attrib["x"]), float(found.attrib["y"])


def marks(page: etree._Element) -> list[tuple[float, float, str]]:
    return [
        (float(mark.attrib["cx"]), float(mark.attrib["cy"]), mark.attrib["fill"])
        for mark in page.iter(f"{SVG}circle")
    ]


def step_line(page: etree._Element) -> str:
    (line,) = (path for path in page.iter(f"{SVG}path") if path.get("stroke-width") == "2")
    return line.attrib["d"]


def titles(page: etree._Element) -> list[str]:
    return [str(title.text) for title in page.iter(f"{SVG}title")]


def test_the_chart_says_in_a_sentence_how_the_figure_moved() -> None:
    at_least = Quantity(low=304, modifier=Modifier.AT_LEAST)
    page = drawn(a_series(told(14, at_least), current(22, 2207), name="Toll of the quake"))
    sentence = titles(page)[0]
    assert sentence.startswith("Toll of the quake: rose from at least 304 on 14 Aug to 2,207")
    assert " ".join(texts(page)[:2]).startswith(sentence[:60])


def test_a_higher_and_later_figure_stands_higher_and_further_right() -> None:
    (one_x, one_y, _), (two_x, two_y, _) = marks(drawn(a_series(told(14, 304), current(22, 2207))))
    assert one_x < two_x
    assert one_y > two_y


def test_beside_each_value_stand_its_figure_and_its_number_of_sources() -> None:
    values = (
        told(14, 304, sources=()),
        told(16, 1297),
        told(19, 1941, Standing.CURRENT, ("Civil defence", "Lanis News Agency")),
    )
    shown = texts(drawn(a_series(*values)))
    for figure, sources in [("304", "no source"), ("1,297", "1 source"), ("1,941", "2 sources")]:
        assert shown[shown.index(figure) + 1] == sources


def test_the_line_goes_on_to_the_margin_only_while_the_last_value_holds() -> None:
    assert step_line(drawn(a_series(told(14, 304), current(22, 2207)))).endswith("H740")
    over = step_line(drawn(a_series(told(14, 304), told(22, 2207))))
    assert not over.endswith("H740")


@pytest.mark.parametrize("standing", [Standing.DISPUTED, Standing.WITHDRAWN])
def test_what_did_not_hold_makes_no_step(standing: Standing) -> None:
    without = step_line(drawn(a_series(told(14, 304), current(22, 2207))))
    odd = told(18, 1941, standing)
    page = drawn(a_series(told(14, 304), odd, current(22, 2207)))
    assert step_line(page) == without
    assert standing.value in texts(page)


def test_without_a_value_that_held_there_is_no_line() -> None:
    page = drawn(a_series(told(14, 304, Standing.DISPUTED)))
    assert not [path for path in page.iter(f"{SVG}path") if path.get("stroke-width") == "2"]


def test_of_two_values_of_a_day_the_line_goes_through_the_one_that_holds_and_has_both_ends() -> (
    None
):
    older, open_one = told(22, 2300), current(22, Quantity(low=2500, modifier=Modifier.AT_LEAST))
    alone = marks(drawn(a_series(told(14, 304), current(22, 2207), older, open_one)))
    line = step_line(drawn(a_series(told(14, 304), current(22, 2207), older, open_one)))
    assert f"V{alone[1][1]}" in line
    assert line.count("V") == 1


def test_a_disputed_value_is_a_red_cross_and_a_withdrawn_one_is_hollow() -> None:
    page = drawn(
        a_series(
            told(14, 304, Standing.WITHDRAWN), told(18, 1941, Standing.DISPUTED), current(22, 2207)
        )
    )
    assert [fill for _, _, fill in marks(page)] == ["#ffffff", "#1f5f99"]
    crosses = [
        path
        for path in page.iter(f"{SVG}path")
        if path.findtext(f"{SVG}title", "").find("1,941") > 0
    ]
    assert [cross.attrib["stroke"] for cross in crosses] == ["#b3261e"]


def test_why_a_person_should_look_at_a_value_is_told_in_red_and_in_full_in_its_title() -> None:
    flag = Flag(kind=FlagKind.REVISION, words="2,189 of 22 Aug is lower than 2,207 of 20 Aug")
    page = drawn(a_series(told(20, 2207), told(22, 2189, Standing.CURRENT, flags=(flag, flag))))
    (shown,) = (text for text in page.iter(f"{SVG}text") if text.text == "revision!")
    assert shown.attrib["fill"] == "#b3261e"
    assert any(f"revision: {flag.words}" in title for title in titles(page))


def test_the_title_of_a_mark_tells_whose_word_the_value_is() -> None:
    page = drawn(a_series(told(14, 304, sources=()), current(22, 2207)))
    assert titles(page)[1:] == [
        "2021-08-14  304  superseded; no source",
        "2021-08-22  2,207  current; Lanis News Agency",
    ]


def bars(page: etree._Element) -> list[str]:
    return [path.attrib["d"] for path in page.iter(f"{SVG}path") if path.get("opacity")]


def arrows(page: etree._Element) -> list[str]:
    return [
        path.attrib["d"] for path in page.iter(f"{SVG}path") if path.get("stroke-width") == "1.5"
    ]


def test_a_bar_shows_what_a_figure_leaves_open() -> None:
    about = Quantity(low=90, high=90, modifier=Modifier.ABOUT)
    between = Quantity(low=100, high=200, modifier=Modifier.RANGE)
    page = drawn(a_series(told(14, about), told(18, between), current(22, 200)))
    assert len(bars(page)) == 2
    assert not arrows(page)
    _, (_, middle, _), (_, top, _) = marks(page)
    assert middle > top
    assert f"V{top}" in bars(page)[1]


@pytest.mark.parametrize(
    ("quantity", "way"),
    [
        (Quantity(low=304, modifier=Modifier.AT_LEAST), "v-18"),
        (Quantity(low=304, modifier=Modifier.MORE_THAN), "v-18"),
        (Quantity(high=304, modifier=Modifier.UP_TO), "v18"),
        (Quantity(high=304, modifier=Modifier.FEWER_THAN), "v18"),
    ],
)
def test_an_arrow_shows_where_a_figure_has_no_end(quantity: Quantity, way: str) -> None:
    page = drawn(a_series(current(14, quantity)))
    (arrow,) = arrows(page)
    assert f"{way}m" in arrow
    assert not bars(page)
    assert quantity.figure in texts(page)


def test_a_verdict_stands_on_the_axis_under_its_day_and_once() -> None:
    series = a_series(told(14, 304), current(22, 2207))
    verdict = (date(2021, 8, 18), "Mostly true")
    page = drawn(series, verdict, verdict)
    assert "verdict: Mostly true, 2021-08-18" in titles(page)
    assert text_at(page, "verdict: Mostly true")[0] == text_at(page, "18 Aug")[0]


def test_a_verdict_after_the_last_value_makes_the_axis_longer() -> None:
    page = drawn(a_series(told(14, 304), current(22, 2207)), (date(2021, 8, 30), "True"))
    assert text_at(page, "30 Aug")[0] > marks(page)[-1][0]


def test_verdicts_that_lie_close_stand_under_each_other_and_what_finds_no_room_is_in_the_title() -> (
    None
):
    verdicts = [(date(2021, 8, 18), label) for label in "ABCD"]
    page = drawn(a_series(told(14, 304), current(22, 2207)), *verdicts)
    heights = [text_at(page, f"verdict: {label}")[1] for label in "ABC"]
    assert heights == sorted(set(heights))
    assert "verdict: D" not in texts(page)
    assert "verdict: D, 2021-08-18" in titles(page)


def test_days_without_a_value_are_shaded() -> None:
    page = drawn(a_series(told(1, 20), told(2, 30), told(3, 90), current(12, 110)))
    (shade,) = (rect for rect in page.iter(f"{SVG}rect") if rect.find(f"{SVG}title") is not None)
    assert shade.findtext(f"{SVG}title") == "no value from 2021-08-04 to 2021-08-11"
    left, right = float(shade.attrib["x"]), float(shade.attrib["x"]) + float(shade.attrib["width"])
    *_, (before, _, _), (after, _, _) = marks(page)
    assert before < left < right < after


def test_values_without_a_day_are_named_below() -> None:
    series = a_series(told(14, 304), current(22, 2207), told(None, 34), told(None, 1941))
    page = drawn(series)
    assert "without a day: 34; 1,941" in texts(page)
    assert len(marks(page)) == 2


def test_a_series_without_any_day_has_no_figures_on_its_axis() -> None:
    page = drawn(a_series(told(None, 34)))
    assert "without a day: 34" in texts(page)
    assert "0" not in texts(page)
    assert not marks(page)


def test_a_series_without_values_says_so() -> None:
    assert "people killed has no value" in texts(drawn(a_series()))


def test_the_axis_begins_at_zero_and_has_round_figures() -> None:
    shown = texts(drawn(a_series(told(14, 304), current(22, 2207))))
    assert [tick for tick in ("0", "1,000", "2,000", "3,000") if tick in shown] == [
        "0",
        "1,000",
        "2,000",
        "3,000",
    ]


@pytest.mark.parametrize(
    ("figure", "top"),
    [
        ("0", "0.5"),
        ("0.003", "0.003"),
        ("-4", "-4"),
        ("1500000", "1.5 m"),
        ("3000000000", "3 bn"),
        (str(LARGEST), "1,000,000 tn"),
        ("1E-40", "0.0000005"),
    ],
)
def test_figures_of_any_size_have_an_axis(figure: str, top: str) -> None:
    page = drawn(a_series(current(14, killed(figure))))
    assert {"0", top} <= set(texts(page))
    ((_, y, _),) = marks(page)
    assert 0 < y < HEIGHT


def test_a_year_is_told_where_the_days_are_of_more_than_one() -> None:
    page = drawn(a_series(told(date(2021, 12, 30), 304), current(date(2022, 1, 4), 310)))
    assert {"30 Dec 2021", "4 Jan 2022"} <= set(texts(page))


def test_where_days_lie_close_some_have_no_name_but_the_first_and_the_last_have() -> None:
    page = drawn(a_series(*(told(day, 300 + day) for day in range(1, 31))))
    names = [text for text in texts(page) if text.endswith(" Aug")]
    assert {"1 Aug", "30 Aug"} <= set(names)
    places = sorted(text_at(page, name)[0] for name in names)
    assert all(after - before > 40 for before, after in pairwise(places))


def test_where_values_lie_close_what_holds_keeps_its_label() -> None:
    crowd = [told(day, 300 + day % 3) for day in range(1, 31)]
    page = drawn(a_series(*crowd, current(31, 305)))
    shown = texts(page)
    assert "305" in shown
    assert shown.count("1 source") < 31
    assert len(marks(page)) == 31


def test_no_label_covers_another() -> None:
    page = drawn(a_series(*(told(day, 100 * day) for day in range(1, 25))))
    firsts = [text for text in page.iter(f"{SVG}text") if text.text == "1 source"]
    places = [(float(text.attrib["x"]), float(text.attrib["y"])) for text in firsts]
    assert len(places) == len(set(places)) > 5


def test_no_label_runs_over_the_right_margin() -> None:
    at_most = Quantity(high=2500, modifier=Modifier.UP_TO)
    page = drawn(a_series(told(14, 304), current(16, 2207), current(16, at_most)))
    assert at_most.figure in texts(page)
    labels = [text for text in page.iter(f"{SVG}text") if text.get("paint-order")]
    starts = [text for text in labels if text.get("text-anchor") is None]
    assert all(float(text.attrib["x"]) + 7 * len(str(text.text)) < WIDTH for text in starts)


def test_a_long_label_is_cut_and_stays_on_the_page() -> None:
    name, label = "Toll of the quake " * 40, "Mostly true, yet " * 40
    huge = current(14, killed(10**17 + 1))
    page = drawn(a_series(huge, name=name), (date(2021, 8, 14), label))
    for text in page.iter(f"{SVG}text"):
        assert len(str(text.text)) < 130
        assert 0 < float(text.attrib["x"]) < WIDTH
        assert 0 < float(text.attrib["y"]) < HEIGHT
    assert sum(str(text).endswith("…") for text in texts(page)) == 2


def test_the_largest_figures_are_told_in_full() -> None:
    both = Quantity(low=LARGEST - 1, high=LARGEST, modifier=Modifier.RANGE)
    assert both.figure in texts(drawn(a_series(told(14, 1), told(16, 2), current(22, both))))


def test_a_figure_with_digits_without_end_is_cut() -> None:
    shown = texts(drawn(a_series(current(14, killed("0." + "3" * 200)))))
    assert any(text.startswith("0.333") and text.endswith("3…") for text in shown)


def test_wide_letters_make_shorter_lines() -> None:
    wide = drawn(a_series(current(14, 304), name="震" * 200))
    assert len(texts(wide)[0]) < len(texts(drawn(a_series(current(14, 304), name="Q" * 200)))[0])


def test_what_is_markup_elsewhere_is_text_here() -> None:
    nasty = "<script>alert('&amp;')</script>]]>"
    values = told(14, 304, sources=(nasty,)), current(22, 2207)
    page = drawn(a_series(*values, name=nasty), (date(2021, 8, 18), nasty))
    assert {element.tag for element in page.iter()} == {
        f"{SVG}{tag}" for tag in ("svg", "title", "rect", "text", "path", "circle")
    }
    assert f"verdict: {nasty}, 2021-08-18" in titles(page)


def test_a_character_that_xml_cannot_hold_is_replaced() -> None:
    page = drawn(
        a_series(current(14, 304), name="Toll\x01"), (date(2021, 8, 14), "True\ud800\uffff")
    )
    assert titles(page)[0].startswith("Toll\ufffd: 304")
    assert "verdict: True\ufffd\ufffd, 2021-08-14" in titles(page)


figures = st.decimals(-LARGEST, LARGEST, allow_nan=False, allow_infinity=False)
quantities = st.one_of(
    st.builds(
        lambda figure, modifier: Quantity(low=figure, high=figure, modifier=modifier),
        figures,
        st.sampled_from([Modifier.EXACT, Modifier.ABOUT, Modifier.NEARLY]),
    ),
    st.builds(lambda low: Quantity(low=low, modifier=Modifier.AT_LEAST), figures),
    st.builds(lambda high: Quantity(high=high, modifier=Modifier.FEWER_THAN), figures),
)
values = st.builds(
    DatedValue,
    claim=st.just(ClaimId("0123456789abcdef")),
    quantity=quantities,
    as_of=st.none() | st.dates(),
    standing=st.sampled_from(Standing),
    sources=st.lists(st.text(), max_size=3),
)


@given(st.lists(values, max_size=8), st.lists(st.tuples(st.dates(), st.text()), max_size=4))
def test_any_series_is_drawn_as_xml_on_its_page_and_always_alike(
    found: list[DatedValue], verdicts: list[tuple[date, str]]
) -> None:
    series = a_series(*found)
    page = drawn(series, *verdicts)
    assert len(marks(page)) <= len(found)
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y, _ in marks(page))
    assert chart(series, verdicts) == chart(series, reversed(verdicts))
