"""Health: whether all that a database holds is whole and fits together."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from sqlalchemy import Connection, func, select

from claimtrack.errors import StorageError, TamperedError
from claimtrack.matching import index_terms, syndication
from claimtrack.matching.candidates.nearest import Bags
from claimtrack.model.article import Article, ArticleId
from claimtrack.model.checkup import Checkup
from claimtrack.model.claim import Appearance, ClaimId
from claimtrack.storage.indexing import kind_of
from claimtrack.storage.postings import Recall
from claimtrack.storage.tables import ArticleRow, FingerprintRow, Row, TermRow
from claimtrack.storage.transaction import Transaction

# So many lists are read at once.
_PORTION = 500

_Articles = Mapping[ArticleId, Article]
_Places = Mapping[ClaimId, Sequence[Appearance]]


def examine(transaction: Transaction, connection: Connection) -> Iterator[Checkup]:
    """Yield what was found in each part of the desk that *transaction* shows."""
    yield _database(connection)
    yield _record(transaction)
    articles, places = transaction.articles(), transaction.appearances()
    yield _articles(connection, articles)
    yield _appearances(transaction, articles, places)
    yield _claims(transaction, places)
    yield _fingerprints(connection, articles)
    yield examine_index(transaction, connection)


def examine_index(transaction: Transaction, connection: Connection) -> Checkup:
    """Compare the index by which claims are found with the claims: their terms, how many have each, and which."""
    count, problems = transaction.last_number(), list[str]()
    try:
        problems += _bag_problems(transaction)
        bags = transaction.postings(Recall()).bags_after(0, until=count)
        problems += _list_problems(connection, bags)
    except StorageError as error:  # what is damaged cannot be compared further
        problems.append(str(error))
    return Checkup(what="indexed claims", count=count, problems=tuple(problems))


def _bag_problems(transaction: Transaction) -> Iterator[str]:
    for claim, terms in transaction.bags():
        if terms != index_terms(claim.statement):
            yield f"the index terms of claim {claim.id} are not those of its statement"


def _list_problems(connection: Connection, bags: Bags) -> Iterator[str]:
    """Yield what is wrong with the numbers of claims that have each term, and with the lists of these."""
    claims = np.repeat(np.arange(1, len(bags.lengths) + 1), bags.lengths)
    order = np.argsort(bags.terms, kind="stable")
    claims, ends = claims[order], np.cumsum(np.bincount(bags.terms))
    rows = connection.execute(select(TermRow.table()).where(TermRow.table().c.number > 0)).all()
    known = {number: (term, frequency) for number, term, frequency in rows}
    for some in _portions(range(1, len(ends))):
        listed = kind_of(connection).having(connection, some)
        for number, having in zip(some, listed, strict=True):
            real = claims[ends[number - 1] : ends[number]]
            term, frequency = known.get(number, ("", 0))
            if frequency != len(real):
                yield f"{len(real)} claims have the index term {term!r}, and not {frequency}"
            if not np.array_equal(having, real):
                yield f"the list of claims that have the index term {term!r} is another"


def _portions(numbers: range) -> Iterator[range]:
    for start in range(0, len(numbers), _PORTION):
        yield numbers[start : start + _PORTION]


def _database(connection: Connection) -> Checkup:
    """Ask the database for what it finds wrong itself; a server does so by tools of its own."""
    problems: list[str] = []
    if connection.dialect.name == "sqlite":
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars()
        problems += [line for line in found if line != "ok"]
        lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        problems += [f"a row of {row[0]} names one of {row[2]} that is not there" for row in lost]
    return Checkup(what="tables", count=len(Row.metadata.tables), problems=tuple(problems))


def _record(transaction: Transaction) -> Checkup:
    try:
        head = transaction.verify()
    except TamperedError as error:
        return Checkup(what="entries", count=transaction.head().count, problems=(str(error),))
    return Checkup(what="entries", count=head.count)


def _articles(connection: Connection, articles: _Articles) -> Checkup:
    kept = set(connection.execute(select(ArticleRow.table().c.id)).scalars())
    changed = [f"article {each} is not what was read" for each in sorted(kept ^ articles.keys())]
    return Checkup(what="articles", count=len(kept), problems=tuple(changed))


def _appearances(transaction: Transaction, articles: _Articles, held: _Places) -> Checkup:
    count, problems = 0, list[str]()
    for holder, places in held.items():
        count += len(places)
        if holder in transaction.merged():
            problems.append(f"claim {holder} was merged and still holds appearances")
        for place in places:
            article, quote = articles.get(place.article), place.quote
            if article is None or article.body[quote.start : quote.end] != quote.exact:
                problems.append(f"appearance {place.id} does not stand where it says")
    return Checkup(what="appearances", count=count, problems=tuple(problems))


def _claims(transaction: Transaction, held: _Places) -> Checkup:
    merged = transaction.merged()
    claims = [claim.id for _, claim in transaction.claims()]
    problems = [
        *(f"claim {each} stands nowhere" for each in claims if each not in {*held, *merged}),
        *(
            f"claim {one} leads to {into}, which leads on"
            for one, into in merged.items()
            if into in merged
        ),
    ]
    return Checkup(what="claims", count=len(claims), problems=tuple(problems))


def _fingerprints(connection: Connection, articles: _Articles) -> Checkup:
    """Compare the index by which copies of a text are found with the texts."""
    article, mark = ArticleRow.table().c, FingerprintRow.table().c
    query = select(article.id, func.count(mark.fingerprint)).outerjoin_from(
        ArticleRow.table(), FingerprintRow.table()
    )
    found = connection.execute(query.group_by(article.id)).all()
    kept = {str(key): int(count) for key, count in found}
    problems = [
        f"the fingerprints of article {key} are not those of its text"
        for key, each in articles.items()
        if kept.get(key) != len(set(syndication.fingerprints(each.body)))
    ]
    return Checkup(what="fingerprints", count=sum(kept.values()), problems=tuple(problems))
