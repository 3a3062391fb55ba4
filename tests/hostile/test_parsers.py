"""Every parser answers any input with a value or an error of ours, whatever the bytes."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile.cases import HIDDEN, SQL
from tests.hostile.parsers import CORPUS, PIECES, parsers

ANY = st.sampled_from([SQL, HIDDEN, "\x00", "\ud800", "9" * 400, "[" * 300, "\x80"])


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Callable[[bytes], str]]:
    return parsers(tmp_path_factory.mktemp("parsers"))


def is_answer(told: str) -> bool:
    return told == "read" or told.split(":", maxsplit=1)[0] in {"FormatError", "InvalidValueError"}


@pytest.mark.parametrize("name", PIECES)
def test_any_input_is_read_or_refused(
    name: str, entries: dict[str, Callable[[bytes], str]]
) -> None:
    drawn = st.lists(st.sampled_from(PIECES[name]) | ANY | st.text(max_size=20), max_size=12)

    @given(
        st.binary(max_size=200)
        | drawn.map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass"))
    )
    def check(data: bytes) -> None:
        assert is_answer(entries[name](data))

    check()


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=9),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "title",
                        "published",
                        "outlet",
                        "body",
                        "claim",
                        "publisher",
                        "type",
                        "value",
                        "claimtrack",
                        "low",
                        "names",
                        "name",
                    ]
                ),
                inner,
                max_size=5,
            )
        ),
        max_leaves=12,
    )
)
def test_any_json_is_read_or_refused(
    entries: dict[str, Callable[[bytes], str]], form: object
) -> None:
    data = json.dumps(form).encode()

    assert [
        name
        for name in ("articles-lines", "checks", "stored")
        if not is_answer(entries[name](data))
    ] == []


def test_what_fuzzing_found_is_read_or_refused(entries: dict[str, Callable[[bytes], str]]) -> None:
    assert [
        file.name
        for name, enter in entries.items()
        for file in (CORPUS / name).glob("*")
        if not is_answer(enter(file.read_bytes()))
    ] == []


def test_every_parser_is_tried(entries: dict[str, Callable[[bytes], str]]) -> None:
    assert entries.keys() == PIECES.keys()
