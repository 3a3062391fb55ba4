"""What a page tells of its article besides the headline: outlet, writers, address, language."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from claimtrack.reading.page.markup import folded, squeezed
from claimtrack.reading.page.said import Said
from claimtrack.reading.page.words import words

_ADDRESS = re.compile(r"https?://[^\s<>\"]{3,2000}$", re.IGNORECASE)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]([a-z0-9]{2,8}))?(?:[-_].*)?", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


# --- outlet and writers -------------------------------------------------------------------------------------------------


def outlets(said: Said, url: str | None) -> list[str]:
    """Return what the outlet may be called, the best name first, the host last."""
    found = [
        *said.texts("publisher"),
        *said.metas(*words()["metas"]["outlets"]),
    ]
    host = (urlsplit(url).hostname or "") if url else ""
    names = [name for name in found if not _ADDRESS.match(name)]
    # A name that is spelled out comes before one that is but a host.
    names.sort(key=lambda name: "." in name and " " not in name)
    return [*dict.fromkeys(names), *([host.removeprefix("www.")] if host else [])]


def byline(said: Said, near: Iterable[str], houses: Iterable[str]) -> str:
    """Return who wrote the article, or nothing.

    Args:
        said: What the page says of itself.
        near: The lines near the headline that name writers.
        houses: What the outlet may be called; it is a writer only if nobody else is.
    """
    told = (
        said.texts("author"),
        said.texts("creator"),
        said.metas(*words()["metas"]["authors"]),
        writers(near),
    )
    found = [[name for text in texts if (name := _name(text))] for texts in told]
    own = {folded(house) for house in houses}
    people = [[name for name in names if folded(name) not in own] for names in found]
    best = next((names for names in (*people, *found) if names), list[str]())
    return ", ".join(dict.fromkeys(best))[:_LONGEST_BYLINE]


_MOST_NAMES = 6
_LONGEST_BYLINE = 300


@cache
def _by() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:{'|'.join(map(re.escape, words()['lines']['by']))})(?:\s+|\s*:\s*)(?=[^\W\d_])",
        re.IGNORECASE,
    )


def _name(text: str) -> str:
    """Return *text* as a name, or nothing if it is an address or a number."""
    name = squeezed(_by().sub("", text.strip(" '\"")))
    return name if _LETTER.search(name) and "://" not in name and "@" not in name else ""


def writers(texts: Iterable[str]) -> list[str]:
    """Return those of *texts* that name writers, as "By Ada Ruhl" does."""
    return [text for text in texts if _by().match(text) and len(text.split()) <= _MOST_NAMES]


# --- address ------------------------------------------------------------------------------------------------------------


def address(root: HtmlElement, said: Said, url: str | None) -> str | None:
    """Return the address that the page gives for itself, else *url*."""
    here = urlsplit(url).path.rstrip("/") if url else ""
    for found in _addresses(root, said):
        try:
            whole = urljoin(url or "", found)
            parts = urlsplit(whole)
        except ValueError:
            continue
        path = parts.path.rstrip("/")
        # Some pages give the address of their section, or of the house, for their own.
        if _ADDRESS.match(whole) and (path or parts.query) and not here.startswith(f"{path}/"):
            return whole
    return url


def _addresses(root: HtmlElement, said: Said) -> Iterator[str]:
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield squeezed(link.get("href"))
    yield from said.metas("og:url")
    yield from said.texts("url")


# --- language -----------------------------------------------------------------------------------------------------------

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]"), 0.15),  # with many Chinese signs between
    ("ko", re.compile("[\uac00-\ud7af]"), 0.3),
    ("zh", re.compile("[\u3400-\u9fff]"), 0.3),
    ("el", re.compile("[\u0370-\u03ff]"), 0.5),
    ("he", re.compile("[\u0590-\u05ff]"), 0.5),
    ("th", re.compile("[\u0e00-\u0e7f]"), 0.5),
    ("ka", re.compile("[\u10a0-\u10ff]"), 0.5),
    ("hy", re.compile("[\u0530-\u058f]"), 0.5),
)
_SAMPLE = 20_000
# How many of the words of a text its language's commonest ones are, at the least; and how much less than the best the
# declared language may have of them before it is taken for a mistake.
_COMMON = 0.1
_MISTAKEN = 0.5
_FEWEST = 50


def language(root: HtmlElement, said: Said, text: str) -> str | None:
    """Return the language of the article: as the page says, unless the words plainly say otherwise."""
    declared = next(_declared(root, said), None)
    spoken = _by_script(text)
    if spoken:
        return declared if declared and declared.startswith(spoken) else spoken
    shares = _shares(text)
    best = max(shares, key=lambda code: shares[code])
    if shares[best] < _COMMON:
        return declared
    kin = "no" if declared and declared[:2] in {"nb", "nn"} else (declared or "").partition("-")[0]
    if declared and shares.get(kin, 1.0) >= _MISTAKEN * shares[best]:
        return declared
    return best


def _declared(root: HtmlElement, said: Said) -> Iterator[str]:
    for code in (
        root.get("lang"),
        root.get("xml:lang"),
        *said.texts("inLanguage"),
        *said.metas(*words()["metas"]["languages"]),
    ):
        found = _LANGUAGE.fullmatch(code.strip()) if code else None
        if found is not None and found[1].lower() != "und":  # undetermined
            region = found[2]
            tail = (
                f"-{region.upper() if len(region) == len('GB') else region.title()}"
                if region
                else ""
            )
            yield found[1].lower() + tail


def _by_script(text: str) -> str | None:
    sample = text[:_SAMPLE]
    letters = max(len(_LETTER.findall(sample)), 1)
    return next(
        (code for code, script, share in _SCRIPTS if len(script.findall(sample)) > share * letters),
        None,
    )


def _shares(text: str) -> dict[str, float]:
    found = folded(text[:_SAMPLE]).split()
    total = max(len(found), _FEWEST)
    return {
        code: sum(word in common for word in found) / total for code, common in _commonest().items()
    }


@cache
def _commonest() -> dict[str, frozenset[str]]:
    return {code: frozenset(found) for code, found in words()["languages"].items()}
