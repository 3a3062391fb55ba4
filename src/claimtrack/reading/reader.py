"""The reader: from an article to its appearances, with the rules that gave each slot."""

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Appearance, Attribution, Stance, Statement
from claimtrack.reading.analysis import Analysis, Draft, drafts
from claimtrack.reading.furniture.survey import Passage, story
from claimtrack.reading.periods.found import FoundPeriod
from claimtrack.reading.quantities.found import FoundQuantity, find_quantities
from claimtrack.reading.voices.attribution import Voices


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
    return tuple(
        reading.appearance for reading in explain(article) if reading.appearance is not None
    )


def explain(article: Article) -> tuple[Reading, ...]:
    """Return what ``read`` returns, each with the rules that gave its slots."""
    return tuple(_readings(article))


def read_statement(text: str, *, as_of: date | None = None, language: str = "en") -> Statement:
    """Return what *text*, a claim or a query in a few words, says: its first figure with period, speaker and stance.

    Args:
        text: The words; not empty.
        as_of: The day from which it speaks. Without one only periods that name their year are read.
        language: BCP 47 code.
    """
    return explain_statement(text, as_of=as_of, language=language).statement


def explain_statement(text: str, *, as_of: date | None = None, language: str = "en") -> Reading:
    """Return what ``read_statement`` returns with the rules that gave its slots."""
    draft = Draft.of_text(text, language)
    voices = Voices(language)
    voices.enter(draft)
    found = find_quantities(draft.sentences[0].tokens, language=language)
    analysis = Analysis.of(draft, 0, found, as_of, language)
    if found:
        stated, grounds = _stated(analysis, found[0], voices, as_of=as_of, context="")
        return Reading(statement=stated, grounds=grounds)
    period = analysis.periods[0] if analysis.periods else None
    statement = Statement(
        text=text,
        frame=_frame(text, period),
        period=period and period.period,
        as_of=_as_of(period, as_of),
        attribution=Attribution(stance=analysis.stance_throughout()),
    )
    return Reading(statement=statement, grounds=_grounds(_because_period(period)))


def _readings(article: Article) -> Iterator[Reading]:
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
            )
            if not found:
                continue
            earlier.extend(found)
            analysis = Analysis.of(draft, i, found, article.published, language)
            quote = Quote.at(article.body, sentence.start, sentence.end)
            for quantity in found:
                statement, grounds = _stated(
                    analysis, quantity, voices, as_of=article.published, context=context
                )
                start, end = sentence.start + quantity.start, sentence.start + quantity.end
                appearance = Appearance(
                    article=article.id,
                    quote=quote,
                    mention=Quote.at(article.body, start, end),
                    statement=statement,
                )
                yield Reading(statement=statement, grounds=grounds, appearance=appearance)


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


# How many quantities back an elliptic count ("five of them") may reach.
_MEMORY = 12


def _stated(
    analysis: Analysis, found: FoundQuantity, voices: Voices, *, as_of: date | None, context: str
) -> tuple[Statement, tuple[Ground, ...]]:
    """Return the statement about a quantity, and why it reads so."""
    text = analysis.sentence.text
    voice = voices.of(analysis.sentence, analysis.said, found.start, found.end)
    period = analysis.period_of(found)
    spoken = analysis.said_on(voice.saying)
    stance, words, rule = analysis.stance_of(found, voice)
    if stance is Stance.PLANNED and _is_past(period, found.start, as_of):
        period = None  # it tells when that was decided: "voted on Monday to order 60"
    statement = Statement(
        text=text,
        frame=_frame(text, found, period),
        quantity=found.quantity,
        period=period and period.period,
        as_of=_as_of(period, as_of),
        attribution=Attribution(
            speaker=voice.speaker, stance=stance, said_on=spoken and spoken.period.since
        ),
        context=context,
    )
    words_of_quantity = text[found.start : found.end]
    grounds = [("quantity", words_of_quantity, rule) for rule in found.rules]
    grounds += _because_period(period)
    grounds += [("speaker", voice.speaker, voice.rule)] if voice.speaker else []
    grounds += [("stance", words, rule)] if rule else []
    grounds += [("said on", spoken.period.words, spoken.rules[0])] if spoken else []
    return statement, _grounds(grounds)


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
