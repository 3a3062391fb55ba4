"""Review: the loop of a sitting: show a claim, ask for a key, do it, go on. Keys come in and words go out here."""

from collections.abc import Mapping

import attrs

from claimtrack.checking.priority import QueueItem
from claimtrack.cli import output, page
from claimtrack.cli.options import By, Place
from claimtrack.cli.queue import Wanted
from claimtrack.cli.review.decisions import decide
from claimtrack.cli.review.keys import Key, Question, help_lines, prompt, questions, read_key
from claimtrack.cli.review.shown import Shown, View, look_at, sections
from claimtrack.cli.review.sitting import Sitting
from claimtrack.errors import ConflictError, InvalidValueError, NotFoundError, StepRefusedError
from claimtrack.exchange.rules import Rules
from claimtrack.model.claim import ClaimId
from claimtrack.tracker import Filter, Tracker

_REFUSALS = (ConflictError, StepRefusedError, NotFoundError, InvalidValueError)


def review(by: By, wanted: Wanted, place: Place) -> None:
    """Go through the queue claim by claim: see all that is known, type a key, decide. ? tells the keys.

    Decisions are in the desk at once; what is skipped is skipped for this sitting only. Where somebody else was faster, you see
    what they did, and decide anew.
    """
    with place.opened() as desk:
        over = _Table(desk=desk, by=by, rules=place.by_rules).sit(wanted.filter)
    decisions = f"{over.decided} decision{'' if over.decided == 1 else 's'}"
    output.note(f"{decisions}, {over.skipped} skipped")


@attrs.frozen(kw_only=True)
class _Table:
    """A person at a desk."""

    desk: Tracker
    by: str
    rules: Rules

    def sit(self, wanted: Filter) -> Sitting:
        """Return the sitting when it is over: the person ended it, nothing more is typed, or nothing is left."""
        sitting, item = Sitting(), None
        while not sitting.is_over:
            if item is None or not sitting.stays_with(item):
                item = sitting.next_of(self.desk.queue(wanted))
            if item is None:
                output.note("Nothing is left in the queue.")
                break
            sitting = self._turn(item, sitting)
        return sitting

    def _turn(self, item: QueueItem, sitting: Sitting) -> Sitting:
        """Show a claim, and return the sitting after one thing was done about it."""
        shown = look_at(self.desk, item, by=self.by, policy=self.rules.policy)
        if sitting.view is not View.NOTHING:
            _print(shown, sitting.view)
        try:
            return self._typed(*_key(shown), shown, sitting)
        except EOFError:
            return sitting.end()

    def _typed(self, key: Key, words: str, shown: Shown, sitting: Sitting) -> Sitting:
        match key:
            case Key.QUIT:
                return sitting.end()
            case Key.SKIP:
                return sitting.skip(shown.case.claim)
            case Key.UNDO:
                return self._take_back(words, shown.case.claim, sitting)
            case _:
                return self._decide(key, words, shown, sitting)

    def _decide(self, key: Key, words: str, shown: Shown, sitting: Sitting) -> Sitting:
        claim = shown.case.claim
        asked = questions(
            key, shown.case, self.rules.policy, self.rules.scale, is_blind=shown.is_blind
        )
        given = _answers(asked, words, sitting.unsent.get((claim, key), {}))
        if given is None:
            output.note("Nothing was done.")
            return sitting.stay(claim)
        try:
            taken = decide(self.desk, key, shown, given)
        except _REFUSALS as error:
            output.refusal(error)
            view = View.ALL if isinstance(error, ConflictError) else View.NOTHING
            return sitting.keep_unsent(claim, key, given, view)
        output.note(f"You {taken.words}.")
        return sitting.decide(taken)

    def _take_back(self, because: str, claim: ClaimId, sitting: Sitting) -> Sitting:
        last = sitting.taken[-1] if sitting.taken else None
        if last is None or last.undo is None:
            what = "you have decided nothing" if last is None else f"you {last.words}"
            output.note(f"There is no way back: {what}.")
            return sitting.stay(claim)
        try:
            last.undo(self.desk, self.by, because or f"Taken back: {self.by} {last.words}.")
        except _REFUSALS as error:
            output.refusal(error)
            return sitting.stay(claim)
        output.note(f"Taken back: you {last.words}.")
        return sitting.take_back()


def _print(shown: Shown, view: View) -> None:
    claim, case = shown.dossier.claim, shown.case
    title = f"{output.short(claim.id)}: {case.state.value}, version {case.version}"
    output.panel(title, [claim.text, shown.item.why])
    page.print_sections(sections(shown, view))


def _key(shown: Shown) -> tuple[Key, str]:
    """Return the next key that is typed, and the words behind it; ? is answered at once."""
    asked = prompt(shown.case, has_suggestion=shown.suggested is not None)
    while True:
        key, words = read_key(output.ask(asked))
        if key is not None and key is not Key.HELP:
            return key, words
        for line in help_lines():
            output.note(line)


def _answers(
    asked: tuple[Question, ...], words: str, before: Mapping[str, str]
) -> dict[str, str] | None:
    """Return the answer to each question; None when one that is needed got none.

    Args:
        asked: The questions.
        words: The answer to the first one, where it was typed with the key.
        before: What was answered before and came to nothing: it holds where nothing else is typed.
    """
    given: dict[str, str] = {}
    for question in asked:
        known = before.get(question.name, "")
        answer = words or _ask(question, known) or known
        if question.is_needed and not answer:
            return None
        given[question.name], words = question.completed(answer), ""
    return given


def _ask(question: Question, known: str) -> str:
    choices = f" ({', '.join(question.choices)})" if question.choices else ""
    return output.ask(f"{question.words}{choices}{f' [{known}]' if known else ''}")
