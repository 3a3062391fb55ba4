"""Drafts come from files of many kinds, and every word keeps its line and column."""

import json
from datetime import date
from pathlib import Path

import pytest

from claimtrack.errors import FormatError, InvalidValueError
from claimtrack.exchange import drafts
from claimtrack.exchange.drafts import Draft
from claimtrack.exchange.spots import Spot, spots
from claimtrack.model.article import Quote
from claimtrack.model.remark import LintPolicy, Remark, RemarkCode, Severity
from tests.builders import write
from tests.pages import a_page

TODAY = date(2026, 3, 7)


def loaded(path: Path, day: date | None = None) -> list[Draft]:
    return list(drafts.load(path, today=TODAY, day=day))


def the_draft(text: str, *, is_markdown: bool = True, day: date | None = None) -> Draft:
    (draft,) = drafts.from_text(
        text, name="draft.md", is_markdown=is_markdown, today=TODAY, day=day
    )
    return draft


def remark_on(draft: Draft, words: str, *, is_headline: bool = False) -> Remark:
    text = draft.article.title if is_headline else draft.article.body
    start = text.index(words)
    return Remark(
        code=RemarkCode.SUPERSEDED,
        severity=Severity.WARNING,
        message="Old.",
        quote=Quote.at(text, start, start + len(words)),
        is_headline=is_headline,
    )


def spot_on(draft: Draft, words: str, *, is_headline: bool = False) -> Spot:
    (spot,) = spots(draft, [remark_on(draft, words, is_headline=is_headline)], LintPolicy())
    return spot


def place_of(draft: Draft, words: str, *, is_headline: bool = False) -> tuple[int, int]:
    spot = spot_on(draft, words, is_headline=is_headline)
    return spot.line, spot.column


@pytest.mark.parametrize(
    ("head", "title", "day"),
    [
        (
            '---\ntitle: "34 dead"\ndate: 2026-03-03T08:00:00Z\ntags: [a]\n---\n',
            "34 dead",
            "2026-03-03",
        ),
        ("---\ntitle: 34 dead\n---\n", "34 dead", "2026-03-07"),
        ("---\ntitle:\ndate:\n---\n", "…", "2026-03-07"),
        ('+++\ntitle = "34 dead"\ndate = 2026-03-03\n+++\n', "34 dead", "2026-03-03"),
        ("title: 34 dead\npublished: 2026-03-03\noutlet: Post\n\n", "34 dead", "2026-03-03"),
        ("# 34 *dead* #\n\n", "34 dead", "2026-03-07"),
        ("# \n\n", "…", "2026-03-07"),
        ("", "…", "2026-03-07"),
        ("---\n\nA rule and no front matter.\n\n", "…", "2026-03-07"),
    ],
)
def test_the_head_tells_title_and_day(head: str, title: str, day: str) -> None:
    draft = the_draft(f"{head}Thirty people died.\n")

    assert draft.article.title == title
    assert str(draft.article.published) == day
    assert draft.article.body.rstrip().endswith("Thirty people died.")


def test_a_day_that_is_given_wins_over_the_one_in_the_file() -> None:
    draft = the_draft("---\ndate: soon\n---\nWords.", day=date(2026, 1, 2))

    assert draft.article.published == date(2026, 1, 2)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("---\ndate: soon\n---\nWords.", "it must be a day"),
        ("+++\ntitle =\n+++\nWords.", "not TOML"),
        ("title: Words\nkilled: 34\n\nWords.", "is no header line"),
    ],
)
def test_a_head_that_cannot_be_read_is_refused(text: str, problem: str) -> None:
    with pytest.raises(FormatError, match=problem):
        the_draft(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("34 dead in flood\n\nThe flood killed 34 people.", "34 dead in flood"),
        ("The flood killed 34 people.\n\nIt rained.", "…"),
        ("<!-- claimtrack: allow denied, because -->\nWords", "…"),
        ("\n" * 3, None),
    ],
)
def test_the_first_line_of_a_text_may_be_its_title(text: str, title: str | None) -> None:
    found = list(drafts.from_text(text, name="a.txt", is_markdown=False, today=TODAY))

    assert [draft.article.title for draft in found] == ([title] if title else [])


def test_lines_and_columns_are_those_of_the_file() -> None:
    draft = the_draft(
        '\ufeff---\r\ntitle: "Flood: 34 dead"\r\n---\r\n\r\nIt has\r\nleft **34** people\r\ndead.\r\n'
    )
    spot = spot_on(draft, "34 people dead")

    assert (spot.line, spot.column, spot.end_line, spot.end_column) == (6, 8, 7, 5)
    assert spot.source == "left **34** people"
    assert place_of(draft, "34 dead", is_headline=True) == (2, 16)


def test_a_heading_keeps_its_places_under_its_markup() -> None:
    assert place_of(
        the_draft("Words.\n\n# In all **34** dead #\n"), "34 dead", is_headline=True
    ) == (3, 12)


def test_a_title_that_stands_nowhere_is_told_at_the_beginning() -> None:
    assert place_of(the_draft("Words."), "…", is_headline=True) == (1, 1)


def test_a_text_with_a_header_keeps_its_lines(tmp_path: Path) -> None:
    text = "title: Flood\npublished: 2026-03-03\noutlet: Post\n\nIt rained.\n34 people died.\n"
    (draft,) = loaded(write(tmp_path / "flood.txt", text))

    assert place_of(draft, "34 people") == (6, 1)
    assert draft.name == str(tmp_path / "flood.txt")


