"""The benchmarks run and say what is missing; how fast anything is stands in no test."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks import reading, reading_speed, sources, syndication
from claimtrack import read

FIRST = Path(__file__).parents[1] / "examples" / "articles" / "01-harbourpost-dyke-breaks.txt"


def test_the_speed_of_reading_is_told_beside_the_peers(monkeypatch: pytest.MonkeyPatch) -> None:
    found = reading_speed.Peer("here", lambda article: article.body.split())
    missing = reading_speed.Peer("elsewhere", None)
    monkeypatch.setattr(reading_speed, "peers", lambda: [found, missing])

    head, ours, theirs, absent, asked = reading_speed.speed_table(reading_speed.load(FIRST), runs=1)

    assert head.startswith("1 articles, ")
    assert ours.startswith("claimtrack ")
    assert "claimtrack is" in theirs
    assert "missing" in absent
    assert asked == "asked: 20 times as fast as quantulum3"


def test_a_peer_that_is_not_installed_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("quantulum3.parser", "dateparser.search"):
        monkeypatch.setitem(sys.modules, name, None)

    assert [peer.read for peer in reading_speed.peers()] == [None] * 4


@pytest.mark.parametrize("piece", reading_speed.ADVERSARIAL.values(), ids=reading_speed.ADVERSARIAL)
def test_adversarial_texts_are_read_to_their_last_sentence(piece: str) -> None:
    assert read(reading_speed.adversarial(piece, 1_000))[-1].quote.exact.endswith("34 people.")


def test_growth_is_told_for_each_adversarial_text() -> None:
    _, *rows = reading_speed.growth_table([500, 1_000])

    assert len(rows) == len(reading_speed.ADVERSARIAL)


def test_a_corpus_is_read_as_well(tmp_path: Path) -> None:
    row = {"title": "", "date": "2026-03-03", "body": "A fire killed 34 people."}
    (tmp_path / "articles.jsonl").write_text(json.dumps(row), encoding="utf-8")

    (article,) = reading_speed.load(tmp_path)

    assert [record["unit"] for record in reading.extract(row)] == ["people killed"]
    assert article.title == "Untitled"


def test_sources_of_a_group_are_told_as_the_scorer_asks() -> None:
    story = (
        "Floods in Lower Ormel province have killed 34 people, the civil protection service said on Tuesday, as rescuers "
        "searched villages that had been cut off since the dyke near Tolvane broke."
    )
    texts = {
        "Reuters": f"CORRIN (Reuters) - {story}",
        "Harbour Post": story,
        "Inland Gazette": "The mayor has closed 12 schools.\n\nThe Associated Press contributed to this report.",
        "AP": "A bridge will be built at Tolvane.",
    }
    rows = [
        {
            "id": outlet,
            "outlet": outlet,
            "title": "",
            "date": None,
            "authors": None,
            "url": None,
            "text": text,
        }
        for outlet, text in texts.items()
    ]

    assert sources.sources(rows) == [
        {"source": "Reuters", "agency": "Reuters"},
        {"source": "Reuters", "agency": "Reuters"},
        {"source": "Inland Gazette", "agency": "AP"},
        {"source": "AP", "agency": None},
    ]


def test_the_scale_of_syndication_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "datasketch", None)
    corpus = syndication.Maker().corpus(150)

    told = list(syndication.figures(corpus))

    assert len(corpus.articles) == 150
    assert told[0].startswith("fingerprints made: 150 in ")
    assert told[-1].endswith("0 of them taken for copies")
    assert list(syndication.peer_figures(corpus)) == ["datasketch is missing"]
