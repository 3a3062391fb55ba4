"""A chain in which no link can be changed unnoticed."""

import hashlib

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.checking.chain import GENESIS, Head, Sealed, canonical, follow, seal
from claimtrack.errors import InvalidValueError, TamperedError

texts = st.lists(
    st.dictionaries(st.text(max_size=5), st.text(max_size=8), max_size=3).map(canonical),
    min_size=1,
    max_size=6,
)


def chained(forms: list[str]) -> list[Sealed]:
    entries: list[Sealed] = []
    before = GENESIS
    for number, text in enumerate(forms, start=1):
        before = seal(text, before)
        entries.append(Sealed(number=number, text=text, seal=before))
    return entries


def test_the_sealed_bytes_are_what_the_guide_says() -> None:
    sealed = b"claimtrack record 1\n" + b"0" * 64 + b'\n{"a":"\\u00e9","b":1}'

    assert seal(canonical({"b": 1, "a": "é"}), GENESIS) == hashlib.sha256(sealed).hexdigest()


@given(texts)
def test_what_was_not_touched_is_whole(forms: list[str]) -> None:
    entries = chained(forms)
    head = follow(entries)

    assert head == Head(count=len(forms), seal=entries[-1].seal)
    assert Head.parse(str(head)) == head
    for earlier in range(len(forms)):
        assert follow(entries, since=follow(entries[:earlier])) == head


@given(texts, st.data())
def test_a_change_is_found_at_its_place(forms: list[str], data: st.DataObject) -> None:
    entries = chained(forms)
    place = data.draw(st.integers(0, len(forms) - 1))
    entries[place] = attrs.evolve(entries[place], text=entries[place].text + " ")

    with pytest.raises(TamperedError) as found:
        follow(entries)
    assert found.value.entry == place + 1


@given(texts)
def test_only_a_head_tells_of_a_cut_tail_and_of_new_seals(forms: list[str]) -> None:
    head = follow(chained(forms))
    cut, anew = chained(forms)[:-1], chained([*forms[:-1], '"another"'])
    for tampered in (cut, anew):
        follow(tampered)
        with pytest.raises(TamperedError) as found:
            follow(tampered, since=head)
        assert found.value.entry == len(forms)


def test_letters_that_are_not_ascii_are_no_canonical_text() -> None:
    with pytest.raises(TamperedError, match="entry 1"):
        follow([Sealed(number=1, text='"é"', seal=GENESIS)])


@pytest.mark.parametrize("text", ["", "3", "3:abc", "-1:" + GENESIS, "03:" + GENESIS])
def test_what_is_no_head_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="A head is written as count:seal"):
        Head.parse(text)
