"""Opening the store that a command works on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graph.store import Store

StoreUrl = Annotated[
    str | None,
    typer.Option(
        "--store",
        envvar="INTERSTATE_STORE",
        metavar="URL",
        show_default="embedded, in your data directory",
        help="embedded:DIR, bolt://HOST:PORT or neo4j://HOST:PORT (with NEO4J_USERNAME and NEO4J_PASSWORD).",
    ),
]


@contextmanager
def opened(url: str | None) -> Iterator[Store]:
    """The store, its migrations in, closed at the end."""
    from platformdirs import user_data_path

    from graph.credentials import Credentials
    from graph.store import Store
    from terminal import silence_engine

    known = Credentials()
    password = known.password.get_secret_value() if known.password else None
    where = url or f"embedded:{user_data_path('interstate') / 'store'}"
    if where.startswith("embedded:"):
        silence_engine()
    with Store.open(where, username=known.username, password=password) as store:
        store.migrate()
        yield store
