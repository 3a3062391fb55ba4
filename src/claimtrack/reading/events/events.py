"""Events: claims without a figure, either dated ("He resigned in early December") or attributed to somebody.

They are a kind of their own, read where a desk asks for it. Few and sure ones are wanted: a sentence that may be an
opinion, a plan, a question or the description of a state is passed over.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property
from typing import NamedTuple

import attrs

from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Appearance, Attribution, Stance, Statement
from claimtrack.model.period import Period
from claimtrack.reading.analysis import Analysis, Draft, drafts
from claimtrack.reading.events.tenses import Tense, verb_of
from claimtrack.reading.furniture.survey import story
from claimtrack.reading.language import filled, words
from claimtrack.reading.reader import read, read_statement
from claimtrack.reading.text.clauses import clause_at
from claimtrack.reading.text.tokens import Word
from claimtrack.reading.voices.attribution import Voices
from claimtrack.reading.voices.names import subject_in
from claimtrack.reading.voices.sayings import Saying
from claimtrack.reading.voices.words import saying_words

# What is dated to more than a year is history, or a state.
LONGEST_DATE_DAYS = 366

# What is said in fewer words is no clause that stands by itself.
_FEWEST_SAID = 4

# How many reports of one sentence are looked at; the first ones tell what it is about.
_MOST_SAYINGS = 4

# How many words behind "blamed" or "accused" that may stand which leads to the deed: "blamed the rebels for".
_DEED_WITHIN = 12


def read_events(article: Article) -> tuple[Appearance, ...]:
    """Return the dated events and attributed statements without a figure that stand in *article*, in order."""
    return tuple(found for found in read_all(article) if found.statement.quantity is None)


def read_all(article: Article) -> tuple[Appearance, ...]:
    """Return what ``read`` and ``read_events`` return, in the order of the text."""
    figures = read(article)
    counted = {found.quote.start for found in figures}
    found = [*figures, *_events(article, counted)]
    return tuple(sorted(found, key=lambda appearance: appearance.quote.start))


def _events(article: Article, counted: set[int]) -> Iterator[Appearance]:
    """Yield the events of *article* but for the sentences that start at a place of *counted*."""
    body, language = article.body, article.language
    voices = Voices(language)
    for draft in drafts(body, story(body, article.title, language), language):
        voices.enter(draft)
        for i, sentence in enumerate(draft.sentences):
            statement = None
            if sentence.start not in counted:
                statement = _Judge(draft, i, voices, article).statement()
            if statement is not None:
                quote = Quote.at(body, sentence.start, sentence.end)
                yield Appearance(article=article.id, quote=quote, statement=statement)


class _Words(NamedTuple):
    """What of the section ``[events]`` of a language tells claims from other sentences."""

    blaming: frozenset[str]
    deeds: frozenset[str]
    ourselves: frozenset[str]
    questions: frozenset[str]
    joining: frozenset[str]


@cache
def _words(language: str) -> _Words:
    return filled(_Words, words(language)["events"])


# Clauses that stand by themselves; others tell only the time, the reason or the condition of something.
_STANDING = frozenset({"main", "contrasting"})


class _Judge:
    """Says of one sentence whether it tells an event, and what it states."""

    def __init__(self, draft: Draft, i: int, voices: Voices, article: Article) -> None:
        self._article = article
        self._voices = voices
        self._text = draft.sentences[i].text
        self._tokens = draft.sentences[i].words
        self._analysis = Analysis.of(draft, i, (), article.published, article.language)
        self._stance = self._analysis.stance_throughout()
        self._words = _words(article.language)
        self._saying = saying_words(article.language)

    def statement(self) -> Statement | None:
        """Return what the sentence states, or None when it tells no event."""
        attribution = (
            None if self._is_doubtful() else self._dated() or self._told() or self._blamed()
        )
        if attribution is None:
            return None
        day, language = self._article.published, self._article.language
        statement = read_statement(self._text, as_of=day, language=language)
        return attrs.evolve(statement, attribution=attribution, context=self._article.title)

    def _is_doubtful(self) -> bool:
        leads_on = not {"?", ":"}.isdisjoint(self._text[-3:])
        about_us = any(self._is_about_us(token) for token in self._tokens)
        return leads_on or about_us or self._stance in (Stance.PLANNED, Stance.PROJECTED)

    def _is_about_us(self, token: Word) -> bool:
        is_name = (
            token.end > token.start + 1 and self._text[token.start : token.end].isupper()
        )  # US
        return token.lower in self._words.ourselves and not is_name

    def _dated(self) -> Attribution | None:
        """Return whose words they are if the first period of the sentence dates something done."""
        analysis = self._analysis
        if not (analysis.periods and _is_date(analysis.periods[0].period, self._article.published)):
            return None
        part = analysis.parts[clause_at(analysis.parts, analysis.periods[0].start)]
        verb = verb_of(self._between(part.start, part.end), self._text, self._article.language)
        is_saying = verb is not None and any(said.start == verb.start for said in analysis.said)
        if verb is None or is_saying or verb.tense is not Tense.DONE or part.kind not in _STANDING:
            return None
        return self._attribution(verb.start, verb.end)

    def _told(self) -> Attribution | None:
        """Return who says that something is done, or that it is not, if the sentence reports it."""
        for saying in self._analysis.said[:_MOST_SAYINGS]:
            start, end = self._content(saying)
            content = self._between(start, end)
            if content and content[0].lower in self._saying.words.that:
                del content[0]
            if self._is_clause(content):
                attribution = self._attribution(content[0].start, end)
                if attribution.speaker.lower() not in {"", *self._saying.words.pronouns}:
                    return attribution
        return None

    def _content(self, saying: Saying) -> tuple[int, int]:
        """Return the stretch that is said: behind verb and speaker, or before them where that is longer."""
        before, behind = saying.start, len(self._text) - saying.end
        is_before = saying.scope[0] == 0 and before > behind
        return (0, saying.start) if is_before else (saying.end, len(self._text))

    def _is_clause(self, content: list[Word]) -> bool:
        if len(content) < _FEWEST_SAID or content[0].lower in self._words.questions:
            return False
        verb = verb_of(content, self._text, self._article.language)
        return verb is not None and verb.tense is not Tense.OPEN

    def _blamed(self) -> Attribution | None:
        """Return who blames or accuses somebody of something, if the sentence tells that."""
        for i, token in enumerate(self._tokens):
            behind = {each.lower for each in self._tokens[i + 2 : i + 2 + _DEED_WITHIN]}
            if token.lower in self._words.blaming and not behind.isdisjoint(self._words.deeds):
                speaker = self._subject_before(i)
                return Attribution(speaker=speaker, stance=self._stance) if speaker else None
        return None

    def _subject_before(self, i: int) -> str:
        """Return the subject of the verb at *i*, as written; empty if it is a pronoun or the verb is none."""
        known = self._saying
        while i and self._tokens[i - 1].lower in known.words.auxiliaries:
            i -= 1
        if not i or self._tokens[i - 1].lower in known.no_verb_after | self._words.joining:
            return ""
        subject = subject_in(self._text[: self._tokens[i].start], 0, known)
        is_name = subject is not None and subject.text.lower() not in known.words.pronouns
        return subject.text if subject is not None and is_name else ""

    def _attribution(self, start: int, end: int) -> Attribution:
        """Return who stands behind the words from *start* to *end*."""
        voice = self._voices.of(self._analysis.sentence, self._analysis.said, start, end)
        spoken = self._analysis.said_on(voice.saying)
        day = spoken and spoken.period.since
        return Attribution(speaker=voice.speaker, stance=self._stance, said_on=day)

    def _between(self, start: int, end: int) -> list[Word]:
        """Return the words from *start* to *end* without those of time, of which "May" could be taken for a verb."""
        return [
            token
            for token in self._tokens
            if start <= token.start and token.end <= end and token.start not in self._times
        ]

    @cached_property
    def _times(self) -> frozenset[int]:
        """The places of words of time."""
        times = (*self._analysis.periods, *self._analysis.sayings_days)
        return frozenset(place for time in times for place in range(time.start, time.end))


def _is_date(period: Period, today: date) -> bool:
    """Return whether *period* tells when something was: begun, and of a year at most."""
    since, until = period.since, period.until
    if since is None or until is None or since > today:
        return False
    return (until - since).days <= LONGEST_DATE_DAYS
