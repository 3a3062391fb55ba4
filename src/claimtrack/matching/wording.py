"""Wording: what the words around a figure tell of it."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from itertools import pairwise, takewhile

import attrs

from claimtrack.matching.places import places_in
from claimtrack.matching.predicate import Predicate, predicate_of, predicates_in
from claimtrack.matching.words.phrase import Word, roles_among, words_in
from claimtrack.matching.words.terms import MOST_CHARACTERS, is_year
from claimtrack.matching.words.vocabulary import ENGLISH, stem
from claimtrack.model.claim import Statement
from claimtrack.model.period import Period

# How many words before a figure may mark it as the former one ("its first estimate of"), as a level ("rose to nearly")
# or as a change ("rose by").
_WORDS_BEFORE = 3

# How many words behind a figure may say what happened: "were still waiting", "have had to leave their homes".
_WORDS_BEHIND = 6

# Behind these something else is told.
_BREAK = re.compile(r"[,;:()\u2013\u2014]")

_QUOTES = "\u201c\u2018\"' "

# A number that is no year.
_NUMBER = re.compile(r"\b(?!(?:19|20)\d\d\b)\d[\d.,]*")


@attrs.frozen(kw_only=True, slots=False)
class Wording:
    """The words around the figure of a statement; none when its text does not hold the figure.

    Attributes:
        before: The text before it.
        after: The text behind it.
    """

    before: str = ""
    after: str = ""

    @classmethod
    def of(cls, statement: Statement) -> "Wording":
        """Return the words around the figure of *statement*."""
        words = statement.quantity.words if statement.quantity else ""
        text = statement.text[:MOST_CHARACTERS]
        start = _place_of(words, text) if words else -1
        return cls() if start < 0 else cls(before=text[:start], after=text[start + len(words) :])

    @cached_property
    def words_before(self) -> tuple[Word, ...]:
        """The words before the figure."""
        return words_in(self.before)

    @cached_property
    def words_after(self) -> tuple[Word, ...]:
        """The words behind the figure."""
        return words_in(self.after)

    @cached_property
    def leading(self) -> tuple[Word, ...]:
        """The few words that lead up to this figure and to no other: "to" in "rose from 34 to 38"."""
        return _after_last_number(self.words_before[-_WORDS_BEFORE:])

    @property
    def is_former(self) -> bool:
        """Whether the figure held before others: "up from 31"."""
        return any(word.text in ENGLISH.former for word in self.leading)

    @property
    def is_doubted(self) -> bool:
        """Whether the figure is told and then put in doubt: "more than 150, which the owner denies"."""
        return any(word.stem in ENGLISH.doubt for word in self.words_after)

    @property
    def puts_right(self) -> bool:
        """Whether it is told as what the figure is in truth: "the true figure is 17 percent"."""
        before = self.words_before[-_WORDS_BEFORE:]
        return any(
            word.text in ENGLISH.true and noun.text in ENGLISH.figure
            for word, noun in pairwise(before)
        )

    @property
    def has_risen(self) -> bool:
        """Whether a verb of rising leads up to it: "rises to at least 46"."""
        before = self.words_before[-2 * _WORDS_BEFORE :]
        return any(predicate_of(word.stem) == "rose" for word in before)

    @property
    def is_taken_back(self) -> bool:
        """Whether the words before it say that a figure was taken back: "lowered to 29", "revised down to 29"."""
        clause = words_in(_BREAK.split(self.before)[-1])
        return any(word.text in ENGLISH.correcting and not word.is_name for word in clause)

    @property
    def is_part(self) -> bool:
        """Whether it is part of another figure: "nineteen of the dead"."""
        return " ".join(word.text for word in self.words_after[:2]) in ENGLISH.part

    @property
    def is_level(self) -> bool:
        """Whether it is told as what a measure has come to: "rose to", "stood at"."""
        return any(word.text in ENGLISH.level for word in self.leading)

    @property
    def is_change(self) -> bool:
        """Whether it is told as how far a measure moved: "rose by"."""
        moves, by = _last_two(self.leading)
        return by in ENGLISH.extent and stem(moves) in ENGLISH.change

    @cached_property
    def predicate(self) -> Predicate | None:
        """What is said to be done to whatever is counted, in its clause: dismissed in "Fennick dismissed 400 clerks"."""
        found = predicates_in(_BREAK.split(self.before)[-1])
        return found[-1] if found else None

    @property
    def is_possible(self) -> bool:
        """Whether it is told as what could be: "could win 24 percent"."""
        clause = words_in(_BREAK.split(self.before)[-1])
        return any(word.text in ENGLISH.possible and not word.is_name for word in clause)

    @property
    def moves(self) -> bool:
        """Whether a verb of moving stands right before it: "rose 9 percent", which may be how far or what it came to."""
        *_, last = ["", *(word.stem for word in self.words_before)]
        return last in ENGLISH.change

    @cached_property
    def roles_of_whole(self) -> frozenset[str]:
        """What happened to the whole of which this is a part: "90 people killed, including 57 civilians and 33 soldiers"."""
        parts = [at for at, word in enumerate(self.words_before) if word.text in ENGLISH.including]
        return _first_role(reversed(self.words_before[: parts[-1]])) if parts else frozenset()

    @cached_property
    def roles_before(self) -> frozenset[str]:
        """What was told before to have happened to what is counted: "the death toll rose to", "power outages for"."""
        if self.is_level:
            return _first_role(reversed(self.words_before))
        _, last = _last_two(self.words_before)
        return roles_among(self.words_before[-2:-1]) if last in ENGLISH.objects else frozenset()

    @property
    def role_denied(self) -> frozenset[str]:
        """What is said not to be done to whatever is counted: "did not dismiss 400 welders"."""
        *_, negation, verb = [None, None, *self.words_before]
        is_denied = negation is not None and negation.text in ENGLISH.negative
        return roles_among((verb,)) if is_denied and verb is not None else frozenset()

    @property
    def rates(self) -> frozenset[str]:
        """For each of which the figure holds, told right behind it: "300 euros per month"."""
        return frozenset(word.text for word in self.words_after[:2] if word.text in ENGLISH.rate)

    @cached_property
    def roles_behind(self) -> frozenset[str]:
        """What is told first behind it to have happened, before anything else is told: "have had to leave their homes"."""
        clause = words_in(_BREAK.split(self.after, maxsplit=1)[0])[:_WORDS_BEHIND]
        return _first_role(takewhile(lambda word: not _tells_more(word), clause))

    @cached_property
    def places(self) -> frozenset[str]:
        """Where what is counted is said to be: behind the figure, or else before it, and not beside another one."""
        return self.places_behind or places_in(_NUMBER.split(self.before)[-1])

    @cached_property
    def places_behind(self) -> frozenset[str]:
        """Where it is said to be behind the figure."""
        return places_in(_NUMBER.split(self.after)[0])

    @property
    def adds_place(self) -> bool:
        """Whether it adds a place, not to an earlier figure: "60 drowned in Arvenia and 12 more in Ostran"."""
        is_besides = any(word.text in ENGLISH.besides for word in self.words_after[:_WORDS_BEHIND])
        return bool(self.places_behind) and (is_besides or bool(places_in(self.before)))

    @cached_property
    def state(self) -> frozenset[str]:
        """What whatever is counted is said to be: waiting in "ships are now waiting"; nothing in "attacks killed"."""
        is_said_to_be = False
        for word in takewhile(lambda word: not _tells_more(word), self.words_after[:_WORDS_BEHIND]):
            if word.stem in ENGLISH.intransitive:
                return roles_among((word,))
        for word in self.words_after[:_WORDS_BEHIND]:
            if word.is_role:
                return (
                    roles_among((word,))
                    if is_said_to_be or roles_among((word,)) & ENGLISH.falling
                    else frozenset()
                )
            is_said_to_be = is_said_to_be or word.text in ENGLISH.being
            if word.stem not in ENGLISH.stop and word.text not in ENGLISH.being:
                break
        return frozenset()

    @property
    def year(self) -> Period | None:
        """The other year of which the figure is told: "the deadliest since 1988, when 63 people died"."""
        year, when = _last_two(self.words_before)
        if not is_year(year) or when not in ENGLISH.when:
            return None
        return Period(since=date(int(year), 1, 1), until=date(int(year), 12, 31), words=year)

    def is_beside(self, period: Period) -> bool:
        """Return whether the words of *period* stand beside this figure and no other: "38 on Wednesday"."""
        if not period.words:
            return False
        between, found, _ = self.after.partition(period.words)
        if not found:
            opening = self.before.lstrip(_QUOTES)
            between = opening.removeprefix(period.words)
            found = opening if between != opening else ""
        return bool(found) and not any(map(_is_number, words_in(between)))


def _place_of(words: str, text: str) -> int:
    """Return where *words* stand first in *text* as words of their own; -1 where they never do."""
    start = text.find(words)
    while start >= 0 and (
        _is_letter(text[start - 1 : start]) or _is_letter(text[start + len(words) :][:1])
    ):
        start = text.find(words, start + 1)
    return start


def _is_letter(char: str) -> bool:
    """Return whether *char*, if there is one, is part of a word."""
    return char.isalnum() or char == "_"


def _is_number(word: Word) -> bool:
    return (word.text[0].isdigit() and not is_year(word.text)) or word.text in ENGLISH.numbers


def _after_last_number(words: tuple[Word, ...]) -> tuple[Word, ...]:
    numbers = [at for at, word in enumerate(words) if _is_number(word)]
    return words[numbers[-1] + 1 :] if numbers else words


def _last_two(words: tuple[Word, ...]) -> tuple[str, str]:
    """Return the last two of *words*; empty ones where there are fewer."""
    *_, last_but_one, last = ["", "", *(word.text for word in words)]
    return last_but_one, last


def _tells_more(word: Word) -> bool:
    return _is_number(word) or word.text in ENGLISH.joining


def _first_role(words: Iterable[Word]) -> frozenset[str]:
    first = next((word for word in words if word.is_role), None)
    return frozenset() if first is None else roles_among((first,))
