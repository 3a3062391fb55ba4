"""Invented claims: stories whose figures rise, each figure told many times, denied, and told with another figure.

Everything is invented, names and all, the same each time for the same number and seed. Of each fact there may be copies (word
for word, with an agency's tag or a tail), edits (a figure in words or with commas, another name for the day), slips of the
typewriter, and retellings in other sentences. What looks alike and is not the same: later figures of a story, copies in which
nothing but the figure is another, and denials.
"""

import random
import tomllib
from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple, TypedDict


class Topic(TypedDict):
    """What is told.

    Attributes:
        low: The lowest figure.
        high: The highest one.
        told: Sentences that tell the same fact in other words.
        denied: One that denies it.
    """

    low: int
    high: int
    told: list[str]
    denied: str


_WORDS = tomllib.loads((Path(__file__).parent / "invented.toml").read_text(encoding="utf-8"))
TOPICS: list[Topic] = _WORDS["topic"]

# The day on which all is told.
DAY = date(2026, 11, 30)

# The share of stories with more than one figure, of figures told more than once, told with another figure, and denied.
_MOVING, _RETOLD, _CHANGED, _DENIED = 0.35, 0.40, 0.25, 0.08
_STEPS = range(2, 7)
_MOST_TELLINGS = 12

# How a fact is told again; the rest is told in another sentence.
_TAGGED, _TAILED, _EDITED, _MISTYPED = 0.18, 0.17, 0.20, 0.15
_IN_WORDS = 0.5

# A later figure is more by up to such a share; a wrong one is off by such a share.
_RISE, _SLIP = 0.4, (0.05, 0.5)

# Words in a sentence that tells nothing, and words that there are. Those of a language that tell a story are never as common
# as "the": the commonest stands once in some two hundred words.
_QUIET, _LANGUAGE, _COMMON = 20, 20_000, 30

# Nobody mistypes words so short.
_SHORT = 3

_DAYS = tuple(f"{month} {day}" for month in _WORDS["months"].split() for day in range(1, 31))
_NUMBERS = tuple(_WORDS["numbers"].split())
_BODIES = tuple(_WORDS["bodies"].split())
_TAGS: Sequence[str] = _WORDS["tags"]
_TAILS: Sequence[str] = _WORDS["tails"]
_CLAUSES: Sequence[str] = _WORDS["clauses"]
_OTHER_WORDS: dict[str, str] = _WORDS["other_words"]


class Told(NamedTuple):
    """A claim, and what is known of it.

    Attributes:
        text: Its words.
        fact: The number of what it tells; claims that tell one fact are true duplicates. Below 0 when unknown.
        story: The number of its story; another fact of that story is the same with another figure, or its denial.
        denies: Whether it denies.
    """

    text: str
    fact: int
    story: int
    denies: bool = False


class Corpus(NamedTuple):
    """Tracked claims, and claims to look for among them.

    Attributes:
        claims: The former, in no order.
        sought: The latter.
    """

    claims: Sequence[Told]
    sought: Sequence[Told]

    def copies(self) -> dict[int, set[int]]:
        """Return for each fact the places of the claims that tell it."""
        found = defaultdict[int, set[int]](set)
        for place, told in enumerate(self.claims):
            if told.fact >= 0:
                found[told.fact].add(place)
        return dict(found)

    def changed(self, sought: Told, place: int) -> bool:
        """Return whether the claim at *place* is what was *sought* but for its figure."""
        claim = self.claims[place]
        return claim.story == sought.story and claim.fact != sought.fact and not claim.denies


class _Fact(NamedTuple):
    topic: int
    figure: int
    slots: tuple[str, str, str, str]


