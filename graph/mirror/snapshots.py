"""Snapshots of a graph in the engine's files: each made whole, published at once, and never changed after.

Any process may read the one that is current while another is made. The one before it is kept for those who have it
open.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from secrets import token_hex
from typing import IO, cast

import orjson
from filelock import FileLock, Timeout
from pyoxigraph import RdfFormat, Store

from graph.mirror.errors import MirrorError

FILE = "current.json"


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

        Only for who holds the lock. Raises what `lines` raises; the current one then stays.
        """
        try:
            self._clear(self.current())
            # A name that no reader has open, whatever became of the folder meanwhile.
            folder = self.place / token_hex(8)
            store = Store(folder)
            source = _Lines(lines)
            try:
                store.bulk_load(cast("IO[bytes]", source), RdfFormat.N_QUADS, lenient=True)
            except Exception as error:
                raise source.failure or error from None
            store.flush()
            made = Snapshot(name=folder.name, stamp=stamp, quads=len(store))
            del store
            self._publish(made)
        except OSError as error:
            raise _unusable(self.place, error) from error

    def _publish(self, snapshot: Snapshot) -> None:
        draft = self.place / f"{FILE}.new"
        draft.write_bytes(orjson.dumps(asdict(snapshot)))
        draft.replace(self.place / FILE)

    def _clear(self, current: Snapshot | None) -> None:
        """Remove what makers left unfinished, and all but the current one."""
        for folder in self.place.iterdir():
            if folder.is_dir() and (current is None or folder.name != current.name):
                with suppress(OSError):
                    shutil.rmtree(folder)


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


def _unusable(place: Path, error: OSError) -> MirrorError:
    why = (error.strerror or str(error)).lower()
    return MirrorError(f"{place}: no mirror for SPARQL can be kept here ({why}); set INTERSTATE_SPARQL_MIRROR")
