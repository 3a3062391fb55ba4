"""Small articles, claims and decisions for tests, each with only what a test does not care about filled in."""

from datetime import UTC, date, datetime
from pathlib import Path

from claimtrack.checking.events import Cited, Published, Ruled, SignedOff, TakenUp
from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Appearance, Claim, ClaimId, Statement
from claimtrack.model.quantity import Quantity
from claimtrack.model.rating import FIVE_POINT
from claimtrack.model.source import Evidence, EvidenceStance, Source
from claimtrack.model.verdict import Review, Verdict
from claimtrack.tracker import Tracker

CLAIM = ClaimId("0123456789abcdef")
NOON = datetime(2026, 4, 1, 12, 0, tzinfo=UTC)
ADDRESS = "https://desk.example/1"
FLOODS = "Floods in Lower Ormel province have killed 34 people."


def an_article(
    body: str = FLOODS,
    outlet: str = "Harbour Post",
    published: str = "2026-03-03",
    title: str = "Floods",
) -> Article:
    return Article.from_text(body, title=title, published=published, outlet=outlet)


def an_appearance(article: Article, figure: int = 34) -> Appearance:
    statement = Statement(
        text=article.body,
        quantity=Quantity.exactly(figure, "people", "killed"),
        as_of=date(2026, 3, 3),
    )
    quote = Quote.at(article.body, 0, len(article.body))
    return Appearance(article=article.id, quote=quote, statement=statement)


def a_claim(article: Article | None = None) -> Claim:
    return Claim.first_seen_as(an_appearance(article or an_article()))


def a_piece(name: str = "Register of deaths") -> Evidence:
    return Evidence(source=Source(name=name), stance=EvidenceStance.SUPPORTS)


def taken_up(by: str = "Ines", claim: ClaimId = CLAIM) -> TakenUp:
    return TakenUp(claim=claim, by=by, at=NOON)


def cited(by: str = "Ines") -> Cited:
    return Cited(claim=CLAIM, by=by, at=NOON, evidence=a_piece())


def ruled(by: str = "Ines") -> Ruled:
    verdict = Verdict(
        rating=FIVE_POINT.rating("true"), because="It says so.", evidence=(a_piece(),)
    )
    return Ruled(claim=CLAIM, by=by, at=NOON, verdict=verdict, scale=FIVE_POINT)


def signed_off(by: str = "Omar") -> SignedOff:
    return SignedOff(claim=CLAIM, by=by, at=NOON)


def published(by: str = "Ada") -> Published:
    return Published(claim=CLAIM, by=by, at=NOON, url="https://desk.example/checks/1")


def publish_verdict(
    desk: Tracker, claim: Claim | str, rating: str = "true", *, url: str = ADDRESS
) -> Review:
    """Take a claim from first look to publication, by three people, on two sources."""
    case = desk.case(claim)
    if not case.checker:
        case = desk.take_up(case, by="Ines")
    for source in ("Register of deaths", "Two hospitals, asked by phone"):
        case = desk.cite(case, source=source, stance="supports", by="Ines")
    case = desk.rule(case, rating=rating, because="The register says so.", by="Ines")
    return desk.publish(desk.sign_off(case, by="Omar"), url=url, by="Ada")


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
