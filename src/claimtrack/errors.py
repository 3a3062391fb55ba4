"""Everything that can go wrong, as one tree.

ClaimtrackError
├── InvalidValueError (also ValueError)    a value that no claim, article or verdict can hold
├── NotFoundError     (also LookupError)   an id or a name that the desk does not know
├── StepRefusedError                       a step that the rules of the desk do not allow
├── ConflictError                          somebody else changed the same thing meanwhile
├── FormatError       (also ValueError)    a file or document that cannot be read as what it should be
├── MissingExtraError (also ImportError)   a feature whose libraries are not installed
├── TamperedError                          a record that is not what was once recorded
└── StorageError                           a database that cannot be opened, or is not ours

Catch `ClaimtrackError` for all of them. Each says in one sentence what was wrong, where, and what would be
right; what a program needs to react stands in attributes.
"""

from collections.abc import Iterable

# What of a message is shown at most: a sentence that quotes a hostile text must not become one.
_LONGEST_BEGINNING, _LONGEST_END = 1_500, 400


class ClaimtrackError(Exception):
    """Base of every error that claimtrack raises on purpose; of a very long message it keeps beginning and end."""

    def __init__(self, message: str) -> None:
        is_long = len(message) > _LONGEST_BEGINNING + _LONGEST_END
        super().__init__(
            f"{message[:_LONGEST_BEGINNING]} … {message[-_LONGEST_END:]}" if is_long else message
        )


class InvalidValueError(ClaimtrackError, ValueError):
    """A value that the model refuses, such as a range whose low end lies above its high end."""


class NotFoundError(ClaimtrackError, LookupError):
    """An id or a name that the desk does not know."""


class StepRefusedError(ClaimtrackError):
    """A step that the rules of the desk do not allow.

    Attributes:
        step: The step that was tried, such as ``"sign off"``.
        reasons: Every reason against it, each a sentence; never empty.
    """

    def __init__(self, step: str, reasons: Iterable[str]) -> None:
        self.step = step
        self.reasons = tuple(reasons)
        super().__init__(f"Cannot {step}: {' '.join(self.reasons)}")


class ConflictError(ClaimtrackError):
    """Somebody else changed the same thing since it was last looked at.

    Attributes:
        expected: The version that the caller had seen.
        found: The version that stands now.
        meanwhile: What was decided in between, each in words, the oldest first.
    """

    def __init__(
        self, what: str, *, expected: int, found: int, meanwhile: Iterable[str] = ()
    ) -> None:
        self.expected = expected
        self.found = found
        self.meanwhile = tuple(meanwhile)
        told = f" ({'; '.join(self.meanwhile)})" if self.meanwhile else ""
        super().__init__(
            f"{what} has changed meanwhile: you saw version {expected}, it is now at version {found}{told}. "
            "Look at it again and decide anew."
        )


class FormatError(ClaimtrackError, ValueError):
    """A file or document that cannot be read as what it should be.

    Attributes:
        path: The file or document, as the caller named it.
        problems: What is wrong, each as "what @ where"; never empty.
    """

    def __init__(self, path: str, problems: Iterable[str]) -> None:
        self.path = path
        self.problems = tuple(problems)
        super().__init__(f"{path}: {'; '.join(self.problems)}")


class MissingExtraError(ClaimtrackError, ImportError):
    """A feature whose libraries are not installed: they come with an extra.

    Attributes:
        extra: The name of the extra.
    """

    def __init__(self, feature: str, *, extra: str) -> None:
        self.extra = extra
        super().__init__(f"{feature} needs an extra: pip install 'claimtrack[{extra}]'")


class TamperedError(ClaimtrackError):
    """A record that is not what was once recorded.

    Attributes:
        entry: The number of the first entry that is wrong or missing.
    """

    def __init__(self, entry: int, what: str) -> None:
        self.entry = entry
        super().__init__(f"The record has been tampered with at entry {entry}: {what}.")


class StorageError(ClaimtrackError):
    """A database that cannot be opened, is not a claimtrack database, or is newer than this program."""
