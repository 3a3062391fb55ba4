"""Zero, told by words: no casualties, nobody was hurt."""

from decimal import Decimal

from claimtrack.model.quantity import Modifier
from claimtrack.reading.quantities.counted import Counted, CountedWords
from claimtrack.reading.quantities.figures import Figures
from claimtrack.reading.quantities.nouns import read_noun
from claimtrack.reading.quantities.numerals import Numeral
from claimtrack.reading.quantities.roles import role_behind
from claimtrack.reading.text.tokens import Tokens


def read_nothing(tokens: Tokens, index: int, table: CountedWords) -> Counted | None:
    """Return the zero that "no casualties" or "nobody was killed" at *index* tells of."""
    nobody = table.roles.nobody.starting(tokens, index)
    if nobody:
        role = role_behind(tokens, nobody[0], table.roles)[1]
        if not role:
            return None
        figures = _zero(index, nobody[0])
        rules = ("number.none", "role.behind")
        return Counted(
            figures=figures,
            first=index,
            after=nobody[0],
            noun=table.nouns.persons,
            role=role,
            rules=rules,
        )
    if tokens.lower[index] not in table.none:
        return None
    noun = read_noun(tokens, index + 1, table.nouns)
    if not noun or noun.head not in table.roles.zero:
        return None
    rules = ("number.none", "noun.behind")
    text = tokens.slice(noun.first, noun.after)
    return Counted(
        figures=_zero(index, index + 1), first=index, after=noun.after, noun=text, rules=rules
    )


def _zero(first: int, after: int) -> Figures:
    nothing = Decimal(0)
    numeral = Numeral(first=first, after=after, value=nothing)
    return Figures(
        first=first,
        number=first,
        after=after,
        low=nothing,
        high=nothing,
        modifier=Modifier.EXACT,
        numeral=numeral,
    )
