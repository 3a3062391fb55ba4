"""Markers: the words of a sentence that set a stance."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from claimtrack.model.claim import Stance
from claimtrack.reading.language import filled, words
from claimtrack.reading.text.patterns import any_of
from claimtrack.reading.text.sentences import Sentence
from claimtrack.reading.text.tokens import Word


class Marker(NamedTuple):
    """Words that set a stance.

    Attributes:
        start: Where they start in the sentence.
        end: Where they end, exclusive.
        stance: The stance they set.
        backward: Whether they also govern what stands before them ("5,000 troops will be sent").
        rule: The rule that found them.
        until: Where they cease to govern what follows; None when nothing of their own ends that.
    """

    start: int
    end: int
    stance: Stance
    backward: bool
    rule: str
    until: int | None = None


class _Words(NamedTuple):
    starters: frozenset[str]
    outcomes: frozenset[str]
    be: frozenset[str]
    after_names: frozenset[str]
    supposing: frozenset[str]
    supposing_not: frozenset[str]
    no: frozenset[str]
    have: frozenset[str]
    describing: frozenset[str]
    finite: frozenset[str]
    negated_endings: tuple[str, ...]
    may_outcomes: frozenset[str]
    not_outcomes: frozenset[str]
    suffered: frozenset[str]
    set_subjects: frozenset[str]
    funding: frozenset[str]


_KINDS = (
    "not_negating",
    "denied",
    "planning",
    "commanding",
    "supposing",
    "purposes",
    "deciding",
    "projecting",
    "negating",
    "will",
    "would",
    "may",
)


@cache
def _words(language: str) -> _Words:
    section = words(language)["stance"]
    return filled(
        _Words,
        section,
        starters=frozenset(_head(form) for kind in _KINDS for form in section[kind]),
        no=frozenset(section["not"]),
        finite=frozenset(section["be"] + section["finite"]),
    )


@cache
def _scanner(head: str, language: str) -> re.Pattern[str]:
    """Return a pattern for the forms that begin with the word *head*; its group tells their kind."""
    section = words(language)["stance"]
    inserted = rf"(?:\s+(?:\d+\s?[-–]\s?\d+|{any_of(section['inserted'])})){{0,6}}"
    kinds: list[str] = []
    for kind in _KINDS:
        forms = [form for form in section[kind] if _head(form) == head]
        if kind == "planning":
            forms.sort(key=len, reverse=True)
            pattern = "|".join(_parted_form(form, inserted) for form in forms)
        elif kind == "commanding":
            pattern = rf"{any_of(forms)}{_SOMEBODY}\s+{any_of(section['commanded'])}"
        else:
            pattern = any_of(forms)
        kinds += [f"(?P<{kind}>{pattern})"] if forms else []
    return re.compile(rf"(?:{'|'.join(kinds)})(?!\w)", re.IGNORECASE)


# Whoever is told to do something: at most four words, and no sign.
_SOMEBODY = r"(?:\s+[\w'’-]++){0,4}?"


def _head(form: str) -> str:
    return form.split(maxsplit=1)[0].lower()


def _parted_form(form: str, inserted: str) -> str:
    """Return a pattern for a form of two words between which others may stand: "voted 6-1 on Monday to"."""
    words_of = [re.escape(word) for word in form.split()]
    if len(words_of) == _PARTED:
        return rf"{words_of[0]}{inserted}\s+{words_of[1]}(?!\w)"
    return r"\s+".join(words_of) + r"(?!\w)"


# How many words a form has that others may part.
_PARTED = 2


def markers(sentence: Sentence, language: str) -> tuple[Marker, ...]:
    """Return the words of a *sentence* that set a stance, in order."""
    known = _words(language)
    return tuple(_markers(sentence.text, sentence.words, known, language))


def _markers(
    sentence: str, tokens: Sequence[Word], known: _Words, language: str
) -> Iterator[Marker]:
    reached = 0
    for i, token in enumerate(tokens):
        if token.start < reached:
            continue
        if token.lower.endswith(known.negated_endings):
            yield Marker(token.start, token.end, Stance.NEGATED, backward=False, rule="negation")
        elif token.lower in known.starters:
            found = _scanner(token.lower, language).match(sentence, token.start)
            if token.lower in known.after_names and not (
                i and sentence[tokens[i - 1].start].isupper()
            ):
                continue
            if found is not None:
                reached = found.end()
                until = _end_of_description(sentence, tokens, i, known)
                for marker in _judged(found, tokens, i, known):
                    yield marker if until is None else marker._replace(until=until)


def _end_of_description(sentence: str, tokens: Sequence[Word], i: int, known: _Words) -> int | None:
    """Return where the noun ends that a participle at *i* describes; None if it is a verb.

    "Planned operations were cancelled 40 times": nothing is planned behind "were". "The deal, expected to close in May,
    values the firm at $5": nothing is expected behind the comma.
    """
    if tokens[i].lower not in known.describing:
        return None
    if i and sentence[tokens[i - 1].end : tokens[i].start] == ", ":
        comma = sentence.find(", ", tokens[i].end)
        return comma if comma >= 0 else None
    if i:
        return None
    return next((token.start for token in tokens[1:] if token.lower in known.finite), None)


# The stance that each kind of form sets, and the rule that says so.
_SET = {
    "denied": (Stance.DENIED, "denied"),
    "negating": (Stance.NEGATED, "negation"),
    "planning": (Stance.PLANNED, "intention"),
    "commanding": (Stance.PLANNED, "intention"),
    "purposes": (Stance.PLANNED, "purpose"),
    "deciding": (Stance.PLANNED, "decision"),
    "projecting": (Stance.PROJECTED, "forecast"),
    "supposing": (Stance.PROJECTED, "condition"),
}
# Those that govern their subject as well: always, or behind a form of "be" ("500 posts are planned").
_ALWAYS_BACKWARD = frozenset({"deciding"})
_BACKWARD_BEHIND_BE = frozenset({"negating", "planning", "projecting"})


def _judged(
    found: re.Match[str], tokens: Sequence[Word], i: int, known: _Words
) -> Iterator[Marker]:
    kind = str(found.lastgroup)
    start, end = found.span()
    before = tokens[i - 1].lower if i else ""
    if kind in {"will", "would"} or (
        kind == "may" and not (i and found[0][0].isupper())
    ):  # no month
        yield from _modal(kind, (start, end), tokens, i, known)
    if kind not in _SET:
        return
    if kind == "purposes" and known.funding.isdisjoint(token.lower for token in tokens[:i]):
        return
    if kind == "supposing" and before in known.supposing_not:
        return
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    is_passive = before in known.be or following in known.be  # "are not", "has not been"
    backward = kind in _ALWAYS_BACKWARD or (kind in _BACKWARD_BEHIND_BE and is_passive)
    stance, rule = _SET[kind]
    yield Marker(start, end, stance, backward=backward, rule=rule)


def _tells_outcome(kind: str, heads: list[str], known: _Words) -> bool:
    """Return whether the words behind a modal tell of what nobody decides: "could be made homeless", "will reach"."""
    is_figure = heads[1:2] != [] and heads[0] in known.be and heads[1][0].isdigit()
    if is_figure or not known.outcomes.isdisjoint(heads):
        return True
    if kind == "may":
        return known.not_outcomes.isdisjoint(heads) and not known.may_outcomes.isdisjoint(heads)
    return not known.suffered.isdisjoint(heads)


def _modal(
    kind: str, place: tuple[int, int], tokens: Sequence[Word], i: int, known: _Words
) -> Iterator[Marker]:
    start, end = place
    heads = [token.lower for token in tokens[i + 1 : i + 5] if token.start >= end]
    if not known.no.isdisjoint(heads[:2]):
        yield Marker(start, end, Stance.NEGATED, backward=True, rule=f"{kind} not")
        return
    is_outcome = _tells_outcome(kind, heads[:3], known)
    if is_outcome and kind == "will":
        subject = (token.lower for token in tokens[max(0, i - _SUBJECT_WORDS) : i])
        is_outcome = known.set_subjects.isdisjoint(subject)
    is_outcome = is_outcome or any(token.lower in known.supposing for token in tokens)
    is_past = not known.have.isdisjoint(heads[:1])
    if is_outcome or (kind == "would" and is_past):
        yield Marker(start, end, Stance.PROJECTED, backward=True, rule=f"{kind} with an outcome")
    elif kind != "may":
        yield Marker(start, end, Stance.PLANNED, backward=True, rule=kind)


# A subject is at most so many words long, with what hangs on it.
_SUBJECT_WORDS = 9
