"""Judgement: a person's word on whether two claims are the same."""

import enum
from datetime import datetime

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.model import fields
from claimtrack.model.claim import ClaimId


class Sameness(enum.Enum):
    """What a person says of two claims."""

    SAME = "same"
    NOT_THE_SAME = "not the same"
    UNSURE = "unsure"
    UNJUDGED = "unjudged"  # takes back what was said before


@attrs.frozen(kw_only=True)
class Judgement:
    """A person's word on a pair of claims; the latest on a pair holds, and wins over whatever matching finds.

    Attributes:
        one: The one of the two whose id comes first in the alphabet: which of them is named first says nothing.
        other: The other.
        says: What the person says.
        by: Who says it; never empty.
        at: When.
        because: Why, in words; never empty.

    Raises:
        InvalidValueError: If both are one claim, or the one does not come first.
    """

    one: ClaimId
    other: ClaimId
    says: Sameness
    by: str = fields.filled_text()
    at: datetime = fields.aware_time()
    because: str = fields.filled_text()

    def __attrs_post_init__(self) -> None:
        if self.one == self.other:
            msg = f"A claim is always the same as itself; name two claims, not {self.one!r} twice."
            raise InvalidValueError(msg)
        if self.one > self.other:
            msg = f"The pair of a judgement is in the order of its ids, {self.other!r} before {self.one!r}."
            raise InvalidValueError(msg)

    @property
    def pair(self) -> tuple[ClaimId, ClaimId]:
        """The two claims, in the order of their ids."""
        return self.one, self.other

    def __str__(self) -> str:
        """Return the judgement in one line: "not the same, says Ines: two floods"."""
        return f"{self.says.value}, says {self.by}: {self.because}"


@attrs.frozen(kw_only=True)
class Conflict:
    """Judgements that cannot all be true.

    Attributes:
        words: What is the matter, for people; never empty.
        judgements: Those that clash, the one that says "not the same" last.
    """

    words: str = fields.filled_text()
    judgements: tuple[Judgement, ...] = fields.some_items()

    def __str__(self) -> str:
        """Return it in one line, with what each of them says."""
        return f"{self.words}: {'; '.join(map(str, self.judgements))}"
