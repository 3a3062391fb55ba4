"""The benchmark of the record does what it says; how fast that is stands in no test."""

from pathlib import Path

import pytest

from benchmarks import record
from claimtrack import Tracker


def test_the_record_is_made_and_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "desk.db"
    monkeypatch.setattr(record, "_alone", record.measured)  # without processes of their own

    head, *lines, asked = record.table(path, 60)

    assert head.startswith("70 events in 0 MB")
    assert [line.split("  ")[0] for line in lines] == [
        "append, in one transaction",
        "verify",
        "export as JSON",
        "replay all cases",
        "decide, one transaction each",
        "as of half-time: case",
        "as of half-time: all dossiers",
        "as of half-time: queue",
    ]
    assert asked == "asked of verify: 50,000 events/s"
    with Tracker.open(path) as desk:
        assert desk.verify().count == desk.head().count
        assert len(desk.corrections()) >= 1
