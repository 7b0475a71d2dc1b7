"""The lines that a snapshot was made of, cut into chunks by what they say, so that the next one is made by the change.

A line ends a chunk by its own checksum. So two exports that differ in some lines have all chunks in common but those
that these lines stand in, wherever they stand. Their order is kept as well: an export of the same state is these lines.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Self

LINES = 256
"""Lines of a chunk, about; a power of two."""

_TABLE = "CREATE TABLE chunk (name BLOB PRIMARY KEY, lines INTEGER NOT NULL, packed BLOB NOT NULL) WITHOUT ROWID"
_ORDER = "CREATE TABLE place (place INTEGER PRIMARY KEY, name BLOB NOT NULL)"
_ADD = "INSERT OR REPLACE INTO chunk VALUES (?, ?, ?)"
_PUT = "INSERT INTO place (name) VALUES (?)"
_IN_ORDER = "SELECT packed FROM place LEFT JOIN chunk USING (name) ORDER BY place"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some lines of N-Quads, one after the other."""

    text: bytes

    @property
    def name(self) -> bytes:
        """What no other lines have."""
        return blake2b(self.text, digest_size=16).digest()

    def row(self) -> tuple[bytes, int, bytes]:
        """As it is kept."""
        return self.name, self.text.count(b"\n"), zlib.compress(self.text, 1)


@dataclass(frozen=True, slots=True)
class Change:
    """What leads from the lines that were kept to others: chunks that came, names of those that went.

    `order` has the names of all chunks then, and `lines` says how many lines they have.
    """

    came: tuple[Chunk, ...]
    went: tuple[bytes, ...]
    order: tuple[bytes, ...]
    lines: int


def cut(pages: Iterable[bytes]) -> Iterator[Chunk]:
    """Pages of whole lines as chunks."""
    held: list[bytes] = []
    for page in pages:
        for line in page.splitlines(keepends=True):
            held.append(line)
            if not zlib.crc32(line) & (LINES - 1):
                yield Chunk(b"".join(held))
                held.clear()
    if held:
        yield Chunk(b"".join(held))


class Chunks:
    """The chunks of one snapshot, in a file. Methods raise `sqlite3.Error` where it cannot be used."""

    def __init__(self, path: Path) -> None:
        self._data = sqlite3.connect(path, isolation_level=None)
        # A file that was cut off is of a snapshot that was never published.
        self._data.execute("PRAGMA journal_mode = OFF")
        self._data.execute("PRAGMA synchronous = OFF")

    @classmethod
    def written(cls, path: Path) -> Self:
        """Those of a snapshot that is there, to be read."""
        found = cls.__new__(cls)
        found._data = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        return found

    @classmethod
    def new(cls, path: Path) -> Self:
        """Those of a snapshot that is to be made."""
        made = cls(path)
        made._data.execute(_TABLE)
        made._data.execute(_ORDER)
        return made

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._data.close()

    def keep(self, pages: Iterable[bytes]) -> Iterator[bytes]:
        """The same lines, kept as they pass by."""
        self._data.execute("BEGIN")
        for chunk in cut(pages):
            row = chunk.row()
            self._data.execute(_ADD, row)
            self._data.execute(_PUT, row[:1])
            yield chunk.text
        self._data.execute("COMMIT")

    def lines(self) -> Iterator[bytes]:
        """All lines in their order, a chunk at once. Raises `zlib.error` too where the file is not what was written."""
        with closing(self._data.execute(_IN_ORDER)) as rows:
            for (packed,) in rows:
                yield zlib.decompress(packed or b"")

    def change(self, pages: Iterable[bytes], most: float) -> Change | None:
        """How these lines differ from those kept; None where more than this share of the chunks does."""
        (held,) = self._data.execute("SELECT count(*) FROM chunk").fetchone()
        seen: set[bytes] = set()
        order: list[bytes] = []
        came: list[Chunk] = []
        lines = 0
        for chunk in cut(pages):
            name = chunk.name
            order.append(name)
            lines += chunk.text.count(b"\n")
            if self._data.execute("SELECT 1 FROM chunk WHERE name = ?", (name,)).fetchone():
                seen.add(name)
            else:
                came.append(chunk)
                if len(came) > held * most:
                    return None
        went = tuple(name for (name,) in self._data.execute("SELECT name FROM chunk") if name not in seen)
        return Change(tuple(came), went, tuple(order), lines) if len(went) <= held * most else None

    def take(self, change: Change) -> tuple[frozenset[bytes], frozenset[bytes]]:
        """Bring what is kept up to the change; the lines that came and those that went."""
        came = {line for chunk in change.came for line in chunk.text.splitlines(keepends=True)}
        went: set[bytes] = set()
        with closing(self._data.cursor()) as cursor:
            cursor.execute("BEGIN")
            for name in change.went:
                (packed,) = cursor.execute("SELECT packed FROM chunk WHERE name = ?", (name,)).fetchone()
                went.update(zlib.decompress(packed).splitlines(keepends=True))
                cursor.execute("DELETE FROM chunk WHERE name = ?", (name,))
            cursor.executemany(_ADD, [chunk.row() for chunk in change.came])
            cursor.execute("DELETE FROM place")
            cursor.executemany(_PUT, ((name,) for name in change.order))
            cursor.execute("COMMIT")
        return frozenset(came - went), frozenset(went - came)
