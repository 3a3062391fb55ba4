"""Fuzzes the parsers, guided by what code each input reaches.

python -m tests.fuzz.fuzz PARSER [seconds]     PARSER is one of `tests.hostile.parsers`, or "all"; a minute each by default

It needs atheris (pip install atheris), which no other test does. An input that breaks a parser is written to
tests/fuzz/corpus/PARSER, where the tests find it from then on: mend the parser, and keep the file.
"""

import importlib
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus"

MISSING = 3

# How a parser is told of that was not broken.
HELD = ": held;"


def main(arguments: list[str]) -> int:
    """Fuzz what *arguments* name; return 0 if all held, 1 if one broke, 3 if atheris is missing."""
    try:
        atheris: Any = importlib.import_module("atheris")
    except ImportError:
        sys.stderr.write("atheris is missing: pip install atheris\n")
        return MISSING
    name, seconds = arguments[0], arguments[1] if len(arguments) > 1 else "60"
    if name == "all":
        with tempfile.TemporaryDirectory() as folder:
            names = list(_parsers(folder))
        ended = [_alone(each, seconds) for each in names]
        return max(ended)
    with tempfile.TemporaryDirectory() as folder:
        with atheris.instrument_imports(
            include=["claimtrack", "tomllib", "trafilatura", "htmldate"]
        ):
            parser = _parsers(folder)[name]
        found = CORPUS / name
        found.mkdir(parents=True, exist_ok=True)
        known = Path(folder, "known")
        known.mkdir()
        words = Path(folder, "words")
        pieces = [piece.encode("utf-8", "surrogatepass") for piece in _pieces(name)]
        (known / "pieces").write_bytes(b"".join(pieces))
        words.write_text(
            "".join(f'"{_escaped(piece[:200])}"\n' for piece in pieces), encoding="ascii"
        )

        def enter(data: bytes) -> None:
            parser(data)

        options = [
            f"-max_total_time={seconds}",
            "-max_len=4096",
            "-timeout=10",
            f"-artifact_prefix={found}/",
            f"-dict={words}",
        ]
        atheris.Setup([sys.argv[0], *options, str(known), str(found)], enter)
        atheris.Fuzz()
    return 0


def _parsers(folder: str) -> dict[str, Callable[[bytes], str]]:
    from tests.hostile.parsers import parsers  # noqa: PLC0415 - what it imports is to be watched

    return parsers(Path(folder))


def _pieces(name: str) -> list[str]:
    from tests.hostile.parsers import PIECES  # noqa: PLC0415 - the same

    return PIECES[name]


def _escaped(piece: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in piece)


def _alone(name: str, seconds: str) -> int:
    """Fuzz one parser in a program of its own, since the fuzzer ends the program it runs in."""
    command = [sys.executable, "-m", "tests.fuzz.fuzz", name, seconds]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = [line for line in done.stderr.splitlines() if line.startswith(("Done", "SUMMARY", "=="))]
    ended = HELD if done.returncode == 0 else ": BROKE;"
    sys.stdout.write(f"{name}{ended} {' '.join(told[-1:])}\n")
    return int(done.returncode != 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
