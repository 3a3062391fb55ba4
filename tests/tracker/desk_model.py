"""What a desk should do, told a second time: plain dicts and lists, written from the guide, knowing nothing of `checking`."""

from collections.abc import Iterable
from typing import Any

import attrs

RANKS = ["viewer", "reporter", "checker", "editor", "admin"]
NEEDED = dict.fromkeys(["cite", "note reply"], "reporter") | dict.fromkeys(
    ["assign", "publish", "keep", "reopen", "withdraw", "boost", "merge", "split"], "editor"
)
AT_WORK = {"unreviewed", "in check", "in review", "reopened"}
FROM = {
    "take up": {"unreviewed", "reopened"},
    "assign": AT_WORK,
    "release": {"in check"},
    "park": AT_WORK,
    "resume": {"parked"},
    "cite": {"in check", "in review"},
    "note reply": {"in check", "in review"},
    "rule": {"in check", "in review"},
    "accept": AT_WORK,
    "rate": {"in review"},
    "send back": {"in review"},
    "sign off": {"in review"},
    "publish": {"in review"},
    "keep": {"published"},
    "reopen": {"published", "withdrawn"},
    "withdraw": {"published", "reopened"},
}
REASONED = set("park,rule,accept,send back,keep,reopen,withdraw,boost,judge,merge,split".split(","))

Case = dict[str, Any]

FRESH: Case = {
    "state": "unreviewed",
    "version": 0,
    "checker": "",
    "assignee": "",
    "evidence": [],
    "replies": 0,
    "ruling": None,
    "second": None,
    "signed": "",
    "editions": [],
    "withdrawals": 0,
    "gone": False,
    "corrections": [],
    "rests in": "",
    "until": None,
    "boost": 0,
    "kept turn": 0,
}
UNDECIDED = {"ruling": None, "second": None, "signed": ""}


@attrs.define
class Facts:
    """What the articles of the desk say, which no decision changes.

    Attributes:
        named_after: For each appearance, in the order of their articles, the id of the claim that would begin with it.
        figures: For each claim, from where to where its figure goes.
        one_measure: The pairs of claims that were found to count one thing.
        sources: For each piece of evidence, who speaks, and on which side; context speaks on none.
    """

    named_after: dict[str, str]
    figures: dict[str, tuple[float, float]]
    one_measure: set[frozenset[str]]
    sources: dict[str, tuple[str, str]]


