"""Fit the weights of retrieval, and say how well they do on queries they have not seen.

    python -m benchmarks.retrieval_weights DATA [--meaning] [--write]

DATA holds the folders of the sets below; only their training and development splits are read. All sets count alike, and
within a set all queries. A query's weights maximise the likelihood of its relevant entry among the entries handed on
(conditional logit, with a small penalty on large weights); then one scale and one bias make log-odds of that. Printed is
MAP@5 with an interval of 95 % (normal) by five-fold cross-validation over the queries of all sets, and when a set is left
out whole; and the share of changed numbers that come before the reworded claim. `--write` renews weights.toml.
"""

import argparse
import json
import random
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.retrieval import checks_of, entries_of, shelf
from claimtrack.matching.retrieval.finder import Finder
from claimtrack.matching.retrieval.meaning import SentenceEncoder
from claimtrack.tracker.entries import sought

Floats = NDArray[np.float64]

SETS = {
    "ct2021_task2a_en": ("train",),
    "ct2021_task2b_en": ("train", "dev"),
    "factchecktweet_en": ("train", "dev"),
}
PROBE = "numbers_probe"
PROBE_SPLITS = ("dev_orig", "dev_same")

FOLDS = 5
PENALTY = 0.003
SMALLEST_STEP = 1e-6
SMALLEST_GAIN = 1e-7
MOST_QUERIES = 1_000


WEIGHTS = Path(__file__).parents[1] / "src/claimtrack/matching/retrieval/weights.toml"

HEAD = """\
# How much each feature counts when earlier claims and checks are looked up, in log-odds for each 1.0 of the feature.
# Written by benchmarks/retrieval_weights.py, fitted on training and development data only; docs/retrieval.md says how."""

SECTIONS = {
    "words": "without a model of meaning",
    "meaning": "with one",
}

MEANINGS = {
    "bias": "where all features are 0",
    "words": "BM25 over claim, headline and summary, by the root of the rarity of the words sought",
    "author": "the share of the words of who signed the post that the entry has, as BM25 counts them",
    "letters": "cosine of the letters by fours, which sees through spelling, 0 to 1",
    "headline": "the share of the headline's words that are sought, by rarity, 0 to 1",
    "headline order": "rapidfuzz token_sort_ratio with the headline, 0 to 1",
    "claim subset": "rapidfuzz token_set_ratio with the claim, 0 to 1",
    "names": "the share of the claim's names that are sought, 0 to 1; 0.5 when it has none",
    "numbers": "how many numbers sought the entry has, 0 to 2",
    "other numbers": "whether either side has a number that the other lacks, times the square of the letters",
    "length": "the logarithm of the claim's number of words, by 5",
    "soon after": "how soon after the day sought the entry was told, 1 at once, 0.5 in 30 days; 0 without a day",
    "before": "whether it was told more than three days before; 0 without a day",
    "claim meaning": "cosine of the vectors of what is sought and the claim",
    "headline meaning": "cosine of the vectors of what is sought and the headline",
}


class Question(NamedTuple):
    """A query: a row of features for each entry handed on, which rows are right, and how many right ones there are in all."""

    rows: Floats
    right: NDArray[np.bool_]
    wanted: int


class Told(NamedTuple):
    """The questions of one set, and the names of the features."""

    questions: list[Question]
    names: list[str]


def read_lines(path: Path) -> list[dict[str, str]]:
    """Return the rows of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read_pairs(path: Path) -> dict[str, list[str]]:
    """Return which entries each query of a file of tab-separated pairs goes with."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        query, entry = line.split("\t")[:2]
        found[query].append(entry)
    return found


def ask(folder: Path, splits: Sequence[str], *, by_meaning: bool) -> Told:
    """Return what a finder tells of the queries of a set."""
    records = read_lines(folder / "corpus.jsonl")
    encoder = SentenceEncoder.load() if by_meaning else None
    finder = Finder(
        entries_of(checks_of([], records)), encoder=encoder, shelf=encoder and shelf(encoder)
    )
    places = {record["id"]: place for place, record in enumerate(records)}
    questions: list[Question] = []
    names: list[str] = []
    for split in splits:
        wanted = read_pairs(folder / f"qrels.{split}.tsv")
        queries = read_lines(folder / f"queries.{split}.jsonl")
        random.Random(0).shuffle(queries)  # noqa: S311 - to choose some, not to hide any
        for query in queries[:MOST_QUERIES]:
            right = {places[entry] for entry in wanted[query["id"]] if entry in places}
            found, features = finder.features(sought(query["text"]))
            names = list(features)
            rows = np.column_stack(list(features.values())).astype(np.float64)
            if right:
                questions.append(Question(rows, np.isin(found, list(right)), len(right)))
    return Told(questions, names)


