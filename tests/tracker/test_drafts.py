"""Linting: what a writer is told, and above all what not."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from claimtrack import Article, LintPolicy, Outlet, Remark, Tracker
from claimtrack.exchange import articles, drafts
from claimtrack.exchange.spots import spots
from tests.builders import ADDRESS, publish_verdict

EXAMPLES = Path(__file__).parents[2] / "examples"
NOW = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
TODAY = date(2026, 3, 10)
EVERYTHING = LintPolicy(severities={"one-source": "note", "unknown": "note"})


def read(desk: Tracker, day: str, text: str, outlet: str = "Harbour Post") -> str:
    """Read an article; return the id of its first claim."""
    article = Article.from_text(text, title="News", published=day, outlet=outlet)
    return str(desk.read(article).findings[0].claim.id)


def told(
    desk: Tracker, text: str, day: str = "2026-03-10", policy: LintPolicy | None = None
) -> list[str]:
    """Return the codes and quotes of what is told of a draft."""
    return [
        f"{remark.code.value}: {remark.quote.exact}" for remark in lint(desk, text, day, policy)
    ]


def lint(
    desk: Tracker, text: str, day: str = "2026-03-10", policy: LintPolicy | None = None
) -> tuple[Remark, ...]:
    draft = Article.from_text(text, title="News", published=day, outlet="Our Paper")
    return desk.lint(draft, policy=policy or LintPolicy())


@pytest.fixture(scope="module")
def stories() -> Iterator[Tracker]:
    """The sample stories, one claim of which is checked and false."""
    with Tracker.open(clock=lambda: NOW) as desk:
        for article in sorted(articles.load(EXAMPLES / "articles"), key=_published):
            desk.read(article)
        claim = desk.similar("At the end of January fewer than 60,000 people were waiting")[0].claim
        publish_verdict(desk, claim, "false")
        yield desk


def _published(article: Article) -> date:
    return article.published


def test_the_planted_errors_are_found_at_their_places_and_nothing_else(stories: Tracker) -> None:
    found = [
        f"{Path(spot.name).name}:{spot.line}:{spot.column} {spot.remark.code.value} {spot.remark.quote.exact}"
        for draft in drafts.load(EXAMPLES / "drafts", today=TODAY)
        for spot in spots(draft, stories.lint(draft.article), LintPolicy())
    ]

    assert found == [
        "corrin-hospitals.md:8:54 checked-false fewer than 60,000 people",
        "ormel-flood.md:25:12 contradicts-value sixty-four people",
        "ormel-flood.md:26:34 denied 41 people",
        "ormel-flood.md:32:22 superseded 38 people",
    ]


def test_articles_of_their_day_are_told_only_what_was_found_false_since(stories: Tracker) -> None:
    loaded = list(articles.load(EXAMPLES / "articles"))
    found = {
        article.title: [remark.code.value for remark in remarks]
        for article, remarks in zip(loaded, stories.lint_all(loaded), strict=True)
        if remarks
    }

    assert found == {
        "Waiting list ‘has fallen every month’, minister tells parliament": ["checked-false"]
    }


def test_remarks_name_the_claims_and_where_to_read_more(stories: Tracker) -> None:
    false, denied = (
        stories.lint(
            Article.from_text(text, title=title, published="2026-03-10", outlet="Our Paper")
        )[0]
        for title, text in [
            (
                "The hospitals of Corrin",
                "At the end of January fewer than 60,000 people were waiting for treatment in Corrin.",
            ),
            ("The Ormel flood", "Hospital lists name 41 dead in the Ormel flood."),
        ]
    )

    assert (false.rating, false.links) == ("False", (ADDRESS,))
    assert false.claim is not None
    assert stories.review(false.claim).url == ADDRESS
    assert denied.related is not None
    assert "It is not true that 41 people" in stories.claim(denied.related).text
    assert denied.links == ("https://brennocktelegraph.example/2026/march/4/ormel-toll",)
    assert str(denied).startswith("warning denied This is denied by Velik (Brennock Telegraph, 4 ")


def test_a_headline_is_read_as_well(stories: Tracker) -> None:
    draft = Article.from_text(
        "The flood in Lower Ormel province has killed 46 people, the civil protection service said.",
        title="Ormel flood kills 38 people",
        published="2026-03-10",
        outlet="Our Paper",
    )
    (remark,) = stories.lint(draft)

    assert (remark.is_headline, remark.quote.exact) == (True, "38 people")


IRAQ = (
    "Protests in Iraq have left {} people dead since October 1, the human rights commission said."
)
FERRY = "The ferry Marina sank off Marrow Point with 212 passengers on board, the coastguard said."


@pytest.fixture
def desk() -> Iterator[Tracker]:
    with Tracker.open(clock=lambda: NOW) as desk:
        read(desk, "2025-12-17", IRAQ.format(460))
        read(desk, "2025-12-30", IRAQ.format(511))
        yield desk


@pytest.mark.parametrize(
    "text",
    [
        "Protests in Iraq have left 511 people dead since October 1.",
        "Protests in Iraq have left more than 500 people dead since October 1.",
        "Protests in Iraq have left some 500 people dead since October 1.",
        "The protests in Iraq had left 460 people dead by mid-December.",
        "Protests in Iraq left 460 people dead. The toll of the protests in Iraq has since risen to 511.",
        "On December 17 the human rights commission counted 460 people killed in the protests in Iraq.",
        "Protests in Iraq have left 460 people dead, the human rights commission said on December 17.",
        "The human rights commission had said that 460 people were killed in the protests in Iraq.",
        "The death toll of the protests in Iraq stands at 511, up from 460 two weeks ago.",
        "The number of people killed in the protests in Iraq rose from 460 in mid-December to 511.",
        "Protests in Iraq have left 530 people dead, the human rights commission said on Friday.",
        "The toll of the protests in Iraq has been lowered to 498 people dead.",
        "In the protests of 2011, 100 people were killed in Iraq.",
        "A bomb in Iraq killed 14 people on Thursday.",
        "Of the people killed in the protests in Iraq, 12 were police officers.",
        "It is not true that 511 people were killed in the protests in Iraq, the minister said.",
        "Protests in Iran have left 460 people dead since October 1.",
        "The protests in Iraq may leave 600 people dead.",
    ],
)
def test_what_is_told_rightly_is_let_alone(text: str, desk: Tracker) -> None:
    assert told(desk, text, "2026-01-02") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Protests in Iraq have left 460 people dead since October 1.",
            "superseded: 460 people dead",
        ),
        (
            "Protests in Iraq have killed four hundred and sixty people since October 1.",
            "superseded: four hundred and sixty people",
        ),
        (
            "More than 460 people have been killed in the protests in Iraq.",
            "superseded: More than 460 people",
        ),
        ("The protests in Iraq have left 480 people dead.", "contradicts-value: 480 people dead"),
        ("The protests in Iraq have left 5110 people dead.", "slip: 5110 people dead"),
    ],
)
def test_what_is_old_or_wrong_is_told(text: str, codes: str, desk: Tracker) -> None:
    assert told(desk, text, "2026-01-02") == [codes]


def test_a_draft_is_held_against_what_was_known_on_its_day(desk: Tracker) -> None:
    assert told(desk, IRAQ.format(460), "2025-12-20") == []
    assert told(desk, IRAQ.format(460), "2025-12-01") == []


def test_old_news_stands_far_from_the_newer_figure_without_being_history(desk: Tracker) -> None:
    old, new = IRAQ.format(460), IRAQ.format(511)

    assert told(desk, f"{new}\n\nIt rained.\n\n{old}", "2026-01-02") == [
        "superseded: 460 people dead"
    ]
    assert told(desk, f"{old} It rained. {new}", "2026-01-02") == []


def test_a_lower_figure_is_no_newer_one_of_what_was(desk: Tracker) -> None:
    read(
        desk,
        "2026-03-04",
        "About 9,400 people had to leave their homes in the Sarne floods, the army said.",
    )
    read(
        desk,
        "2026-03-06",
        "About 5,300 people still had to stay away from their homes in the Sarne floods, the army said.",
    )

    assert told(desk, "About 9,400 people had to leave their homes in the Sarne floods.") == []


def test_a_toll_that_was_lowered_is_told(desk: Tracker) -> None:
    old = "The explosion in Kesten killed 34 people when a warehouse for fireworks blew up, the governor said."
    read(desk, "2026-02-10", old)
    read(
        desk,
        "2026-02-12",
        "The toll of the explosion of a fireworks warehouse in Kesten has been lowered to 29 people killed, the governor said.",
    )

    assert told(desk, old, "2026-02-13") == ["superseded: 34 people"]


def test_plans_that_were_cut_are_told(desk: Tracker) -> None:
    read(
        desk,
        "2026-03-01",
        "The health ministry plans to hire 1,200 nurses in Corrin by the end of 2027.",
    )
    read(
        desk,
        "2026-03-05",
        "The health ministry now plans to hire 900 nurses in Corrin by the end of 2027.",
    )

    assert told(
        desk, "The health ministry plans to hire 1,200 nurses in Corrin by the end of 2027."
    ) == ["superseded: 1,200 nurses"]
    assert (
        told(desk, "The health ministry plans to hire 800 nurses in Corrin by the end of 2027.")
        == []
    )


def test_the_day_of_the_event_is_not_that_of_the_count(desk: Tracker) -> None:
    read(
        desk,
        "2026-03-01",
        "The fire at the Brennock mill on Sunday killed 14 people, the police said.",
    )
    read(
        desk,
        "2026-03-03",
        "The fire at the Brennock mill on Sunday killed 17 people, the police said.",
    )
    draft = "The fire at the Brennock mill on Sunday, March 1, killed 14 people."

    assert told(desk, draft, "2026-03-04") == ["superseded: 14 people"]


def test_a_corrected_figure_is_told_with_the_correction() -> None:
    paragraphs = [
        "The number of people waiting for treatment at the hospitals of Corrin has grown again this month, the office said.",
        "The outbreak in the hospitals of Corrin has killed {} people, and nobody at the ministry wanted to comment on it on Monday.",
        "Ottla Breck, who heads the office, said that the beds are there and the people who ought to stand beside them are not.",
    ]
    body = "\n\n".join(paragraphs)
    with Tracker.open(clock=lambda: NOW) as desk:
        read(desk, "2026-02-18", body.format(19))
        read(
            desk,
            "2026-02-19",
            f"{body.format(17)}\n\nCorrection: An earlier version of this report gave the number of people killed as 19.",
        )
        found = told(
            desk, "The outbreak in the hospitals of Corrin has killed 19 people, the office said."
        )

    assert found == ["corrected: 19 people"]


@pytest.fixture
def ferry(desk: Tracker) -> Tracker:
    read(desk, "2026-01-10", FERRY)
    read(desk, "2026-01-10", FERRY.replace("coastguard", "harbour office"), "Inland Gazette")
    return desk


def test_who_tells_both_sides_is_told_nothing(ferry: Tracker) -> None:
    other = "The ferry Marina sank off Marrow Point with 250 passengers on board"

    assert told(ferry, f"{other}.") == ["contradicts-value: 250 passengers"]
    assert told(ferry, f"{other}, survivors said. {FERRY}") == []


def test_one_side_of_a_dispute_may_be_told_as_the_word_of_somebody(ferry: Tracker) -> None:
    other = "The ferry Marina sank off Marrow Point with 250 passengers on board"
    read(ferry, "2026-01-10", f"{other}, survivors said.", "Corrin Examiner")

    assert told(ferry, f"{other}, survivors said.") == []
    assert told(ferry, f"{other}.") == ["contradicts-value: 250 passengers"]


def test_the_word_of_one_unofficial_source_is_held_against_nobody(desk: Tracker) -> None:
    read(desk, "2026-01-10", "The ferry Marina sank off Marrow Point with 212 passengers on board.")
    draft = "The ferry Marina sank off Marrow Point with 250 passengers on board."

    assert told(desk, draft) == []
    assert told(desk, draft, policy=LintPolicy(sources=1)) == ["contradicts-value: 250 passengers"]


def test_a_verdict_settles_what_others_say(ferry: Tracker) -> None:
    read(
        ferry,
        "2026-01-11",
        "The owner denied that the ferry Marina sank off Marrow Point with 212 passengers on board.",
    )
    assert told(ferry, FERRY) == ["denied: 212 passengers"]

    publish_verdict(ferry, ferry.similar(FERRY)[0].claim, "true")

    assert told(ferry, FERRY) == ["checked: 212 passengers"]
    denial = (
        "The owner denied that the ferry Marina sank off Marrow Point with 212 passengers on board"
    )
    assert told(ferry, f"{denial}.") == ["contradicts-verdict: 212 passengers"]
    assert told(ferry, f"{FERRY} {denial}.") == ["checked: 212 passengers"]


def test_half_a_truth_is_a_warning(ferry: Tracker) -> None:
    publish_verdict(ferry, ferry.similar(FERRY)[0].claim, "half-true")

    assert told(ferry, FERRY) == ["checked-mixed: 212 passengers"]
    assert told(ferry, FERRY.replace("212", "250")) == ["contradicts-value: 250 passengers"]


def test_a_false_claim_may_be_told_by_who_makes_it_when_the_draft_says_otherwise(
    ferry: Tracker,
) -> None:
    read(
        ferry,
        "2026-01-10",
        "The ferry Marina sank off Marrow Point with 250 passengers on board, the owner said.",
    )
    false = "The ferry Marina sank off Marrow Point with 250 passengers on board"
    publish_verdict(ferry, ferry.similar(false)[0].claim, "false")

    assert told(ferry, f"{false}, the owner said.") == ["checked-false: 250 passengers"]
    assert told(ferry, f"{false}, the owner said. {FERRY}") == ["checked: 250 passengers"]
    assert told(ferry, f"{false}. {FERRY}") == ["checked-false: 250 passengers"]
    assert told(ferry, FERRY) == []


def test_what_was_false_may_come_true(desk: Tracker) -> None:
    publish_verdict(desk, desk.similar(IRAQ.format(511))[0].claim, "false")
    assert told(desk, IRAQ.format(460), "2026-01-02") == []
    assert told(desk, IRAQ.format(511), "2026-01-02") == ["checked-false: 511 people dead"]

    read(desk, "2026-01-05", IRAQ.format("more than 500"))

    assert told(desk, IRAQ.format(511), "2026-01-06") == []


def test_what_was_denied_may_be_borne_out(desk: Tracker) -> None:
    read(
        desk,
        "2025-12-30",
        "The government denied that protests in Iraq have left 511 people dead since October 1.",
    )
    assert told(desk, IRAQ.format(511), "2026-01-06") == ["denied: 511 people dead"]
    assert told(desk, IRAQ.format(511), "2025-12-29") == []

    read(desk, "2026-01-05", IRAQ.format(511), "Inland Gazette")

    assert told(desk, IRAQ.format(511), "2026-01-06") == []


def test_whoever_puts_a_figure_in_doubt_is_not_named_for_its_teller(desk: Tracker) -> None:
    read(
        desk,
        "2026-01-10",
        "Survivors of the ferry Marina off Marrow Point told that more than 150 people had been on board, a figure the owner disputes.",
    )
    draft = "More than 150 people were on board the ferry Marina off Marrow Point."

    assert [remark.message for remark in lint(desk, draft) if remark.code.value == "denied"] == [
        "This is denied (Harbour Post, 10 January 2026)."
    ]


def test_claims_without_a_figure_are_checked_too(desk: Tracker) -> None:
    resigned = "Governor Tamsin Orlo of Lower Ormel resigned on Monday."
    article = Article.from_text(
        f"{resigned} It rained.", title="Orlo", published="2026-03-03", outlet="Post"
    )
    publish_verdict(desk, desk.mark(article, resigned, by="Ines"), "false")

    assert told(desk, resigned, "2026-03-04") == [f"checked-false: {resigned}"]


def test_what_rests_on_one_source_or_is_unknown_is_told_where_it_is_wanted(desk: Tracker) -> None:
    text = f"{IRAQ.format(511)} A fire in Brennock killed 17 people."

    assert told(desk, text, "2026-01-02", EVERYTHING) == [
        "one-source: 511 people dead",
        "unknown: 17 people",
    ]
    read(
        desk,
        "2025-12-30",
        "The death toll of the protests in Iraq has reached 511, army officers told us.",
        "Gazette",
    )
    assert told(desk, text, "2026-01-02", EVERYTHING) == ["unknown: 17 people"]


def test_people_who_say_that_two_are_not_the_same_are_heeded(desk: Tracker) -> None:
    one = read(desk, "2026-01-10", FERRY)
    other = read(desk, "2026-01-11", FERRY.replace("212", "250"), "Inland Gazette")
    desk.judge(one, other, "not the same", by="Ines", because="Two trips.")

    assert told(desk, FERRY) == []


def test_several_drafts_are_checked_from_one_look(desk: Tracker) -> None:
    texts = [IRAQ.format(460), IRAQ.format(511), IRAQ.format(460)]
    found = desk.lint_all(
        Article.from_text(text, title="News", published="2026-01-02", outlet="Our Paper")
        for text in texts
    )

    assert [len(remarks) for remarks in found] == [1, 0, 1]
    assert desk.today == NOW.date()


def test_several_stories_of_one_draft_are_told_apart(stories: Tracker) -> None:
    draft = Article.from_text(
        "The flood in Lower Ormel province has killed 46 people, the civil protection service said.\n\n"
        "At the end of January fewer than 60,000 people were waiting for planned treatment in Corrin's hospitals.",
        title="The flood in Lower Ormel, and more news of the week",
        published="2026-03-07",
        outlet="Our Paper",
    )

    assert [remark.code.value for remark in stories.lint(draft)] == ["checked-false"]


def test_nothing_of_a_draft_is_kept(desk: Tracker) -> None:
    before = desk.dossiers()

    lint(desk, f"{IRAQ.format(530)} A fire in Brennock killed 17 people.")

    assert desk.dossiers() == before
    assert Outlet(name="Our Paper").name not in {
        outlet for dossier in desk.dossiers() for outlet in dossier.outlets
    }
