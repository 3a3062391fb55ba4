"""Migrations: from each earlier schema to the next, all in one transaction, after a backup that was looked at.

PostgreSQL came in with schema 5; what is older is a SQLite file.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from claimtrack import serial
from claimtrack.checking.events import Event
from claimtrack.model.arrangement import Arrangement
from claimtrack.model.judgement import Judgement
from claimtrack.storage import fts
from claimtrack.storage.backup import snapshot
from claimtrack.storage.record import Record
from claimtrack.storage.sqlite import add_guards
from claimtrack.storage.tables import (
    SCHEMA_VERSION,
    BagRow,
    ChangeRow,
    EventRow,
    TermRow,
    TouchRow,
)
from claimtrack.storage.transaction import Transaction


def keep_backup(engine: Engine, path: Path, version: int) -> None:
    """Keep a copy of the file *path* before it is migrated, beside it.

    Raises:
        StorageError: If the copy cannot be made, or is not whole.
    """
    snapshot(engine, path.with_name(f"{path.name}.schema-{version}.backup"))


def migrate(connection: Connection, version: int) -> None:
    """Bring a desk of schema *version* up to the one that this program wants."""
    for earlier in range(version, SCHEMA_VERSION):
        _MIGRATIONS[earlier](connection)


def _from_4(connection: Connection) -> None:
    """Bring decisions of three tables into one record, sealed in the order in which they were made, and index the claims.

    What had come in before that record began has entry 0: every past day shows it.
    """
    for change in _CHANGES_4:
        connection.exec_driver_sql(change)
    decisions = sorted(_decisions_of_4(connection), key=lambda decision: decision.at)
    for drop in _DROPPED_4:
        connection.exec_driver_sql(drop)
    for row in (EventRow, TouchRow, TermRow, BagRow, ChangeRow):
        row.table().create(connection)
    fts.make(connection)
    add_guards(connection)
    Transaction(connection).rebuild_index()
    record = Record(connection)
    for decision in decisions:
        record.append(decision)


def _decisions_of_4(connection: Connection) -> Iterator[Event]:
    for query, read in _READ_4.items():
        for (text,) in connection.exec_driver_sql(query):
            yield read(json.loads(text))


def _structured(kind: type[Any]) -> Callable[[object], Event]:
    return lambda form: serial.structure(form, kind)


_READ_4: dict[str, Callable[[object], Event]] = {
    "SELECT event FROM ct_event ORDER BY number": serial.structure_event,
    "SELECT judgement FROM ct_judgement ORDER BY number": _structured(Judgement),
    "SELECT arrangement FROM ct_arrangement ORDER BY number": _structured(Arrangement),
}
_DROPPED_4 = ("DROP TABLE ct_event", "DROP TABLE ct_judgement", "DROP TABLE ct_arrangement")
_KEPT_4 = ("ct_article", "ct_claim", "ct_appearance", "ct_link", "ct_factcheck")
_CHANGES_4 = (
    *(f"ALTER TABLE {table} ADD COLUMN entry INTEGER NOT NULL DEFAULT 0" for table in _KEPT_4),
    *(f"CREATE INDEX ix_{table}_entry ON {table} (entry)" for table in _KEPT_4),
    "ALTER TABLE ct_claim ADD COLUMN merged VARCHAR",
    "CREATE INDEX ix_ct_claim_merged ON ct_claim (merged)",
)

# By the schema that each starts from. A migration stays as it is once a version with it is out.
_MIGRATIONS: dict[int, Callable[[Connection], None]] = {4: _from_4}
