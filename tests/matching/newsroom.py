"""Statements as a newsroom reads them, each with only what a test does not care about filled in."""

from datetime import date
from decimal import Decimal

import attrs
from hypothesis import strategies as st

from claimtrack.matching import compare
from claimtrack.model.claim import Attribution, Claim, ClaimId, Stance, Statement
from claimtrack.model.period import Period
from claimtrack.model.quantity import Modifier, Quantity
from claimtrack.model.relation import Relation
from tests.strategies import quantities

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


# Statements of few words, units and days, so that many pairs get past the first guards.
_words = st.lists(
    st.sampled_from(
        [
            "flood",
            "Tolvane",
            "Ormel",
            "dyke",
            "broke",
            "from",
            "34",
            "people",
            ",",
            "which",
            "denies",
            "nurses",
        ]
    ),
    max_size=9,
).map(" ".join)
_days = st.none() | st.sampled_from([MONDAY, TUESDAY, WEDNESDAY, date(2026, 9, 1)])
_units = st.sampled_from(
    [
        "",
        "people killed",
        "soldiers killed",
        "people in Tolvane",
        "percent",
        "km",
        "miles",
        "people missing",
        "% of pay",
    ]
)
_amounts = quantities().flatmap(
    lambda drawn: st.builds(
        attrs.evolve,
        st.just(drawn),
        noun=_units,
        role=st.just(""),
        words=st.sampled_from(["", "34 more"]),
    )
)
_periods = st.none() | st.builds(
    Period,
    since=_days.map(lambda day: day or MONDAY),
    tolerance_days=st.integers(0, 2),
    words=st.sampled_from(["", "the past 24 hours"]),
)
lively = st.builds(
    said,
    st.none() | _amounts,
    _words.map(lambda words: f"{words} 34 more"),
    as_of=_days,
    period=_periods,
    stance=st.sampled_from(Stance),
    speaker=st.sampled_from(["", "the mayor", "the union"]),
    context=st.sampled_from(
        ["", "Dyke on the river Ormel breaks", "2025 Ormel flood", "2026 Ormel flood"]
    ),
)
