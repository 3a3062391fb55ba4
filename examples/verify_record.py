"""Is a record what it once was? A second verifier, which imports nothing of claimtrack and shares no line with it.

    claimtrack audit export > record.jsonl
    python verify_record.py record.jsonl [HEAD]

Each line of the export holds an entry and its seal. HEAD is what `claimtrack audit head` once printed, "count:seal"; kept
elsewhere, it shows as well whether the tail was cut off or everything was sealed anew. docs/record.md has the format.
"""

import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path


def verify(lines: Iterable[str], kept: str = "0:") -> str:
    """Return the head of an exported record, as "count:seal".

    Args:
        lines: The export, one entry a line.
        kept: A head that was kept elsewhere: the record must go on from it.

    Raises:
        ValueError: At the first entry that is not what was sealed, or is missing.
    """
    kept_count, _, kept_seal = kept.strip().partition(":")
    seals = ["0" * 64]
    for line in lines:
        row, number = json.loads(line), len(seals)
        seals.append(seal_of(row["entry"], seals[-1]))
        told = row["entry"].get("number") if isinstance(row["entry"], dict) else None
        if row["seal"] != seals[-1] or told != number:
            wrong = f"entry {number}, or one before it, is not what was sealed"
            raise ValueError(wrong)
    if kept_seal and seals[int(kept_count) :][:1] != [kept_seal]:
        wrong = f"entry {kept_count} is missing, or has not the seal that was kept"
        raise ValueError(wrong)
    return f"{len(seals) - 1}:{seals[-1]}"


def seal_of(entry: object, before: str) -> str:
    """Return the seal of an entry: SHA-256 over the name of the form, the seal before, and the entry in canonical JSON."""
    text = json.dumps(entry, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(f"claimtrack record 1\n{before}\n{text}".encode("ascii")).hexdigest()


def main(path: str, kept: str = "0:") -> int:
    """Print the head of the record in the file *path*, or what is wrong with it; return 0 or 1."""
    try:
        with Path(path).open(encoding="ascii") as lines:
            print(f"The record is whole. Its head is {verify(lines, kept)}")
    except (KeyError, TypeError, ValueError) as error:
        print(f"The record has been tampered with: {error}.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
