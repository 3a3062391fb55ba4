"""Furniture: what stands on a page besides the article, in plain text, and what is left of it as the story."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimtrack.reading.furniture.words import PageWords, page_words


class Passage(NamedTuple):
    """A stretch of a page.

    Attributes:
        start: Where it starts in the text.
        end: Where it ends, exclusive.
        rule: The rule that makes it furniture; empty for a passage of the story.
    """

    start: int
    end: int
    rule: str = ""


# Longer paragraphs are prose or nothing that the rules for lines know.
_LONGEST_LINE = 320
_SHORT_LINE = 200
_HEAD = 160

_CLOSING = "\"'”’)\\]»"
_ENDS_SENTENCE = re.compile(rf"[.!?…:;][{_CLOSING}]*+$")
_SENTENCE_SIGNS = frozenset(".!?\"”’'")
_WORD = re.compile(r"\w++(?:['’-]\w++)*")
_FEWEST_WORDS = 4


def survey(body: str, title: str, language: str) -> tuple[Passage, ...]:
    """Return the paragraphs of *body* in order, each with the rule that makes it furniture, or none for the story.

    Datelines and sign-offs are passages of their own beside the paragraph they stand in.
    """
    paragraphs = tuple(_paragraphs(body))
    known = page_words(language)
    rules = _Judge(body, title, known).rules(paragraphs)
    return tuple(
        passage
        for paragraph, rule in zip(paragraphs, rules, strict=True)
        for passage in ([Passage(*paragraph, rule)] if rule else _trimmed(body, paragraph, known))
    )


def story(body: str, title: str, language: str) -> tuple[Passage, ...]:
    """Return the passages of *body* that are the article itself."""
    return tuple(passage for passage in survey(body, title, language) if not passage.rule)


_Span = tuple[int, int]


def _paragraphs(body: str) -> Iterator[_Span]:
    """Yield the paragraphs: lines, or blocks of lines where the text is wrapped at a column."""
    block: list[_Span] = []
    start = 0
    for line in body.split("\n"):
        end = start + len(line)
        text = line.strip()
        if text:
            begin = start + line.index(text[0])
            block.append((begin, begin + len(text)))
        elif block:
            yield from _unwrapped(body, block)
            block = []
        start = end + 1
    yield from _unwrapped(body, block)


_NARROWEST, _WIDEST = 48, 100


def _unwrapped(body: str, block: list[_Span]) -> list[_Span]:
    full = block[:-1]
    is_wrapped = (
        bool(full)
        and all(_NARROWEST <= end - start <= _WIDEST for start, end in full)
        and sum(_ENDS_SENTENCE.search(body, end - 4, end) is None for _, end in full) * 2
        > len(full)
        and _ENDS_SENTENCE.search(body, block[-1][1] - 4, block[-1][1]) is not None
    )
    return [(block[0][0], block[-1][1])] if is_wrapped else block


def _trimmed(body: str, paragraph: _Span, known: PageWords) -> Iterator[Passage]:
    start, end = paragraph
    head = body[start : min(end, start + _HEAD)]
    for rule, pattern in (("leading date", known.leading_date), ("dateline", known.dateline)):
        found = pattern.match(head)
        if found is not None and start + found.end() < end:
            yield Passage(start, start + found.end(), rule)
            start += found.end()
            head = head[found.end() :]
    tail = max(start, end - _HEAD)
    ends = body[end - 1] in _SENTENCE_SIGNS
    off = None if ends else known.sign_off.search(body[tail:end])
    stop = end if off is None else tail + off.start()
    if body[start:stop].strip():
        yield Passage(start, stop)
    if stop < end:
        yield Passage(stop, end, "sign-off")


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _holds(text: str, phrases: Iterable[str]) -> bool:
    # A plain loop: as a generator inside any() it takes twice as long, and it runs for every line.
    for phrase in phrases:  # noqa: SIM110 - see above
        if phrase in text:
            return True
    return False


class _Judge:
    """Says of each paragraph of one page what it is."""

    def __init__(self, body: str, title: str, known: PageWords) -> None:
        self._body = body
        self._title = _folded(title) or None
        self._known = known

    def rules(self, paragraphs: tuple[_Span, ...]) -> list[str]:
        texts = [self._body[start:end] for start, end in paragraphs]
        rules = [self._of_line(text) for text in texts]
        self._before_dateline(texts, rules)
        _repeated(texts, rules)
        self._captions(texts, rules)
        self._sidebars(texts, rules)
        _labels(texts, rules)
        return rules

    def _of_line(self, text: str) -> str:
        """Return the rule that makes a line furniture by itself; empty when there is none."""
        if len(text) > _LONGEST_LINE:
            return ""
        lower = text.lower()
        return self._by_words(text, lower) or self._by_form(text)

    def _by_words(self, text: str, lower: str) -> str:
        known = self._known
        if lower.lstrip("([").startswith(known.openings):
            return "opening"
        if len(text) <= _SHORT_LINE:
            if _folded(text) == self._title:
                return "headline"
            if lower.rstrip(" :>»") in known.sidebars:
                return "sidebar"
            if _holds(lower, known.marks):
                return "mark"
        return "caption" if _holds(lower, known.caption_phrases) else ""

    def _by_form(self, text: str) -> str:
        for rule in self._known.rules:
            may_fit = len(text) <= rule.longest and _holds(text, rule.holds)
            if may_fit and rule.pattern.match(text):
                return rule.name
        return ""

    def _before_dateline(self, texts: list[str], rules: list[str]) -> None:
        # What stands above the dateline is the page's head: section, headline, byline, picture.
        for i, text in enumerate(texts[:12]):
            if self._known.dateline.match(text[:_HEAD]) and is_prose(text):
                if not any(len(above) > _LONGEST_LINE for above in texts[:i]):
                    rules[:i] = [rule or "above the dateline" for rule in rules[:i]]
                return

    def _captions(self, texts: list[str], rules: list[str]) -> None:
        prose = [i for i, text in enumerate(texts) if not rules[i] and is_prose(text)]
        last_prose = prose[-1] if prose else 0
        is_head = True  # above the story, where everything is furniture
        for i, text in enumerate(texts):
            is_head = is_head and (i == 0 or bool(rules[i - 1]))
            if rules[i] or len(text) > _LONGEST_LINE:
                continue
            if text.split(maxsplit=1)[0].islower() and is_head and i < last_prose:
                rules[i] = "caption"  # no paragraph of a story starts small
            elif self._is_signed(text) and sum(j > i for j in prose[-3:]) > 1:
                rules[i] = (
                    "caption"  # a sign-off ends a story; one with prose below it credits a picture
                )

    def _is_signed(self, text: str) -> bool:
        return text[-1] not in _SENTENCE_SIGNS and self._known.sign_off.search(text) is not None

    def _sidebars(self, texts: list[str], rules: list[str]) -> None:
        inside = False
        for i, text in enumerate(texts):
            if rules[i] in {"sidebar", "time ago"}:
                inside = True
            elif inside and not rules[i]:
                inside = not is_prose(text)
                rules[i] = "in a sidebar" if inside else ""


def is_prose(text: str) -> bool:
    """Return whether *text* is a sentence or more: several words that end as a sentence does."""
    tail = text[-40:]
    if len(text) < _LONGEST_LINE and len(text.split()) < _FEWEST_WORDS:
        return False
    return (
        _ENDS_SENTENCE.search(tail) is not None
        or tail.rstrip().endswith(("”", '"'))
        or _signed(tail)
    )


_SIGNED = re.compile(r"[.!?][\"”’]?\s*(?:[—–-]{1,2}\s*[A-Z][\w /]{1,30}|\([A-Z][\w /]{1,30}\))$")


def _signed(tail: str) -> bool:
    return _SIGNED.search(tail) is not None


def _repeated(texts: list[str], rules: list[str]) -> None:
    # The words under a picture are often there twice, once as its description; a paragraph is not.
    counts = Counter(text for text in texts if len(text) <= _LONGEST_LINE)
    for i, text in enumerate(texts):
        if counts[text] > 1 and not rules[i]:
            rules[i] = "repeated"


def _labels(texts: list[str], rules: list[str]) -> None:
    # A line that does not end as a sentence is a label or another headline, where the rest of the page is prose.
    prose = [not rule and is_prose(text) for text, rule in zip(texts, rules, strict=True)]
    if any(prose):
        for i, text in enumerate(texts):
            if not rules[i] and not prose[i] and len(text) <= _SHORT_LINE:
                rules[i] = "label"
