"""Record: proof that nothing was changed, and the desk as it stood."""

from datetime import date

import pytest
from pytest_bdd import given, then, when

from claimtrack import Head, InvalidValueError, StorageError, TamperedError
from claimtrack.checking.chain import Sealed, canonical, follow
from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom


@given("the head of the record was written down")
def head_written_down(newsroom: Newsroom) -> None:
    newsroom.head = Head.parse(str(newsroom.desk.head()))


@when(step("{name:Person} cites a quote of 100,000 letters"), target_fixture="refusal")
def cite_at_length(newsroom: Newsroom, name: str) -> str:
    with pytest.raises(InvalidValueError) as refusal:
        newsroom.desk.cite(
            newsroom.claim_at(0), source="Book", stance="context", quote="x" * 100_000, by=name
        )
    return str(refusal.value)


@then("that is refused, since it is too long")
def is_too_long(refusal: str) -> None:
    assert "a decision has at most 100,000" in refusal


@then("the record is still at that head")
def has_not_grown(newsroom: Newsroom) -> None:
    assert newsroom.desk.head() == newsroom.head


@then("the record is whole and goes on from that head")
def is_whole(newsroom: Newsroom) -> None:
    assert newsroom.desk.verify(since=str(newsroom.head)).count > newsroom.head.count


@when("somebody cuts the last entry off", target_fixture="exported")
def cut_off(newsroom: Newsroom) -> list[Sealed]:
    return [
        Sealed(number=number, text=canonical(line["entry"]), seal=line["seal"])
        for number, line in enumerate(newsroom.desk.export_record(), start=1)
    ][:-1]


@then("against that head the record is found tampered with at its last entry")
def found_tampered(newsroom: Newsroom, exported: list[Sealed]) -> None:
    follow(exported)  # whole as far as it goes: without a head the cut cannot be told
    with pytest.raises(TamperedError) as found:
        follow(exported, since=newsroom.head)
    assert found.value.entry == newsroom.head.count


@then("the last entry tells")
def last_entry_tells(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    *_, last = newsroom.desk.export_record()
    before, after = last["entry"]["before"], last["entry"]["after"]
    assert {row["what"]: (row["before"], row["after"]) for row in records(datatable)} == {
        name: (before[name], after[name]) for name in after
    }


@then(step("on {day:Day} the {which:Which} claim was in check"))
def was_in_check(newsroom: Newsroom, day: date, which: int) -> None:
    past = newsroom.desk.as_of(day)
    assert past.case(newsroom.claim_at(which)).state.value == "in check"


@then(step('on {day:Day} the toll of the {which:Which} claim was "{figure:Q}"'))
def toll_was(newsroom: Newsroom, day: date, which: int, figure: str) -> None:
    past = newsroom.desk.as_of(str(day)).series(newsroom.claim_at(which))
    assert [value.quantity.figure for value in past.current] == [figure]


@then(step("on {day:Day} the desk tracked 1 claim"))
def tracked_one(newsroom: Newsroom, day: date) -> None:
    past = newsroom.desk.as_of(day)
    assert len(past.dossiers()) == len(past.queue()) == 1


@when(step("{name:Person} rules at the desk of {day:Day}"), target_fixture="refusal")
def rule_in_the_past(newsroom: Newsroom, name: str, day: date) -> str:
    with pytest.raises(StorageError) as refusal:
        newsroom.desk.as_of(day).rule(
            newsroom.claim_at(0), rating="true", because="I know now.", by=name
        )
    return str(refusal.value)


@then("that is refused, since what is past cannot be changed")
def past_is_past(refusal: str) -> None:
    assert "what is past cannot be changed" in refusal
