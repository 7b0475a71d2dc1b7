"""A driver's connection to a store, with every failure said in one line that a user can act on."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import uniform
from threading import Lock
from typing import Any, TypeVar

from graph.driver import GraphDatabase, ManagedTransaction, NotificationMinimumSeverity, neo4j, unit_of_work
from graph.driver import exceptions as refused
from graph.embedded import DATABASE, USER, Engine, is_full, open_engine
from graph.errors import StoreError

T = TypeVar("T")
Work = Callable[[ManagedTransaction], T]

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
CONNECT_TIMEOUT = 10.0
RETRY_TIME = 15.0
READ_TIMEOUT = 30.0
"""Seconds."""

TRIES = 3
"""Times that an embedded engine is opened: its owner can be closing it."""
FIRST_DELAY, LAST_DELAY = 0.02, 1.0
"""Seconds between two tries of what may pass, doubled each time."""

_SCHEMA_RACE = "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists"

# What the driver would log is said once by the errors below; its debug log would show parameters.
logging.getLogger("neo4j").setLevel(logging.CRITICAL)


@dataclass(slots=True)
class Connection:
    """Sessions with a store, wherever it is. `url` is as the user gave it.

    Where the process that runs an embedded engine ends, who was attached to it opens the store anew.
    """

    url: str
    driver: neo4j.Driver
    database: str | None
    engine: Engine | None = None
    _reopening: Lock = field(default_factory=Lock)

    def read(self, statement: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """The rows that a statement answers, within 30 seconds."""

        @unit_of_work(timeout=READ_TIMEOUT)
        def rows(transaction: ManagedTransaction) -> list[dict[str, Any]]:
            return [record.data() for record in transaction.run(statement, dict(parameters or {}))]

        return self._ask(lambda session: session.execute_read(rows))

    def fetch(self, statement: str) -> list[neo4j.Record]:
        """All that a statement of our own answers, for as long as it takes."""
        return self._ask(lambda session: session.execute_read(lambda transaction: list(transaction.run(statement))))

    def collected(self, statement: str, parameters: Mapping[str, Any]) -> list[list[Any]]:
        """The rows that a statement of our own collects in one list, which costs a tenth of a record for each."""
        return self._ask(
            lambda session: session.execute_read(
                lambda transaction: list(transaction.run(statement, dict(parameters)).single(strict=True)[0])
            )
        )

    def write(self, work: Work[T]) -> T:
        """Do this work in one managed transaction, tried again while others write the same or the store moves."""
        try:
            return self._ask(lambda session: session.execute_write(work))
        except _RefusedError as error:
            # The engine only says that it could not commit.
            if self.engine and is_full(self.engine.directory):
                raise StoreError(f"{self.url}: the disk is full; make room and run this again") from error
            raise

    def close(self) -> None:
        """Close the driver, then the engine if it is ours."""
        self.driver.close()
        if self.engine:
            self.engine.close()
            self.engine = None

    def _ask(self, ask: Callable[[neo4j.Session], T]) -> T:
        deadline = time.monotonic() + RETRY_TIME
        delay = FIRST_DELAY
        while True:
            self._attach()
            driver = self.driver
            try:
                with spoken(self.url), driver.session(database=self.database) as session:
                    return ask(session)
            except StoreError as error:
                stopped = self.engine is not None and not self.engine.is_up()
                passing = isinstance(error, _PassingError) or stopped or driver is not self.driver
                if not passing or time.monotonic() + delay > deadline:
                    raise
            time.sleep(delay * uniform(0.5, 1))  # noqa: S311  so that two who wait do not meet again
            delay = min(2 * delay, LAST_DELAY)

    def _attach(self) -> None:
        """Open an embedded store again if the process that had it open has closed it."""
        if self.engine and not self.engine.is_up():
            with self._reopening:
                if not self.engine.is_up():
                    self.driver.close()
                    self.driver, self.engine = _embedded(self.engine.directory, self.url)


class _RefusedError(StoreError):
    """What the engine did not do."""


class _PassingError(_RefusedError):
    """What may pass when tried again: no answer, a lock, another writer who made the same first."""


def connect(url: str, username: str | None, password: str | None) -> Connection:
    """A connection that was seen to answer. Raises `StoreError`."""
    scheme, _, rest = url.partition(":")
    if scheme == "embedded" and rest:
        driver, engine = _embedded(Path(rest).expanduser(), url)
        return Connection(url, driver, DATABASE, engine)
    if scheme not in SCHEMES:
        raise StoreError(f"{url}: no store; give embedded:DIR, bolt://HOST:PORT or neo4j://HOST:PORT")
    if "@" in rest:
        raise StoreError("the store's URL holds a user name; set NEO4J_USERNAME and NEO4J_PASSWORD instead")
    if password is None:
        raise StoreError(f"{url}: no password; set NEO4J_PASSWORD (and NEO4J_USERNAME, if it is not neo4j)")
    return Connection(url, _driver(url, username or "neo4j", password, url), None)


def _embedded(directory: Path, url: str) -> tuple[neo4j.Driver, Engine]:
    owner = None
    for _ in range(TRIES):
        engine = open_engine(directory)
        owner = None if engine.lock else engine.endpoint.pid
        try:
            # That the password is right shows that it is our engine that answers there.
            return _driver(engine.url, USER, engine.endpoint.password, url), engine
        except StoreError:
            engine.close()
        except BaseException:
            engine.close()
            raise
    if owner:
        raise StoreError(f"{url}: process {owner} has this store open and does not answer; end it or run this again")
    raise StoreError(f"{url}: the embedded engine does not answer; run this again")


def _driver(url: str, username: str, password: str, shown: str) -> neo4j.Driver:
    with spoken(shown):
        driver = GraphDatabase.driver(
            url,
            auth=(username, password),
            connection_timeout=CONNECT_TIMEOUT,
            connection_acquisition_timeout=CONNECT_TIMEOUT,
            max_transaction_retry_time=0,
            notifications_min_severity=NotificationMinimumSeverity.OFF,
            telemetry_disabled=True,
        )
        try:
            driver.verify_connectivity()
        except BaseException:
            driver.close()
            raise
    return driver


@contextmanager
def spoken(url: str) -> Iterator[None]:
    """Turn what the driver raises into a `StoreError` of one line; no secret is in it."""
    try:
        yield
    except refused.AuthError as error:
        raise StoreError(f"{url}: wrong user name or password; set NEO4J_USERNAME and NEO4J_PASSWORD") from error
    except (refused.ServiceUnavailable, refused.SessionExpired) as error:
        why = "who had it open has ended; run this again" if url.startswith("embedded:") else "is it running?"
        raise _PassingError(f"{url}: the store does not answer; {why}") from error
    except (refused.ConfigurationError, ValueError) as error:
        raise StoreError(f"{url}: no store can be reached like this ({_line(error)})") from error
    except refused.Neo4jError as error:
        passing = error.is_retryable() or isinstance(error, refused.ConstraintError) or error.code == _SCHEMA_RACE
        raise (_PassingError if passing else _RefusedError)(f"{url}: the store refuses ({_line(error)})") from error
    except (refused.DriverError, OSError) as error:
        raise StoreError(f"{url}: {_line(error)}") from error


def _line(error: Exception) -> str:
    text = error.message if isinstance(error, refused.Neo4jError) and error.message else str(error)
    return " ".join(text.split())[:300]
