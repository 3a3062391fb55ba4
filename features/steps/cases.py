"""Cases: who does what on the way to a verdict, and what is refused."""

from pytest_bdd import given, then, when

from claimtrack import EvidenceStance, Step, VerificationState
from features.steps.kinds import records, step
from features.steps.newsroom import Newsroom

BECAUSE = "The statistics say 63,214."


@given(step("{name:Person} has taken it up"))
def take_up(newsroom: Newsroom, name: str) -> None:
    newsroom.desk.take_up(newsroom.claim, by=name)


@given(step('{name:Person} has cited "{source:Q}", which {bearing:Bearing} it'))
@when(step('{name:Person} cites "{source:Q}", which {bearing:Bearing} it'))
def cite(newsroom: Newsroom, name: str, source: str, bearing: EvidenceStance) -> None:
    newsroom.desk.cite(newsroom.claim, source=source, stance=bearing, by=name)


@given(step('{name:Person} has ruled it "{rating:Q}" on evidence'))
def ruled_on_evidence(newsroom: Newsroom, name: str, rating: str) -> None:
    desk, claim = newsroom.desk, newsroom.claim
    desk.take_up(claim, by=name)
    desk.cite(claim, source="Hospital statistics, January", stance="refutes", by=name)
    desk.rule(claim, rating=rating, because=BECAUSE, by=name)


@when(step('{name:Person} rules it "{rating:Q}" because "{because:Q}"'))
def rule(newsroom: Newsroom, name: str, rating: str, because: str) -> None:
    newsroom.attempt(
        lambda: newsroom.desk.rule(newsroom.claim, rating=rating, because=because, by=name)
    )


@given(step("{name:Person} has signed it off"))
def signed_off(newsroom: Newsroom, name: str) -> None:
    newsroom.desk.sign_off(newsroom.claim, by=name)


@when(step("{name:Person} signs it off"))
def sign_off(newsroom: Newsroom, name: str) -> None:
    newsroom.attempt(lambda: newsroom.desk.sign_off(newsroom.claim, by=name))


@when(step('{name:Person} reopens it because "{because:Q}"'))
def reopen(newsroom: Newsroom, name: str, because: str) -> None:
    newsroom.attempt(lambda: newsroom.desk.reopen(newsroom.claim, because=because, by=name))


@when(step('{name:Person} withdraws it because "{because:Q}"'))
def withdraw(newsroom: Newsroom, name: str, because: str) -> None:
    newsroom.attempt(lambda: newsroom.desk.withdraw(newsroom.claim, because=because, by=name))


@then(step("the claim is {state:State}"))
def claim_is(newsroom: Newsroom, state: VerificationState) -> None:
    assert newsroom.refusals == ()
    assert newsroom.desk.case(newsroom.claim).state is state


@then("that is refused because")
def refused(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    assert list(newsroom.refusals) == [record["reason"] for record in records(datatable)]


@then("the ruling can be published")
def can_be_published(newsroom: Newsroom) -> None:
    assert newsroom.desk.why_not(Step.PUBLISH, newsroom.claim, by="Ada") == ()


@then("the record reads")
def record_reads(newsroom: Newsroom, datatable: list[list[str]]) -> None:
    events = newsroom.desk.history(newsroom.claim)
    assert [{"step": type(event).__name__, "by": event.by} for event in events] == records(
        datatable
    )
