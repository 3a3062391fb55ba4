"""Groups: whose word each account of a claim is, and which accounts are one source."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence

import attrs

from claimtrack.matching.syndication.passages import (
    PASSAGE,
    Gram,
    fewest_words,
    holds,
    passages_from,
)
from claimtrack.matching.syndication.texts import ONE_TEXT_FROM, Text, figures_in, share_of
from claimtrack.model import fields
from claimtrack.model.claim import ClaimId, Sighting
from claimtrack.model.origin import Account, Credit, CreditKind, Erratum, SourceGroup, Sourcing
from claimtrack.model.source import Outlet, Source, SourceKind, outlet_key

# So many words around a claim tell whether it stands in a passage.
_AROUND = 3 * PASSAGE


@attrs.frozen(kw_only=True)
class Witness:
    """A text in which a claim stands.

    Attributes:
        sighting: Where.
        text: The text.
        cited: Whose word the sentence is by its own account.
    """

    sighting: Sighting
    text: Text
    cited: tuple[Credit, ...] = fields.items()

    @property
    def rank(self) -> tuple[object, ...]:
        """What puts witnesses in an order that does not depend on when they were read."""
        return (*self.text.rank, self.sighting.appearance.quote.start)

    @property
    def credit(self) -> Credit | None:
        """The surest credit for the text in which it stands."""
        return self.text.credited_at(self.sighting.appearance.quote.start)

    @property
    def place(self) -> range:
        """The numbers of the words of the claim's sentence."""
        quote = self.sighting.appearance.quote
        return self.text.wording.between(quote.start, quote.end)

    def figure_stands_in(self, text: Text) -> bool:
        """Return whether *text* has the figure of the claim in the same digits; any text does where the claim has no digits."""
        mention = self.sighting.appearance.mention
        return mention is None or figures_in(mention.exact) <= text.figures


@attrs.define
class _Word:
    """Whose word an account is: every source that it was traced to, its own first, and how.

    What an outlet added below an agency's name is its own as long as the agency says nothing of the kind; then nobody can
    tell, and it counts for the agency.
    """

    witness: Witness
    sources: list[Source]
    reasons: list[str]
    is_added: bool = False
    earliest: Text | None = None
    errata: list[Erratum] = attrs.field(factory=list[Erratum])

    @property
    def rank(self) -> tuple[object, ...]:
        """What puts accounts in order; of one day, those with a credit come first and those that only cite last."""
        day, *rest = self.witness.rank
        is_cited = any(credit.kind is CreditKind.CITED for credit in self.witness.cited)
        return (day, is_cited, self.witness.credit is None, *rest)


def sourcing(
    claim: ClaimId,
    witnesses: Iterable[Witness],
    others: Iterable[Text] = (),
    outlets: Iterable[Outlet] = (),
) -> Sourcing:
    """Return the accounts of *claim* in groups, each of one origin; the order of the arguments changes nothing.

    An account is the word of whom its sentence cites, else of the outlet where that says so, else of the agency that the text
    around it is credited to, else of its outlet. Accounts in a passage that two texts share are one source, and so are those
    of one name and of outlets with one owner. A further copy can join two groups, but never part one.

    Args:
        claim: The claim.
        witnesses: The texts in which it stands, at least one.
        others: Texts that share fingerprints with these, with or without the claim.
        outlets: What the desk knows of outlets.
    """
    ranked = sorted(witnesses, key=lambda witness: witness.rank)
    texts = {text.article.id: text for text in (*others, *(found.text for found in ranked))}
    library = _Library(sorted(texts.values(), key=lambda text: text.rank), ranked)
    names = _Names(outlets)
    words = [_own_word(witness, library, names) for witness in ranked]
    words.sort(key=lambda word: word.rank)
    for word in words:
        _compare(word, library, names)
    groups: dict[Hashable, list[_Word]] = defaultdict(list)
    for word in words:
        groups[names.home(word.sources[0])].append(word)
    return Sourcing(claim=claim, groups=tuple(_group(found, names) for found in groups.values()))


# --- whose word -----------------------------------------------------------------------------------------------------------


