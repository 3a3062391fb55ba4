"""Marked passages: a claim where a person sees one, whatever the reader makes of the sentence."""

import attrs

from claimtrack.errors import InvalidValueError
from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Appearance
from claimtrack.reading.quantities.found import find_quantities
from claimtrack.reading.reader import read_statement
from claimtrack.reading.text.tokens import Tokens


def read_marked(article: Article, passage: str | Quote) -> Appearance:
    """Return the appearance of a statement that a person marked in *article*, with its first figure, if it has one.

    Args:
        article: The article.
        passage: The exact words, which must stand once in its body; or the place of words, of which only start, end and
            exact matter. Blanks around them do not belong to it.

    Raises:
        InvalidValueError: If the words do not stand there, or stand there more than once.
    """
    body = article.body
    start, end = _place(body, passage)
    quote = Quote.at(body, start, end)
    statement = read_statement(quote.exact, as_of=article.published, language=article.language)
    figures = find_quantities(Tokens.of(quote.exact), language=article.language)
    mentions = [Quote.at(body, start + each.start, start + each.end) for each in figures]
    return Appearance(
        article=article.id,
        quote=quote,
        mention=mentions[0] if mentions else None,
        statement=attrs.evolve(statement, context=article.title),
    )


def _place(body: str, passage: str | Quote) -> tuple[int, int]:
    words = passage if isinstance(passage, str) else passage.exact
    start = body.find(words) if isinstance(passage, str) else passage.start
    bare = words.strip()
    if not bare or not body.startswith(words, start):
        msg = f"The words {words[:80]!r} do not stand there; mark words of the article's body exactly as written."
        raise InvalidValueError(msg)
    if isinstance(passage, str) and body.find(words, start + 1) >= 0:
        msg = f"The words {words[:80]!r} stand more than once in the article; say which by their place, a Quote."
        raise InvalidValueError(msg)
    start += words.index(bare)
    return start, start + len(bare)
