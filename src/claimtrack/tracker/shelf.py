"""Shelf: an encoder that keeps the vectors it has made in the desk's database."""

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from claimtrack.matching.retrieval.meaning import Encoder
from claimtrack.matching.retrieval.postings import Floats
from claimtrack.tracker import logs

if TYPE_CHECKING:  # the package can be imported without its database
    from claimtrack.storage import Store

# So many texts are encoded before their vectors are kept, so that little is lost when somebody interrupts.
_BATCH = 1_000


class Shelf:
    """Gives vectors of texts from the database, where another encoder's are kept once made.

    Attributes:
        name: The name of that encoder.
    """

    def __init__(self, encoder: Encoder, store: "Store") -> None:
        """Keep the vectors of *encoder* in *store*."""
        self.name = encoder.name
        self._encoder = encoder
        self._store = store

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return one row for each of *texts*; only those never seen before are encoded."""
        hashes = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
        with self._store.reading() as transaction:
            kept = transaction.vectors(self.name, hashes)
        missing = {key: text for key, text in zip(hashes, texts, strict=True) if key not in kept}
        new = list(missing)
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            rows = self._encoder.encode([missing[key] for key in batch]).astype(np.float32)
            made = {key: row.tobytes() for key, row in zip(batch, rows, strict=True)}
            with logs.watched(self._store) as transaction:
                transaction.add_vectors(self.name, made)
            kept |= made
        return np.stack([np.frombuffer(kept[key], dtype=np.float32) for key in hashes])