def probe(folder: Path, split: str, *, by_meaning: bool) -> list[Question]:
    """Return each claim of the number probe as a question: its reworded form is right, those with another number are not."""
    records = {record["id"]: record for record in read_lines(folder / "corpus.jsonl")}
    encoder = SentenceEncoder.load() if by_meaning else None
    finder = Finder(encoder=encoder, shelf=encoder and shelf(encoder))
    wrong, right = (
        read_pairs(folder / f"hardneg.{split}.tsv"),
        read_pairs(folder / f"qrels.{split}.tsv"),
    )
    questions: list[Question] = []
    for query in read_lines(folder / f"queries.{split}.jsonl"):
        choices = [records[key] for key in (*right[query["id"]], *wrong[query["id"]])]
        message = sought(query["text"])
        rows = [
            [float(value[0]) for value in finder.pair_features(message, entry).values()]
            for entry in entries_of(checks_of([choice["claim"] for choice in choices]))
        ]
        questions.append(Question(np.array(rows), np.arange(len(rows)) == 0, 1))
    return questions


def fit(groups: Iterable[Sequence[Question]]) -> Floats:
    """Return the weights that make the right rows of all questions likeliest; each group counts alike."""
    weighed = [
        (question, 1 / len(group)) for group in groups for question in group if question.right.any()
    ]
    scale = np.vstack([question.rows for question, _ in weighed]).std(axis=0) + 1e-9
    scaled = [(q.rows / scale, q.right / q.right.sum(), share) for q, share in weighed]
    total = sum(share for _, _, share in scaled)
    fitted = np.zeros(len(scale))
    best = _loss(scaled, fitted, total)
    while True:
        slope, bend = _slope(scaled, fitted, total)
        step = np.linalg.solve(bend, slope)
        while (loss := _loss(scaled, fitted + step, total)) > best and np.abs(
            step
        ).max() > SMALLEST_STEP:
            step = step / 2
        if best - loss < SMALLEST_GAIN:
            return np.asarray(fitted / scale)
        fitted, best = fitted + step, loss


Scaled = Sequence[tuple[Floats, Floats, float]]


def _loss(scaled: Scaled, fitted: Floats, total: float) -> float:
    loss = 0.0
    for rows, right, share in scaled:
        scores = rows @ fitted
        top = scores.max()
        loss += share * float(top + np.log(np.exp(scores - top).sum()) - right @ scores)
    return loss / total + PENALTY / 2 * float(fitted @ fitted)


def _slope(scaled: Scaled, fitted: Floats, total: float) -> tuple[Floats, Floats]:
    slope, bend = np.zeros(len(fitted)), np.zeros((len(fitted), len(fitted)))
    for rows, right, share in scaled:
        chance = _chances(rows @ fitted)
        mean = chance @ rows
        slope += share * (right @ rows - mean)
        bend += share * ((rows * chance[:, None]).T @ rows - np.outer(mean, mean))
    return slope / total - PENALTY * fitted, bend / total + PENALTY * np.eye(len(fitted))


def _chances(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max())
    return np.asarray(raised / raised.sum())


def calibrate(groups: Iterable[Sequence[Question]], fitted: Floats) -> tuple[float, float]:
    """Return the scale and the bias that make log-odds of scores, for any one row to be right (Platt 1999)."""
    scores: list[Floats] = []
    right: list[NDArray[np.bool_]] = []
    shares: list[Floats] = []
    for group in groups:
        for question in group:
            scores.append(question.rows @ fitted)
            right.append(question.right)
            shares.append(np.full(len(question.rows), 1 / len(group)))
    y, share = np.concatenate(right), np.concatenate(shares)
    columns = np.column_stack([np.concatenate(scores), np.ones(len(y))])
    line = np.zeros(2)
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(columns @ line, -50, 50)))
        slope = columns.T @ (share * (y - chance))
        bend = (columns * (share * chance * (1 - chance))[:, None]).T @ columns
        line = line + np.linalg.solve(bend + 1e-9 * np.eye(2), slope)
    return float(line[0]), float(line[1])


