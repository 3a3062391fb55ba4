"""Record: every decision, sealed together with all before it, and only ever added to."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import groupby
from typing import Any, TypeVar, cast

import attrs
from sqlalchemy import Select
from sqlmodel import col, func, select

from claimtrack.checking.chain import GENESIS, Head, Sealed, follow, seal
from claimtrack.checking.events import Event, claims_of
from claimtrack.errors import InvalidValueError, TamperedError
from claimtrack.model.arrangement import Arrangement
from claimtrack.model.claim import ClaimId
from claimtrack.model.judgement import Judgement
from claimtrack.serial import entry_text
from claimtrack.storage import mapping
from claimtrack.storage.rows import Rows
from claimtrack.storage.tables import EventRow, TouchRow

E = TypeVar("E", Judgement, Arrangement)
Query = TypeVar("Query", bound="Select[*tuple[Any, ...]]")

# An entry has at most so many characters: no reason for a verdict is as long, and every look at a case reads all its entries.
LONGEST = 100_000

# So many entries are read at once while a record is verified or exported, whatever its length.
_BATCH = 2_000


class Record(Rows):
    """The part of a transaction that keeps the record."""

    def append(
        self,
        event: Event,
        before: Mapping[str, str] | None = None,
        after: Mapping[str, str] | None = None,
    ) -> int:
        """Add *event*, with what it changed in words, at the end of the record; return its number.

        Raises:
            InvalidValueError: If it has more than 100,000 characters in JSON.
        """
        head = self.head()
        number = head.count + 1
        text = entry_text(number, event, before or {}, after or {})
        if len(text) > LONGEST:
            msg = f"With {len(text):,} characters it is too long; a decision has at most {LONGEST:,}, reasons and quotes included."
            raise InvalidValueError(msg)
        row = mapping.event_values(event, number, text, seal(text, head.seal))
        self._add(EventRow, [row])
        touched = claims_of(event)
        versions = self.versions(touched)
        self._add(
            TouchRow,
            [
                {"claim": claim, "version": versions[claim] + 1, "event": number}
                for claim in touched
            ],
        )
        self._entry = number
        self._said.pop(type(event), None)
        return number

    def head(self) -> Head:
        """Return how far the record goes."""
        query = select(EventRow.number, EventRow.seal).order_by(col(EventRow.number).desc())
        if self._until is not None:
            query = query.where(col(EventRow.number) <= self._until)
        row = self._first(query.limit(1))
        return Head(seal=GENESIS) if row is None else Head(count=row["number"], seal=row["seal"])

    def last_entry_at(self, moment: datetime) -> int:
        """Return the number of the last entry made up to *moment*, 0 when there is none."""
        until = moment.astimezone(UTC).isoformat(timespec="microseconds")
        query = select(func.max(EventRow.number).label("number")).where(col(EventRow.at) <= until)
        row = self._first(self._until_then(query))
        return 0 if row is None else row["number"] or 0

    def versions(self, claims: Iterable[ClaimId]) -> dict[ClaimId, int]:
        """Return for each of *claims* how many entries are about it."""
        ids = list(claims)
        if not ids:
            return {}
        query = (
            select(TouchRow.claim, func.max(TouchRow.version).label("version"))
            .where(col(TouchRow.claim).in_(ids))
            .group_by(col(TouchRow.claim))
        )
        rows = self._rows(self._until_then(query, TouchRow.event))
        found = {row["claim"]: row["version"] for row in rows}
        return {claim: found.get(claim, 0) for claim in ids}

    def events(self, claim: ClaimId) -> list[Event]:
        """Return the decisions on *claim* itself, the oldest first."""
        return self._events_of([claim])

    def history(self, claim: ClaimId) -> list[Event]:
        """Return the decisions on *claim* and on all that were merged into it, the oldest first."""
        return self._events_of(self._aliases([claim]))

    def case_events(self, claims: Iterable[ClaimId] | None = None) -> dict[ClaimId, list[Event]]:
        """Return the decisions on each of *claims*, or of all, about which any was made, the oldest first."""
        query = (
            select(TouchRow.claim, EventRow.number, EventRow.text)
            .join(EventRow, col(EventRow.number) == col(TouchRow.event))
            .order_by(col(EventRow.number))
        )
        if claims is not None:
            query = query.where(col(TouchRow.claim).in_(list(claims)))
        found: dict[ClaimId, list[Event]] = {}
        for row in self._rows(self._until_then(query)):
            found.setdefault(ClaimId(row["claim"]), []).append(mapping.event(row))
        return found

    def judgements(self, claim: ClaimId | None = None) -> list[Judgement]:
        """Return the judgements on *claim*, or all, in the order in which they were given.

        What was said of a merged claim is said of the one to which it leads.
        """
        led = (self._led(judgement) for judgement in self._of_kind(Judgement))
        return [each for each in led if each and (claim is None or claim in each.pair)]

    def arrangements(self) -> list[Arrangement]:
        """Return all arrangements in the order in which they were made; merged claims as for `judgements`."""
        led = (self._led_arrangement(arrangement) for arrangement in self._of_kind(Arrangement))
        return [each for each in led if each]

    def entries(self, *, after: int = 0) -> Iterator[Sealed]:
        """Yield the entries after number *after* as they are kept, the oldest first."""
        query = self._until_then(
            select(EventRow.number, EventRow.text, EventRow.seal)
            .where(col(EventRow.number) > after)
            .order_by(col(EventRow.number))
        )
        for row in self._connection.execution_options(yield_per=_BATCH).execute(query):
            yield Sealed(number=row.number, text=row.text, seal=row.seal)

    def verify(self, since: Head | None = None) -> Head:
        """Return the head of the record, after every entry has been found whole and in its place.

        Args:
            since: A head that was kept elsewhere: the record must go on from it.

        Raises:
            TamperedError: At the first entry that is not what it was, or is missing.
        """
        return follow(self._with_columns(), since=since)

    def _with_columns(self) -> Iterator[Sealed]:
        """Yield the entries; once the seal of one has been found whole, see that the columns beside it say the same."""
        connection = self._connection.execution_options(yield_per=_BATCH)
        columns = EventRow.table().c
        touches = self._touches()
        versions: dict[str, int] = {}
        rows = connection.execute(self._until_then(select(*columns).order_by(columns.number)))
        for number, kind, at, text, sealed in cast(
            "Iterable[tuple[int, str, str, str, str]]", rows
        ):
            yield Sealed(number=number, text=text, seal=sealed)
            said, claims = _said(number, text)
            versions |= {claim: versions.get(claim, 0) + 1 for claim in claims}
            touched = [(claim, versions[claim]) for claim in claims]
            found = next(touches, None) if touched else None
            if said != (number, kind, at) or (touched and found != (number, touched)):
                first = min(number, found[0] if found else number)
                raise TamperedError(first, "the columns beside it say something else")
        beyond = next(touches, None)
        if beyond is not None:
            raise TamperedError(beyond[0], "a claim is said to have it that it does not name")

    def _touches(self) -> Iterator[tuple[int, list[tuple[str, int]]]]:
        """Yield which claims each entry is said to be about, each with its version, by entry and claim."""
        query = select(TouchRow.event, TouchRow.claim, TouchRow.version).order_by("event", "claim")
        connection = self._connection.execution_options(yield_per=_BATCH)
        rows = connection.execute(self._until_then(query, TouchRow.event))
        for number, of_one in groupby(rows, key=lambda row: row[0]):
            yield number, [(claim, version) for _, claim, version in of_one]

    def _events_of(self, claims: list[ClaimId]) -> list[Event]:
        query = (
            select(EventRow.number, EventRow.text)
            .join(TouchRow, col(TouchRow.event) == col(EventRow.number))
            .where(col(TouchRow.claim).in_(claims))
            .distinct()
            .order_by(col(EventRow.number))
        )
        return [mapping.event(row) for row in self._rows(self._until_then(query))]

    def _of_kind(self, kind: type[E]) -> list[E]:
        if kind not in self._said:
            query = (
                select(EventRow.number, EventRow.text)
                .where(EventRow.kind == kind.__name__)
                .order_by(col(EventRow.number))
            )
            self._said[kind] = list(map(mapping.event, self._rows(self._until_then(query))))
        return cast("list[E]", self._said[kind])

    def _until_then(self, query: Query, number: Any = EventRow.number) -> Query:
        return query if self._until is None else query.where(col(number) <= self._until)

    def _led(self, judgement: Judgement) -> Judgement | None:
        one, other = sorted(map(self._root, judgement.pair))
        return None if one == other else attrs.evolve(judgement, one=one, other=other)

    def _led_arrangement(self, arrangement: Arrangement) -> Arrangement | None:
        claim = self._root(arrangement.claim)
        other = None if arrangement.other is None else self._root(arrangement.other)
        return None if other == claim else attrs.evolve(arrangement, claim=claim, other=other)


def _said(number: int, text: str) -> tuple[tuple[object, object, object], list[str]]:
    """Return what an entry says of its number, kind and time, and in order the claims that it is about."""
    try:
        form = json.loads(text)
        event = form["event"]
        return (form["number"], event["event"], event["at"]), sorted(map(str, form["claims"]))
    except (LookupError, RecursionError, TypeError, ValueError) as error:
        raise TamperedError(number, "it was sealed, and is no entry of a record") from error
