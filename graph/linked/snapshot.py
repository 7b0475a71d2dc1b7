"""The parts of one state of a store: an export that a load runs into is made again, or given up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from graph.errors import StoreError
from graph.known import known_by
from graph.linked.stored import Stored
from graph.linked.whole import Whole

if TYPE_CHECKING:
    from graph.linked.parts import Parts
    from graph.store import Store

T = TypeVar("T")

TRIES = 3
"""Times that an export is begun."""


class MovedError(StoreError):
    """The store was written to while it was walked, or is between two states."""


def of_one_state(store: Store, make: Callable[[Parts], T], *, tries: int = TRIES, as_of: str | None = None) -> T:
    """What is made of the parts of a store, all of one state; `make` begins anew each time that it is called.

    As of an ISO day the whole graph is held in memory, otherwise a page of it. Raises `MovedError` where a load is not
    done, or each try ran into one, and what `make` raises.
    """
    for left in reversed(range(tries)):
        turn = standing(store)
        try:
            made = make(Stored(store) if as_of is None else _known_by(store, as_of))
            still(store, turn)
        except MovedError:
            if not left:
                raise
        except (LookupError, TypeError, ValueError):
            # Rows of two states do not fit each other.
            if not left or store.turn() == turn:
                raise
        else:
            return made
    raise AssertionError


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


def _known_by(store: Store, day: str) -> Whole:
    published = (stone for stone in store.tombstones() if stone.published <= day)
    return Whole(known_by(store.graph(), day), store.readings(), store.decisions(), published)
