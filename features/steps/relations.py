"""Relations: two texts beside each other, what becomes of a match, and what people said of two claims."""

from datetime import date

import attrs
import pytest
from pytest_bdd import given, then, when

from claimtrack import (
    InvalidValueError,
    Relation,
    Thresholds,
    Tier,
    compare,
    read_statement,
)
from claimtrack.matching import THRESHOLDS
from features.steps.kinds import step
from features.steps.newsroom import LATER, TODAY, Newsroom


@when(step('{name:Person} compares "{one:Q}" with "{other:Q}"'))
def compare_texts(newsroom: Newsroom, name: str, one: str, other: str) -> None:
    day = TODAY.date()
    newsroom.comparison = compare(read_statement(one, as_of=day), read_statement(other, as_of=day))


@when(step('{name:Person} compares "{one:Q}" of {first:Day} with "{other:Q}" of {second:Day}'))
def compare_dated_texts(  # noqa: PLR0913, PLR0917 - two texts with their days
    newsroom: Newsroom, name: str, one: str, first: date, other: str, second: date
) -> None:
    newsroom.comparison = compare(
        read_statement(one, as_of=first), read_statement(other, as_of=second)
    )


@then(step('the answer is "{relation:Q}"'))
def answer_is(newsroom: Newsroom, relation: str) -> None:
    assert newsroom.the_comparison.relation is Relation(relation), newsroom.the_comparison.why


@then(step('the answer is "{relation:Q}", because of the "{guard:Q}"'))
def answer_because(newsroom: Newsroom, relation: str, guard: str) -> None:
    answer_is(newsroom, relation)
    assert newsroom.the_comparison.reasons[0].slot == guard


@then(step('the answer is "{relation:Q}", and the other one says more'))
def other_says_more(newsroom: Newsroom, relation: str) -> None:
    answer_is(newsroom, relation)
    assert newsroom.the_comparison.side is not None
    assert newsroom.the_comparison.side.value == "other"


@then(step('it is only suggested, because of the "{cap:Q}"'))
def only_suggested(newsroom: Newsroom, cap: str) -> None:
    comparison = newsroom.matches[0].comparison
    assert (comparison.tier, comparison.capped_by) == (Tier.SUGGESTED, cap)


@given(step('the desk joins nothing below a score of "{score:Q}"'))
def careful_desk(newsroom: Newsroom, score: str) -> None:
    careful = attrs.evolve(THRESHOLDS, version="careful", join_from=float(score))
    newsroom.move_to_new_desk(thresholds=careful)


@when(step('{name:Person} asks for matches from "{suggest:Q}" and joins from "{join:Q}"'))
def ask_for_thresholds(newsroom: Newsroom, name: str, suggest: str, join: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        Thresholds(
            version="ours",
            join_from=float(join),
            suggest_from=float(suggest),
            join_words=4,
            join_days=180,
        )
    newsroom.refusals = (str(refused.value),)


@then(step('that is refused with "{words:Q}"'))
def refused_with(newsroom: Newsroom, words: str) -> None:
    assert words in newsroom.refusals[0]


@when(step('the {outlet:Outlet} writes on {day:Day} a year later "{text:Q}"'))
def write_a_year_later(newsroom: Newsroom, outlet: str, day: date, text: str) -> None:
    newsroom.now = LATER
    newsroom.read(text, outlet, day.replace(year=day.year + 1))


@given(step('{name:Person} said of the two claims that they are "{word:Q}", because "{because:Q}"'))
@when(step('{name:Person} says of the two claims that they are "{word:Q}", because "{because:Q}"'))
def judge(newsroom: Newsroom, name: str, word: str, because: str) -> None:
    one, other = newsroom.first_two
    newsroom.desk.judge(one, other, word, by=name, because=because)


@then("neither is proposed for the other")
def not_proposed(newsroom: Newsroom) -> None:
    assert [newsroom.desk.matches(claim) for claim in newsroom.first_two] == [(), ()]


@then("each has a series of its own")
@then("no series holds both")
def no_series_holds_both(newsroom: Newsroom) -> None:
    one, other = newsroom.first_two
    assert other.id not in [value.claim for value in newsroom.desk.series(one).values]
    assert one.id not in [value.claim for value in newsroom.desk.series(other).values]


@then(step('the desk remembers "{words:Q}"'))
def remembers(newsroom: Newsroom, words: str) -> None:
    one, other = newsroom.first_two
    assert [str(each) for each in newsroom.desk.judgements(one)] == [words]
    assert newsroom.desk.judgements(other) == newsroom.desk.judgements(one)


@then("the one is the same as the other")
def one_is_the_other(newsroom: Newsroom) -> None:
    one, other = newsroom.first_two
    (match,) = newsroom.desk.matches(other)
    assert match.claim == one
    assert match.relation is Relation.SAME


@then("the one is an update of the other, and only suggested")
def is_suggested_update(newsroom: Newsroom) -> None:
    (match,) = newsroom.desk.matches(newsroom.first_two[1])
    assert (match.relation, match.comparison.tier) == (Relation.UPDATE, Tier.SUGGESTED)
