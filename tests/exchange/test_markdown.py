"""Markup goes, words stay, and each of them knows where it stands."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.exchange.markdown import Plain, plain, without_comments


def words_of(text: str) -> str:
    return plain(text).text.strip()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# Title #\nWords.", "Title\n\nWords."),
        ("Title\n=====\nWords.", "Title\n\nWords."),
        ("One line\nand the next.", "One line and the next."),
        (
            "**34** people *died*, ***all*** of __them__ _there_.",
            "34 people died, all of them there.",
        ),
        ("~~29~~ 34 dead", "29 34 dead"),
        ("snake_case, 3*4*5 and 2 * 3", "snake_case, 3*4*5 and 2 * 3"),
        ('The [flood](https://a.example/b_(c) "t") and [fire][f].', "The flood and fire."),
        ("He and [the minister] said.", "He and [the minister] said."),
        ("A [**bold** link](x) here.", "A bold link here."),
        ("![34 dead](picture.png) Words.", "Words."),
        ("Words.[^1]\n\n[^1]: A note.", "Words.\n\nA note."),
        ("[f]: https://fire.example\n\nWords.", "Words."),
        ("See <https://a.example> and <b>bold</b>.", "See  and bold."),
        ("Fish &amp; chips&nbsp;&#8212; 3 &euro;", "Fish & chips\xa0— 3 €"),
        (r"Not \*so\* and `code` here.", "Not *so* and code here."),
        ("> He said\n> so.\n>\n> > Twice.", "He said so.\n\nTwice."),
        ("- One\n  goes on.\n- [x] Two\n1. Three\n2) Four", "One goes on.\n\nTwo\n\nThree\n\nFour"),
        ("- One\n\n      still of one", "One\n\nstill of one"),
        ("Words.\n\n    code = 34\n\nMore.", "Words.\n\nMore."),
        ("```\n34 dead\n~~~\n```\nWords.", "Words."),
        ("~~~~ text\n34 dead\n~~~\nstill\n~~~~\nWords.", "Words."),
        ("| dead | 34 |\n|------|----|\n\nWords.", "Words."),
        ("One.\n\n***\n\nTwo.\n\n- - -\n", "One.\n\nTwo."),
        ("One. <!-- 34 dead --> Two.", "One.  Two."),
        ("One.\n<!-- 34\ndead\n--> Two.\n<!-- 5 --> Three <!-- 6\n7 -->", "One. Two.  Three"),
        ("One. <!-- 34 dead", "One."),
        ("One.<!--\n--> Two <!-- x\ny --> Three", "One. Two Three"),
        ("-\n\nWords.", "Words."),
        ("", ""),
        ("<!-- a --><!-- b", ""),
    ],
)
def test_markup_is_taken_away(text: str, words: str) -> None:
    assert words_of(text) == words


def test_the_front_matter_is_no_part_of_it() -> None:
    assert plain("---\nkilled: 34\n---\nWords.", start=18).text.strip() == "Words."


def test_a_plain_text_keeps_all_but_comments() -> None:
    found = without_comments("*One*<!-- 34\ndead --> and\ntwo <!-- 5", start=1)

    assert found.text == "One* and\ntwo "
    assert [found.origin(place) for place in (0, 4, 8)] == [1, 21, 25]


PIECES = st.lists(
    st.sampled_from(
        [
            "34 people",
            "**",
            "*",
            "_",
            "[",
            "](x)",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "# ",
            "`",
            "```\n",
            " ",
            "died.",
            "<!--",
            "-->",
            "&amp;",
            "<b>",
            "\\",
            "![",
            "~~",
            "|",
            "    ",
            "é",
            "1. ",
        ]
    ),
    max_size=25,
)


@given(PIECES)
def test_every_word_stands_where_it_is_said_to_stand(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = plain(text)

    for place, char in enumerate(found.text):
        if char.isalnum():
            assert text[found.origin(place)] == char
    origins = [found.origin(place) for place in range(len(found.text))]
    assert origins == sorted(origins)


@given(st.text(st.characters(categories=["L", "N"], max_codepoint=0x2FF), min_size=1))
def test_words_without_markup_stay_as_they_are(text: str) -> None:
    assert words_of(text) == text.strip()


def test_a_span_holds_the_markup_inside_it() -> None:
    text = "In all **34** people died."
    found = plain(text)
    start = found.text.index("34 people")

    begin, end = found.span(start, start + len("34 people"))

    assert text[begin:end] == "34** people"


def test_words_without_places_are_where_they_are() -> None:
    assert Plain(text="Words").origin(3) == 3


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "*",
        "`",
        "<!--",
        "a*",
        "[a](",
        "![",
        "[[a]",
        "- ",
        "> ",
        "# ",
        "&a",
        "<a",
        "<!-- a\n",
        "[^a",
        "|",
    ],
)
def test_reading_stays_linear_on_any_text(piece: str) -> None:
    began = time.perf_counter()

    plain(piece * (60_000 // len(piece)))

    assert time.perf_counter() - began < 5
