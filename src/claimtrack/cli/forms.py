"""What ``--json`` prints: the answers of the tracker in small, plain forms."""

from claimtrack.checking.case import Case
from claimtrack.checking.chain import Head
from claimtrack.checking.events import Event
from claimtrack.checking.priority import QueueItem
from claimtrack.checking.telling import told
from claimtrack.exchange.spots import Spot
from claimtrack.matching import Explanation, in_words
from claimtrack.model.arrangement import Arrangement
from claimtrack.model.article import Article
from claimtrack.model.claim import Claim, Sighting
from claimtrack.model.judgement import Conflict, Judgement
from claimtrack.model.origin import Sourcing
from claimtrack.model.relation import Comparison, Match
from claimtrack.model.series import DatedValue, Series
from claimtrack.model.verdict import Correction
from claimtrack.serial import unstructure, unstructure_event
from claimtrack.tracker import Dossier, Finding, Hit, Offer, Report, Stale

Form = dict[str, object]


def report(value: Report) -> Form:
    """Return the findings of an article."""
    return {
        **head(value.article),
        "already_read": value.already_read,
        "findings": [_finding(finding) for finding in value.findings],
    }


def head(article: Article) -> Form:
    """Return what tells an article from others."""
    return {
        "article": article.id,
        "outlet": article.outlet,
        "published": article.published.isoformat(),
        "title": article.title,
    }


def dossier(value: Dossier) -> Form:
    """Return a claim with where it stands and how far its check has come."""
    return {
        **claim(value.claim),
        "state": value.case.state.value,
        "outlets": list(value.outlets),
        "sightings": [_sighting(sighting) for sighting in value.sightings],
    }


def claim(value: Claim) -> Form:
    """Return a claim with its slots."""
    return {"claim": value.id, "text": value.text, "statement": unstructure(value.statement)}


def match(value: Match) -> Form:
    """Return a match with its reasons."""
    return {
        "claim": value.claim.id,
        "text": value.claim.text,
        **comparison(value.comparison),
    }


def comparison(value: Comparison) -> Form:
    """Return what two statements have to do with each other, and all that it rests on."""
    return {
        "relation": value.relation.value,
        "score": round(value.score, 4),
        "reasons": unstructure(value.reasons),
        "side": value.side and value.side.value,
        "tier": value.tier.value,
        "capped_by": value.capped_by,
        "features": {feature.name: round(feature.value, 4) for feature in value.features},
        "version": value.version,
    }


def explanation(value: Explanation) -> Form:
    """Return why two statements have with each other what they have."""
    return {
        "sentence": value.comparison.sentence,
        **comparison(value.comparison),
        "this": unstructure(value.this),
        "other": unstructure(value.other),
        "words": unstructure(value.words),
        "marked": unstructure(value.marked),
    }


def hit(value: Hit) -> Form:
    """Return a hit: a match with its likeness, what made it, and the fact-check it comes from."""
    return {
        **match(value),
        "likeness": round(value.likeness, 4),
        "shares": {name: round(share, 4) for name, share in value.shares.items()},
        "check": None if value.check is None else unstructure(value.check),
    }


def series(value: Series) -> Form:
    """Return the dated values of a measure, with all that is known of each."""
    return {
        "series": value.id,
        "name": value.name,
        "measure": value.measure,
        "kind": value.kind.value,
        "because": value.because,
        "sentence": in_words(value),
        "values": [_dated(each) for each in value.values],
        "increments": [_dated(each) for each in value.increments],
        "parts": list(value.parts),
        "whole": value.whole,
        "gaps": unstructure(value.gaps),
        "next_expected": value.next_expected and value.next_expected.isoformat(),
    }


def _dated(value: DatedValue) -> Form:
    return {
        "claim": value.claim,
        "quantity": unstructure(value.quantity),
        "as_of": value.as_of and value.as_of.isoformat(),
        "standing": value.standing.value,
        "because": value.because,
        "outlets": list(value.outlets),
        "sources": list(value.sources),
        "speakers": list(value.speakers),
        "first": value.first and head(value.first.article),
        "appearances": [_sighting(sighting) for sighting in value.appearances],
        "flags": unstructure(value.flags),
    }


