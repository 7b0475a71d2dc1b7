"""The export of a store from what its mirror keeps: the lines that a snapshot was made of are those of an export.

A snapshot in step with its store has them in their order, so that neither the store is walked nor a line put together.
They are of one state of the store, whoever writes to it meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from graph.mirror.errors import MirrorError

if TYPE_CHECKING:
    from graph.mirror.mirror import Mirror


def kept_lines(mirror: Mirror) -> Iterator[bytes] | None:
    """The lines of N-Quads of the whole graph, many at once; None where the mirror is not in step, or has lost them.

    Raises `MirrorError` where the file ends in the middle, and `StoreError` when the store fails.
    """
    current = mirror.current()
    if current is None or current.stamp != mirror.stamp():
        return None
    lines = mirror.snapshots.lines(current)
    try:
        first = next(lines, b"")
    except MirrorError:
        return None
    return chain((first,), lines)
