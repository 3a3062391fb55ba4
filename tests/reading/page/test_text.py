"""The text of a page is the article, and no furniture."""

import json

import pytest

from claimtrack.reading.page import read_page
from tests.pages import FIRST, OUTLET, PROSE, SECOND, STAMP, THIRD, a_page, linked

LEAD = "Thousands had to leave their homes along the river Ormel"
OTHER = "Court jails nine for fraud in the largest trial of the decade"


def paragraphs(html: str) -> list[str]:
    return read_page(html).body.split("\n\n")


@pytest.mark.parametrize(
    "markup",
    [
        f'<p><a href="/fraud">{OTHER}</a></p>',
        f'<ul><li><a href="/fraud">{OTHER}</a></li></ul>',
        f'<h3><a href="/fraud">{OTHER}</a></h3>',
        f'<div class="article__related"><p>{OTHER}.</p></div>',
        f'<div class="NewsletterSignup"><p>{OTHER}.</p></div>',
        f"<aside><p>{OTHER}.</p></aside>",
        f'<div role="complementary"><p>{OTHER}.</p></div>',
        f'<div style="display: none"><p>{OTHER}.</p></div>',
        f"<p hidden>{OTHER}.</p>",
        f"<figure><img src=x><figcaption>{OTHER}.</figcaption></figure>",
        f'<img src=x alt="{OTHER}"><p>{OTHER}</p>',
        f'<p>{OTHER}. <span class="credit">By A. Ruhl</span></p>',
        f"<p>Read also: {OTHER}.</p>",
        f"<p>Leggi anche: {OTHER}.</p>",
        f"<p>Lesen Sie auch: {OTHER}.</p>",
        f"<p>関連記事：{OTHER}.</p>",
        f"<p>{OTHER}. Photo: A. Ruhl</p>",
        f"<p>{OTHER}. © Getty Images / A. Ruhl</p>",
        f"<p>{OTHER}. (Reuters/Ada Ruhl)</p>",
        f"<p>{OTHER}. (记者 摄)</p>",
        "<p>More from this section</p>",
        "<p>With files from The Associated Press</p>",
    ],
)
def test_furniture_after_the_text_is_left_out(markup: str) -> None:
    assert paragraphs(a_page(below=markup)) == [*PROSE]


@pytest.mark.parametrize("name", ["has-sidebar", "tag-newsletter category-trending", "comments"])
def test_what_holds_the_article_is_kept_whatever_its_name(name: str) -> None:
    html = a_page().replace("<article>", f'<article class="{name}">')

    assert paragraphs(html) == [*PROSE]


def test_the_sign_off_of_an_agency_is_no_credit_of_a_picture() -> None:
    assert paragraphs(a_page(FIRST, f"{SECOND} (dpa/cor)")) == [FIRST, f"{SECOND} (dpa/cor)"]


def test_a_part_of_a_sentence_is_kept_whatever_its_name() -> None:
    html = a_page(
        FIRST.replace("34 people", '<a class="related" href="/toll">34 people</a>'), SECOND
    )

    assert paragraphs(html) == [FIRST, SECOND]


def test_what_only_a_screen_reader_says_is_no_part_of_a_sentence() -> None:
    html = a_page(f'{FIRST}<span class="sr-only"> Opens in a new window</span>', SECOND)

    assert paragraphs(html) == [FIRST, SECOND]


def test_a_link_to_a_place_on_the_page_is_no_other_story() -> None:
    heading = "What is known of the floods"
    html = a_page(FIRST, SECOND, THIRD).replace(
        f"<p>{THIRD}", f'<h2><a href="#known">{heading}</a></h2><p>{THIRD}'
    )

    assert paragraphs(html) == [FIRST, SECOND, heading, THIRD]


def test_labels_around_the_text_are_left_out_and_headings_within_are_kept() -> None:
    html = a_page("World", FIRST, "What comes next", SECOND, "Comments")

    assert paragraphs(html) == [FIRST, "What comes next", SECOND]


def test_the_headline_is_no_part_of_the_text_nor_what_stands_above_it() -> None:
    html = a_page(FIRST, SECOND, above="<p>Updated</p>").replace("<h1>", "<p>Floods</p><h1>")

    assert paragraphs(html) == [FIRST, SECOND]


def test_stamps_below_the_lead_are_left_out() -> None:
    html = a_page(FIRST, "3 March 2026", "Von: Ada Ruhl", SECOND)

    assert paragraphs(html) == [FIRST, SECOND]


def test_a_paragraph_stands_once() -> None:
    assert paragraphs(a_page(FIRST, SECOND, FIRST)) == [FIRST, SECOND]


def test_a_page_of_labels_alone_keeps_them() -> None:
    assert paragraphs(a_page("Bridge closed", "Road open")) == ["Bridge closed", "Road open"]


def test_text_parted_by_breaks_becomes_paragraphs_and_links_do_not_tear_it() -> None:
    linked_text = FIRST.replace("fire service", '<a href="/fire">fire service</a>')
    loose = f"{linked_text}<br><br>{SECOND}<h2>Outlook</h2>{THIRD}"
    html = a_page("x").replace("<p>x</p>", loose)

    assert paragraphs(html) == [FIRST, SECOND, "Outlook", THIRD]


def test_text_laid_out_in_a_table_is_read_and_data_in_a_table_is_not() -> None:
    long = " ".join(PROSE)
    table = (
        f"<table><tr><td>Corrin</td><td>34</td></tr><tr><td>{long} Here it ends.</td></tr></table>"
    )

    assert f"{long} Here it ends." in paragraphs(a_page(*PROSE, below=table))
    assert not [text for text in paragraphs(a_page(*PROSE, below=table)) if "|" in text]


@pytest.mark.parametrize(
    "markup",
    [
        f'<p class="standfirst">{LEAD}</p>',
        f'<div class="article__preamble"><p>{LEAD}</p></div>',
        f'<h2 class="articleSubheadline">{LEAD}</h2>',
        f'<header><div class="chapo">{LEAD}</div></header>',
    ],
)
def test_the_lead_belongs_to_the_text(markup: str) -> None:
    assert paragraphs(a_page(above=markup)) == [LEAD, *PROSE]


@pytest.mark.parametrize(
    "head",
    [
        f'<meta name="description" content="{LEAD} and those of its arms.">',
        f'<meta property="og:description" content="{LEAD} …">',
        linked(f'"description": "{LEAD}"'),
    ],
)
def test_a_lead_without_a_name_is_known_by_the_description(head: str) -> None:
    html = a_page(head=STAMP + OUTLET + head, above=f"<header><h4>{LEAD}</h4></header>")

    assert paragraphs(html) == [LEAD, *PROSE]


@pytest.mark.parametrize(
    "markup",
    [
        f'<p class="summary">{LEAD} <span class="photo">A. Ruhl</span></p>',
        '<p class="summary">Too short</p>',
        f'<p class="lead">Read also: {LEAD}</p>',
    ],
)
def test_what_is_only_called_a_lead_is_left_out(markup: str) -> None:
    found = paragraphs(a_page(above=f"<header>{markup}</header>"))

    assert [text for text in found if "summary" in text or LEAD in text or "short" in text] == []


@pytest.mark.parametrize("told", ["\n\n".join(PROSE), "".join(f"<p>{text}</p>" for text in PROSE)])
def test_a_text_that_only_machines_are_told_is_read(told: str) -> None:
    html = a_page(
        "Please switch on your scripts to read this article.",
        head=linked(f'"articleBody": {json.dumps(told)}'),
    )

    assert paragraphs(html) == [*PROSE]
