"""Transaction: all that can be added and found inside one transaction."""

from claimtrack.storage.articles import Articles
from claimtrack.storage.claims import Claims
from claimtrack.storage.library import Library
from claimtrack.storage.record import Record


class Transaction(Articles, Claims, Record, Library):
    """What can be added and found inside one transaction."""