class Inventor:
    """What invents claims."""

    def __init__(self, number: int, seed: int = 11) -> None:
        """Prepare to invent about *number* claims; the more, the more names there are."""
        self._chance = random.Random(seed)  # noqa: S311 - nobody has to be kept from guessing them
        names = self._names(min(60_000, 3_000 + int(60 * number**0.5)))
        fourth = len(names) // 4
        self._places = _Drawn(names[:fourth])
        self._bodies = _Drawn(
            [f"the {name} {self._chance.choice(_BODIES)}" for name in names[fourth : 2 * fourth]]
        )
        self._words = _Drawn(names[2 * fourth :])
        self._facts = 0

    def corpus(self, number: int, sought: int, fresh: float = 0.2) -> Corpus:
        """Return *number* claims, and those *sought*: a share of *fresh* ones, else untold tellings of what is told."""
        claims, facts = list[Told](), dict[int, tuple[_Fact, int, int]]()
        story = 0
        while len(claims) < number:
            for fact, told in self._story(story):
                facts[told.fact] = (fact, story, len(claims))
                claims.append(told)
            story += 1
        claims = claims[:number]
        kept = [known for known, (_, _, place) in facts.items() if known >= 0 and place < number]
        questions = [
            self._fresh() if self._chance.random() < fresh else self._retold(facts, kept)
            for _ in range(sought)
        ]
        self._chance.shuffle(claims)
        return Corpus(claims, questions)

    def quiet(self) -> str:
        """Return a sentence such as stands around claims, of invented words: it tells nothing."""
        words = [self._language.draw(self._chance) for _ in range(_QUIET)]
        return f"{' '.join(words).capitalize()}."

    @cached_property
    def _language(self) -> "_Drawn":
        names = self._names(_LANGUAGE)
        return _Drawn([name.lower() for name in names], shift=_COMMON)

    def _fresh(self) -> Told:
        return Told(self._told(self._fact(), 0), -1, -1)

    def _retold(self, facts: dict[int, tuple[_Fact, int, int]], kept: Sequence[int]) -> Told:
        known = self._chance.choice(kept)
        fact, story, _ = facts[known]
        return Told(self._variant(fact, self._chance.randrange(4)), known, story)

    def _story(self, story: int) -> list[tuple[_Fact, Told]]:
        """Return the claims of a story: its figures as they rise, each told as often as it is, with what only looks alike."""
        chance, fact, found = self._chance.random, self._fact(), list[tuple[_Fact, Told]]()
        steps = 1 if chance() > _MOVING else self._chance.choice(_STEPS)
        frame, figures = self._chance.randrange(4), set[int]()
        for _ in range(steps):
            figures.add(fact.figure)
            found += self._tellings(fact, story, frame)
            if chance() < _CHANGED and (slip := self._other_figure(fact.figure)) not in figures:
                figures.add(slip)
                other = fact._replace(figure=slip)
                found.append((other, self._numbered(self._told(other, frame), story)))
            if chance() < _DENIED:
                text = self._filled(TOPICS[fact.topic]["denied"], fact, f"{fact.figure:,}")
                found.append((fact, Told(text, -2, story, denies=True)))
            figure = fact.figure + 1 + int(fact.figure * chance() * _RISE)
            while figure in figures:  # no two facts of a story are one
                figure += 1
            fact = fact._replace(figure=figure, slots=(*fact.slots[:2], self._day(), fact.slots[3]))
        return found

    def _tellings(self, fact: _Fact, story: int, frame: int) -> list[tuple[_Fact, Told]]:
        times = 1
        if self._chance.random() < _RETOLD:
            times = min(_MOST_TELLINGS, 1 + int(self._chance.paretovariate(1.2)))
        texts = [self._told(fact, frame)] + [self._variant(fact, frame) for _ in range(times - 1)]
        first = self._numbered(texts[0], story)
        return [(fact, first._replace(text=text)) for text in texts]

    def _numbered(self, text: str, story: int) -> Told:
        self._facts += 1
        return Told(text, self._facts, story)

    def _fact(self) -> _Fact:
        topic = self._chance.randrange(len(TOPICS))
        low, high = TOPICS[topic]["low"], TOPICS[topic]["high"]
        figure = int(low * (high / low) ** self._chance.random())
        more = self._chance.choice(_CLAUSES)
        more = more.format(*(self._words.draw(self._chance) for _ in range(more.count("{}"))))
        who, place = self._bodies.draw(self._chance), self._places.draw(self._chance)
        return _Fact(topic, figure, (who, place, self._day(), more))

    def _day(self) -> str:
        return self._chance.choice(_DAYS)

    def _other_figure(self, figure: int) -> int:
        """Return another figure of the same size, as a slip or a rival source would have it."""
        sign = self._chance.choice((-1, 1))
        return figure + sign * max(1, int(figure * self._chance.uniform(*_SLIP)))

    def _told(self, fact: _Fact, frame: int) -> str:
        return self._filled(TOPICS[fact.topic]["told"][frame], fact, f"{fact.figure:,}")

    @staticmethod
    def _filled(sentence: str, fact: _Fact, figure: str) -> str:
        who, place, day, more = fact.slots
        text = sentence.format(n=figure, who=who, place=place, day=day, more=more)
        return text[0].upper() + text[1:]

    def _variant(self, fact: _Fact, frame: int) -> str:
        """Return the fact told again: copied, edited, mistyped or in another sentence."""
        tagged, tailed, edited, mistyped = accumulate((_TAGGED, _TAILED, _EDITED, _MISTYPED))
        kind = self._chance.random()
        if kind < tagged:
            return self._chance.choice(_TAGS) + self._told(fact, frame)
        if kind < tailed:
            return self._told(fact, frame) + self._chance.choice(_TAILS)
        if kind < edited:
            return self._edited(fact, frame)
        if kind < mistyped:
            return self._mistyped(self._told(fact, frame))
        others = fact._replace(slots=(*fact.slots[:3], self._chance.choice(("", fact.slots[3]))))
        return self._edited(others, (frame + self._chance.randrange(1, 4)) % 4)

    def _edited(self, fact: _Fact, frame: int) -> str:
        figure = f"{fact.figure:,}"
        if fact.figure < len(_NUMBERS) and self._chance.random() < _IN_WORDS:
            figure = _NUMBERS[fact.figure]
        text = self._filled(TOPICS[fact.topic]["told"][frame], fact, figure)
        for word in self._chance.sample(sorted(_OTHER_WORDS), 4):
            text = text.replace(f" {word} ", f" {_OTHER_WORDS[word]} ", 1)
        return text

    def _mistyped(self, text: str) -> str:
        """Return *text* with a slip or two in its words; never in its figures."""
        words = text.split(" ")
        longer = [
            place
            for place, word in enumerate(words)
            if word.isalpha() and len(word) > _SHORT and word != "million"
        ]
        for place in self._chance.sample(longer, self._chance.randrange(1, 3)):
            word = words[place]
            at = self._chance.randrange(1, len(word) - 1)
            slip = self._chance.choice(
                (word[at + 1] + word[at], word[at + 1], word[at] * 2 + word[at + 1])
            )
            words[place] = word[:at] + slip + word[at + 2 :]
        return " ".join(words)

    def _names(self, number: int) -> list[str]:
        """Return *number* invented names, each once."""
        found = dict[str, None]()
        while len(found) < number:
            syllables = (self._syllable() for _ in range(self._chance.choice((2, 2, 3, 3, 4))))
            found["".join(syllables).capitalize()] = None
        return list(found)

    def _syllable(self) -> str:
        parts = (
            "bcdfghjklmnprstvwz",
            ("a", "e", "i", "o", "u", "ai", "ou"),
            ("", "", "n", "r", "l", "s"),
        )
        return "".join(map(self._chance.choice, parts))


class _Drawn:
    """Words drawn as often as those of a language are: the second half as often as the first, and so on, after the *shift*."""

    def __init__(self, words: Sequence[str], shift: int = 3) -> None:
        self._words = words
        self._sums = list(accumulate(1 / (rank + shift) for rank in range(len(words))))

    def draw(self, chance: random.Random) -> str:
        return self._words[bisect(self._sums, chance.random() * self._sums[-1])]
