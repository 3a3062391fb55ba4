"""What a desk gets out of an article and out of a query."""

from datetime import date
from decimal import Decimal

import pytest

from claimtrack.errors import InvalidValueError, NotFoundError
from claimtrack.model.article import YEARS, Article
from claimtrack.model.claim import Stance
from claimtrack.reading import explain, explain_statement, read, read_statement

DAY = date(2024, 5, 15)


def article(body: str, *, title: str = "Floods in Sandovia", published: date = DAY) -> Article:
    return Article(title=title, body=body, published=published, outlet="The Harbour Times")


def test_an_appearance_keeps_its_place_and_its_story() -> None:
    text = article("Rain fell all week.\n\nOn Monday, 300 homes were flooded in Port Amal.")
    (appearance,) = read(text)
    assert appearance.article == text.id
    assert appearance.quote.exact == "On Monday, 300 homes were flooded in Port Amal."
    assert appearance.mention is not None
    assert text.body[appearance.mention.start : appearance.mention.end] == "300 homes"
    assert appearance.statement.text == appearance.quote.exact
    assert appearance.statement.frame == ", were flooded in Port Amal."
    assert (
        appearance.statement.context
        == f"Floods in Sandovia\nRain fell all week. {appearance.quote.exact}"
    )


def test_a_figure_of_an_earlier_day_was_known_up_to_the_article_s() -> None:
    (appearance,) = read(article("On Monday, 300 homes were flooded."))
    assert appearance.statement.as_of == DAY


def test_a_figure_by_a_day_was_known_up_to_that_day() -> None:
    (appearance,) = read(article("By Monday, 300 homes were flooded."))
    assert appearance.statement.as_of == date(2024, 5, 13)


def test_a_statement_without_period_speaks_from_the_article_s_day() -> None:
    (appearance,) = read(article("The flood has ruined 300 homes."))
    assert appearance.statement.as_of == DAY


def test_no_statement_speaks_from_the_future() -> None:
    (appearance,) = read(article("The town will rebuild 300 homes by October."))
    assert appearance.statement.as_of == DAY


def test_each_figure_of_a_sentence_is_an_appearance() -> None:
    found = read(article("The storm killed 12 people and destroyed 80 boats."))
    assert [str(each.statement.quantity and each.statement.quantity.low) for each in found] == [
        "12",
        "80",
    ]
    assert len({each.id for each in found}) == 2


def test_an_article_without_figures_has_no_appearances() -> None:
    assert read(article("The mayor thanked the volunteers.")) == ()


def test_a_page_of_nothing_but_furniture_has_no_appearances() -> None:
    assert read(article("3 hours ago\nMost read\n")) == ()


def test_explaining_names_the_rule_of_each_slot() -> None:
    (reading,) = explain(
        article("The mayor told the council on Tuesday that he would buy 30 pumps by July.")
    )
    slots = {ground.slot: ground for ground in reading.grounds}
    assert set(slots) == {"quantity", "period", "speaker", "stance", "said on"}
    assert (slots["speaker"].words, slots["speaker"].rule) == ("The mayor", "said before")
    assert (slots["stance"].words, slots["stance"].rule) == ("would", "would")
    assert slots["said on"].words == "on Tuesday"
    assert reading.appearance is not None
    assert reading.appearance.statement is reading.statement


def test_a_query_is_read_like_a_sentence() -> None:
    statement = read_statement("460 dead in Sandovia floods")
    assert statement.quantity is not None
    assert statement.quantity.low == Decimal(460)
    assert statement.frame == "in Sandovia floods"
    assert (statement.period, statement.as_of) == (None, None)


def test_a_query_without_a_calendar_reads_only_days_with_a_year() -> None:
    assert read_statement("300 homes flooded on Monday").period is None
    assert read_statement("300 homes flooded in May").period is None
    period = read_statement("300 homes flooded since 3 May 2021").period
    assert period is not None
    assert (period.since, period.until) == (date(2021, 5, 3), None)


def test_a_query_with_a_day_resolves_against_it() -> None:
    statement = read_statement("300 homes flooded since Monday", as_of=DAY)
    assert statement.period is not None
    assert (statement.period.since, statement.period.until) == (date(2024, 5, 13), DAY)
    assert statement.as_of == DAY


def test_a_query_without_a_figure_has_period_and_stance() -> None:
    statement = read_statement("The minister did not resign in 2021")
    assert statement.quantity is None
    assert str(statement.period) == "2021-01-01 to 2021-12-31"
    assert statement.as_of == date(2021, 12, 31)
    assert statement.attribution.stance is Stance.NEGATED
    assert statement.frame == "The minister did not resign"


