"""Articles come in from files, and what is no article is refused with its place."""

import json
from datetime import date
from pathlib import Path

import pytest

from claimtrack.errors import FormatError
from claimtrack.exchange import articles
from tests.builders import write
from tests.pages import PROSE, STAMP, TITLE, a_page

TEXT = """\
Title: Dyke breaks in the night
published: 2026-03-02
outlet: Harbour Post
url: https://harbourpost.example/dyke

At least 12 people were killed.

Rescuers are looking for 58 missing people.
"""
FORM = {
    "title": "Dyke breaks",
    "published": "2026-03-02",
    "outlet": "Harbour Post",
    "body": "12 people died.",
}


def test_a_text_with_a_header_becomes_an_article(tmp_path: Path) -> None:
    (article,) = articles.load(write(tmp_path / "dyke.txt", TEXT))

    assert article.title == "Dyke breaks in the night"
    assert article.published == date(2026, 3, 2)
    assert article.url == "https://harbourpost.example/dyke"
    assert (
        article.body
        == "At least 12 people were killed.\n\nRescuers are looking for 58 missing people."
    )


def test_windows_line_ends_and_a_byte_order_mark_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "dyke.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())

    assert list(articles.load(path)) == [articles.from_text(TEXT)]


def test_a_text_without_header_takes_what_is_given() -> None:
    given = {"title": "Dyke breaks", "published": "2026-03-02", "outlet": "Harbour Post"}

    article = articles.from_text("Note: 12 people died.", given)

    assert article.body == "Note: 12 people died."
    assert article.outlet == "Harbour Post"


def test_the_header_comes_before_what_is_given() -> None:
    assert articles.from_text(TEXT, {"outlet": "Inland Gazette"}).outlet == "Harbour Post"


def test_json_lines_become_articles(tmp_path: Path) -> None:
    other = {**FORM, "outlet": "Inland Gazette", "agency": "APB", "tags": ["flood"], "url": None}
    path = write(tmp_path / "all.jsonl", f"{json.dumps(FORM)}\n\n{json.dumps(other)}\n")

    found = list(articles.load(path))

    assert [article.outlet for article in found] == ["Harbour Post", "Inland Gazette"]
    assert [article.agency for article in found] == ["", "APB"]


def test_a_folder_is_read_in_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    write(tmp_path / "b" / "2.jsonl", json.dumps(FORM))
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "README.md", "No article.")

    assert [article.title for article in articles.load(tmp_path)] == [
        "Dyke breaks in the night",
        "Dyke breaks",
    ]


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("empty.txt", b"", "the title is missing @ header"),
        ("empty.txt", b"", "there is no text @ body"),
        ("blank.txt", TEXT.split("\n\n", maxsplit=1)[0].encode(), "there is no text @ body"),
        (
            "typo.txt",
            b"title: x\npublishd: 2026-03-02\n\nbody",
            "'publishd: 2026-03-02' is no header line",
        ),
        ("prose.txt", b"title: x\nTwelve died.\n\nbody", "'Twelve died.' is no header line"),
        (
            "day.txt",
            TEXT.replace("2026-03-02", "yesterday").encode(),
            "it must be a day such as 2019-12-17",
        ),
        ("year.txt", TEXT.replace("2026-03-02", "9999-03-02").encode(), "a year from 1600 to 2999"),
        ("picture.txt", b"\x89PNG\r\n\x00\x00", "not a text, but binary data @ byte 6"),
        (
            "latin.txt",
            TEXT.replace("Dyke", "D\xfcke").encode("latin-1"),
            "not UTF-8 text; save it as UTF-8 @ byte 8",
        ),
        ("wide.txt", TEXT.encode("utf-16"), "UTF-16 text; save it as UTF-8"),
        ("huge.txt", TEXT.encode() + b"x" * 10_000_001, "more than 10,000,000 bytes"),
        ("huge.jsonl", b"[" * 10_000_001, "more than 10,000,000 bytes"),
        ("broken.jsonl", b"{", "not JSON"),
        ("deep.jsonl", b"[" * 100_000, "nested too deeply"),
        ("list.jsonl", b"[]", "expected an object with title, published, outlet and body"),
        ("bare.jsonl", b"{}", "the outlet is missing @ $"),
        (
            "number.jsonl",
            json.dumps({**FORM, "published": 20260302}).encode(),
            "expected text @ $.published",
        ),
        (
            "nul.jsonl",
            json.dumps({**FORM, "body": "12\0died"}).encode(),
            "Article.body holds a NUL character",
        ),
        (
            "half.jsonl",
            json.dumps({**FORM, "body": "12 \ud800"}).encode(),
            "a lone surrogate at position 3",
        ),
        ("silent.jsonl", json.dumps({**FORM, "body": 3}).encode(), "there is no text @ $.body"),
    ],
)
def test_what_is_no_article_is_refused(
    name: str, data: bytes, problem: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    with pytest.raises(FormatError) as refusal:
        list(articles.load(path))

    assert refusal.value.path.startswith(str(path))
    assert any(problem in told for told in refusal.value.problems), refusal.value.problems


def test_a_bad_line_is_named_by_its_number(tmp_path: Path) -> None:
    path = write(tmp_path / "all.jsonl", f"{json.dumps(FORM)}\nnonsense\n")

    with pytest.raises(FormatError, match=r"all\.jsonl, line 2: not JSON"):
        list(articles.load(path))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="there is no such file or folder"):
        list(articles.load(tmp_path / "nowhere.txt"))
    with pytest.raises(FormatError, match="the folder holds no articles"):
        list(articles.load(tmp_path))


