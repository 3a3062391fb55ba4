"""What goes into the database comes out as it was, whole or not at all."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from claimtrack.checking.events import Event, TakenUp, claims_of
from claimtrack.errors import NotFoundError, StorageError
from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Claim, ClaimId, Statement
from claimtrack.model.relation import Comparison, Link
from claimtrack.model.series import SeriesId
from claimtrack.storage import Store
from tests import strategies
from tests.builders import a_claim, an_appearance, an_article, taken_up
from tests.databases import NewPlace

SERIES = SeriesId("series")

# Each example opens a desk of its own; what stays between examples is only the folder.
own_desk_each = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@pytest.fixture
def store(new_place: NewPlace) -> Iterator[Store]:
    store = Store.open(new_place())
    yield store
    store.close()


@given(strategies.articles)
@own_desk_each
def test_an_article_comes_back_as_it_was(new_place: NewPlace, article: Article) -> None:
    store = Store.open(new_place())
    with store.writing() as transaction:
        transaction.add_article(article)

    with store.reading() as transaction:
        assert transaction.articles() == {article.id: article}
        assert transaction.articles([]) == {}
        assert transaction.knows_article(article.id)
    store.close()


@given(strategies.claims, strategies.statements, strategies.comparisons)
@own_desk_each
def test_claims_appearances_and_links_come_back_as_they_were(
    new_place: NewPlace, claim: Claim, statement: Statement, comparison: Comparison
) -> None:
    article = an_article()
    place = attrs.evolve(an_appearance(article), statement=statement)
    younger = a_claim(article)
    link = Link(this=younger.id, other=claim.id, comparison=comparison)
    store = Store.open(new_place())
    with store.writing() as transaction:
        transaction.add_article(article)
        transaction.add_claims([(claim, SERIES), (younger, SERIES)])
        transaction.add_appearances([(place, younger.id, comparison)])
        transaction.add_links([link])

    with store.reading() as transaction:
        assert transaction.claims() == [(1, claim), (2, younger)]
        assert transaction.claims(after=1) == [(2, younger)]
        assert transaction.last_number() == 2
        assert transaction.members(SERIES) == [claim, younger]
        assert transaction.series_of(claim.id) == SERIES
        assert transaction.appearances([younger.id]) == {younger.id: [place]}
        assert transaction.appearances() == {younger.id: [place]}
        assert transaction.links([claim.id]) == transaction.links([younger.id]) == [link]
    store.close()


@given(strategies.events)
@own_desk_each
def test_an_event_comes_back_as_it_was(new_place: NewPlace, event: Event) -> None:
    statement = an_appearance(an_article()).statement
    store = Store.open(new_place())
    with store.writing() as transaction:
        transaction.add_claims(
            [(Claim(id=claim, statement=statement), SERIES) for claim in claims_of(event)]
        )
        assert transaction.append(event, {"state": "before"}, {"state": "after"}) == 1

    with store.reading() as transaction:
        for claim in claims_of(event):
            assert transaction.events(claim) == transaction.history(claim) == [event]
            assert transaction.versions([claim]) == {claim: 1}
        assert transaction.case_events() == {claim: [event] for claim in claims_of(event)}
        (entry,) = transaction.entries()
        assert '"before":{"state":"before"}' in entry.text
        assert transaction.verify() == transaction.head()
    store.close()


def test_a_time_keeps_its_instant_whatever_its_offset(store: Store) -> None:
    at = datetime(2026, 3, 3, 3, 4, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    claim = a_claim()
    with store.writing() as transaction:
        transaction.add_claims([(claim, SERIES)])
        transaction.append(TakenUp(claim=claim.id, by="Ines", at=at))

    with store.reading() as transaction:
        assert transaction.events(claim.id)[0].at == at


def test_an_empty_desk_has_nothing(store: Store) -> None:
    with store.reading() as transaction:
        assert transaction.claims() == []
        assert transaction.last_number() == 0
        with pytest.raises(NotFoundError, match="No claim has an id that starts with 'abc'"):
            transaction.find_claim("abc")
        with pytest.raises(NotFoundError, match="There is no claim 'abc'"):
            transaction.series_of(ClaimId("abc"))


def test_a_claim_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    claims = [
        a_claim(an_article(body=f"Floods have killed {figure} people.")) for figure in range(40)
    ]
    with store.writing() as transaction:
        transaction.add_claims([(claim, SERIES) for claim in claims])

    with store.reading() as transaction:
        assert transaction.find_claim(claims[7].id[:10]) == claims[7]
        for ambiguous in ("", "%", "_"):
            with pytest.raises(NotFoundError):
                transaction.find_claim(ambiguous)
        first_digits = [claim.id[0] for claim in claims]
        common = max(first_digits, key=first_digits.count)
        with pytest.raises(NotFoundError, match="More than one claim"):
            transaction.find_claim(common)


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    def fail_half_way() -> None:
        with store.writing() as transaction:
            transaction.add_article(an_article())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()

    with store.reading() as transaction:
        assert transaction.articles() == {}


def test_appearances_in_one_article_stand_in_the_order_of_its_text(store: Store) -> None:
    article = an_article(body="34 dead. So it is: 34 dead.")
    first = attrs.evolve(an_appearance(article), quote=Quote.at(article.body, 0, 7))
    second = attrs.evolve(an_appearance(article), quote=Quote.at(article.body, 19, 26))
    claim = a_claim(article)
    with store.writing() as transaction:
        transaction.add_article(article)
        transaction.add_claims([(claim, SERIES)])
        transaction.add_appearances([(second, claim.id, None), (first, claim.id, None)])

    with store.reading() as transaction:
        assert transaction.appearances() == {claim.id: [first, second]}


def test_an_event_needs_a_claim(store: Store) -> None:
    with pytest.raises(StorageError, match=r"(?i)foreign key"), store.writing() as transaction:
        transaction.append(taken_up())


def test_articles_with_common_fingerprints_are_found_those_with_most_first(store: Store) -> None:
    one, two, three = (an_article(outlet=outlet) for outlet in ("One", "Two", "Three"))
    with store.writing() as transaction:
        for article, marks in ((one, {1, 2, 3}), (two, {2, 3, 4, 2**32 - 1}), (three, {3})):
            transaction.add_article(article)
            transaction.add_fingerprints(article.id, marks)
    with store.reading() as transaction:
        found = transaction.sharing({2, 3, 4}, at_least=2, limit=9)
        first = transaction.sharing({2, 3, 4}, at_least=1, limit=1)
        nothing = transaction.sharing((), at_least=1, limit=9)

    assert found == [two.id, one.id]
    assert first == [two.id]
    assert nothing == []


def test_an_article_that_is_not_kept_cannot_have_fingerprints(store: Store) -> None:
    with pytest.raises(StorageError), store.writing() as transaction:
        transaction.add_fingerprints(an_article().id, {1})
