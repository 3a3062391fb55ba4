"""Verbs of saying: which forms are one, and whether they report speech or tell of an act."""

from collections.abc import Sequence
from itertools import pairwise

from claimtrack.reading.text.tokens import Word
from claimtrack.reading.voices.names import MOST_WORDS
from claimtrack.reading.voices.words import Sayings

QUOTATION_MARKS = '"“”'

# How far beside a verb words of time may stand.
ASIDE = 40
# How many words whoever is told something may have.
MOST_TOLD = 5
# How many words behind a verb "that" may stand, and "at" behind "put".
_THAT_WITHIN = 8
_PUT_WITHIN = 12
# How far before a noun its article may stand.
_NOUN_WITHIN = 3


class Verbs:
    """Judges the verbs of one sentence.

    Args:
        text: The sentence.
        tokens: Its words.
        known: The words of saying of its language.
    """

    def __init__(self, text: str, tokens: Sequence[Word], known: Sayings) -> None:
        self._text = text
        self._tokens = tokens
        self._known = known
        self._words = known.words
        self._patterns = known.patterns

    def following(self, i: int, count: int) -> list[str]:
        """Return at most *count* words behind the one at *i*."""
        return [token.lower for token in self._tokens[i + 1 : i + 1 + count]]

    def is_verb(self, i: int) -> bool:
        """Return whether the word at *i* is a verb that may report speech, no noun, participle or act."""
        token = self._tokens[i]
        following = self.following(i, 3)
        if self._is_no_saying(i, following) or self._is_participle(i, following):
            return False
        if i == 0:
            return True
        before = self._tokens[i - 1]
        between = self._text[before.end : token.start]
        if self._text[token.start].isupper():
            return not between.isspace() and any(mark in between for mark in QUOTATION_MARKS)
        if between.strip(" ") == "-":
            return False
        return between != " " or self._may_follow(before.lower, token.lower)

    def _may_follow(self, before: str, token: str) -> bool:
        if before in self._words.before_participle and token.endswith(
            self._known.participle_endings
        ):
            return True
        if before in self._words.verbs and token in self._words.nouns:
            return False
        return before not in self._known.no_verb_after and not before.endswith(
            self._known.no_verb_after_endings
        )

    def _is_no_saying(self, i: int, following: Sequence[str]) -> bool:
        """Return whether what follows makes the verb an act, or the word a noun: "claims victory", "denies bail"."""
        token = self._tokens[i].lower
        if following[:1] and following[0] in self._words.act_objects:
            return True
        if token in self._words.nouns and following[:1]:
            ends = following[0] in self._words.verbs or following[0] in self._known.finite
            if ends or self._has_article(i, following[0]):
                return True  # "older claims had been cut", "a newspaper report that"
        if token in self._words.adding and following[:1] and self._is_thing(following[0]):
            return True
        return token in self._words.denying and not self._words.not_denied.isdisjoint(following)

    def _has_article(self, i: int, following: str) -> bool:
        """Return whether an article shortly before makes the word a noun: "a newspaper report that", "their asylum claim"."""
        if self._tokens[i].lower.endswith(self._known.plural_endings):
            return False
        before = [each.lower for each in self._tokens[max(0, i - _NOUN_WITHIN) : i]]
        if not self._words.indefinite.isdisjoint(before):
            return True
        return following not in self._words.that and not self._words.definite.isdisjoint(before)

    def _is_thing(self, word: str) -> bool:
        """Return whether *word* begins a thing, so that "added" tells of an act: "added 57,000 jobs"."""
        return word[0].isdigit() or word in self._words.indefinite or word in self._words.definite

    def _is_participle(self, i: int, following: Sequence[str]) -> bool:
        """Return whether the form only describes a noun: "cases reported in the country", "a man accused of"."""
        return (
            self._tokens[i].lower in self._words.describing
            and following[:1] != []
            and following[0] in self._words.described_by
            and not self.ends_here(i)
        )

    def reports(self, i: int, speaker: str, end: int, *, quotes_before: bool) -> bool:
        """Return whether the verb at *i*, which may tell of an act, reports speech here.

        Args:
            i: The place of the verb.
            speaker: Its subject.
            end: Where verb and subject end.
            quotes_before: Whether direct speech stands before a verb that follows it.
        """
        if self._tokens[i].lower in self._words.verbs or self._puts(i) or self._disputes(i):
            return True
        if any(mark in self._text[end : end + 3] for mark in QUOTATION_MARKS):
            return True
        finds_thing = not self._words.indefinite.isdisjoint(self.following(i, 1))
        if not (finds_thing or self._words.sources.isdisjoint(speaker.lower().split())):
            return True
        return quotes_before or self.has_clause(i)

    def has_clause(self, i: int) -> bool:
        """Return whether what is said follows the verb at *i* as a clause: "said last week that"."""
        following = self.following(i, _THAT_WITHIN)
        if following[:1] and following[0] in self._words.clause_subjects:
            return True
        for word in following:
            if word in self._words.that:
                return True
            if word not in self._words.asides and word not in self._words.before_that:
                return False  # a thing, which "that" describes: "found a galaxy that"
        return False

    def _puts(self, i: int) -> bool:
        """Return whether the verb puts a figure somewhere: "put the toll at 30"."""
        following = self.following(i, _PUT_WITHIN)
        return (
            self._tokens[i].lower in self._words.putting
            and not self._words.at.isdisjoint(following)
            and not self._words.pointed_at.isdisjoint(following)
        )

    def _disputes(self, i: int) -> bool:
        """Return whether the verb rejects a claim that it names: "disputes the count of 88 dead"."""
        following = self.following(i, _THAT_WITHIN)
        return self._tokens[i].lower in self._words.denying and any(
            word in self._words.pointed_at and after in self._words.claiming
            for word, after in pairwise(following)
        )

    def is_act(self, i: int) -> bool:
        """Return whether the verb, inside what somebody says, tells of an act: "said that schools reported a rise"."""
        following = self.following(i, 1)
        return (
            self._tokens[i].lower in self._words.acts
            and self._words.that.isdisjoint(following)
            and self._words.clause_subjects.isdisjoint(following)
        )

    def ends_here(self, i: int) -> bool:
        """Return whether nothing that is said follows the verb, only when, where and to whom it was said."""
        token = self._tokens[i]
        rest = self._text[token.end :].lstrip()
        if not rest or rest[0] in ".,;" + QUOTATION_MARKS:
            return True
        comma = self._text.find(", ", token.end)
        stop = comma if comma >= 0 else len(self._text)
        when = self._patterns.when.search(self._text, max(token.end, stop - ASIDE), stop)
        last = stop if when is None else when.start()
        left = [each.lower for each in self._tokens[i + 1 : i + 1 + MOST_WORDS] if each.end <= last]
        if not self._words.that.isdisjoint(left):
            return False
        while left and (left[0] in self._words.asides or left[0].isdecimal()):
            del left[0]
        return not left or (token.lower in self._words.telling and len(left) < MOST_TOLD)
