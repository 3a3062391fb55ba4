"""What a desk logs: each decision once it is kept, each refusal, and no text or secret."""

import logging

import pytest

from claimtrack.errors import ConflictError, StepRefusedError, StorageError
from claimtrack.model.factcheck import FactCheck
from claimtrack.tracker import Tracker, logs
from tests.builders import FLOODS, an_article


@pytest.fixture(autouse=True)
def everything(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="claimtrack")


def told(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str, dict[str, object]]]:
    """Return what was logged: logger, event, fields."""
    return [(each.name, each.getMessage(), vars(each)["ct"]) for each in caplog.records]


def test_an_article_and_what_was_found_in_it_are_logged_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    article = an_article()
    with Tracker.open() as desk:
        desk.read(article, by="Ada")
        desk.read(article)

    head = {"article": article.id, "outlet": "Harbour Post"}
    read = {"entry": 1, "step": "ArticleRead", "claims": [], "by": "Ada"}
    assert told(caplog) == [
        ("claimtrack.storage", "desk opened", {"where": ":memory:"}),
        ("claimtrack.decisions", "decision recorded", read),
        ("claimtrack.articles", "article read", {**head, "claims": 1, "new": 1}),
        ("claimtrack.articles", "article known", head),
    ]


def test_decisions_refusals_and_conflicts_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    with Tracker.open() as desk:
        (finding,) = desk.read(an_article()).findings
        case = desk.take_up(finding.claim, by="Ines")
        desk.import_checks([FactCheck(claim="34 died.", publisher="Other")], by="Omar")
        caplog.clear()
        desk.cite(case, source="Register", stance="supports", by="Ines")
        with pytest.raises(ConflictError):
            desk.cite(case, source="Register", stance="supports", by="Ines")
        with pytest.raises(StepRefusedError):
            desk.sign_off(finding.claim, by="Ines")

    claims = [finding.claim.id]
    cited = {"entry": 4, "step": "Cited", "claims": claims, "by": "Ines"}
    assert told(caplog) == [
        ("claimtrack.decisions", "decision recorded", cited),
        ("claimtrack.decisions", "conflict", {"expected": 1, "found": 2}),
        ("claimtrack.decisions", "step refused", {"step": "sign off", "reasons": 1}),
    ]


def test_what_fails_in_the_database_is_logged_and_not_as_a_decision(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with Tracker.open() as desk:
        (finding,) = desk.read(an_article()).findings
        desk.close()
        caplog.clear()
        with pytest.raises(StorageError):
            desk.take_up(finding.claim, by="Ines")

    assert told(caplog) == [("claimtrack.storage", "storage failed", {})]


def test_no_words_of_articles_or_people_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    with Tracker.open() as desk:
        (finding,) = desk.read(an_article()).findings
        desk.take_up(finding.claim, by="Ines")
        desk.park(finding.claim, by="Ines", because="The source is at risk.")

    logged = " ".join(str(vars(each)) for each in caplog.records)
    assert FLOODS[:20] not in logged
    assert "at risk" not in logged


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("desk.db", "desk.db"),
        ("postgresql+psycopg://ada:s3cret@db.example/desk", "postgresql+psycopg://db.example/desk"),
        ("postgresql://db.example/desk?user=ada&password=s3cret", "postgresql://db.example/desk"),
        ("postgresql://ada:s3@cret@db.example/desk", "postgresql://db.example/desk"),
    ],
)
def test_the_address_of_a_server_is_logged_without_its_login(
    path: str, where: str, caplog: pytest.LogCaptureFixture
) -> None:
    logs.opened(path)

    assert told(caplog) == [("claimtrack.storage", "desk opened", {"where": where})]
