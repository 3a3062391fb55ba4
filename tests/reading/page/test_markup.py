"""Bytes become the text that their author wrote, and markup the lines that a reader sees."""

import codecs

import pytest

from claimtrack.reading.page import read_page
from claimtrack.reading.page.markup import decoded, lines, parse
from tests.pages import PROSE, a_page

WORDS = "<p>Müller sagte: „Die Brücke ist gesperrt.“ 34 €</p>"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        b'<meta charset="windows-1252">' + WORDS.encode("cp1252"),
        b'<meta charset="iso-8859-1">' + WORDS.encode("cp1252"),
        b'<meta charset="no-such-set">' + WORDS.encode("cp1252"),
        WORDS.encode("cp1252"),
    ],
)
def test_bytes_of_any_common_set_are_decoded(data: bytes) -> None:
    assert decoded(data).endswith(WORDS)


def test_what_a_page_calls_gb2312_is_read_as_the_larger_set() -> None:
    words = "<p>镕基同志</p>"
    data = b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">' + words.encode(
        "gb18030"
    )

    assert decoded(data).endswith(words)


def test_bytes_in_no_known_set_are_read_as_far_as_they_go() -> None:
    assert decoded(bytes(range(1, 256)) * 3)


def test_an_xml_declaration_does_not_matter() -> None:
    html = '<?xml version="1.0" encoding="iso-8859-1"?>' + a_page()

    assert read_page(html).body == "\n\n".join(PROSE)


def test_control_characters_are_left_out() -> None:
    assert read_page(a_page().replace("34 people", "34\x00 \x0bpeople")).body == "\n\n".join(PROSE)


def test_lines_break_where_a_reader_sees_them_break() -> None:
    root = parse(
        "<body>One <b>and</b> more<br>two<ul><li>three</li></ul>four<script>x</script> and<p> </p></body>"
    )

    assert [line.text for line in lines(root)] == ["One and more", "two", "three", "four and"]
    assert [line.origin.tag for line in lines(root)] == ["body", "body", "li", "body"]
