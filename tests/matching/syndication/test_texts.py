"""Who the text of an article comes from."""

import pytest

from claimtrack.matching.syndication import Text, origin_of
from claimtrack.model.source import SourceKind
from tests.matching.syndication.newswire import DATELINE, HURT, SOLDIERS, TOLL, a_text

WIRE = a_text(DATELINE + TOLL, HURT, SOLDIERS)
HELPED = a_text(TOLL, HURT, "AFP contributed to this report.", outlet="Ormel Courier")


def origin(text: Text, *others: Text) -> tuple[str, str]:
    found = origin_of(text, others)
    return found.source.name, found.reasons[0]


def test_a_credit_tells() -> None:
    assert origin(WIRE) == ("AFP", "dateline: PORT LANIS (AFP)")


def test_an_agency_is_its_own_origin() -> None:
    own = a_text(DATELINE + TOLL, outlet="Agence France-Presse")

    assert origin(own) == ("AFP", "published by AFP itself")


def test_without_a_credit_the_copied_text_tells() -> None:
    assert origin(a_text(TOLL, HURT, outlet="Inland Gazette"), WIRE) == (
        "AFP",
        "shares 100% of its text with Harbour Post, 2026-03-03; dateline: PORT LANIS (AFP)",
    )


def test_a_text_with_a_helper_lends_the_helper() -> None:
    assert origin(a_text(TOLL, HURT, outlet="Inland Gazette"), HELPED)[0] == "AFP"
    assert origin(HELPED, a_text(TOLL, HURT, outlet="Inland Gazette"))[0] == "AFP"


def test_the_most_shared_text_lends_its_credit() -> None:
    other = a_text("CORRIN (Reuters) - " + TOLL, outlet="Ormel Courier")

    assert origin(a_text(TOLL, HURT, outlet="Inland Gazette"), WIRE, other, HELPED)[0] == "AFP"


def test_without_any_credit_the_first_to_print_it_tells() -> None:
    first, second = (
        a_text(TOLL, HURT),
        a_text(TOLL, HURT, outlet="Inland Gazette", day=4),
    )

    assert origin(second, first) == (
        "Harbour Post",
        "the same text stood first in Harbour Post, 2026-03-03",
    )
    assert origin(first, second) == ("Harbour Post", "its own text")
    assert origin_of(first, [second]).copies == (second.article.id,)


@pytest.mark.parametrize("text", [a_text(TOLL), HELPED])
def test_a_text_that_nobody_shares_is_its_outlets(text: Text) -> None:
    found = origin_of(text, [a_text(SOLDIERS, outlet="Inland Gazette")])

    assert (found.source.name, found.source.kind) == (text.article.outlet, SourceKind.OUTLET)


def test_a_paper_that_is_named_as_the_first_is_known_by_its_own_spelling() -> None:
    column = a_text(TOLL, outlet="Ormel-Courier")
    again = a_text(
        TOLL, "This column first appeared in the Ormel Courier.", outlet="Inland Gazette"
    )

    assert origin(again, column)[0] == "Ormel-Courier"
    assert origin(column, again)[0] == "Ormel-Courier"
