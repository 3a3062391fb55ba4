"""What a desk does all day looks at no whole table, however large the desk has grown."""

import re
from typing import Any

from sqlalchemy import event

from claimtrack import Tracker
from tests.builders import an_article

# Where a term stands is looked up in a table of its own kind, of which SQLite says so nevertheless.
_WHOLE_TABLE = re.compile(r"SCAN ct_(?!posting)")


def test_to_read_an_article_looks_at_no_whole_table() -> None:
    plans: dict[str, list[str]] = {}

    def explain(connection: Any, _: Any, statement: str, parameters: Any, *_more: Any) -> None:
        if statement.startswith("SELECT") and "LIMIT" not in statement:
            cursor = connection.connection.driver_connection.cursor()
            found = cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            plans[statement] = [row[-1] for row in found]

    with Tracker.open() as desk:
        desk.read(an_article())
        event.listen(desk._store._engine, "before_cursor_execute", explain)  # noqa: SLF001 - plans are nobody else's business
        desk.read(an_article("Floods in Tolvane have killed 41 people, and 12 are missing."))

    assert plans
    assert [each for each, plan in plans.items() if any(map(_WHOLE_TABLE.match, plan))] == []
