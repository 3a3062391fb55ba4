"""The headline is the one a reader sees, without the name of the outlet."""

import pytest

from claimtrack.reading.page import read_page
from tests.pages import FIRST, TITLE, linked


def title(head: str, body: str = "") -> str:
    return read_page(f"<head>{head}</head><body>{body}<p>{FIRST}</p></body>").title


@pytest.mark.parametrize(
    ("expected", "head", "body"),
    [
        (TITLE, "", f"<h1>{TITLE}</h1>"),
        (TITLE, '<meta property="og:title" content="34 dead in floods">', f"<h1>{TITLE}</h1>"),
        (TITLE, f"<title>{TITLE} | Harbour Post</title>", f"<h1>Harbour Post</h1><h1>{TITLE}</h1>"),
        (TITLE, f"<title>{TITLE} | Harbour Post</title>", "<h1>Harbour Post</h1>"),
        (
            TITLE,
            f'<meta property="og:title" content="{TITLE}">',
            "<h1>No matches for your search</h1>",
        ),
        (TITLE, f'<meta property="og:title" content="{TITLE}">', f"<h1>World | {TITLE}</h1>"),
        (
            TITLE,
            f'<title>{TITLE} - Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
            "",
        ),
        (TITLE, f"<title>{TITLE} | World | Post</title>", ""),
        ("Floods – what is known", "<title>Floods – what is known</title>", ""),
        (
            "Ormel's floods kill 34",
            linked('"headline": "Ormel\'s floods kill 34"'),
            "<h1>Ormel’s floods kill 34</h1>",
        ),
        (
            "洪水造成下奥梅尔省三十四人死亡",
            "<title>洪水造成下奥梅尔省三十四人死亡-港口网</title>",
            "<h1>洪水造成下奥梅尔省三十四人死亡</h1>",
        ),
        (
            "洪水造成下奥梅尔省三十四人死亡",
            "<title>洪水造成下奥梅尔省三十四人死亡-港口网</title>",
            "",
        ),
        ("", "", "<h1> </h1>"),
    ],
)
def test_a_headline(expected: str, head: str, body: str) -> None:
    assert title(head, body) == expected


def test_a_bare_name_of_a_section_is_no_headline() -> None:
    assert title("", "<h1>World</h1>") == ""
