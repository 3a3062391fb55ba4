"""The newsroom of the features: one desk, its calendar, and what came of the last thing somebody did."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest

from claimtrack import Anchor, Appearance, Article, Claim, Match, Report, StepRefusedError, Tracker

# After every story told in the features.
TODAY = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)


class Newsroom:
    """One desk and what came of the last thing somebody did."""

    def __init__(self, desk: Tracker) -> None:
        self.desk = desk
        self.reports: list[Report] = []
        self.matches: tuple[Match, ...] = ()
        self.refusals: tuple[str, ...] = ()
        self.changes: tuple[tuple[Appearance, Anchor], ...] = ()

    def move_to(self, desk: Tracker) -> None:
        """Work at another desk from now on."""
        self.desk.close()
        self.desk = desk

    def read(self, body: str, outlet: str, day: date) -> Report:
        article = Article.from_text(body, title="News of the day", published=day, outlet=outlet)
        self.reports.append(self.desk.read(article))
        return self.reports[-1]

    @property
    def claim(self) -> Claim:
        """The one claim the desk tracks."""
        (dossier,) = self.desk.dossiers()
        return dossier.claim

    def attempt(self, step: Callable[[], object]) -> None:
        """Take a step; a refusal is an outcome, not an error."""
        try:
            step()
        except StepRefusedError as refusal:
            self.refusals = refusal.reasons


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    newsroom = Newsroom(Tracker.open(clock=lambda: TODAY))
    yield newsroom
    newsroom.desk.close()
