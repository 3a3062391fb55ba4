"""Analysis: what a sentence holds besides its quantities, and which of it belongs to each of them."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Self

import attrs

from claimtrack.model.claim import Stance
from claimtrack.reading.furniture.survey import Passage
from claimtrack.reading.periods.found import FoundPeriod, find_periods
from claimtrack.reading.periods.timing import Timing, is_old_value
from claimtrack.reading.quantities.found import FoundQuantity
from claimtrack.reading.stance.governing import governing
from claimtrack.reading.stance.markers import Marker, markers
from claimtrack.reading.text.clauses import Clause, clause_at, clauses
from claimtrack.reading.text.quotations import Quotation, quotations
from claimtrack.reading.text.sentences import Sentence, sentences
from claimtrack.reading.voices.attribution import Voice
from claimtrack.reading.voices.denials import Denial, denial_behind
from claimtrack.reading.voices.sayings import Saying, sayings


@attrs.frozen
class Draft:
    """A passage of the story, taken apart.

    Attributes:
        sentences: Its sentences.
        quotations: Its quotations.
        language: Its language.
        after: The first sentence of the passage after it, or None.
    """

    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    language: str
    after: Sentence | None = None
    _said: dict[int, tuple[Saying, ...]] = attrs.field(
        factory=dict[int, tuple[Saying, ...]], init=False, eq=False
    )

    @classmethod
    def of_passage(cls, body: str, passage: Passage, language: str) -> Self:
        """Take a *passage* of *body* apart."""
        found = tuple(sentences(body, passage.start, passage.end, language))
        return cls(found, tuple(quotations(body, passage.start, passage.end)), language)

    @classmethod
    def of_text(cls, text: str, language: str) -> Self:
        """Take *text* as one sentence."""
        return cls((Sentence.alone(text),), tuple(quotations(text, 0, len(text))), language)

    def said(self, i: int) -> tuple[Saying, ...]:
        """Return what is said in the sentence at *i*; it is looked for once, when it is first asked for."""
        if i not in self._said:
            self._said[i] = sayings(self.sentences[i], self.language)
        return self._said[i]

    def denial_after(self, i: int) -> Denial | None:
        """Return the denial that opens the sentence after the one at *i*, if there is one."""
        after = self.sentences[i + 1] if i + 1 < len(self.sentences) else self.after
        denial = denial_behind(after, self.language) if after is not None else None
        if after is None or denial is None or denial.claim is not None:
            return None
        return denial if denial.word in after.words[:_OPENING_WORDS] else None


# A denial of the sentence before stands near the start of its own: "However, the army's spokesman denied the claims."
_OPENING_WORDS = 12


def drafts(body: str, passages: Iterable[Passage], language: str) -> Iterator[Draft]:
    """Yield the *passages* of *body*, taken apart, in order."""
    before: Draft | None = None
    for passage in passages:
        draft = Draft.of_passage(body, passage, language)
        if before is not None:
            yield attrs.evolve(before, after=draft.sentences[0] if draft.sentences else None)
        before = draft
    if before is not None:
        yield before


@attrs.frozen
class Analysis:
    """What was found in a sentence.

    Attributes:
        sentence: The sentence.
        language: Its language.
        parts: Its clauses.
        periods: Its periods, without those that tell when something was said.
        timing: What tells those periods from one another.
        sayings_days: Those that do.
        said: What is said in it.
        markers: The words that set a stance.
        denial: A denial of what stands before it in the sentence.
        denial_after: A denial of the sentence in the next one.
    """

    sentence: Sentence
    language: str
    parts: tuple[Clause, ...]
    periods: tuple[FoundPeriod, ...]
    timing: Timing
    sayings_days: tuple[FoundPeriod, ...]
    said: tuple[Saying, ...]
    markers: tuple[Marker, ...]
    denial: Denial | None
    denial_after: Denial | None

    @classmethod
    def of(
        cls,
        draft: Draft,
        i: int,
        quantities: tuple[FoundQuantity, ...],
        today: date | None,
        language: str,
    ) -> "Analysis":
        """Analyse the sentence at *i* of a *draft*."""
        sentence, said = draft.sentences[i], draft.said(i)
        periods = find_periods(sentence, today, language)
        when_said = tuple(
            each
            for each in periods
            if any(_tells_when(saying, each, sentence.text) for saying in said)
        )
        held = tuple(each for each in periods if each not in when_said)
        parts = clauses(sentence, language, [(each.start, each.end) for each in periods])
        timing = Timing(
            sentence.text,
            language,
            parts=parts,
            found=held,
            quantities=[(each.start, each.end) for each in quantities],
        )
        return cls(
            sentence,
            language,
            parts,
            held,
            timing,
            when_said,
            said,
            markers(sentence, language),
            denial_behind(sentence, language),
            draft.denial_after(i),
        )

    def period_of(self, found: FoundQuantity) -> FoundPeriod | None:
        """Return the period that a quantity belongs to, if any."""
        return self.timing.period_of((found.start, found.end))

    def said_on(self, saying: Saying | None) -> FoundPeriod | None:
        """Return the words that tell when something was said, if there are any."""
        if saying is None:
            return None
        return next((each for each in self.sayings_days if _reaches(saying, each)), None)

    def stance_of(self, found: FoundQuantity, voice: Voice) -> tuple[Stance, str, str]:
        """Return how the statement about a quantity is put forward, by which words and by which rule."""
        text, saying = self.sentence.text, voice.saying
        denied = self._denied_before(found, saying)
        if denied is not None:
            return Stance.DENIED, text[denied.start : denied.end], "denied by the speaker"
        behind = self._denied_behind(found, voice)
        if behind:
            return Stance.DENIED, behind, "denied behind"
        if self.denial_after is not None and voice.speaker:
            return Stance.DENIED, self.denial_after.word.lower, "denied in the next sentence"
        place = (found.start, found.end)
        marker = governing(place, text, self._markers_of(found), self.parts, self.language)
        if marker is not None and not is_old_value(place, text, self.language):
            return marker.stance, text[marker.start : marker.end], marker.rule
        words = text[found.start : found.end]
        if found.quantity.high == 0 and not words[:1].isdigit():
            return Stance.NEGATED, words, "none"
        return Stance.ASSERTED, "", ""

    def _denied_behind(self, found: FoundQuantity, voice: Voice) -> str:
        """Return the words behind a quantity that deny it, where somebody claims it; empty if there are none."""
        saying, denial = voice.saying, self.denial
        if saying is not None and saying.denies and saying.start >= found.end:
            return self.sentence.text[saying.start : saying.end]  # "were denied by the hospital"
        if denial is None or found.end > denial.word.start:
            return ""
        is_claimed = denial.claim is not None and denial.claim < found.start
        is_pointed_at = denial.claim is None and voice.speaker
        return denial.word.lower if is_claimed or is_pointed_at else ""

    def _denied_before(self, found: FoundQuantity, saying: Saying | None) -> Saying | None:
        """Return the denial before a quantity, also one of what another says: "denied a report which put it at 41"."""
        if saying is None or saying.end > found.start:
            return None
        own = clause_at(self.parts, found.start)
        for each in self.said:
            apart = self.parts[clause_at(self.parts, each.end) + 1 : own + 1]
            covers = each.end <= found.start and each.scope[1] >= found.end
            if each.denies and covers and all(part.kind in _OF_OBJECT for part in apart):
                return each
        return saying if saying.denies else None

    def _markers_of(self, found: FoundQuantity) -> tuple[Marker, ...]:
        """Return the markers without those behind a verb of saying: "held its rate at 3% and said it would watch"."""
        behind = [
            each.start
            for each in self.said
            if each.start >= found.end and each.rule == "said before"
        ]
        if not behind:
            return self.markers
        return tuple(each for each in self.markers if each.start < behind[0])

    def stance_throughout(self) -> Stance:
        """Return how a sentence without a quantity is put forward."""
        if any(saying.denies for saying in self.said):
            return Stance.DENIED
        return self.markers[0].stance if self.markers else Stance.ASSERTED


# The clauses that describe what is denied.
_OF_OBJECT = frozenset({"that", "hanging"})


def _tells_when(saying: Saying, each: FoundPeriod, text: str) -> bool:
    """Return whether a period tells when something was said, be it a day beside the verb or a longer time.

    "Last month, aid agencies warned that"; "had told lawmakers in December that".
    """
    if _reaches(saying, each):
        return True
    period = each.period
    if period.since is None or period.until is None or saying.rule != "said before":
        return False
    opens = each.start < _FRONT and text[each.end :].lstrip(", ").startswith(saying.speaker)
    stands_behind = saying.end < each.start <= saying.reach[1] and text.startswith(
        " that ", each.end
    )
    return (opens or stands_behind) and (period.until - period.since).days <= _MONTH


_FRONT = 3
_MONTH = 31


def _reaches(saying: Saying, each: FoundPeriod) -> bool:
    """Return whether a period tells the day of a saying: it stands beside the verb and is a day."""
    period = each.period
    is_day = period.since is not None and period.since == period.until
    return is_day and saying.reach[0] <= each.end and each.start <= saying.reach[1]
