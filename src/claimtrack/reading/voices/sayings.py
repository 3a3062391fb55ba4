"""Sayings: the verbs and phrases of a sentence that report what somebody says, with the speaker as written."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimtrack.reading.text.clauses import next_hanging
from claimtrack.reading.text.sentences import Sentence
from claimtrack.reading.text.tokens import Word
from claimtrack.reading.voices.denials import points_back
from claimtrack.reading.voices.names import (
    MOST_WORDS,
    Name,
    antecedent,
    main_subject,
    name_behind,
    subject_in,
    with_proper_name,
)
from claimtrack.reading.voices.verbs import ASIDE, MOST_TOLD, QUOTATION_MARKS, Verbs
from claimtrack.reading.voices.words import Sayings, saying_words


class Saying(NamedTuple):
    """A place where a sentence reports what somebody says.

    Attributes:
        start: Where the verb or phrase starts.
        end: Where it ends, exclusive.
        speaker: Who says it, as written.
        scope: The stretch of the sentence that they answer for.
        reach: The stretch around verb and speaker in which a day tells when it was said.
        denies: Whether they reject what is said.
        rule: The rule that found it.
    """

    start: int
    end: int
    speaker: str
    scope: tuple[int, int]
    reach: tuple[int, int]
    denies: bool
    rule: str


def sayings(sentence: Sentence, language: str) -> tuple[Saying, ...]:
    """Return the sayings of a *sentence*, in the order of their verbs."""
    known = saying_words(language)
    lower = sentence.tokens.lower
    found: list[Saying] = []
    if not known.patterns.starts.isdisjoint(lower):
        found.extend(_according(sentence.text, sentence.words, known))
    if not known.triggers.isdisjoint(lower):
        last = found[0].speaker if found else ""
        found.extend(_Reporter(sentence.text, sentence.words, known, language).sayings(last))
    return tuple(sorted(found))


def _according(sentence: str, tokens: Sequence[Word], known: Sayings) -> Iterator[Saying]:
    for token in tokens:
        opens = token.lower in known.patterns.starts
        phrase = known.patterns.according.match(sentence, token.start) if opens else None
        if phrase is None:
            continue
        name = name_behind(sentence, phrase.end(), known, most=2 * MOST_WORDS)
        if name is None or name.text.split()[0].lower() in known.words.no_speakers:
            continue
        name = with_proper_name(sentence, name)
        denies = not known.words.denying.isdisjoint(phrase.group().lower().split())
        if denies and not any(
            each.lower in known.words.told for each in tokens if each.start < token.start
        ):
            continue  # "nurses were dismissed by the hospital"
        yield Saying(
            phrase.start(),
            name.end,
            name.text,
            (0, len(sentence)),
            (phrase.start(), name.end + ASIDE),
            denies=denies,
            rule="according to",
        )


# Brackets stand inside names ("the Bureau (BLS) said"); they are blanked so that places stay.
_BRACKETED = re.compile(r"\([^()]{0,80}+\)")


class _Reporter:
    """Reads the verbs of saying of one sentence."""

    def __init__(
        self, sentence: str, tokens: Sequence[Word], known: Sayings, language: str
    ) -> None:
        self._text = _BRACKETED.sub(lambda found: " " * len(found.group()), sentence)
        self._tokens = tokens
        self._known = known
        self._words = known.words
        self._patterns = known.patterns
        self._language = language
        self._verbs = Verbs(self._text, tokens, known)
        self._floor = 0  # where the last saying ended; no subject begins before it
        self._boundaries = [*self._ends_of_signs(), *self._ends_of_words()]

    def sayings(self, last: str) -> Iterator[Saying]:
        """Yield the sayings; *last* is a speaker already known from "according to"."""
        for i, token in enumerate(self._tokens):
            if token.lower not in self._known.triggers or not self._verbs.is_verb(i):
                continue
            saying = self._saying(i, last)
            if saying is None or not self._reports(i, saying):
                continue
            if last and saying.rule == "said before" and self._verbs.is_act(i):
                continue
            last = saying.speaker
            if saying.rule == "said before":
                self._floor = saying.end
            yield saying

    def _reports(self, i: int, saying: Saying) -> bool:
        follows = saying.rule in {"said after", "said by"}
        quotes = follows and any(mark in self._text[: saying.start] for mark in QUOTATION_MARKS)
        return self._verbs.reports(i, saying.speaker, saying.end, quotes_before=quotes)

    def _ends_of_signs(self) -> Iterator[int]:
        """Yield the places behind signs that a subject may stand behind."""
        for found in self._patterns.boundary.finditer(self._text):
            yield found.end()

    def _ends_of_words(self) -> Iterator[int]:
        """Yield the places behind words that a subject may stand behind: "that", or "and" before "it"."""
        for i, token in enumerate(self._tokens):
            if token.lower in self._words.subject_after and self._text[token.start].islower():
                yield token.end + 1
            elif token.lower in self._words.joining:
                subject = self._tokens[i + 1 : i + 2]
                if subject and subject[0].lower in self._words.clause_subjects:
                    yield subject[0].start

    # --- who says it, and what do they answer for? ---

    def _saying(self, i: int, last: str) -> Saying | None:
        token = self._tokens[i]
        boundary = max((end for end in self._boundaries if end <= token.start), default=0)
        boundary = max(boundary, self._floor)
        if token.lower.endswith(self._known.participle_endings):
            return self._participle(i, self._text[boundary : token.start], last)
        end = self._end_of_subject(i, boundary)
        left = self._text[boundary:end]
        is_joined = i > 0 and self._tokens[i - 1].lower in self._words.joining
        goes_on = self._floor == boundary > 0 and self._text[: token.start].endswith(", ")
        if is_joined or (goes_on and last):
            return self._joined(i, last or main_subject(left, self._known))
        if not left.replace(",", "").strip():
            return self._inverted(i)
        if left.rstrip().endswith(","):
            inverted = self._inverted(i)
            if inverted is not None and self._closes(inverted):
                return inverted
        name = subject_in(left, boundary, self._known)
        if name is None:
            return None
        return self._after(i, name, end, stands_apart=name.is_apart or boundary > 0)

    def _joined(self, i: int, speaker: str) -> Saying | None:
        """Return the saying of a second verb: "says that … and warns that", "Roth, who spoke first, denied that"."""
        if not speaker:
            return None
        token = self._tokens[i]
        place = (token.start, token.end)
        scope = (token.end, self._scope_end(i))
        return Saying(*place, speaker, scope, place, self._denies(i), "said before")

    def _after(self, i: int, name: Name, reach: int, *, stands_apart: bool) -> Saying:
        """Return the saying of a verb behind its subject."""
        token = self._tokens[i]
        speaker = name.text
        if speaker.lower() in self._words.relative:
            speaker = antecedent(self._text[: name.start], self._known) or speaker
        reaches = (min(reach, token.start), self._reach_end(i))
        if stands_apart and self._verbs.ends_here(i):
            scope = (0, len(self._text))
            return Saying(
                token.start, token.end, speaker, scope, reaches, self._denies(i), "said after"
            )
        scope = (token.end, self._scope_end(i))
        return Saying(
            token.start, token.end, speaker, scope, reaches, self._denies(i), "said before"
        )

    def _participle(self, i: int, left: str, last: str) -> Saying | None:
        """Return the saying of a participle: "…, adding that", "a statement saying", "with an official estimating"."""
        token = self._tokens[i]
        accompanied = self._patterns.accompanied.search(left)
        if accompanied is not None:
            last = accompanied.group(1).strip()
        elif left.strip() and not left.rstrip().endswith(","):
            described = left.rsplit(maxsplit=1)[-1].lower()
            if described not in self._words.sources | self._words.before_participle:
                return None
        speaker = last or main_subject(self._text[: token.start], self._known)
        if not speaker:
            return None
        scope = (token.end, len(self._text))
        place = (token.start, token.end)
        return Saying(*place, speaker, scope, place, self._denies(i), "saying")

    def _inverted(self, i: int) -> Saying | None:
        """Return the saying of a verb before its subject: "…," said the mayor."""
        token = self._tokens[i]
        if self._text[: token.start].rstrip()[-1:] not in {"", ",", "'", "’", *QUOTATION_MARKS}:
            return None
        name = name_behind(self._text, token.end, self._known, most=2 * MOST_WORDS)
        if name is None:
            return None
        reach = (token.start, name.end + ASIDE)
        name = with_proper_name(self._text, name)
        scope = (0, len(self._text))
        return Saying(token.start, token.end, name.text, scope, reach, self._denies(i), "said by")

    def _closes(self, saying: Saying) -> bool:
        """Return whether a name, and no day, stands between the verb and a stop: "…, said Captain Holt, adding"."""
        end = self._text.rindex(saying.speaker, saying.start) + len(saying.speaker)
        named = saying.speaker.rsplit(maxsplit=1)[-1][0].isupper() or (
            saying.speaker.split(maxsplit=1)[0].lower() in self._words.noun_before
        )
        return (
            named
            and self._text[end : end + 1] in {",", "."}
            and self._patterns.when.search(self._text, saying.end, end) is None
            and self._patterns.finite.search(self._text, 0, saying.start) is not None
        )

    def _end_of_subject(self, i: int, boundary: int) -> int:
        """Return where the subject before a verb ends, without auxiliaries, adverbs and words of time."""
        j = self._before_adverbs(i, boundary)
        end = self._tokens[j].start
        last = self._tokens[j - 1].lower if j else ""
        if not (last in self._known.when_ends or last.isdecimal()):
            return end
        when = self._patterns.when.search(self._text, max(boundary, end - ASIDE), end)
        apposed = when is not None and self._text[when.start() : end].rstrip().endswith(",")
        if when is None or (apposed and "," in self._text[boundary : when.start()]):
            return end
        kept = sum(token.end <= when.start() for token in self._tokens[:j])
        return min(when.start(), self._tokens[self._before_adverbs(kept, boundary)].start)

    def _before_adverbs(self, i: int, boundary: int) -> int:
        while i > 0 and self._tokens[i - 1].start >= boundary:
            before = self._tokens[i - 1].lower
            is_adverb = before not in self._words.no_adverbs and self._patterns.adverb.fullmatch(
                before
            )
            if before not in self._words.auxiliaries and not is_adverb:
                break
            i -= 1
        return i

    def _scope_end(self, i: int) -> int:
        """Return where what is said ends: with the thing, for a verb that is followed by one and not by a clause."""
        if self._tokens[i].lower in self._words.of_things and not self._verbs.has_clause(i):
            return next_hanging(self._text, self._tokens, i, self._language)
        return len(self._text)

    def _reach_end(self, i: int) -> int:
        """Return how far behind the verb words of time still tell when it was said."""
        spare = MOST_TOLD if self._tokens[i].lower in self._words.telling else 1
        end = self._tokens[i].end
        for token in self._tokens[i + 1 : i + 1 + MOST_WORDS]:
            end = token.end
            if token.lower not in self._words.asides:
                spare -= 1
                if not spare:
                    break
        return end

    def _denies(self, i: int) -> bool:
        return self._tokens[i].lower in self._words.denying and not points_back(
            self._tokens, i, self._known
        )