def test_a_denial_without_a_figure_is_one() -> None:
    stance = read_statement("The minister denied that he would resign").attribution.stance
    assert stance is Stance.DENIED


def test_a_plain_statement_without_a_figure_is_asserted() -> None:
    reading = explain_statement("The minister resigned")
    assert reading.statement.attribution.stance is Stance.ASSERTED
    assert reading.grounds == ()


def test_a_bare_number_is_a_query() -> None:
    quantity = read_statement("1,200").quantity
    assert quantity is not None
    assert quantity.low == Decimal(1200)


def test_an_empty_query_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        read_statement("  ")


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(NotFoundError):
        read_statement("300 huse", language="xx")


@pytest.mark.parametrize("published", [date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31)])
def test_the_ends_of_the_calendar_are_no_trouble(published: date) -> None:
    body = (
        "Last year 3 men left. Next year 4 men will come. In the past 20 years 5 men fell. By May 6 men had died. "
        "On Friday 7 men fell ill. Since December 8, 9 men have left. Last week 10 men sang. Two decades ago 11 men "
        "drowned. Next Friday 12 men will sing. In the next 3 centuries 13 men will sing. Last summer 14 men swam. "
        "In the fourth quarter 15 men ran. Next month 16 men will run. Yesterday 17 men hid. Last century 18 men rose. "
        "The year before, 19 men hid. In the three months to June, 20 men hid. Last weekend 21 men hid."
    )
    assert len(read(article(body, published=published))) >= 15


def test_a_quotation_over_paragraphs_keeps_its_speaker() -> None:
    found = read(
        article(
            '"The river rose fast," said warden Eli Moss. "We lost 40 sheep.\n\n"Then 12 cows drowned."\n\n'
            "The valley has 200 farms."
        )
    )
    assert [each.statement.attribution.speaker for each in found] == [
        "warden Eli Moss",
        "warden Eli Moss",
        "",
    ]


def test_a_quotation_before_its_speaker_is_his() -> None:
    found = read(article('"We lost 40 sheep. It took 3 hours," warden Eli Moss said.'))
    assert {each.statement.attribution.speaker for each in found} == {"warden Eli Moss"}


def test_quotations_in_a_row_are_by_whoever_is_named_next() -> None:
    found = read(article('"We lost 40 sheep." "That is all," warden Eli Moss said.'))
    assert [each.statement.attribution.speaker for each in found] == ["warden Eli Moss"]


def test_a_quotation_that_nobody_speaks_has_no_speaker() -> None:
    (appearance,) = read(article("On the wall hung “40 boats for hire”."))
    assert appearance.statement.attribution.speaker == ""


def test_who_says_we_in_a_quotation_is_its_speaker() -> None:
    (appearance,) = read(
        article('Warden Eli Moss was sad. "We estimate that 40 sheep died," Moss said.')
    )
    assert appearance.statement.attribution.speaker == "Moss"


def test_in_december_a_day_to_come_in_january_is_next_year_s() -> None:
    (appearance,) = read(
        article("The town will open 3 parks on January 5.", published=date(2024, 12, 20))
    )
    period = appearance.statement.period
    assert period is not None
    assert (period.since, period.until) == (date(2025, 1, 5), date(2025, 1, 5))


@pytest.mark.parametrize("day", [date.min, date.max])
def test_no_day_lies_beyond_the_calendar(day: date) -> None:
    before = read_statement("Yesterday 3 men left.", as_of=day).period
    ahead = read_statement("Next Friday 3 men will leave.", as_of=day).period

    assert before is not None
    assert ahead is not None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Twelve people were killed on Monday before they could be woken.", date(2024, 5, 13)),
        ("The union will strike on Friday with 3,000 nurses.", date(2024, 5, 17)),
        ("On Friday 3,000 nurses will strike.", date(2024, 5, 17)),
    ],
)
def test_a_weekday_is_to_come_only_where_the_sentence_says_so(text: str, day: date) -> None:
    period = read_statement(text, as_of=DAY).period
    assert period is not None
    assert period.since == day


def test_nobody_has_said_a_thing_on_a_day_to_come() -> None:
    statement = read_statement(
        "Ana Ruiz warned on Monday that 300 homes will be flooded.", as_of=DAY
    )
    assert statement.attribution.said_on == date(2024, 5, 13)
