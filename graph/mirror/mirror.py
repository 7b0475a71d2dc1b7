"""The mirror of a store: its graph as RDF in an engine that answers SPARQL, brought in step where it is behind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from graph.linked.snapshot import MovedError
from graph.linked.stream import lines
from graph.mirror.errors import MirrorError
from graph.mirror.place import place_of
from graph.mirror.snapshots import Snapshot, Snapshots
from ontology.namespaces import BASE

if TYPE_CHECKING:
    from graph.store import Store


class Mirror:
    """The mirror of an open store. Methods raise `MirrorError`, and `StoreError` when the store fails."""

    def __init__(self, store: Store, *, place: Path | None = None, base: str = BASE) -> None:
        """`place` is where the user wants it, `base` that of the graph's identifiers."""
        self.base = base
        self.snapshots = Snapshots(place_of(store.connection.url, place))
        self._store = store
        self._given_up = Event()

    def current(self) -> Snapshot | None:
        """What questions are answered from; None before it was first made."""
        return self.snapshots.current()

    def stamp(self) -> str:
        """That of a mirror in step with the store."""
        return f"{self._store.stamp()} {_writing()} {self.base}"

    def in_step(self) -> bool:
        """Whether questions are answered from what the store holds now."""
        current = self.current()
        return current is not None and current.stamp == self.stamp()

    def refresh(self, seconds: float = -1) -> bool:
        """Bring it in step; false where the store was written to meanwhile, so that it is behind again.

        Raises `MovedError` where a load is under way or was cut off, `TimeoutError` where another process is at it for
        longer than these seconds (forever below zero).
        """
        with self.snapshots.lock(seconds):
            stamp = self.stamp()
            current = self.current()
            if current is None or current.stamp != stamp:
                try:
                    if not self.snapshots.update(stamp, self._lines()):
                        self.snapshots.make(stamp, self._lines())
                except MovedError:
                    if self.stamp() == stamp:
                        raise
                    return False
        return True

    def give_up(self) -> None:
        """Have a `refresh` that is under way in another thread end, which raises `MirrorError` there."""
        self._given_up.set()

    def _lines(self) -> Iterator[bytes]:
        for page in lines(self._store, self.base):
            if self._given_up.is_set():
                raise MirrorError("the mirror for SPARQL was given up while it was made")
            yield page


@cache
def _writing() -> str:
    """A digest of how the graph is written as RDF, so that what another version wrote is behind."""
    graph = Path(__file__).parents[1]
    ontology = graph.parent / "ontology"
    files = (
        *(graph / name for name in ("rdf.py", "countries.py")),
        *sorted((graph / "linked").glob("*.py")),
        *sorted((graph / "cypher" / "export").glob("*.cypher")),
        *sorted(ontology.glob("*.ttl")),
    )
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]
