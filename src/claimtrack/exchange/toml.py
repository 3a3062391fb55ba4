"""TOML: the files in which a desk writes what it knows and by which rules it works."""

import tomllib
from pathlib import Path
from typing import Any

from claimtrack.errors import FormatError


def load_toml(path: Path) -> dict[str, Any]:
    """Return what the TOML file *path* says.

    Raises:
        FormatError: If it cannot be read, or is not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FormatError(str(path), [f"cannot be read: {error.strerror} @ file"]) from error
    except ValueError as error:  # also what is not UTF-8
        raise FormatError(str(path), [f"not TOML: {error} @ file"]) from error
