"""Where what is counted is said to be."""

import pytest

from claimtrack.matching.places import nested_in, places_in
from claimtrack.model.claim import Statement
from claimtrack.model.relation import Relation
from tests.matching.newsroom import WEDNESDAY, amount, relation, said

CONTEXT = "Flood on the Ormel\nThe flood of the Ormel hit many places in Arvenia"


def killed(figure: int, text: str, context: str = CONTEXT, **slots: object) -> Statement:
    return said(amount(figure, words=str(figure)), text, context=context, **slots)  # type: ignore[arg-type]  # slots by name


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("killed in floods in Belgium.", {"belgium"}),
        ("in the northern port of Lisse, Velania, on Monday", {"liss", "velania"}),
        ("in the Port of Lisse", {"port", "liss"}),
        ("in fighting with rebels from Velania", set()),
        ("in January", set()),
        ("in a hall, Velik said", set()),
        ("in the hall where the people of the town sat with Velik", set()),
        ("killed by Velania", set()),
        ("in", set()),
    ],
)
def test_places_stand_behind_in(text: str, places: set[str]) -> None:
    assert places_in(text) == places


def test_names_side_by_side_lie_one_in_the_other() -> None:
    assert nested_in("The quake in Lisse, Velania; then rain in Corrin in Arvenia.") == {
        ("liss", "velania"),
        ("corrin", "arvenia"),
    }


def test_two_places_told_by_both_are_two() -> None:
    context = f"{CONTEXT}. Corrin and Brennock were hit."
    corrin = killed(34, "The flood of the Ormel killed 34 in Corrin.", context)
    brennock = killed(27, "The flood of the Ormel killed 27 in Brennock.", context)
    assert relation(corrin, brennock) is Relation.RELATED


def test_two_places_of_which_neither_article_knows_the_other_are_two() -> None:
    corrin = killed(34, "The flood of the Ormel killed 34 in Corrin.")
    brennock = killed(27, "The flood of the Ormel killed 27 in Brennock.")
    assert relation(corrin, brennock) is Relation.RELATED


def test_a_place_may_be_told_by_that_in_which_it_lies() -> None:
    port = "The flood of the Ormel killed 34 in Corrin."
    land = killed(41, "The flood of the Ormel killed 41 in Brennock.", as_of=WEDNESDAY)
    assert relation(killed(34, port), land) is Relation.RELATED
    lies_in = f"{CONTEXT}. It rains in Corrin, Brennock."
    assert relation(killed(34, port, lies_in), land) is Relation.UPDATE
    knows_both = f"{CONTEXT}. It rains from Corrin to Brennock."
    assert relation(killed(34, port, knows_both), land) is Relation.UPDATE


def test_a_share_is_of_what_its_article_names() -> None:
    def share(text: str, figure: int = 80) -> Statement:
        quantity = amount(figure, "percent of adults", "", words=f"{figure} percent")
        return said(quantity, text, context="Vaccine doses\nMost adults have had a dose of vaccine")

    corrin = share("Officials say 80 percent of adults in Corrin have had a dose.")
    assert (
        relation(corrin, share("The Brennock office says 80 percent of adults had a dose."))
        is Relation.RELATED
    )
    assert (
        relation(corrin, share("Of adults in Corrin 80 percent have had a dose.")) is Relation.SAME
    )
    assert (
        relation(corrin, share("Officials say 80 percent of adults have had a dose."))
        is Relation.SAME
    )
