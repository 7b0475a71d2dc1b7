"""A driver's connection to a store, with every failure said in one line that a user can act on."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import neo4j
from neo4j import GraphDatabase, ManagedTransaction, NotificationMinimumSeverity, unit_of_work
from neo4j import exceptions as refused

from graph.embedded import DATABASE, USER, Engine, open_engine
from graph.errors import StoreError

T = TypeVar("T")
Work = Callable[[ManagedTransaction], T]

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
CONNECT_TIMEOUT = 10.0
RETRY_TIME = 15.0
READ_TIMEOUT = 30.0
"""Seconds."""

# What the driver would log is said once by the errors below; its debug log would show parameters.
logging.getLogger("neo4j").setLevel(logging.CRITICAL)


@dataclass(slots=True)
class Connection:
    """Sessions with a store, wherever it is. `url` is as the user gave it."""

    url: str
    driver: neo4j.Driver
    database: str | None
    engine: Engine | None = None

    def read(self, statement: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """The rows that a statement answers, within 30 seconds."""

        @unit_of_work(timeout=READ_TIMEOUT)
        def rows(transaction: ManagedTransaction) -> list[dict[str, Any]]:
            return [record.data() for record in transaction.run(statement, dict(parameters or {}))]

        with self._session() as session:
            return session.execute_read(rows)

    def write(self, work: Work[T]) -> T:
        """Do this work in one managed transaction, tried again when the store says that it may be."""
        with self._session() as session:
            return session.execute_write(work)

    def define(self, statement: str) -> None:
        """Run one statement that changes the schema."""
        with spoken(self.url):
            self.driver.execute_query(statement, database_=self.database)

    def close(self) -> None:
        """Close the driver, then the engine if it is ours."""
        self.driver.close()
        if self.engine:
            self.engine.close()

    @contextmanager
    def _session(self) -> Iterator[neo4j.Session]:
        with spoken(self.url), self.driver.session(database=self.database) as session:
            yield session


def connect(url: str, username: str | None, password: str | None) -> Connection:
    """A connection that was seen to answer. Raises `StoreError`."""
    scheme, _, rest = url.partition(":")
    if scheme == "embedded" and rest:
        engine = open_engine(Path(rest).expanduser())
        try:
            driver = _driver(engine.url, USER, engine.endpoint.password, url)
        except BaseException:
            engine.close()
            raise
        return Connection(url, driver, DATABASE, engine)
    if scheme not in SCHEMES:
        raise StoreError(f"{url}: no store; give embedded:DIR, bolt://HOST:PORT or neo4j://HOST:PORT")
    if "@" in rest:
        raise StoreError("the store's URL holds a user name; set NEO4J_USERNAME and NEO4J_PASSWORD instead")
    if password is None:
        raise StoreError(f"{url}: no password; set NEO4J_PASSWORD (and NEO4J_USERNAME, if it is not neo4j)")
    return Connection(url, _driver(url, username or "neo4j", password, url), None)


def _driver(url: str, username: str, password: str, shown: str) -> neo4j.Driver:
    with spoken(shown):
        driver = GraphDatabase.driver(
            url,
            auth=(username, password),
            connection_timeout=CONNECT_TIMEOUT,
            connection_acquisition_timeout=CONNECT_TIMEOUT,
            max_transaction_retry_time=RETRY_TIME,
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
        raise StoreError(f"{url}: the store does not answer; is it running?") from error
    except (refused.ConfigurationError, ValueError) as error:
        raise StoreError(f"{url}: no store can be reached like this ({_line(error)})") from error
    except refused.Neo4jError as error:
        raise StoreError(f"{url}: the store refuses ({_line(error)})") from error
    except (refused.DriverError, OSError) as error:
        raise StoreError(f"{url}: {_line(error)}") from error


def _line(error: Exception) -> str:
    text = error.message if isinstance(error, refused.Neo4jError) and error.message else str(error)
    return " ".join(text.split())[:300]