@attrs.define
class DeskModel:
    """A desk as it should be.

    Attributes:
        facts: What its articles say.
        holders: With which claim each appearance is kept.
        cases: Every claim, merged ones as well.
        leads: Where the id of each merged claim leads.
        judgements: Pairs, and what was said of them.
        log: Of every decision its kind and the claims that it is about.
    """

    facts: Facts
    holders: dict[str, str]
    cases: dict[str, Case]
    leads: dict[str, str] = attrs.field(factory=dict[str, str])
    judgements: list[tuple[frozenset[str], str]] = attrs.field(
        factory=list[tuple[frozenset[str], str]]
    )
    log: list[tuple[str, tuple[str, ...]]] = attrs.field(factory=list[tuple[str, tuple[str, ...]]])
    policy: dict[str, Any] = attrs.field(factory=dict[str, Any])

    def root(self, claim: str) -> str:
        return self.leads.get(claim, claim)

    def aliases(self, claim: str) -> set[str]:
        return {each for each in self.cases if self.root(each) == self.root(claim)}

    def places(self, claim: str) -> list[str]:
        return [place for place in self.facts.named_after if self.holders[place] == claim]

    def said(self, one: str, other: str) -> str:
        """Return the last word on a pair; what was said of merged claims counts for those to which they lead."""
        words = [
            says
            for pair, says in self.judgements
            if {self.root(each) for each in pair} == {one, other}
        ]
        return words[-1] if words else "unjudged"

    def offers(self, claim: str, earlier: str) -> bool:
        """Return whether the verdict on *earlier* is offered for *claim*."""
        if claim == earlier or self.cases[earlier]["state"] != "published":
            return False
        said = self.said(claim, earlier)
        found = any(
            frozenset({one, other}) in self.facts.one_measure
            for one in self.aliases(claim)
            for other in self.aliases(earlier)
        )
        return said == "same" or (found and said != "not the same")

    def turns(self, claim: str) -> int:
        return len(self.cases[claim]["editions"]) + int(self.cases[claim]["withdrawals"])

    def origin_moved(self, claim: str) -> bool:
        """Return whether a published verdict was taken over from one that has changed since, or was kept against it."""
        case = self.cases[claim]
        if case["state"] != "published" or case["ruling"]["from"] is None:
            return False
        origin, turn = case["ruling"]["from"]
        return self.turns(origin) != max(int(turn), int(case["kept turn"]))

    def waiting(self, today: Any) -> set[str]:
        """Return the claims that wait for somebody, apart from stale ones."""
        return {
            claim
            for claim, case in self.cases.items()
            if claim not in self.leads
            and (
                case["state"] in AT_WORK
                or (case["state"] == "parked" and case["until"] and case["until"] <= today)
            )
        }

    def view(self, claim: str) -> tuple[Any, ...]:
        """Return what a case looks like from outside."""
        case = self.cases[claim]
        ruling, second = case["ruling"], case["second"]
        return (
            case["state"],
            case["version"],
            case["checker"],
            case["assignee"],
            len(case["evidence"]),
            case["replies"],
            ruling and ruling["says"][0],
            second and second[1],
            case["signed"],
            len(case["editions"]),
            case["withdrawals"],
            case["boost"],
        )

    # Who may do what.

    def rank(self, name: str) -> int:
        people = {known.strip().casefold(): role for known, role in self.policy["people"].items()}
        otherwise = self.policy["others"] or ("viewer" if people else "admin")
        return RANKS.index(people.get(name.strip().casefold(), otherwise))

    def needs(self, step: str) -> int:
        return RANKS.index(self.policy["roles"].get(step) or NEEDED.get(step, "checker"))

    def answer(self, step: str, claim: str, by: str, **told: Any) -> str:
        """Return what comes of a step: "done", "refused" or "not offered"."""
        if step == "accept" and not self.offers(claim, told["earlier"]):
            return "not offered"
        is_fine = (
            by.strip()
            and self.rank(by) >= self.needs(step)
            and self.cases[claim]["state"] in FROM.get(step, {self.cases[claim]["state"]})
            and (step not in REASONED or told["because"].strip())
            and not self._refuses(step, claim, by, told)
        )
        return "done" if is_fine else "refused"

    def attempt(self, step: str, claim: str, by: str, **told: Any) -> str:
        """Take a step if it may be taken; return what comes of it."""
        answer = self.answer(step, claim, by, **told)
        if answer == "done":
            self._take(step, claim, by, told)
        return answer

    def _refuses(self, step: str, claim: str, by: str, told: dict[str, Any]) -> bool:  # noqa: C901, PLR0911, PLR0912 - a rule for each step
        case, policy = self.cases[claim], self.policy
        match step:
            case "take up":
                return bool(case["assignee"]) and not same(case["assignee"], by)
            case "assign":
                return not told["to"].strip() or self.rank(told["to"]) < self.needs("take up")
            case "release":
                is_theirs = not case["checker"] or same(case["checker"], by)
                return not is_theirs and self.rank(by) < self.needs("assign")
            case "rule":
                spoken = [self.facts.sources[piece] for piece in case["evidence"]]
                spoken = [(who, side) for who, side in spoken if side != "context"]
                sides = {side for _, side in spoken}
                is_thin = len({who for who, _ in spoken}) < policy["sources"] or (
                    policy["both_sides"] and len(sides) == 1
                )
                return (
                    not case["evidence"]
                    or (is_thin and not told["exception"].strip())
                    or len(told["because"].strip()) < policy["rationale"]
                )
            case "accept":
                low, high = self.facts.figures[told["earlier"]]
                least, most = self.facts.figures[claim]
                return high < least or most < low
            case "rate":
                return same(case["ruling"]["by"], by) or case["second"] is not None
            case "sign off":
                blind = policy["blind_second_rating"]
                ours = (by.strip().casefold(), case["ruling"]["says"][0])
                return (
                    bool(case["signed"])
                    or (policy["second_reader"] and same(case["ruling"]["by"], by))
                    or (blind and case["second"] != ours)
                )
            case "publish":
                old = case["editions"][-1]["says"] if case["editions"] else None
                is_correction = old is not None and (
                    told["kind"] is not None or case["ruling"]["says"] != old or case["gone"]
                )
                return (
                    (policy["second_reader"] and not case["signed"])
                    or (policy["right_of_reply"] and not case["replies"])
                    or not told["url"].startswith("https://")
                    or (is_correction and not (told["kind"] and told["because"].strip()))
                )
            case "withdraw":
                return bool(case["gone"])
            case "judge":
                return bool(claim == told["other"])
            case "merge":
                into = told["into"]
                is_free = case["state"] in {"unreviewed", "withdrawn"}
                return claim == into or not is_free or self.said(claim, into) == "not the same"
            case "split":
                going = told["appearances"]
                return not 0 < len(going) < len(self.places(claim)) or not self._off(going)
            case _:
                return False

    def _off(self, going: Iterable[str]) -> str:
        """Return the id of the claim that is split off; empty when all names are taken."""
        names = [
            self.facts.named_after[place] for place in self.facts.named_after if place in going
        ]
        return next((name for name in names if name in self.leads or name not in self.cases), "")

    # What follows.

    def _take(self, step: str, claim: str, by: str, told: dict[str, Any]) -> None:
        about: tuple[str, ...] = (claim,)
        match step:
            case "judge":
                about = (claim, told["other"])
                self.judgements.append((frozenset(about), told["says"]))
            case "merge":
                about = (claim, told["into"])
                self.leads |= dict.fromkeys(self.aliases(claim), told["into"])
                self.holders |= dict.fromkeys(self.places(claim), told["into"])
            case "split":
                off = self._off(told["appearances"])
                about = (claim, off)
                self.leads.pop(off, None)
                self.cases.setdefault(off, dict(FRESH))
                self.holders |= dict.fromkeys(told["appearances"], off)
            case _:
                self.cases[claim] = {**self.cases[claim], **self._changes(step, claim, by, told)}
        for each in about:
            self.cases[each] = {**self.cases[each], "version": self.cases[each]["version"] + 1}
        self.log.append((step, about))

    def _changes(self, step: str, claim: str, by: str, told: dict[str, Any]) -> Case:  # noqa: C901, PLR0911, PLR0912 - what follows from each step
        case = self.cases[claim]
        match step:
            case "take up":
                return {"state": "in check", "checker": by}
            case "assign":
                return {"assignee": told["to"]}
            case "release":
                state = "reopened" if case["editions"] else "unreviewed"
                return {"state": state, "checker": "", "assignee": ""}
            case "park":
                return {"state": "parked", "rests in": case["state"], "until": told["until"]}
            case "resume":
                return {"state": case["rests in"]}
            case "cite":
                return {
                    "state": "in check",
                    "evidence": [*case["evidence"], told["source"].name],
                } | (UNDECIDED)
            case "note reply":
                return {"replies": case["replies"] + 1}
            case "rule":
                says = (told["rating"], told["because"], tuple(told["parts"].items()))
                ruling = {"by": by, "says": says, "on": case["evidence"], "from": None}
                return {"state": "in review", **UNDECIDED, "ruling": ruling}
            case "accept":
                origin = self.cases[told["earlier"]]["editions"][-1]
                new = [piece for piece in origin["on"] if piece not in case["evidence"]]
                of = (told["earlier"], self.turns(told["earlier"]))
                ruling = {**origin, "by": by, "from": of}
                found = {"state": "in review", "evidence": case["evidence"] + new}
                return {**found, **UNDECIDED, "ruling": ruling}
            case "rate":
                return {"second": (by.strip().casefold(), told["rating"])}
            case "send back":
                return {"state": "in check", **UNDECIDED}
            case "sign off":
                return {"signed": by}
            case "publish":
                change = (case["ruling"]["says"][0], told["kind"], told["because"])
                was = [edition["says"][0] for edition in case["editions"][-1:] if told["kind"]]
                return {
                    "state": "published",
                    "editions": [*case["editions"], case["ruling"]],
                    "corrections": [*case["corrections"], *((old, *change) for old in was)],
                    "kept turn": 0,
                    "gone": False,
                }
            case "keep":
                of = case["ruling"]["from"]
                return {"kept turn": self.turns(of[0]) if of else 0}
            case "reopen":
                return {"state": "reopened", "checker": "", "assignee": "", **UNDECIDED}
            case "withdraw":
                old = case["editions"][-1]["says"][0]
                gone = (old, None, told["kind"], told["because"])
                return {
                    "state": "withdrawn",
                    "withdrawals": case["withdrawals"] + 1,
                    "gone": True,
                    "corrections": [*case["corrections"], gone],
                }
            case _:  # boost
                return {"boost": told["points"]}


def same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
