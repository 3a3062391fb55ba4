"""A desk with a past: articles on two stories, and decisions of every kind by people with names."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from claimtrack import Tracker
from tests.builders import NOON, an_article

STORIES = (
    ("Harbour Post", "2026-03-03", "Floods in Lower Ormel province have killed 34 people."),
    (
        "Ormel Courier",
        "2026-03-03",
        "Floods in Lower Ormel province have killed 34 people, officials said.",
    ),
    (
        "Inland Gazette",
        "2026-03-03",
        "Floods in Lower Ormel province have killed more than 30 people.",
    ),
    ("Corrin Examiner", "2026-03-05", "Floods in Lower Ormel province have killed 41 people."),
    ("Corrin Examiner", "2026-03-06", "A fire in Brennock has destroyed 12 warehouses."),
)


def ticking(start: datetime = NOON) -> Callable[[], datetime]:
    """Return a clock that goes on by a minute whenever it is looked at."""
    times: Iterator[datetime] = iter(start + timedelta(minutes=n) for n in range(10**6))
    return lambda: next(times)


def read_stories(desk: Tracker) -> list[str]:
    """Read the stories; return the ids of their claims: 34, more than 30, 41 people, 12 warehouses."""
    found = [
        finding.claim.id
        for outlet, day, body in STORIES
        for finding in desk.read(an_article(body, outlet, day)).findings
    ]
    return list(dict.fromkeys(found))


def publish(
    desk: Tracker, claim: str, rating: str = "true", *, url: str = "https://d.example/1"
) -> None:
    """Take a claim from the first look to a published verdict."""
    desk.take_up(claim, by="Ines")
    desk.cite(claim, source="Register of deaths", stance="supports", by="Ines")
    desk.cite(claim, source="St. Anne's hospital", stance="refutes", quote="“Not so”", by="Ines")
    desk.rule(claim, rating=rating, because="The register says so.", by="Ines")
    desk.sign_off(claim, by="Omar")
    desk.publish(claim, url=url, by="Ada")


def live_through(desk: Tracker) -> list[str]:
    """Read the stories and decide something of every kind; return the ids of the claims, as `read_stories`."""
    claims = read_stories(desk)
    toll, vague, later, fire = claims
    publish(desk, toll)
    desk.accept(vague, toll, because="34 is more than 30.", by="Omar")
    desk.sign_off(vague, by="Ines")
    desk.publish(vague, url="https://d.example/2", by="Ada")
    desk.reopen(toll, because="The register was wrong.", by="Ada")
    desk.take_up(toll, by="Omar")
    desk.rule(toll, rating="false", because="It was 41.", by="Omar")
    desk.send_back(toll, because="Which register?", by="Ines")
    desk.rule(toll, rating="mostly-false", because="It was 41 by then.", by="Omar")
    desk.sign_off(toll, by="Ines")
    desk.publish(toll, url="https://d.example/1", kind="error", because="Wrong register.", by="Ada")
    desk.keep(vague, because="Still more than 30.", by="Ada")
    desk.assign(later, to="Ines", by="Ada")
    desk.boost(later, 20, because="Everybody asks.", by="Ada")
    desk.park(later, because="No figures before Monday.", by="Ines")
    desk.resume(later, by="Ines")
    desk.judge(toll, later, "not the same", because="Two days apart.", by="Ines")
    desk.judge(toll, later, "unjudged", because="I misread it.", by="Ines")
    off = desk.split(
        toll, [desk.dossier(toll).sightings[1].appearance], because="Another flood.", by="Ada"
    )
    desk.merge(off, fire, because="A slip of the hand.", by="Ada")
    desk.withdraw(vague, because="Nobody can say.", tell=["The Post"], by="Ada")
    desk.name_series(later, "Ormel floods", because="So it is called.", by="Ada")
    return claims


def a_desk_with_a_past(path: Path | str = ":memory:") -> Tracker:
    """Return an open desk that has lived through all of it."""
    desk = Tracker.open(path, clock=ticking())
    live_through(desk)
    return desk
