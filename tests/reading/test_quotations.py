"""Where quotations open and close."""

from claimtrack.reading.text.quotations import quotations


def quoted(text: str) -> list[str]:
    return [text[each.start : each.end] for each in quotations(text, 0, len(text))]


def test_straight_and_curly_marks_open_and_close() -> None:
    assert quoted('He said "yes" and “no”, then «well».') == ['"yes"', "“no”", "«well»"]


def test_an_open_quotation_runs_to_the_end_of_its_paragraph() -> None:
    (one,) = quotations("He said “yes and then", 0, 21)
    assert (one.end, one.runs_on) == (21, True)


def test_a_mark_that_only_closes_opens_nothing() -> None:
    assert quoted("It is 6” wide and ” that is all") == []


def test_a_mark_inside_a_word_or_before_a_blank_opens_nothing() -> None:
    assert quoted('a"b c " d') == []


def test_a_quotation_holds_marks_that_only_open() -> None:
    assert quoted("“One “two” three") == ["“One “two”"]


def test_a_straight_mark_before_a_letter_closes_nothing() -> None:
    assert quoted('"One "two" three') == ['"One "two"']