def test_a_folder_is_searched_for_markdown_and_texts(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c.html", "d.jsonl", "in/e.markdown", ".git/f.md", "g.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        write(tmp_path / name, "Some words.")
    write(tmp_path / "empty.md", "<!-- nothing -->")

    assert [Path(draft.name).name for draft in loaded(tmp_path)] == ["a.txt", "b.md", "e.markdown"]


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="no such file"):
        loaded(tmp_path / "none.md")


def test_lines_of_json_keep_their_columns(tmp_path: Path) -> None:
    one = {
        "title": "A",
        "published": "2026-03-03",
        "outlet": "Post",
        "body": 'He “said”:\n"34 people" é 😀 died.',
    }
    two = {
        "tags": ["a"],
        "text": "It took 5 people.\r\nAnd 6 bridges.",
        "title": "B",
        "published": "2026-03-03",
        "outlet": "Post",
    }
    lines = [json.dumps(one), "", json.dumps(two, ensure_ascii=False)]
    first, second = loaded(write(tmp_path / "a.jsonl", "\n".join(lines)))

    for draft, words in ((first, "34 people"), (first, "died"), (second, "6 bridges")):
        spot = spot_on(draft, words)
        assert lines[spot.line - 1][spot.column - 1 :].startswith(words)
        assert lines[spot.end_line - 1][: spot.end_column - 1].endswith(words)


def test_a_body_that_is_put_right_stands_at_its_line(tmp_path: Path) -> None:
    form = {
        "title": "A",
        "published": "2026-03-03",
        "outlet": "Post",
        "body": "\ufeff34 people died.",
    }
    (draft,) = loaded(write(tmp_path / "a.jsonl", "\n" + json.dumps(form)))

    assert place_of(draft, "34 people") == (2, 1)


def test_the_words_of_a_page_keep_their_places(tmp_path: Path) -> None:
    page = a_page(
        "<p>It rained in <b>Lower</b>\n Ormel. The flood killed <i>34</i> people.</p><p>Fish &amp; chips cost 3 euros there.</p>"
    )
    (draft,) = loaded(write(tmp_path / "a.html", page), day=TODAY)
    spot = spot_on(draft, "34 people")
    line = page.split("\n")[spot.line - 1]

    assert line[spot.column - 1 : spot.end_column - 1] == "34</i> people"
    assert draft.article.published == TODAY


ALLOW = "<!-- claimtrack: allow superseded, because it is history -->"


@pytest.mark.parametrize(
    "text",
    [
        f"34 people died. {ALLOW}\n",
        f"{ALLOW}\n34 people died.\n",
        f"{ALLOW}\n\n34 people died.\n",
        f"{ALLOW}\nWords are here, and then\n34 people died.\n\nMore.\n",
        "<!-- claimtrack: allow denied superseded because: it is\nhistory. -->\n34 people died.",
    ],
)
def test_a_writer_allows_a_remark_for_a_reason(text: str) -> None:
    assert spot_on(the_draft(text), "34 people").because == "it is history"


@pytest.mark.parametrize(
    "text",
    [
        f"34 people died.\n\nMore words. {ALLOW}\n",
        f"{ALLOW}\nWords.\n\n34 people died.\n",
        f"34 people died.\n{ALLOW}",
        "34 people died. <!-- claimtrack: allow denied, because it is history -->",
    ],
)
def test_an_allowance_holds_for_its_code_and_its_place(text: str) -> None:
    assert spot_on(the_draft(text), "34 people").because == ""


@pytest.mark.parametrize(
    ("allowance", "message"),
    [
        ("allow superseded", "allows superseded without a reason"),
        ("allow superseded, because ", "allows superseded without a reason"),
        ("allow because it is so", "allows nothing without a reason"),
        ("ignore all of it", "allows nothing without a reason"),
        ("allow supersede, because it is so", "No remark is called supersede"),
    ],
)
def test_an_allowance_that_allows_nothing_is_named(allowance: str, message: str) -> None:
    draft = the_draft(f"34 people died. <!-- claimtrack: {allowance} -->")
    told, bad = spots(draft, [remark_on(draft, "34 people")], LintPolicy())

    assert told.because == ""
    assert (bad.remark.code, bad.column) == (RemarkCode.BAD_ALLOWANCE, 17)
    assert message in bad.remark.message


def test_a_desk_may_not_care_for_allowances() -> None:
    draft = the_draft("Words. <!-- claimtrack: allow superseded -->")

    assert spots(draft, [], LintPolicy(severities={"bad-allowance": "off"})) == ()


def test_there_is_no_other_severity_or_code() -> None:
    with pytest.raises(
        InvalidValueError, match="There is no remark 'old'; choose one of checked-false"
    ):
        LintPolicy(severities={"old": "error"})
    with pytest.raises(
        InvalidValueError, match="There is no severity 'grave'; choose one of error"
    ):
        LintPolicy(severities={"denied": "grave"})
    with pytest.raises(InvalidValueError, match="1 or more sources, not with 0"):
        LintPolicy(sources=0)


def test_a_policy_keeps_what_it_is_not_told() -> None:
    policy = LintPolicy(severities={"unknown": "note"})

    assert policy.severity(RemarkCode.UNKNOWN) is Severity.NOTE
    assert policy.severity(RemarkCode.DENIED) is Severity.WARNING
    assert policy == LintPolicy(severities={RemarkCode.UNKNOWN: Severity.NOTE})
