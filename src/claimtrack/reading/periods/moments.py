"""Moments: the time words of a sentence, each resolved to days of the calendar by itself."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from claimtrack.reading.periods.days import Days
from claimtrack.reading.periods.resolving import resolved
from claimtrack.reading.periods.words import TimeWords, time_words
from claimtrack.reading.text.sentences import Sentence
from claimtrack.reading.text.tokens import Word


class Moment(NamedTuple):
    """Time words and what they mean by themselves, before words such as "since" are looked at.

    Attributes:
        start: Where they start in the sentence.
        end: Where they end, exclusive.
        days: The days they name.
        rule: The rule that read them.
    """

    start: int
    end: int
    days: Days
    rule: str


# How far before a day the verb of saying may begin.
_SAID_WITHIN = 30

# A deadline without a year that lies this near ahead is more likely meant than that of the year before.
_SOON = 200

# "On Friday, the union will strike": a moment this near the beginning is that of the whole sentence; any other is to
# come only when the word that says so stands before it ("flooded on Friday, and more could follow").
_OPENING = 12


def moments(sentence: Sentence, day: date | None, language: str) -> Iterator[Moment]:
    """Yield the moments that *sentence* names, in order.

    Args:
        sentence: The sentence.
        day: The article's day; None when there is no calendar, so that only what names its year is resolved.
        language: BCP 47 code.
    """
    known = time_words(language)
    text, tokens = sentence.text, sentence.words
    future = -1  # where the sentence begins to speak of what is to come; not looked for yet
    reached = 0
    for i, token in enumerate(tokens):
        if not (token.lower in known.starters or token.lower.isdecimal()):
            continue
        if token.start < reached or not _may_begin(tokens, i, known):
            continue
        found = known.scanner.match(text, token.start)
        if found is None:
            continue
        if future < 0:
            future = _begins_future(sentence, known)
        is_ahead = future < token.start or (token.start < _OPENING and future < len(text))
        groups = {name: part for name, part in found.groupdict().items() if part is not None}
        rule = found.lastgroup or ""  # the outermost group closes last, and that is the rule's
        nearby = (max(0, token.start - _SAID_WITHIN), token.start)
        if is_ahead and known.said_then.search(text, *nearby):
            is_ahead = False  # nobody has said a thing on a day to come
        found_days = resolved(rule, groups, day, known.names, ahead=is_ahead)
        if day is not None and not is_ahead and known.deadline.search(text, *nearby):
            coming = resolved(rule, groups, day, known.names, ahead=True)
            if coming is not None and 0 < (coming.until - day).days <= _SOON:
                found_days = coming  # "by the end of March", told in February
        if found_days is not None:
            yield Moment(*found.span(), found_days, rule)
        reached = found.end()


def _begins_future(sentence: Sentence, known: TimeWords) -> int:
    """Return where a *sentence* begins to speak of what is to come; its length if it does not."""
    for word in sentence.words:
        if word.lower in known.future_heads and known.future.match(sentence.text, word.start):
            return word.start
    return len(sentence.text)


def _may_begin(tokens: Sequence[Word], i: int, known: TimeWords) -> bool:
    """Return whether a moment may begin with the word at *i*: an article, or a figure that is no year, is none alone."""
    head = tokens[i].lower
    needs_more = len(head) < _YEAR_DIGITS if head.isdecimal() else head in known.openers
    if not needs_more:
        return True
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    return following in known.behind_openers or following.isdecimal()


_YEAR_DIGITS = 4
