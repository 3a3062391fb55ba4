"""Weights: how much each feature counts, read from the file that the training script writes."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import attrs


@attrs.frozen(kw_only=True)
class Weights:
    """How much each feature counts, in log-odds.

    Attributes:
        bias: The log-odds of a pair whose features are all 0.0.
        features: The weight of each feature, by name.
    """

    bias: float
    features: Mapping[str, float]


@cache
def shipped_weights(*, by_meaning: bool) -> Weights:
    """Return the weights in ``weights.toml``: those with features of meaning, or those without."""
    file = files("claimtrack.matching.retrieval") / "weights.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))["meaning" if by_meaning else "words"]
    return Weights(
        bias=table["bias"],
        features={name: weight for name, weight in table.items() if name != "bias"},
    )
