"""The embedded engine: ArcadeDB, started by the first process that opens a store, reached by all over Bolt.

One process owns the files of a store. It holds a lock for as long as it lives, so that the lock of a killed process
does not outlive it, and publishes its endpoint; the others attach to it.
"""

from __future__ import annotations

import logging
import os
import secrets
import shutil
import socket
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from graph.endpoint import Endpoint, find, here, publish, withdraw
from graph.errors import StoreError

DATABASE = "interstate"
USER = "root"
PATIENCE = 30.0
"""Seconds that a process waits for the owner to start its engine, or to go away."""
STARTS = 3
"""Times that the engine is started: another process can take a free port before it does."""

SCANT = 16 * 2**20
"""Bytes left on a disk below which a store may not grow: the engine enlarges its files by megabytes at once."""

_POLL = 0.05


@dataclass(slots=True)
class Engine:
    """An engine that answers at `endpoint`; `server` and `lock` are there in the process that owns it."""

    directory: Path
    endpoint: Endpoint
    server: Any = None
    lock: FileLock | None = None

    @property
    def url(self) -> str:
        """Where the driver finds it."""
        return f"bolt://127.0.0.1:{self.endpoint.port}"

    def is_up(self) -> bool:
        """Whether it still runs: here, or in the process that published this endpoint."""
        return self.server is not None if self.lock else find(self.directory) == self.endpoint

    def close(self) -> None:
        """Stop the engine if it is ours; otherwise leave it running."""
        if self.server is None or self.lock is None:
            return
        withdraw(self.directory)
        self.server.stop()
        self.server = None
        self.lock.release()


def is_full(directory: Path) -> bool:
    """Whether too little is left on the disk of a store for it to grow."""
    try:
        return shutil.disk_usage(directory).free < SCANT
    except OSError:
        return False


def open_engine(directory: Path) -> Engine:
    """Start the engine of a store, or attach to the process that has it open.

    Raises `StoreError` when the directory cannot be used, or who has the store open does not answer.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock(directory / "owner.lock")
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                lock.acquire(blocking=False)
            except Timeout:
                endpoint = find(directory)
                if endpoint:
                    return Engine(directory, endpoint)
            else:
                return _start(directory, lock)
            if time.monotonic() > deadline:
                raise StoreError(f"{directory}: another process has this store open and does not answer; end it")
            time.sleep(_POLL)
    except OSError as error:
        raise StoreError(f"{directory}: cannot keep a store here ({(error.strerror or str(error)).lower()})") from error


def _start(directory: Path, lock: FileLock) -> Engine:
    # Read by the engine when it is first imported; it would write to the terminal and below the user's home.
    os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")
    os.environ.setdefault("ARCADEDB_LOG_DIR", str(directory.resolve() / "log"))
    logging.getLogger("arcadedb").setLevel(logging.CRITICAL)
    import arcadedb

    failure = ""
    try:
        withdraw(directory)
        for _ in range(STARTS):
            password = secrets.token_urlsafe(24)
            port, http_port = _free_ports()
            try:
                server = _server(directory, password, port, http_port)
            except arcadedb.ArcadeDBError as error:
                failure = _line(error)
                continue
            endpoint = here(port, password)
            publish(directory, endpoint)
            return Engine(directory, endpoint, server, lock)
        if is_full(directory):
            raise StoreError(f"{directory}: the disk is full; make room and run this again")
        raise StoreError(f"{directory}: the embedded engine does not start ({failure})")
    except BaseException:
        lock.release()
        raise


def _server(directory: Path, password: str, port: int, http_port: int) -> Any:
    import arcadedb

    config = {
        "host": "127.0.0.1",
        "http_port": http_port,
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt_port": port,
    }
    # The engine keeps the password of its first start; each start of ours has its own.
    (directory / "config" / "server-users.jsonl").unlink(missing_ok=True)
    server = arcadedb.create_server(str(directory.resolve()), root_password=password, config=config)
    server.start()
    if not arcadedb.database_exists(str(directory.resolve() / "databases" / DATABASE)):
        server.create_database(DATABASE)
    return server


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
