"""Journeys: a whole desk goes from SQLite to PostgreSQL and back, and is the same row for row."""

from claimtrack import Tracker
from claimtrack.checking.events import ArticleRead
from claimtrack.matching import syndication
from claimtrack.model.series import SeriesId
from claimtrack.storage import Store
from tests.builders import a_claim, an_appearance, an_article, publish_verdict
from tests.soak import work
from tests.soak.newsroom import NOON, differences, noon, shape
from tests.soak.trial import Ground, Outcome

# So many claims are carried in one entry of the record when there are very many.
_AT_ONCE = 1_000


def there_and_back(ground: Ground) -> Outcome:
    claims = ground.size(1_000, 100_000)
    first, server, last = ground.place("SQLite"), ground.place("PostgreSQL"), ground.place("SQLite")
    work.fill(first, ground.seed, 5)
    work.bring_in(first, 100)
    with Tracker.open(first, clock=noon) as desk:
        one, other, *_ = [dossier.claim for dossier in desk.dossiers()]
        publish_verdict(desk, one)
        desk.merge(other, one, by="Ada", because="A slip.")
    _add_many(first, claims)
    work.copy(first, server)
    work.copy(server, last)
    before, between, after = (_shape(place) for place in (first, server, last))
    with Tracker.open(last, clock=noon) as desk:
        ill = [f"{each.what}: {problem}" for each in desk.doctor() for problem in each.problems]
    return Outcome(
        trial="from SQLite to PostgreSQL and back",
        database="both",
        load=f"{sum(map(len, before.values())):,} rows, {claims:,} claims",
        losses=[*differences(between, before), *differences(after, before), *ill],
    )


def _shape(place: str) -> dict[str, list[tuple[str, ...]]]:
    store = Store.open(place)
    try:
        return shape(store)
    finally:
        store.close()


def _add_many(place: str, claims: int) -> None:
    """Add claims as reading would, but for the comparing of each with all others."""
    store = Store.open(place)
    for start in range(0, claims, _AT_ONCE):
        articles = [
            an_article(f"Floods in province {number} have killed 34 people.")
            for number in range(start, min(start + _AT_ONCE, claims))
        ]
        with store.writing() as transaction:
            transaction.append(ArticleRead(article=articles[0].id, by="Ines", at=NOON))
            for each in articles:
                transaction.add_article(each)
                transaction.add_fingerprints(each.id, syndication.fingerprints(each.body))
            found = [(a_claim(each), an_appearance(each)) for each in articles]
            transaction.add_claims([(claim, SeriesId(claim.id)) for claim, _ in found])
            transaction.add_appearances([(place, claim.id, None) for claim, place in found])
    store.close()