def _own_word(witness: Witness, library: "_Library", names: "_Names") -> _Word:
    """Return whose word the account is by itself: of whom it cites, of whom its text is credited to, or of its outlet."""
    text = witness.text
    credit = next(iter(witness.cited), None) or witness.credit
    if credit is None:
        reasons = [f"printed by {text.article.outlet} without credit"]
        if owner := names.owner(text.outlet):
            reasons.append(f"{text.article.outlet} is owned by {owner}")
        return _Word(witness, [text.outlet], reasons)
    if credit.kind is CreditKind.WHOLE and (lacking := library.lacking(witness, credit, names)):
        reason = f"added by {text.article.outlet}: not in the same text in {lacking.told()}"
        return _Word(witness, [credit.source], [credit.words, reason], is_added=True)
    sources = [credit.source]
    if credit.kind is CreditKind.CITED and credit.source.kind is SourceKind.OUTLET:
        # Which outlets can be cited depends on those the desk has read; what is known later must not part what was one.
        sources.append(witness.credit.source if witness.credit else text.outlet)
    names.join(sources)
    return _Word(witness, sources, [credit.words])


def _compare(word: _Word, library: "_Library", names: "_Names") -> None:
    """Trace the account to all whose texts share the passage in which it stands; say so of the first, or the first with a credit."""
    text = word.witness.text
    told: list[str] = []
    for other, place in library.sharing(word.witness):
        if other.erratum and not library.is_witness(other):
            word.errata.append(
                Erratum(
                    outlet=other.article.outlet,
                    published=other.article.published,
                    words=other.erratum,
                )
            )
        if not (library.is_witness(other) or word.witness.figure_stands_in(other)):
            continue  # whoever changed the figure of a text that they copied answers for it
        credit = other.credited_at(place) or other.helper
        word.sources.append(credit.source if credit else other.outlet)
        if text.helper:
            word.sources.append(text.helper.source)
        word.earliest = min(other, word.earliest or text, key=lambda one: one.rank)
        words = f"shares the passage with {other.told()}"
        told.append(f"{words}; {credit.words}" if credit else words)
    names.join(word.sources)
    word.reasons += sorted(told, key=lambda words: "; " not in words)[:1]


class _Window:
    """The words around a claim."""

    def __init__(self, witness: Witness) -> None:
        self._words = witness.text.wording
        self._place = witness.place
        self._near = range(max(0, self._place.start - _AROUND), self._place.stop + _AROUND)
        own = self._words.own
        self.grams = [(i, gram) for i, gram in self._words.grams(self._near) if gram in own]
        self._answers: dict[tuple[int, float], Gram | None] = {}

    def shared(self, held: int, fewest: float) -> Gram | None:
        """Return the sequence nearest to the claim of those *held*, or None if they make no passage that holds the claim.

        Args:
            held: Which of the sequences another text has, a bit for each.
            fewest: So many words a passage has.
        """
        if (held, fewest) not in self._answers:
            self._answers[held, fewest] = self._look(held, fewest)
        return self._answers[held, fewest]

    def _look(self, held: int, fewest: float) -> Gram | None:
        found = [one for bit, one in enumerate(self.grams) if held >> bit & 1]
        runs = passages_from(self._words, [i for i, _ in found], self._near, fewest)
        if not holds(runs, self._place, self._words.quoted):
            return None
        return min(found, key=lambda one: abs(one[0] - self._place.start))[1]


