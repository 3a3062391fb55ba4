"""Intake: each appearance of an article finds its claim, or begins one."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

import attrs

from claimtrack import matching
from claimtrack.checking.events import ArticleRead
from claimtrack.matching import syndication
from claimtrack.model.article import Article
from claimtrack.model.claim import Appearance, Claim, ClaimId
from claimtrack.model.relation import Comparison, Link, Match, Relation
from claimtrack.model.series import SeriesId
from claimtrack.model.thresholds import Thresholds
from claimtrack.reading import read
from claimtrack.reading.events.events import read_all
from claimtrack.tracker.desk import Settings
from claimtrack.tracker.report import Finding, Report

if TYPE_CHECKING:  # the package can be imported without its database
    from claimtrack.storage import Transaction

# How many tracked claims each appearance is compared with at the end; beyond these nothing of one measure was found.
CANDIDATES = 20

M = TypeVar("M", bound=Match)


def take_in(
    article: Article,
    by: str,
    transaction: "Transaction",
    index: matching.GrowingIndex,
    settings: Settings,
) -> Report:
    """Keep *article* and all that is found in it; return what was found.

    Args:
        article: The article.
        by: Who brings it in.
        transaction: Where everything is kept, whole or not at all.
        index: What finds the claims that are kept in the transaction, and those that begin in it.
        settings: By which rules the desk works.
    """
    if transaction.knows_article(article.id):
        return Report(article=article, already_read=True)
    transaction.append(ArticleRead(article=article.id, by=by, at=settings.clock()))
    transaction.add_article(article)
    transaction.add_fingerprints(article.id, syndication.fingerprints(article.body))
    found = read_all(article) if settings.events else read(article)
    return Report(article=article, findings=keep(found, transaction, index, settings.thresholds))


def keep(
    found: Iterable[Appearance],
    transaction: "Transaction",
    index: matching.GrowingIndex,
    thresholds: Thresholds,
) -> tuple[Finding, ...]:
    """Keep what was *found* in an article that is kept already; return what became of each appearance."""
    judgements = matching.Judgements(transaction.judgements())
    placing = _Placing(transaction, index, judgements, thresholds)
    findings = [placing.place(appearance) for appearance in found]
    index.settle()
    transaction.add_appearances(
        [(found.appearance, found.claim.id, _joined_by(found)) for found in findings]
    )
    transaction.add_links(
        [link for finding in findings if finding.is_new for link in _links(finding)]
    )
    put_in_order(
        [finding.claim.id for finding in findings if finding.is_new and finding.home], transaction
    )
    return tuple(findings)


def put_in_order(claims: Iterable[ClaimId], transaction: "Transaction") -> None:
    """Put the series of *claims*, and those they are joined with, in order by what was found and what people said."""
    judgements = transaction.judgements()
    arrangements = transaction.arrangements()
    touched = set(claims)
    if not touched:
        return
    found = transaction.joins(touched)
    touched.update(end for link in found for end in (link.this, link.other))
    touched.update(other for each in arrangements if each.pair & touched for other in each.pair)
    members = transaction.members_of(set(transaction.all_series(touched).values()))
    links = transaction.joins(member.id for member in members)
    transaction.move(
        matching.regroup(members, links, matching.Judgements(judgements), arrangements)
    )


def led(matches: Iterable[M], transaction: "Transaction") -> tuple[M, ...]:
    """Return *matches* with each merged claim as the one to which it leads; of two on one claim the first stays."""
    merged = transaction.merged()
    found: dict[ClaimId, M] = {}
    for match in matches:
        root = merged.get(match.claim.id)
        one = match if root is None else attrs.evolve(match, claim=transaction.find_claim(root))
        found.setdefault(one.claim.id, one)
    return tuple(found.values())


@attrs.frozen
class _Placing:
    """What gives each appearance of an article its claim.

    Attributes:
        transaction: Where all is kept that came before.
        index: What finds the claims of that, and those that begin here.
        judgements: What people said of pairs.
        thresholds: From where on a match is joined.
        begun: The series of the claims that began here.
    """

    transaction: "Transaction"
    index: matching.GrowingIndex
    judgements: matching.Judgements
    thresholds: Thresholds
    begun: dict[ClaimId, SeriesId] = attrs.field(factory=dict[ClaimId, SeriesId], init=False)

    def place(self, appearance: Appearance) -> Finding:
        """Return the claim that *appearance* is one of; where there is none, one begins."""
        ranked = matching.rank(
            appearance.statement, self.index, limit=CANDIDATES, thresholds=self.thresholds
        )
        matches = self.judgements.heeded_by(led(ranked, self.transaction))
        home = matching.best_home(matches)
        if home is not None and home.relation is Relation.SAME:
            return Finding(appearance=appearance, claim=home.claim, home=home, matches=matches)
        claim = Claim.first_seen_as(appearance)
        self.begun[claim.id] = self._series(claim, home)
        self.index.begin(claim, self.begun[claim.id])
        return Finding(appearance=appearance, claim=claim, home=home, matches=matches)

    def _series(self, claim: Claim, home: Match | None) -> SeriesId:
        """Return the series of a new *claim*: that of the closest claim of its measure, or one of its own."""
        if home is None:
            return SeriesId(claim.id)
        return self.begun.get(home.claim.id) or self.transaction.series_of(home.claim.id)


def _joined_by(finding: Finding) -> Comparison | None:
    return None if finding.is_new or finding.home is None else finding.home.comparison


def _links(finding: Finding) -> list[Link]:
    return [
        Link(this=finding.claim.id, other=match.claim.id, comparison=match.comparison)
        for match in finding.matches
    ]
