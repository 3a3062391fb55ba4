"""Keys: what a person types in a sitting, what it stands for, and what has to be asked before it can be done."""

import enum

import attrs

from claimtrack.checking.case import Case
from claimtrack.checking.evidence import independent_sources, sides
from claimtrack.checking.policy import Policy, Step
from claimtrack.checking.rules import allowed_steps
from claimtrack.model.rating import RatingScale
from claimtrack.model.source import EvidenceStance


class Key(enum.Enum):
    """What can be typed."""

    SAME = "s"
    NOT_THE_SAME = "n"
    UNSURE = "u"
    TAKE_UP = "t"
    CITE = "c"
    RULE = "r"
    SIGN_OFF = "o"
    PARK = "p"
    SKIP = "k"
    UNDO = "z"
    HELP = "?"
    QUIT = "q"


HELP = {
    Key.SAME: "same: the suggested match is the same claim",
    Key.NOT_THE_SAME: "not the same: the suggested match is another claim",
    Key.UNSURE: "unsure: you cannot tell whether it is the same",
    Key.TAKE_UP: "take up: begin to check it",
    Key.CITE: "cite: add a piece of evidence",
    Key.RULE: "rule: give your verdict; as a second reader, where the desk asks for that, without having seen the ruling",
    Key.SIGN_OFF: "sign off: agree with the verdict, as its second reader",
    Key.PARK: "park: put it aside",
    Key.SKIP: "skip: leave it for this sitting",
    Key.UNDO: "undo: take your last decision of this sitting back; both stay on record",
    Key.HELP: "help: show this",
    Key.QUIT: "quit: end the sitting",
}


@attrs.frozen(kw_only=True)
class Question:
    """What has to be known before something can be done.

    Attributes:
        name: What the answer is called.
        words: The question.
        choices: The answers to choose from, of which the beginning is enough; empty when any words will do.
        is_needed: Whether nothing is done without an answer.
    """

    name: str
    words: str
    choices: tuple[str, ...] = ()
    is_needed: bool = True

    def completed(self, answer: str) -> str:
        """Return the only choice that begins with *answer*; *answer* itself when there is none, or are several."""
        if not answer or answer in self.choices:
            return answer
        found = [choice for choice in self.choices if choice.startswith(answer.casefold())]
        return found[0] if len(found) == 1 else answer


WHY = Question(name="because", words="Why")
_SOURCE = (
    Question(name="source", words="Who says it"),
    Question(
        name="stance",
        words="What it does to the claim",
        choices=tuple(stance.value for stance in EvidenceStance),
    ),
    Question(name="quote", words="In which words (or nothing)", is_needed=False),
    Question(name="url", words="Where it can be looked up (or nothing)", is_needed=False),
)
_UNTIL = Question(name="until", words="Until which day (or nothing)", is_needed=False)
_EXCEPTION = Question(
    name="exception",
    words="It rests on less than the desk asks for; what makes it an exception (or nothing)",
    is_needed=False,
)

_ASKED = {
    Key.SAME: (WHY,),
    Key.NOT_THE_SAME: (WHY,),
    Key.UNSURE: (WHY,),
    Key.CITE: _SOURCE,
    Key.PARK: (WHY, _UNTIL),
}


# A key that takes a step leads nowhere where the state of the claim does not leave that step open.
_STEPS = {
    Key.TAKE_UP: Step.TAKE_UP,
    Key.CITE: Step.CITE,
    Key.RULE: Step.RULE,
    Key.SIGN_OFF: Step.SIGN_OFF,
    Key.PARK: Step.PARK,
}


def read_key(line: str) -> tuple[Key | None, str]:
    """Return the key that somebody typed, and the words behind it: they answer the first question at once.

    None for the key when it is not one.
    """
    typed, _, words = line.strip().partition(" ")
    try:
        return Key(typed.casefold()), words.strip()
    except ValueError:
        return None, ""


def questions(
    key: Key, case: Case, policy: Policy, scale: RatingScale, *, is_blind: bool
) -> tuple[Question, ...]:
    """Return what has to be asked before *key* can be done, in order.

    Args:
        key: The key.
        case: The case of the claim that is shown.
        policy: The policy of the desk.
        scale: The labels of its verdicts.
        is_blind: Whether who types is to rate the claim without having seen the ruling.
    """
    if key is not Key.RULE:
        return _ASKED.get(key, ())
    rating = Question(
        name="rating", words="Rating", choices=tuple(rating.key for rating in scale.ratings)
    )
    if is_blind:
        return (rating,)
    return (rating, WHY, *([_EXCEPTION] if _falls_short(case, policy) else []))


def _falls_short(case: Case, policy: Policy) -> bool:
    """Return whether a verdict on what was cited so far would have to be an exception."""
    too_few = len(independent_sources(case.evidence)) < policy.sources
    one_sided = policy.both_sides and len(sides(case.evidence)) == 1
    return bool(case.evidence) and (too_few or one_sided)


def help_lines() -> tuple[str, ...]:
    """Return what each key stands for."""
    told = tuple(f"{key.value} {words}" for key, words in HELP.items())
    return (*told, "Words behind a key answer its first question at once, as in: n Two floods.")


def prompt(case: Case, *, has_suggestion: bool) -> str:
    """Return the keys that lead somewhere, each with its first words.

    Args:
        case: The case of the claim that is shown.
        has_suggestion: Whether there is a match of which to say whether it is the same.
    """
    steps = allowed_steps(case)
    shut = {key for key, step in _STEPS.items() if step not in steps}
    if not has_suggestion:
        shut |= {Key.SAME, Key.NOT_THE_SAME, Key.UNSURE}
    shown = (
        f"{key.value} {words.partition(':')[0]}" for key, words in HELP.items() if key not in shut
    )
    return " · ".join(shown)
