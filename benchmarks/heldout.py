"""Texts that no rule was written on, marked by hand, in the form that extraction corpora are scored in.

    python -m benchmarks.heldout tests/reading/heldout/first.txt FOLDER

writes ``articles.jsonl`` and ``claims.jsonl`` into the folder. An article opens with ``== id | date | title``. Its text
holds ``[mention|figure|unit|more]`` for a claim, ``<...>`` for a number that is none, ``{...}`` for one that may be read
or not; a line that opens with ``# `` is furniture. The figure is ``12``, ``~12`` (about), ``>=12``, ``>12``, ``<=12``,
``<12``, ``10..12`` or ``v200`` (vague). Of the rest, ``@since/until~days`` is the period, ``s:`` the speaker, and a bare
word the stance or ``opt`` (neither demanded nor wrong).

A file beside it that ends in ``.links`` tells what pairs of claims have to do with each other, one pair a line ("fire.1-00
fire.2-00 update"); it becomes ``links.jsonl``.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_MARK = re.compile(r"\[(?P<claim>[^\]]+)\]|<(?P<trap>[^>]+)>|\{(?P<free>[^}]+)\}")
_MODIFIERS = {
    "~": "about",
    ">=": "at least",
    ">": "more than",
    "<=": "up to",
    "<": "fewer than",
    "v": "vague",
    "": "exact",
}
_FIGURE = re.compile(r"(~|>=|>|<=|<|v)?(\d[\d.]*?)(?:\.\.(\d[\d.]*))?$")
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"\u201d]?(?=\s+[\"\u201cA-Z]|\s*(?:\n|$))|(?=\n|$))")
_STANCES = {"denied", "negated", "planned", "projected"}


def articles(path: Path) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Yield each article of the marked file at *path* with its claims."""
    for part in re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        head, _, marked = part.partition("\n")
        name, day, title = (each.strip() for each in head.split("|"))
        yield _article({"id": name, "date": day, "title": title}, marked.strip())


def _article(head: dict[str, Any], marked: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    body, marks = "", list[tuple[str, str, int, int]]()
    boilerplate = list[dict[str, int]]()
    for line in marked.splitlines():
        start, furniture = len(body), line.startswith("# ")
        text, place = line.removeprefix("# ") if furniture else line, 0
        for found in () if furniture else _MARK.finditer(text):
            body += text[place : found.start()]
            kind = str(found.lastgroup)
            shown = found[kind].split("|")[0] if kind == "claim" else found[kind]
            marks.append((kind, found[kind], len(body), len(body) + len(shown)))
            body, place = body + shown, found.end()
        body += text[place:]
        if furniture:
            boilerplate.append({"start": start, "end": len(body)})
        body += "\n"
    article = head | {
        "body": body,
        "boilerplate": boilerplate,
        "traps": [_span(mark, type="number") for mark in marks if mark[0] == "trap"],
        "dont_care": [_span(mark) for mark in marks if mark[0] == "free" or _is_free(mark)],
    }
    claims = [mark for mark in marks if mark[0] == "claim" and not _is_free(mark)]
    return article, [_claim(head["id"], i, mark, body) for i, mark in enumerate(claims)]


def _is_free(mark: tuple[str, str, int, int]) -> bool:
    return mark[1].split("|")[1:] in ([], ["opt"]) or mark[1].split("|")[2:] == ["opt"]


def _span(mark: tuple[str, str, int, int], **more: str) -> dict[str, Any]:
    return {"start": mark[2], "end": mark[3], **more}


def _claim(name: str, i: int, mark: tuple[str, str, int, int], body: str) -> dict[str, Any]:
    _, words, start, end = mark
    mention, figure, unit, *rest = words.split("|")
    sentence = next(each for each in _SENTENCE.finditer(body) if each.end() >= end)
    return {
        "id": f"{name}-{i:02d}",
        "article": name,
        "kind": "quantity",
        "quote": sentence[0].strip(),
        "start": sentence.end() - len(sentence[0].lstrip()),
        "end": sentence.end(),
        "mention": mention,
        "mention_start": start,
        "mention_end": end,
        "unit": unit,
        **_figure(figure),
        **_period(next((each[1:] for each in rest if each.startswith("@")), "")),
        "speaker": next((each[2:] for each in rest if each.startswith("s:")), None),
        "status": next((each for each in rest if each in _STANCES), "asserted"),
        "optional": "opt" in rest,
    }


def _figure(words: str) -> dict[str, Any]:
    found = _FIGURE.match(words)
    if found is None:
        message = f"{words!r} is no figure"
        raise ValueError(message)
    low = float(found[2])
    high: float | None = float(found[3] or found[2])
    modifier = "range" if found[3] else _MODIFIERS[found[1] or ""]
    if modifier in {"at least", "more than", "vague"}:
        high = None
    return {
        "low": None if modifier in {"up to", "fewer than"} else low,
        "high": high,
        "modifier": modifier,
    }


def _period(words: str) -> dict[str, Any]:
    days, _, tolerance = words.partition("~")
    since, slash, until = days.partition("/")
    return {
        "time_text": None,
        "since": since or None,
        "until": (until if slash else since) or None,
        "time_tolerance_days": int(tolerance or 0),
    }


def _link(line: str) -> dict[str, str]:
    a, b, relation = line.split()
    return {"a": a, "b": b, "relation": relation}


def main(marked: str, folder: str) -> None:
    """Write the articles and claims of the file *marked* into *folder*."""
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    read = list(articles(Path(marked)))
    rows = {
        "articles": [article for article, _ in read],
        "claims": [claim for _, claims in read for claim in claims],
    }
    links = Path(marked).with_suffix(".links")
    if links.exists():
        rows["links"] = [_link(line) for line in links.read_text(encoding="utf-8").splitlines()]
    for name, lines in rows.items():
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (out / f"{name}.jsonl").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
