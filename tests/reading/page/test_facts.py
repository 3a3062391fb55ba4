"""Outlet, writers, address and language are what the page says of them."""

import pytest

from claimtrack.reading.page import read_page
from tests.pages import OUTLET, STAMP, a_page, linked

HERE = "https://harbourpost.example/world/floods"


@pytest.mark.parametrize(
    ("outlet", "head"),
    [
        ("Harbour Post", linked('"publisher": {"name": "Harbour Post"}')),
        ("Harbour Post", OUTLET),
        ("Harbour Post", '<meta name="application-name" content="harbourpost.example">' + OUTLET),
        ("harbourpost.example", ""),
        ("harbourpost.example", linked('"publisher": "https://harbourpost.example/about"')),
    ],
)
def test_the_outlet_is_named_by_its_page_else_by_its_host(outlet: str, head: str) -> None:
    assert read_page(a_page(head=head), url=HERE).outlet == outlet


@pytest.mark.parametrize(
    ("byline", "head", "above"),
    [
        ("Ada Ruhl", linked('"author": [{"name": "By Ada Ruhl"}]'), ""),
        ("Ada Ruhl, Omar Vahl", linked('"author": ["Ada Ruhl", "Omar Vahl", "Ada Ruhl"]'), ""),
        ("Ada Ruhl", '<meta name="author" content="Ada Ruhl">', ""),
        (
            "Ada Ruhl",
            OUTLET + linked('"author": "Harbour Post"') + '<meta name="author" content="Ada Ruhl">',
            "",
        ),
        ("Harbour Post", OUTLET + linked('"author": "Harbour Post"'), ""),
        (
            "Ada Ruhl",
            '<meta name="author" content="https://social.example/ada">',
            '<p class="author">Von Ada Ruhl</p>',
        ),
        ("", '<meta name="author" content="105092">', '<p class="author">34 comments so far</p>'),
        ("", linked('"author": [[[[[[[["Ada Ruhl"]]]]]]]]'), ""),
    ],
)
def test_the_writers(byline: str, head: str, above: str) -> None:
    assert read_page(a_page(head=head, above=above)).byline == byline


@pytest.mark.parametrize(
    ("url", "head"),
    [
        (
            "https://harbourpost.example/a",
            '<link rel="canonical" href="https://harbourpost.example/a">',
        ),
        ("https://harbourpost.example/a", '<link rel="canonical" href="/a">'),
        (
            "https://harbourpost.example/a",
            '<meta property="og:url" content="https://harbourpost.example/a">',
        ),
        ("https://harbourpost.example/a", linked('"url": "https://harbourpost.example/a"')),
        (HERE, '<link rel="canonical" href="https://harbourpost.example/">'),
        (HERE, '<link rel="canonical" href="https://harbourpost.example/world/">'),
        (HERE, '<link rel="canonical" href="http://[broken">'),
        (HERE, '<link rel="canonical" href="javascript:void(0)"><link rel="icon" href="/i.png">'),
    ],
)
def test_the_address_is_the_one_the_page_gives_unless_it_names_only_the_house(
    url: str, head: str
) -> None:
    assert read_page(a_page(head=head), url=HERE).url == url


def test_a_saved_page_without_an_address_has_none() -> None:
    assert read_page(a_page(head='<link rel="canonical" href="/a">')).url is None


GERMAN = (
    "Die Feuerwehr hat in der Nacht mit dem Boot 34 Menschen aus den Häusern im Tal geholt, und das Wasser ist nicht "
    "gefallen. Für den Donnerstag ist auch in der Stadt mit einer Sperrung der Brücke von Corrin zu rechnen, wie die "
    "Leitung des Amtes mitteilte, das für die Flüsse im Land zuständig ist."
)


@pytest.mark.parametrize(
    ("language", "lang", "text"),
    [
        ("en-GB", "en_gb", ""),
        ("de", "", GERMAN),
        ("de", "en", GERMAN),
        ("de-AT", "de-AT", GERMAN),
        (
            "zh-Hans",
            "zh-hans",
            "洪水已造成三十四人死亡，消防部门周二晚间表示，约六千人不得不离开家园。",
        ),
        ("zh", "en", "洪水已造成三十四人死亡，消防部门周二晚间表示，约六千人不得不离开家园。"),
        ("ja", "", "この洪水で34人が死亡したと消防が火曜日の夜に発表し、約6000人が家を離れた。"),
        (None, "", "34 – 6,000 – Corrin – Ormel – Ruhl"),
        (None, "und", "34 – 6,000 – Corrin – Ormel – Ruhl"),
        ("sw", "sw", "34 – 6,000 – Corrin – Ormel – Ruhl"),
        (
            "nb",
            "nb",
            "Brannvesenet i byen har hentet 34 mennesker ut av husene, og det er ikke ventet at vannet faller før på torsdag.",
        ),
    ],
)
def test_the_language_is_declared_unless_the_words_plainly_tell_another(
    language: str | None, lang: str, text: str
) -> None:
    html = a_page(*([text] if text else []), lang=lang, head=STAMP)

    assert read_page(html).language == language


def test_a_language_can_be_declared_in_a_tag() -> None:
    page = read_page(
        a_page("34 – 6,000 – Corrin", lang="", head='<meta property="og:locale" content="fr_CA">')
    )

    assert page.language == "fr-CA"
