"""Cases: who does what on the way to a verdict, and what is refused."""

from datetime import date

from pytest_bdd import given, then, when

from claimtrack import ConflictError, EvidenceStance, Step, VerificationState
from claimtrack.checking.telling import told
from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom

BECAUSE = "The statistics say 63,214."
SOURCES = ("Hospital statistics, January", "Three hospitals, asked by phone")


@given(step("it is {day:Day}"))
def it_is(newsroom: Newsroom, day: date) -> None:
    newsroom.at(day)


@given(step("{name:Person} has taken it up"))
@when(step("{name:Person} takes it up"))
def take_up(newsroom: Newsroom, name: str) -> None:
    newsroom.attempt(lambda: newsroom.desk.take_up(newsroom.claim, by=name))


@given(step("{name:Person} has taken up the {which:Which} claim"))
def has_taken_up(newsroom: Newsroom, name: str, which: int) -> None:
    newsroom.desk.take_up(newsroom.claim_at(which), by=name)


@given(step("{name:Person} has assigned it to {other:Person}"))
@when(step("{name:Person} assigns it to {other:Person}"))
def assign(newsroom: Newsroom, name: str, other: str) -> None:
    newsroom.desk.assign(newsroom.claim, to=other, by=name)


@then(step("{name:Person} has it to check"))
def has_to_check(newsroom: Newsroom, name: str) -> None:
    assert newsroom.desk.case(newsroom.claim).assignee == name
    assert newsroom.desk.why_not(Step.TAKE_UP, newsroom.claim, by=name) == ()


@when(step("{name:Person} releases it"))
def release(newsroom: Newsroom, name: str) -> None:
    newsroom.attempt(lambda: newsroom.desk.release(newsroom.claim, by=name))


@given(step('{name:Person} has put it aside until {day:Day} because "{because:Q}"'))
@when(step('{name:Person} puts it aside until {day:Day} because "{because:Q}"'))
def park(newsroom: Newsroom, name: str, day: date, because: str) -> None:
    newsroom.desk.park(newsroom.claim, until=day, because=because, by=name)


@when(step("{name:Person} resumes it"))
def resume(newsroom: Newsroom, name: str) -> None:
    newsroom.desk.resume(newsroom.claim, by=name)


@given(step('{name:Person} has cited "{source:Q}", which {bearing:Bearing} it'))
@when(step('{name:Person} cites "{source:Q}", which {bearing:Bearing} it'))
def cite(newsroom: Newsroom, name: str, source: str, bearing: EvidenceStance) -> None:
    newsroom.desk.cite(newsroom.claim, source=source, stance=bearing, by=name)


@given(step('{name:Person} has cited "{source:Q}", as context'))
def cite_context(newsroom: Newsroom, name: str, source: str) -> None:
    newsroom.desk.cite(newsroom.claim, source=source, stance=EvidenceStance.CONTEXT, by=name)


@given(step('{name:Person} has ruled it "{rating:Q}" on evidence'))
def ruled_on_evidence(newsroom: Newsroom, name: str, rating: str) -> None:
    desk, claim = newsroom.desk, newsroom.claim
    desk.take_up(claim, by=name)
    for source in SOURCES:
        desk.cite(claim, source=source, stance="refutes", by=name)
    desk.rule(claim, rating=rating, because=BECAUSE, by=name)


@given(step('{name:Person} has ruled it "{rating:Q}" because "{because:Q}"'))
@when(step('{name:Person} rules it "{rating:Q}" because "{because:Q}"'))
def rule(newsroom: Newsroom, name: str, rating: str, because: str) -> None:
    newsroom.attempt(
        lambda: newsroom.desk.rule(newsroom.claim, rating=rating, because=because, by=name)
    )


@when(step('{name:Person} rules it "{rating:Q}" with the exception "{exception:Q}"'))
def rule_with_exception(newsroom: Newsroom, name: str, rating: str, exception: str) -> None:
    newsroom.desk.rule(newsroom.claim, rating=rating, because=BECAUSE, exception=exception, by=name)


