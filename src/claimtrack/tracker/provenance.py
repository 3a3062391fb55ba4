"""Provenance: who the articles come from, and how many sources of a claim there really are."""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from claimtrack.errors import NotFoundError
from claimtrack.matching import syndication
from claimtrack.matching.syndication import Text, Witness
from claimtrack.model.article import Article, ArticleId
from claimtrack.model.claim import ClaimId, Sighting
from claimtrack.model.origin import Origin, Sourcing
from claimtrack.reading.credits import cited, credits_of, erratum
from claimtrack.tracker.desk import ClaimLike, Desk, id_of, sightings

if TYPE_CHECKING:  # the package can be imported without its database
    from claimtrack.storage import Transaction

# So many articles that share fingerprints with one are looked at, those that share the most. House value: above the number
# of outlets that run one story; more would slow the answer and change it only where all of these are its copies already.
MOST_ALIKE = 500


class Provenance(Desk):
    """The part of a tracker that tells copies from sources."""

    def origin(self, article: Article | str) -> Origin:
        """Return who the text of an article comes from, and which other articles are the same text.

        Args:
            article: An article that the desk has read, or its id.

        Raises:
            NotFoundError: If the desk has not read it.
        """
        wanted = article.id if isinstance(article, Article) else ArticleId(article)
        with self._store.reading() as transaction:
            found = transaction.articles([wanted]).get(wanted)
            if found is None:
                msg = f"The desk has read no article {wanted!r}."
                raise NotFoundError(msg)
            others = transaction.articles(_alike(found, transaction))
        return syndication.origin_of(_text(found), [_text(other) for other in others.values()])

    def sources(self, claim: ClaimLike) -> Sourcing:
        """Return who really says so: the accounts of *claim* in groups, each of which counts as one source.

        The order in which articles were read changes nothing, and a further copy never adds a source.

        Raises:
            NotFoundError: If there is no such claim.
        """
        with self._store.reading() as transaction:
            found = transaction.find_claim(id_of(claim))
            appearances = transaction.appearances([found.id])[found.id]
            articles = transaction.articles({place.article for place in appearances})
            seen = {found.id: sightings(appearances, articles)}
            return self._sourcings(seen, transaction)[found.id]

    def _sourcings(
        self, seen: Mapping[ClaimId, Collection[Sighting]], transaction: "Transaction"
    ) -> dict[ClaimId, Sourcing]:
        """Return who really says each of some claims, from where they were *seen*."""
        own = {each.article.id: each.article for places in seen.values() for each in places}
        near = {key: _alike(article, transaction) for key, article in own.items()}
        others = transaction.articles(set(chain.from_iterable(near.values())) - own.keys())
        texts = {key: _text(article) for key, article in {**others, **own}.items()}
        outlets = self._settings.outlets
        names = {text.article.outlet for text in texts.values()}
        names.update(name for outlet in outlets for name in (outlet.name, *outlet.names))
        found = dict[ClaimId, Sourcing]()
        for claim, places in seen.items():
            # Only what shares fingerprints with one of its articles can tell anything of a claim.
            keys = {key for place in places for key in (place.article.id, *near[place.article.id])}
            witnesses = [_witness(sighting, texts, names) for sighting in places]
            found[claim] = syndication.sourcing(
                claim, witnesses, [texts[key] for key in keys], outlets
            )
        return found


def _alike(article: Article, transaction: "Transaction") -> set[ArticleId]:
    """Return the other articles that share enough fingerprints with *article*."""
    marks = syndication.fingerprints(article.body)
    found = transaction.sharing(marks, at_least=syndication.ENOUGH, limit=MOST_ALIKE)
    return set(found) - {article.id}


def _text(article: Article) -> Text:
    return Text(article=article, credits=credits_of(article), erratum=erratum(article))


def _witness(sighting: Sighting, texts: Mapping[ArticleId, Text], names: Iterable[str]) -> Witness:
    return Witness(
        sighting=sighting,
        text=texts[sighting.article.id],
        cited=cited(sighting.article, sighting.appearance.quote, names),
    )
