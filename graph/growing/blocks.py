"""Which profiles and tellings of meetings and of documents are compared, while they come and go."""

from __future__ import annotations

from collections.abc import Iterator

from graph import agreements, meetings
from graph.blocks import LARGE, homes_of, keys_of
from graph.growing.keyed import Keyed
from graph.profiles import Profile


class OfProfiles:
    """Blocks of profiles; large ones compare those of one home only."""

    def __init__(self) -> None:
        self._names: Keyed[object] = Keyed()
        self._parts: Keyed[tuple[object, object]] = Keyed()
        self._large: set[object] = set()
        self._homes: dict[str, tuple[object, ...]] = {}
        self._shifted: set[str] = set()

    def add(self, item: Profile) -> None:
        """A profile that comes."""
        self._homes[item.id] = homes_of(item)
        for key in keys_of(item):
            size = self._names.add(key, item.id)
            if key in self._large:
                self._split(key, item.id)
            elif size > LARGE:
                self._large.add(key)
                for name in self._names.under(key):
                    self._split(key, name)
                self._shifted |= self._names.under(key)

    def remove(self, item: Profile) -> None:
        """A profile that goes."""
        for key in keys_of(item):
            size = self._names.remove(key, item.id)
            if key in self._large:
                self._join(key, item.id)
                if size <= LARGE:
                    self._large.remove(key)
                    for name in self._names.under(key):
                        self._join(key, name)
                    self._shifted |= self._names.under(key)
        del self._homes[item.id]

    def beside(self, item: Profile) -> Iterator[str]:
        """The profiles that one is compared with, each once."""
        found: set[str] = set()
        for key in keys_of(item):
            if key in self._large:
                for home in self._homes[item.id]:
                    found |= self._parts.under((key, home))
            else:
                found |= self._names.under(key)
        yield from found

    def shifted(self) -> set[str]:
        """The profiles of blocks that became large, or are so no more, since the last call."""
        shifted, self._shifted = self._shifted, set()
        return shifted

    def _split(self, key: object, name: str) -> None:
        for home in self._homes[name]:
            self._parts.add((key, home), name)

    def _join(self, key: object, name: str) -> None:
        for home in self._homes[name]:
            self._parts.remove((key, home), name)


class OfMeetings:
    """Tellings of meetings in which the same two faced each other: on the same day, or one of them without a day."""

    def __init__(self) -> None:
        self._every: Keyed[object] = Keyed()
        self._on_days: Keyed[object] = Keyed()

    def add(self, item: meetings.Told) -> None:
        """A telling that comes."""
        for kind in meetings.kinds_of(item):
            self._every.add(kind, item.id)
            self._on_days.add((kind, item.day), item.id)

    def remove(self, item: meetings.Told) -> None:
        """A telling that goes."""
        for kind in meetings.kinds_of(item):
            self._every.remove(kind, item.id)
            self._on_days.remove((kind, item.day), item.id)

    def beside(self, item: meetings.Told) -> Iterator[str]:
        """The tellings that one is compared with, each once."""
        found: set[str] = set()
        for kind in meetings.kinds_of(item):
            if item.day:
                found |= self._on_days.under((kind, item.day)) | self._on_days.under((kind, None))
            else:
                found |= self._every.under(kind)
        yield from found

    def shifted(self) -> set[str]:
        """None: who is compared with whom depends on the two alone."""
        return set()


class OfDocuments:
    """Tellings of documents of one type and the same parties that share a telling word."""

    def __init__(self) -> None:
        self._names: Keyed[object] = Keyed()

    def add(self, item: agreements.Told) -> None:
        """A telling that comes."""
        for key in agreements.keys_of(item):
            self._names.add(key, item.id)

    def remove(self, item: agreements.Told) -> None:
        """A telling that goes."""
        for key in agreements.keys_of(item):
            self._names.remove(key, item.id)

    def beside(self, item: agreements.Told) -> Iterator[str]:
        """The tellings that one is compared with, each once."""
        found: set[str] = set()
        for key in agreements.keys_of(item):
            found |= self._names.under(key)
        yield from found

    def shifted(self) -> set[str]:
        """None: who is compared with whom depends on the two alone."""
        return set()
