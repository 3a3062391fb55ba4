"""A desk beside the model of it: everything is done to both at once, and both must agree on what comes of it."""

import copy
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, cast

import attrs

from claimtrack import (
    FIVE_POINT,
    Claim,
    ConflictError,
    InvalidValueError,
    NotFoundError,
    Policy,
    Source,
    StepRefusedError,
    Tracker,
)
from claimtrack.checking.case import Case
from claimtrack.storage import Store
from claimtrack.storage.engine import open_engine
from claimtrack.tracker.desk import Settings
from tests.desks import read_stories
from tests.tracker.desk_model import FRESH, DeskModel, Facts

MORNING = datetime(2026, 4, 1, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

OTHERS = ("earlier", "other", "into")  # how a step names a second claim

# The first three are one source: the second has the name of the first, the third its page.
SOURCES = {
    "Register": ("register", "supports", "https://register.example/1"),
    "register ": ("register", "refutes", "https://register.example/1"),
    "Ministry": ("register", "supports", "https://register.example/1/"),
    "Hospital": ("hospital", "refutes", None),
    "Map": ("map", "context", None),
}

# The rules of the model before a policy is drawn: whoever comes may do everything.
TRUSTING: dict[str, Any] = {
    "people": {},
    "others": None,
    "roles": {},
    "second_reader": False,
    "blind_second_rating": False,
    "sources": 1,
    "both_sides": False,
    "right_of_reply": False,
    "rationale": 1,
}


@attrs.define
class Clock:
    now: datetime = MORNING

    def __call__(self) -> datetime:
        return self.now


@attrs.define
class Both:
    """A desk and its model, on which everything is done at once."""

    desk: Tracker
    model: DeskModel
    ids: dict[str, str]
    clock: Clock
    seen: dict[str, list[Case]] = attrs.field(factory=dict[str, list[Case]])

    def do(self, step: str, name: str, by: str, look: str = "now", **told: Any) -> str:
        self.clock.now += MINUTE
        named = self.ids[name]
        root = self.model.root(named)
        claim, version = self._as_seen(named, look)
        is_stale = version is not None and (root, self.model.cases[root]["version"]) != version
        others = {key: self.ids[told[key]] for key in OTHERS if key in told}
        roots = {key: self.model.root(other) for key, other in others.items()}
        expected = "not offered"
        if step != "accept" or self.model.offers(root, roots["earlier"]):
            expected = "conflict"
        if expected == "conflict" and not is_stale:
            expected = self.model.attempt(step, root, by, **(told | roots))

        advice = self.desk.why_not(step, named, by=by) if look == "case" else ()
        outcome = self._try(step, claim, by, told | others)
        assert outcome == expected, (step, name, by, look, told)
        assert outcome != "done" or not advice, "what was done must not have been advised against"
        if outcome == "done":
            root = self.model.root(root)
            assert view(self.desk.case(root)) == self.model.view(root)
        return outcome

    def _as_seen(self, named: str, look: str) -> tuple[Any, tuple[str, int] | None]:
        """Return how the claim is named at the call, and which claim was seen at which version."""
        known = self.seen.setdefault(named, [])
        if look == "now":
            return named, None
        if not look.startswith("old") or not known:
            known.append(self.desk.case(named))
        case = known[0] if look.startswith("old") else known[-1]
        if look.endswith("case"):
            return case, (case.claim, case.version)
        return (named, case.version), (named, case.version)

    def _try(self, step: str, claim: Any, by: str, told: dict[str, Any]) -> str:
        named, seen = claim if isinstance(claim, tuple) else (claim, None)
        outcomes: dict[type[Exception], str] = {
            ConflictError: "conflict",
            StepRefusedError: "refused",
            InvalidValueError: "refused" if step == "judge" else "wrong",  # of a claim and itself
            NotFoundError: "not offered",
        }
        try:
            getattr(self.desk, step.replace(" ", "_"))(named, by=by, seen=seen, **told)
        except tuple(outcomes) as error:
            return outcomes[type(error)]
        return "done"

    def cite(self, name: str, by: str, source: str, look: str = "now") -> str:
        _, stance, url = SOURCES[source]
        return self.do("cite", name, by, look, source=Source(name=source, url=url), stance=stance)


def view(case: Case) -> tuple[Any, ...]:
    """Return what `DeskModel.view` does."""
    return (
        case.state.value,
        case.version,
        case.checker,
        case.assignee,
        len(case.evidence),
        len(case.replies),
        case.ruling and case.ruling.verdict.rating.key,
        case.second_rating and case.second_rating.rating.key,
        case.sign_off.by if case.sign_off else "",
        len(case.editions),
        len(case.withdrawals),
        case.boost.by_points if case.boost else 0,
    )


@cache
def as_read() -> tuple[bytes, DeskModel, dict[str, str]]:
    """Return the file of a desk that has read the stories, its model, and what we call its claims."""
    with Tracker.open(clock=lambda: MORNING) as desk:
        toll, vague, later, fire = read_stories(desk)
        places = [each.appearance for dossier in desk.dossiers() for each in dossier.sightings]
        ids = {"toll": toll, "vague": vague, "later": later, "fire": fire}
        ids["off"] = Claim.first_seen_as(places[1]).id
        data = _connection(desk).serialize()
    figures = {
        toll: (34, 34),
        vague: (30, 10**9),
        later: (41, 41),
        fire: (12, 12),
        ids["off"]: (34, 34),
    }
    facts = Facts(
        named_after={place.id: Claim.first_seen_as(place).id for place in places},
        figures=cast("dict[str, tuple[float, float]]", figures),
        one_measure={frozenset(pair) for pair in [(toll, vague), (toll, later), (vague, later)]},
        sources={name: (who, side) for name, (who, side, _) in SOURCES.items()},
    )
    holders = dict(zip(facts.named_after, [toll, toll, vague, later, fire], strict=True))
    model = DeskModel(
        facts=facts,
        holders=holders,
        cases=dict.fromkeys((toll, vague, later, fire), FRESH),
        policy=TRUSTING,
    )
    return data, model, ids


@cache
def under_way() -> tuple[bytes, DeskModel, datetime]:
    """Return a desk, its model and the time when one verdict is out and three claims are on their way."""
    both = opened(*as_read()[:2], MORNING, Policy(second_reader=False, sources=1))
    for name in ("toll", "later", "fire"):
        both.do("take up", name, "Ines")
        both.cite(name, "Ines", "Register")
        both.cite(name, "Rosa", "Hospital")
    for name in ("toll", "fire"):
        both.do("rule", name, "Ines", rating="true", because="Page 12.", parts={}, exception="")
    both.do("publish", "toll", "Ada", url="https://d.example/1", kind=None, because="")
    both.do("accept", "vague", "Omar", earlier="toll", because="34 is more than 30.")
    return _connection(both.desk).serialize(), both.model, both.clock.now


@cache
def _store() -> Store:
    return Store(":memory:", open_engine(":memory:", create=True))


def _connection(desk: Tracker) -> sqlite3.Connection:
    with desk._store._engine.connect() as connection:  # noqa: SLF001 - a desk is read once, and then only copied
        return cast("sqlite3.Connection", connection.connection.driver_connection)


def opened(data: bytes, model: DeskModel, now: datetime, policy: Policy) -> Both:
    clock = Clock(now)
    desk = Tracker(_store(), Settings(scale=FIVE_POINT, clock=clock, policy=policy))
    with closing(sqlite3.connect(":memory:")) as kept:
        kept.deserialize(data)
        kept.backup(
            _connection(desk)
        )  # unlike `deserialize`, it lets go of what the full text index remembers
    return Both(desk, copy.deepcopy(model), as_read()[2], clock)
