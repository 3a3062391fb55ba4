"""Where sentences begin and end."""

import pytest

from claimtrack.reading.text.sentences import LONGEST, sentences


def split(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text, 0, len(text), "en")]


@pytest.mark.parametrize(
    "text",
    [
        "Lt. Gen. Omar Said met Sen. Ruiz on Oct. 28 at St. Mary.",
        "The U.S. Army and the U.N. Council met.",
        "J. R. Moss came.",
        "It cost Rs. 500 by Art. 3 and Nos. 5 of Sec. 4 in Vol. 2 on pp. 3.",
        "Ms. Grey came to Ft. Moss with approx. Ten boats.",
        "Prices rose 3 pct. against May.",
        "Supt. Brown met Cmdr. Grey and Brig. Lee.",
        "About 3.5 percent of No. 10 were approx. 20 boats.",
        "The ship sank on Sept. 4 and on Dec. 3.",
    ],
)
def test_short_forms_end_no_sentence(text: str) -> None:
    assert split(text) == [text]


def test_a_short_form_ends_one_before_a_word_that_opens_one() -> None:
    assert split("He left the U.S. The boat sank.") == ["He left the U.S.", "The boat sank."]


def test_a_quotation_has_sentences_of_its_own() -> None:
    assert split('"It sank. We swam. That was all," he said.') == [
        '"It sank.',
        "We swam.",
        'That was all," he said.',
    ]


def test_a_long_paragraph_keeps_its_sentences_whole() -> None:
    text = "The boat sank in the bay. " * 300
    assert split(text) == ["The boat sank in the bay."] * 300


def test_what_never_ends_is_cut() -> None:
    assert max(map(len, split("boat " * 2_000))) <= LONGEST


def test_blank_text_has_no_sentences() -> None:
    assert split(" \n ") == []
