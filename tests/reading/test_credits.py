"""What an article says of where it comes from, in its byline, dateline, sign-off and sentences."""

from datetime import date

import pytest

from claimtrack.model.article import Article, Quote
from claimtrack.model.origin import CreditKind
from claimtrack.reading.credits import cited, credits_of, erratum

STORY = "The river fell on Tuesday, and the people of Corrin went home."


def an_article(body: str, outlet: str = "Harbour Post", byline: str = "", **more: str) -> Article:
    return Article.from_text(
        body, title="The river", published=date(2026, 3, 3), outlet=outlet, byline=byline, **more
    )


def credited(article: Article) -> list[tuple[str, str]]:
    return [(one.source.name, one.kind.value) for one in credits_of(article)]


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("AFP", f"PORT LANIS (AFP) - {STORY}"),
        ("AFP", f"A picture of the river.\n\nPORT LANIS, March 3 (AFP) — {STORY}"),
        ("Reuters", f"CORRIN (Reuters) - {STORY}"),
        ("Xinhua", f"PORT LANIS, March 3 (Xinhua) -- {STORY}"),
        ("TASS", "КОРРИН, 3 марта. /ТАСС/. Река спала."),  # noqa: RUF001 - its own letters
        ("Xinhua", "新华社兰尼斯港3月3日电 河水退去。"),
        ("Europa Press", f"CORRIN, 3 Mar. (EUROPA PRESS) - {STORY}"),
        ("APB", f"TOLVANE, March 3 (APB) — {STORY}"),
        ("Ormel News Agency", f"TOLVANE (Ormel News Agency) — {STORY}"),
        ("AFP", f"{STORY}\n\n— AFP"),
        ("AFP", f"{STORY} — AFP"),
        ("dpa", f"{STORY} (dpa)"),
        ("AP", f"Associated Press\n\n{STORY}\n\n{STORY}"),
        ("AP", f"By AP\n\n{STORY}\n\n{STORY}"),
        ("AP", f"{STORY}\n\nCopyright 2026 The Associated Press. All rights reserved."),
        (
            "AP",
            f"{STORY}\n\nAssociated Press writers Ada Ruhl and Omar Vahl contributed to this report.",
        ),
        ("AP", f"{STORY}\n\nThis story was reported by The Associated Press."),
        ("AP", f"{STORY}\n\nAssociated Press Writer"),
        ("Reuters", f"{STORY}\n\n(Reporting by Ada Ruhl; Editing by Omar Vahl)"),
        ("dpa", f"{STORY}\n\nDieser Text stammt von der Nachrichtenagentur dpa."),
        ("Creators Syndicate", f"{STORY}\n\n© 2026 Creators.com"),
        ("Ormel Courier", f"{STORY}\n\nThis column first appeared in the Ormel Courier."),
        ("Corrin Zeitung", f"{STORY}\n\nZuerst erschienen in Corrin Zeitung."),
    ],
)
def test_the_whole_text_is_credited(source: str, body: str) -> None:
    assert {name for name, kind in credited(an_article(body)) if kind == "whole"} == {source}


@pytest.mark.parametrize(
    ("sources", "line"),
    [
        (["PTI"], "With inputs from PTI"),
        (["AP"], "The Associated Press contributed to this report."),
        (["AP"], "Harbour Post's Ada Ruhl and The Associated Press contributed to this report."),
        (["AFP", "Reuters"], "AFP and Reuters contributed to this report."),
        (["dpa"], "Mit Material von dpa"),
        (["AFP"], "(Avec AFP)"),
        (["EFE"], "Con información de EFE"),
        (["AFP"], "L'AFP a contribué à cet article."),
        (["Reuters"], "Contributing: Reuters"),
    ],
)
def test_a_part_is_credited(sources: list[str], line: str) -> None:
    assert credited(an_article(f"{STORY}\n\n{STORY}\n\n{line}")) == [
        (name, "part") for name in sources
    ]


@pytest.mark.parametrize(
    ("byline", "found"),
    [
        ("AFP", [("AFP", "whole")]),
        ("Agence France-Presse", [("AFP", "whole")]),
        ("Ada Ruhl, AP", [("AP", "whole")]),
        ("det/dpa", [("dpa", "whole")]),
        ("Associated Press, Harbour Post Reporter", [("AP", "part")]),
        ("Ada Ruhl und dpa", [("dpa", "part")]),
        ("AFP and Reuters", [("AFP", "part"), ("Reuters", "part")]),
        ("Staff and AFP", [("AFP", "part")]),
        ("Ada Ruhl", []),
    ],
)
def test_a_byline_credits(byline: str, found: list[tuple[str, str]]) -> None:
    assert credited(an_article(STORY, byline=byline)) == found


@pytest.mark.parametrize(
    "body",
    [
        f"(Harbour Post) {STORY}",
        f"CORRIN (Harbour Post) — {STORY}",
        f"CORRIN (HPO) — {STORY}",
        f"CORRIN (KTRK) — {STORY}",
        f"CORRIN (UAE) — {STORY}",
        f"{STORY}\n\nPhoto: Ada Ruhl/AP",
        f"{STORY}\n\nThis column first appeared in the Harbour Post.",
        f"{STORY}\n\nThe study was first published in The Lancet.",
        f"{STORY}\n\nReuters journalist Ada Ruhl was killed when the dyke gave way in the night.",
        f"{STORY}\n\nNobody has seen a story by Reuters on it.",
        f"{STORY}\n\nMany thanks to the Associated Press of Corrin for the tea that they served us.",
        STORY,
    ],
)
def test_nothing_is_credited(body: str) -> None:
    assert (
        credited(
            an_article(body, outlet="Harbour Post" if "HPO" not in body else "Harbour Post Online")
        )
        == []
    )


