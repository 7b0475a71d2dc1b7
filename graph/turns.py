"""The turns of a store: every write takes the next, and what is known of the store as a whole is marked beside them."""

from __future__ import annotations

from graph.driver import ManagedTransaction
from graph.statements import statement


def take_turn(transaction: ManagedTransaction) -> int:
    """Take the next turn, the first thing that every write does; answers which it is."""
    taken = transaction.run(statement("take_turn")).single(strict=True)
    return int(taken["turn"])


def mark(transaction: ManagedTransaction, name: str, value: str) -> None:
    """Mark the store with a value under a name, in place of the one before."""
    transaction.run(statement("mark"), id=name, value=value).consume()
