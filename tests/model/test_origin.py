"""Credits that could not be are refused."""

import pytest

from claimtrack.errors import InvalidValueError
from claimtrack.model.origin import Credit, CreditKind
from claimtrack.model.source import Source, outlet_key


def test_a_credited_text_does_not_end_before_it_starts() -> None:
    with pytest.raises(InvalidValueError, match="starts at 7 and ends before it, at 3"):
        Credit(source=Source(name="AFP"), kind=CreditKind.WHOLE, words="byline", start=7, end=3)


@pytest.mark.parametrize(
    "name",
    [
        "The Harbour Post",
        "harbour-post",
        "Harbour Post",
        "www.harbourpost.com",
        "HARBOURPOST.co.uk",
    ],
)
def test_an_outlet_is_known_however_its_name_is_written(name: str) -> None:
    assert outlet_key(name) == "harbourpost"


def test_a_name_of_signs_alone_is_a_name() -> None:
    assert outlet_key("***") == "***"
