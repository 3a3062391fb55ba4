"""Elliptic counts: figures whose noun or role stands elsewhere in the sentence, or in the one before."""

from collections.abc import Sequence

from claimtrack.model.quantity import Modifier, Quantity
from claimtrack.reading.quantities.counted import Counted, CountedWords
from claimtrack.reading.quantities.nouns import are_persons, read_noun
from claimtrack.reading.quantities.roles import role_of_toll
from claimtrack.reading.text.tokens import Tokens

_WINDOW = 14
_SUBJECT = 3
_LARGE = 1000


def completed(
    tokens: Tokens,
    counted: Counted,
    table: CountedWords,
    before: Sequence[Counted],
    earlier: Sequence[Quantity],
) -> Counted | None:
    """Return *counted* with the noun and role it takes over; None if nothing tells that it counts at all.

    Args:
        tokens: The sentence.
        counted: What the words beside the figures tell.
        table: The words of its language.
        before: The quantities before in the sentence.
        earlier: Those of the sentences before, the last one last.
    """
    if counted.currency:
        return counted
    if counted.figures.share:
        return _of_the_same(counted, before)
    if counted.noun:
        return counted
    if _is_thing(tokens, counted, table):
        return None
    last = _last_count(before, earlier, table)
    told = (
        _moved_on(tokens, counted, table, before)
        or _complement(tokens, counted, table, last)
        or _shared(tokens, counted, table)
        or _persons(counted, table, last if before else None)
        or _value(tokens, counted, table)
        or _taken_over(counted, last)
    )
    if told:
        return told
    figures = counted.figures
    certain = figures.modifier is not Modifier.EXACT or figures.numeral.value >= _LARGE
    return counted if certain and not figures.numeral.bare else None


def _is_thing(tokens: Tokens, counted: Counted, table: CountedWords) -> bool:
    """Ran a 10K: an article before a figure without noun makes a name of it; a 3,000-strong force is counted."""
    article = tokens.lower[counted.first - 1] in table.figures.numbers.articles
    return article and not counted.role and tokens.lower[counted.figures.after] != "-"


def _of_the_same(counted: Counted, before: Sequence[Counted]) -> Counted:
    """A percent of nothing named is of what the percent before was of: 52% of the vote, his rival 45%."""
    share = counted.figures.share
    if counted.noun != share:
        return counted
    same = [each.noun for each in before if each.noun.startswith(f"{share} ")]
    return counted.told("noun.inherited", noun=same[-1]) if same else counted


def _last_count(
    before: Sequence[Counted], earlier: Sequence[Quantity], table: CountedWords
) -> tuple[str, str] | None:
    """Return noun and role of the count just before; money and percent are no counts to take over from."""
    if before:
        last = before[-1]
        return None if last.currency or last.figures.share else (last.noun, last.role)
    shares = (table.figures.share, *table.points)
    counts = [
        each
        for each in earlier
        if each.noun and not each.currency and not each.noun.startswith(shares)
    ]
    return (counts[-1].noun, counts[-1].role) if counts else None


def _persons(counted: Counted, table: CountedWords, last: tuple[str, str] | None) -> Counted | None:
    """What happens to persons only tells of persons: of those named just before, or of people."""
    if counted.role not in table.roles.persons:
        return None
    if last:
        noun, role = last
        others = "noun.others" in counted.rules
        if others or role in table.roles.persons or are_persons(noun, table.nouns):
            return counted.told("noun.inherited", noun=noun)
    return counted.told("noun.persons", noun=table.nouns.persons)


def _moved_on(
    tokens: Tokens, counted: Counted, table: CountedWords, before: Sequence[Counted]
) -> Counted | None:
    """From 3 million tonnes to 3.4 million."""
    first = counted.figures.first
    if not before or before[-1].after != first - 1 or tokens.lower[first - 1] not in table.links:
        return None
    return _taken_over(counted, _last_count(before, (), table))


def _complement(
    tokens: Tokens, counted: Counted, table: CountedWords, last: tuple[str, str] | None
) -> Counted | None:
    """Of them, 12 were children: what they were, and what happened to those named before."""
    place = counted.after
    if last is None or counted.role or tokens.lower[place] not in table.auxiliaries:
        return None
    noun = read_noun(tokens, place + 1, table.nouns)
    if not noun.plural:
        return None
    return counted.told("noun.complement", noun=tokens.slice(noun.first, noun.after), role=last[1])


def _shared(tokens: Tokens, counted: Counted, table: CountedWords) -> Counted | None:
    """Two figures before one noun share it: 18 and 14 places."""
    place = counted.after
    if tokens.lower[place] not in table.nouns.joints or not table.is_number(
        tokens.lower[place + 1]
    ):
        return None
    noun = read_noun(tokens, place + 2, table.nouns)
    return (
        counted.told("noun.shared", noun=tokens.slice(noun.first, noun.after))
        if noun.plural
        else None
    )


