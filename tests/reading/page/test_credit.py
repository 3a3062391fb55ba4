"""Credit to an agency is known where it is given, in many languages, and mentions are no credit."""

import pytest

from claimtrack.reading.page import credit, read_page
from tests.pages import FIRST, SECOND, STAMP, a_page, linked


@pytest.mark.parametrize(
    ("agency", "text"),
    [
        ("AP", "CORRIN (AP) — The river"),
        ("AP", "LOWER ORMEL, Ormel (AP/WXYZ) -- The river"),
        ("dpa", "Corrin (dpa/cor) – Der Fluss"),
        ("JTA", "CORRIN POST via JTA — The river"),
        ("Reuters", "CORRIN, 5 mars (Reuters) - Le fleuve"),
        ("EFE", "Corrin, 5 mar (EFE).- El río"),
        ("ANSA", "(ANSA) - CORRIN, 05 MAR - Il fiume"),
        ("TASS", "КОРРИН, 5 марта. /ТАСС/. Река"),  # noqa: RUF001 - its own letters
        ("RIA Novosti", "КОРРИН, 5 мар - РИА Новости. Река"),
        ("PAP", "Corrin, 5.3.2026 (PAP) - Rzeka"),
        ("Anadolu", "CORRIN (AA) - Nehir"),
        ("Reuters", "CORRIN (Reuters) The river"),
        ("PTI", "CORRIN, PTI — The river"),
        ("Xinhua", "新华社科林3月5日电 河水"),
        ("Xinhua", "据新华社电 河水"),
        ("Reuters", "[コリン 5日 ロイター] - 川は"),
        ("Kyodo", "【コリン共同】川は"),
        ("AFP", "【3月5日 AFP】川は"),
        ("", "The Port Authority (PA) said on Monday"),
        ("", "Officials told Reuters - the agency"),
        ("", "CORRIN: The river, which AFP"),
        ("", "(Corrin) - The river"),
    ],
)
def test_a_dateline(agency: str, text: str) -> None:
    assert credit.of_dateline(text) == agency


@pytest.mark.parametrize(
    ("agency", "text"),
    [
        ("dpa", "dpa"),
        ("AFP", "(AFP)"),
        ("EFE", "Fuente: EFE"),
        ("EFE", "Por Agencia EFE"),
        ("STT", "Lähde: STT"),
        ("Xinhua", "来源：新华网"),
        ("NTB", "©NTB"),
        ("dpa", "APA/dpa"),
        ("AFP", "The river fell. — AFP"),
        ("TT", "The river fell. (TT)"),
        ("Ritzau", "The river fell. /ritzau/"),
        ("AP", "With files from The Associated Press"),
        ("AFP", "avec AFP"),
        ("dpa", "Mit Material von dpa"),
        ("EFE", "(Con información de EFE)"),
        ("", "(Con información de EFE, AFP y Reuters)"),
        ("AP", "—Associated Press writer Ada Ruhl in Corrin contributed to this report."),
        ("Reuters", "(Reporting by Ada Ruhl; Editing by Omar Vahl)"),
        ("", "said the Port Authority (PA)"),
        ("", "This was first reported by Reuters."),
        ("", "Source: the fire service"),
        ("", "Photo: AFP"),
        ("AP", f"{FIRST} {SECOND} The river fell. (AP)"),
    ],
)
def test_the_end_of_a_text(agency: str, text: str) -> None:
    assert credit.of_ending(text) == agency


@pytest.mark.parametrize(
    ("agency", "text"),
    [
        ("dpa", "det/dpa"),
        ("AP", "Associated Press in Corrin"),
        ("AP", "By ADA RUHL Associated Press"),
        ("AP", "Ada Ruhl, AP"),
        ("Reuters", "Reuters Staff"),
        ("AFP", "La Poste de Corrin avec AFP"),
        ("", "AP Ruhl"),
        ("", "Ada Ruhl"),
        ("", "AP " * 60),
    ],
)
def test_a_name(agency: str, text: str) -> None:
    assert credit.of_name(text) == agency


def test_an_agency_credits_itself_on_its_own_site() -> None:
    assert credit.of_host("https://www.apnews.com/article/1") == "AP"
    assert credit.of_host("https://notapnews.com/article/1") == ""
    assert credit.of_host(None) == ""


def test_letters_that_stand_alone_need_a_label() -> None:
    assert credit.of_label("Source: AA") == "Anadolu"
    assert credit.of_label("AA") == ""
    assert credit.of_label("Source: AA" + " " * 200) == ""


def test_rights_without_a_year_are_those_of_a_picture() -> None:
    assert credit.of_rights("© 2026 The Canadian Press") == "The Canadian Press"
    assert credit.of_rights("© AFP / Ada Ruhl") == ""


@pytest.mark.parametrize(
    ("agency", "html"),
    [
        ("EFE", a_page(head=linked('"author": {"name": "Agencia EFE"}'))),
        ("AP", a_page(head='<meta name="Author" content="Associated Press">')),
        ("dpa", a_page(above="<address><strong>dpa</strong></address>")),
        ("AFP", a_page(above='<div class="c-byline__source">Agence France-Presse</div>')),
        ("Reuters", a_page(f"CORRIN (Reuters) - {FIRST}")),
        ("dpa", a_page(above="<p>Quelle: dpa</p>")),
        ("AFP", a_page(below="<p>(AFP)</p>")),
        ("The Canadian Press", a_page(below="<div>© 2026 The Canadian Press</div>")),
        ("", a_page(above="<button>AA</button><p>AA</p>")),
        ("", a_page(above='<figure class="photo"><p class="source">REUTERS</p></figure>')),
        ("", a_page(above='<p class="source">Photo: AFP</p>')),
        ("", a_page(below='<div class="photo"><p>(AFP)</p></div>')),
        ("", a_page(f"{FIRST} The agency Reuters was the first to say so, and AP the second.")),
        ("", a_page(head=STAMP)),
    ],
)
def test_the_agency_of_a_page(agency: str, html: str) -> None:
    assert read_page(html).agency == agency


def test_without_a_known_line_the_whole_page_is_searched_for_credits() -> None:
    told = linked(f'"articleBody": "{FIRST} {SECOND} {FIRST} {SECOND}"')

    assert read_page(a_page("Please wait.", head=told, below="<p>Fuente: EFE</p>")).agency == "EFE"
