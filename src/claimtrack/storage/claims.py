"""Claims: what is tracked, in which series each stands, and what was found between them."""

from collections.abc import Iterable, Mapping, Sequence

import attrs
from sqlalchemy import ColumnElement
from sqlmodel import col, func, select

from claimtrack.errors import NotFoundError
from claimtrack.model.claim import Claim, ClaimId
from claimtrack.model.relation import Link, Relation, Tier
from claimtrack.model.series import SeriesId
from claimtrack.storage import mapping
from claimtrack.storage.indexing import index_claims
from claimtrack.storage.rows import MERGED, SERIES, Rows, portions
from claimtrack.storage.tables import ClaimRow, LinkRow

# Ids are in hexadecimal digits, so every id that begins with a text stands before that text and this letter.
_BEYOND = "g"

# Enough rows to see that the beginning of an id leads to more than one claim.
_A_FEW = 50

# Claims are asked for in portions as small as any build of SQLite takes.
_MOST_VARIABLES = 900


class Claims(Rows):
    """The part of a transaction that keeps claims, series and links."""

    def add_claims(self, claims: Sequence[tuple[Claim, SeriesId]]) -> int:
        """Keep claims, each in its series, and index them; return the number of the first, from which they count on."""
        first = self.last_number() + 1
        numbered = list(enumerate(claims, start=first))
        rows = [
            {"number": number, **mapping.claim_values(claim, series)}
            for number, (claim, series) in numbered
        ]
        self._add(ClaimRow, rows)
        index_claims(self._connection, [(number, claim) for number, (claim, _) in numbered])
        return first

    def claims(self, *, after: int = 0) -> list[tuple[int, Claim]]:
        """Return the claims that came in after number *after* with their numbers, in that order, merged ones as well."""
        query = self._find(ClaimRow).where(col(ClaimRow.number) > after).order_by("number")
        return [(row["number"], mapping.claim(row)) for row in self._rows(query)]

    def claims_numbered(self, numbers: Iterable[int]) -> dict[int, Claim]:
        """Return the claims with these *numbers*."""
        wanted, found = list(numbers), dict[int, Claim]()
        for start in range(0, len(wanted), _MOST_VARIABLES):
            some = wanted[start : start + _MOST_VARIABLES]
            query = self._find(ClaimRow).where(col(ClaimRow.number).in_(some))
            found |= {row["number"]: mapping.claim(row) for row in self._rows(query)}
        return found

    def last_number(self) -> int:
        """Return the number of the claim that came in last, 0 when there is none."""
        query = select(func.max(ClaimRow.number).label("number"))
        if self._until is not None:
            query = query.where(col(ClaimRow.entry) <= self._until)
        row = self._first(query)
        return 0 if row is None else row["number"] or 0

    def find_claim(self, start: str) -> Claim:
        """Return the claim whose id is *start*, or the only one whose id starts so; a merged one leads to where it went.

        Raises:
            NotFoundError: If there is none or more than one.
        """
        query = self._find(ClaimRow)
        found = self._rows(query.where(col(ClaimRow.id) == start))
        if not found and start:
            begins = (col(ClaimRow.id) >= start) & (col(ClaimRow.id) < start + _BEYOND)
            found = self._rows(query.where(begins).limit(_A_FEW))
        roots = {self._root(row["id"]) for row in found}
        if len(roots) != 1:
            what = (
                "More than one claim has an id that starts"
                if roots
                else "No claim has an id that starts"
            )
            msg = f"{what} with {start!r}."
            raise NotFoundError(msg)
        root = roots.pop()
        row = next((row for row in found if row["id"] == root), None)
        return self.find_claim(root) if row is None else mapping.claim(row)

    def claims_of(self, ids: Iterable[ClaimId]) -> dict[ClaimId, Claim]:
        """Return the claims with these *ids*."""
        query = self._find(ClaimRow)
        return {
            ClaimId(row["id"]): mapping.claim(row)
            for some in portions(ids)
            for row in self._rows(query.where(col(ClaimRow.id).in_(some)))
        }

    def names_claim(self, claim: ClaimId) -> bool:
        """Return whether *claim* is the id of a claim, merged or not."""
        return self._first(self._find(ClaimRow).where(col(ClaimRow.id) == claim)) is not None

    def merge(self, claim: ClaimId, into: ClaimId) -> None:
        """Let *claim*, and all that were merged into it, lead to *into* from now on."""
        self._change(MERGED, ClaimRow, dict.fromkeys(self._aliases([claim]), into))
        self._roots = None

    def part(self, claim: ClaimId) -> None:
        """Let a merged *claim* be one of its own again."""
        self._change(MERGED, ClaimRow, {claim: None})
        self._roots = None

    def series_of(self, claim: ClaimId) -> SeriesId:
        """Return the series of a known claim."""
        found = self.all_series([claim])
        if claim not in found:
            msg = f"There is no claim {claim!r}."
            raise NotFoundError(msg)
        return found[claim]

    def members(self, series: SeriesId) -> list[Claim]:
        """Return the claims of *series* in the order in which they came in."""
        return self.members_of([series])

    def members_of(self, series: Iterable[SeriesId]) -> list[Claim]:
        """Return the claims of several *series* in the order in which they came in; what was merged stands in none."""
        wanted, was, merged = set(series), self._was(SERIES), self.merged()
        moved = col(ClaimRow.id).in_(list(was))
        query = (
            self._find(ClaimRow)
            .where(col(ClaimRow.series).in_(list(wanted)) | moved)
            .order_by("number")
        )
        return [
            mapping.claim(row)
            for row in self._rows(query)
            if was.get(row["id"], row["series"]) in wanted and row["id"] not in merged
        ]

    def all_series(self, claims: Iterable[ClaimId]) -> dict[ClaimId, SeriesId]:
        """Return the series of each of *claims* that is kept."""
        columns = ClaimRow.table().c
        query = self._find(ClaimRow).with_only_columns(columns.id, columns.series)
        query = query.where(columns.id.in_(list(claims)))
        was = self._was(SERIES)
        return {
            ClaimId(row["id"]): SeriesId(was.get(row["id"]) or row["series"])
            for row in self._rows(query)
        }

    def move(self, claims: Mapping[ClaimId, SeriesId]) -> None:
        """Put claims into the series given for them."""
        self._change(SERIES, ClaimRow, claims)

    def add_links(self, links: Sequence[Link]) -> None:
        """Keep what was found between claims."""
        self._add(LinkRow, [mapping.link_values(link) for link in links])

    def links(self, claims: Iterable[ClaimId]) -> list[Link]:
        """Return what was found between *claims* and any others, whichever came first."""
        ids = self._aliases(claims)
        touches = col(LinkRow.this).in_(ids) | col(LinkRow.other).in_(ids)
        query = self._find(LinkRow).where(touches).order_by("this", "other")
        return self._between_roots(mapping.link(row) for row in self._rows(query))

    def contradictions(self) -> list[Link]:
        """Return which claims contradict each other, as far as anybody is shown, without the reasons."""
        table = LinkRow.table().c
        return self._bare_links(
            table.relation == Relation.CONTRADICTS.value, table.tier != Tier.HIDDEN.value
        )

    def joins(self, claims: Iterable[ClaimId]) -> list[Link]:
        """Return which claims were joined into one series with *claims*, without the reasons."""
        table = LinkRow.table().c
        ids = self._aliases(claims)
        kinds = [relation.value for relation in Relation if relation.is_of_one_measure]
        return self._bare_links(
            table.this.in_(ids) | table.other.in_(ids),
            table.tier == Tier.JOINED.value,
            table.relation.in_(kinds),
        )

    def _bare_links(self, *wanted: ColumnElement[bool]) -> list[Link]:
        table = LinkRow.table().c
        query = (
            self._find(LinkRow)
            .with_only_columns(*(table[name] for name in mapping.JOIN))
            .where(*wanted)
            .order_by(table.this, table.other)
        )
        return self._between_roots(mapping.join(row) for row in self._rows(query))

    def _between_roots(self, links: Iterable[Link]) -> list[Link]:
        """Return *links* with each claim by the id to which it leads; a claim has nothing to do with itself."""
        led = (
            attrs.evolve(link, this=self._root(link.this), other=self._root(link.other))
            if self.merged()
            else link
            for link in links
        )
        return [link for link in led if link.this != link.other]
