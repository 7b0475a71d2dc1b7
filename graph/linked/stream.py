"""A store as a stream of quads in constant memory, all of one state of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat, parse

from graph.linked.blocks import blocks
from graph.linked.lines import pages_of
from graph.linked.snapshot import standing, still
from graph.linked.stored import Stored
from ontology.namespaces import BASE

if TYPE_CHECKING:
    from graph.store import Store


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