class _Library:
    """The texts, which of them hold a sequence of words around the claim, and in which the claim stands."""

    def __init__(self, texts: Sequence[Text], witnesses: Collection[Witness]) -> None:
        self._texts = texts
        self._windows = {each.sighting.appearance.id: _Window(each) for each in witnesses}
        self._witnesses = {each.text.article.id for each in witnesses}
        sought = {gram for window in self._windows.values() for _, gram in window.grams}
        self._holders: dict[Gram, list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            for gram in text.wording.own.keys() & sought:
                self._holders[gram].append(number)

    def sharing(self, witness: Witness) -> Iterator[tuple[Text, int]]:
        """Yield the other texts that share the passage of *witness*, the earliest first, each with its place there."""
        words = witness.text.wording
        window = self._windows[witness.sighting.appearance.id]
        held: dict[int, int] = defaultdict(int)  # which sequences a text has, a bit for each
        for bit, (_, gram) in enumerate(window.grams):
            for number in self._holders.get(gram, ()):
                held[number] |= 1 << bit
        for number in sorted(held):
            other = self._texts[number]
            if other.article.id != witness.text.article.id:
                # Most of many copies are alike, so that few different answers are worked out.
                shared = window.shared(held[number], fewest_words(words, other.wording))
                if shared is not None:
                    yield other, other.wording.starts[other.wording.own[shared]]

    def is_witness(self, text: Text) -> bool:
        """Return whether the claim stands in *text*."""
        return text.article.id in self._witnesses

    def lacking(self, witness: Witness, credit: Credit, names: "_Names") -> Text | None:
        """Return a text of the agency in *credit* that is that of *witness* without the passage, if nobody else has it.

        Copies are cut as well: only what the agency itself or somebody before ran without it speaks for an addition.
        """
        if any(True for _ in self.sharing(witness)):
            return None
        agency, day = names.key(credit.source), witness.text.article.published
        earlier = (
            text
            for text in self._texts
            if names.key(text.outlet) == agency
            or (
                text.article.published < day
                and text.whole is not None
                and names.key(text.whole.source) == agency
            )
        )
        return next(
            (text for text in earlier if share_of(text, witness.text) >= ONE_TEXT_FROM), None
        )


class _Names:
    """The names that stand for one source: spellings, owners, and whoever prints one passage."""

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        self._known: dict[str, str] = {}
        self._owners: dict[str, str] = {}
        self._parents: dict[Hashable, Hashable] = {}
        for outlet in outlets:
            key = outlet_key(outlet.name)
            for name in (outlet.name, *outlet.names, *filter(None, (outlet.domain,))):
                self._known[outlet_key(name)] = key
            if outlet.owner:
                self._owners[key] = outlet.owner
                self._parents[self._top(key)] = self._top(("owner", outlet_key(outlet.owner)))

    def key(self, source: Source) -> str:
        """Return what the spellings of the name of *source* have in common."""
        key = outlet_key(source.name)
        return self._known.get(key, key)

    def owner(self, source: Source) -> str:
        """Return who owns *source*, or nothing."""
        return self._owners.get(self.key(source), "")

    def home(self, source: Source) -> Hashable:
        """Return what stands for all the names that are one source with *source*."""
        return self._top(self.key(source))

    def join(self, sources: Sequence[Source]) -> None:
        """Count *sources* as one."""
        for source in dict.fromkeys(sources[1:]):
            self._parents[self.home(source)] = self.home(sources[0])

    def _top(self, name: Hashable) -> Hashable:
        while (parent := self._parents.get(name, name)) != name:
            name = parent
        return name


# --- groups ---------------------------------------------------------------------------------------------------------------


def _group(words: Sequence[_Word], names: _Names) -> SourceGroup:
    origin = _origin(words, names)
    accounts = tuple(
        Account(
            sighting=word.witness.sighting,
            chain=tuple(_chain(word, origin, names)),
            reasons=tuple(word.reasons),
            errata=tuple(word.errata),
        )
        for word in words
    )
    return SourceGroup(origin=origin, accounts=accounts)


def _origin(words: Sequence[_Word], names: _Names) -> Source:
    """Return the outlet if it added all of *words*, else the agency most were traced to, else another source, else the first outlet."""
    own = {names.key(word.witness.text.outlet) for word in words}
    if all(word.is_added for word in words) and len(own) == 1:
        return words[0].witness.text.outlet
    traced = [source for word in words for source in word.sources]
    agencies = [source for source in traced if source.kind is SourceKind.AGENCY]
    elsewhere = [source for source in traced if names.key(source) not in own]
    if best := agencies or elsewhere:
        counts = Counter(best)
        return min(counts, key=lambda source: (-counts[source], source.name))
    return min(
        (word.earliest or word.witness.text for word in words), key=lambda text: text.rank
    ).outlet


def _chain(word: _Word, origin: Source, names: _Names) -> Iterator[Source]:
    """Yield who passed the account on: the outlet, whom its text is credited to, whom it cites, whoever is quoted."""
    witness = word.witness
    through = [witness.text.outlet]
    if origin != witness.text.outlet:
        through += [witness.credit.source] if witness.credit else []
        through.append(word.sources[0])
    if names.key(origin) in map(names.key, word.sources):
        through.append(origin)
    passed: dict[str, Source] = {}
    for source in through:
        passed.setdefault(names.key(source), source)
    yield from passed.values()
    speaker = witness.sighting.appearance.statement.attribution.speaker
    is_told = any(_is_named(source, speaker) for source in through) or any(
        outlet_key(speaker) in outlet_key(credit.words) for credit in witness.cited
    )
    if speaker.strip() and not is_told:
        yield Source(name=speaker, kind=SourceKind.SPEAKER)


def _is_named(source: Source, speaker: str) -> bool:
    """Return whether *speaker* is *source*, as "the AFP news agency" is AFP."""
    return set(source.name.casefold().split()) <= set(speaker.casefold().split())
