"""The library way: two articles in, and what the second has to do with the first."""

from claimtrack import Article, Tracker

MONDAY = Article.from_text(
    "Floods in Lower Ormel province have killed 34 people, the fire service said.",
    title="Floods kill 34",
    published="2026-03-02",
    outlet="Harbour Post",
)
TUESDAY = Article.from_text(
    "The death toll of the floods in Lower Ormel province has risen to 47.",
    title="Flood toll rises",
    published="2026-03-03",
    outlet="Inland Gazette",
)

with Tracker.open() as desk:
    for article in (MONDAY, TUESDAY):
        report = desk.read(article)
        print(report)
        for finding in report.findings:
            print("  ", finding)

    for match in desk.similar("34 dead in Lower Ormel floods"):
        print(match)
