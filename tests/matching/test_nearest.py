"""What is found nearest depends on the claims alone: not on their order, their numbers, or where their lists are kept."""

import math
import random
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.speed.invented import DAY, Inventor
from claimtrack.matching import index_terms
from claimtrack.matching.candidates import nearest
from claimtrack.matching.candidates.memory import MemoryIndex, MemoryPostings
from claimtrack.matching.candidates.nearest import OTHER_FIGURE, Bags, Found, Numbers
from claimtrack.model.claim import Claim, ClaimId
from claimtrack.reading import read_statement
from tests.strategies import claims

Terms = frozenset[str]

# Few enough terms that claims share them; some are figures.
terms = st.frozensets(st.sampled_from([*"abcdefgh", "#1", "#2", "#3"]), min_size=1, max_size=6)
many = st.lists(terms, min_size=1, max_size=30)


class Ledger:
    """The plainest thing that can be ranked: no arrays are kept, and terms are numbered from behind."""

    def __init__(self, known: Sequence[Terms]) -> None:
        self.known = known
        self.vocabulary = sorted(frozenset().union(*known), reverse=True)

    def __len__(self) -> int:
        return len(self.known)

    def numbers(self, terms: Sequence[str]) -> Numbers:
        place = {term: place for place, term in enumerate(self.vocabulary)}
        return np.array([place.get(term, -7) for term in terms], dtype=np.int64)

    def frequencies(self, terms: Numbers) -> Numbers:
        return np.array([len(having) for having in self.having(terms)], dtype=np.int64)

    def having(self, terms: Numbers) -> list[Numbers]:
        return [np.array(self._having(self.vocabulary[term]), dtype=np.int64) for term in terms]

    def _having(self, term: str) -> list[int]:
        return [n for n, has in enumerate(self.known) if term in has][::-1]

    def bags(self, claims: Numbers) -> Bags:
        bags = [self.numbers(sorted(self.known[claim])) for claim in claims.tolist()]
        return Bags(np.concatenate(bags), np.array([len(bag) for bag in bags]))


def postings_of(known: Sequence[Terms]) -> MemoryPostings:
    postings = MemoryPostings()
    for has in known:
        postings.add(has)
    return postings


def told(found: Found, known: Sequence[Terms]) -> list[tuple[float, list[str]]]:
    """Return what was found in words, so that it does not matter which of several like claims is which."""
    ranked = zip(found.likeness, found.claims, strict=True)
    return sorted((likeness, sorted(known[claim])) for likeness, claim in ranked)


def figures_of(has: Terms) -> Terms:
    return frozenset(term for term in has if term.startswith("#"))


