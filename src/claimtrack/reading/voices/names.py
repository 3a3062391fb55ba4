"""Names: the speaker as written, cut out of the words before or behind a verb of saying."""

import re
from typing import NamedTuple

from claimtrack.reading.voices.words import Sayings

# A speaker is named in fewer words; more are a clause that was not understood.
MOST_WORDS = 14


class Name(NamedTuple):
    """A speaker as written.

    Attributes:
        text: The words.
        start: Where they start in the sentence.
        is_apart: Whether other words of the sentence stand before them, parted by a comma.
    """

    text: str
    start: int
    is_apart: bool = False

    @property
    def end(self) -> int:
        """Where the words end, exclusive."""
        return self.start + len(self.text)


_PROPER_NEXT = re.compile(
    r",\s+([A-Z][\w'’-]*+\.?(?:\s[A-Z][\w'’-]*+(?:\.(?=\s[A-Z]))?){1,4})(?=[,.])"
)


def name_behind(text: str, place: int, known: Sayings, *, most: int = MOST_WORDS) -> Name | None:
    """Return the name that follows *place*: after "according to", or after "said" when the verb comes first."""
    found = known.patterns.name.match(text, place)
    if found is None:
        return None
    name = known.patterns.name_end.sub("", found.group(1)).strip(" '’")
    first = name.split(maxsplit=1)[0].lower() if name else ""
    if not first or first in known.words.that or first.isdecimal() or len(name.split()) > most:
        return None
    return Name(name, text.index(name, found.start(1)))


def with_proper_name(text: str, name: Name) -> Name:
    """Return *name* with the proper name set beside it: "the club's coach, Ben Holt"."""
    proper = _PROPER_NEXT.match(text, name.end)
    if proper is None or name.text.rpartition(" ")[2][0].isupper():
        return name
    return name._replace(text=text[name.start : proper.end(1)])


_PIECE = re.compile(r"(?:[^,]|,(?=\d))+")


def subject_in(text: str, offset: int, known: Sayings) -> Name | None:
    """Return the subject at the end of *text*, which starts at *offset* in its sentence."""
    pieces = [found for found in _PIECE.finditer(text) if found.group().strip()]
    index = len(pieces) - 1
    if text.rstrip().endswith(","):
        if index > 0 and _is_place_beside(pieces[index - 1].group(), known):
            index -= 1
        while index > 0 and known.patterns.beside.match(pieces[index].group().strip()):
            index -= 1
        if index + 1 < len(pieces) and _opens_phrase(pieces[index].group(), known):
            index += 1
    piece = pieces[index].group()
    start = offset + pieces[index].start() + len(piece) - len(piece.lstrip())
    return _trimmed(Name(piece.strip(), start, index > 0), known)


def _is_place_beside(before: str, known: Sayings) -> bool:
    """Return whether what follows *before* between commas is a larger place: "Officials in Lorne, Velland, said"."""
    return known.patterns.placed.search(before) is not None and not _opens_phrase(before, known)


def _opens_phrase(text: str, known: Sayings) -> bool:
    return text.split(maxsplit=1)[0].lower() in known.words.openers


def _trimmed(name: Name, known: Sayings) -> Name | None:
    text, start = name.text, name.start
    head, _, rest = text.partition(" ")
    while rest and head.lower() in known.words.before_subjects:
        start += len(text) - len(rest)
        text = rest
        head, _, rest = text.partition(" ")
    if _opens_phrase(text, known) or not text[0].isalpha() or len(text.split()) > MOST_WORDS:
        return None
    if text.rpartition(" ")[2].lower() in known.words.openers:
        return None  # "dismissed reports of a bid as"
    return Name(text, start, name.is_apart)


def main_subject(text: str, known: Sayings) -> str:
    """Return the subject that opens a sentence: what stands before its first verb in *text*; empty if there is none."""
    pieces = [piece.strip() for piece in text.split(", ") if piece.strip()]
    piece = next((piece for piece in pieces if not _opens_phrase(piece, known)), "")
    verb = known.patterns.finite.search(piece)
    subject = piece[: verb.start()] if verb is not None else ""
    return subject if subject[:1].isalpha() and len(subject.split()) <= MOST_WORDS else ""


def antecedent(text: str, known: Sayings) -> str:
    """Return the noun that "who" describes, at the end of *text*; empty if that is not plain."""
    piece = known.patterns.antecedent.split(text.rstrip(" ,"))[-1].strip()
    return piece if len(piece.split()) <= MOST_WORDS else ""
