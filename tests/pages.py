"""Small pages for tests: a headline and some prose of a story, with all around it that a test wants."""

FIRST = "Floods in Lower Ormel have killed 34 people since Sunday, the fire service said on Tuesday evening."
SECOND = "About 6,000 people had to leave their homes, and the bridge at Corrin has been closed to all traffic."
THIRD = "The water will keep rising until Thursday, said Ada Ruhl, who heads the river authority of the province."
PROSE = (FIRST, SECOND, THIRD)

TITLE = "Floods in Lower Ormel kill 34 people"
STAMP = '<meta property="article:published_time" content="2026-03-03T18:20:00+01:00">'
OUTLET = '<meta property="og:site_name" content="Harbour Post">'


def a_page(
    *paragraphs: str,
    title: str = TITLE,
    head: str = STAMP + OUTLET,
    above: str = "",
    below: str = "",
    lang: str = "en",
) -> str:
    """Return a page with *paragraphs*, or those of the story, and markup *above* and *below* them."""
    prose = "".join(f"<p>{text}</p>" for text in paragraphs or PROSE)
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><title>{title} | Harbour Post</title>{head}</head>'
        f"<body><nav><a href='/'>Home</a> <a href='/world'>World news of today</a></nav>"
        f"<main><article><h1>{title}</h1>{above}<div>{prose}</div>{below}</article></main>"
        f"<footer>© 2026 Harbour Post. All rights reserved.</footer></body></html>"
    )


def linked(fields: str) -> str:
    """Return the linked data of a news article with *fields*, in JSON."""
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {fields}}}</script>'
