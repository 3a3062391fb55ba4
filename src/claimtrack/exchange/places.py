"""Places: where the words of an article stand in a file that writes them otherwise: JSON strings, pages."""

import json
import re

from claimtrack.exchange.markdown import Plain, Words

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_SPACE = re.compile(r"[\s,:]*+")
_ESCAPE = re.compile(r"\\r\\n|\\u[dD][89aAbB]..\\u[dD][c-fC-F]..|\\u....|\\.")
_BODY = ("body", "text")


def of_json(line: str, body: str, start: int) -> Plain:
    """Return the *body* of an article with its places in a *line* of JSON that stands at *start* in its file."""
    words = Words()
    begin, end = _value(line)
    for escape in _ESCAPE.finditer(line, begin, end):
        words.add(line[begin : escape.start()], start + begin)
        told = json.loads(f'"{escape[0]}"').replace("\r\n", "\n").replace("\r", "\n")
        words.add(told, start + escape.start(), width=len(escape[0]))
        begin = escape.end()
    words.add(line[begin:end], start + begin)
    found = words.plain()
    # Another program may have written a body that is put right when it is read; then only its beginning is told.
    return found if found.text == body else Plain(text=body, cuts=((0, start),))


def _value(line: str) -> tuple[int, int]:
    """Return where the words of the body stand in an object that is known to have one."""
    decoder = json.JSONDecoder()
    place = line.index("{") + 1
    found: dict[str, tuple[int, int]] = {}
    while (key := _STRING.match(line, _end(_SPACE, line, place))) is not None:
        begin = _end(_SPACE, line, key.end())
        place = decoder.raw_decode(line, begin)[1]
        found[json.loads(key[0])] = (begin + 1, place - 1)
    return next(found[name] for name in _BODY if name in found)


def _end(pattern: re.Pattern[str], text: str, place: int) -> int:
    found = pattern.match(text, place)
    return place if found is None else found.end()


_MARKUP = re.compile(
    r"<(script|style)\b.*?</\1\s*+>|<!--.*?-->|<[^<>]*+>", re.DOTALL | re.IGNORECASE
)
_WORD = re.compile(r"\S++")


def of_page(text: str, body: str) -> Plain:
    """Return the *body* of an article with its places on the page *text*; a line that is not found stands where the last one did."""
    bare = _MARKUP.sub(lambda found: " " * len(found[0]), text)
    cuts: list[tuple[int, int]] = []
    place = 0
    for line in re.finditer(r"[^\n]++", body):
        words = list(_WORD.finditer(body, line.start(), line.end()))
        found = (
            re.compile(r"\s+".join(re.escape(word[0]) for word in words)).search(bare, place)
            if words
            else None
        )
        if found is None:
            cuts.append((line.start(), place))
            continue
        place = found.start()
        for word in words:
            place = bare.index(word[0], place)
            cuts.append((word.start(), place))
            place += len(word[0])
    return Plain(text=body, cuts=tuple(cuts))
