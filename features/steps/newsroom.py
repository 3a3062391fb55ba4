"""The newsroom of the features: one desk, its calendar, and what came of the last thing somebody did."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from claimtrack import (
    Anchor,
    Appearance,
    Article,
    Case,
    Claim,
    Comparison,
    ConflictError,
    Head,
    Match,
    Report,
    StepRefusedError,
    Tracker,
)

# After every story told in the features.
TODAY = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
LATER = TODAY.replace(year=2027)


class Newsroom:
    """One desk and what came of the last thing somebody did."""

    def __init__(self, new_place: Callable[[], str]) -> None:
        self.new_place = new_place
        self.desk = Tracker.open(new_place(), clock=lambda: self.now)
        self.reports: list[Report] = []
        self.matches: tuple[Match, ...] = ()
        self.refusals: tuple[str, ...] = ()
        self.comparison: Comparison | None = None
        self.now = TODAY
        self.changes: tuple[tuple[Appearance, Anchor], ...] = ()
        self.seen: dict[str, Case] = {}
        self.conflict: ConflictError | None = None
        self.head = Head()

    def move_to_new_desk(self, **settings: Any) -> None:
        """Work at an empty desk with these settings from now on."""
        self.desk.close()
        self.desk = Tracker.open(self.new_place(), clock=lambda: self.now, **settings)

    def read(self, body: str, outlet: str, day: date) -> Report:
        article = Article.from_text(body, title="News of the day", published=day, outlet=outlet)
        self.reports.append(self.desk.read(article))
        return self.reports[-1]

    @property
    def claim(self) -> Claim:
        """The one claim the desk tracks."""
        (dossier,) = self.desk.dossiers()
        return dossier.claim

    def claim_at(self, place: int) -> Claim:
        """The claim that came in first, or second, by the id that it had then."""
        begun = [each for report in self.reports for each in report.findings if each.is_new]
        return begun[place].claim

    def named(self, words: str) -> str:
        """Return *words* with the ids of the claims for which they have a name."""
        for place, name in enumerate(["FIRST", "SECOND"]):
            if name in words:
                words = words.replace(name, self.claim_at(place).id)
        return words

    def at(self, day: date) -> None:
        """Make it that day, at nine in the morning."""
        self.now = self.now.replace(year=day.year, month=day.month, day=day.day)

    @property
    def the_comparison(self) -> Comparison:
        """What came of comparing two texts."""
        assert self.comparison is not None
        return self.comparison

    @property
    def first_two(self) -> tuple[Claim, Claim]:
        """The two claims that came in first."""
        one, other, *_ = (dossier.claim for dossier in self.desk.dossiers())
        return one, other

    def attempt(self, step: Callable[[], object]) -> None:
        """Take a step; a refusal is an outcome, not an error."""
        try:
            step()
        except StepRefusedError as refusal:
            self.refusals = refusal.reasons


@pytest.fixture
def newsroom(new_place: Callable[[], str]) -> Iterator[Newsroom]:
    room = Newsroom(new_place)
    yield room
    room.desk.close()
