"""The pairs of our own: each comes out as a newsroom would have it, but for those that are known not to."""

from collections import Counter

import pytest

from benchmarks.guards import PAIRS, Pair, main, pairs_in
from claimtrack.matching import compare

ALL = [pair for path in sorted(PAIRS.glob("*.toml")) for pair in pairs_in(path)]


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param(
            pair, marks=[pytest.mark.xfail(reason=pair.open, strict=True)] if pair.open else []
        )
        for pair in ALL
    ],
    ids=lambda pair: f"{pair.caption}: {pair.a.text} | {pair.b.text}",
)
def test_a_pair_comes_out_as_expected(pair: Pair) -> None:
    assert pair.is_right(compare(pair.a, pair.b)), compare(pair.a, pair.b).sentence
    assert pair.is_right(compare(pair.b, pair.a).mirrored)


def test_there_are_enough_of_them_and_none_twice() -> None:
    texts = Counter((pair.a.text, pair.b.text, pair.a.as_of, pair.b.as_of) for pair in ALL)
    assert len(ALL) >= 300
    assert [pair for pair, times in texts.items() if times > 1] == []


def test_few_are_known_to_come_out_wrong() -> None:
    assert sum(bool(pair.open) for pair in ALL) <= len(ALL) // 20


def test_the_benchmark_tells_relations_and_guards(capsys: pytest.CaptureFixture[str]) -> None:
    main([PAIRS / "time.toml"], verbose=True)
    printed = capsys.readouterr().out
    assert printed.startswith("pairs ")
    assert "\nupdate " in printed
    assert "\nperiod " in printed
    assert "another event: related or unrelated, not update" in printed
