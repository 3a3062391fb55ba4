"""What holds for any text: it is read without error, in linear time, and every place is where it says."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimtrack.model.article import YEARS, Article
from claimtrack.reading import read, read_statement
from claimtrack.reading.furniture.survey import survey
from claimtrack.reading.language import words
from claimtrack.reading.periods import days as cal
from claimtrack.reading.text.sentences import LONGEST, sentences


def forms(table: object) -> Iterator[str]:
    """Yield the words of a language, as its file lists them."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for name, entry in table.items():
            yield str(name)
            yield from forms(entry)
    elif isinstance(table, list):
        for entry in table:
            yield from forms(entry)


VOCABULARY = st.sampled_from(sorted({form for form in forms(words("en")) if len(form) < 30}))
COMMON = st.sampled_from(
    [
        "said",
        "says",
        "according to",
        "the mayor",
        "Mayor Ruiz",
        "on Monday",
        "yesterday",
        "since",
        "by",
        "until",
        "between",
        "from",
        "to",
        "and",
        "in",
        "the past",
        "three",
        "12",
        "5,000",
        "people",
        "killed",
        "will",
        "not",
        "denied",
        "the claims",
        "which",
        "that",
        "who",
        "2019",
        "May",
        "3 June",
        "Oct. 28",
        "last year",
        "next week",
        "Q3",
        "early",
        "the",
        "of",
        ".",
        ",",
        ";",
        '"',
        "“",
        "”",
        "—",
        "\n",
        "\n\n",
        "(Reuters)",
        "— AFP",
        "BAGHDAD —",
        "READ MORE",
        "World",
        "U.S.",
        "Lt. Gen.",
        "?",
        "(",
        ")",
        "adding",
        "with",
        "told",
        "reporters",
        "two weeks ago",
        "million",
        "$",
        "%",
        "é",
        "😀",
        "'",
        "’s",
        "as",
        "if",
        "or",
    ]
)
PIECES = st.tuples(st.one_of(COMMON, VOCABULARY), st.sampled_from([" ", " ", " ", "-", ""])).map(
    "".join
)
NEWS = st.lists(PIECES, min_size=1, max_size=60).map("".join)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=300)
DAYS = st.dates(date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31))


def article(body: str, published: date = date(2024, 5, 15)) -> Article:
    return Article(title="Any", body=body or "-", published=published, outlet="Any")


def readable(text: str) -> str:
    return text if text.strip() else "-"


@given(st.one_of(NEWS, TEXT).map(readable), DAYS)
def test_any_text_is_read_and_every_place_is_where_it_says(text: str, published: date) -> None:
    found = read(article(text, published))
    for appearance in found:
        for quote in filter(None, (appearance.quote, appearance.mention)):
            assert text[quote.start : quote.end] == quote.exact
        assert appearance.mention is not None
        assert appearance.quote.start <= appearance.mention.start
        assert appearance.mention.end <= appearance.quote.end
        as_of = appearance.statement.as_of
        assert as_of is not None
        assert as_of <= published
    assert read(article(text, published)) == found


@example("\n says", None)
@given(st.one_of(NEWS, TEXT).map(readable), st.none() | DAYS)
def test_any_text_is_a_query(text: str, as_of: date | None) -> None:
    statement = read_statement(text, as_of=as_of)
    assert statement.text == text
    assert as_of is None or (statement.as_of is not None and statement.as_of <= as_of)


@given(st.one_of(NEWS, TEXT))
def test_passages_are_in_order_and_hold_all_words(text: str) -> None:
    passages = survey(text, "Any", "en")
    place = 0
    for passage in passages:
        assert not text[place : passage.start].strip()
        assert passage.start < passage.end
        place = passage.end
    assert not text[place:].strip()


@given(st.one_of(NEWS, TEXT))
def test_sentences_are_in_order_and_hold_all_words(text: str) -> None:
    place = 0
    for sentence in sentences(text, 0, len(text), "en"):
        assert text[sentence.start : sentence.end] == sentence.text
        assert not text[place : sentence.start].strip()
        assert len(sentence.text) <= LONGEST
        place = sentence.end
    assert not text[place:].strip()


UNITS = st.sampled_from(sorted(cal.TOLERANCE))


@given(DAYS, st.integers(-3000, 3000), UNITS)
def test_moving_by_units_stays_in_the_calendar_and_keeps_its_direction(
    day: date, count: int, unit: str
) -> None:
    moved = cal.moved(day, count, unit)
    assert (moved > day) <= (count > 0)
    assert (moved < day) <= (count < 0)


@given(DAYS, st.integers(-2, 2), UNITS)
def test_the_unit_around_a_day_holds_it_or_lies_where_the_step_goes(
    day: date, step: int, unit: str
) -> None:
    days = cal.unit_around(day, step, unit)
    assert days.since <= days.until
    if step > 0:
        assert days.until >= day
    if step < 0:
        assert days.since <= day


@given(DAYS)
def test_the_parts_of_a_month_follow_each_other(day: date) -> None:
    month = cal.of_month(day.year, day.month)
    early, mid, late = (cal.part_of_month(month, part) for part in ("early", "mid", "late"))
    assert early.since == month.since
    assert early.until < mid.since <= mid.until < late.since
    assert late.until == month.until


@given(DAYS, st.sampled_from(["early", "mid", "late"]))
def test_a_part_of_a_year_lies_in_it(day: date, part: str) -> None:
    year = cal.of_year(day.year)
    days = cal.part_of_span(year, part)
    assert year.since <= days.since <= days.until <= year.until


@given(DAYS, st.integers(0, 6))
def test_the_latest_and_the_next_weekday_are_a_week_apart(day: date, weekday: int) -> None:
    latest = cal.latest_weekday(weekday, day)
    following = cal.next_weekday(weekday, day)
    assert latest <= day <= following
    if date.min < latest and following < date.max:
        assert latest.weekday() == following.weekday() == weekday
        assert (following - latest).days == 7


HARD = {
    "one long sentence": "the mayor said 3 people ",
    "quotations": '"We saw 5," he said. ',
    "opening quotation marks": "“a. “a. ",
    "brackets": "(",
    "figures and commas": "1,1,",
    "time words": "since Monday by May 3 to 5 in the past 3 ",
    "verbs": "said told denied the claims reported ",
    "lines": "World\n3 hours ago\nBy Ana Ruiz\n",
    "one word": "a",
    "short forms": "Lt. Gen. U.S. No. 5 ",
    "signs off": " — AFP",
    "breadcrumbs": "a > ",
}


@pytest.mark.parametrize("piece", HARD.values(), ids=HARD)
def test_hard_text_is_read_to_its_end(piece: str) -> None:
    text = article(piece * (20_000 // len(piece)))

    assert all(appearance.quote.end <= len(text.body) for appearance in read(text))


@settings(max_examples=20)
@given(st.integers(1, 9999), st.integers(1, 4))
def test_months_never_leave_their_year(year: int, quarter: int) -> None:
    days = cal.of_months(year, 3 * quarter - 2, 3)
    assert days.since.year == days.until.year == year
