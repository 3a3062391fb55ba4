"""How tests of the command line work with a desk: run a command, write an article, take a claim to a verdict."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs

from tests.builders import write

HEADER = "title: Floods\npublished: {day}\noutlet: {outlet}\n\n"


@attrs.frozen
class Answer:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def json_lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Answer]


def write_article(
    path: Path, body: str, outlet: str = "Harbour Post", day: str = "2026-03-03"
) -> str:
    return str(write(path, HEADER.format(day=day, outlet=outlet) + body))


def read(run: Run, tmp_path: Path, body: str, outlet: str, day: str) -> str:
    """Read one article with one claim; return the claim's id."""
    path = write_article(tmp_path / f"{outlet}-{day}.txt", body, outlet, day)
    return str(run("read", "--json", path).json["findings"][0]["claim"])


def cited(run: Run, claim: str, *sources: str) -> None:
    run("check", "take-up", claim, "--by", "Ines")
    for source in sources:
        run("check", "cite", claim, "--source", source, "--stance", "supports", "--by", "Ines")


def ruled(run: Run, claim: str) -> None:
    cited(run, claim, "Register of deaths", "Hospital lists")
    run("check", "rule", claim, "--rating", "true", "--because", "It says so.", "--by", "Ines")


def published(run: Run, claim: str) -> None:
    ruled(run, claim)
    run("check", "sign-off", claim, "--by", "Omar")
    run("check", "publish", claim, "--url", "https://desk.example/checks/1", "--by", "Ada")


def corrected(run: Run, claim: str) -> None:
    """A published verdict that is published anew with another rating."""
    published(run, claim)
    run("check", "reopen", claim, "--because", "The register was corrected.", "--by", "Ada")
    run("check", "take-up", claim, "--by", "Ines")
    run("check", "rule", claim, "--rating", "false", "--because", "It says 43.", "--by", "Ines")
    run("check", "sign-off", claim, "--by", "Omar")
