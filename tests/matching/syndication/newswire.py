"""Articles of an invented story, and the claims in them, as syndication sees them."""

from datetime import date

from claimtrack.matching.syndication import Text, Witness, sourcing
from claimtrack.model.article import Article, Quote
from claimtrack.model.claim import Appearance, Attribution, ClaimId, Sighting, Statement
from claimtrack.model.origin import Sourcing
from claimtrack.model.source import Outlet
from claimtrack.reading.credits import cited, credits_of, erratum

CLAIM = ClaimId("0123456789abcdef")
TOLL = (
    "Floods in Lower Ormel province have killed 34 people, the civil protection service said on Tuesday, as rescuers "
    "searched villages that had been cut off since the dyke near Tolvane broke."
)
HURT = (
    "Some 85 people were taken to hospital in Corrin with injuries, and 1,200 houses along the river have been destroyed, "
    "said Mira Oduya, who heads the service in the valley."
)
SOLDIERS = (
    "The government in Port Lanis has sent 600 soldiers to the province to help with the rescue and to guard the houses "
    "that stand empty, while schools in the valley stay closed until Monday."
)
DATELINE = "PORT LANIS (AFP) — "


def a_text(*paragraphs: str, outlet: str = "Harbour Post", day: int = 3, byline: str = "") -> Text:
    article = Article.from_text(
        "\n\n".join(paragraphs),
        title=f"Floods, as the {outlet} has it",
        published=date(2026, 3, day),
        outlet=outlet,
        byline=byline,
    )
    return Text(article=article, credits=credits_of(article), erratum=erratum(article))


def a_witness(
    text: Text, sentence: str, *, speaker: str = "", outlets: tuple[str, ...] = ()
) -> Witness:
    start = text.article.body.index(sentence)
    quote = Quote.at(text.article.body, start, start + len(sentence))
    statement = Statement(text=sentence, attribution=Attribution(speaker=speaker))
    place = Appearance(article=text.article.id, quote=quote, statement=statement)
    return Witness(
        sighting=Sighting(appearance=place, article=text.article),
        text=text,
        cited=cited(text.article, quote, outlets),
    )


def sourced(
    *witnesses: Witness, others: tuple[Text, ...] = (), outlets: tuple[Outlet, ...] = ()
) -> Sourcing:
    return sourcing(CLAIM, witnesses, others, outlets)


def names(found: Sourcing) -> list[str]:
    return [group.origin.name for group in found.groups]
