"""Attribution: who stands behind each stretch of a passage, over sentences and quotations that run on."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from claimtrack.reading.text.quotations import Quotation
from claimtrack.reading.text.sentences import Sentence
from claimtrack.reading.voices.sayings import Saying
from claimtrack.reading.voices.words import saying_words


class Voice(NamedTuple):
    """Who says something, and by which rule that was found.

    Attributes:
        speaker: The speaker as written, or the last one named when a pronoun stands there; empty for the outlet itself.
        rule: The rule.
        saying: The verb or phrase in the same sentence, if there is one.
    """

    speaker: str
    rule: str
    saying: Saying | None = None


_NOBODY = Voice("", "")


class Passage(Protocol):
    """What of a passage tells who speaks in it: sentences, the sayings of each, quotations."""

    @property
    def sentences(self) -> Sequence[Sentence]: ...  # noqa: D102 - said in the class
    @property
    def quotations(self) -> Sequence[Quotation]: ...  # noqa: D102 - said in the class
    def said(self, i: int) -> Sequence[Saying]: ...  # noqa: D102 - said in the class


class Voices:
    """Follows the speakers of one article, passage by passage in order.

    Most claims name their speaker in their own sentence, or none. So passages wait until a pronoun or a quotation asks
    who spoke before.
    """

    def __init__(self, language: str) -> None:
        self._pronouns = saying_words(language).words.pronouns
        self._named = ""
        self._quoted = _NOBODY
        self._runs_on = False
        self._waiting: list[Passage] = []
        self._quotations: Sequence[Quotation] = ()
        self._voices: list[Voice] = []

    def enter(self, draft: Passage) -> None:
        """Take in the next passage."""
        self._waiting.append(draft)
        self._quotations = draft.quotations

    def _catch_up(self) -> None:
        for draft in self._waiting:
            self._follow(draft)
        self._waiting.clear()

    def _follow(self, draft: Passage) -> None:
        """Find out who speaks in each quotation of the next passage, and who is named there."""
        said = [
            [saying._replace(speaker=self._name(saying.speaker)) for saying in draft.said(i)]
            for i in range(len(draft.sentences))
        ]
        starts = [sentence.start for sentence in draft.sentences]
        self._voices = []
        goes_on = self._runs_on or not any(said)
        for quotation in draft.quotations:
            opening, closing = _index(starts, quotation.start), _index(starts, quotation.end - 1)
            voice = _named_behind(quotation, starts[closing], said[closing]) or _named_before(
                quotation, starts[opening], said[opening]
            )
            if voice is None:
                voice = self._quoted if goes_on else _NOBODY
            self._quoted = voice
            self._voices.append(voice)
            goes_on = True
        self._name_backwards()
        self._runs_on = bool(draft.quotations) and draft.quotations[-1].runs_on
        if not draft.quotations:
            self._quoted = _NOBODY

    def _name(self, speaker: str) -> str:
        """Return who a pronoun stands for, or *speaker* itself; remember whoever is named."""
        if speaker.lower() in self._pronouns:
            return self._named or speaker
        self._named = speaker
        return speaker

    def _name_backwards(self) -> None:
        """Give a quotation without a speaker that of the next one: "First." "Second," she said."""
        behind = ""
        for i in reversed(range(len(self._voices))):
            if not self._voices[i].speaker and behind:
                self._voices[i] = Voice(behind, "quoted before the name")
            behind = self._voices[i].speaker

    def of(self, sentence: Sentence, said: Sequence[Saying], start: int, end: int) -> Voice:
        """Return who stands behind the words from *start* to *end* of a *sentence* of this passage."""
        inside = self._quoted_at(sentence.start + start)
        saying = _governing(said, start, end)
        if saying is None:
            return inside
        is_pronoun = saying.speaker.lower() in self._pronouns
        if inside.speaker and (is_pronoun or saying.scope == (0, len(sentence.text))):
            return inside
        if is_pronoun:
            self._catch_up()
            return Voice(self._named or saying.speaker, "pronoun", saying)
        return Voice(saying.speaker, saying.rule, saying)

    def _quoted_at(self, place: int) -> Voice:
        i = bisect_right(self._quotations, place, key=lambda each: each.start) - 1
        if i < 0 or place >= self._quotations[i].end:
            return _NOBODY
        self._catch_up()
        return self._voices[i]


def _index(starts: Sequence[int], place: int) -> int:
    """Return the index of the sentence in which *place* lies."""
    return max(bisect_right(starts, place) - 1, 0)


def _named_behind(quotation: Quotation, start: int, said: Sequence[Saying]) -> Voice | None:
    """Return the voice named in the sentence where a quotation ends, behind it."""
    for saying in said:
        if quotation.end <= start + saying.end and saying.rule != "saying":
            return Voice(saying.speaker, "quoted, then named", saying)
    return None


def _named_before(quotation: Quotation, start: int, said: Sequence[Saying]) -> Voice | None:
    """Return the voice named in the sentence where a quotation begins, before it."""
    before = [saying for saying in said if start + saying.start < quotation.start]
    return Voice(before[-1].speaker, "named, then quoted", before[-1]) if before else None


def _governing(said: Sequence[Saying], start: int, end: int) -> Saying | None:
    """Return the saying that answers for the words: the last before them, else one that covers the sentence."""
    reaching = [
        saying
        for saying in said
        if saying.scope[0] <= start
        and end <= saying.scope[1]
        and not saying.start <= start < saying.end
    ]
    before = [saying for saying in reaching if saying.end <= start]
    if before:
        # Whoever denies a report answers for the denial, whatever the report says.
        return next((saying for saying in before if saying.denies), before[-1])
    return reaching[0] if reaching else None
