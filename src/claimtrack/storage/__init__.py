"""How a desk is kept: in a SQLite file or in PostgreSQL, one transaction for each change, rows that never leave this room."""

from claimtrack.storage.store import Store
from claimtrack.storage.transaction import Transaction

__all__ = ["Store", "Transaction"]
