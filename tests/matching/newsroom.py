"""Statements as a newsroom reads them, each with only what a test does not care about filled in."""

from datetime import date
from decimal import Decimal

from claimtrack.matching import compare
from claimtrack.model.claim import Attribution, Claim, ClaimId, Stance, Statement
from claimtrack.model.period import Period
from claimtrack.model.quantity import Modifier, Quantity
from claimtrack.model.relation import Relation

MONDAY, TUESDAY, WEDNESDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 4)

# What the headline of the invented flood says; it tells the story where the sentence does not.
FLOOD = "Dyke on the river Ormel in Arvenia breaks above Tolvane"
STRIKE = "Nurses walk out at six hospitals in Corrin"

_LOW_ONLY = {Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.VAGUE}
_HIGH_ONLY = {Modifier.UP_TO, Modifier.FEWER_THAN}


def amount(  # noqa: PLR0913 - a quantity has that many parts
    figure: str | int,
    noun: str = "people",
    role: str = "killed",
    modifier: Modifier = Modifier.EXACT,
    *,
    currency: str = "",
    words: str = "",
) -> Quantity:
    value = Decimal(figure)
    return Quantity(
        low=None if modifier in _HIGH_ONLY else value,
        high=None if modifier in _LOW_ONLY else value,
        modifier=modifier,
        noun=noun,
        role=role,
        currency=currency,
        words=words,
    )


def said(  # noqa: PLR0913 - and a statement too
    quantity: Quantity | None,
    text: str = "The flood has killed that many, the rescue service said.",
    *,
    frame: str | None = None,
    as_of: date | None = TUESDAY,
    period: Period | None = None,
    stance: Stance = Stance.ASSERTED,
    speaker: str = "",
    context: str = FLOOD,
) -> Statement:
    return Statement(
        text=text,
        frame=text if frame is None else frame,
        quantity=quantity,
        period=period,
        as_of=as_of,
        attribution=Attribution(stance=stance, speaker=speaker),
        context=context,
    )


def relation(this: Statement, other: Statement) -> Relation:
    return compare(this, other).relation


def claim(statement: Statement, name: str = "a") -> Claim:
    return Claim(id=ClaimId(name), statement=statement)
