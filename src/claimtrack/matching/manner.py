"""Manner: what a statement says that happened, and how it is put forward; worked out when it is asked for."""

from functools import cached_property

import attrs

from claimtrack.matching.predicate import Predicate, is_called_false, main_predicate
from claimtrack.matching.wording import Wording
from claimtrack.model.claim import Stance, Statement

# What is told as a fact by its stance, and by its words as what may be.
POSSIBLE = "possible"


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Manner:
    """How a statement is put forward.

    Attributes:
        statement: The statement.
        wording: The words around its figure.
    """

    statement: Statement
    wording: Wording

    @cached_property
    def predicate(self) -> Predicate | None:
        """What it says that happened; to what is counted, where it has a figure. None when no word tells."""
        if self.statement.quantity is not None:
            return self.wording.predicate
        said = self.statement.attribution
        is_denied = said.stance is Stance.DENIED
        return main_predicate(self.statement.text, is_said=bool(said.speaker), is_denied=is_denied)

    @cached_property
    def doers(self) -> frozenset[str]:
        """Who does it, as terms; empty when no word tells."""
        return frozenset() if self.predicate is None else self.predicate.subject

    @cached_property
    def is_positive(self) -> bool:
        """Whether it says that it is so; that there are none is a count as good as any."""
        quantity = self.statement.quantity
        if quantity is not None and quantity.low == quantity.high == 0:
            return True
        return self.statement.is_positive and not self._is_negated

    @cached_property
    def is_fact(self) -> bool:
        """Whether it speaks of what is or was, not of what is planned, projected or possible."""
        return self.statement.is_fact and not self._is_possible

    @property
    def words(self) -> str:
        """How it is put forward, in a word."""
        stance = self.statement.attribution.stance
        if self.statement.is_positive and self._is_negated:
            return Stance.NEGATED.value
        return POSSIBLE if stance is Stance.ASSERTED and self._is_possible else stance.value

    @cached_property
    def _is_negated(self) -> bool:
        """Whether the words say that it is not so, whatever the stance they were read with."""
        if self.statement.quantity is not None or self.predicate is None:
            return is_called_false(self.statement.text)
        return self.predicate.is_negated

    @cached_property
    def _is_possible(self) -> bool:
        if self.statement.quantity is not None or self.predicate is None:
            return self.wording.is_possible
        return self.predicate.is_possible
