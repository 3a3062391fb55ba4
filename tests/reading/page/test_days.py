"""The day of publication is told by the page, or it is not known."""

from datetime import date

import pytest

from claimtrack.reading.page import read_page
from tests.pages import FIRST, SECOND, a_page, linked

DAY = date(2021, 3, 5)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2021-03-05T23:30:00-05:00">',
        '<meta name="date" content="Fri, 05 Mar 2021 09:12:22 +0100">',
        '<meta itemprop="datePublished" content="2021-03-05">',
        linked('"datePublished": "2021-03-05T08:00:00Z", "dateModified": "2021-03-09"'),
        '<script type="application/ld+json"><!-- {"@graph": [{"@type": ["NewsArticle"], "datePublished": "2021-03-05"}]}; --></script>',
        '<script type="application/ld+json">[{"@type": "WebPage", "mainEntity": {"@type": "Report", "datePublished": "2021-03-05"}}]</script>',
        '<meta name="date" content="05/03/21 or so"><meta name="pubdate" content="2021-03-05">',
        '<meta name="date" content="9999-03-05"><meta name="pubdate" content="2021-03-05">',
        '<meta name="date" content="2021-13-05"><meta name="pubdate" content="2021-03-05">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script><meta name="date" content="2021-03-05">',
    ],
)
def test_a_day_that_machines_are_told(head: str) -> None:
    assert read_page(a_page(head=head)).published == DAY


def test_a_day_that_readers_are_told() -> None:
    stamp = '<p class="date"><time datetime="2021-03-05">5 March 2021</time></p>'

    assert read_page(a_page(head="", above=stamp)).published == DAY


def test_a_day_that_the_address_tells() -> None:
    page = read_page(a_page(head=""), url="https://harbourpost.example/2021/03/05/floods")

    assert page.published == DAY


@pytest.mark.parametrize(
    "html",
    [
        a_page(
            f"{FIRST} This was on 2021-03-05, when the river had risen for two days.",
            SECOND,
            head="",
        ),
        a_page(
            head='<meta property="og:image" content="https://harbourpost.example/2021/03/05/river.jpg">'
        ),
        a_page(head="", below="<aside>Posted on 2021-03-05</aside>"),
        a_page(head='<meta name="date" content="soon">'),
    ],
    ids=["in the prose", "of the picture", "of another story", "no day"],
)
def test_a_day_that_may_be_another_is_no_day_of_publication(html: str) -> None:
    assert read_page(html).published is None