@when(step('{name:Person} rules it "{rating:Q}" with these parts'))
def rule_with_parts(newsroom: Newsroom, name: str, rating: str, datatable: list[list[str]]) -> None:
    parts = {row["part"]: (row["rating"], row["because"]) for row in records(datatable)}
    newsroom.desk.rule(newsroom.claim, rating=rating, because=BECAUSE, parts=parts, by=name)


@then("its verdict on the parts is")
def verdict_on_parts(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    ruling = newsroom.desk.case(newsroom.claim).ruling
    assert ruling is not None
    assert [
        {"part": part.aspect, "rating": part.rating.label, "because": part.because}
        for part in ruling.verdict.components
    ] == records(datatable)


@then(step('its verdict holds for "{scope:Q}"'))
def verdict_holds_for(newsroom: Newsroom, scope: str) -> None:
    ruling = newsroom.desk.case(newsroom.claim).ruling
    assert ruling is not None
    assert str(ruling.verdict.scope) == scope


@given(step("{name:Person} has signed it off"))
@when(step("{name:Person} signs it off"))
def sign_off(newsroom: Newsroom, name: str) -> None:
    newsroom.attempt(lambda: newsroom.desk.sign_off(newsroom.claim, by=name))


@when(step('{name:Person} sends it back because "{because:Q}"'))
def send_back(newsroom: Newsroom, name: str, because: str) -> None:
    newsroom.attempt(lambda: newsroom.desk.send_back(newsroom.claim, because=because, by=name))


@given(step('{name:Person} has reopened it because "{because:Q}"'))
@when(step('{name:Person} reopens it because "{because:Q}"'))
def reopen(newsroom: Newsroom, name: str, because: str) -> None:
    newsroom.attempt(lambda: newsroom.desk.reopen(newsroom.claim, because=because, by=name))


@given(step('{name:Person} has withdrawn it because "{because:Q}"'))
@when(step('{name:Person} withdraws it because "{because:Q}"'))
def withdraw(newsroom: Newsroom, name: str, because: str) -> None:
    newsroom.attempt(lambda: newsroom.desk.withdraw(newsroom.claim, because=because, by=name))


@given(step("{name:Person} and {other:Person} look at the claim"))
def look(newsroom: Newsroom, name: str, other: str) -> None:
    case = newsroom.desk.case(newsroom.claim)
    newsroom.seen = {name: case, other: case}


@when(step("{name:Person} signs off what {pronoun} saw"))
def sign_off_seen(newsroom: Newsroom, name: str, pronoun: str) -> None:
    try:
        newsroom.desk.sign_off(newsroom.seen[name], by=name)
    except ConflictError as conflict:
        newsroom.conflict = conflict


@then(step("{name:Person} is told that meanwhile"))
def told_meanwhile(newsroom: Newsroom, name: str, datatable: list[list[str]]) -> None:
    assert newsroom.conflict is not None
    day = f"{newsroom.now:%Y-%m-%d %H:%M} "
    assert [words.removeprefix(day) for words in newsroom.conflict.meanwhile] == [
        row["decision"] for row in records(datatable)
    ]


@then(step("the claim is {state:State}"))
def claim_is(newsroom: Newsroom, state: VerificationState) -> None:
    assert newsroom.refusals == ()
    assert newsroom.desk.case(newsroom.claim).state is state


@then(step("the {which:Which} claim is {state:State}"))
def one_claim_is(newsroom: Newsroom, which: int, state: VerificationState) -> None:
    assert newsroom.refusals == ()
    assert newsroom.desk.case(newsroom.claim_at(which)).state is state


@then("that is refused because")
def refused(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    assert list(newsroom.refusals) == [
        newsroom.named(record["reason"]) for record in records(datatable)
    ]


@then("the ruling can be published")
def can_be_published(newsroom: Newsroom) -> None:
    assert newsroom.desk.why_not(Step.PUBLISH, newsroom.claim, by="Ada") == ()


@then("the record reads")
def record_reads(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    events = newsroom.desk.history(newsroom.claim)
    assert [{"decision": told(event)} for event in events] == records(datatable)