@pytest.fixture
def _little_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a dozen claims as hard as a million: few lists are read, and few claims weighed."""
    monkeypatch.setattr(nearest, "MOST_ENTRIES", 8)
    monkeypatch.setattr(nearest, "MOST_TERMS", 3)
    monkeypatch.setattr(nearest, "SHORTLIST", 4)


@pytest.mark.usefixtures("_little_is_read")
@given(many, terms, st.integers(1, 5), st.randoms())
def test_the_order_of_arrival_does_not_matter(
    known: list[Terms], sought: Terms, limit: int, chance: random.Random
) -> None:
    shuffled = chance.sample(known, len(known))
    ours, theirs = (
        nearest.nearest(sought, figures_of(sought), postings_of(order), limit)
        for order in (known, shuffled)
    )
    assert told(ours, known) == told(theirs, shuffled)


@pytest.mark.usefixtures("_little_is_read")
@given(many, terms, st.integers(1, 5))
def test_it_does_not_matter_where_the_lists_are_kept(
    known: list[Terms], sought: Terms, limit: int
) -> None:
    ours, theirs = (
        nearest.nearest(sought, figures_of(sought), postings, limit)
        for postings in (postings_of(known), Ledger(known))
    )
    assert told(ours, known) == told(theirs, known)


@pytest.mark.usefixtures("_little_is_read")
@given(many, many, terms, st.integers(1, 5))
def test_to_fill_is_to_add_one_by_one(
    known: list[Terms], more: list[Terms], sought: Terms, limit: int
) -> None:
    filled, added = postings_of(known), postings_of([*known, *more])
    ledger = Ledger(more)
    filled.fill(ledger.vocabulary, ledger.bags(np.arange(len(more))))
    ours, theirs = (
        nearest.nearest(sought, figures_of(sought), each, limit) for each in (filled, added)
    )
    assert len(filled) == len(added)
    assert ours.claims == theirs.claims
    assert ours.likeness == theirs.likeness


@given(many, many, terms)
def test_a_claim_with_other_terms_is_as_if_it_had_never_had_those_before(
    known: list[Terms], later: list[Terms], sought: Terms
) -> None:
    reworded = postings_of(known)
    changed = [*later[: len(known)], *known[len(later) :]]
    for claim, has in enumerate(later[: len(known)]):
        reworded.replace(claim, has)
    ours, theirs = (
        nearest.nearest(sought, figures_of(sought), each, 5)
        for each in (reworded, postings_of(changed))
    )
    assert told(ours, changed) == told(theirs, changed)


@given(many, terms)
def test_likeness_is_the_cosine_of_rare_terms_less_where_no_figure_agrees(
    known: list[Terms], sought: Terms
) -> None:
    """With so few claims all are weighed, so that a plain sum over all of them must come out the same."""

    def weight(term: str) -> Fraction:
        having = sum(term in has for has in known)
        return Fraction(int(nearest.weights(len(known), np.array([having]))[0]))

    def plain(has: Terms) -> float:
        shared, own, whole = (
            sum(map(weight, each), Fraction(0)) for each in (has & sought, has, sought)
        )
        figures = figures_of(sought)
        agreeing = len(figures & has) / len(figures) if figures else 1.0
        return math.sqrt(shared * shared / (own * whole)) * (
            OTHER_FIGURE + (1 - OTHER_FIGURE) * agreeing
        )

    found = nearest.nearest(sought, figures_of(sought), postings_of(known), len(known))

    assert set(found.claims) == {n for n, has in enumerate(known) if has & sought}
    assert found.likeness == pytest.approx([plain(known[claim]) for claim in found.claims])
    assert all(one >= other for one, other in pairwise(found.likeness))


@given(many)
def test_what_has_the_same_terms_is_wholly_alike(known: list[Terms]) -> None:
    for sought in known:
        found = nearest.nearest(sought, figures_of(sought), postings_of(known), 1)
        assert {known[claim] for claim in found.claims} == {sought}
        assert found.likeness == [1.0] * len(found.claims)


@given(st.lists(claims, max_size=8, unique_by=lambda claim: claim.id), claims)
def test_an_index_filled_from_what_is_kept_finds_what_one_does_that_has_read(
    known: list[Claim], sought: Claim
) -> None:
    known = [each for each in known if index_terms(each.statement)]  # a bag is never empty
    ledger = Ledger([index_terms(each.statement) for each in known])
    filled = MemoryIndex()
    if known:
        filled.fill(known, ledger.vocabulary, ledger.bags(np.arange(len(known))))
    assert filled.candidates(sought.statement, 3) == MemoryIndex(known).candidates(
        sought.statement, 3
    )
    filled.add(known)
    assert len(filled) == len(known)


def test_no_claim_with_another_figure_comes_before_a_true_duplicate() -> None:
    corpus = Inventor(3_000).corpus(3_000, 150, fresh=0.0)
    index = MemoryIndex(
        Claim(id=ClaimId(str(place)), statement=read_statement(told.text, as_of=DAY))
        for place, told in enumerate(corpus.claims)
    )
    copies = corpus.copies()
    for sought in corpus.sought:
        found = [
            int(each.id) for each in index.candidates(read_statement(sought.text, as_of=DAY), 10)
        ]
        known = copies[sought.fact]
        last = max((n for n, place in enumerate(found) if place in known), default=len(found))
        assert not any(corpus.changed(sought, place) for place in found[:last]), sought.text
