"""Edits: what became of a claim's words when its article was edited."""

import attrs
from pytest_bdd import then, when

from claimtrack import Anchor, AnchorState
from features.steps.kinds import step
from features.steps.newsroom import Newsroom


@when(step('the {outlet:Outlet} edits it to "{text:Q}"'))
def edit(newsroom: Newsroom, outlet: str, text: str) -> None:
    before = newsroom.reports[-1].article
    newsroom.changes = newsroom.desk.changes(attrs.evolve(before, body=text), of=before)


def the_anchor(newsroom: Newsroom) -> Anchor:
    ((_, anchor),) = newsroom.changes
    return anchor


@then(step('the desk finds the claim {state:AnchorState}, as "{text:Q}"'))
def found_again(newsroom: Newsroom, state: AnchorState, text: str) -> None:
    anchor = the_anchor(newsroom)
    assert anchor.quote is not None
    assert (anchor.state, anchor.quote.exact) == (state, text)


@then("the desk finds the claim orphaned")
def orphaned(newsroom: Newsroom) -> None:
    assert the_anchor(newsroom).state is AnchorState.ORPHANED