def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "dyke.txt", TEXT)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(FormatError, match="cannot be read: Permission denied"):
        list(articles.load(path))


def test_a_saved_page_is_an_article(tmp_path: Path) -> None:
    path = write(tmp_path / "floods.HTML", a_page(lang="de-AT", below="<p>(dpa)</p>"))

    (article,) = articles.load(path)

    assert (article.title, article.body) == (TITLE, "\n\n".join(PROSE))
    assert (article.published, article.outlet) == (date(2026, 3, 3), "Harbour Post")
    assert article.agency == "dpa"
    assert article.url is None


def test_what_is_given_fills_what_a_page_does_not_tell() -> None:
    given = {
        "published": "2026-03-09",
        "outlet": "Inland Gazette",
        "url": "https://gazette.example/1",
    }

    article = articles.from_page(a_page(head=STAMP), given)

    assert article.published == date(2026, 3, 3)
    assert article.outlet == "gazette.example"
    assert article.url == "https://gazette.example/1"


def test_what_nobody_tells_is_asked_for() -> None:
    with pytest.raises(FormatError) as refusal:
        articles.from_page(f"<p>{PROSE[0]}</p>", path="floods.html")

    assert refusal.value.path == "floods.html"
    assert refusal.value.problems == (
        "the title is missing @ page; name it with --title",
        "the published is missing @ page; name it with --published",
        "the outlet is missing @ page; name it with --outlet",
    )


def test_a_file_that_is_no_page_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "picture.htm"
    path.write_bytes(b"\x89PNG\r\n\x00\x00")

    with pytest.raises(FormatError, match=r"picture\.htm: not a page, but binary data @ byte 6"):
        list(articles.load(path))


def test_a_folder_is_read_with_its_pages_but_not_with_what_they_show_in_frames(
    tmp_path: Path,
) -> None:
    (tmp_path / "floods_files").mkdir()
    write(tmp_path / "floods_files" / "advert.html", a_page("Buy now."))
    write(tmp_path / "floods.html", a_page())
    write(tmp_path / "dyke.txt", TEXT)

    assert [article.title for article in articles.load(tmp_path)] == [
        "Dyke breaks in the night",
        TITLE,
    ]


@pytest.mark.parametrize("before", ["", "\ufeff", "\n  ", "<!-- saved -->"])
def test_data_that_begins_as_a_page_is_read_as_one(before: str) -> None:
    assert articles.from_bytes((before + a_page()).encode()).title == TITLE


@pytest.mark.parametrize(
    "text", [TEXT, "title: x\npublished: 2026-03-02\noutlet: y\n\n<3 for the river"]
)
def test_other_data_is_read_as_text(text: str) -> None:
    assert articles.from_bytes(text.encode()) == articles.from_text(text)
