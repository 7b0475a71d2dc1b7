"""Snapshots of a graph in the engine's files: each made apart, published at once, and never changed after.

Any process may read the one that is current while another is made, of all lines or of those before and their change.
The one before it is kept for those who have it open, but not beside one that was made whole: where a report went, the
next one is made whole, so that no file has its words any more.
"""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from secrets import token_hex
from typing import IO, cast

import orjson
from filelock import FileLock, Timeout
from pyoxigraph import RdfFormat, Store, parse

from graph.mirror.chunks import Chunks
from graph.mirror.errors import MirrorError
from ontology.namespaces import ONTOLOGY

FILE = "current.json"
MOST = 0.3
"""The share of the lines up to which the next snapshot is made by the change: beyond, making it whole is faster."""

_CHUNKS = ".chunks"
_REPORT = f"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{ONTOLOGY}Report>".encode()
_FINAL = {".sst", ".blob"}
"""Files of the engine that it never changes once they are whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A snapshot: the name of its folder, the stamp of what it holds, and how many quads that are."""

    name: str
    stamp: str
    quads: int


class Snapshots:
    """The snapshots in a folder. Raises `MirrorError` where the folder cannot be used."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def current(self) -> Snapshot | None:
        """The current one; None where there is none that was made whole."""
        try:
            found = Snapshot(**orjson.loads((self.place / FILE).read_bytes()))
        except (OSError, ValueError, TypeError):
            return None
        return found if self.path(found).is_dir() else None

    def path(self, snapshot: Snapshot) -> Path:
        """The folder of a snapshot."""
        return self.place / snapshot.name

    def lines(self, snapshot: Snapshot) -> Iterator[bytes]:
        """The lines that a snapshot was made of, in their order, many at once, a part of them in memory."""
        path = _beside(self.path(snapshot))
        try:
            with Chunks.written(path) as chunks:
                yield from chunks.lines()
        except (sqlite3.Error, zlib.error) as error:
            raise MirrorError(f"{path}: its lines cannot be read ({error}); remove {self.place}") from error

    def lock(self, seconds: float = -1) -> FileLock:
        """The right to make the next one, waited for so long (forever below zero). Raises `TimeoutError`."""
        try:
            self.place.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = FileLock(self.place / "maker.lock", timeout=seconds)
            lock.acquire()
        except Timeout:
            raise TimeoutError from None
        except OSError as error:
            raise _unusable(self.place, error) from error
        return lock

    def make(self, stamp: str, lines: Iterable[bytes]) -> None:
        """Make the next one of these lines of N-Quads, many at once, and have it be the current one.

        Those of before go. Only for who holds the lock. Raises what `lines` raises; the current one then stays.
        """
        try:
            self._clear(self.current())
            folder = self._folder()
            with Chunks.new(_beside(folder)) as chunks:
                store = Store(folder)
                source = _Lines(chunks.keep(lines))
                try:
                    store.bulk_load(cast("IO[bytes]", source), RdfFormat.N_QUADS, lenient=True)
                except Exception as error:
                    raise source.failure or error from None
            self._finish(store, folder, stamp)
            self._clear(self.current())
        except (OSError, sqlite3.Error) as error:
            raise _unusable(self.place, error) from error

    def update(self, stamp: str, lines: Iterable[bytes]) -> bool:
        """Make the next one of the current one and what is other in these lines, and have it be the current one.

        False, and nothing is made, where there is none to begin with, or much is other, or a report went, whose words
        the files of before have. Only for who holds the lock. Raises what `lines` raises; the current one then stays.
        """
        current = self.current()
        if current is None or not _beside(self.path(current)).is_file():
            return False
        try:
            self._clear(current)
            with Chunks(_beside(self.path(current))) as before:
                change = before.change(lines, MOST)
            if change is None:
                return False
            folder = self._folder()
            shutil.copyfile(_beside(self.path(current)), _beside(folder))
            _linked(self.path(current), folder)
            with Chunks(_beside(folder)) as chunks:
                came, went = chunks.take(change)
            if any(_REPORT in line for line in went):
                return False
            store = Store(folder)
            for quad in parse(b"".join(went), RdfFormat.N_QUADS, lenient=True):
                store.remove(quad)
            store.extend(parse(b"".join(came), RdfFormat.N_QUADS, lenient=True))
            if len(store) != change.lines:
                # A line that stood in two chunks, or files that are not those that were published.
                return False
            self._finish(store, folder, stamp)
        except (OSError, sqlite3.Error, zlib.error):
            return False
        return True

    def _folder(self) -> Path:
        """The folder of the next one, of a name that no reader has open, whatever became of the folder meanwhile."""
        return self.place / token_hex(8)

    def _finish(self, store: Store, folder: Path, stamp: str) -> None:
        store.flush()
        self._publish(Snapshot(name=folder.name, stamp=stamp, quads=len(store)))

    def _publish(self, snapshot: Snapshot) -> None:
        draft = self.place / f"{FILE}.new"
        draft.write_bytes(orjson.dumps(asdict(snapshot)))
        draft.replace(self.place / FILE)

    def _clear(self, current: Snapshot | None) -> None:
        """Remove what makers left unfinished, and all but the current one."""
        for found in self.place.iterdir():
            if current is not None and found.stem == current.name:
                continue
            with suppress(OSError):
                if found.is_dir():
                    shutil.rmtree(found)
                elif found.suffix == _CHUNKS:
                    found.unlink()


def _beside(folder: Path) -> Path:
    """The file of the chunks of a snapshot."""
    return folder.with_suffix(_CHUNKS)


def _linked(folder: Path, other: Path) -> None:
    """A copy of the engine's files, of which those that are never written again are shared where that can be."""
    other.mkdir()
    for path in folder.iterdir():
        if path.name == "LOCK":
            continue
        if path.suffix in _FINAL:
            with suppress(OSError):
                (other / path.name).hardlink_to(path)
                continue
        shutil.copyfile(path, other / path.name)


class _Lines:
    """Lines as a file to read; what they raise is kept, for the engine tells of it in words of its own."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = iter(lines)
        self._page = BytesIO()
        self.failure: Exception | None = None

    def read(self, size: int) -> bytes:
        """As much as there is of a page, up to this size; nothing at the end."""
        while not (some := self._page.read(size)):
            try:
                page = next(self._lines)
            except StopIteration:
                break
            except Exception as error:
                self.failure = error
                raise
            self._page = BytesIO(page)
        return some


def _unusable(place: Path, error: OSError | sqlite3.Error) -> MirrorError:
    why = (getattr(error, "strerror", None) or str(error)).lower()
    return MirrorError(f"{place}: no mirror for SPARQL can be kept here ({why}); set INTERSTATE_SPARQL_MIRROR")
