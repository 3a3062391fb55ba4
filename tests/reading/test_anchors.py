"""A quote is found again in an edited text, and never in words that are not its own."""

import re
import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimtrack.errors import InvalidValueError
from claimtrack.model.article import Quote
from claimtrack.reading.anchors import LONGEST_EDITED, Anchor, AnchorState, find_again
from tests import strategies

SENTENCE = "Floods in Lower Ormel province have killed 34 people, the fire service said."
TEXT = f"It rained for days. {SENTENCE} Thousands fled. The army sent boats."

# Few letters, so that words stand again elsewhere, stand inside others and overlap themselves.
texts = st.text("ab 3.,\n", min_size=1, max_size=60) | strategies.texts


def quoted(words: str, text: str = TEXT) -> Quote:
    return Quote.at(text, text.index(words), text.index(words) + len(words))


def overlaps_itself(words: str, text: str) -> bool:
    return len(re.findall(f"(?={re.escape(words)})", text)) > text.count(words)


@st.composite
def quotes_with_text(draw: st.DrawFn) -> tuple[Quote, str]:
    text = draw(texts.filter(str.strip))
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip())
    return Quote.at(text, start, end), text


@given(quotes_with_text())
def test_a_quote_is_anchored_in_its_own_text(case: tuple[Quote, str]) -> None:
    quote, text = case

    assert find_again(quote, text) == Anchor(state=AnchorState.ANCHORED, quote=quote, score=1.0)


@given(quotes_with_text(), texts.map(lambda text: f"{text}\n"))
def test_words_put_before_it_move_a_quote(case: tuple[Quote, str], lead: str) -> None:
    quote, text = case
    edited = lead + text
    assume(not edited.startswith(quote.exact, quote.start))
    assume(not overlaps_itself(quote.exact, edited))
    anchor = find_again(quote, edited)

    assert anchor.state is AnchorState.MOVED


@given(quotes_with_text())
def test_a_quote_taken_out_is_neither_anchored_nor_moved(case: tuple[Quote, str]) -> None:
    quote, text = case
    edited = text[: quote.start] + text[quote.end :]
    assume(quote.exact not in edited)

    assert find_again(quote, edited).state in {AnchorState.FUZZY, AnchorState.ORPHANED}


@given(quotes_with_text(), texts)
def test_a_quote_that_is_found_lies_where_it_says(case: tuple[Quote, str], text: str) -> None:
    quote, _ = case
    anchor = find_again(quote, text)

    assert 0.0 <= anchor.score <= 1.0
    assert find_again(quote, text) == anchor
    if anchor.quote is not None:
        assert Quote.at(text, anchor.quote.start, anchor.quote.end) == anchor.quote
    if anchor.state in {AnchorState.ANCHORED, AnchorState.MOVED}:
        assert anchor.quote is not None
        assert anchor.quote.exact == quote.exact


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("34", "38", SENTENCE.replace("34", "38")),
        ("34", "at least 38", SENTENCE.replace("34", "at least 38")),
        ("fire", "rescue", SENTENCE.replace("fire", "rescue")),
        ("Floods in", "Flooding in", SENTENCE.replace("Floods", "Flooding")),
        ("service said.", "service told us.", SENTENCE.replace("service said", "service told us")),
        ("34 people", "34  people", SENTENCE.replace("34 ", "34  ")),
        (
            "34 people",
            "34 people and cut off several villages in the south",
            SENTENCE.replace("34 people", "34 people and cut off several villages in the south"),
        ),
    ],
)
@pytest.mark.parametrize("lead", ["", "The prime minister has cut short her journey.\n\n"])
def test_edited_words_are_recognised(old: str, new: str, words: str, lead: str) -> None:
    anchor = find_again(quoted(SENTENCE), lead + TEXT.replace(old, new))

    assert anchor.state is AnchorState.FUZZY
    assert anchor.quote is not None
    assert anchor.quote.exact == words


@pytest.mark.parametrize(
    "edited",
    [
        "",
        " \n ",
        TEXT.replace(SENTENCE, ""),
        TEXT.replace(SENTENCE, "In the Ormel floods, 34 people have died, says the mayor."),
        "The waiting list of the hospitals has fallen to 60,000 patients.",
    ],
)
def test_words_that_are_gone_are_not_guessed(edited: str) -> None:
    orphaned = Anchor(state=AnchorState.ORPHANED, quote=None, score=0.0)

    assert find_again(quoted(SENTENCE), edited) == orphaned


@pytest.mark.parametrize("other", ["340", "34.5", "34,000", "1,034", "12.34", "A34"])
def test_a_number_is_not_found_inside_another(other: str) -> None:
    anchor = find_again(quoted("34"), TEXT.replace("34", other))

    assert anchor.state in {AnchorState.FUZZY, AnchorState.ORPHANED}
    assert anchor.quote is None or anchor.quote.exact == other


def test_a_part_of_a_word_is_found_in_the_same_word() -> None:
    anchor = find_again(quoted("loods in Lower Orm"), "Again. " + TEXT)

    assert anchor.state is AnchorState.MOVED


def test_of_the_same_words_those_in_the_same_surroundings_are_taken() -> None:
    text = "The mayor: no comment. The bishop: no comment. The general: no comment."
    start = text.index("no comment", 30)
    quote = Quote.at(text, start, start + 10)
    anchor = find_again(quote, "No word from the judge. " + text)

    assert anchor.quote is not None
    assert anchor.quote.prefix.endswith("The bishop: ")


def test_of_the_same_words_in_no_known_surroundings_the_nearest_are_taken() -> None:
    quote = Quote(exact="no comment", start=40, end=50)
    text = f"{'.' * 10} no comment {'.' * 40} no comment {'.' * 60} no comment {'.' * 40}"
    anchor = find_again(quote, text)

    assert anchor.quote is not None
    assert anchor.quote.start == 63


def test_the_better_of_two_edited_places_is_taken() -> None:
    edited = f"{SENTENCE.replace('34', '29 or 30').replace('fire', 'ice')} {'-' * 200} {SENTENCE.replace('34', '38')}"
    anchor = find_again(quoted(SENTENCE), edited)

    assert anchor.quote is not None
    assert anchor.quote.exact == SENTENCE.replace("34", "38")


def test_a_very_long_quote_is_found_only_unchanged() -> None:
    long = " ".join(f"word{i}" for i in range(LONGEST_EDITED // 5))
    quote = Quote.at(long, 0, len(long))

    assert find_again(quote, f"So: {long}").state is AnchorState.MOVED
    assert find_again(quote, long.replace("word9 ", "word ")).state is AnchorState.ORPHANED


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("a", "b" + "a" * 1_999),
        ("ab", "ba" * 999 + "c"),
        ("a ", "b a" * 600),
        ("Floods have killed many people. ", SENTENCE * 26),
    ],
)
def test_a_book_is_searched_in_a_moment(unit: str, words: str) -> None:
    text = unit * (1_000_000 // len(unit))
    quote = Quote(exact=words, start=700_000, end=700_000 + len(words))
    began = time.process_time()

    find_again(quote, text)

    assert time.process_time() - began < 2  # a tenth of it here; quadratic ways take minutes


def test_an_anchor_has_a_place_unless_it_is_orphaned() -> None:
    with pytest.raises(InvalidValueError, match="orphaned has a quote; exactly those"):
        Anchor(state=AnchorState.ORPHANED, quote=quoted(SENTENCE), score=0.0)
    with pytest.raises(InvalidValueError, match="fuzzy has no quote; exactly those"):
        Anchor(state=AnchorState.FUZZY, quote=None, score=0.5)
