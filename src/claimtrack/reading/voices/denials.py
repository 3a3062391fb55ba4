"""Denials that point back: "the army denies the claims", "a figure that the owner disputes"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimtrack.reading.text.sentences import Sentence
from claimtrack.reading.text.tokens import Word
from claimtrack.reading.voices.words import Sayings, SayingWords, saying_words


class Denial(NamedTuple):
    """A denial of what was said before it.

    Attributes:
        word: The verb or the word that denies.
        claim: Where the word stands for what is denied, when what is claimed follows that word: "the figure of 4,000 is
            wrong"; None when the denial points back: "the army denied this".
    """

    word: Word
    claim: int | None = None


def denial_behind(sentence: Sentence, language: str) -> Denial | None:
    """Return the denial of what was said before it, if there is one."""
    known = saying_words(language)
    lower = sentence.tokens.lower
    if not known.words.denying.isdisjoint(lower):
        found = _active(sentence.words, known)
        if found is not None:
            return found
    if not (known.words.rejecting | known.words.affirming).isdisjoint(lower):
        return _predicate(sentence.words, known)
    return None


def _active(tokens: Sequence[Word], known: Sayings) -> Denial | None:
    """Return a verb that denies: "…, which the owner disputes"."""
    for i, token in enumerate(tokens):
        is_verb = i > 0 and tokens[i - 1].lower not in known.no_verb_after
        if token.lower in known.words.denying and is_verb and points_back(tokens, i, known):
            return Denial(token)
    return None


# Between "was" and the word that rejects: "was completely untrue", "is a lie", "has since been denied".
_APART = 3


def _predicate(tokens: Sequence[Word], known: Sayings) -> Denial | None:
    """Return a word that says of a claim that it is not so: "reports that 60 had escaped were untrue"."""
    words = known.words
    for i, token in enumerate(tokens):
        if not _rejects(tokens, i, words):
            continue
        if _is_called_so(tokens, i, words):
            return Denial(token)
        subject = _claim_before(tokens, i, words)
        if subject is None:
            continue
        before = {each.lower for each in tokens[max(subject + 1, i - _APART) : i]}
        called = {each.lower for each in tokens[max(0, subject - _APART) : subject]}
        is_said_of_it = not words.copulas.isdisjoint(before) or not words.calling.isdisjoint(called)
        if not is_said_of_it:
            continue
        if subject + 1 < i and tokens[subject + 1].lower in words.claiming:
            if _is_whole(tokens[subject + 1 : i], known):
                return Denial(token, tokens[subject].start)
        elif i - subject <= _APART:
            return Denial(token)
    return None


def _rejects(tokens: Sequence[Word], i: int, words: SayingWords) -> bool:
    """Return whether the word at *i* says that something is not so: "false", "not true"."""
    if tokens[i].lower in words.rejecting:
        return True
    before = (each.lower for each in tokens[max(0, i - _APART) : i])
    return tokens[i].lower in words.affirming and not words.negating.isdisjoint(before)


# How long the clause may be that calls something false.
_CALLED_WITHIN = 8


def _is_called_so(tokens: Sequence[Word], i: int, words: SayingWords) -> bool:
    """Return whether a clause that points back calls something by the word at *i*: "…, which the army called a lie"."""
    before = [each.lower for each in tokens[max(0, i - _CALLED_WITHIN) : i]]
    return not words.calling.isdisjoint(before[-_APART:]) and not words.relative.isdisjoint(before)


def _claim_before(tokens: Sequence[Word], i: int, words: SayingWords) -> int | None:
    """Return the place of the last word before *i* that stands for what was claimed: "the report", "this"."""
    for place in reversed(range(i)):
        word = tokens[place].lower
        if word in words.pointed_at:
            return place
        if word in words.pointing and place + 1 < i and tokens[place + 1].lower in words.copulas:
            return place
    return None


def _is_whole(claimed: Sequence[Word], known: Sayings) -> bool:
    """Return whether what is claimed has a verb of its own before the one that rejects it.

    "A report that 300 requests were rejected" rejects no report; "the figure of 300" needs no verb.
    """
    if claimed[0].lower not in known.words.that:
        return True
    lower = [each.lower for each in claimed]
    said_of_it = max((i for i, word in enumerate(lower) if word in known.words.copulas), default=0)
    return any(
        word in known.finite or word.endswith(known.past_endings) for word in lower[:said_of_it]
    )


def _unparted(tokens: Sequence[Word]) -> Iterator[Word]:
    """Yield the *tokens* up to the first sign between them."""
    end = tokens[0].start - 1
    for token in tokens:
        if token.start > end + 1:
            return
        yield token
        end = token.end


# What is denied may be described before it is told: "denied reports on social media that".
_OBJECT_WORDS = 8


def points_back(tokens: Sequence[Word], i: int, known: Sayings) -> bool:
    """Return whether the denial at *i* has its object before it, and not behind: "denied reports that"."""
    words = known.words
    following = [token.lower for token in _unparted(tokens[i : i + 1 + _OBJECT_WORDS])][1:]
    if following and following[0] in words.pointing:
        if following[1:2] == [] or following[1] in words.joining:
            return True
        del following[0]
    if not following:
        return True
    if following[0] in words.before_participle:
        # "A claim the army dismissed as propaganda"; but "dismissed as false a report that".
        behind = {token.lower for token in tokens[i + 1 : i + 1 + _OBJECT_WORDS]}
        return words.pointed_at.isdisjoint(behind)
    return (
        following[0] in words.pointed_at
        and words.that.isdisjoint(following)
        and not (following[1:] and following[1] in words.described_by)
    )
