"""The benchmark of retrieval: it asks what a desk is shown, and its weights learn from what is right."""

import json
from pathlib import Path

import numpy as np
import pytest

from benchmarks import retrieval_weights as weights
from benchmarks.matching import index

RECORDS = [
    {"claim": "A shark swam on the motorway.", "title": "No shark", "date": "26 May 2015"},
    {"claim": "The dyke was blown up.", "title": "Was it?", "date": "2020-02-26T17:02:36Z"},
    {"claim": "", "title": "Rice is dear", "date": "some day"},
]


def test_the_numbers_of_the_likeliest_come_first() -> None:
    found = index([], RECORDS)

    assert found.query("shark on motorway!", 2)[0][0] == 0
    assert found.query("#rice", 2)[0][0] == 2
    assert found.score("34 dead", "Thirty-four dead") > found.score("34 dead", "340 dead")
    assert index(["The dyke was blown up."]).query("the dyke", 1)[0][0] == 0
    assert index([]).query("the dyke", 1) == []


def questions(number: int) -> list[weights.Question]:
    rng = np.random.default_rng(number)
    right = np.arange(4) == 0
    rows = [
        np.column_stack([right + rng.normal(0, 0.3, 4), rng.normal(0, 1, 4)]) for _ in range(30)
    ]
    return [weights.Question(row, right, 1) for row in rows]


def test_weights_are_learned_from_what_is_right(capsys: pytest.CaptureFixture[str]) -> None:
    groups = {"one": questions(1), "two": questions(2), f"{weights.PROBE} x": questions(3)}

    telling, idle = weights.fit(groups.values())
    scale, bias = weights.calibrate(groups.values(), np.array([telling, idle]))
    weights.report(groups)

    assert telling > 5 * abs(idle)
    assert scale > 0 > bias
    out = capsys.readouterr().out
    assert "30 MAP@5, folds: " in out
    assert "changed number first" in out


def test_a_folder_of_data_is_asked(tmp_path: Path) -> None:
    rows = [{"id": str(number), **record} for number, record in enumerate(RECORDS)]
    for name, lines in {
        "corpus.jsonl": [json.dumps(row) for row in rows],
        "queries.train.jsonl": [json.dumps({"id": "q", "text": "a shark"})],
        "qrels.train.tsv": ["q\t0"],
        "hardneg.train.tsv": ["q\t1"],
    }.items():
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")

    told = weights.ask(tmp_path, ("train",), by_meaning=False)
    (pair,) = weights.probe(tmp_path, "train", by_meaning=False)

    assert told.questions[0].right.sum() == 1
    assert set(told.names) < set(weights.MEANINGS)
    assert pair.rows.shape == (2, len(told.names))


def test_weights_are_written_with_their_meaning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = weights.WEIGHTS.read_text(encoding="utf-8")
    file = tmp_path / "weights.toml"
    file.write_text(shipped, encoding="utf-8")
    monkeypatch.setattr(weights, "WEIGHTS", file)

    weights.write("words", {"bias": -1.0, "words": 2.0})

    assert '"words" = 2.000  # BM25' in file.read_text(encoding="utf-8")
    assert shipped.partition("[meaning]")[2] in file.read_text(encoding="utf-8")
