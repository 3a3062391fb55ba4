"""What two texts share, and what does not count."""

import pytest

from claimtrack.matching.syndication.fingerprints import ENOUGH, fingerprints
from claimtrack.matching.syndication.passages import passages, share, wording
from tests.matching.syndication.newswire import HURT, SOLDIERS, TOLL

STATEMENT = (
    "We owe this to the people of the valley, who have waited for eleven days without a road, without a doctor and "
    "without a word from those who were elected to help them"
)


def shared(one: str, other: str) -> float:
    return share(wording(one), wording(other))


def test_the_same_text_is_shared_whole() -> None:
    assert shared(f"{TOLL}\n\n{HURT}", f"{TOLL}\n{HURT}") == 1.0


def test_a_cut_text_is_shared_whole() -> None:
    assert shared(f"{TOLL}\n\n{HURT}\n\n{SOLDIERS}", HURT) == 1.0


def test_a_paragraph_of_its_own_lessens_the_share() -> None:
    assert shared(TOLL, f"{TOLL}\n\n{HURT}") == 1.0
    assert 0.4 < shared(f"{TOLL}\n\n{SOLDIERS}", f"{TOLL}\n\n{HURT}") < 0.6


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Tolvane", "Tolwan"),
        ("Lower Ormel", "Nether Ormel"),
        ("Tuesday", "Dienstag"),
        ("34 people", "thirty-four people"),
        ("Lower", "LOWER"),
    ],
)
def test_a_name_written_another_way_does_not_part_a_passage(before: str, after: str) -> None:
    assert shared(TOLL, TOLL.replace(before, after)) > 0.7


def test_accents_and_apostrophes_are_no_difference() -> None:
    accented = TOLL.replace("Ormel", "Ormél").replace("said", "’s")

    assert shared(accented, TOLL.replace("said", "'s")) == 1.0


@pytest.mark.parametrize(
    ("opened", "closed"),
    ["“”", '""', "„“", "«»", "»«", "「」", "””", "‘’"],
)
def test_a_quotation_that_both_print_is_no_passage(opened: str, closed: str) -> None:
    quotation = f"{opened}{STATEMENT},{closed} the minister said in Corrin."

    assert shared(quotation, f"He was late. {quotation}") == 0.0


def test_a_title_at_arms_length_is_no_quotation() -> None:
    assert shared(TOLL.replace("Lower Ormel", "“Lower Ormel”"), TOLL) == 1.0


def test_a_quotation_within_a_quotation_does_not_end_it() -> None:
    nested = f"“The “great” dyke. {STATEMENT},” he said."

    assert shared(nested, nested) == 0.0


def test_a_closing_mark_alone_is_nothing() -> None:
    assert shared(TOLL.replace("Tolvane", "Tolvane」"), TOLL) == 1.0


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    assert shared(f"“{STATEMENT}.\n{TOLL}", f"“{STATEMENT}.\n{TOLL}") == 1.0
    assert passages(wording(f"“{STATEMENT}.\n{TOLL}"), wording(TOLL))[0].first > 30


def test_a_statement_that_one_of_them_prints_without_marks_is_no_passage() -> None:
    assert shared(f"“{STATEMENT},” he said.", f"{STATEMENT}. That was all.") == 0.0


@pytest.mark.parametrize(
    "text",
    [
        f"{STATEMENT} — Tessa Brandt (@tessabrandt) March 3, 2026",
        f"The statement reads:\n\n{STATEMENT}.",
        f"© 2026 Harbour Post. {STATEMENT}.",
    ],
)
def test_posts_statements_shown_whole_and_notices_of_rights_are_no_passages(text: str) -> None:
    assert shared(text, text) == 0.0


def test_few_words_in_a_row_are_a_formula() -> None:
    formula = "as rescuers searched villages that had been cut off"

    assert shared(f"{HURT} {formula}.", f"{SOLDIERS} {formula}.") == 0.0


def test_a_short_text_is_a_passage_as_a_whole() -> None:
    short = (
        "Floods in Lower Ormel province have killed 34 people, the civil protection service said."
    )

    assert shared(short, f"{short} Nobody knows more.") == 1.0
    assert shared("Floods have killed 34 people.", "Floods have killed 34 people.") == 0.0


def test_signs_without_blanks_are_words() -> None:
    story = (
        "港口城市兰尼斯周二发生洪水，造成三十四人死亡，数百人失踪，救援人员仍在搜索被切断的村庄。"
    )

    assert shared(story, f"{story}学校关闭。") == 1.0


def test_a_copy_has_fingerprints_in_common_and_another_text_has_not() -> None:
    story = f"{TOLL} {HURT} {SOLDIERS}"

    assert len(fingerprints(story) & fingerprints(f"{TOLL} {HURT} Nobody else was hurt.")) >= ENOUGH
    assert not fingerprints(TOLL) & fingerprints(SOLDIERS)
    assert fingerprints("Too short a text.") == frozenset()


def test_a_quotation_leaves_no_fingerprint() -> None:
    assert fingerprints(f"“{STATEMENT}.”") == frozenset()
    assert fingerprints(STATEMENT)
