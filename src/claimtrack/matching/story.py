"""Story: whether two statements are of one story, by their words, the words around them, and their days."""

import math

from claimtrack.matching.gist import Gist
from claimtrack.matching.words.scoring import Likeness, likeness, most_overlap, overlap
from claimtrack.model.relation import Reason

# From this likeness on two statements are of one story, and from this cover on one too short to be like a longer one;
# within a fortnight less will do, and still less under headlines that share a name. Measured on the stories for
# development and on the articles in examples: long reports of one event from two angles come down to 0.15 with like
# headlines and to 0.22 without, those of two events months apart come up to 0.28.
ONE_STORY_FROM = 0.3
COVERED_FROM = 0.7
ONE_FORTNIGHT_FROM = 0.22
LIKE_HEADLINES_FROM = 0.15
FORTNIGHT_DAYS = 14

# From this likeness on two headlines are one, and from this one on, and with a name or so in common, they are alike.
ONE_HEADLINE_FROM = 0.9
ALIKE_HEADLINE_FROM = 0.45
ALIKE_HEADLINE_SHARES = 4.0

# Below this weight of telling words, about one name or two words, a statement tells no story ("460 dead").
ENOUGH_SUBSTANCE = 2.0

# Below this weight, about that of a query in a few words, and from this cover on, it may be the story nevertheless:
# others tell of "the capital" what it tells of Iraq. House values, tried on queries for the invented articles.
FULL_SUBSTANCE = 5.0
HINTED_FROM = 0.15

# More than the order of a sum of weights can change it.
_ROUNDING = 1e-9


def of_one_story(this: Gist, other: Gist, alike: Likeness) -> Reason:
    """Return whether two statements are of one story, by their words and the words around them."""
    told = min(this.terms.substance, other.terms.substance)
    if told < ENOUGH_SUBSTANCE:
        return Reason(slot="story", agrees=None, words="too few words to tell the story")
    if alike.cosine >= ONE_STORY_FROM or alike.cover >= COVERED_FROM:
        return Reason(slot="story", agrees=True, words="one story")
    heads = likeness(this.headline, other.headline)
    if _have_headlines(this, other) and heads.cosine >= ONE_HEADLINE_FROM:
        return Reason(slot="story", agrees=True, words="one headline")
    if _are_near(this, other) and alike.cosine >= _least_like(this, other, heads):
        return Reason(slot="story", agrees=True, words="one story")
    if told < FULL_SUBSTANCE and alike.cover >= HINTED_FROM:
        return Reason(slot="story", agrees=None, words="perhaps one story")
    return Reason(slot="story", agrees=False, words="another story")


def may_be_of_one_story(this: Gist, other: Gist) -> bool:
    """Return False only where no count of variants could make two statements alike enough; much faster than to compare them.

    *This* had better stay the same while others change: what its terms can share is worked out once.
    """
    one, two = this.terms, other.terms
    if min(one.substance, two.substance) < FULL_SUBSTANCE:
        return True
    shared, length = most_overlap(one, two) + _ROUNDING, math.sqrt(one.squared * two.squared)
    if shared >= ONE_FORTNIGHT_FROM * length or shared >= COVERED_FROM * min(
        one.squared, two.squared
    ):
        return True
    # The words of a headline are among those of the statement, with as much weight or more.
    heads = math.sqrt(this.headline.squared * other.headline.squared)
    if not heads or shared < min(LIKE_HEADLINES_FROM * length, ONE_HEADLINE_FROM * heads):
        return False
    of_heads = most_overlap(this.headline, other.headline) + _ROUNDING
    return of_heads >= min(ALIKE_HEADLINE_SHARES, ONE_HEADLINE_FROM * heads)


def _have_headlines(this: Gist, other: Gist) -> bool:
    return min(this.headline.substance, other.headline.substance) >= ENOUGH_SUBSTANCE


def _are_near(this: Gist, other: Gist) -> bool:
    """Return whether two statements were made within a fortnight of each other, as far as is known."""
    one, two = this.statement.as_of, other.statement.as_of
    return one is None or two is None or abs((one - two).days) <= FORTNIGHT_DAYS


def _least_like(this: Gist, other: Gist, heads: Likeness) -> float:
    """Return how alike two statements of one fortnight have to be for one story."""
    is_name_shared = overlap(this.headline, other.headline) >= ALIKE_HEADLINE_SHARES
    if is_name_shared and heads.cosine >= ALIKE_HEADLINE_FROM:
        return LIKE_HEADLINES_FROM
    return ONE_FORTNIGHT_FROM
