"""The command line as a newcomer uses it, with nothing on the path but itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from short_lived import ENVIRONMENT

ROOT = Path(__file__).parents[2]
PATIENCE = 180.0

_NOWHERE = str(Path(__file__).parent / "no-such-folder")


class FailedError(Exception):
    """A command failed; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Neo4j:
    """What `interstate neo4j` printed."""

    browser: str
    bolt: str
    user: str
    password: str

    @property
    def environment(self) -> dict[str, str]:
        """What a command on this Neo4j has in its environment."""
        return {**_environment(), "NEO4J_USERNAME": self.user, "NEO4J_PASSWORD": self.password}

    def interstate(self, *arguments: str) -> str:
        """What a command on this Neo4j prints. Raises `FailedError`."""
        done = subprocess.run(
            _command(*arguments, "--store", self.bolt),
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        if done.returncode:
            raise FailedError(done.stderr.strip())
        return done.stdout

    @contextmanager
    def serving(self) -> Iterator[str]:
        """Where `interstate serve` has this graph while it runs."""
        with subprocess.Popen(
            _command("serve", "--port", "0", "--store", self.bolt),
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                found = next((line for line in process.stdout or () if line.startswith("REST: ")), "")
                yield found.removeprefix("REST: ").partition("/v1")[0]
            finally:
                process.terminate()
                process.communicate(timeout=PATIENCE)


@contextmanager
def neo4j(home: Path) -> Iterator[Neo4j]:
    """`interstate neo4j` while it runs, its data in that folder. Raises `FailedError`."""
    with subprocess.Popen(
        _command("neo4j", "--home", str(home)),
        cwd=ROOT,
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            said = dict(line.strip().split(": ", 1) for line in islice(process.stdout or (), 4))
            if len(said) < 4:
                raise FailedError(process.communicate(timeout=PATIENCE)[1].strip())
            yield Neo4j(said["Browser"], said["Bolt"], said["User"], said["Password"])
        finally:
            process.terminate()
            process.communicate(timeout=PATIENCE)


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "interstate", *arguments]


def _environment() -> dict[str, str]:
    return {**os.environ, **ENVIRONMENT, "PATH": _NOWHERE}
