"""What all tests share: the steps of the features, and how hypothesis draws its examples."""

from hypothesis import settings

# The same examples each time, so that the gate says the same of the same code, and no deadline, since machines differ.
# `--hypothesis-profile default` draws new ones.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

# pytest wants plugins to be named in the topmost conftest.
pytest_plugins = [
    "tests.databases",
    "features.steps.newsroom",
    "features.steps.archive",
    "features.steps.articles",
    "features.steps.pages",
    "features.steps.claims",
    "features.steps.lookup",
    "features.steps.relations",
    "features.steps.cases",
    "features.steps.reviews",
    "features.steps.offers",
    "features.steps.mergers",
    "features.steps.queue",
    "features.steps.record",
    "features.steps.rules",
    "features.steps.sittings",
    "features.steps.edits",
    "features.steps.sources",
    "features.steps.series",
    "features.steps.drafts",
]
