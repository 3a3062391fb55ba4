"""Texts: which articles are one text, and who an article's text comes from."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

import attrs

from claimtrack.matching.syndication.passages import Wording, share, wording
from claimtrack.model import fields
from claimtrack.model.article import Article
from claimtrack.model.origin import Credit, CreditKind, Origin
from claimtrack.model.source import Source, SourceKind, outlet_key

# From this share of the shorter text on two articles are one text. House value: on the groups for development copies
# share 0.75 or more, independent reports nothing at all, and agency stories under an outlet's own lead lie in between.
ONE_TEXT_FROM = 0.4


@attrs.frozen(kw_only=True)
class Text:
    """An article and what it says of where it comes from.

    Attributes:
        article: The article.
        credits: What its byline, dateline, sign-off and lines say, the surest first.
        erratum: The line in which it says that it corrects an earlier version, or empty.
    """

    article: Article
    credits: tuple[Credit, ...] = fields.items()
    erratum: str = fields.text()

    @property
    def rank(self) -> tuple[object, ...]:
        """What puts texts in an order that does not depend on when they were read: day, outlet, id."""
        return (self.article.published, self.article.outlet, self.article.id)

    @property
    def outlet(self) -> Source:
        """Who published it: an outlet, or the agency itself."""
        found = (one.source for one in self.credits if one.kind is CreditKind.OWN)
        return next(found, Source(name=self.article.outlet, kind=SourceKind.OUTLET))

    @cached_property
    def wording(self) -> Wording:
        """Its words."""
        return wording(self.article.body)

    @cached_property
    def figures(self) -> frozenset[str]:
        """The figures in it, as they stand there in digits."""
        return figures_in(self.article.body)

    def credited_at(self, place: int) -> Credit | None:
        """Return the surest credit for the text at character *place*, if there is one."""
        return next((one for one in self.credits if one.covers(place)), None)

    @property
    def helper(self) -> Credit | None:
        """The credit of the one source that had a hand in the text; of several, nobody can tell which."""
        parts = {one.source: one for one in self.credits if one.kind is CreditKind.PART}
        return next(iter(parts.values())) if len(parts) == 1 else None

    @property
    def whole(self) -> Credit | None:
        """The credit for the longest part of the text, if there is one."""
        found = [one for one in self.credits if one.end > one.start]
        return max(found, key=lambda one: one.end - one.start, default=None)

    def told(self) -> str:
        """Return which text it is, in words."""
        return f"{self.article.outlet}, {self.article.published}"


_FIGURE = re.compile(r"\d++(?:[.,]\d++)*")


def figures_in(words: str) -> frozenset[str]:
    """Return the figures in some *words*, as they stand there in digits."""
    return frozenset(_FIGURE.findall(words))


def share_of(this: Text, other: Text) -> float:
    """Return how much of the shorter text both share in passages, from 0.0 to 1.0."""
    return share(this.wording, other.wording)


def origin_of(text: Text, others: Sequence[Text] = ()) -> Origin:
    """Return who *text* comes from: whoever it is credited to, else whoever the text it shares is credited to, else the first to print it.

    Args:
        text: The article.
        others: Those that share fingerprints with it; any others do no harm.
    """
    shares = {other: share_of(text, other) for other in sorted(others, key=_rank)}
    copies = [other for other, part in shares.items() if part >= ONE_TEXT_FROM]
    source, reasons = _source(text, shares, copies)
    return Origin(
        source=source, reasons=reasons, copies=tuple(other.article.id for other in copies)
    )


def _source(
    text: Text, shares: dict[Text, float], copies: Sequence[Text]
) -> tuple[Source, tuple[str, ...]]:
    known = {outlet_key(other.outlet.name): other.outlet for other in (text, *shares)}
    if text.whole:
        source = text.whole.source
        return known.get(outlet_key(source.name), source), (text.whole.words,)
    lent: dict[Source, float] = defaultdict(float)
    reasons: dict[Source, str] = {}
    for other, part in shares.items():
        credit = other.whole or other.helper or text.helper
        if credit and part:
            source = known.get(outlet_key(credit.source.name), credit.source)
            lent[source] += part
            words = f"shares {part:.0%} of its text with {other.told()}; {credit.words}"
            reasons.setdefault(source, words)
    if lent:
        best = min(lent, key=lambda source: (-lent[source], source.name))
        return best, (reasons[best],)
    first = min([text, *copies], key=_rank)
    if first is not text:
        return first.outlet, (f"the same text stood first in {first.told()}",)
    return text.outlet, ("its own text",)


def _rank(text: Text) -> tuple[object, ...]:
    return text.rank
