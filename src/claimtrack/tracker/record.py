"""Record: proof that no decision was changed, and the desk as it was on any past day."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any, Self

import attrs

from claimtrack.checking.chain import Head, Sealed, canonical
from claimtrack.errors import InvalidValueError, TamperedError
from claimtrack.model.article import parse_day
from claimtrack.tracker.desk import Desk


class Records(Desk):
    """The part of a tracker that can be held to what it recorded."""

    def head(self) -> Head:
        """Return how far the record goes: keep it elsewhere, and `verify` proves that nothing before it was changed."""
        with self._store.reading() as transaction:
            return transaction.head()

    def verify(self, *, since: Head | str | None = None) -> Head:
        """Return the head of the record, after every entry has been found whole and in its place.

        Args:
            since: A head that was kept elsewhere, to prove that the record goes on from it. Without one neither a tail that
                was cut off nor a record that was sealed anew can be told.

        Raises:
            TamperedError: At the first entry that is not what it was, or is missing.
            InvalidValueError: If *since* is no head.
        """
        kept = Head.parse(since) if isinstance(since, str) else since
        with self._store.reading() as transaction:
            return transaction.verify(kept)

    def export_record(self) -> Iterator[dict[str, Any]]:
        """Yield every entry of the record, the oldest first, with its seal: what a second verifier needs.

        Raises:
            TamperedError: At an entry that cannot be shown as it is kept, since it is not in canonical JSON.
        """
        with self._store.reading() as transaction:
            for entry in transaction.entries():
                yield {"entry": _form(entry), "seal": entry.seal}

    def as_of(self, when: datetime | date | str) -> Self:
        """Return the desk as it stood at a time, for looking only: its claims, series, cases, queue, record.

        Args:
            when: A time with an offset; or a day, also written as "2026-03-03", of which the end in UTC is meant.

        Returns:
            A tracker whose clock stands still at that time; whatever would change something raises `StorageError`. It is
            closed with this one.

        Raises:
            InvalidValueError: If it is no day, or a time without an offset.
        """
        moment = _moment(when)
        settings = attrs.evolve(self._settings, clock=lambda: moment, encoder=None)
        return type(self)(self._store.as_of(moment), settings)


def _form(entry: Sealed) -> dict[str, Any]:
    try:
        form: dict[str, Any] = json.loads(entry.text)
        is_faithful = canonical(form) == entry.text
    except (RecursionError, ValueError) as error:
        raise TamperedError(entry.number, "it is no JSON") from error
    if not is_faithful:
        raise TamperedError(entry.number, "it is not in canonical JSON")
    return form


def _moment(when: datetime | date | str) -> datetime:
    if isinstance(when, datetime):
        if when.utcoffset() is None:
            msg = f"as_of is {when.isoformat()}, a time without a zone; give one with an offset."
            raise InvalidValueError(msg)
        return when
    day = parse_day(when, "as_of") if isinstance(when, str) else when
    return datetime.combine(day, time.max, UTC)
