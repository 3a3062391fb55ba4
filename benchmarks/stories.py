"""Stories end to end: articles are read in order of their days, and the claims related as a desk would see them.

    python -m benchmarks.stories FOLDER...

Each folder holds `articles.jsonl`, `claims.jsonl` and `links.jsonl` (gold claims, and what pairs of them have to do with
each other: same, update, contradicts, different). An appearance stands for the gold claim whose number phrase it
overlaps; what was not read is missed. "Same" includes compatible figures, "update" includes revisions. A second line
counts revisions as contradictions, as benchmarks/matching.py does: the gold calls most lower figures of a later day so.
"""

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from claimtrack import Article, Claim, Relation, Tracker
from claimtrack.model.claim import Appearance

Row = dict[str, Any]

TOLD_AS = {
    Relation.SAME: "same",
    Relation.COMPATIBLE: "same",
    Relation.UPDATE: "update",
    Relation.REVISION: "update",
    Relation.CONTRADICTS: "contradicts",
}
KINDS = ("same", "update", "contradicts", "different")


def rows(path: Path) -> list[Row]:
    """Return the rows of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read_all(desk: Tracker, articles: list[Row], gold: list[Row]) -> dict[str, Claim]:
    """Read the articles in order of their days; return which tracked claim each gold claim became."""
    of_article: dict[str, list[Row]] = defaultdict(list)
    for claim in gold:
        of_article[claim["article"]].append(claim)
    found: dict[str, Claim] = {}
    for row in sorted(articles, key=lambda row: (row["date"], row["id"])):
        article = Article.from_text(
            row["body"], title=row["title"] or row["id"], published=row["date"], outlet=row["id"]
        )
        for finding in desk.read(article).findings:
            for claim in of_article[row["id"]]:
                if overlaps(finding.appearance, claim):
                    found[claim["id"]] = finding.claim
    return found


def overlaps(appearance: Appearance, claim: Row) -> bool:
    """Return whether an appearance stands where the gold claim's number phrase does."""
    place = appearance.mention or appearance.quote
    return (
        bool(claim["mention"])
        and place.start < claim["mention_end"]
        and claim["mention_start"] < place.end
    )


def told(desk: Tracker, one: Claim | None, other: Claim | None) -> Relation | None:
    """Return what the desk holds two claims to be; None for nothing."""
    if one is None or other is None:
        return None
    if one.id == other.id:
        return Relation.SAME
    relations = [match.relation for match in desk.matches(one) if match.claim.id == other.id]
    return relations[0] if relations else None


def f1(confusion: Counter[tuple[str, str]], kind: str) -> float:
    """Return the harmonic mean of precision and recall for one kind of relation."""
    right = confusion[kind, kind]
    wanted = sum(count for (gold, _), count in confusion.items() if gold == kind)
    given = sum(count for (_, said), count in confusion.items() if said == kind)
    return 2 * right / (wanted + given) if wanted + given else 0.0


def mixed_series(desk: Tracker) -> int:
    """Return how many series hold claims of two stories; an outlet is named after its story here."""
    mixed = 0
    for series in {
        series.id: series
        for d in desk.dossiers()
        if d.claim.statement.quantity
        for series in [desk.series(d.claim)]
    }.values():
        stories = {outlet.rsplit(".", 1)[0] for value in series.values for outlet in value.outlets}
        mixed += len(stories) > 1
    return mixed


def main(folders: list[Path], *, verbose: bool) -> None:
    """Print the figures of each folder."""
    for folder in folders:
        gold = rows(folder / "claims.jsonl")
        by_id = {claim["id"]: claim for claim in gold}
        with Tracker.open() as desk:
            claims = read_all(desk, rows(folder / "articles.jsonl"), gold)
            confusion: Counter[tuple[str, str]] = Counter()
            strict: Counter[tuple[str, str]] = Counter()
            for link in rows(folder / "links.jsonl"):
                relation = told(desk, claims.get(link["a"]), claims.get(link["b"]))
                said = TOLD_AS.get(relation, "different") if relation else "different"
                is_revision = relation is Relation.REVISION
                strict[link["relation"], "contradicts" if is_revision else said] += 1
                confusion[link["relation"], said] += 1
                if verbose and said != link["relation"]:
                    missing = [end for end in (link["a"], link["b"]) if end not in claims]
                    print(
                        f"{link['relation']} taken for {said}",
                        "unread: " + ", ".join(missing) if missing else "",
                    )
                    for end in (link["a"], link["b"]):
                        read = claims.get(end)
                        print(
                            "   ",
                            end,
                            by_id[end]["mention"],
                            "|",
                            by_id[end]["unit"],
                            "| read:",
                            read and read.statement.quantity,
                        )
            print(folder.name, {kind: round(f1(confusion, kind), 3) for kind in KINDS})
            figures = {kind: round(f1(strict, kind), 3) for kind in KINDS}
            print("  revisions as contradictions:", figures)
            print(
                f"  gold claims read: {len(claims)} of {len(gold)}; series of two stories: {mixed_series(desk)}"
            )
            print("  confusion:", dict(sorted(confusion.items())))


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    main([Path(argument) for argument in arguments], verbose="-v" in sys.argv)
