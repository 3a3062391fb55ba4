"""From an article to its appearances: which statements stand where, and what their slots hold."""

from claimtrack.reading.quantities.numbers import read_numbers
from claimtrack.reading.reader import (
    Ground,
    Reading,
    explain,
    explain_statement,
    read,
    read_statement,
)

__all__ = [
    "Ground",
    "Reading",
    "explain",
    "explain_statement",
    "read",
    "read_numbers",
    "read_statement",
]
