"""A policy that cannot be built wrong."""

from typing import Any

import pytest

from claimtrack.checking.policy import Policy, Role, Step
from claimtrack.checking.priority import Weights
from claimtrack.errors import InvalidValueError


@pytest.mark.parametrize("slots", [{"sources": 0}, {"rationale": 0}])
def test_a_policy_out_of_range_is_refused(slots: dict[str, Any]) -> None:
    (name,) = slots
    with pytest.raises(InvalidValueError, match=rf"policy\.{name} is 0; it must be 1 or more"):
        Policy(**slots)


@pytest.mark.parametrize(("name", "least"), [("spread_days", 1), ("source", 0)])
def test_weights_out_of_range_are_refused(name: str, least: int) -> None:
    with pytest.raises(InvalidValueError, match=rf"priority\.{name} is .*must be {least} or more"):
        Weights(**{name: least - 1})


def test_nobody_changes_a_policy_behind_its_back() -> None:
    people = {"Ines": Role.CHECKER}
    policy = Policy(people=people)
    people["Ines"] = Role.ADMIN

    assert policy.role_of("Ines") is Role.CHECKER
    written: Any = policy.people
    with pytest.raises(TypeError):
        written["Ines"] = Role.ADMIN


def test_roles_stand_in_order() -> None:
    assert [role for role in Role if role.is_at_least(Role.CHECKER)] == [
        Role.CHECKER,
        Role.EDITOR,
        Role.ADMIN,
    ]
    assert Policy().role_for(Step.RULE) is Role.CHECKER
