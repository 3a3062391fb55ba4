"""The command line: parse, call the tracker, print. Data goes to standard output, messages to standard error."""

import logging
import sys
from collections.abc import Sequence

from claimtrack.cli import output
from claimtrack.cli.app import app
from claimtrack.errors import ClaimtrackError, ConflictError, StorageError

# What a command ends with; 2 is what the parser answers to a wrong call.
REFUSED = 1
CONFLICT = 3
STORAGE = 4


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line with *arguments*, or those of the program, and end the program.

    Raises:
        SystemExit: Always: 0 done, 1 refused or bad input, 2 wrong call, 3 somebody else was faster, 4 the database.
    """
    try:
        app(arguments)
    except ClaimtrackError as error:
        output.refusal(error, by="claimtrack")
        code = _exit_code(error)
        fields = {"error": type(error).__name__, "status": code}
        logging.getLogger(__name__).log(logging.ERROR, "command failed", extra={"ct": fields})
        sys.exit(code)


def _exit_code(error: ClaimtrackError) -> int:
    match error:
        case ConflictError():
            return CONFLICT
        case StorageError():
            return STORAGE
        case _:
            return REFUSED
