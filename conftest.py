"""Steps that all features share; pytest wants plugins to be named in the topmost conftest."""

pytest_plugins = [
    "features.steps.newsroom",
    "features.steps.articles",
    "features.steps.claims",
    "features.steps.cases",
    "features.steps.reviews",
]
