"""Random people take random steps, legal and illegal, at a desk and at a model of it; both must always agree."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import attrs
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from claimtrack import Head, Policy, Role, Step, Tracker
from claimtrack.checking.case import replay
from claimtrack.checking.events import claims_of
from claimtrack.model.claim import ClaimId
from tests.tracker.desk_and_model import (
    MORNING,
    OTHERS,
    SOURCES,
    Both,
    as_read,
    opened,
    under_way,
    view,
)
from tests.tracker.desk_model import DeskModel

PEOPLE = {"Vera": "viewer", "Rosa": "reporter", "Ines": "checker", "Omar": "checker"}
PEOPLE |= {"Eve": "editor", "Ada": "admin", "Bo": "admin"}
# More of those who may than of those who may not, and more reasons than none, or hardly anything would ever be done.
names = st.sampled_from(
    ["Ada", "Bo", "ADA ", "Ines", "Omar", "Eve", *PEOPLE, "ines ", "Stranger", " "]
)
claims = st.sampled_from(["toll", "vague", "later", "fire", "off"])
looks = st.sampled_from(["now", "now", "now", "case", "old case", "number", "old number"])
WHY = "The register says so, on page 12."
reasons = st.sampled_from([WHY] * 3 + ["So it is.", "  "])
ratings = st.sampled_from(["true", "false", "mostly-false"])
kinds = st.sampled_from([None, "error", "update"])

policies = st.fixed_dictionaries(
    {
        "people": st.sampled_from([PEOPLE, PEOPLE, {}]),
        "others": st.sampled_from([None, "reporter"]),
        "roles": st.sampled_from(
            [{}, {}, {"take up": "editor"}, {"publish": "checker", "cite": "viewer"}]
        ),
        "second_reader": st.booleans(),
        "blind_second_rating": st.booleans(),
        "sources": st.integers(1, 2),
        "both_sides": st.booleans(),
        "right_of_reply": st.booleans(),
        "rationale": st.sampled_from([1, 15]),
    }
).map(
    lambda drawn: drawn if drawn["people"] else drawn | {"others": None}
)  # somebody must be able to do something


def _policy(drawn: dict[str, Any]) -> Policy:
    named = {
        "people": {name: Role(role) for name, role in drawn["people"].items()},
        "others": Role(drawn["others"]) if drawn["others"] else None,
        "roles": {Step(step): Role(role) for step, role in drawn["roles"].items()},
    }
    return Policy(**{**drawn, **named})


class DeskMachine(RuleBasedStateMachine):
    """A day at the desk."""

    both: Both

    @initialize(policy=policies, is_under_way=st.sampled_from([True, True, False]))
    def open(self, policy: dict[str, Any], is_under_way: bool) -> None:  # noqa: FBT001 - drawn
        data, model, now = under_way() if is_under_way else (*as_read()[:2], MORNING)
        self.both = opened(data, model, now, _policy(policy))
        self.both.model.policy = policy
        self.past: list[tuple[datetime, DeskModel, Head]] = []
        self._remember()

    @rule(
        step=st.sampled_from(["take up", "resume", "sign off"]), name=claims, by=names, look=looks
    )
    def step(self, step: str, name: str, by: str, look: str) -> None:
        self._do(step, name, by, look)

    @rule(
        step=st.sampled_from(["release", "send back", "keep", "reopen"]),
        name=claims,
        by=names,
        look=looks,
        because=reasons,
    )
    def step_with_a_reason(self, step: str, name: str, by: str, look: str, because: str) -> None:
        self._do(step, name, by, look, because=because)

    @rule(name=claims, by=names, look=looks, to=names)
    def assign(self, name: str, by: str, look: str, to: str) -> None:
        self._do("assign", name, by, look, to=to)

    @rule(name=claims, by=names, look=looks, because=reasons, days=st.sampled_from([None, 0, 3]))
    def park(self, name: str, by: str, look: str, because: str, days: int | None) -> None:
        until = None if days is None else self.both.clock.now.date() + timedelta(days)
        self._do("park", name, by, look, because=because, until=until)

    @rule(name=claims, by=names, look=looks, source=st.sampled_from(list(SOURCES)))
    def cite(self, name: str, by: str, look: str, source: str) -> None:
        if self._is_there(name):
            self._cite(name, by, source, look)

    @rule(name=claims, by=names, look=looks, words=st.sampled_from(["", "No comment."]))
    def note_reply(self, name: str, by: str, look: str, words: str) -> None:
        self._do("note reply", name, by, look, of="The governor", words=words)

    @rule(
        name=claims,
        by=names,
        look=looks,
        rating=ratings,
        because=reasons,
        parts=st.sampled_from([{}, {"date": "false"}]),
        exception=st.sampled_from(["", "Nobody else was there."]),
    )
    def give_a_verdict(  # noqa: PLR0913, PLR0917 - a verdict has that many parts
        self,
        name: str,
        by: str,
        look: str,
        rating: str,
        because: str,
        parts: dict[str, str],
        exception: str,
    ) -> None:
        told = {"rating": rating, "because": because, "parts": parts, "exception": exception}
        self._do("rule", name, by, look, **told)

    @rule(name=claims, by=names, look=looks, rating=ratings)
    def rate(self, name: str, by: str, look: str, rating: str) -> None:
        self._do("rate", name, by, look, rating=rating)

    @rule(
        name=claims,
        by=names,
        look=looks,
        url=st.sampled_from(["https://d.example/2", "https://d.example/2", "page 3"]),
        kind=kinds,
        because=reasons,
    )
    def publish(  # noqa: PLR0913, PLR0917 - a correction has that many parts
        self, name: str, by: str, look: str, url: str, kind: str | None, because: str
    ) -> None:
        self._do("publish", name, by, look, url=url, kind=kind, because=because)

    @rule(name=claims, by=names, look=looks, because=reasons, kind=kinds.filter(bool))
    def withdraw(self, name: str, by: str, look: str, because: str, kind: str) -> None:
        self._do("withdraw", name, by, look, because=because, kind=kind, tell=["The Post"])

    @rule(name=claims, by=names, look=looks, because=reasons, points=st.integers(-9, 9))
    def boost(self, name: str, by: str, look: str, because: str, points: int) -> None:
        self._do("boost", name, by, look, because=because, points=points)

    @rule(name=claims, other=claims, by=names, look=looks, because=reasons)
    def accept(self, name: str, other: str, by: str, look: str, because: str) -> None:
        if self._is_there(other):
            self._do("accept", name, by, look, earlier=other, because=because)

    @rule(
        name=claims,
        other=claims,
        by=names,
        look=looks,
        because=reasons,
        says=st.sampled_from(["same", "not the same", "unsure", "unjudged"]),
    )
    def judge(  # noqa: PLR0913, PLR0917 - a judgement has that many parts
        self, name: str, other: str, by: str, look: str, because: str, says: str
    ) -> None:
        if self._is_there(other):
            self._do("judge", name, by, look, other=other, says=says, because=because)

    @rule(name=claims, other=claims, by=names, look=looks, because=reasons)
    def merge(self, name: str, other: str, by: str, look: str, because: str) -> None:
        if self._is_there(other):
            self._do("merge", name, by, look, into=other, because=because)

    @rule(name=claims, by=names, look=looks, because=reasons, which=st.integers(0, 31))
    def split(self, name: str, by: str, look: str, because: str, which: int) -> None:
        if self._is_there(name):
            places = self.both.model.places(self.both.model.root(self.both.ids[name]))
            going = [place for n, place in enumerate(places) if which >> n & 1]
            self._do("split", name, by, look, appearances=going, because=because)

    @rule(name=claims, other=claims)
    def merge_and_split_again(self, name: str, other: str) -> None:
        """Make sure that both happen: by chance alone few claims ever have two appearances."""
        self.merge(name, other, "Ada", "now", "So it is.")
        if self._is_there(other):
            self.split(other, "Ada", "now", "So it is.", 2)

    @rule(name=claims, other=claims)
    def take_over(self, name: str, other: str) -> None:
        self.accept(name, other, "Ada", "now", "It holds here as well.")

    @rule(name=claims, by=st.sampled_from(["Ada", "Bo"]), rating=ratings, steps=st.integers(1, 8))
    def go_on(self, name: str, by: str, rating: str, steps: int) -> None:
        """Do what comes next, as a desk would: by chance alone few claims ever get to a second verdict."""
        for _ in range(steps if self._is_there(name) else 0):
            self._go_on(name, by, rating)

    def _go_on(self, name: str, by: str, rating: str) -> None:
        case = self.both.model.cases[self.both.model.root(self.both.ids[name])]
        match case["state"]:
            case "unreviewed" | "reopened" if rating == "mostly-false" and not case["assignee"]:
                self._do("assign", name, by, to="Ines")
                self._do("take up", name, by)
            case "unreviewed" | "reopened":
                self._do("take up", name, case["assignee"] or by)
            case "parked":
                self._do("resume", name, by)
            case "withdrawn":
                self._do("reopen", name, by, because=WHY)
            case "in check" if len(case["evidence"]) > 1:
                told: dict[str, Any] = {"rating": rating, "because": WHY, "parts": {}}
                self._do("rule", name, by, **told, exception="Well.")
            case "in check":
                self._cite(name, by, "Hospital" if case["evidence"] else "Register")
            case "published":
                self._look_again(name, by, rating)
            case _:
                self._bring_out(name, by, rating, case)

    def _look_again(self, name: str, by: str, rating: str) -> None:
        if rating == "mostly-false":
            self._do("keep", name, by, because=WHY)
        if rating == "false":
            self._do("withdraw", name, by, because=WHY, kind="error")
        else:
            self._do("reopen", name, by, because=WHY)

    def _bring_out(self, name: str, by: str, rating: str, case: dict[str, Any]) -> None:
        """Do what makes a ruling a published verdict; not all is done in time, and two readers may disagree."""
        ruler = case["ruling"]["by"].strip().casefold()
        reader = "Ada" if ruler == "bo" else "Bo"
        if case["second"] and case["second"][1] != case["ruling"]["says"][0]:
            self._do("send back", name, reader, because=WHY)
            return
        if rating != "true" and not case["second"]:
            self._do("rate", name, reader, rating=rating)
        self._do("sign off", name, reader)
        self._do("note reply", name, by, of="The governor", words="")
        kind = None if rating == "true" else "update"
        self._do("publish", name, by, url="https://d.example/3", kind=kind, because=WHY)

    @rule(picks=st.lists(st.integers(0, 10**6), min_size=1, max_size=4), rating=ratings)
    def do_what_is_allowed(self, picks: list[int], rating: str) -> None:
        """Take any step that the model allows: by chance alone nine of ten are refused."""
        for pick in picks:
            options = self._allowed(rating)
            step = sorted(options)[pick % len(options)]
            name, by, told = options[step][pick // len(options) % len(options[step])]
            self._do(step, name, by, **told)

    def _allowed(self, rating: str) -> dict[str, list[tuple[str, str, dict[str, Any]]]]:
        """Return by step with which claim, by whom and with what it can be taken."""
        model, ids = self.both.model, self.both.ids
        found: dict[str, list[tuple[str, str, dict[str, Any]]]] = {}
        there = [name for name in ids if self._is_there(name)]
        for name in there:
            root = model.root(ids[name])
            for step, told in self._steps(root, there, rating):
                others = {key: model.root(ids[told[key]]) for key in OTHERS if key in told}
                for by in ("Ada", "Bo", "Ines"):
                    if model.answer(step, root, by, **(told | others)) == "done":
                        found.setdefault(step, []).append((name, by, told))
        return found

    def _steps(
        self, root: str, there: list[str], rating: str
    ) -> Iterator[tuple[str, dict[str, Any]]]:
        why = {"because": WHY}
        yield from ((step, {}) for step in ("take up", "resume", "sign off"))
        yield from ((step, why) for step in ("release", "send back", "keep", "reopen"))
        yield "assign", {"to": "Ines"}
        yield "park", {**why, "until": None}
        yield "rule", {**why, "rating": rating, "parts": {}, "exception": ""}
        yield "rate", {"rating": rating}
        yield "publish", {**why, "url": "https://d.example/4", "kind": "update"}
        yield "withdraw", {**why, "kind": "error"}
        for other in there:
            yield "accept", {**why, "earlier": other}
            yield "merge", {**why, "into": other}
            yield "judge", {**why, "other": other, "says": "not the same"}
        yield "split", {**why, "appearances": self.both.model.places(root)[-1:]}

    @rule(days=st.integers(1, 3))
    def let_days_pass(self, days: int) -> None:
        self.both.clock.now += timedelta(days)

    def teardown(self) -> None:
        if not hasattr(self, "both"):
            return
        desk, model = self.both.desk, self.both.model
        self._agree_on_cases(desk, model, desk.head())
        self._agree_on_histories()
        for head in {head for _, _, head in self.past}:
            desk.verify(since=head)
        for moment, model_then, head in self.past[:: max(2, len(self.past) // 2)]:
            self._agree_on_cases(desk.as_of(moment), model_then, head)
        if len(model.log) % 4 == 0:  # it takes as long as all the rest
            self._agree_on_the_queue()

    def _is_there(self, name: str) -> bool:
        return self.both.ids[name] in self.both.model.cases

    def _cite(self, name: str, by: str, source: str, look: str = "now") -> None:
        if self.both.cite(name, by, source, look) == "done":
            self._remember()

    def _do(self, step: str, name: str, by: str, look: str = "now", **told: Any) -> None:
        if self._is_there(name) and self.both.do(step, name, by, look, **told) == "done":
            self._remember()

    def _remember(self) -> None:
        both = self.both
        self.past.append((both.clock.now, both.model, both.desk.head()))
        both.model = attrs.evolve(
            both.model,
            holders=dict(both.model.holders),
            cases=dict(both.model.cases),
            leads=dict(both.model.leads),
            judgements=list(both.model.judgements),
            log=list(both.model.log),
        )

    def _agree_on_cases(self, desk: Tracker, model: DeskModel, head: Head) -> None:
        dossiers = desk.dossiers()
        assert {dossier.claim.id: view(dossier.case) for dossier in dossiers} == {
            claim: model.view(claim) for claim in model.cases if claim not in model.leads
        }
        assert model.holders == {
            place.appearance.id: dossier.claim.id
            for dossier in dossiers
            for place in dossier.sightings
        }
        for claim, root in model.leads.items():
            assert desk.claim(claim).id == root
        assert desk.head() == head

    def _agree_on_histories(self) -> None:
        desk, model = self.both.desk, self.both.model
        corrections = desk.corrections()
        for claim in model.cases.keys() - model.leads.keys():
            history = desk.history(claim)
            about = [step for step, those in model.log if model.aliases(claim) & set(those)]
            assert len(history) == len(about)
            told = [
                (
                    each.old.rating.key,
                    each.new.rating.key if each.new else None,
                    each.kind.value,
                    each.because,
                )
                for each in reversed(corrections)
                if each.claim == claim
            ]
            assert told == model.cases[claim]["corrections"]
            own = [event for event in history if claim in claims_of(event)]
            assert desk.case(claim) == replay(ClaimId(claim), own)

    def _agree_on_the_queue(self) -> None:
        today: date = self.both.clock.now.date()
        model, waiting = self.both.model, self.both.model.waiting(self.both.clock.now.date())
        queue = {item.claim.id for item in self.both.desk.queue()}
        published = {claim for claim, case in model.cases.items() if case["state"] == "published"}
        assert queue - published == waiting, today
        moved = {claim for claim in published - model.leads.keys() if model.origin_moved(claim)}
        assert moved <= queue


DeskMachine.TestCase.settings = settings(
    max_examples=500,
    stateful_step_count=15,
    suppress_health_check=list(HealthCheck),
    deadline=None,
)
TestDesk = DeskMachine.TestCase
