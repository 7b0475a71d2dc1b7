"""A store as a stream of quads in constant memory, all of one state of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat, parse

from graph.errors import StoreError
from graph.linked.blocks import blocks
from graph.linked.lines import pages_of
from graph.linked.stored import Stored
from ontology.namespaces import BASE

if TYPE_CHECKING:
    from graph.store import Store


class MovedError(StoreError):
    """The store was written to while it was walked, or is between two states."""


def stream(store: Store, base: str = BASE) -> Iterator[Quad]:
    """Every quad of what the store holds, in the order of `graph.linked.blocks`; identifiers below `base`.

    Raises what `lines` raises.
    """
    return (quad for page in lines(store, base) for quad in parse(page, RdfFormat.N_QUADS))


def lines(store: Store, base: str = BASE) -> Iterator[bytes]:
    """The same as lines of N-Quads, many at once.

    Raises `MovedError` before the first where the graph is not in step with its readings, and after the last where the
    store was written to meanwhile: then what came before it is of no use. Raises `StoreError`, and ValueError on a base
    that is no IRI.
    """
    turn = standing(store)
    yield from pages_of(blocks(Stored(store), base))
    still(store, turn)


def standing(store: Store) -> int:
    """The turn of a store whose graph is in step with its readings. Raises `MovedError` otherwise."""
    turn, settled = store.turn(), store.settled_to()
    if turn and turn != settled:
        raise MovedError(f"{store.connection.url}: a load is under way, or was cut off; run this again after a load")
    return turn


def still(store: Store, turn: int) -> None:
    """Raises `MovedError` where the store was written to since that turn."""
    if store.turn() != turn:
        raise MovedError(f"{store.connection.url}: was written to during the export; run this again")
