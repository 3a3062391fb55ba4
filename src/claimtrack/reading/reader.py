"""The reader: from an article to its appearances, with the rules that gave each slot."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import attrs

from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Appearance, Attribution, Stance, Statement, check_length
from claimtrack.reading.analysis import Analysis, Draft, drafts
from claimtrack.reading.furniture.survey import Passage, story
from claimtrack.reading.periods.found import FoundPeriod
from claimtrack.reading.quantities.found import FoundQuantity, find_quantities
from claimtrack.reading.text.sentences import Sentence
from claimtrack.reading.voices.attribution import Voice, Voices


@attrs.frozen(kw_only=True)
class Ground:
    """Why a slot holds what it holds.

    Attributes:
        slot: "quantity", "period", "speaker", "stance" or "said on".
        words: The words it was read from.
        rule: The rule that read them; docs/reading.md lists the names.
    """

    slot: str
    words: str
    rule: str


@attrs.frozen(kw_only=True)
class Reading:
    """A statement as read from a text, and why it was read so.

    Attributes:
        statement: What is said.
        grounds: The rules behind its slots, in the order of the slots; a slot without a rule holds what goes without
            saying: no period, no speaker but the outlet, asserted.
        appearance: Where it stands, when it was read from an article.
    """

    statement: Statement
    grounds: tuple[Ground, ...]
    appearance: Appearance | None = None


def read(article: Article) -> tuple[Appearance, ...]:
    """Return the statements with a figure that stand in *article*, in order, furniture left out."""
    return tuple(found.appearance(article) for found in _found(article))


def explain(article: Article) -> tuple[Reading, ...]:
    """Return what ``read`` returns, each with the rules that gave its slots."""
    return tuple(found.reading(article) for found in _found(article))


def read_statement(text: str, *, as_of: date | None = None, language: str = "en") -> Statement:
    """Return what *text*, a claim or a query in a few words, says: its first figure with period, speaker and stance.

    Args:
        text: The words; not empty, at most 10,000 characters.
        as_of: The day from which it speaks. Without one only periods that name their year are read.
        language: BCP 47 code.

    Raises:
        InvalidValueError: If the words are too many, or cannot be stored.
    """
    return explain_statement(text, as_of=as_of, language=language).statement


def explain_statement(text: str, *, as_of: date | None = None, language: str = "en") -> Reading:
    """Return what ``read_statement`` returns with the rules that gave its slots."""
    check_length(text)
    draft = Draft.of_text(text, language)
    voices = Voices(language)
    voices.enter(draft)
    found = find_quantities(draft.sentences[0].tokens, language=language)
    analysis = Analysis.of(draft, 0, found, as_of, language)
    if found:
        slots = _slots(analysis, found[0], voices, as_of)
        return Reading(statement=slots.statement(context=""), grounds=slots.grounds())
    period = analysis.periods[0] if analysis.periods else None
    statement = Statement(
        text=text,
        frame=_frame(text, period),
        period=period and period.period,
        as_of=_as_of(period, as_of),
        attribution=Attribution(stance=analysis.stance_throughout()),
    )
    return Reading(statement=statement, grounds=_grounds(_because_period(period)))


def _found(article: Article) -> Iterator["_Found"]:
    """Yield what is found in *article*, quantity by quantity."""
    language = article.language
    voices = Voices(language)
    earlier: list[FoundQuantity] = []
    passages = story(article.body, article.title, language)
    context = _context(article, passages)
    for draft in drafts(article.body, passages, language):
        voices.enter(draft)
        for i, sentence in enumerate(draft.sentences):
            found = find_quantities(
                sentence.tokens, language=language, earlier=tuple(earlier[-_MEMORY:])
            )[:_MOST_FIGURES]
            if not found:
                continue
            earlier.extend(found)
            analysis = Analysis.of(draft, i, found, article.published, language)
            quote = Quote.at(article.body, sentence.start, sentence.end)
            for quantity in found:
                slots = _slots(analysis, quantity, voices, article.published)
                yield _Found(slots, quote, context)


# Measured on stories for development: with the title alone half of the claims of one story share too few words to be
# known for it, with this much of its beginning nearly all do, and those of other stories still do not.
_LEAD_CHARACTERS = 1_200
_LEAD_PASSAGES = 12


def _context(article: Article, passages: Sequence[Passage]) -> str:
    """Return the headline and the beginning of the story, which tell it from others."""
    lead = " ".join(
        article.body[passage.start : passage.end] for passage in passages[:_LEAD_PASSAGES]
    )
    return f"{article.title}\n{lead[:_LEAD_CHARACTERS]}"


# What has more figures is a table that lost its lines, not a sentence.
_MOST_FIGURES = 50

# How many quantities back an elliptic count ("five of them") may reach.
_MEMORY = 12


class _Slots(NamedTuple):
    """What the slots of a statement about a quantity hold, and the words and rules behind them."""

    sentence: Sentence
    quantity: FoundQuantity
    period: FoundPeriod | None
    as_of: date | None
    voice: Voice
    stance: tuple[Stance, str, str]
    spoken: FoundPeriod | None

    def statement(self, context: str) -> Statement:
        """Return the statement."""
        text = self.sentence.text
        return Statement(
            text=text,
            frame=_frame(text, self.quantity, self.period),
            quantity=self.quantity.quantity,
            period=self.period and self.period.period,
            as_of=_as_of(self.period, self.as_of),
            attribution=Attribution(
                speaker=self.voice.speaker,
                stance=self.stance[0],
                said_on=self.spoken and self.spoken.period.since,
            ),
            context=context,
        )

    def grounds(self) -> tuple[Ground, ...]:
        """Return why it reads so."""
        quantity, voice, spoken = self.quantity, self.voice, self.spoken
        words = self.sentence.text[quantity.start : quantity.end]
        _, stance_words, stance_rule = self.stance
        grounds = [("quantity", words, rule) for rule in quantity.rules]
        grounds += _because_period(self.period)
        grounds += [("speaker", voice.speaker, voice.rule)] if voice.speaker else []
        grounds += [("stance", stance_words, stance_rule)] if stance_rule else []
        grounds += [("said on", spoken.period.words, spoken.rules[0])] if spoken else []
        return _grounds(grounds)


class _Found(NamedTuple):
    """A statement about a quantity, with the place of its sentence."""

    slots: _Slots
    quote: Quote
    context: str

    def appearance(self, article: Article) -> Appearance:
        """Return where the statement stands in *article*."""
        place, quantity = self.quote.start, self.slots.quantity
        return Appearance(
            article=article.id,
            quote=self.quote,
            mention=Quote.at(article.body, place + quantity.start, place + quantity.end),
            statement=self.slots.statement(self.context),
        )

    def reading(self, article: Article) -> Reading:
        """Return the appearance with the rules behind it."""
        appearance = self.appearance(article)
        return Reading(
            statement=appearance.statement, grounds=self.slots.grounds(), appearance=appearance
        )


def _slots(analysis: Analysis, found: FoundQuantity, voices: Voices, as_of: date | None) -> _Slots:
    """Return what belongs to a quantity of a sentence."""
    voice = voices.of(analysis.sentence, analysis.said, found.start, found.end)
    period = analysis.period_of(found)
    stance = analysis.stance_of(found, voice)
    if stance[0] is Stance.PLANNED and _is_past(period, found.start, as_of):
        period = None  # it tells when that was decided: "voted on Monday to order 60"
    spoken = analysis.said_on(voice.saying)
    return _Slots(analysis.sentence, found, period, as_of, voice, stance, spoken)


def _is_past(found: FoundPeriod | None, place: int, today: date | None) -> bool:
    """Return whether a period before *place* was over before the article's day, with neither end open."""
    if found is None or today is None or found.period.since is None or found.end > place:
        return False
    return found.period.until is not None and found.period.until < today


def _as_of(found: FoundPeriod | None, today: date | None) -> date | None:
    """Return up to which day the figure was known: a toll of Sunday's fire told on Wednesday is Wednesday's."""
    period = found.period if found is not None else None
    if period is None or period.until is None:
        return today
    is_deadline = period.since is None  # "by Friday", "until March"
    return period.until if today is None or (is_deadline and period.until <= today) else today


def _because_period(period: FoundPeriod | None) -> list[tuple[str, str, str]]:
    if period is None:
        return []
    return [("period", period.period.words, rule) for rule in period.rules]


def _grounds(found: list[tuple[str, str, str]]) -> tuple[Ground, ...]:
    return tuple(Ground(slot=slot, words=words, rule=rule) for slot, words, rule in found)


def _frame(text: str, *cuts: FoundQuantity | FoundPeriod | None) -> str:
    """Return *text* without the words of quantity and period."""
    left: list[str] = []
    place = 0
    for cut in sorted((cut for cut in cuts if cut is not None), key=lambda cut: cut.start):
        left.append(text[place : max(place, cut.start)])
        place = max(place, cut.end)
    left.append(text[place:])
    return " ".join(" ".join(left).split())
