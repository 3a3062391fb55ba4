"""The commands by which people say which claims are one."""

from typing import Annotated

import typer

from claimtrack.cli import forms, output
from claimtrack.cli.options import AsJson, At, Because, ClaimArgument, OtherArgument, Place, Who
from claimtrack.model.claim import Claim
from claimtrack.model.judgement import Judgement, Sameness


def judge(
    claim: ClaimArgument,
    other: OtherArgument,
    says: Annotated[
        Sameness, typer.Option(help="What you say of the two; unjudged takes your word back.")
    ],
    because: Because,
    who: Who,
    place: Place,
    *,
    as_json: AsJson = False,
) -> None:
    """Say that two claims are the same, or are not; it wins over whatever is found."""
    with place.opened() as desk:
        judgement = desk.judge(claim, other, says, by=who.by, because=because, seen=who.seen)
    if as_json:
        output.json_document(forms.judgement(judgement))
        return
    output.line(_told(judgement))


def judgements(claim: ClaimArgument, place: Place, *, at: At = "", as_json: AsJson = False) -> None:
    """List what people said of a claim and others, in the order in which they said it."""
    with place.looking(at) as desk:
        found = desk.judgements(claim)
    if as_json:
        output.json_lines(map(forms.judgement, found))
        return
    for judgement in found:
        output.line(f"{judgement.at:%Y-%m-%d} {_told(judgement)}")


def _told(judgement: Judgement) -> str:
    one, two = map(output.short, judgement.pair)
    return f"{one} and {two}: {judgement}"


def conflicts(place: Place, *, at: At = "", as_json: AsJson = False) -> None:
    """List the judgements that cannot all be true."""
    with place.looking(at) as desk:
        found = desk.conflicts()
    if as_json:
        output.json_lines(map(forms.conflict, found))
        return
    for conflict in found:
        output.line(str(conflict))


def merge(
    claim: ClaimArgument,
    into: OtherArgument,
    because: Because,
    who: Who,
    place: Place,
    *,
    as_json: AsJson = False,
) -> None:
    """Make a claim a part of another; its id leads there from now on."""
    with place.opened() as desk:
        whole = desk.merge(claim, into, by=who.by, because=because, seen=who.seen)
    _tell(whole, f"{claim} is part of {output.short(whole.id)} from now on", as_json=as_json)


def split(
    claim: ClaimArgument,
    appearances: Annotated[
        list[str], typer.Argument(help="The ids of the appearances that go, as `show` has them.")
    ],
    because: Because,
    who: Who,
    place: Place,
    *,
    as_json: AsJson = False,
) -> None:
    """Make some appearances of a claim a claim of their own; one that had been merged has its old id again."""
    with place.opened() as desk:
        off = desk.split(claim, appearances, by=who.by, because=because, seen=who.seen)
    _tell(off, f"{output.short(off.id)} {off.text}", as_json=as_json)


def _tell(claim: Claim, words: str, *, as_json: bool) -> None:
    if as_json:
        output.json_document(forms.claim(claim))
        return
    output.line(words)
