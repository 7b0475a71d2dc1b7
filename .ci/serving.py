"""Running a command until it serves, asking it something, stopping it: how CI tries what the README promises."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 300.0
"""Seconds, an installation included."""

_POLL = 0.2


@contextmanager
def serving(command: Sequence[str], pattern: str, cwd: Path, env: Mapping[str, str] | None = None) -> Iterator[str]:
    """Run a command in a session of its own; what the pattern's group finds in what it prints. Then end it.

    Exits when it ends early, says nothing of the kind in time, or does not end when asked to.
    """
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(  # noqa: S603 - lines of this repository
            command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, text=True,
            start_new_session=True,
        )  # fmt: skip
        try:
            yield _said(process, log.fileno(), pattern)
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                sys.exit(f"does not end when asked to: {' '.join(command)}")


def fetch(url: str) -> bytes:
    """What is served there, once it is served with status 200."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(url, timeout=30) as response:  # noqa: S310 - on loopback
                content: bytes = response.read()
                return content
        except OSError as error:
            if time.monotonic() > deadline:
                sys.exit(f"{url}: {error}")
            time.sleep(_POLL)


def _said(process: subprocess.Popen[str], log: int, pattern: str) -> str:
    deadline = time.monotonic() + PATIENCE
    while True:
        said = os.pread(log, 1 << 20, 0).decode(errors="replace")
        found = re.search(pattern, said)
        if found:
            return found[1]
        if process.poll() is not None or time.monotonic() > deadline:
            sys.exit(f"{said}\nended, or did not say {pattern!r} in time: {process.args!r}")
        time.sleep(_POLL)