def sourcing(value: Sourcing) -> Form:
    """Return the source groups of a claim."""
    return {
        "claim": value.claim,
        "appearances": value.appearances,
        "independent": value.independent,
        "groups": [
            {
                "origin": unstructure(group.origin),
                "first": {**head(group.first.article)},
                "outlets": list(group.outlets),
                "reasons": list(group.reasons),
                "errata": [str(told) for told in group.errata],
                "accounts": [
                    {
                        **head(found.sighting.article),
                        "chain": [source.name for source in found.chain],
                        "reasons": list(found.reasons),
                    }
                    for found in group.accounts
                ],
            }
            for group in value.groups
        ],
    }


def case(value: Case) -> Form:
    """Return how far a check has come, with the version that a decision names."""
    ruling, rated = value.ruling, value.second_rating
    return {
        "claim": value.claim,
        "version": value.version,
        "state": value.state.value,
        "checker": value.checker,
        "assignee": value.assignee,
        "parked_until": value.parked and value.parked.until and value.parked.until.isoformat(),
        "evidence": unstructure(value.evidence),
        "replies": [{"of": reply.of, "words": reply.words} for reply in value.replies],
        "verdict": None if ruling is None else unstructure(ruling.verdict),
        "ruled_by": None if ruling is None else ruling.by,
        "inherits": None if ruling is None else unstructure(ruling.inherits),
        "second_rating": None if rated is None else {"by": rated.by, "rating": rated.rating.key},
        "signed_off_by": None if value.sign_off is None else value.sign_off.by,
        "url": None if value.publication is None else value.publication.url,
        "boost": 0 if value.boost is None else value.boost.by_points,
    }


def spot(value: Spot) -> Form:
    """Return a remark on a draft with its place."""
    remark = value.remark
    return {
        "path": value.name,
        "line": value.line,
        "column": value.column,
        "end_line": value.end_line,
        "end_column": value.end_column,
        "severity": remark.severity.value,
        "code": remark.code.value,
        "message": remark.message,
        "quote": remark.quote.exact,
        "claim": remark.claim,
        "related": remark.related,
        "rating": remark.rating or None,
        "links": list(remark.links),
        "allowed_because": value.because or None,
    }


def event(value: Event) -> Form:
    """Return a decision with what it says in words."""
    return {"words": told(value), **unstructure_event(value)}


def offer(value: Offer) -> Form:
    """Return an earlier verdict with whether it fits, and why it is offered."""
    return {**match(value), "covers": value.covers, "review": unstructure(value.review)}


def stale(value: Stale) -> Form:
    """Return a published verdict that may no longer fit, and why."""
    return {
        **claim(value.claim),
        "reasons": list(value.reasons),
        "now": unstructure(value.now),
        "review": unstructure(value.review),
    }


def correction(value: Correction) -> Form:
    """Return a correction as it reads in a column, and with its parts."""
    return {"words": str(value), **unstructure(value)}


def queue_item(value: QueueItem) -> Form:
    """Return a claim of the queue with all that its place rests on."""
    return {
        **claim(value.claim),
        "state": value.case.state.value,
        "version": value.case.version,
        "assignee": value.case.assignee,
        "checker": value.case.checker,
        "points": value.points,
        "why": value.why,
        "shares": unstructure(value.shares),
    }


def judgement(value: Judgement) -> Form:
    """Return what a person said of two claims."""
    return dict(unstructure(value))


def arrangement(value: Arrangement) -> Form:
    """Return a person's word on a series."""
    return dict(unstructure(value))


def conflict(value: Conflict) -> Form:
    """Return judgements that cannot all be true."""
    return {"words": value.words, "judgements": [judgement(each) for each in value.judgements]}


def record_head(value: Head) -> Form:
    """Return how far the record goes."""
    return {"count": value.count, "seal": value.seal, "head": str(value)}


def _finding(value: Finding) -> Form:
    return {
        "claim": value.claim.id,
        "is_new": value.is_new,
        "relation": None if value.relation is None else value.relation.value,
        "quote": unstructure(value.appearance.quote),
        "statement": unstructure(value.appearance.statement),
        "matches": [match(found) for found in value.matches],
        "offers": [offer(each) for each in value.offers],
    }


def _sighting(value: Sighting) -> Form:
    return {
        "appearance": value.appearance.id,
        "outlet": value.article.outlet,
        "published": value.article.published.isoformat(),
        "title": value.article.title,
        "url": value.article.url,
        "quote": unstructure(value.appearance.quote),
    }
