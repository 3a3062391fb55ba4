"""How many examples the tests try that the long suite runs once more."""

import os

# What tells how many, of each kind.
VARIABLE = "CLAIMTRACK_TEST_EXAMPLES"


def as_many_as(usual: int) -> int:
    """Return how many examples to try: what the environment asks for, else the *usual* number."""
    return int(os.environ.get(VARIABLE, usual))
