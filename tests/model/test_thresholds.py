from typing import Any

import attrs
import pytest

from claimtrack.errors import FormatError, InvalidValueError
from claimtrack.matching import THRESHOLDS
from claimtrack.model.thresholds import Thresholds


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        (
            {"join_from": 0.2, "suggest_from": 0.3},
            r"suggest_from \(0\.3\) lies above join_from \(0\.2\)",
        ),
        ({"join_from": 1.2}, "between 0.0 and 1.0"),
        ({"suggest_from": -0.1}, "between 0.0 and 1.0"),
        ({"join_words": -1}, "cannot be below zero"),
        ({"join_days": -1}, "cannot be below zero"),
        ({"version": ""}, "version is empty"),
    ],
)
def test_thresholds_that_contradict_each_other_are_refused(
    changes: dict[str, Any], problem: str
) -> None:
    with pytest.raises(InvalidValueError, match=problem):
        attrs.evolve(THRESHOLDS, **changes)


HOUSE = 'version = "ours"\njoin_from = 1\nsuggest_from = 0.5\njoin_words = 3\njoin_days = 30'


def test_they_stand_in_a_small_file() -> None:
    assert Thresholds.from_toml(HOUSE) == Thresholds(
        version="ours", join_from=1.0, suggest_from=0.5, join_words=3.0, join_days=30
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("join_from = ", "house: not TOML"),
        (HOUSE.replace("join_days", "join_weeks"), "required key 'join_days' is missing"),
        (HOUSE.replace("join_days", "join_weeks"), "unknown key 'join_weeks'"),
        (HOUSE.replace("30", "30.5"), r"expected a whole number, not 30\.5 @ \$\.join_days"),
        (HOUSE.replace("0.5", "true"), r"expected a number, not True @ \$\.suggest_from"),
        (HOUSE.replace('"ours"', "1"), r"expected a text, not 1 @ \$\.version"),
    ],
)
def test_a_file_that_is_none_is_refused_by_name(text: str, problem: str) -> None:
    with pytest.raises(FormatError, match=problem):
        Thresholds.from_toml(text, path="house")
