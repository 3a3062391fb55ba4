"""Denials that point back: "the army denies the claims", "a figure that the owner disputes"."""

from collections.abc import Sequence

from claimtrack.reading.text.sentences import Sentence
from claimtrack.reading.text.tokens import Word
from claimtrack.reading.voices.words import Sayings, saying_words


def denial_behind(sentence: Sentence, language: str) -> Word | None:
    """Return the verb that denies what was said before it, if there is one."""
    known = saying_words(language)
    if known.words.denying.isdisjoint(sentence.tokens.lower):
        return None
    tokens = sentence.words
    return next(
        (
            token
            for i, token in enumerate(tokens)
            if token.lower in known.words.denying
            and i
            and tokens[i - 1].lower not in known.no_verb_after
            and points_back(tokens, i, known)
        ),
        None,
    )


def points_back(tokens: Sequence[Word], i: int, known: Sayings) -> bool:
    """Return whether the denial at *i* has its object before it, and not behind: "denied reports that"."""
    words = known.words
    following = [token.lower for token in tokens[i + 1 : i + 4]]
    if following and following[0] in words.pointing and len(following) > 1:
        del following[0]
    if not following or (len(following) == 1 and following[0] in words.pointing):
        return True
    return following[0] in words.pointed_at and not (
        following[1:] and (following[1] in words.that or following[1] in words.described_by)
    )
