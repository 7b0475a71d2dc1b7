"""Names under keys: most keys have one name, so that a set is made only where there are more."""

from __future__ import annotations

from collections.abc import Hashable, Set
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Keyed(Generic[Key]):
    """Sets of names by key."""

    def __init__(self) -> None:
        self._names: dict[Key, str | set[str]] = {}

    def add(self, key: Key, name: str) -> int:
        """Put a name under a key; how many are there now."""
        held = self._names.setdefault(key, name)
        if isinstance(held, str):
            if held == name:
                return 1
            held = self._names[key] = {held}
        held.add(name)
        return len(held)

    def remove(self, key: Key, name: str) -> int:
        """Take a name from a key; how many are left. Raises KeyError where there is none."""
        held = self._names[key]
        if isinstance(held, set):
            held.remove(name)
            if held:
                return len(held)
        elif held != name:
            raise KeyError(name)
        del self._names[key]
        return 0

    def under(self, key: Key) -> Set[str]:
        """The names under a key, not to be changed."""
        held = self._names.get(key)
        return frozenset() if held is None else {held} if isinstance(held, str) else held
