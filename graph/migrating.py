"""Bringing a store's migrations in, each of which can be run again after a cut-off run."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from graph import words
from graph.connection import Connection, Work
from graph.difference import BATCH
from graph.errors import StoreError
from graph.migrations import migrations
from graph.statements import statement
from graph.turns import mark


def missing(done: Collection[str]) -> tuple[str, ...]:
    """The names of the migrations that are not among those done."""
    return tuple(name for name in migrations() if name not in done)


def migrate(connection: Connection, done: Collection[str]) -> tuple[str, ...]:
    """Bring in the migrations that are missing; their names. Raises `StoreError` for a store of a newer version."""
    unknown = sorted(name for name in done if name[:4].isdigit() and name not in migrations())
    if unknown:
        raise StoreError(f"{connection.url}: made by a newer interstate ({unknown[-1]}); update this one")
    for name in missing(done):
        for work in map(_definition, migrations()[name]):
            connection.write(work)
        if name == words.MIGRATION:
            _spell(connection)
        connection.write(_marking(name))
    return missing(done)


def _spell(connection: Connection) -> None:
    """Write the words of everybody who is there."""
    rows = words.added_words(connection.fetch(statement("spelled")))
    for first in range(0, len(rows), BATCH):
        connection.write(_adding(rows[first : first + BATCH]))


def _adding(rows: list[dict[str, Any]]) -> Work[object]:
    return lambda transaction: transaction.run(statement("add_words"), rows=rows).consume()


def _marking(name: str) -> Work[None]:
    return lambda transaction: mark(transaction, name, "done")


def _definition(text: str) -> Work[object]:
    return lambda transaction: transaction.run(text).consume()
