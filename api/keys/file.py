"""The file of keys: a line of JSON for each, in the order of their names, for its owner's eyes alone.

Whoever serves looks at it again once it was changed, so that a key is good, or good no more, without a restart.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any

import orjson
from filelock import FileLock

from api.keys.key import Key, Scope
from graph.errors import InterstateError


class KeyFileError(InterstateError):
    """A file of keys that cannot be read or written, or has what is no key; the text says where."""


class KeyFile:
    """The keys in a file, none where there is no file. Methods raise `KeyFileError`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._state: tuple[int, ...] | None = None
        self._keys: dict[str, Key] = {}

    def all(self) -> tuple[Key, ...]:
        """All keys, by name."""
        return tuple(self._current().values())

    def find(self, given: str) -> Key | None:
        """The key that was given, also where it has expired; None for what is none."""
        prefix = given.partition(".")[0]
        found = [key for key in self._current().values() if key.prefix == prefix and key.opens(given)]
        return found[0] if found else None

    def add(self, key: Key) -> None:
        """Keep one more. Raises `KeyFileError` also where one has its name."""

        def added(keys: dict[str, Key]) -> Iterable[Key]:
            if key.name in keys:
                raise KeyFileError(f"there is a key called {key.name!r} already; revoke it or take another name")
            return [*keys.values(), key]

        self._change(added)

    def remove(self, name: str) -> Key:
        """Revoke the key with this name or prefix. Raises `KeyFileError` also where none has it."""
        gone: list[Key] = []

        def left(keys: dict[str, Key]) -> Iterable[Key]:
            gone.extend(key for key in keys.values() if name in (key.name, key.prefix))
            if not gone:
                raise KeyFileError(f"no key is called {name!r}; interstate keys list shows those that are")
            return [key for key in keys.values() if key not in gone]

        self._change(left)
        return gone[0]

    def _current(self) -> dict[str, Key]:
        with self._lock:
            try:
                seen = self.path.stat()
                state = (seen.st_mtime_ns, seen.st_size, seen.st_ino)
                if state != self._state:
                    self._keys = {key.name: key for key in _read(self.path)}
                    self._state = state
            except FileNotFoundError:
                self._state, self._keys = None, {}
            except OSError as error:
                raise _unusable(self.path, error) from error
            return self._keys

    def _change(self, change: Callable[[dict[str, Key]], Iterable[Key]]) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with FileLock(f"{self.path}.lock", mode=0o600):
                self._state = None
                _write(self.path, change(dict(self._current())))
                self._state = None
        except OSError as error:
            raise _unusable(self.path, error) from error


def _read(path: Path) -> Iterable[Key]:
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            yield _key(orjson.loads(line))
        except (AttributeError, KeyError, TypeError, ValueError):
            raise KeyFileError(f"{path}:{number}: this is no key; take the line out and make a new one") from None


def _key(row: dict[str, Any]) -> Key:
    expires = row.get("expires")
    return Key(
        name=str(row["name"]),
        prefix=str(row["prefix"]),
        digest=str(row["digest"]),
        scopes=tuple(map(Scope, row["scopes"])),
        expires=date.fromisoformat(expires) if expires else None,
    )


def _write(path: Path, keys: Iterable[Key]) -> None:
    """Write the file whole, and put it in the place of the one before, never readable by others."""
    draft = path.with_name(f"{path.name}.new")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
        os.fchmod(stream.fileno(), 0o600)
        for key in sorted(keys, key=lambda key: key.name):
            stream.write(orjson.dumps(asdict(key)) + b"\n")
    draft.replace(path)


def _unusable(path: Path, error: OSError) -> KeyFileError:
    why = (error.strerror or str(error)).lower()
    return KeyFileError(f"{path}: the file of keys cannot be used ({why}); set INTERSTATE_KEYS_FILE")
