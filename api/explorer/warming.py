"""What the first to ask would wait for is made while nobody asks: templates, names, totals, plans of questions.

A server that starts asks itself for the views, past all that guards and counts requests: for the first page before it
says that it is there, which waits for that some seconds at most, for the others in the background.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

import httpx
from fastapi import FastAPI

from api.explorer.rendering import compile_templates
from api.listening import GRACE

if TYPE_CHECKING:
    from fastapi import APIRouter

    from graph.store import Store

PATIENCE = 60.0
"""Seconds after which no further view is asked for: where each takes so long, this is of no use."""
FIRST = 5.0
"""Seconds that the start of a server waits for the first page."""
NOWHERE = "/-/-/-/-/-/-"
"""A path that no route has, for which all are looked at."""
MANY = 100_000
"""Reports beyond which nothing is asked unasked: a walk over that many takes seconds of which others have more need."""
ALONE = ("/", "/search")
LISTS = ("/people", "/meetings", "/states", "/agreements", "/reports", "/offices", "/disagreements")
"""Of each the first thing that it leads to is asked for too."""
WHOLE = ("/matrix", "/network")
"""Those that take a walk over all meetings."""

_log = logging.getLogger(__name__)


@asynccontextmanager
async def warmed(app: FastAPI) -> AsyncIterator[None]:
    """The lifespan of a server: views are asked for from its start until they are had or it ends."""
    ended, had = Event(), Event()
    pages = _worked_out(app)
    thread = Thread(target=_ask_apart, args=(app.state.store, pages, ended, had), name="warming", daemon=True)
    thread.start()
    try:
        await asyncio.to_thread(had.wait, FIRST)
        yield
    finally:
        ended.set()
        await asyncio.to_thread(thread.join, GRACE)


def warm(app: FastAPI, ended: Callable[[float], bool] = lambda _: False) -> None:
    """Ask for the views of an app, one after the other, until time is up or `ended`, which may wait for some seconds.

    Raises `StoreError`.
    """
    ask(app.state.store, _worked_out(app), ended, lambda: None)


def ask(store: Store, pages: FastAPI, ended: Callable[[float], bool], had: Callable[[], None]) -> None:
    """As `warm`, of pages alone; of the first view it is told that it is `had`."""
    until = monotonic() + PATIENCE
    compile_templates()
    if store.count_reports() <= MANY:
        asyncio.run(_ask(pages, lambda pause: ended(pause) or monotonic() > until, had))


def _ask_apart(store: Store, pages: FastAPI, ended: Event, had: Event) -> None:
    try:
        ask(store, pages, ended.wait, had.set)
    except Exception as error:  # a server answers all the same, and its store may be closed by now
        _log.info("not warmed: %s", error)
    finally:
        had.set()


def _worked_out(app: FastAPI) -> FastAPI:
    """The pages alone, with all that they have in common with the app; what the routes of both take is worked out.

    FastAPI does that when a route is first looked at, and two threads that do it at once disturb each other.
    """
    pages: APIRouter = app.state.pages
    inner = FastAPI(openapi_url=None)
    inner.state = app.state
    inner.include_router(pages)
    for routes in (app.routes, inner.routes):
        for route in routes:
            route.matches({"type": "http", "method": "GET", "path": NOWHERE, "root_path": ""})
    return inner


async def _ask(pages: FastAPI, enough: Callable[[float], bool], had: Callable[[], None]) -> None:
    transport = httpx.ASGITransport(app=pages, raise_app_exceptions=False)
    headers = {"Accept": "text/html"}
    async with httpx.AsyncClient(transport=transport, base_url="http://pages", headers=headers) as client:
        waiting = [*ALONE, *LISTS, *WHOLE]
        took = 0.0
        # Whoever asks meanwhile has the processor for as long; nobody else waits in this thread.
        while waiting and not enough(took):
            view, begun = waiting.pop(0), monotonic()
            answer = await client.get(view)
            had()
            if answer.is_server_error:
                _log.info("not warmed: %s answered %d", view, answer.status_code)
                return
            waiting[:0] = _first_of(view, answer.text) if view in LISTS else ()
            took = monotonic() - begun


def _first_of(view: str, page: str) -> Iterator[str]:
    """The address of the first thing that a list leads to."""
    if found := re.search(rf'href="({view}/[^"?]+)"', page):
        yield found[1]
