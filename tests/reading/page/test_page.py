"""A page becomes the article on it; what is no page is refused in one sentence, and in bounded time."""

import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.errors import FormatError, MissingExtraError
from claimtrack.reading.page import Page, engine, read_page
from tests.pages import FIRST, PROSE, TITLE, a_page, linked


def is_read_or_refused(html: str) -> bool:
    try:
        return bool(read_page(html).body.strip())
    except FormatError as refusal:
        return refusal.path == "page"


def test_a_page_tells_text_and_facts() -> None:
    byline = '<p class="byline">By Ada Ruhl</p>'
    canonical = '<link rel="canonical" href="https://harbourpost.example/floods">'

    page = read_page(
        a_page(above=byline, below="<p>(dpa)</p>").replace("<head>", f"<head>{canonical}")
    )

    assert page == Page(
        title=TITLE,
        body="\n\n".join(PROSE),
        published=date(2026, 3, 3),
        outlet="Harbour Post",
        byline="Ada Ruhl",
        agency="dpa",
        url="https://harbourpost.example/floods",
        language="en",
    )


def test_what_a_page_does_not_tell_stays_open() -> None:
    page = read_page(f"<p>{FIRST}</p>")

    assert page == Page(body=FIRST)


def test_bytes_and_text_of_a_page_are_read_alike() -> None:
    assert read_page(a_page().encode()) == read_page(a_page())


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        (b"", "there is nothing on the page"),
        (b"  \n ", "there is nothing on the page"),
        (b"<![" * 20_000, "there is nothing on the page"),
        (
            b"<!DOCTYPE html><html><body></body></html>",
            "there is no text of an article on the page",
        ),
        (b"<script>let text = 1;</script>", "there is no text of an article on the page"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a page, but binary data @ byte 8"),
        (b"<div>" * 500_000, "more than 20,000 tags"),
        (b"<p>" + b"x" * 4_000_000, "more than 4,000,000 bytes"),
        ("<p>" + "x" * 4_000_000, "more than 4,000,000 characters"),
    ],
)
def test_what_is_no_page_is_refused(html: bytes | str, problem: str) -> None:
    with pytest.raises(FormatError) as refusal:
        read_page(html, url="https://harbourpost.example/floods")

    assert refusal.value.path == "https://harbourpost.example/floods"
    assert [told for told in refusal.value.problems if told.startswith(problem)]


@pytest.mark.parametrize(
    "html",
    [
        "<p>" + "<b>" * 20_000 + FIRST,
        "<html><body>" + "<div>" * 20_000 + f"<p>{FIRST}",
        "<table><tr><td>" * 9_000 + FIRST,
        '<script type="application/ld+json">' + "[" * 100_000 + f"</script><p>{FIRST}",
        linked('"headline": "' + "a | " * 100_000 + '"') + f"<p>{FIRST}",
        linked('"articleBody": "' + " " * 500_000 + '"') + f"<p>{FIRST}",
        '<p class="' + "ad " * 200_000 + f'">x</p><p>{FIRST}',
        f"</p></div><table><p>{FIRST}</tr><i><p></b>",
    ],
    ids=["bold", "deep", "tables", "data", "headline", "blanks", "names", "soup"],
)
def test_hostile_markup_is_read_or_refused_in_bounded_time(html: str) -> None:
    assert is_read_or_refused(html)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "<br>",
                "<td>",
                "<a href=x>",
                "<!--",
                "<![",
                "&#0;",
                "&#xD800;",
                FIRST,
                "\ud800",
            ]
        ),
        max_size=12,
    )
)
def test_any_markup_is_read_or_refused(parts: list[str]) -> None:
    assert is_read_or_refused("".join(parts))


def test_a_parser_that_breaks_is_reported_as_a_page_that_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(engine, "paragraphs", fail)

    with pytest.raises(FormatError, match=r"cannot be taken apart \(AssertionError\)") as refusal:
        read_page(a_page())
    assert isinstance(refusal.value.__cause__, AssertionError)


def test_without_the_extra_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr("claimtrack.reading.page.engine")
    monkeypatch.setitem(sys.modules, "claimtrack.reading.page.engine", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'claimtrack\[html\]'") as refusal:
        read_page(a_page())
    assert refusal.value.extra == "html"
