"""Every value of the model goes to JSON and back unchanged, and nothing else is taken for one."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack import serial
from claimtrack.checking.events import Published
from claimtrack.errors import FormatError
from claimtrack.model.claim import ClaimId, Statement
from claimtrack.model.period import Period
from claimtrack.model.quantity import Quantity
from claimtrack.model.relation import Comparison, Reason, Relation
from claimtrack.model.source import Source
from tests import strategies
from tests.examples import as_many_as

LIKELY_FORMS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


many = settings(max_examples=as_many_as(500))


@many
@given(strategies.everything)
def test_every_value_comes_back_as_it_was(value: object) -> None:
    assert serial.loads(serial.dumps(value), type(value)) == value


@many
@given(strategies.events)
def test_every_event_comes_back_as_it_was(event: Any) -> None:
    form = json.loads(json.dumps(serial.unstructure_event(event)))

    assert serial.structure_event(form) == event


@many
@given(LIKELY_FORMS)
def test_what_is_no_statement_is_refused_by_name(form: object) -> None:
    with pytest.raises(FormatError):
        serial.structure(form, Statement)


def form_of(value: object, **changes: object) -> dict[str, object]:
    return {**serial.unstructure(value), **changes}


@pytest.mark.parametrize(
    ("form", "cls", "problem"),
    [
        (
            form_of(Quantity.exactly(3), low=3),
            Quantity,
            "expected Decimal as text, not int @ $.low",
        ),
        (form_of(Quantity.exactly(3), low="three"), Quantity, "'three' is no Decimal @ $.low"),
        (form_of(Quantity.exactly(3), noun=7), Quantity, "expected str, not int '7' @ $.noun"),
        (
            form_of(Quantity.exactly(3), colour="red"),
            Quantity,
            "unknown field 'colour', expected only low, high, ",
        ),
        (
            form_of(Quantity.exactly(3), modifier="perhaps"),
            Quantity,
            "'perhaps' is no Modifier; choose one of exact, about, nearly, at least, more than, up to, fewer than, range, vague @ $.modifier",
        ),
        (form_of(Quantity.exactly(3), high="2"), Quantity, "a low end above the high end"),
        (
            form_of(Period.on(date(2026, 3, 3)), since="20260303"),
            Period,
            "'20260303' is no date @ $.since",
        ),
        (
            form_of(Period.on(date(2026, 3, 3)), tolerance_days=True),
            Period,
            "expected int, not bool 'True'",
        ),
        ({"kind": "agency", "url": None}, Source, "required field 'name' is missing @ $.name"),
        (3, Source, "expected an object (Source), not int @ $"),
    ],
)
def test_a_wrong_form_is_refused_with_the_place(form: object, cls: type, problem: str) -> None:
    with pytest.raises(FormatError) as refusal:
        serial.structure(form, cls, path="desk.json")

    assert refusal.value.path == "desk.json"
    assert any(problem in told for told in refusal.value.problems), refusal.value.problems


def test_all_problems_are_told_at_once() -> None:
    comparison = Comparison(
        relation=Relation.SAME, score=1, reasons=(Reason(slot="noun", agrees=True, words="x"),)
    )
    form = form_of(comparison, score="1", reasons="none", side="left")

    with pytest.raises(FormatError) as refusal:
        serial.structure(form, Comparison)

    assert len(refusal.value.problems) == 3


def test_a_list_item_is_named_by_its_place() -> None:
    comparison = Comparison(relation=Relation.SAME, score=1)
    form = form_of(comparison, reasons=[{"slot": "noun", "agrees": 1, "words": "x"}])

    with pytest.raises(FormatError, match=r"expected bool, not int '1' @ \$\.reasons\[0\]\.agrees"):
        serial.structure(form, Comparison)


@pytest.mark.parametrize("form", [None, [], {}, {"event": "Guessed"}, {"event": 3}])
def test_what_is_no_event_is_refused(form: object) -> None:
    with pytest.raises(FormatError, match="expected an event, one of TakenUp"):
        serial.structure_event(form)


def test_a_time_without_offset_is_refused() -> None:
    event = Published(
        claim=ClaimId("c"),
        by="Ada",
        at=datetime(2026, 3, 3, tzinfo=UTC),
        url="https://x.example",
    )

    with pytest.raises(FormatError, match=r"'2026-03-03T10:00:00' is no datetime @ \$\.at"):
        serial.structure_event({**serial.unstructure_event(event), "at": "2026-03-03T10:00:00"})


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "not JSON"),
        ("NaN", "NaN is no JSON number"),
        ("[" * 100_000, "nested too deeply"),
        ("[]", 'expected an object with "claimtrack", "type" and "value"'),
        (
            '{"claimtrack": 2, "type": "Source", "value": {}}',
            "version 2 is unknown; this program reads 1 to 1",
        ),
        ('{"claimtrack": true, "type": "Source", "value": {}}', "version True is unknown"),
        (
            '{"claimtrack": 1, "type": "Claim", "value": {}}',
            "expected 'Source', not 'Claim' @ $.type",
        ),
    ],
)
def test_what_is_no_document_of_ours_is_refused(text: str, problem: str) -> None:
    with pytest.raises(FormatError) as refusal:
        serial.loads(text, Source)

    assert problem in str(refusal.value)
