"""The command that tells which claim to look at first, and why."""

from typing import Annotated

import attrs
import typer

from claimtrack.checking.priority import QueueItem
from claimtrack.cli import forms, output
from claimtrack.cli.options import AsJson, At, Place, day
from claimtrack.model.verdict import VerificationState
from claimtrack.tracker import Filter


@attrs.frozen(kw_only=True)
class Wanted:
    """Which claims of the queue are wanted."""

    state: Annotated[
        VerificationState | None,
        typer.Option(help="Only claims in this state, published and parked ones as well."),
    ] = None
    assignee: Annotated[
        str, typer.Option(help="Only claims that this person was asked to check, or took up.")
    ] = ""
    outlet: Annotated[str, typer.Option(help="Only claims that this outlet carries.")] = ""
    since: Annotated[
        str, typer.Option(metavar="DAY", help="Only claims in articles of this day or later.")
    ] = ""
    until: Annotated[
        str, typer.Option(metavar="DAY", help="Only claims in articles of this day or earlier.")
    ] = ""
    series: Annotated[
        str, typer.Option(metavar="CLAIM", help="Only claims in the series of this one.")
    ] = ""

    @property
    def filter(self) -> Filter:
        """What the tracker filters by."""
        return Filter(
            state=self.state,
            assignee=self.assignee or None,
            outlet=self.outlet or None,
            since=day(self.since, "--since"),
            until=day(self.until, "--until"),
            series=self.series or None,
        )


def queue(
    wanted: Wanted,
    place: Place,
    *,
    limit: Annotated[int, typer.Option(min=1, help="How many at the most.")] = 20,
    at: At = "",
    as_json: AsJson = False,
) -> None:
    """List the claims that wait for somebody, the most pressing first, and say why each stands where it stands."""
    with place.looking(at) as desk:
        found = desk.queue(wanted.filter)
    shown = found[:limit]
    if as_json:
        output.json_lines(map(forms.queue_item, shown))
    else:
        columns = ["claim", "points", "state", "with", "quantity", "text", "why"]
        output.table(columns, map(_row, shown))
    if len(found) > limit:
        output.note(f"and {len(found) - limit} more; --limit shows them")


def _row(item: QueueItem) -> list[str]:
    return [
        output.short(item.claim.id),
        str(item.points),
        item.case.state.value,
        item.case.checker or item.case.assignee,
        str(item.claim.statement.quantity or ""),
        item.claim.text,
        ", ".join(map(str, item.shares)) or "nothing speaks for it",
    ]
