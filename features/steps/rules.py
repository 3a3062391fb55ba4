"""Rules: the file in which a desk says by which rules it works."""

from pathlib import Path

import pytest
from pytest_bdd import given, then, when

from claimtrack import FormatError
from claimtrack.exchange import rules
from features.steps.cases import BECAUSE
from features.steps.kinds import step
from features.steps.newsroom import Newsroom


@given("the desk's rules are")
def rules_are(newsroom: Newsroom, tmp_path: Path, docstring: str) -> None:
    newsroom.move_to_new_desk(**rules.load(_written(tmp_path, docstring)).settings)


@when("somebody writes into the rules", target_fixture="refusal")
def write_rules(tmp_path: Path, docstring: str) -> str:
    with pytest.raises(FormatError) as refusal:
        rules.load(_written(tmp_path, docstring))
    return str(refusal.value)


@then(step('the rules are refused with "{words:Q}"'))
def rules_refused(refusal: str, words: str) -> None:
    assert words in refusal


@given(step('{name:Person} has ruled it "{rating:Q}" with one source and a reply'))
def ruled_with_reply(newsroom: Newsroom, name: str, rating: str) -> None:
    desk, claim = newsroom.desk, newsroom.claim
    desk.take_up(claim, by=name)
    desk.cite(claim, source="Hospital statistics, January", stance="refutes", by=name)
    desk.rule(claim, rating=rating, because=BECAUSE, by=name)
    desk.note_reply(claim, of="the ministry", words="No comment.", by=name)


@given(step('{name:Person} has rated it "{rating:Q}" without seeing the ruling'))
def rated_blindly(newsroom: Newsroom, name: str, rating: str) -> None:
    newsroom.desk.rate(newsroom.claim, rating=rating, by=name)


def _written(folder: Path, text: str) -> Path:
    path = folder / "rules.toml"
    path.write_text(text, encoding="utf-8")
    return path
