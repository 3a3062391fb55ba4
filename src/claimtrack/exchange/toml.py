"""TOML: the files in which a desk writes what it knows and by which rules it works."""

import tomllib
from pathlib import Path
from typing import Any

from claimtrack.errors import FormatError
from claimtrack.exchange import files

# Ten thousand outlets; and so few dots since the parser takes quadratic time, and memory, over a.b.c and so on.
MOST_CHARACTERS = 1_000_000
MOST_DOTS = 300


def load_toml(path: Path) -> dict[str, Any]:
    """Return what the TOML file *path* says.

    Raises:
        FormatError: If it cannot be read, is not TOML, or is larger than any desk writes.
    """
    text = files.as_text(files.content(path), str(path))
    if len(text) > MOST_CHARACTERS:
        raise FormatError(str(path), [f"more than {MOST_CHARACTERS:,} characters @ file"])
    if any(line.count(".") > MOST_DOTS for line in text.split("\n")):
        raise FormatError(str(path), [f"more than {MOST_DOTS} dots in a line @ file"])
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise FormatError(str(path), ["nested too deeply to be read @ file"]) from error
    except ValueError as error:
        raise FormatError(str(path), [f"not TOML: {error} @ file"]) from error
