"""Rating: the labels in which a desk tells what it found, in order and in the languages of its readers."""

import enum

import attrs

from claimtrack.errors import InvalidValueError, NotFoundError
from claimtrack.model import fields


class Truth(enum.Enum):
    """The four classes to which the labels of all desks can be mapped (ClaimsKG)."""

    TRUE = "true"
    FALSE = "false"
    MIXTURE = "mixture"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class Label:
    """The words of a rating in one language.

    Attributes:
        language: Its code, such as "de"; never empty.
        words: What readers of that language see; never empty.
    """

    language: str = fields.filled_text()
    words: str = fields.filled_text()


@attrs.frozen(kw_only=True)
class Rating:
    """One label of a desk's scale.

    Attributes:
        key: The word used in programs, such as "mostly-true"; never empty.
        label: The words shown to readers; never empty.
        truth: The class it maps to; what maps to `Truth.OTHER` is neither more nor less true than the rest.
        labels: The words in other languages.

    Raises:
        InvalidValueError: If a language has two labels.
    """

    key: str = fields.filled_text()
    label: str = fields.filled_text()
    truth: Truth
    labels: tuple[Label, ...] = fields.items()

    def __attrs_post_init__(self) -> None:
        languages = [label.language for label in self.labels]
        if len(set(languages)) < len(languages):
            msg = (
                f"The rating {self.key!r} has two labels for one language: {', '.join(languages)}."
            )
            raise InvalidValueError(msg)

    def label_in(self, language: str) -> str:
        """Return the words for readers of *language*, such as "de" or "de-AT"; `label` where there are none."""
        known = {label.language: label.words for label in self.labels}
        return known.get(language) or known.get(language.partition("-")[0]) or self.label


@attrs.frozen(kw_only=True)
class RatingScale:
    """A desk's labels in order, from the least true to the most; those of `Truth.OTHER` stand where they like.

    Attributes:
        name: What the desk calls it; never empty.
        ratings: At least two, no key twice.
    """

    name: str = fields.filled_text()
    ratings: tuple[Rating, ...] = fields.items()

    def __attrs_post_init__(self) -> None:
        keys = [rating.key for rating in self.ratings]
        if len(keys) < 2 or len(set(keys)) < len(keys):  # noqa: PLR2004 - a scale of one label tells nothing apart
            msg = f"The scale {self.name!r} needs two or more ratings with different keys, not {keys}."
            raise InvalidValueError(msg)

    def rating(self, key: str) -> Rating:
        """Return the rating called *key*.

        Raises:
            NotFoundError: If the scale has none of that name; the message lists those it has.
        """
        for rating in self.ratings:
            if rating.key == key:
                return rating
        msg = f"There is no rating {key!r}; the scale {self.name!r} has {', '.join(r.key for r in self.ratings)}."
        raise NotFoundError(msg)

    @property
    def graded(self) -> tuple[Rating, ...]:
        """The ratings that are more or less true than others, the least true first."""
        return tuple(rating for rating in self.ratings if rating.truth is not Truth.OTHER)

    def value(self, rating: Rating) -> int | None:
        """Return where *rating* stands among the graded ones: 1 for the least true; None when it is not graded.

        Raises:
            NotFoundError: If the scale does not have it.
        """
        found = self.rating(rating.key)
        return self.graded.index(found) + 1 if found in self.graded else None


# The scale that Google's ClaimReview guide gives as its example, the most widely understood one.
FIVE_POINT = RatingScale(
    name="five-point",
    ratings=(
        Rating(key="false", label="False", truth=Truth.FALSE),
        Rating(key="mostly-false", label="Mostly false", truth=Truth.FALSE),
        Rating(key="half-true", label="Half true", truth=Truth.MIXTURE),
        Rating(key="mostly-true", label="Mostly true", truth=Truth.TRUE),
        Rating(key="true", label="True", truth=Truth.TRUE),
    ),
)

THREE_POINT = RatingScale(
    name="three-point",
    ratings=(
        Rating(key="false", label="False", truth=Truth.FALSE),
        Rating(key="partly-true", label="Partly true", truth=Truth.MIXTURE),
        Rating(key="true", label="True", truth=Truth.TRUE),
    ),
)

# The four classes to which ClaimsKG maps the labels of thirteen sites.
CLAIMSKG = RatingScale(
    name="claimskg",
    ratings=(
        Rating(key="false", label="False", truth=Truth.FALSE),
        Rating(key="mixture", label="Mixture", truth=Truth.MIXTURE),
        Rating(key="true", label="True", truth=Truth.TRUE),
        Rating(key="other", label="Other", truth=Truth.OTHER),
    ),
)

SCALES = {scale.name: scale for scale in (FIVE_POINT, THREE_POINT, CLAIMSKG)}
