"""Hypothesis strategies that build any value of the model."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from claimtrack.checking.events import (
    ArticleRead,
    Assigned,
    Boosted,
    CaseEvent,
    ChecksImported,
    Cited,
    Event,
    Kept,
    Marked,
    Merged,
    Parked,
    Published,
    Rated,
    Released,
    Reopened,
    ReplyNoted,
    Resumed,
    Ruled,
    SentBack,
    SignedOff,
    Split,
    TakenUp,
    Withdrawn,
)
from claimtrack.model.arrangement import Arrangement, ArrangementKind
from claimtrack.model.article import Article, ArticleId, Quote
from claimtrack.model.claim import (
    Appearance,
    AppearanceId,
    Attribution,
    Claim,
    ClaimId,
    Sighting,
    Stance,
    Statement,
)
from claimtrack.model.judgement import Judgement, Sameness
from claimtrack.model.origin import (
    Account,
    Credit,
    CreditKind,
    Erratum,
    Origin,
    SourceGroup,
    Sourcing,
)
from claimtrack.model.period import Period
from claimtrack.model.quantity import Modifier, Quantity
from claimtrack.model.rating import FIVE_POINT, Label, Rating, RatingScale, Truth
from claimtrack.model.relation import (
    Comparison,
    Feature,
    Link,
    Match,
    Reason,
    Relation,
    Side,
    Tier,
)
from claimtrack.model.series import DatedValue, Series, SeriesId, SeriesKind, Standing
from claimtrack.model.source import Evidence, EvidenceStance, Outlet, Source, SourceKind
from claimtrack.model.thresholds import Thresholds
from claimtrack.model.verdict import (
    Component,
    Correction,
    CorrectionKind,
    Inheritance,
    Review,
    Scope,
    Verdict,
)

texts = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=40)
words = texts.filter(str.strip)
ids = st.text("0123456789abcdef", min_size=16, max_size=16)
claim_ids = ids.map(ClaimId)
days = st.dates(date(1600, 1, 1), date(2999, 12, 31))
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
times = st.datetimes(datetime(1970, 1, 1), datetime(2999, 1, 1), timezones=zones)  # noqa: DTZ001 - bounds are naive by contract
figures = st.decimals(
    -(10**15), 10**15, allow_nan=False, allow_infinity=False, places=2
) | st.integers(0, 10**12).map(Decimal)
urls = st.from_regex(r"https://[a-z]{1,8}\.example/[a-z0-9]{0,8}", fullmatch=True)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    modifier = draw(st.sampled_from(Modifier))
    low, high = sorted([draw(figures), draw(figures)])
    ends: dict[str, Decimal | None] = {"low": low, "high": low}
    if modifier in {Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.VAGUE}:
        ends["high"] = None
    elif modifier in {Modifier.UP_TO, Modifier.FEWER_THAN}:
        ends["low"] = None
    elif modifier is Modifier.RANGE:
        ends["high"] = high if high > low else low + 1
    return Quantity(
        **ends,
        modifier=modifier,
        noun=draw(texts),
        role=draw(texts),
        currency=draw(texts),
        words=draw(texts),
    )


@st.composite
def periods(draw: st.DrawFn) -> Period:
    since, until = sorted([draw(days), draw(days)])
    ends = draw(st.sampled_from([(since, until), (since, None), (None, until)]))
    return Period(
        since=ends[0], until=ends[1], tolerance_days=draw(st.integers(0, 400)), words=draw(texts)
    )


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    text = draw(words)
    start = draw(st.integers(0, 10**6))
    return Quote(
        exact=text, prefix=draw(texts), suffix=draw(texts), start=start, end=start + len(text)
    )


attributions = st.builds(
    Attribution, speaker=texts, stance=st.sampled_from(Stance), said_on=st.none() | days
)
statements = st.builds(
    Statement,
    text=words,
    frame=texts,
    quantity=st.none() | quantities(),
    period=st.none() | periods(),
    as_of=st.none() | days,
    attribution=attributions,
    context=texts,
)
articles = st.builds(
    Article,
    title=words,
    body=words,
    published=days,
    outlet=words,
    url=st.none() | urls,
    byline=texts,
    agency=texts,
    language=texts,
)
appearances = st.builds(
    Appearance,
    article=ids.map(ArticleId),
    quote=quotes(),
    mention=st.none() | quotes(),
    statement=statements,
)
claims = st.builds(Claim, id=claim_ids, statement=statements)
sources = st.builds(Source, name=words, kind=st.sampled_from(SourceKind), url=st.none() | urls)
evidence = st.builds(
    Evidence,
    source=sources,
    stance=st.sampled_from(EvidenceStance),
    quote=texts,
    archived_url=st.none() | urls,
    accessed=st.none() | days,
)
labels = st.lists(
    st.builds(Label, language=words, words=words),
    max_size=2,
    unique_by=lambda label: label.language,
)
ratings = st.builds(
    Rating, key=words, label=words, truth=st.sampled_from(Truth), labels=labels.map(tuple)
)
scales = st.builds(
    RatingScale,
    name=words,
    ratings=st.lists(ratings, min_size=2, max_size=5, unique_by=lambda rating: rating.key).map(
        tuple
    ),
)
scopes = st.builds(Scope, quantity=st.none() | quantities(), as_of=st.none() | days)


def components_of(rating: st.SearchStrategy[Rating]) -> st.SearchStrategy[Component]:
    return st.builds(Component, aspect=words, rating=rating, because=texts)


inheritances = st.builds(
    Inheritance,
    claim=claim_ids,
    turn=st.integers(1, 9),
    url=urls,
    relation=st.sampled_from(Relation),
    reasons=st.lists(words, max_size=2).map(tuple),
)


def verdicts_of(rating: st.SearchStrategy[Rating]) -> st.SearchStrategy[Verdict]:
    return st.builds(
        Verdict,
        rating=rating,
        because=words,
        evidence=st.lists(evidence, min_size=1, max_size=3).map(tuple),
        scope=scopes,
        components=st.lists(
            components_of(rating), max_size=2, unique_by=lambda part: part.aspect
        ).map(tuple),
        exception=texts,
    )


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    scale = draw(st.just(FIVE_POINT) | scales)
    return Review(
        claim=draw(claims),
        verdict=draw(verdicts_of(st.sampled_from(scale.ratings))),
        scale=scale,
        url=draw(urls),
        published_at=draw(times),
        checked_by=draw(words),
        signed_off_by=draw(texts),
        published_by=draw(words),
        inherits=draw(st.none() | inheritances),
    )


verdicts = verdicts_of(ratings)
reasons = st.builds(
    Reason, slot=words, agrees=st.none() | st.booleans(), words=words, this=texts, other=texts
)
features = st.builds(Feature, name=words, value=st.floats(0, 10**6))
comparisons = st.builds(
    Comparison,
    relation=st.sampled_from(Relation),
    score=st.floats(0, 1),
    reasons=st.lists(reasons, max_size=3).map(tuple),
    side=st.none() | st.sampled_from(Side),
    features=st.lists(features, max_size=3).map(tuple),
    tier=st.sampled_from(Tier),
    capped_by=texts,
    version=texts,
)
links = st.builds(Link, this=claim_ids, other=claim_ids, comparison=comparisons)
thresholds = st.builds(
    Thresholds,
    version=words,
    join_from=st.floats(0.5, 1),
    suggest_from=st.floats(0, 0.5),
    join_words=st.floats(0, 100),
    join_days=st.integers(0, 10_000),
)


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    one, other = sorted(draw(st.lists(claim_ids, min_size=2, max_size=2, unique=True)))
    return Judgement(
        one=one,
        other=other,
        says=draw(st.sampled_from(Sameness)),
        by=draw(words),
        at=draw(times),
        because=draw(words),
    )


matches = st.builds(Match, claim=claims, comparison=comparisons)
dated_values = st.builds(
    DatedValue,
    claim=claim_ids,
    quantity=quantities(),
    as_of=st.none() | days,
    standing=st.sampled_from(Standing),
    outlets=st.lists(words, max_size=3).map(tuple),
)
series = st.builds(
    Series,
    id=ids.map(SeriesId),
    measure=texts,
    values=st.lists(dated_values, max_size=3).map(tuple),
)
corrections = st.builds(
    Correction,
    claim=claim_ids,
    old=verdicts,
    new=st.none() | verdicts,
    kind=st.sampled_from(CorrectionKind),
    because=words,
    at=times,
    by=words,
    tell=st.lists(words, max_size=2).map(tuple),
    url=urls,
)


@st.composite
def arrangements(draw: st.DrawFn) -> Arrangement:
    one, other = draw(st.lists(claim_ids, min_size=2, max_size=2, unique=True))
    does = draw(st.sampled_from(ArrangementKind))
    kind = does is ArrangementKind.KIND
    of_two = does in {ArrangementKind.JOINED, ArrangementKind.SPLIT}
    said = draw(st.sampled_from(SeriesKind)).value if kind else draw(words)
    return Arrangement(
        claim=one,
        does=does,
        other=other if of_two else None,
        words="" if of_two else said,
        by=draw(words),
        at=draw(times),
        because=draw(words),
    )


_decision: Any = {"by": words, "at": times, "because": texts}
_of_claim: Any = {"claim": claim_ids, **_decision}
_told = st.lists(words, max_size=2).map(tuple)
_kinds = st.sampled_from(CorrectionKind)
case_events: st.SearchStrategy[CaseEvent] = st.one_of(
    st.builds(TakenUp, **_of_claim),
    st.builds(Assigned, **_of_claim, to=words),
    st.builds(Released, **_of_claim),
    st.builds(Parked, **_of_claim, until=st.none() | days),
    st.builds(Resumed, **_of_claim),
    st.builds(Cited, **_of_claim, evidence=evidence),
    st.builds(ReplyNoted, **_of_claim, of=words, words=texts),
    st.builds(
        Ruled,
        **_of_claim,
        verdict=verdicts,
        scale=st.just(FIVE_POINT),
        inherits=st.none() | inheritances,
    ),
    st.builds(Rated, **_of_claim, rating=ratings),
    st.builds(SentBack, **_of_claim),
    st.builds(SignedOff, **_of_claim),
    st.builds(Published, **_of_claim, url=urls, kind=st.none() | _kinds, tell=_told),
    st.builds(Kept, **_of_claim, scope=scopes, turn=st.integers(0, 9)),
    st.builds(Reopened, **_of_claim),
    st.builds(Withdrawn, **_of_claim, kind=_kinds, tell=_told),
    st.builds(Boosted, **_of_claim, by_points=st.integers(-99, 99)),
)
appearance_ids = ids.map(AppearanceId)


@st.composite
def _of_two(draw: st.DrawFn) -> Event:
    one, other = draw(st.lists(claim_ids, min_size=2, max_size=2, unique=True))
    decision: Any = {"claim": one, "by": draw(words), "at": draw(times), "because": draw(texts)}
    if draw(st.booleans()):
        return Merged(**decision, into=other)
    places = draw(st.lists(appearance_ids, min_size=1, max_size=3))
    return Split(**decision, off=other, appearances=tuple(places))


events: st.SearchStrategy[Event] = st.one_of(
    case_events,
    st.builds(Marked, **_of_claim, appearance=appearance_ids),
    _of_two(),
    judgements(),
    arrangements(),
    st.builds(ArticleRead, **_decision, article=ids.map(ArticleId)),
    st.builds(ChecksImported, **_decision, new=st.integers(0, 99)),
)
credits_given = st.builds(
    Credit,
    source=sources,
    kind=st.sampled_from(CreditKind),
    words=words,
    start=st.integers(0, 9),
    end=st.integers(9, 99),
)
outlets = st.builds(
    Outlet, name=words, names=st.lists(words, max_size=2).map(tuple), domain=texts, owner=texts
)
origins = st.builds(
    Origin,
    source=sources,
    reasons=st.lists(words, min_size=1, max_size=2).map(tuple),
    copies=st.lists(ids.map(ArticleId), max_size=2).map(tuple),
)
accounts = st.builds(
    Account,
    sighting=st.builds(Sighting, appearance=appearances, article=articles),
    chain=st.lists(sources, min_size=1, max_size=3).map(tuple),
    reasons=st.lists(words, min_size=1, max_size=2).map(tuple),
    errata=st.lists(st.builds(Erratum, outlet=words, published=days, words=words), max_size=1).map(
        tuple
    ),
)
sourcings = st.builds(
    Sourcing,
    claim=claim_ids,
    groups=st.lists(
        st.builds(
            SourceGroup,
            origin=sources,
            accounts=st.lists(accounts, min_size=1, max_size=2).map(tuple),
        ),
        min_size=1,
        max_size=2,
    ).map(tuple),
)
everything = st.one_of(
    quantities(),
    periods(),
    quotes(),
    attributions,
    statements,
    articles,
    appearances,
    claims,
    sources,
    evidence,
    ratings,
    scales,
    scopes,
    verdicts,
    reviews(),
    reasons,
    comparisons,
    links,
    matches,
    thresholds,
    judgements(),
    arrangements(),
    components_of(ratings),
    inheritances,
    corrections,
    dated_values,
    series,
    credits_given,
    outlets,
    origins,
    sourcings,
)