def test_an_agency_publishes_itself_and_has_no_part_in_its_own_text() -> None:
    body = f"CORRIN (AP) — {STORY}\n\nRuhl reported from Corrin. AP writer Omar Vahl contributed."

    assert credited(an_article(body, outlet="Associated Press")) == [("AP", "own"), ("AP", "whole")]


def test_the_pages_of_an_agency_and_its_named_name_credit_it() -> None:
    assert credited(an_article(STORY, url="https://www.reuters.com/world/river")) == [
        ("Reuters", "whole")
    ]
    assert credited(an_article(STORY, agency="Agence France-Presse")) == [("AFP", "whole")]
    assert credited(an_article(STORY, agency="Ormel Wire")) == [("Ormel Wire", "whole")]
    assert credited(an_article(STORY, agency="AP", byline="Harbour Post staff")) == [("AP", "part")]


def test_a_dateline_covers_what_follows_and_a_sign_off_what_stands_above() -> None:
    body = f"Our own lead.\n\nCORRIN (AFP) - {STORY}\n\nPORT LANIS (Reuters) - {STORY}\n\nBelow."
    first, second = credits_of(an_article(body))
    above, *_ = credits_of(an_article(f"{STORY}\n\nMore.\n\n— AFP\n\nOur own words."))

    assert body[first.start : first.end] == f"CORRIN (AFP) - {STORY}\n\n"
    assert body[second.start : second.end] == f"PORT LANIS (Reuters) - {STORY}\n\nBelow."
    assert not first.covers(0)
    assert (above.start, above.end) == (0, len(f"{STORY}\n\nMore.\n\n— AFP"))


def test_a_long_line_is_told_in_short() -> None:
    body = f"{STORY}\n\nThe Associated Press contributed to this report, as it does in days of high water."

    assert credits_of(an_article(body))[0].words.endswith("…")


# --- sentences ------------------------------------------------------------------------------------------------------------


def word(sentence: str, paragraph: str = "", outlet: str = "Harbour Post") -> list[tuple[str, str]]:
    article = an_article(paragraph or sentence, outlet)
    start = article.body.index(sentence)
    quote = Quote.at(article.body, start, start + len(sentence))
    return [
        (one.source.name, one.kind.value)
        for one in cited(article, quote, ["Inland Gazette", "Harbour Post"])
    ]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("Reuters", "Twelve people died, Reuters reported."),
        ("AFP", "The minister told AFP that 12 people had died."),
        ("AP", "At least 12 people died, according to the Associated Press."),
        ("AP", "Twelve people died, an AP tally shows."),
        ("Bloomberg", "The mayor told Bloomberg that 12 people had died."),
        ("SPA", "According to SPA, 12 people died."),
        ("dpa", "Zwölf Menschen starben, meldete die dpa."),
        ("dpa", "Nach Angaben der Nachrichtenagentur dpa starben 12 Menschen."),
        ("AFP", "Douze personnes sont mortes, selon l'AFP."),
        ("EFE", "Según EFE, murieron 12 personas."),
        ("Lusa", "Doze pessoas morreram, disse à Lusa o comandante."),
        ("ANSA", "Dodici i morti, riferisce l'ANSA."),
        ("TASS", "По данным ТАСС, погибли 12 человек."),  # noqa: RUF001 - its own letters
        ("Xinhua", "据新华社报道，12人死亡。"),
        ("Anadolu", "Anadolu Ajansı'na göre 12 kişi öldü."),  # noqa: RUF001 - its own letter
        ("Inland Gazette", "The police told the Inland Gazette that 12 had died."),
    ],
)
def test_a_sentence_repeats_the_word_of_another(source: str, sentence: str) -> None:
    assert word(sentence) == [(source, "cited")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Bloomberg said that 12 people had died.",
        "Twelve people died in the Reuters building.",
        "Twelve people died on the MAP, said the guide.",
        "Twelve people died beside the offices of the Inland Gazette.",
        "Twelve people died.",
    ],
)
def test_a_name_alone_repeats_nobody(sentence: str) -> None:
    assert word(sentence) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "Twelve died. So police told the Harbour Post.",
        "Twelve died. Harbour Post reporters counted them.",
        "Twelve died. The Harbour Post counted them.",
        "Twelve died. Our correspondent saw it.",
        "Twelve died. Dieser Zeitung liegt die Liste vor.",
    ],
)
def test_an_outlet_says_that_it_found_out_itself(paragraph: str) -> None:
    assert word("Twelve died.", paragraph) == [("Harbour Post", "own")]


def test_the_paragraph_ends_where_the_next_begins() -> None:
    assert word("Twelve died.", "Twelve died.\n\nOur correspondent saw it.") == []


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        ("CORRECTED: Toll is 31", STORY, "CORRECTED: Toll is 31"),
        ("The river", f"(Corrects toll)\n\n{STORY}", "(Corrects toll)"),
        ("The river", f"{STORY}\n\nKorrektur: Es waren 31.", "Korrektur: Es waren 31."),
        (
            "The river",
            f"{STORY}\n\nAn earlier version of this story had 34.",
            "An earlier version of this story had 34.",
        ),
        ("The river", f"更正：死亡人数为31人\n\n{STORY}", "更正：死亡人数为31人"),
        ("The river", "The ministry corrected the toll.", ""),
    ],
)
def test_a_correction_is_recognised_by_its_line(title: str, body: str, told: str) -> None:
    article = Article.from_text(body, title=title, published="2026-03-03", outlet="AFP")

    assert erratum(article) == told


def test_kinds_of_credit_have_words() -> None:
    assert [kind.value for kind in CreditKind] == ["whole", "part", "cited", "own"]
