"""Whether two statements are of one story."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.matching.gist import gist_of
from claimtrack.matching.story import may_be_of_one_story, of_one_story
from claimtrack.matching.words.scoring import likeness
from claimtrack.model.claim import Statement
from claimtrack.model.relation import Relation
from tests.matching.newsroom import TUESDAY, amount, relation, said

LIST = """Hospital lists name 41 dead in Ormel flood
Surgeons such as Ida Berg, porters and drivers worked all night in wards, kitchens, corridors and cellars at Pellbridge,
while nurses such as Mira Soll carried blankets, lamps and bread upstairs because lifts at Ashmarket had stopped"""
REST = """A lock-keeper, Josef Arand, watched meadows, barns, gardens and orchards vanish from a window in Ferry Street,
and engineers such as Oskar Vane argued whether sandbags, pumps or older plans for basins near Wenning helped,
until a boat, a tractor and a raft arrived at noon with soup, ropes, torches and letters"""
LOCK = f"Dyke on the Ormel breaks, flood leaves 34 dead\n{REST}"
OTHER = f"Fire at a mill\n{REST}"


def killed(context: str, as_of: date | None = TUESDAY) -> Statement:
    return said(amount(34), "So many were killed.", as_of=as_of, context=context)


def test_like_headlines_of_one_fortnight_make_one_story_of_two_reports() -> None:
    assert relation(killed(LIST), killed(LOCK)) is Relation.SAME
    assert relation(killed(LIST, None), killed(LOCK)) is Relation.SAME
    assert relation(killed(LIST), killed(LOCK, TUESDAY + timedelta(days=15))) is Relation.UNRELATED


def test_other_headlines_do_not() -> None:
    assert relation(killed(LIST), killed(OTHER)) is Relation.UNRELATED


words = st.sampled_from(
    "Ormel Ormell Pellbridge Arand flood dyke breaks broke broken wards kitchens carried carrier in of the".split()
)
lines = st.lists(words, max_size=9).map(" ".join)
days = st.sampled_from([None, TUESDAY, TUESDAY + timedelta(days=40)])
statements = st.builds(killed, st.tuples(lines, lines).map("\n".join), days)


@given(statements, statements)
def test_the_quick_look_overlooks_nothing(one: Statement, other: Statement) -> None:
    this, that = gist_of(one), gist_of(other)
    story = of_one_story(this, that, likeness(this.terms, that.terms))
    assert may_be_of_one_story(this, that) or story.agrees is False


def test_the_quick_look_tells_of_another_story() -> None:
    other = said(amount(34), "A mill burnt down in Vardo.", context="Fire in Vardo\nSparks, smoke")
    assert not may_be_of_one_story(gist_of(killed(LIST)), gist_of(other))
