"""Lookup: fact-checks of others come in, and whatever was claimed or checked before is found again."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from claimtrack.checking.events import ChecksImported
from claimtrack.matching import THRESHOLDS, Judgements, closeness, compare
from claimtrack.matching.retrieval.entries import Found
from claimtrack.model.claim import Claim, Statement
from claimtrack.model.factcheck import FactCheck
from claimtrack.model.relation import Relation
from claimtrack.model.thresholds import Thresholds
from claimtrack.reading import read_statement
from claimtrack.tracker import logs
from claimtrack.tracker.desk import READER, Desk, Settings
from claimtrack.tracker.entries import claim_of_check, entry_of_check, entry_of_claim, sought
from claimtrack.tracker.intake import led
from claimtrack.tracker.report import Hit

if TYPE_CHECKING:  # the package can be imported without its database, and without numpy
    from claimtrack.matching.retrieval.finder import Finder
    from claimtrack.storage import Store


class Lookup(Desk):
    """The part of a tracker that finds earlier claims and checks."""

    def __init__(self, store: "Store", settings: Settings) -> None:
        """Work on *store*, where the desk is kept, by its *settings*."""
        super().__init__(store, settings)
        self._finder: Finder | None = None
        self._known: dict[str, Claim | FactCheck] = {}
        self._last_claim = self._last_check = (
            0  # the numbers of those that came last into the finder
        )

    def import_checks(self, checks: Iterable[FactCheck], *, by: str = READER) -> int:
        """Keep fact-checks of others, to be found by `similar`; all of them or, on an error, none.

        Args:
            checks: The checks.
            by: Who brings them in, for the record.

        Returns:
            How many were new. A check that the desk knows changes nothing.
        """
        with logs.watched(self._store) as transaction:
            new = transaction.add_factchecks(checks)
            if new:
                transaction.append(ChecksImported(by=by, at=self._settings.clock(), new=new))
        return new

    def similar(self, text: str, *, limit: int = 10, as_of: date | None = None) -> tuple[Hit, ...]:
        """Return the tracked claims and imported fact-checks that *text* may be about: the same ones, then the likeliest.

        Args:
            text: A sentence, a post as it stands, or a few words, such as "460 dead in Iraq protests".
            limit: How many at the most.
            as_of: The day the words speak from, or None when unknown; a signed post tells its own.

        Returns:
            Those of which either the slots or the words tell that they may be about one story.
        """
        finder = self._caught_up()
        query = sought(text, as_of=as_of)
        if not query.text.strip():
            return ()
        statement = read_statement(query.text, as_of=query.day)
        found = finder.find(query, limit=limit)
        hits = as_hits(found, self._known, statement, thresholds=self._settings.thresholds)
        with self._store.reading() as transaction:
            judgements = Judgements(transaction.judgements())
            hits = led(hits, transaction)
        heeded = filter(_is_worth_showing, judgements.heeded_by(hits))
        return tuple(sorted(heeded, key=_order))

    def _caught_up(self) -> "Finder":
        """Return the finder with all that is kept in the file."""
        with self._store.reading() as transaction:
            claims = transaction.claims(after=self._last_claim)
            checks = transaction.factchecks(after=self._last_check)
        if self._finder is None:
            self._finder = self._empty_finder()
        self._finder.add(entry_of_claim(claim) for _, claim in claims)
        self._finder.add(entry_of_check(check) for _, check in checks)
        self._known |= {claim.id: claim for _, claim in claims}
        self._known |= {check.id: check for _, check in checks}
        self._last_claim = claims[-1][0] if claims else self._last_claim
        self._last_check = checks[-1][0] if checks else self._last_check
        return self._finder

    def _empty_finder(self) -> "Finder":
        from claimtrack.matching.retrieval.finder import Finder  # noqa: PLC0415 - only those who look something up pay for numpy
        from claimtrack.tracker.shelf import Shelf  # noqa: PLC0415 - the same

        shelf = (
            None if self._settings.encoder is None else Shelf(self._settings.encoder, self._store)
        )
        return Finder(encoder=self._settings.encoder, shelf=shelf)


def as_hits(
    found: Iterable[Found],
    known: Mapping[str, Claim | FactCheck],
    statement: Statement,
    *,
    thresholds: Thresholds = THRESHOLDS,
) -> tuple[Hit, ...]:
    """Return what was *found* for *statement* with its relation to it: what is the same first, then the likeliest.

    Args:
        found: What the finder found.
        known: The claims and fact-checks behind it, by key.
        statement: What was looked up.
        thresholds: From where on a match is joined by itself, or shown.
    """
    hits = (_hit(each, known[each.key], statement, thresholds) for each in found)
    return tuple(sorted(hits, key=_order))


def _hit(
    found: Found, known: Claim | FactCheck, statement: Statement, thresholds: Thresholds
) -> Hit:
    check = known if isinstance(known, FactCheck) else None
    claim = known if isinstance(known, Claim) else claim_of_check(known)
    return Hit(
        claim=claim,
        comparison=compare(statement, claim.statement, thresholds=thresholds),
        likeness=found.likeness,
        shares=found.shares,
        check=check,
    )


# Below this likeness an entry whose slots tell of another story only fills the list.
_LEAST_LIKENESS = 0.02


def _is_worth_showing(hit: Hit) -> bool:
    return hit.relation is not Relation.UNRELATED or hit.likeness >= _LEAST_LIKENESS


def _order(hit: Hit) -> tuple[bool, float, tuple[int, float, str]]:
    """Return the key that puts the best hit first.

    Slots are compared exactly, so what is the same by them comes before what is likely by its words; of equally likely
    ones the closest relation comes first.
    """
    return hit.relation is not Relation.SAME, -hit.likeness, closeness(hit)
