"""Checkup: what was looked at in a desk's database, and what is wrong with it."""

import attrs

from claimtrack.model import fields


@attrs.frozen(kw_only=True)
class Checkup:
    """One thing that was looked at.

    Attributes:
        what: What; never empty.
        count: How many of it there are.
        problems: What is wrong, each in one sentence; empty when nothing is.
    """

    what: str = fields.filled_text()
    count: int = fields.count()
    problems: tuple[str, ...] = fields.items()

    @property
    def is_well(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def __str__(self) -> str:
        """Return one line: "claims: 12, well"."""
        return f"{self.what}: {self.count}, {'; '.join(self.problems) or 'well'}"