def _taken_over(counted: Counted, last: tuple[str, str] | None) -> Counted | None:
    if last is None:
        return None
    return counted.told("noun.inherited", noun=last[0], role=counted.role or last[1])


def _value(tokens: Tokens, counted: Counted, table: CountedWords) -> Counted | None:
    """Read the figure as the value of a measure: the death toll rose to 15, the number of cases to 500."""
    first = counted.figures.first
    if tokens.lower[first - 1] not in table.links and tokens.lower[first] not in table.links:
        return None
    noun = _tally(tokens, first, table)
    if noun:
        return counted.told("noun.tally", noun=noun)
    role = role_of_toll(tokens, first, table.roles)
    if role:
        return counted.told("noun.toll", noun=table.nouns.persons, role=role)
    noun = _moved(tokens, first, table)
    return counted.told("noun.subject", noun=noun) if noun else None


def _tally(tokens: Tokens, first: int, table: CountedWords) -> str:
    """Return what is counted in "the number of cases rose to 500"; empty for tolls ("the number of deaths")."""
    for place in range(first - 1, max(0, first - _WINDOW), -1):
        toll = table.roles.tolls.ending(tokens, place + 1)
        if toll is not None and place - toll[0] == 1:
            return ""  # the number of cases to 500 and the death toll to 20
        if tokens.lower[place] == table.nouns.of and tokens.lower[place - 1] in table.nouns.tallies:
            noun = read_noun(tokens, place + 1, table.nouns)
            toll = table.roles.tolls.ending(tokens, noun.after) or table.roles.behind.starting(
                tokens, noun.after
            )
            happening = toll is not None and noun.after - noun.first == 1
            return "" if happening else tokens.slice(noun.first, noun.after)
    return ""


def _moved(tokens: Tokens, first: int, table: CountedWords) -> str:
    """Return what rises or falls to the figure at *first*: cases rise by 80, an increase in staff to 300."""
    changes = table.figures.changes
    window = range(first - 1, max(-1, first - _WINDOW), -1)
    change = next((place for place in window if tokens.lower[place] in changes), -1)
    if change < 0:
        return _reaching(tokens, first, table)
    if tokens.lower[change + 1] in table.contents:
        noun = read_noun(tokens, change + 2, table.nouns)
        return tokens.slice(noun.first, noun.after)
    return _subject(tokens, change, table)


def _reaching(tokens: Tokens, first: int, table: CountedWords) -> str:
    """Return what reaches the figure at *first*: the list will reach 70,000; empty for names ("Norrland passed 500")."""
    verb = first - 1
    if tokens.lower[verb] not in table.reaching:
        return ""
    subject = _subject(tokens, verb, table)
    return subject if subject.islower() else ""


def _subject(tokens: Tokens, verb: int, table: CountedWords) -> str:
    """Return the last words of the noun before the *verb*."""
    after = verb
    while after > 0 and _is_of_verb(tokens.lower[after - 1], table):
        after -= 1
    start = after
    while start > max(0, after - _SUBJECT) and _names(tokens, start - 1, table):
        start -= 1
    return tokens.slice(start, after)


def _is_of_verb(word: str, table: CountedWords) -> bool:
    """Return whether *word* belongs to the verb behind it: has steadily grown, went up."""
    return (
        word in table.auxiliaries
        or word in table.figures.changes
        or word.endswith(table.nouns.adverb)
    )


def _names(tokens: Tokens, place: int, table: CountedWords) -> bool:
    word = tokens.lower[place]
    return word[:1].isalpha() and word not in table.nouns.ends


def joined(tokens: Tokens, readings: Sequence[Counted], table: CountedWords) -> list[Counted]:
    """Let counts that one "and" or comma joins share a role: 12 soldiers and five civilians were killed."""
    result = list(readings)
    for place in range(1, len(result)):
        left, right = result[place - 1], result[place]
        if not right.role and left.role and _are_joined(tokens, left, right, table):
            result[place] = right.told("role.joined", role=left.role)
    for place in range(len(result) - 1, 0, -1):
        left, right = result[place - 1], result[place]
        if (
            not left.role
            and "role.behind" in right.rules
            and _are_joined(tokens, left, right, table)
        ):
            noun = left.noun or right.noun
            result[place - 1] = left.told("role.joined", noun=noun, role=right.role)
    return result


def _are_joined(tokens: Tokens, left: Counted, right: Counted, table: CountedWords) -> bool:
    if left.currency or right.currency or left.figures.share or right.figures.share:
        return False
    joint = table.roles.joints.starting(tokens, left.after)
    return joint is not None and joint[0] == right.first
