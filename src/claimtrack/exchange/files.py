"""Files as they come in: regular ones only, and never more of one than could be meant."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from claimtrack.errors import FormatError

# An article of 5,000,000 characters can take more, but no such article exists; what is larger is a dump.
MOST_BYTES = 10_000_000


def content(file: Path) -> bytes:
    """Return what *file* holds.

    Raises:
        FormatError: If it cannot be read, is no regular file, or is larger than 10,000,000 bytes.
    """
    try:
        _demand_regular(file)
        with file.open("rb") as stream:
            return read_capped(stream, path=str(file))
    except OSError as error:
        raise _unreadable(file, error) from error


def lines(file: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the lines of *file* that are not blank, each with what to call it in messages.

    Raises:
        FormatError: If it cannot be read, is no regular file, or a line is longer than 10,000,000 bytes.
    """
    try:
        _demand_regular(file)
        with file.open("rb") as stream:
            number = 0
            while line := stream.readline(MOST_BYTES + 1):
                number += 1
                path = f"{file}, line {number}"
                if len(line) > MOST_BYTES:
                    raise _too_large(path)
                if line.strip():
                    yield path, line
    except OSError as error:
        raise _unreadable(file, error) from error


def read_capped(stream: BinaryIO, *, path: str) -> bytes:
    """Return what *stream* holds, called *path* in messages.

    Raises:
        FormatError: If it is more than any article; the rest is not read.
    """
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise _too_large(path)
    return data


def as_text(data: bytes, path: str) -> str:
    """Return *data*, called *path* in messages, as text.

    Raises:
        FormatError: If it is not UTF-8 text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FormatError(path, ["UTF-16 text; save it as UTF-8"])
    if b"\x00" in data:
        raise FormatError(path, [f"not a text, but binary data @ byte {data.index(0)}"])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError(
            path, [f"not UTF-8 text; save it as UTF-8 @ byte {error.start}"]
        ) from error


def _demand_regular(file: Path) -> None:
    # A pipe whose other end nobody holds would wait for ever, and a device may never end.
    if file.exists() and not file.is_file():
        what = "a folder" if file.is_dir() else "no regular file"
        raise FormatError(str(file), [f"cannot be read: it is {what}"])


def _too_large(path: str) -> FormatError:
    return FormatError(path, [f"more than {MOST_BYTES:,} bytes; an article is smaller"])


def _unreadable(file: Path, error: OSError) -> FormatError:
    return FormatError(str(file), [f"cannot be read: {error.strerror}"])