def precision(question: Question, fitted: Floats) -> float:
    """Return the average precision of the first five."""
    hits, total = 0, 0.0
    for rank, place in enumerate(np.argsort(-(question.rows @ fitted), kind="stable")[:5], start=1):
        if question.right[place]:
            hits += 1
            total += hits / rank
    return total / min(question.wanted, 5)


def confusion(question: Question, fitted: Floats) -> float:
    """Return the share of changed numbers that come before the reworded claim, ties half."""
    right, *wrong = question.rows @ fitted
    return float(
        np.mean([1.0 if each > right else 0.5 if each == right else 0.0 for each in wrong])
    )


def interval(values: Sequence[float]) -> str:
    """Return the mean of *values* with half the width of its interval of 95 %."""
    return f"{np.mean(values):.3f} ±{1.96 * np.std(values) / len(values) ** 0.5:.3f}"


def folds_of(
    groups: Mapping[str, Sequence[Question]],
) -> Iterator[tuple[dict[str, list[Question]], dict[str, list[Question]]]]:
    """Yield groups to fit on and groups to try on, fold by fold; the two wordings of a probe share their folds."""
    rng = np.random.default_rng(0)
    sizes = {len(group) for group in groups.values()}
    fold = {size: rng.integers(0, FOLDS, size) for size in sorted(sizes)}
    for number in range(FOLDS):
        yield tuple(  # type: ignore[misc]  # two groups, which no type of a generator says
            {
                name: [
                    q
                    for q, at in zip(group, fold[len(group)], strict=True)
                    if bool(at == number) == tried
                ]
                for name, group in groups.items()
            }
            for tried in (False, True)
        )


def main() -> None:
    """Print how well fitted weights do, and write them if asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--meaning", action="store_true", help="with the features of meaning")
    parser.add_argument("--leave-out", action="append", default=[], help="a set not to use at all")
    parser.add_argument("--write", action="store_true", help="renew weights.toml")
    given = parser.parse_args()
    chosen = {name: splits for name, splits in SETS.items() if name not in given.leave_out}
    told = {
        name: ask(given.data / name, splits, by_meaning=given.meaning)
        for name, splits in chosen.items()
    }
    names = next(iter(told.values())).names
    groups = {name: each.questions for name, each in told.items()}
    groups |= {
        f"{PROBE} {split}": probe(given.data / PROBE, split, by_meaning=given.meaning)
        for split in PROBE_SPLITS
    }
    report(groups)
    fitted = fit(groups.values())
    scale, bias = calibrate([groups[name] for name in told], fitted)
    final = {"bias": bias, **dict(zip(names, scale * fitted, strict=True))}
    for name, weight in final.items():
        print(f"{name:20} {weight:8.3f}")
    if given.write:
        write("meaning" if given.meaning else "words", final)


def write(section: str, final: Mapping[str, float]) -> None:
    """Put *final* weights in their *section* of weights.toml, each with what its feature means."""
    held = tomllib.loads(WEIGHTS.read_text(encoding="utf-8")) | {section: final}
    lines = [HEAD]
    for name in ("words", "meaning"):
        lines += ["", f"[{name}]  # {SECTIONS[name]}"]
        lines += [
            f"{json.dumps(feature)} = {weight:.3f}  # {MEANINGS[feature]}"
            for feature, weight in held[name].items()
        ]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(groups: Mapping[str, Sequence[Question]]) -> None:
    """Print what weights do on questions they were not fitted on."""
    tried: dict[str, list[float]] = defaultdict(list)
    for seen, unseen in folds_of(groups):
        fitted = fit(seen.values())
        for name, questions in unseen.items():
            measure = confusion if name.startswith(PROBE) else precision
            tried[name] += [measure(question, fitted) for question in questions]
    for name, values in tried.items():
        what = "changed number first" if name.startswith(PROBE) else "MAP@5"
        line = f"{name:26} {len(values):5} {what}, folds: {interval(values)}"
        if not name.startswith(PROBE):
            fitted = fit([group for other, group in groups.items() if other != name])
            line += f"; set left out: {interval([precision(q, fitted) for q in groups[name]])}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
