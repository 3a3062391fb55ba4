"""Decisions of a sitting: what a key does at the desk, and how it is taken back."""

from collections.abc import Callable, Mapping
from functools import partial

import attrs

from claimtrack.cli.options import day
from claimtrack.cli.review.keys import Key
from claimtrack.cli.review.shown import Shown
from claimtrack.errors import NotFoundError
from claimtrack.model.claim import ClaimId
from claimtrack.model.judgement import Sameness
from claimtrack.tracker import Tracker

Answers = Mapping[str, str]

# Takes a decision back: who does so, and why.
Undo = Callable[[Tracker, str, str], object]


@attrs.frozen(kw_only=True)
class Taken:
    """A decision that was taken in this sitting.

    Attributes:
        claim: The claim.
        words: What was decided.
        undo: Takes it back, by a further decision; None where the desk knows no way back.
        is_done_with: Whether the person is done with the claim for this sitting.
    """

    claim: ClaimId
    words: str
    undo: Undo | None
    is_done_with: bool = False


def decide(desk: Tracker, key: Key, shown: Shown, given: Answers) -> Taken:
    """Do at the desk what *key* stands for, on the claim as it was shown.

    Raises:
        ConflictError: If the claim has changed since it was shown.
        StepRefusedError: With every reason against it.
        NotFoundError: If there is no suggested match to speak of, or the scale has no such rating.
        InvalidValueError: If an answer is not what it should be.
    """
    return _DONE_BY[key](desk, shown, given)


def _taken(shown: Shown, words: str, undo: Undo | None, *, is_done_with: bool = False) -> Taken:
    claim = shown.case.claim
    return Taken(claim=claim, words=words, undo=undo, is_done_with=is_done_with)


def _judge(says: Sameness, desk: Tracker, shown: Shown, given: Answers) -> Taken:
    if shown.suggested is None:
        msg = "No match is suggested of which to say whether it is the same."
        raise NotFoundError(msg)
    claim, other = shown.case.claim, shown.suggested.claim.id
    was, seen = shown.word_on(other), shown.case.version
    desk.judge(claim, other, says, by=shown.by, because=given["because"], seen=seen)

    def undo(desk: Tracker, by: str, because: str) -> object:
        return desk.judge(claim, other, was, by=by, because=because, seen=seen + 1)

    return _taken(shown, f"judged the two “{says.value}”", undo)


def _take_up(desk: Tracker, shown: Shown, _: Answers) -> Taken:
    case = desk.take_up(shown.case, by=shown.by)
    return _taken(
        shown,
        "took it up",
        lambda desk, by, because: desk.release(case, by=by, because=because),
    )


def _cite(desk: Tracker, shown: Shown, given: Answers) -> Taken:
    desk.cite(
        shown.case,
        source=given["source"],
        stance=given["stance"],
        quote=given["quote"],
        url=given["url"] or None,
        by=shown.by,
    )
    return _taken(shown, f"cited {given['source']}", None)


def _rate(desk: Tracker, shown: Shown, given: Answers) -> Taken:
    desk.rate(shown.case, rating=given["rating"], by=shown.by)
    return _taken(shown, f"rated it {given['rating']}", None)


def _rule(desk: Tracker, shown: Shown, given: Answers) -> Taken:
    if shown.is_blind:
        return _rate(desk, shown, given)
    case = desk.rule(
        shown.case,
        rating=given["rating"],
        because=given["because"],
        exception=given.get("exception", ""),
        by=shown.by,
    )
    return _taken(
        shown,
        f"ruled it {given['rating']}",
        lambda desk, by, because: desk.send_back(case, by=by, because=because),
        is_done_with=True,
    )


def _sign_off(desk: Tracker, shown: Shown, _: Answers) -> Taken:
    desk.sign_off(shown.case, by=shown.by)
    return _taken(shown, "signed it off", None, is_done_with=True)


def _park(desk: Tracker, shown: Shown, given: Answers) -> Taken:
    until = day(given["until"], "The day until which it is put aside")
    case = desk.park(shown.case, because=given["because"], until=until, by=shown.by)
    return _taken(
        shown,
        "put it aside",
        lambda desk, by, _: desk.resume(case, by=by),
        is_done_with=True,
    )


_DONE_BY: Mapping[Key, Callable[[Tracker, Shown, Answers], Taken]] = {
    Key.SAME: partial(_judge, Sameness.SAME),
    Key.NOT_THE_SAME: partial(_judge, Sameness.NOT_THE_SAME),
    Key.UNSURE: partial(_judge, Sameness.UNSURE),
    Key.TAKE_UP: _take_up,
    Key.CITE: _cite,
    Key.RULE: _rule,
    Key.SIGN_OFF: _sign_off,
    Key.PARK: _park,
}
