"""How a desk is kept: one SQLite file, one transaction for each change, rows that never leave this room."""

from claimtrack.storage.store import Store, Transaction

__all__ = ["Store", "Transaction"]
