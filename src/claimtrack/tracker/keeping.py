"""Keeping: backups of a desk, its health, and its way to another database."""

from pathlib import Path

from claimtrack.model.checkup import Checkup
from claimtrack.tracker.desk import Desk


class Keeping(Desk):
    """The part of a tracker that looks after the database."""

    def back_up(self, path: str | Path) -> None:
        """Write a copy of the desk into the SQLite file *path*, in place of what is there, whole or not at all.

        Others may go on working meanwhile; the copy is of one moment, is looked at before it counts, and can be read by
        nobody but its owner. It is a desk like any other: open it, or copy it to where the desk shall be (`copy_desk`).

        Raises:
            StorageError: If it cannot be written, or is not whole; *path* is as it was then.
        """
        self._store.back_up(Path(path))

    def doctor(self) -> tuple[Checkup, ...]:
        """Return what was found in each part of the database: whether it is whole and fits together. It changes nothing."""
        return self._store.examine()

    def check_index(self) -> Checkup:
        """Return whether the index that finds claims tells of each claim just what it says. It changes nothing."""
        return self._store.examine_index()

    def rebuild_index(self) -> int:
        """Make the index that finds claims anew, whole or not at all; return how many claims are in it.

        Raises:
            StorageError: If the database cannot be written.
        """
        return self._store.rebuild_index()


def copy_desk(source: str | Path, target: str | Path) -> dict[str, int]:
    """Copy a whole desk to an empty database, of the same kind or another; return how many rows, by table.

    Ids, numbers and the record with its seals go over as they are.

    Args:
        source: A file, or an address of PostgreSQL.
        target: The same; a file is made when there is none.

    Raises:
        StorageError: If there is no desk at *source*, *target* holds one, or one of them cannot be opened; *target* is as it
            was then.
        TamperedError: If the record is not whole.
    """
    from claimtrack.storage import Store  # noqa: PLC0415 - half a second that only those who open a desk pay

    here = Store.open(source, create=False)
    try:
        there = Store.open(target)
        try:
            return here.copy_to(there)
        finally:
            there.close()
    finally:
        here.close()
