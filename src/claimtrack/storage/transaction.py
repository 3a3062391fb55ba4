"""Transaction: all that can be added and found inside one transaction."""

from claimtrack.storage.articles import Articles
from claimtrack.storage.index import Index
from claimtrack.storage.library import Library
from claimtrack.storage.record import Record


class Transaction(Articles, Index, Record, Library):
    """What can be added and found inside one transaction."""
