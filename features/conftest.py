"""Every scenario is run on each kind of database."""

import pytest

from tests.databases import NewPlace


@pytest.fixture(autouse=True)
def on_each_kind_of_database(new_place: NewPlace) -> NewPlace:
    """Ask for the database in sight of pytest, which cannot multiply what only steps ask for."""
    return new_place
