"""Which accounts of a claim are one source, in whatever order and with whatever copies."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching.syndication import Text, Witness
from claimtrack.model.source import Outlet
from tests.matching.syndication.newswire import (
    DATELINE,
    HURT,
    SOLDIERS,
    TOLL,
    a_text,
    a_witness,
    names,
    sourced,
)

IN_OTHER_WORDS = (
    "The water in the valley has taken 34 lives, say those who keep the lists in the town hall of Corrin, where the "
    "families of the missing have waited day and night since the weekend."
)
SCHOOLS = (
    "The mayor of Corrin told the Inland Gazette that 12 schools had been closed for the week."
)


def test_copies_are_one_source_and_others_are_others() -> None:
    found = sourced(
        a_witness(a_text(DATELINE + TOLL, HURT), TOLL),
        a_witness(a_text(TOLL, HURT, outlet="Inland Gazette"), TOLL),
        a_witness(a_text(IN_OTHER_WORDS, outlet="Corrin Examiner"), IN_OTHER_WORDS),
    )

    assert names(found) == ["AFP", "Corrin Examiner"]
    assert (found.independent, found.appearances) == (2, 3)
    assert str(found) == "3 appearances, 2 independent sources: AFP ×2, Corrin Examiner"
    assert str(found.groups[0]) == "AFP (Harbour Post, Inland Gazette; first on 2026-03-03)"
    assert found.groups[0].first.article.outlet == "Harbour Post"


def test_one_account_is_one_source() -> None:
    found = sourced(a_witness(a_text(TOLL), TOLL))

    assert str(found) == "1 appearance, 1 independent source: Harbour Post"
    assert found.groups[0].reasons == ("printed by Harbour Post without credit",)


def test_two_stories_of_one_agency_are_one_source() -> None:
    found = sourced(
        a_witness(a_text(DATELINE + TOLL), TOLL),
        a_witness(a_text(IN_OTHER_WORDS, "— AFP", outlet="Inland Gazette"), IN_OTHER_WORDS),
    )

    assert names(found) == ["AFP"]


def test_a_copied_passage_counts_where_the_rest_of_the_article_is_the_outlets_own() -> None:
    mixed = a_text(IN_OTHER_WORDS, TOLL, SOLDIERS, outlet="Inland Gazette", day=4)
    found = sourced(a_witness(a_text(DATELINE + TOLL, HURT), TOLL), a_witness(mixed, TOLL))

    assert names(found) == ["AFP"]


def test_an_article_without_the_claim_may_tell_whose_the_passage_is() -> None:
    wire = a_text(DATELINE + TOLL, HURT, outlet="Ormel Courier")
    found = sourced(a_witness(a_text(TOLL, HURT), TOLL), others=(wire,))

    assert names(found) == ["AFP"]


def test_without_any_credit_the_first_to_print_it_is_the_origin() -> None:
    found = sourced(
        a_witness(a_text(TOLL, day=4), TOLL),
        a_witness(a_text(TOLL, outlet="Inland Gazette"), TOLL),
    )

    assert names(found) == ["Inland Gazette"]


def test_a_helper_is_the_origin_of_what_others_print_as_well() -> None:
    helped = a_text(TOLL, IN_OTHER_WORDS, "AFP contributed to this report.")
    copy = a_text(TOLL, outlet="Inland Gazette")

    assert names(sourced(a_witness(helped, TOLL), a_witness(copy, TOLL))) == ["AFP"]
    assert names(sourced(a_witness(helped, IN_OTHER_WORDS), others=(copy,))) == ["Harbour Post"]


def test_a_cited_agency_is_the_source() -> None:
    telling = "Floods in the valley have killed 34 people, AFP reported on Tuesday evening."
    found = sourced(
        a_witness(a_text(telling, outlet="Corrin Examiner"), telling),
        a_witness(a_text(DATELINE + TOLL), TOLL, speaker="the civil protection service"),
    )

    assert names(found) == ["AFP"]
    assert [account.route for account in found.groups[0].accounts] == [
        "Harbour Post → AFP → the civil protection service",
        "Corrin Examiner → AFP",
    ]


@pytest.mark.parametrize(
    ("speaker", "end"),
    [("the captain", " → the captain"), ("the Associated Press", ""), ("the AP", "")],
)
def test_whoever_is_quoted_stands_at_the_end_unless_it_is_the_agency(
    speaker: str, end: str
) -> None:
    telling = "Floods have killed 34 people, the Associated Press reported on Tuesday."
    (group,) = sourced(a_witness(a_text(telling), telling, speaker=speaker)).groups

    assert group.accounts[0].route == f"Harbour Post → AP{end}"


def test_a_cited_outlet_is_the_source() -> None:
    telling = "Floods in the valley have killed 34 people, according to the Harbour Post."
    found = sourced(
        a_witness(a_text(IN_OTHER_WORDS), IN_OTHER_WORDS),
        a_witness(
            a_text(telling, outlet="Inland Gazette"),
            telling,
            speaker="the Harbour Post",
            outlets=("Harbour Post",),
        ),
    )

    assert names(found) == ["Harbour Post"]
    assert found.groups[0].accounts[1].route == "Inland Gazette → Harbour Post"


def test_an_agency_that_cites_an_outlet_stands_between() -> None:
    telling = DATELINE + "Floods have killed 34 people, the Harbour Post reported on Tuesday."
    found = sourced(
        a_witness(a_text(telling, outlet="Inland Gazette"), telling, outlets=("Harbour Post",))
    )

    assert found.groups[0].accounts[0].route == "Inland Gazette → AFP → Harbour Post"


def test_what_an_outlet_found_out_itself_is_its_own_even_under_an_agency_story() -> None:
    text = a_text(DATELINE + TOLL, SCHOOLS, outlet="Inland Gazette")

    assert names(sourced(a_witness(text, SCHOOLS))) == ["Inland Gazette"]


@pytest.mark.parametrize(
    ("outlet", "day", "origin"),
    [
        ("AFP", 2, "Inland Gazette"),
        ("AFP", 4, "Inland Gazette"),
        ("Harbour Post", 2, "Inland Gazette"),
        ("Harbour Post", 3, "AFP"),  # it may have cut the paragraph
    ],
)
def test_what_the_story_did_not_have_before_was_added(outlet: str, day: int, origin: str) -> None:
    without = a_text(DATELINE + TOLL, HURT, outlet=outlet, day=day)
    copy = a_text(DATELINE + TOLL, HURT, SOLDIERS, outlet="Inland Gazette")
    (added,) = sourced(a_witness(copy, SOLDIERS), others=(without,)).groups

    assert added.origin.name == origin
    assert added.accounts[0].route == " → ".join(dict.fromkeys(["Inland Gazette", origin]))
    assert names(sourced(a_witness(copy, HURT), others=(without,))) == ["AFP"]


def test_an_addition_that_repeats_the_agency_is_no_second_source() -> None:
    wire = a_text(DATELINE + TOLL, HURT)
    copy = a_text(DATELINE + TOLL, HURT, IN_OTHER_WORDS, outlet="Inland Gazette", day=4)
    other = a_text("LANIS (AFP) - Nobody has yet counted the bridges.", outlet="Ormel Courier")

    found = sourced(a_witness(wire, TOLL), a_witness(copy, IN_OTHER_WORDS), others=(other,))

    assert names(found) == ["AFP"]


def test_a_quotation_alone_joins_nobody() -> None:
    said = "“The dyke had been sound for two hundred years and 34 people have paid for its neglect with their lives,” she said."
    found = sourced(
        a_witness(a_text(SOLDIERS, said), said),
        a_witness(a_text(IN_OTHER_WORDS, said, outlet="Inland Gazette"), said),
    )

    assert found.independent == 2


def test_a_quotation_within_a_copied_text_is_copied() -> None:
    said = "“34 people have paid for this with their lives.”"
    found = sourced(
        a_witness(a_text(DATELINE + TOLL, said, HURT), said),
        a_witness(a_text(TOLL, said, HURT, outlet="Inland Gazette"), said),
    )

    assert names(found) == ["AFP"]


def test_outlets_of_one_owner_are_one_source() -> None:
    outlets = (
        Outlet(name="Harbour Post", names=("HP Online",), owner="Lanis Media"),
        Outlet(name="Corrin Examiner", domain="examiner.example", owner="Lanis Media"),
        Outlet(name="Inland Gazette"),
    )
    witnesses = (
        a_witness(a_text(TOLL, outlet="HP Online"), TOLL),
        a_witness(a_text(IN_OTHER_WORDS, outlet="examiner.example"), IN_OTHER_WORDS),
    )

    (group,) = sourced(*witnesses, outlets=outlets).groups

    assert [account.route for account in group.accounts] == ["HP Online", "examiner.example"]
    assert group.accounts[0].reasons[1] == "HP Online is owned by Lanis Media"
    assert sourced(*witnesses).independent == 2


def test_a_correction_is_told_unless_the_claim_still_stands_in_it() -> None:
    corrected = a_text(
        "CORRECTION: the toll is 31", DATELINE + TOLL.replace("34", "31"), HURT, outlet="AFP", day=4
    )
    still = a_text("Corrects spelling of Tolvane", DATELINE + TOLL, HURT, outlet="AFP", day=4)
    copy = a_witness(a_text(DATELINE + TOLL, HURT), TOLL)

    told = sourced(copy, others=(corrected,)).groups[0]
    silent = sourced(copy, a_witness(still, TOLL)).groups[0]

    assert tuple(map(str, told.errata)) == ("AFP, 2026-03-04: CORRECTION: the toll is 31",)
    assert silent.errata == ()


# --- any order, any copy --------------------------------------------------------------------------------------------------

CLAIMING = (TOLL, IN_OTHER_WORDS, SCHOOLS)
PARAGRAPHS = (*CLAIMING, HURT, SOLDIERS)
OUTLETS = ("Harbour Post", "Inland Gazette", "Ormel Courier", "Corrin Examiner")
HEADS = ("", DATELINE, "CORRIN (Reuters) - ")
FEET = ((), ("— AFP",), ("AFP contributed to this report.",))

texts = st.builds(
    lambda paragraphs, head, foot, outlet, day: a_text(
        head + paragraphs[0], *paragraphs[1:], *foot, outlet=outlet, day=day
    ),
    st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4, unique=True),
    st.sampled_from(HEADS),
    st.sampled_from(FEET),
    st.sampled_from(OUTLETS),
    st.integers(1, 9),
)
newsdays = st.lists(texts, min_size=1, max_size=6)


def witnesses_in(found: Sequence[Text]) -> list[Witness]:
    known = tuple({text.article.outlet for text in found})
    return [
        a_witness(text, claim, outlets=known)
        for text in {text.article.id: text for text in found}.values()
        for claim in CLAIMING
        if claim in text.article.body
    ]


@given(newsdays, st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(found: list[Text], chance: random.Random) -> None:
    witnesses = witnesses_in(found)
    if not witnesses:
        return
    before = sourced(*witnesses, others=tuple(found))
    chance.shuffle(witnesses)
    chance.shuffle(found)

    assert sourced(*witnesses, others=tuple(found)) == before


@given(newsdays, st.data())
def test_a_copy_never_adds_a_source(found: list[Text], data: st.DataObject) -> None:
    copied = data.draw(st.sampled_from(found)).article.body.split("\n\n")
    chosen = data.draw(st.sets(st.sampled_from(range(len(copied))), min_size=1))
    kept = [copied[i] for i in sorted(chosen)]
    if data.draw(st.booleans()):  # without its dateline
        kept = [paragraph.removeprefix(DATELINE) for paragraph in kept]
    outlet = data.draw(st.sampled_from([*OUTLETS, "Brennock Telegraph"]))
    copy = a_text(*kept, outlet=outlet, day=data.draw(st.integers(1, 9)))
    before, after = witnesses_in(found), witnesses_in([*found, copy])
    if not before:
        return

    assert (
        sourced(*after, others=(*found, copy)).independent
        <= sourced(*before, others=tuple(found)).independent
    )
