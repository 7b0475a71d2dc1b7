"""Who has an embedded store open, and where its engine listens: a file in the store's directory.

Only its owner can read it, for it holds the password of the engine. A file left by a process that is gone, or whose
number another process has by now, counts as none.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

FILE = "endpoint.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """The Bolt port and password of an engine on loopback, and the process that it runs in."""

    port: int
    password: str
    pid: int
    started: float

    def __repr__(self) -> str:
        return f"Endpoint(port={self.port}, pid={self.pid})"

    def is_live(self) -> bool:
        """Whether the process is still the one that wrote the file."""
        try:
            return psutil.Process(self.pid).create_time() == self.started
        except psutil.Error:
            return False


def here(port: int, password: str) -> Endpoint:
    """The endpoint of an engine in this process."""
    process = psutil.Process()
    return Endpoint(port=port, password=password, pid=process.pid, started=process.create_time())


def publish(directory: Path, endpoint: Endpoint) -> None:
    """Write the endpoint whole or not at all, readable by its owner only. Raises OSError."""
    draft = directory / f"{FILE}.{endpoint.pid}"
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(asdict(endpoint), file)
    draft.replace(directory / FILE)


def find(directory: Path) -> Endpoint | None:
    """The live endpoint of a store, None if there is none."""
    try:
        endpoint = Endpoint(**json.loads((directory / FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return endpoint if endpoint.is_live() else None


def withdraw(directory: Path) -> None:
    """Remove the endpoint of a store."""
    (directory / FILE).unlink(missing_ok=True)
