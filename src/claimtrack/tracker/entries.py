"""Entries: tracked claims and fact-checks as things that can be found again."""

from datetime import date
from functools import lru_cache

from claimtrack.matching.retrieval.entries import Entry, Sought
from claimtrack.matching.retrieval.messages import read_message
from claimtrack.model.claim import Claim, ClaimId
from claimtrack.model.factcheck import FactCheck
from claimtrack.reading import read_numbers, read_statement


def entry_of_claim(claim: Claim) -> Entry:
    """Return a tracked claim as an entry; its headline is that of the article where it first stood.

    The numbers of the headline are not taken for the claim's: those of one article share it.
    """
    title, _, lead = claim.statement.context.partition("\n")
    return Entry(
        key=claim.id,
        claim=claim.text,
        title=title,
        summary=lead,
        day=claim.statement.as_of,
        numbers=read_numbers(claim.text),
    )


def entry_of_check(check: FactCheck) -> Entry:
    """Return a fact-check as an entry."""
    return Entry(
        key=check.id,
        claim=check.claim,
        title=check.title,
        summary=f"{check.claimant}\n{check.summary}",
        day=check.published,
        numbers=read_numbers(f"{check.claim}\n{check.title}"),
    )


def sought(text: str, *, as_of: date | None = None) -> Sought:
    """Return what a message looks for: its words, and the day it speaks from, that of its signature unless *as_of* tells."""
    message = read_message(text)
    return Sought(
        text=message.text,
        author=message.author,
        day=as_of or message.day,
        numbers=read_numbers(message.text),
    )


@lru_cache(maxsize=4096)
def claim_of_check(check: FactCheck) -> Claim:
    """Return what a fact-check reviewed as a claim that can be compared, under the id of the check."""
    return Claim(id=ClaimId(check.id), statement=read_statement(check.claim, as_of=check.published))
