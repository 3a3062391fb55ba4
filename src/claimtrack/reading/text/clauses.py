"""Clauses: stretches of a sentence with one predicate each, and the word that opens them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from claimtrack.reading.language import filled, words
from claimtrack.reading.text.sentences import Sentence
from claimtrack.reading.text.tokens import Word


class Clause(NamedTuple):
    """A stretch of a sentence.

    Attributes:
        start: Where it starts, its opening word included.
        end: Where it ends, exclusive.
        opener: The word that opens it, in lower case, or ";"; empty for the first; the same for both halves of a
            sentence that opens with a clause ("As snow fell, …").
        kind: "main", "contrasting" ("but"), "hanging" ("after", "who"), "joined" (", and"), "own" (the same
            with a subject and a verb), "ahead" ("and will") or "that".
    """

    start: int
    end: int
    opener: str
    kind: str


class ClauseWords(NamedTuple):
    """The section ``[clauses]`` of a language, made ready.

    Attributes:
        kinds: What kind of clause a word opens.
        as_before: Words before which "as" opens none ("as many").
        as_after: Words after which it opens none ("such as").
        after_joining: Verbs that make "and" open a predicate of its own.
        ahead: Those of them that speak of what is to come.
        relative: Openers of a clause that describes the noun before it.
        behind_comma: Words that open one only behind a sign, or at the beginning.
        same_event: Openers of a clause that tells of the same event as the one before it.
    """

    kinds: Mapping[str, str]
    as_before: frozenset[str]
    as_after: frozenset[str]
    after_joining: frozenset[str]
    ahead: frozenset[str]
    relative: frozenset[str]
    behind_comma: frozenset[str]
    same_event: frozenset[str]


_KINDS = ("contrasting", "hanging", "as", "that", "joining")


@cache
def clause_words(language: str) -> ClauseWords:
    """Return the words of a *language* that open clauses."""
    section = words(language)["clauses"]
    kinds = {form: kind for kind in _KINDS for form in section[kind]}
    return filled(ClauseWords, section, kinds=kinds)


def clauses(
    sentence: Sentence, language: str, solid: Sequence[tuple[int, int]] = ()
) -> tuple[Clause, ...]:
    """Return the clauses of a *sentence*, in order; together they cover it.

    Args:
        sentence: The sentence.
        language: BCP 47 code.
        solid: Stretches that no clause begins in, such as time words ("since Monday").
    """
    text = sentence.text
    found: list[Clause] = []
    start, opener, kind = 0, "", "main"
    for place, word, next_kind in sorted(_cuts(text, sentence.words, language)):
        if any(first <= place < last for first, last in solid):
            continue
        if place > start:
            found.extend(_parted(text, Clause(start, place, opener, kind)))
        start, opener, kind = place, word, next_kind
    found.extend(_parted(text, Clause(start, len(text), opener, kind)))
    return tuple(found)


_Cut = tuple[int, str, str]
_SEMICOLON = re.compile(";")


def _cuts(sentence: str, tokens: Sequence[Word], language: str) -> Iterator[_Cut]:
    known = clause_words(language)
    for sign in _SEMICOLON.finditer(sentence):
        yield sign.start(), ";", "main"
    for i, token in enumerate(tokens):
        kind = known.kinds.get(token.lower)
        if kind is not None:
            opened = _opened(kind, sentence, tokens, i, known)
            if opened:
                yield token.start, token.lower, opened


def _opened(kind: str, sentence: str, tokens: Sequence[Word], i: int, known: ClauseWords) -> str:
    """Return the kind of clause that the word at *i* opens here; empty when it opens none."""
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    before = tokens[i - 1].lower if i else ""
    is_parted = i == 0 or tokens[i - 1].end + 1 < tokens[i].start
    if (kind == "hanging" and before in known.relative) or (
        tokens[i].lower in known.behind_comma and not is_parted
    ):
        return ""  # "which once employed", "has yet to"
    if kind == "as":
        opens = following not in known.as_before and before not in known.as_after
        return "hanging" if opens else ""
    if kind == "joining":
        if following in known.ahead:
            return "ahead"
        after_comma = sentence.endswith(", ", 0, tokens[i].start)
        if after_comma and any(
            token.lower in known.after_joining for token in tokens[i + 2 : i + _SUBJECT_WORDS]
        ):
            return "own"
        return "joined" if after_comma or following in known.after_joining else ""
    return kind


# A subject is shorter than this.
_SUBJECT_WORDS = 7
_COMMA = re.compile(r",\s")


def _parted(sentence: str, clause: Clause) -> Iterator[Clause]:
    """Yield a clause; one that hangs and opens the sentence ends at its comma, where the main clause begins."""
    opens_sentence = clause.start == 0 and clause.kind == "hanging"
    comma = _COMMA.search(sentence, 0, clause.end) if opens_sentence else None
    if comma is None:
        yield clause
    else:
        yield clause._replace(end=comma.start())
        yield Clause(comma.start(), clause.end, clause.opener, "main")


def clause_at(found: tuple[Clause, ...], place: int) -> int:
    """Return the index of the clause in which *place* lies."""
    return max(0, bisect_right(found, place, key=_start) - 1)


def _start(clause: Clause) -> int:
    return clause.start


def next_hanging(sentence: str, tokens: Sequence[Word], i: int, language: str) -> int:
    """Return where the next clause that hangs on another opens after the word at *i*; the sentence's end if none does."""
    known = clause_words(language)
    for j in range(i + 1, len(tokens)):
        kind = known.kinds.get(tokens[j].lower)
        if kind is not None and _opened(kind, sentence, tokens, j, known) == "hanging":
            return tokens[j].start
    return len(sentence)
