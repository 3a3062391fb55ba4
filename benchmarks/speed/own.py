"""Claims of one's own, to be looked for among invented ones."""

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from benchmarks.speed.invented import Corpus, Told


def load(path: Path) -> list[Told]:
    """Return the claims of a file, one a line.

    A line of JSON has `text` and, where it is known, `fact`: claims with the same fact are true duplicates. Facts get
    numbers below those of invented claims; a claim without one has a number of its own.
    """
    numbers = dict[object, int]()
    found = list[Told]()
    for at, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line) if line.startswith("{") else {"text": line.strip()}
        if row["text"]:
            known = ("fact", row["fact"]) if "fact" in row else at
            number = _FIRST + numbers.setdefault(known, len(numbers))
            found.append(Told(row["text"], number, number))
    return found


# Above the numbers that invented facts have.
_FIRST = 1_000_000_000


def among(own: Sequence[Told], invented: Corpus) -> Corpus:
    """Return *own* claims among *invented* ones, as many in all as there are of the latter, or all own ones.

    As many are sought as there were before, if there are so many: of each fact the first claim that has a duplicate, then
    those that have none. What is sought is not among the claims.
    """
    by_fact = defaultdict[int, list[Told]](list)
    for told in own:
        by_fact[told.fact].append(told)
    groups = sorted(by_fact.values(), key=len, reverse=True)
    sought = [group[0] for group in groups][: len(invented.sought)]
    claims = [told for told in own if told not in set(sought)]
    filling = invented.claims[: max(0, len(invented.claims) - len(claims))]
    return Corpus([*claims, *filling], sought)
